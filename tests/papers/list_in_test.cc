#include "server/papers/list_in.h"

#include <gmock/gmock.h>

#include "server/papers/csv_in.h"
#include "tests/content/built_bundle.h"
#include "tests/rules/table.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using chain::Table;
using testing::ElementsAre;

std::vector<std::string> Cells(std::string_view csv, size_t row = 0) {
  const auto rows = ReadCsv(csv);
  return rows.ok() && row < rows->size() ? (*rows)[row].cells : std::vector<std::string>{"!"};
}

TEST(ReadCsv, TakesWhatSpreadsheetsSave) {
  EXPECT_THAT(Cells("\xEF\xBB\xBF"
                    "Actie;Klaar op\r\n"),
              ElementsAre("Actie", "Klaar op"));
  EXPECT_THAT(Cells("a,b\n\"x, y\",\" \"\"z\"\"\n2\"", 1), ElementsAre("x, y", "\"z\"\n2"));
  EXPECT_THAT(Cells("a;b\n'=1+1;'t Huis", 1), ElementsAre("=1+1", "'t Huis"));
  EXPECT_THAT(Cells("a;b\n;\n\nc;d\n", 1), ElementsAre("c", "d"));
  EXPECT_EQ((*ReadCsv("a;b\n\nc;d\n"))[1].line, 3);
  EXPECT_EQ(ReadCsv("a;b\n\"c;d\n").status().reason(), "LIST_UNREADABLE");
  EXPECT_TRUE((*ReadCsv("")).empty());
}

TEST(Utf8Of, TakesBytesThatAreNoneForThoseOfWindows) {
  EXPECT_EQ(Utf8Of("Caf\xC3\xA9"), "Caf\xC3\xA9");
  EXPECT_EQ(Utf8Of("Caf\xE9 \x80 5"), "Caf\xC3\xA9 \xE2\x82\xAC 5");
}

// What the chain gives out, in Dutch.
constexpr char kActions[] =
    "\xEF\xBB\xBF"
    "Actie;Stap van;Trekker;Namens hen;Helpers;Klaar op;Inspanning;Stand;Bouwsteen;Toelichting\r\n"
    "Bel de praktijk;;gus.party;gus;ben.party, cai.party;2026-10-15;Klein;Open;;\"Eerst mailen;\ndan "
    "bellen\"\r\n"
    "Nummer zoeken;Bel de praktijk;ben.party;;;;;Open;;\r\n";

class AList : public testing::Test {
 protected:
  AList() {
    for (const char* person : {"ben", "cai", "gus"}) Name(person);
    v1::Action call;
    call.set_title("Bel de praktijk");
    call.set_owner_party_id(Id("gus.party"));
    call.set_owner_person_id(Id("gus"));
    call.add_helper_party_ids(Id("ben.party"));
    call.add_helper_party_ids(Id("cai.party"));
    *call.mutable_due() = chain::Date(2026, 10, 15);
    call.set_effort(v1::QUICK);
    call.set_state(v1::OPEN);
    call.set_note("Eerst mailen;\ndan bellen");
    table_.Plant(Id("call"), call);
    v1::Action number;
    number.set_title("Nummer zoeken");
    number.set_parent_id(Id("call"));
    number.set_owner_party_id(Id("ben.party"));
    number.set_state(v1::OPEN);
    table_.Plant(Id("number"), number);
  }

  // A party and a person called as their ids are.
  void Name(const std::string& person) {
    v1::ChainParty party = table_.Get<v1::ChainParty>(Id(person + ".party"));
    party.set_name(person + ".party");
    table_.Plant(Id(person + ".party"), party);
    v1::Person named = table_.Get<v1::Person>(Id(person));
    named.set_name(person);
    table_.Plant(Id(person), named);
  }

  v1::ReadListResponse Read(const std::string& csv, v1::ListKind kind = v1::ACTION_LIST) {
    v1::ReadListRequest request;
    request.set_kind(kind);
    request.set_csv(csv);
    int made = 0;
    const auto read = ReadList(
        {table_.state, bundles_, [&] { return Id("made " + std::to_string(++made)); }, table_.now},
        request);
    EXPECT_TRUE(read.ok()) << read.status().ToString();
    return read.ok() ? *read : v1::ReadListResponse();
  }

  std::string ReasonOf(const std::string& csv) {
    v1::ReadListRequest request;
    request.set_kind(v1::ACTION_LIST);
    request.set_csv(csv);
    return ReadList({table_.state, bundles_, [] { return Id("x"); }, table_.now}, request)
        .status()
        .reason();
  }

  Table table_ = Table::WithChain();
  const std::vector<content::Bundle> bundles_ = {content::BuiltBundle("nl"),
                                                 content::BuiltBundle("en")};
};

TEST_F(AList, OfActionsChangesNothingWhenItComesBackAsItWas) {
  const v1::ReadListResponse read = Read(kActions);
  ASSERT_EQ(read.lines_size(), 2);
  for (const v1::ListLine& line : read.lines()) {
    EXPECT_EQ(line.change(), v1::LINE_SAME) << line.DebugString();
  }
  EXPECT_EQ(read.lines(1).number(), 4) << "a cell of two lines stands in between";
  EXPECT_FALSE(read.has_command());
}

