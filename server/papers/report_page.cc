#include "server/papers/report_page.h"

#include <algorithm>

namespace ketentafel::papers {

void ReportPage::Section(std::string_view id, std::string_view key) {
  const std::string heading = "h-" + std::string(id);
  html_.Open("section", {{"aria-labelledby", heading}, {"class", std::string(id)}});
  html_.Leaf("h2", T(key), {{"id", heading}});
}

void ReportPage::OneLine(const Line& line) {
  html_.Leaf("span", line.text, {{"class", "said"}});
  if (!line.proposed_by.empty()) html_.Leaf("span", line.proposed_by, {{"class", "aside"}});
  for (const FormerText& former : line.formerly) {
    html_.Open("span", {{"class", "corrected"}});
    html_.Leaf("span", former.changed, {{"class", "when"}});
    if (!former.text.empty()) html_.Leaf("span", former.text, {{"class", "said"}});
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

void ReportPage::Terms(const std::vector<Fact>& facts) {
  html_.Open("dl");
  for (const Fact& fact : facts) {
    html_.Open("div").Leaf("dt", fact.name).Leaf("dd", fact.text).Close("div");
  }
  html_.Close("dl");
}

void ReportPage::Bullets(const std::vector<std::string>& texts) {
  html_.Open("ul");
  for (const std::string& text : texts) html_.Leaf("li", text, {{"class", "said"}});
  html_.Close("ul");
}

void ReportPage::Table(std::string_view caption_key, std::vector<Column> columns) {
  std::erase_if(columns, [](const Column& column) {
    return std::ranges::all_of(column.cells, [](const auto& cell) { return cell.empty(); });
  });
  if (columns.empty()) return;
  html_.Open("table", {{"role", "table"}}).Leaf("caption", T(caption_key));
  html_.Open("thead", {{"role", "rowgroup"}}).Open("tr", {{"role", "row"}});
  for (const Column& column : columns) {
    html_.Leaf("th", T(column.key), {{"scope", "col"}, {"role", "columnheader"}});
  }
  html_.Close("tr").Close("thead").Open("tbody", {{"role", "rowgroup"}});
  for (size_t row = 0; row < columns.front().cells.size(); ++row) {
    html_.Open("tr", {{"role", "row"}});
    for (const Column& column : columns) {
      const bool first = &column == &columns.front();
      const Attributes attributes = first ? Attributes{{"scope", "row"}, {"role", "rowheader"}}
                                          : Attributes{{"data-column", T(column.key)},
                                                       {"role", "cell"}};
      const std::string_view tag = first ? "th" : "td";
      html_.Open(tag, attributes).Text(column.cells[row]);
      const std::string note = column.notes.empty() ? "" : column.notes[row];
      if (!note.empty()) html_.Leaf("span", note, {{"class", "aside"}});
      html_.Close(tag);
    }
    html_.Close("tr");
  }
  html_.Close("tbody").Close("table");
}

}  // namespace ketentafel::papers
