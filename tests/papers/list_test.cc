#include "server/papers/list.h"

#include <gmock/gmock.h>

#include "server/papers/chain_lists.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/said.h"
#include "tests/papers/told_meeting.h"

namespace ketentafel::papers {
namespace {

using testing::HasSubstr;
using testing::Not;

List Small() {
  return {.title = "Acties",
          .columns = {{"Wat", 40}, {"Klaar op", 12}, {"Hoeveel", 8}},
          .rows = {{std::string("Bel; \"snel\"\nen goed"), chain::Date(2026, 9, 17), 3},
                   {std::string("=HYPERLINK(\"x\")"), v1::CivilDate(), 0}}};
}

TEST(CsvList, OpensWellInDutchExcel) {
  EXPECT_EQ(CsvOf(Small()),
            "\xEF\xBB\xBFWat;Klaar op;Hoeveel\r\n"
            "\"Bel; \"\"snel\"\"\nen goed\";2026-09-17;3\r\n"
            "\"'=HYPERLINK(\"\"x\"\")\";;0\r\n");
}

TEST(CsvList, IsReadBackByAnotherReader) {
  const std::string said = PythonSaid(
      "import csv, sys\n"
      "for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'):\n"
      "    print(repr(row))\n",
      "list.csv", CsvOf(Small()));
  EXPECT_THAT(said, HasSubstr(R"(['Bel; "snel"\nen goed', '2026-09-17', '3'])"));
}

TEST(CsvList, NeverBeginsACellLikeAFormula) {
  for (const char* text : {"=1", "+1", "-1", "@a", "\t=1", "\r=1"}) {
    const List list{.title = "x", .columns = {{"a"}}, .rows = {{std::string(text)}}};
    const std::string csv = CsvOf(list);
    EXPECT_THAT(csv, testing::AnyOf(HasSubstr("\n'"), HasSubstr("\n\"'"))) << text;
  }
}

TEST(XlsxList, HasAFrozenHeadRealDatesAndNoFormulas) {
  const StatusOr<std::string> xlsx = XlsxOf(Small());
  ASSERT_TRUE(xlsx.ok()) << xlsx.status().ToString();
  const std::string said = PythonSaid(
      "import openpyxl, sys\n"
      "book = openpyxl.load_workbook(sys.argv[1])\n"
      "sheet = book.active\n"
      "print(sheet.title, sheet.freeze_panes, sheet.column_dimensions['A'].width > 39)\n"
      "print(sheet['A1'].value, sheet['A1'].font.b)\n"
      "print(sheet['B2'].value.isoformat(), sheet['B2'].number_format, sheet['C2'].value)\n"
      "print(sheet['A3'].data_type, sheet['A3'].value, sheet['B3'].value)\n",
      "list.xlsx", *xlsx);
  EXPECT_EQ(said,
            "Acties A2 True\n"
            "Wat True\n"
            "2026-09-17T00:00:00 dd-mm-yyyy 3\n"
            "s =HYPERLINK(\"x\") None\n");
}

std::string CsvOfChain(const chain::Table& table, ListOf what) {
  const StatusOr<Paper> paper =
      MakeListPaper(table.state, content::BuiltBundle("nl"), SummerClock, what, Form::kCsv);
  return paper.ok() ? (*paper).bytes : paper.status().ToString();
}

TEST(ListsOfAChain, HoldItsActionsPartiesAndAgreements) {
  const chain::Table table = ToldMeeting();
  EXPECT_THAT(CsvOfChain(table, ListOf::kActions), HasSubstr("2026-10-15;Klein;Open"));
  EXPECT_THAT(CsvOfChain(table, ListOf::kParties), HasSubstr(";Agendalid;"));
  EXPECT_THAT(CsvOfChain(table, ListOf::kAgreements), HasSubstr("A1;Bellen binnen een week.;2026"));
}

TEST(ListsOfAChain, ComeInTwoFormsOnly) {
  const chain::Table table = ToldMeeting();
  EXPECT_EQ(MakeListPaper(table.state, content::BuiltBundle("nl"), SummerClock, ListOf::kActions,
                          Form::kPdf)
                .status()
                .reason(),
            "PAPER_UNKNOWN");
  const StatusOr<Paper> xlsx = MakeListPaper(table.state, content::BuiltBundle("en"), SummerClock,
                                             ListOf::kActions, Form::kXlsx);
  ASSERT_TRUE(xlsx.ok());
  EXPECT_EQ((*xlsx).file_name, "actions.xlsx");
}

}  // namespace
}  // namespace ketentafel::papers