TEST_F(AList, NamesTheColumnsThatItPassesOver) {
  const v1::ReadListResponse read = Read("Actie;Trekker;Datum\nBel de praktijk;gus.party;nu\n");
  ASSERT_EQ(read.unknown_columns_size(), 1);
  EXPECT_EQ(read.unknown_columns(0), "Datum");
}

TEST_F(AList, SaysWhatItWouldChangeAndMakesOneCommandOfIt) {
  const v1::ReadListResponse read = Read(
      "Action,Owner,Due,Effort\n"
      "bel de praktijk,ben.party,3-11-2026,Large\n"
      "Folder maken,cai.party,,\n");
  ASSERT_EQ(read.lines_size(), 2);
  EXPECT_EQ(read.lines(0).change(), v1::LINE_CHANGED) << read.DebugString();
  EXPECT_EQ(read.lines(1).change(), v1::LINE_NEW);
  std::string changes;
  for (const v1::CellChange& cell : read.lines(0).changes()) {
    changes += cell.column() + ": " + cell.before() + " > " + cell.after() + "\n";
  }
  EXPECT_EQ(changes,
            "Actie: Bel de praktijk > bel de praktijk\n"
            "Trekker: gus.party > ben.party\n"
            "Namens hen: gus > \n"
            "Helpers: ben.party, cai.party > cai.party\n"
            "Klaar op: 15 oktober 2026 > 3 november 2026\n"
            "Inspanning: Klein > Groot\n");
  EXPECT_TRUE(read.unknown_columns().empty());
  ASSERT_TRUE(read.has_command()) << read.DebugString();
  v1::Command command = read.command();
  table_.Must("ana", command);
  const v1::Action& call = table_.Get<v1::Action>(Id("call"));
  EXPECT_EQ(call.owner_party_id(), Id("ben.party"));
  EXPECT_EQ(call.due().month(), 11);
  EXPECT_EQ(call.effort(), v1::LARGE);
  EXPECT_EQ(call.note(), "Eerst mailen;\ndan bellen") << "its column was not there";
  EXPECT_EQ(table_.Get<v1::Action>(Id("made 1")).title(), "Folder maken");
}

TEST_F(AList, NamesTheColumnOfEachErrorAndMakesNoCommand) {
  const v1::ReadListResponse read = Read(
      "Actie;Trekker;Klaar op;Stand\n"
      "Folder maken;Onbekende club;31-2-2026;Open\n"
      "Iets anders;gus.party;morgen;\n"
      "Nog iets;gus.party;31-2-2026;\n"
      ";gus.party;;\n"
      "Bel mij op 06-12345678;gus.party;;\n"
      "Zonder trekker;;;\n");
  ASSERT_EQ(read.lines_size(), 6);
  EXPECT_FALSE(read.has_command());
  EXPECT_EQ(read.lines(0).errors(0).column(), "Trekker");
  EXPECT_EQ(read.lines(0).errors(0).reason(), "WORD_UNKNOWN");
  EXPECT_EQ(read.lines(1).errors(0).column(), "Klaar op");
  EXPECT_EQ(read.lines(1).errors(0).reason(), "DATE_UNREADABLE");
  EXPECT_EQ(read.lines(2).errors(0).reason(), "DATE_INVALID");
  EXPECT_EQ(read.lines(2).errors(0).column(), "Klaar op");
  EXPECT_EQ(read.lines(3).errors(0).reason(), "TEXT_MISSING");
  EXPECT_EQ(read.lines(4).errors(0).reason(), "PRIVACY_STOPPED");
  EXPECT_EQ(read.lines(4).errors(0).column(), "Actie");
  EXPECT_EQ(read.lines(5).errors(0).column(), "Trekker");
  EXPECT_EQ(read.lines(5).errors(0).reason(), "TEXT_MISSING");
}

TEST_F(AList, OfPartiesMatchesByNameAndReadsEveryColumn) {
  const v1::ReadListResponse read = Read(
      "Partij;Korte naam;Soort;Doet mee als;Namens hen;Sinds;Let extra op\n"
      "gus.party;gus;;Kernpartner;gus;2026-01-05;\n"
      "Bibliotheek;Bieb;;;;;\n"
      "Bibliotheek;Bieb;;;;;\n",
      v1::PARTY_LIST);
  ASSERT_EQ(read.lines_size(), 3);
  EXPECT_EQ(read.lines(1).change(), v1::LINE_NEW) << read.DebugString();
  EXPECT_EQ(read.lines(2).errors(0).reason(), "LINE_TWICE");
}

TEST_F(AList, IsRefusedAsAWholeWithoutItsHeadOrWhenItIsTooLong) {
  EXPECT_EQ(ReasonOf(""), "LIST_WITHOUT_HEAD");
  EXPECT_EQ(ReasonOf("Bel de praktijk;gus.party\n"), "LIST_WITHOUT_HEAD");
  EXPECT_EQ(ReasonOf("Actie\n\"x"), "LIST_UNREADABLE");
  EXPECT_EQ(ReasonOf(std::string(200 * 1024 + 1, 'x')), "LIST_TOO_LONG");
  std::string lines = "Actie\n";
  for (int i = 0; i < 501; ++i) lines += "x" + std::to_string(i) + "\n";
  EXPECT_EQ(ReasonOf(lines), "LIST_TOO_LONG");
}

}  // namespace
}  // namespace ketentafel::papers
