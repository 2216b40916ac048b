#include "shared/chain/agreements.h"

#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

// The start meeting is over and its report settled; "deal" is agreement 1, "note" is none.
Table Settled() {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ben", Line("deal", "opening", v1::AGREEMENT, "Wij bellen elkaar binnen een dag."));
  table.Must("ben", Line("note", "opening", v1::NOTE, "Er is koffie."));
  table.Must("ana", End());
  return table;
}

void SettleBoth(Table* table) {
  table->Must("ben", Settle());
  table->Must("ana", Settle());
}

v1::Command Revise(const Table& table, std::string_view text, bool ended = false,
                   std::string_view id = "deal") {
  v1::Command command;
  v1::ReviseAgreement* revise = command.mutable_revise_agreement();
  revise->set_id(Id(id));
  revise->set_text(std::string(text));
  revise->set_ended(ended);
  revise->set_reason("Een dag is te kort.");
  return table.Seen<v1::MinutesEntry>(command, Id(id));
}

const v1::MinutesEntry& Deal(const Table& table) { return table.Get<v1::MinutesEntry>(Id("deal")); }

TEST(DecideAgreements, SaysSomethingElseFromNowOnAndKeepsTheOldWords) {
  Table table = Settled();
  SettleBoth(&table);
  table.Must("ana", Revise(table, "Wij bellen elkaar binnen twee dagen."));
  EXPECT_EQ(TextInForce(Deal(table)), "Wij bellen elkaar binnen twee dagen.");
  EXPECT_EQ(Deal(table).text(), "Wij bellen elkaar binnen een dag.");
  EXPECT_EQ(Deal(table).agreement_number(), 1);
  EXPECT_EQ(Deal(table).revisions(0).by_person_id(), Id("ana"));
  EXPECT_EQ(Deal(table).revisions(0).reason(), "Een dag is te kort.");
}

TEST(DecideAgreements, EndsAndCanHoldAgain) {
  Table table = Settled();
  SettleBoth(&table);
  table.Must("ana", Revise(table, "", true));
  EXPECT_FALSE(Holds(Deal(table)));
  EXPECT_THAT(table.Do("ana", Revise(table, "", true)),
              IsRefused(Code::kInvalidArgument, r::kAgreementSame));
  table.Must("ana", Revise(table, "Wij bellen elkaar binnen een dag."));
  EXPECT_TRUE(Holds(Deal(table)));
  EXPECT_EQ(Deal(table).revisions_size(), 2);
}

TEST(DecideAgreements, IsChangedInItsMinutesAsLongAsTheseAreADraft) {
  Table table = Settled();
  EXPECT_THAT(table.Do("ana", Revise(table, "Anders.")),
              IsRefused(Code::kFailedPrecondition, r::kMinutesStillOpen));
}

TEST(DecideAgreements, RefusesOtherLinesSameWordsAndStaleEdits) {
  Table table = Settled();
  SettleBoth(&table);
  EXPECT_THAT(table.Do("ana", Revise(table, "Thee.", false, "note")),
              IsRefused(Code::kFailedPrecondition, r::kNotAnAgreement));
  EXPECT_THAT(table.Do("ana", Revise(table, "Thee.", false, "nothing")),
              IsRefused(Code::kNotFound, r::kEntryUnknown));
  EXPECT_THAT(table.Do("ana", Revise(table, Deal(table).text())),
              IsRefused(Code::kInvalidArgument, r::kAgreementSame));
  EXPECT_THAT(table.Do("ana", Revise(table, "")),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  const v1::Command late = Revise(table, "Te laat.");
  table.Must("ana", Revise(table, "Anders."));
  EXPECT_THAT(table.Do("ana", late), IsRefused(Code::kAborted, r::kStale));
}

TEST(DecideAgreements, AreListedByNumber) {
  Table table = Settled();
  const auto agreements = AgreementsOf(table.state);
  ASSERT_EQ(agreements.size(), 1u);
  EXPECT_EQ(*agreements[0].id, Id("deal"));
}

TEST(CitedNumber, IsReadAsPapersAndPeopleWriteIt) {
  for (const char* typed : {"A1", "a1", "1", " 1 ", "a 1", "Afspraak 1", "afspraak A1",
                            "agreement 1", "Agreement A1"}) {
    EXPECT_EQ(CitedNumber(typed), 1) << typed;
  }
  EXPECT_EQ(CitedNumber("A120"), 120);
  for (const char* typed : {"", "a", "afspraak", "1 week", "A-1", "folder 1", "1234567"}) {
    EXPECT_EQ(CitedNumber(typed), 0) << typed;
  }
}

}  // namespace
}  // namespace ketentafel::chain
