#include "shared/chain/library.h"

#include "shared/chain/audience.h"
#include "shared/chain/persona_rules.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kDenied = Code::kPermissionDenied;

const std::string kHere = Id("here"), kThere = Id("there"), kShared = SharedPersonaId(Id("ria"));

v1::Persona Ria(int version) {
  v1::Persona persona;
  persona.set_name("Ria");
  persona.set_age(72);
  persona.set_quote("Het gaat nog.");
  persona.set_basis(v1::OWN_INTERVIEWS);
  persona.set_language("nl");
  persona.set_version(version);
  persona.set_edited_by_person_id(Id("ana"));
  persona.set_order_key("m");
  return persona;
}

// The server's library, and somebody of each of two chains.
class LibraryRules : public testing::Test {
 protected:
  static Caller Of(const std::string& ledger_id) {
    Caller caller{.person_id = Id("account of " + ledger_id)};
    caller.memberships.push_back({ledger_id, ledger_id == kHere ? "Keten Hier" : "Keten Daar"});
    return caller;
  }

  v1::Command Share(const v1::Persona& persona, const std::string& ledger_id = kHere) const {
    v1::Command command;
    command.mutable_put_persona()->set_id(kShared);
    *command.mutable_put_persona()->mutable_persona() =
        SharedPersona(Id("ria"), persona, ledger_id);
    const v1::Element* there = library.Find(v1::Element::kPersona, kShared);
    command.set_expected_revision(there == nullptr ? 0 : there->revision());
    return command;
  }

  static v1::Command TakeBack() {
    v1::Command command;
    command.mutable_archive_persona()->set_id(kShared);
    command.mutable_archive_persona()->set_archived(true);
    return command;
  }

  Status Do(const Caller& caller, v1::Command command) {
    command.set_id(Id("command"));
    auto decision = Decide(library, {}, command, caller, Instant());
    if (!decision.ok()) return decision.status();
    v1::ChangeSet set;
    set.set_revision(library.revision() + 1);
    for (v1::Change& change : *decision) *set.add_changes() = std::move(change);
    library.Apply(set);
    return OkStatus();
  }

  const v1::Persona* shared() const { return library.Get<v1::Persona>(kShared); }

  LedgerState library{std::string(kLibraryLedgerId)};
};

TEST_F(LibraryRules, KeepBasisAndVersionAndNameTheChain) {
  ASSERT_THAT(Do(Of(kHere), Share(Ria(4))), IsOk());
  EXPECT_EQ(shared()->version(), 4);
  EXPECT_EQ(shared()->basis(), v1::OWN_INTERVIEWS);
  EXPECT_EQ(shared()->shared_by(), "Keten Hier");
  EXPECT_NE(shared()->edited_by_person_id(), Id("ana")) << "who wrote it is that chain's alone";
}

