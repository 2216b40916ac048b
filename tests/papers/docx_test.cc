#include "server/papers/docx.h"

#include <gmock/gmock.h>

#include "server/papers/paper.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/said.h"
#include "tests/papers/told_meeting.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using testing::HasSubstr;
using testing::Not;

class DocxOfAReport : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const chain::Table table = SettledMeeting();
    const StatusOr<Paper> paper = MakePaper(table.state, content::BuiltBundle("nl"),
                                            {.kind = v1::REPORT_PAPER,
                                             .meeting_id = Id("start"),
                                             .form = Form::kDocx,
                                             .now = table.now,
                                             .wall_clock = SummerClock});
    ASSERT_TRUE(paper.ok()) << paper.status().ToString();
    docx_ = (*paper).bytes;
  }

  static std::string docx_;
};

std::string DocxOfAReport::docx_;

// What stands in each paragraph, and of what style it is.
constexpr char kParagraphs[] = R"(
import sys, zipfile, xml.etree.ElementTree as tree
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
package = zipfile.ZipFile(sys.argv[1])
assert package.testzip() is None
for name in package.namelist():
    if name.endswith(('.xml', '.rels')):
        tree.fromstring(package.read(name))
body = tree.fromstring(package.read('word/document.xml'))
for paragraph in body.iter(W + 'p'):
    style = paragraph.find(f'{W}pPr/{W}pStyle')
    print('' if style is None else style.get(W + 'val'),
          ''.join(text.text or '' for text in paragraph.iter(W + 't')), sep='|')
print('tables', len(list(body.iter(W + 'tbl'))), 'heads', len(list(body.iter(W + 'tblHeader'))))
print('drawings', len(list(body.iter(W + 'drawing'))))
styles = package.read('word/styles.xml').decode()
print('language', 'w:val="nl-NL"' in styles)
print(package.read('docProps/core.xml').decode())
)";

TEST_F(DocxOfAReport, HasRealHeadingsTablesItsLanguageAndTitle) {
  const std::string said = PythonSaid(kParagraphs, "report.docx", docx_);
  EXPECT_THAT(said, HasSubstr("Heading1|Verslag Startbijeenkomst"));
  EXPECT_THAT(said, HasSubstr("Heading2|Besluiten"));
  EXPECT_THAT(said, HasSubstr("Wij beginnen met jongeren."));
  EXPECT_THAT(said, HasSubstr("A1 Bellen binnen een week."));
  EXPECT_THAT(said, HasSubstr("<script>alert(1)</script>"));
  EXPECT_THAT(said, Not(HasSubstr("Title|")));
  EXPECT_THAT(said, Not(HasSubstr("Bewaren als pdf")));
  EXPECT_THAT(said, HasSubstr("Leiding: Ana"));
  EXPECT_THAT(said, testing::ContainsRegex("tables [1-9]"));
  EXPECT_THAT(said, HasSubstr("language True"));
  EXPECT_THAT(said, HasSubstr("<dc:title>Verslag Startbijeenkomst</dc:title>"));
}

TEST_F(DocxOfAReport, OpensInLibreOffice) {
  const TempFile file("report.docx", docx_);
  const std::string folder = file.path() + ".office";
  const std::string text = Said(
      "mkdir -p " + folder + " && timeout 120 soffice --headless -env:UserInstallation=file://" +
      folder + " --convert-to txt:Text --outdir " + folder + " " + file.path() +
      " >/dev/null 2>&1; cat " + folder + "/*.txt && rm -r " + folder);
  EXPECT_THAT(text, HasSubstr("Verslag Startbijeenkomst"));
  EXPECT_THAT(text, HasSubstr("Bellen binnen een week."));
  EXPECT_THAT(text, HasSubstr("Folders uitwisselen <script>alert(1)</script>"));
}

TEST(Docx, ReadsNoFileThatAPageNames) {
  const TempFile secret("secret.txt", "secret words");
  const StatusOr<std::string> docx =
      DocxOf("<!doctype html><html lang=\"en\"><title>x</title><body><p>words</p>"
             "<img src=\"file://" + secret.path() + "\">"
             "<object data=\"file://" + secret.path() + "\"></object></body></html>");
  ASSERT_TRUE(docx.ok()) << docx.status().ToString();
  const std::string said = PythonSaid(kParagraphs, "hostile.docx", *docx);
  EXPECT_THAT(said, HasSubstr("words"));
  EXPECT_THAT(said, HasSubstr("drawings 0"));
}

TEST(Docx, LeavesRoomWhereSomethingIsToBeWritten) {
  const StatusOr<std::string> docx =
      DocxOf("<!doctype html><html lang=\"en\"><title>x</title><body><table><thead><tr>"
             "<th>Party</th><th>Signature</th></tr></thead><tbody><tr><th>Centre</th>"
             "<td class=\"blank\"></td></tr></tbody></table></body></html>");
  ASSERT_TRUE(docx.ok()) << docx.status().ToString();
  const std::string said = PythonSaid(R"(
import sys, zipfile
body = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
print('breaks', body.count('<w:br'), 'spaces', body.count('\u00a0'))
)", "blank.docx", *docx);
  EXPECT_THAT(said, HasSubstr("breaks 1 spaces 2"));
}

TEST(Docx, GivesUpInTime) {
  const auto began = std::chrono::steady_clock::now();
  const StatusOr<std::string> docx =
      DocxOf("<!doctype html><title>x</title>", {.time = std::chrono::milliseconds(20)});
  EXPECT_EQ(docx.status().reason(), "PAPER_TOO_SLOW");
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

}  // namespace
}  // namespace ketentafel::papers
