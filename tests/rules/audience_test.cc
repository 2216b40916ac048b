#include "shared/chain/audience.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

using Circle = Audience::Circle;

constexpr ReaderView kGuest{.at_table = true};
constexpr ReaderView kInsider{.at_table = true, .insider = true};

template <class T>
v1::Element ElementOf(const std::string& id, T value) {
  v1::Element element;
  element.set_id(id);
  *ElementTraits<T>::Mutable(&element) = std::move(value);
  return element;
}

v1::ChangeSet SetOf(std::vector<v1::Change> changes, int64_t revision) {
  v1::ChangeSet set;
  set.set_revision(revision);
  set.set_author_person_id(Id("ana"));
  set.set_command_id(Id("command"));
  set.mutable_at()->set_seconds(5);
  for (auto& change : changes) *set.add_changes() = std::move(change);
  return set;
}

TEST(AudienceOf, KeepsContactDataAndTheWorksheetsOfPhaseAFromGuestsAndNetworkParties) {
  const LedgerState state(Id("ledger"));
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::ContactCard())).circle, Circle::kInsiders);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::ChecklistEntry())).circle, Circle::kInsiders);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::ExplorationAnswer())).circle, Circle::kInsiders);
}

TEST(AudienceOf, KeepsPersonasAmongInsiders) {
  const LedgerState state(Id("ledger"));
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::Persona())).circle, Circle::kInsiders);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::PersonaCheck())).circle, Circle::kInsiders);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::CommunicationSheet())).circle, Circle::kInsiders);
}

TEST(AudienceOf, KeepsWhyAnOrganisationDeclinedAmongInsiders) {
  const LedgerState state(Id("ledger"));
  v1::MissingParty missing;
  missing.set_name("De huisartsen");
  EXPECT_EQ(AudienceOf(state, ElementOf("x", missing)).circle, Circle::kTable);
  missing.set_declined_why("Geen tijd dit jaar");
  EXPECT_EQ(AudienceOf(state, ElementOf("x", missing)).circle, Circle::kInsiders);
}

TEST(AudienceOf, ShowsTheRestToTheTable) {
  const LedgerState state(Id("ledger"));
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::Person())).circle, Circle::kTable);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::Meeting())).circle, Circle::kTable);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::MinutesEntry())).circle, Circle::kTable);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::Action())).circle, Circle::kTable);
}

TEST(AudienceOf, KeepsAReflectionToItsAuthorUntilItIsReleased) {
  const LedgerState state(Id("ledger"));
  v1::Reflection reflection;
  reflection.set_person_id(Id("ben"));
  EXPECT_EQ(AudienceOf(state, ElementOf("x", reflection)), (Audience{Circle::kPerson, Id("ben")}));
  reflection.set_released(true);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", reflection)).circle, Circle::kTable);
  EXPECT_EQ(AudienceOf(state, ElementOf("x", v1::ReflectionProgress())).circle, Circle::kTable);
}

TEST(ViewOf, IsEmptyWithoutACurrentSeat) {
  Table table = Table::WithChain();
  EXPECT_EQ(ViewOf(table.state, Id("nobody")), ReaderView());
  EXPECT_EQ(ViewOf(table.state, ""), ReaderView());
  v1::Seat seat = table.Get<v1::Seat>(Id("gus.seat"));
  *seat.mutable_until() = Date(2026, 2, 1);
  table.Plant(Id("gus.seat"), seat);
  EXPECT_EQ(ViewOf(table.state, Id("gus")), ReaderView());
}

TEST(ViewOf, TellsInsidersFromGuestsAndNetworkParties) {
  const Table table = Table::WithChain();
  EXPECT_EQ(SharedView(ViewOf(table.state, Id("ben")), {}), kInsider);
  EXPECT_EQ(SharedView(ViewOf(table.state, Id("dee")), {}), kInsider);
  EXPECT_EQ(SharedView(ViewOf(table.state, Id("eli")), {}), kGuest);
  EXPECT_EQ(SharedView(ViewOf(table.state, Id("fay")), {}), kGuest);
}

TEST(ViewOf, KnowsTheDirector) {
  const Table table = Table::WithChain();
  EXPECT_TRUE(ViewOf(table.state, Id("ana")).director);
  EXPECT_FALSE(ViewOf(table.state, Id("ben")).director);
}