TEST_F(LibraryRules, LetNobodyShareInTheNameOfAnotherChain) {
  EXPECT_THAT(Do(Of(kThere), Share(Ria(1), kHere)), IsRefused(kDenied, r::kNotYours));
  ASSERT_THAT(Do(Of(kHere), Share(Ria(1))), IsOk());
  EXPECT_THAT(Do(Of(kThere), Share(Ria(2), kThere)), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(Do(Of(kThere), TakeBack()), IsRefused(kDenied, r::kNotYours));
}

TEST_F(LibraryRules, LetAnybodyOfTheChainBringItUpToDateOrTakeItBack) {
  ASSERT_THAT(Do(Of(kHere), Share(Ria(1))), IsOk());
  Caller colleague = Of(kHere);
  colleague.person_id = Id("colleague");
  EXPECT_THAT(Do(colleague, Share(Ria(2))), IsOk());
  EXPECT_EQ(shared()->version(), 2);
  EXPECT_THAT(Do(colleague, TakeBack()), IsOk());
  EXPECT_EQ(shared(), nullptr) << "the others keep none of its words";
  EXPECT_THAT(Do(colleague, TakeBack()), IsRefused(Code::kNotFound, r::kPersonaUnknown));
  EXPECT_THAT(Do(Of(kHere), Share(Ria(2))), IsOk());
}

TEST_F(LibraryRules, RefuseAnOlderLookAtIt) {
  const v1::Command first = Share(Ria(1));
  ASSERT_THAT(Do(Of(kHere), first), IsOk());
  EXPECT_THAT(Do(Of(kHere), first), IsRefused(Code::kAborted, r::kStale));
}

TEST_F(LibraryRules, StopWhatLooksLikeARealCarer) {
  v1::Persona persona = Ria(1);
  persona.set_quote("Bel me op 06-12345678.");
  EXPECT_THAT(Do(Of(kHere), Share(persona)),
              IsRefused(Code::kInvalidArgument, r::kPrivacyStopped));
}

TEST_F(LibraryRules, HaveNoRoomForWhatIsOfAChain) {
  v1::Command check;
  check.mutable_check_persona()->set_id(kShared);
  EXPECT_THAT(Do(Of(kHere), check), IsRefused(kDenied, r::kNotInLibrary));
  v1::Command goal;
  goal.mutable_put_goal()->set_id(Id("goal"));
  EXPECT_THAT(Do(Of(kHere), goal), IsRefused(kDenied, r::kNotInLibrary));
  v1::Command back = TakeBack();
  back.mutable_archive_persona()->set_archived(false);
  EXPECT_THAT(Do(Of(kHere), back), IsRefused(kDenied, r::kNotInLibrary));
  EXPECT_THAT(Do(Of(kHere), CreateChainCommand()), IsRefused(kDenied, r::kNotInLibrary));
  EXPECT_THAT(Do(Of(kHere), v1::Command()), IsRefused(kDenied, r::kNotInLibrary));
}

TEST_F(LibraryRules, AskForAVersion) {
  EXPECT_THAT(Do(Of(kHere), Share(Ria(0))),
              IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
}

TEST_F(LibraryRules, TellWhetherItIsAsShared) {
  ASSERT_THAT(Do(Of(kHere), Share(Ria(1))), IsOk());
  v1::Persona mine = Ria(1);
  mine.set_order_key("z");
  EXPECT_TRUE(IsAsShared(*shared(), SharedPersona(Id("ria"), mine, kHere)));
  mine.add_segment_keys("seventy_plus");
  EXPECT_FALSE(IsAsShared(*shared(), SharedPersona(Id("ria"), mine, kHere)));
}

TEST_F(LibraryRules, ShowItToWhoeverIsLetIn) {
  ASSERT_THAT(Do(Of(kHere), Share(Ria(1))), IsOk());
  const v1::Element* element = library.Find(v1::Element::kPersona, kShared);
  EXPECT_TRUE(Sees(ViewOf(library, Id("account")), AudienceOf(library, *element)));
  EXPECT_FALSE(ViewOf(library, "").at_table);
}

// What a chain takes over is its own, and no check of another chain counts there.
TEST_F(LibraryRules, LeaveTheCheckToTheChainThatTakesOneOver) {
  ASSERT_THAT(Do(Of(kHere), Share(Ria(3))), IsOk());
  Table table = Table::WithChain();
  const std::string id = PersonaIdIn(table.state.ledger_id(), kShared);
  v1::Command take;
  take.mutable_put_persona()->set_id(id);
  *take.mutable_put_persona()->mutable_persona() = TakenPersona(kShared, *shared());
  take.set_expected_revision(0);
  table.Must("ana", take);
  const auto& taken = table.Get<v1::Persona>(id);
  EXPECT_EQ(taken.shared_by(), "Keten Hier");
  EXPECT_EQ(taken.copied_from_id(), kShared);
  EXPECT_EQ(taken.basis(), v1::OWN_INTERVIEWS);
  EXPECT_EQ(taken.version(), 1);
  EXPECT_EQ(taken.edited_by_person_id(), Id("ana"));
  EXPECT_TRUE(taken.shared_by_ledger_id().empty());
  EXPECT_FALSE(IsReadyForUse(table.state, id));
}

}  // namespace
}  // namespace ketentafel::chain
