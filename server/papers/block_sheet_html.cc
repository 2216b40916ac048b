#include "server/papers/block_sheet_html.h"

#include "server/papers/paper_page.h"

namespace ketentafel::papers {
namespace {

constexpr size_t kFormLines = 3;  // the form of the approach has three goals; more is allowed

class SheetsPage : private PaperPage {
 public:
  SheetsPage(const BlockSheets& sheets, const content::Bundle& bundle)
      : PaperPage(bundle), sheets_(sheets) {}

  std::string Take();

 private:
  void Head();
  void Sheet(const BlockSheet& sheet);
  void Part(const BlockSheet& sheet, std::string_view part, std::string_view key);
  void Goals(const BlockSheet& sheet);
  void Guardian(const BlockSheet& sheet);
  void Instruments(const BlockSheet& sheet);
  void Questions(const BlockSheet& sheet);

  const BlockSheets& sheets_;
};

void SheetsPage::Head() {
  Links("sheet.title", sheets_.name);
  html_.Open("header").Leaf("p", sheets_.chain, {{"class", "chain"}});
  html_.Leaf("h1", sheets_.title);
  if (sheets_.is_example) html_.Leaf("p", T("sheet.example"), {{"class", "example"}});
  html_.Close("header");
}

// A chapter of one sheet: its heading has a name of its own among those of all sheets.
void SheetsPage::Part(const BlockSheet& sheet, std::string_view part, std::string_view key) {
  const std::string heading = sheet.key + "-" + std::string(part);
  html_.Open("section", {{"aria-labelledby", heading}, {"class", std::string(part)}});
  html_.Leaf("h3", T(key), {{"id", heading}});
}

void SheetsPage::Goals(const BlockSheet& sheet) {
  Part(sheet, "goals", "sheet.goals");
  html_.Open("ol");
  for (const GoalText& goal : sheet.goals) {
    html_.Open("li").Leaf("span", goal.text, {{"class", "said"}});
    for (const Fact& part : goal.parts) {
      html_.Leaf("span", part.name + ": " + part.text, {{"class", "aside"}});
    }
    html_.Close("li");
  }
  for (size_t i = sheet.goals.size(); i < kFormLines; ++i) {
    html_.Leaf("li", T("sheet.goal_open"), {{"class", "none"}});
  }
  html_.Close("ol");
  End();
}

void SheetsPage::Guardian(const BlockSheet& sheet) {
  Part(sheet, "guardian", "role.quality_guardian");
  if (sheet.guardian.empty()) {
    html_.Leaf("p", T("sheet.no_guardian"), {{"class", "none"}});
  } else {
    Terms(sheet.guardian);
  }
  End();
}

void SheetsPage::Instruments(const BlockSheet& sheet) {
  Part(sheet, "instruments", "sheet.instruments");
  const auto& rows = sheet.instruments;
  if (rows.empty()) {
    html_.Leaf("p", T("empty.block_instruments"), {{"class", "none"}});
  } else {
    Table("sheet.instruments.caption",
          {{"sheet.instrument", Cells(rows, &InstrumentRow::name)},
           {"sheet.segments", Cells(rows, &InstrumentRow::segments)},
           {"sheet.provider", Cells(rows, &InstrumentRow::providers)},
           {"sheet.developer", Cells(rows, &InstrumentRow::developer)}});
  }
  End();
}

void SheetsPage::Questions(const BlockSheet& sheet) {
  if (sheet.answers.empty()) return;
  Part(sheet, "answers", "sheet.questions");
  Answers(sheet.answers);
  End();
}

void SheetsPage::Sheet(const BlockSheet& sheet) {
  const std::string heading = "h-" + sheet.key;
  html_.Open("article", {{"aria-labelledby", heading}, {"class", "block"}});
  html_.Leaf("h2", sheet.title, {{"id", heading}});
  Terms({{T("sheet.challenge"), sheet.challenge}, {T("sheet.aim"), sheet.aim}});
  Goals(sheet);
  Guardian(sheet);
  Instruments(sheet);
  Questions(sheet);
  html_.Close("article");
}

std::string SheetsPage::Take() {
  OpenPage(sheets_.language, sheets_.title, &html_);
  html_.Open("main", {{"class", "blocks"}});
  Head();
  for (const BlockSheet& sheet : sheets_.sheets) Sheet(sheet);
  html_.Close("main").Open("footer").Leaf("p", sheets_.made_on).Close("footer");
  ClosePage(&html_);
  return html_.Take();
}

}  // namespace

std::string BlockSheetsHtml(const BlockSheets& sheets, const content::Bundle& bundle) {
  return SheetsPage(sheets, bundle).Take();
}

}  // namespace ketentafel::papers