TEST(SharedView, IsTheSameForReadersWhoSeeTheSame) {
  const Table table = Table::WithChain();
  const ReaderView ben = ViewOf(table.state, Id("ben"));
  const ReaderView cai = ViewOf(table.state, Id("cai"));
  EXPECT_EQ(SharedView(ben, {}), SharedView(cai, {}));
  EXPECT_EQ(SharedView(ben, {Id("dee")}), SharedView(cai, {Id("dee")}));
  EXPECT_NE(SharedView(ben, {Id("ben")}), SharedView(cai, {Id("ben")}));
}

TEST(PersonsMeant, AreThoseForWhomAloneSomethingChanged) {
  v1::Reflection reflection;
  reflection.set_person_id(Id("ben"));
  LedgerState before(Id("ledger"));
  before.Restore(ElementOf(Id("notes"), reflection));
  EXPECT_EQ(PersonsMeant(before), (std::set<std::string>{Id("ben")}));

  reflection.set_released(true);
  Changes changes;
  changes.Put(Id("notes"), reflection);
  changes.Put(Id("goal"), v1::Goal());
  const v1::ChangeSet release = SetOf(changes.Take(), 7);
  LedgerState after = before;
  after.Apply(release);
  EXPECT_EQ(PersonsMeant(before, after, release), (std::set<std::string>{Id("ben")}));
  EXPECT_TRUE(PersonsMeant(after).empty());
  EXPECT_TRUE(PersonsMeant(after, after, release).empty()) << "it was for everybody already";
}

TEST(Sees, FollowsTheCircle) {
  const ReaderView nobody;
  const ReaderView director{.at_table = true, .insider = true, .director = true};
  const ReaderView ben{.person_id = Id("ben"), .at_table = true};
  EXPECT_FALSE(Sees(nobody, {Circle::kTable}));
  EXPECT_TRUE(Sees(kGuest, {Circle::kTable}));
  EXPECT_FALSE(Sees(kGuest, {Circle::kInsiders}));
  EXPECT_TRUE(Sees(kInsider, {Circle::kInsiders}));
  EXPECT_FALSE(Sees(kInsider, {Circle::kDirector}));
  EXPECT_TRUE(Sees(director, {Circle::kDirector}));
  EXPECT_TRUE(Sees(ben, {Circle::kPerson, Id("ben")}));
  EXPECT_FALSE(Sees(ben, {Circle::kPerson, Id("cai")}));
  EXPECT_FALSE(Sees(director, {Circle::kPerson, ""})) << "nobody is not a person";
}

TEST(ForReader, LeavesOutWhatAReaderMayNotSeeAndKeepsTheEnvelope) {
  const LedgerState before(Id("ledger"));
  Changes changes;
  changes.Put(Id("ben"), v1::Person());
  changes.Put(Id("ben"), v1::ContactCard());
  const v1::ChangeSet set = SetOf(changes.Take(), 7);
  LedgerState after = before;
  after.Apply(set);
  const v1::ChangeSet seen = ForReader(kGuest, before, after, set);
  ASSERT_EQ(seen.changes_size(), 1);
  EXPECT_TRUE(seen.changes(0).put().has_person());
  EXPECT_EQ(seen.revision(), 7);
  EXPECT_EQ(seen.command_id(), Id("command"));
  EXPECT_EQ(seen.author_person_id(), Id("ana"));
  EXPECT_EQ(seen.at().seconds(), 5);
  EXPECT_EQ(ForReader(kInsider, before, after, set).changes_size(), 2);
}

TEST(ForReader, TellsAReaderWhoSeesNothingThatTheRevisionMovedOn) {
  const LedgerState before(Id("ledger"));
  Changes changes;
  changes.Put(Id("ben"), v1::ContactCard());
  const v1::ChangeSet set = SetOf(changes.Take(), 7);
  LedgerState after = before;
  after.Apply(set);
  const v1::ChangeSet seen = ForReader(kGuest, before, after, set);
  EXPECT_EQ(seen.changes_size(), 0);
  EXPECT_EQ(seen.revision(), 7);
}

TEST(ForReader, TellsOfADeletionOnlyWhoSawTheElement) {
  LedgerState before(Id("ledger"));
  before.Restore(ElementOf(Id("line"), v1::ChecklistEntry()));
  Changes changes;
  changes.Delete<v1::ChecklistEntry>(Id("line"));
  changes.Delete<v1::Goal>(Id("never was"));
  const v1::ChangeSet set = SetOf(changes.Take(), 7);
  LedgerState after = before;
  after.Apply(set);
  EXPECT_EQ(ForReader(kGuest, before, after, set).changes_size(), 0);
  EXPECT_EQ(ForReader(kInsider, before, after, set).changes_size(), 1);
}

