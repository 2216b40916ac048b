#include "shared/chain/privacy_guard.h"
#include "tests/rules/table.h"

// Numbers are invented; citizen service numbers begin with 9999, which is not given out.
namespace ketentafel::chain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Command PutAction(const std::string& note, const std::string& title = "Folder maken") {
  v1::Command command;
  auto* put = command.mutable_put_action();
  put->set_id(Id("action"));
  put->mutable_action()->set_title(title);
  put->mutable_action()->set_note(note);
  put->mutable_action()->set_owner_party_id(Id("ana.party"));
  *put->mutable_action()->mutable_due() = Date(2027, 6, 1);
  put->mutable_action()->set_effort(v1::QUICK);
  put->mutable_action()->set_state(v1::OPEN);
  return command;
}

v1::Command Overruled(v1::Command command, const std::string& field, const std::string& rule,
                      const std::string& reason) {
  v1::Overrule* overrule = command.add_overruled();
  overrule->set_field(field);
  overrule->set_rule(rule);
  overrule->set_reason(reason);
  return command;
}

TEST(PrivacyGuard, StopsATextAndSaysWhereAndWhy) {
  Table table = Table::WithChain();
  const Status status = table.Do("ana", PutAction("Eén keer 06-12345678 bellen"));
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_EQ(status.reason(), refusal::kPrivacyStopped);
  EXPECT_EQ(status.details().at("field"), "action.note");
  EXPECT_EQ(status.details().at("rule"), "phone");
  EXPECT_EQ(status.details().at("start"), "9") << "characters, not bytes";
  EXPECT_EQ(status.details().at("length"), "11");
}

TEST(PrivacyGuard, LetsOrdinaryTextsPass) {
  Table table = Table::WithChain();
  table.Must("ana", PutAction("Vóór 12-03-2027 klaar, bel 112 bij nood, artikel 2.1.2."));
}

TEST(PrivacyGuard, ReadsEveryTextOfACommand) {
  Table table = Table::WithChain();
  const Status status = table.Do("ana", PutAction("", "Bel an@voorbeeld.nl"));
  EXPECT_EQ(status.reason(), refusal::kPrivacyStopped);
  EXPECT_EQ(status.details().at("field"), "action.title");
}

TEST(PrivacyGuard, AsksForARightFirst) {
  Table table = Table::WithChain();
  EXPECT_EQ(table.Do("fay", PutAction("bel 06-12345678")).code(), Code::kPermissionDenied);
}

TEST(PrivacyGuard, LeavesContactCardsAndPlacesAlone) {
  Table table = Table::WithMeeting();
  v1::Command person = PutPersonCommand("hal", "Hal");
  person.mutable_put_person()->mutable_contact()->set_phone("06-12345678");
  person.mutable_put_person()->mutable_contact()->set_email("hal@voorbeeld.nl");
  table.Must("ana", person);
  v1::Command edit;
  edit.mutable_edit_meeting()->set_id(Id("start"));
  *edit.mutable_edit_meeting()->mutable_meeting() = table.Get<v1::Meeting>(Id("start"));
  edit.mutable_edit_meeting()->mutable_meeting()->set_place("Lindelaan 12, 1234 AB Voorbeeldstad");
  table.Must("ana", table.Seen<v1::Meeting>(edit, Id("start")));
}

TEST(PrivacyGuard, LetsThroughWhatItsAuthorGivesAReasonFor) {
  Table table = Table::WithChain();
  const v1::Command stopped = PutAction("Bel 0341-654321 van de gemeente");
  EXPECT_EQ(table.Do("ana", stopped).reason(), refusal::kPrivacyStopped);
  table.Must("ana", Overruled(stopped, "action.note", "phone", "Het nummer van het stadhuis"));
}

TEST(PrivacyGuard, WantsAReasonForEachFieldAndRule) {
  Table table = Table::WithChain();
  const v1::Command stopped = PutAction("Bel 0341-654321, BSN 999900006");
  const v1::Command half = Overruled(stopped, "action.note", "phone", "Van het stadhuis");
  EXPECT_EQ(table.Do("ana", half).details().at("rule"), "bsn");
  EXPECT_EQ(table.Do("ana", Overruled(stopped, "action.title", "phone", "Ander veld"))
                .details()
                .at("field"),
            "action.note");
  EXPECT_EQ(table.Do("ana", Overruled(stopped, "action.note", "phone", " ")).reason(),
            refusal::kTextMissing);
}

TEST(PrivacyGuard, ReadsTheReasonToo) {
  Table table = Table::WithChain();
  const Status status = table.Do("ana", Overruled(PutAction("Bel 0341-654321"), "action.note",
                                                  "phone", "Of liever 06-12345678"));
  EXPECT_EQ(status.reason(), refusal::kPrivacyStopped);
  EXPECT_EQ(status.details().at("field"), "overruled.reason");
}

TEST(PrivacyGuard, AsksNoReasonAgainForWordsThatStandThereAlready) {
  Table table = Table::WithChain();
  table.Must("ana", Overruled(PutAction("Bel 0341-654321"), "action.note", "phone", "Stadhuis"));
  const auto again = [&](const std::string& note) {
    return table.Do("ana", table.Seen<v1::Action>(PutAction(note), Id("action")));
  };
  EXPECT_TRUE(again("Bel vóór mei 0341-654321").ok());
  EXPECT_EQ(again("Bel 0341-654322").reason(), refusal::kPrivacyStopped) << "another number";
}

TEST(PrivacyGuard, RefusesATextThatIsTooLongBeforeItReadsIt) {
  Table table = Table::WithChain();
  const Status status = table.Do("ana", PutAction(std::string(5000, '0')));
  EXPECT_EQ(status.reason(), refusal::kTextTooLong);
}

TEST(PrivacyGuard, KeepsTheOverrulesThatWereNeeded) {
  Table table = Table::WithChain();
  const v1::Command command =
      Overruled(Overruled(PutAction("Bel 0341-654321"), "action.note", "phone", "Stadhuis"),
                "action.note", "iban", "Voor de zekerheid");
  const Presence nobody;
  const auto used = OverrulesUsed(
      {table.state, nobody, command, {.person_id = Id("ana")}, Instant(std::chrono::days(20'700))});
  ASSERT_EQ(used.size(), 1u);
  EXPECT_EQ(used[0].rule(), "phone");
  EXPECT_EQ(used[0].reason(), "Stadhuis");
}

}  // namespace
}  // namespace ketentafel::chain
