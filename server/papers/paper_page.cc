#include "server/papers/paper_page.h"

#include <algorithm>

namespace ketentafel::papers {

void PaperPage::Links(std::string_view label_key, const std::string& name) {
  const std::string language = bundle_.language();
  const bool dutch = language == "nl";
  const std::string other = dutch ? "en" : "nl";
  html_.Open("nav", {{"aria-label", T(label_key)}});
  html_.Leaf("a", T("report.pdf"), {{"href", name + ".pdf?lang=" + language}});
  html_.Leaf("a", T("paper.docx"), {{"href", name + ".docx?lang=" + language}});
  html_.Leaf("a", dutch ? "English" : "Nederlands",
             {{"href", name + ".html?lang=" + other}, {"lang", other}, {"hreflang", other}});
  html_.Close("nav");
}

void PaperPage::Section(std::string_view id, std::string_view key) {
  const std::string heading = "h-" + std::string(id);
  html_.Open("section", {{"aria-labelledby", heading}, {"class", std::string(id)}});
  html_.Leaf("h2", T(key), {{"id", heading}});
}

void PaperPage::Terms(const std::vector<Fact>& facts) {
  html_.Open("dl");
  for (const Fact& fact : facts) {
    html_.Open("div").Leaf("dt", fact.name).Leaf("dd", fact.text).Close("div");
  }
  html_.Close("dl");
}

void PaperPage::Answers(const std::vector<Fact>& answers) {
  for (const Fact& answer : answers) {
    html_.Leaf("p", answer.name, {{"class", "question"}});
    html_.Leaf("p", answer.text, {{"class", "said"}});
  }
}

void PaperPage::Bullets(const std::vector<std::string>& texts) {
  html_.Open("ul");
  for (const std::string& text : texts) html_.Leaf("li", text, {{"class", "said"}});
  html_.Close("ul");
}

void PaperPage::Table(std::string_view caption_key, std::vector<Column> columns) {
  std::erase_if(columns, [](const Column& column) {
    return column.blanks == Blanks::kStayEmpty &&
           std::ranges::all_of(column.cells, [](const auto& cell) { return cell.empty(); });
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
      Attributes attributes = first ? Attributes{{"scope", "row"}, {"role", "rowheader"}}
                                          : Attributes{{"data-column", T(column.key)},
                                                       {"role", "cell"}};
      if (column.blanks == Blanks::kToFillIn && column.cells[row].empty()) {
        attributes.emplace_back("class", "blank");
      }
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