// A checked persona, and a walk with it that is in this state.
LedgerState WithPersonaAndWalk(v1::WalkState walk_state) {
  LedgerState state(Id("ledger"));
  v1::Element persona = ElementOf(Id("ria"), v1::Persona());
  persona.set_revision(3);
  state.Restore(persona);
  state.Restore(ElementOf(Id("kim"), v1::Persona()));
  v1::PersonaWalk walk;
  walk.set_persona_id(Id("ria"));
  walk.set_state(walk_state);
  state.Restore(ElementOf(Id("walk"), walk));
  return state;
}

TEST(AudienceOf, OpensThePersonaThatIsWalkedWithToTheTable) {
  const LedgerState walking = WithPersonaAndWalk(v1::WALKING);
  EXPECT_EQ(AudienceOf(walking, ElementOf(Id("ria"), v1::Persona())).circle, Circle::kTable);
  EXPECT_EQ(AudienceOf(walking, ElementOf(Id("kim"), v1::Persona())).circle, Circle::kInsiders);
  EXPECT_EQ(AudienceOf(walking, ElementOf(Id("ria"), v1::PersonaCheck())).circle,
            Circle::kInsiders);
  const LedgerState stopped = WithPersonaAndWalk(v1::WALK_STOPPED);
  EXPECT_EQ(AudienceOf(stopped, ElementOf(Id("ria"), v1::Persona())).circle, Circle::kInsiders);
}

TEST(ForReader, BringsAGuestThePersonaWhenItsWalkBeginsAndTakesItAwayAtTheEnd) {
  const LedgerState stopped = WithPersonaAndWalk(v1::WALK_STOPPED);
  v1::PersonaWalk walk;
  walk.set_persona_id(Id("ria"));
  walk.set_state(v1::WALKING);
  Changes begins;
  begins.Put(Id("walk"), walk);
  const v1::ChangeSet begin = SetOf(begins.Take(), 7);
  LedgerState walking = stopped;
  walking.Apply(begin);
  const v1::ChangeSet seen = ForReader(kGuest, stopped, walking, begin);
  ASSERT_EQ(seen.changes_size(), 2);
  EXPECT_EQ(seen.changes(1).put().id(), Id("ria"));
  EXPECT_EQ(seen.changes(1).put().revision(), 3) << "it did not change itself";
  EXPECT_EQ(ForReader(kInsider, stopped, walking, begin).changes_size(), 1);

  walk.set_state(v1::WALK_FINISHED);
  Changes ends;
  ends.Put(Id("walk"), walk);
  const v1::ChangeSet end = SetOf(ends.Take(), 8);
  LedgerState finished = walking;
  finished.Apply(end);
  const v1::ChangeSet gone = ForReader(kGuest, walking, finished, end);
  ASSERT_EQ(gone.changes_size(), 2);
  EXPECT_EQ(gone.changes(1).deletion().id(), Id("ria"));
  EXPECT_EQ(ForReader(kInsider, walking, finished, end).changes_size(), 1);
}

TEST(ForReader, NeverCarriesWhatIsForTheLogAlone) {
  const LedgerState state(Id("ledger"));
  v1::Change personal;
  personal.mutable_personal()->set_kind(v1::Element::kPerson);
  personal.mutable_personal()->set_id(Id("ben"));
  const v1::ChangeSet set = SetOf({personal}, 7);
  EXPECT_EQ(ForReader(kInsider, state, state, set).changes_size(), 0);
}

TEST(Kinds, KnowWhichHoldPersonalData) {
  EXPECT_TRUE(IsPersonal(v1::Element::kPerson));
  EXPECT_TRUE(IsPersonal(v1::Element::kContactCard));
  EXPECT_FALSE(IsPersonal(v1::Element::kSeat));
  EXPECT_FALSE(IsPersonal(v1::Element::kParty));
}

TEST(Kinds, AreAllOfTheElement) {
  const auto* values = v1::Element::descriptor()->FindOneofByName("value");
  for (int i = 0; i < values->field_count(); ++i) {
    const auto* field = values->field(i);
    EXPECT_EQ(KindName(static_cast<Kind>(field->number())), field->name());
  }
}

}  // namespace
}  // namespace ketentafel::chain
