#include "shared/base/ids.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

const std::string kClubs = JoinIds(Id("ledger"), "clubs");

v1::Command Library(v1::ChecklistAnswer answer) {
  v1::Command command;
  v1::SetChecklistEntry* set = command.mutable_set_checklist_entry();
  set->set_id(kClubs);
  set->mutable_entry()->set_entry_key("clubs");
  set->mutable_entry()->set_kind(v1::ORGANISATION);
  set->mutable_entry()->set_answer(answer);
  return command;
}

v1::Command Added(std::string_view id, std::string_view label) {
  v1::Command command;
  v1::SetChecklistEntry* set = command.mutable_set_checklist_entry();
  set->set_id(Id(id));
  set->mutable_entry()->set_label(std::string(label));
  set->mutable_entry()->set_kind(v1::KEY_PERSON);
  return command;
}

v1::Command Remove(std::string_view id) {
  v1::Command command;
  command.mutable_remove_checklist_entry()->set_id(std::string(id));
  return command;
}

v1::Command YesThatBecomes(std::string_view party, std::string_view candidate) {
  v1::Command command = Library(v1::YES);
  command.mutable_set_checklist_entry()->set_new_party_id(Id(party));
  command.mutable_set_checklist_entry()->mutable_entry()->set_candidate(std::string(candidate));
  return command;
}

TEST(Checklist, KeepsTheAnswerToALibraryEntryUnderItsKey) {
  Table table = Table::WithChain();
  table.Must("ana", Library(v1::NO));
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).answer(), v1::NO);
  table.Must("ana", table.Seen<v1::ChecklistEntry>(Library(v1::YES), kClubs));
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).answer(), v1::YES);
  EXPECT_EQ(table.state.All<v1::ChecklistEntry>().size(), 1u);
}

TEST(Checklist, KeepsEntriesThatPeopleAddInTheirOrder) {
  Table table = Table::WithChain();
  table.Must("ana", Added("barber", "De kapper"));
  table.Must("ana", Added("baker", "De bakker"));
  auto entries = table.state.All<v1::ChecklistEntry>();
  SortByOrderKey(&entries);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0]->label(), "De kapper");
  EXPECT_EQ(entries[1]->label(), "De bakker");
  EXPECT_EQ(entries[0]->answer(), v1::UNDECIDED);
}

TEST(Checklist, TurnsAYesIntoAPartyNamedAfterTheCandidate) {
  Table table = Table::WithChain();
  table.Must("ana", YesThatBecomes("club", "FC Harderveld"));
  const v1::ChainParty& party = table.Get<v1::ChainParty>(Id("club"));
  EXPECT_EQ(party.name(), "FC Harderveld");
  EXPECT_EQ(party.participation(), v1::CHAIN);
  EXPECT_FALSE(party.is_key_person());
  EXPECT_TRUE(party.category_key().empty());
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).party_id(), Id("club"));
  EXPECT_EQ(*PartiesAtTable(table.state).back().id, Id("club"));
}

TEST(Checklist, NamesThePartyAfterTheLabelWhenNobodyIsNamed) {
  Table table = Table::WithChain();
  v1::Command command = YesThatBecomes("club", "");
  command.mutable_set_checklist_entry()->mutable_entry()->set_label("Sportvereniging");
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("club")).name(), "Sportvereniging");
  EXPECT_TRUE(table.Get<v1::ChecklistEntry>(kClubs).label().empty())
      << "a library entry is named in the reader's language";
}

TEST(Checklist, MakesAKeyPersonOfAPerson) {
  Table table = Table::WithChain();
  v1::Command command = Added("gp", "Huisarts");
  command.mutable_set_checklist_entry()->mutable_entry()->set_answer(v1::YES);
  command.mutable_set_checklist_entry()->set_new_party_id(Id("gp.party"));
  table.Must("ana", command);
  EXPECT_TRUE(table.Get<v1::ChainParty>(Id("gp.party")).is_key_person());
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("gp.party")).name(), "Huisarts");
}

TEST(Checklist, KeepsThePartyWhenAYesBecomesANo) {
  Table table = Table::WithChain();
  table.Must("ana", YesThatBecomes("club", "FC"));
  table.Must("ana", table.Seen<v1::ChecklistEntry>(Library(v1::NO), kClubs));
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).party_id(), Id("club"));
  EXPECT_FALSE(table.Get<v1::ChainParty>(Id("club")).has_left_on());
}

