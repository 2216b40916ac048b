#include "server/papers/report_page.h"

namespace ketentafel::papers {

void ReportPage::OneLine(const Line& line) {
  html_.Leaf("span", line.text, {{"class", "said"}});
  if (!line.proposed_by.empty()) html_.Leaf("span", line.proposed_by, {{"class", "aside"}});
  for (const FormerText& former : line.formerly) {
    html_.Open("span", {{"class", "corrected"}});
    html_.Leaf("span", former.changed, {{"class", "when"}});
    if (!former.text.empty()) html_.Leaf("span", former.text, {{"class", "said"}});
    html_.Close("span");
  }
  for (const FormerText& later : line.revised) {
    html_.Open("span", {{"class", "corrected"}});
    html_.Leaf("span", later.changed, {{"class", "when"}});
    if (!later.text.empty()) html_.Leaf("span", later.text, {{"class", "said"}});
    html_.Close("span");
  }
}

void ReportPage::Lines(const std::vector<Line>& lines, std::string_view key_when_empty) {
  if (lines.empty()) {
    html_.Leaf("p", T(key_when_empty), {{"class", "none"}});
    return;
  }
  html_.Open("ul", {{"class", "lines"}});
  for (const Line& line : lines) {
    html_.Open("li");
    OneLine(line);
    html_.Close("li");
  }
  html_.Close("ul");
}

}  // namespace ketentafel::papers
