#include "server/papers/pdf.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <fstream>

#include "server/papers/child.h"
#include "server/papers/report_html.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/said.h"
#include "tests/papers/told_meeting.h"

namespace ketentafel::papers {
namespace {

using testing::HasSubstr;

class PdfOfAReport : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const content::Bundle bundle = content::BuiltBundle("nl");
    const chain::Table table = SettledMeeting();
    const StatusOr<std::string> pdf =
        PdfOf(ReportHtml(*BuildReport(table.state, bundle, WishFor(table)), bundle));
    ASSERT_TRUE(pdf.ok()) << pdf.status().ToString();
    EXPECT_TRUE((*pdf).starts_with("%PDF"));
    std::ofstream(File(), std::ios::binary) << *pdf;
  }
  static void TearDownTestSuite() { std::remove(File().c_str()); }

  static std::string File() { return testing::TempDir() + "ketentafel-report.pdf"; }
};

TEST_F(PdfOfAReport, HoldsTheTextForReadersAndSearch) {
  const std::string text = Said("pdftotext " + File() + " -");
  EXPECT_THAT(text, HasSubstr("Wij beginnen met jongeren."));
  EXPECT_THAT(text, HasSubstr("Bellen binnen een week."));
  EXPECT_THAT(text, HasSubstr("<script>alert(1)"));
}

TEST_F(PdfOfAReport, IsTaggedAndSaysItsTitleAndPaper) {
  const std::string facts = Said("pdfinfo " + File());
  EXPECT_THAT(facts, HasSubstr("Tagged:          yes"));
  EXPECT_THAT(facts, HasSubstr("Verslag "));
  EXPECT_THAT(facts, HasSubstr("A4"));
}

TEST_F(PdfOfAReport, HasHeadingsAndTablesInItsStructure) {
  const std::string structure = Said("pdfinfo -struct " + File());
  for (const char* tag : {"H1", "H2", "Table"}) EXPECT_THAT(structure, HasSubstr(tag));
}

TEST(Pdf, GivesUpInTime) {
  const auto began = std::chrono::steady_clock::now();
  const StatusOr<std::string> pdf =
      PdfOf("<!doctype html><title>x</title>", {.time = std::chrono::milliseconds(20)});
  EXPECT_EQ(pdf.status().reason(), "PAPER_TOO_SLOW");
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST(Pdf, FetchesNothing) {
  const std::string secret = testing::TempDir() + "ketentafel-secret.html";
  std::ofstream(secret) << "secret words";
  const std::string page = "<!doctype html><html lang=nl><title>x</title><p>words</p>"
                           "<object data='file://" + secret + "'>not fetched</object>"
                           "<link rel=attachment href='file://" + secret + "'>";
  const StatusOr<std::string> pdf = PdfOf(page);
  std::remove(secret.c_str());
  ASSERT_TRUE(pdf.ok()) << pdf.status().ToString();
  EXPECT_EQ((*pdf).find("EmbeddedFile"), std::string::npos);
}

TEST(ChildProgram, TakesMoreThanAPipeHoldsAndGivesItBack) {
  Child child;
  ASSERT_TRUE(child.Start({"/bin/cat"}).ok());
  const std::string much(1 << 20, 'x');
  const StatusOr<std::string> back = child.Converse(
      much, much.size(), std::chrono::steady_clock::now() + std::chrono::seconds(20));
  ASSERT_TRUE(back.ok()) << back.status().ToString();
  EXPECT_EQ(*back, much);
}

TEST(ChildProgram, TellsOfABadEndAndOfTooMuch) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  Child bad;
  ASSERT_TRUE(bad.Start({"/bin/false"}).ok());
  EXPECT_EQ(bad.Converse("", 10, deadline).status().reason(), "CHILD_FAILED");
  Child talkative;
  ASSERT_TRUE(talkative.Start({"/bin/cat"}).ok());
  EXPECT_EQ(talkative.Converse("more than ten", 10, deadline).status().reason(), "CHILD_FAILED");
}

}  // namespace
}  // namespace ketentafel::papers