TEST(Checklist, MakesNoSecondPartyOfOneYes) {
  Table table = Table::WithChain();
  table.Must("ana", YesThatBecomes("club", "FC"));
  table.Must("ana", table.Seen<v1::ChecklistEntry>(YesThatBecomes("club2", "FC"), kClubs));
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).party_id(), Id("club"));
  EXPECT_EQ(table.state.Get<v1::ChainParty>(Id("club2")), nullptr);
}

TEST(Checklist, InvitesAnewOnceThePartyHasLeft) {
  Table table = Table::WithChain();
  table.Must("ana", YesThatBecomes("club", "FC"));
  v1::Command end;
  end.mutable_end_party()->set_id(Id("club"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 2, 2);
  table.Must("ana", end);
  table.Must("ana", table.Seen<v1::ChecklistEntry>(YesThatBecomes("club2", "FC"), kClubs));
  EXPECT_EQ(table.Get<v1::ChecklistEntry>(kClubs).party_id(), Id("club2"));
}

TEST(Checklist, IgnoresAPartyThatTheCommandClaims) {
  Table table = Table::WithChain();
  v1::Command command = Library(v1::YES);
  command.mutable_set_checklist_entry()->mutable_entry()->set_party_id(Id("ben.party"));
  table.Must("ana", command);
  EXPECT_TRUE(table.Get<v1::ChecklistEntry>(kClubs).party_id().empty());
}

TEST(Checklist, RefusesAPartyWithoutAYesOrWithoutAName) {
  Table table = Table::WithChain();
  v1::Command no = YesThatBecomes("club", "FC");
  no.mutable_set_checklist_entry()->mutable_entry()->set_answer(v1::NO);
  EXPECT_THAT(table.Do("ana", no), IsRefused(kInvalid, r::kNewPartyWithoutYes));
  EXPECT_THAT(table.Do("ana", YesThatBecomes("club", " ")), IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ana", YesThatBecomes("ben.party", "FC")),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  EXPECT_EQ(table.state.Get<v1::ChecklistEntry>(kClubs), nullptr);
}

TEST(Checklist, RefusesALibraryEntryUnderAnotherId) {
  Table table = Table::WithChain();
  v1::Command command = Library(v1::YES);
  command.mutable_set_checklist_entry()->set_id(Id("mine"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kIdMalformed));
  v1::Command added = Added("x", "x");
  added.mutable_set_checklist_entry()->set_id(kClubs);
  EXPECT_THAT(table.Do("ana", added), IsRefused(kInvalid, r::kIdMalformed));
}

TEST(Checklist, ChecksItsTextsAndChoices) {
  Table table = Table::WithChain();
  v1::Command command = Added("x", "");
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kTextMissing));
  command = Added("x", "x");
  command.mutable_set_checklist_entry()->mutable_entry()->clear_kind();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kChoiceMissing));
  command = Added("x", "x");
  command.mutable_set_checklist_entry()->mutable_entry()->set_answer(v1::ChecklistAnswer(8));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kChoiceUnknown));
  command = Added("x", "x");
  command.mutable_set_checklist_entry()->mutable_entry()->set_order_key("0");
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kOrderKeyMalformed));
}

TEST(Checklist, RefusesAStaleLine) {
  Table table = Table::WithChain();
  table.Must("ana", Library(v1::NO));
  EXPECT_THAT(table.Do("ana", Library(v1::YES)), IsRefused(kInvalid, r::kExpectedMissing));
}

TEST(Checklist, RemovesOnlyAnAddedLineThatIsNoPartyYet) {
  Table table = Table::WithChain();
  table.Must("ana", Added("barber", "De kapper"));
  table.Must("ana", Remove(Id("barber")));
  EXPECT_EQ(table.state.Get<v1::ChecklistEntry>(Id("barber")), nullptr);
  EXPECT_THAT(table.Do("ana", Remove(Id("barber"))),
              IsRefused(Code::kNotFound, r::kChecklistEntryUnknown));
  table.Must("ana", Library(v1::NO));
  EXPECT_THAT(table.Do("ana", Remove(kClubs)), IsRefused(kFailed, r::kChecklistEntryOfLibrary));
  v1::Command party = Added("baker", "De bakker");
  party.mutable_set_checklist_entry()->mutable_entry()->set_answer(v1::YES);
  party.mutable_set_checklist_entry()->set_new_party_id(Id("baker.party"));
  table.Must("ana", party);
  EXPECT_THAT(table.Do("ana", Remove(Id("baker"))), IsRefused(kFailed, r::kChecklistEntryIsParty));
}

}  // namespace
}  // namespace ketentafel::chain
