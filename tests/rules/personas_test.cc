#include "shared/chain/persona_rules.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Persona Ria() {
  v1::Persona persona;
  persona.set_name("Ria");
  persona.set_age(72);
  persona.set_cares_for("Henk");
  persona.set_quote("Het gaat nog.");
  persona.add_needs("Een middag voor zichzelf");
  persona.add_segment_keys("seventy_plus");
  persona.set_basis(v1::OWN_INTERVIEWS);
  persona.set_language("nl");
  return persona;
}

v1::Command Put(std::string_view name, const v1::Persona& persona) {
  v1::Command command;
  command.mutable_put_persona()->set_id(Id(name));
  *command.mutable_put_persona()->mutable_persona() = persona;
  return command;
}

v1::Command Archive(std::string_view name, bool archived) {
  v1::Command command;
  command.mutable_archive_persona()->set_id(Id(name));
  command.mutable_archive_persona()->set_archived(archived);
  return command;
}

v1::Command CheckOf(std::string_view name, int version) {
  v1::Command command;
  command.mutable_check_persona()->set_id(Id(name));
  command.mutable_check_persona()->set_version(version);
  for (const std::string_view point : kTracePoints) {
    command.mutable_check_persona()->add_point_keys(std::string(point));
  }
  return command;
}

v1::Command Sheet(std::string_view segment, std::string_view channels) {
  v1::Command command;
  auto* sheet = command.mutable_set_communication()->mutable_sheet();
  sheet->set_segment_key(std::string(segment));
  sheet->set_channels(std::string(channels));
  return command;
}

// Ana has made Ria.
Table WithRia() {
  Table table = Table::WithChain();
  table.Must("ana", Put("ria", Ria()));
  return table;
}

Status Change(Table* table, std::string_view person, const v1::Persona& persona) {
  return table->Do(person, table->Seen<v1::Persona>(Put("ria", persona), Id("ria")));
}

TEST(PutPersona, MakesAFirstVersionByItsAuthor) {
  const Table table = WithRia();
  const auto& persona = table.Get<v1::Persona>(Id("ria"));
  EXPECT_EQ(persona.version(), 1);
  EXPECT_EQ(persona.edited_by_person_id(), Id("ana"));
  EXPECT_FALSE(persona.order_key().empty());
  EXPECT_FALSE(IsReadyForUse(table.state, Id("ria")));
}

TEST(PutPersona, DoesNotBelieveWhatTheCommandSaysOfVersionEditorAndArchive) {
  Table table = Table::WithChain();
  v1::Persona persona = Ria();
  persona.set_version(9);
  persona.set_edited_by_person_id(Id("ben"));
  persona.set_archived(true);
  table.Must("ana", Put("ria", persona));
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).version(), 1);
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).edited_by_person_id(), Id("ana"));
  EXPECT_FALSE(table.Get<v1::Persona>(Id("ria")).archived());
}

TEST(PutPersona, GivesOtherWordsANewVersion) {
  Table table = WithRia();
  v1::Persona persona = Ria();
  persona.set_needs(0, "Slapen");
  EXPECT_THAT(Change(&table, "ben", persona), IsOk());
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).version(), 2);
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).edited_by_person_id(), Id("ben"));
  persona.set_age(73);
  EXPECT_THAT(Change(&table, "gus", persona), IsOk());
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).version(), 3);
}

TEST(PutPersona, KeepsTheVersionWhileTheWordsStay) {
  Table table = WithRia();
  v1::Persona persona = Ria();
  persona.add_segment_keys("dementia");
  persona.mutable_portrait()->set_hair(1);
  persona.set_order_key("b");
  EXPECT_THAT(Change(&table, "ben", persona), IsOk());
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).version(), 1);
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).edited_by_person_id(), Id("ana"));
  EXPECT_EQ(table.Get<v1::Persona>(Id("ria")).portrait().hair(), 1);
}

TEST(PutPersona, LetsTwoWithOneNameBe) {
  Table table = Table::WithChain();
  v1::Persona maria = Ria();
  maria.set_name("Maria");
  table.Must("ana", Put("maria 75", maria));
  maria.set_age(45);
  table.Must("ana", Put("maria 45", maria));
  EXPECT_EQ(PersonasOf(table.state, Archived::kWithout).size(), 2u);
}

TEST(PutPersona, LeavesToTheLibraryWhatItDoesNotSay) {
  Table table = Table::WithChain();
  v1::Persona persona;
  persona.set_basis(v1::LIBRARY_PERSONA);
  EXPECT_THAT(table.Do("ana", Put("ank", persona)), IsRefused(kInvalid, r::kTextMissing));
  persona.set_name("Ank");
  EXPECT_THAT(table.Do("ana", Put("ank", persona)), IsRefused(kInvalid, r::kNumberOutOfRange));
  persona.clear_name();
  persona.set_content_key("ank");
  EXPECT_THAT(table.Do("ana", Put("ank", persona)), IsOk());
}

TEST(PutPersona, RefusesWhatIsBeyondItsLimits) {
  Table table = Table::WithChain();
  v1::Persona persona = Ria();
  persona.set_age(3);
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kNumberOutOfRange));
  persona = Ria();
  persona.add_pains("");
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kTextMissing));
  persona = Ria();
  for (int i = 0; i <= kPersonaLines; ++i) persona.add_supports("Buren");
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kTooMany));
  persona = Ria();
  persona.set_quote(std::string(5000, 'a'));
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kTextTooLong));
  persona = Ria();
  persona.clear_basis();
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kChoiceMissing));
  persona = Ria();
  persona.add_segment_keys("seventy_plus");
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kChoiceTwice));
  persona = Ria();
  persona.mutable_portrait()->set_skin(-1);
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, r::kNumberOutOfRange));
  persona = Ria();
  persona.set_copied_from_id("elsewhere");
  EXPECT_THAT(table.Do("ana", Put("ria", persona)), IsRefused(kInvalid, "ID_MALFORMED"));
}

TEST(PutPersona, RefusesAnEditOfAnOlderOne) {
  Table table = WithRia();
  v1::Persona persona = Ria();
  persona.set_age(73);
  v1::Command early = table.Seen<v1::Persona>(Put("ria", persona), Id("ria"));
  EXPECT_THAT(Change(&table, "ben", persona), IsOk());
  EXPECT_THAT(table.Do("ana", early), IsRefused(Code::kAborted, r::kStale));
}

TEST(PutPersona, TakesWhatComesFromElsewhereInOnce) {
  Table table = Table::WithChain();
  const std::string id = PersonaIdIn(table.state.ledger_id(), "ank");
  v1::Command command = Put("ank", Ria());
  command.mutable_put_persona()->set_id(id);
  command.set_expected_revision(0);
  table.Must("ana", command);
  EXPECT_THAT(table.Do("ben", command), IsRefused(Code::kAborted, r::kStale));
  EXPECT_NE(id, PersonaIdIn(table.state.ledger_id(), "kim"));
  EXPECT_NE(id, PersonaIdIn(Id("other"), "ank"));
}

TEST(CheckPersona, MakesItReadyWhenAnotherPersonLooked) {
  Table table = WithRia();
  table.Must("gus", CheckOf("ria", 1));
  EXPECT_TRUE(IsReadyForUse(table.state, Id("ria")));
  const auto* check = CurrentCheck(table.state, Id("ria"));
  ASSERT_NE(check, nullptr);
  EXPECT_EQ(check->person_id(), Id("gus"));
  EXPECT_EQ(InstantOf(check->checked_at()), table.now);
}

TEST(CheckPersona, IsNotForWhoChangedItLast) {
  Table table = WithRia();
  EXPECT_THAT(table.Do("ana", CheckOf("ria", 1)), IsRefused(kFailed, r::kCheckByAnother));
  v1::Persona persona = Ria();
  persona.set_age(73);
  ASSERT_THAT(Change(&table, "ben", persona), IsOk());
  EXPECT_THAT(table.Do("ben", CheckOf("ria", 2)), IsRefused(kFailed, r::kCheckByAnother));
  EXPECT_THAT(table.Do("ana", CheckOf("ria", 2)), IsOk());
}

TEST(CheckPersona, HoldsForTheVersionThatWasReadOnly) {
  Table table = WithRia();
  v1::Persona persona = Ria();
  persona.set_age(73);
  ASSERT_THAT(Change(&table, "ben", persona), IsOk());
  EXPECT_THAT(table.Do("gus", CheckOf("ria", 1)), IsRefused(Code::kAborted, r::kPersonaChanged));
  EXPECT_FALSE(IsReadyForUse(table.state, Id("ria")));
}

TEST(CheckPersona, IsAskedAgainAfterAChangeOfWordsAlone) {
  Table table = WithRia();
  table.Must("gus", CheckOf("ria", 1));
  v1::Persona persona = Ria();
  persona.mutable_portrait()->set_hair(2);
  ASSERT_THAT(Change(&table, "ana", persona), IsOk());
  EXPECT_TRUE(IsReadyForUse(table.state, Id("ria")));
  persona.set_quote("Het gaat niet meer.");
  ASSERT_THAT(Change(&table, "ana", persona), IsOk());
  EXPECT_FALSE(IsReadyForUse(table.state, Id("ria")));
  table.Must("ben", CheckOf("ria", 2));
  EXPECT_TRUE(IsReadyForUse(table.state, Id("ria")));
}

TEST(CheckPersona, AsksForEveryPoint) {
  Table table = WithRia();
  v1::Command command = CheckOf("ria", 1);
  command.mutable_check_persona()->mutable_point_keys()->RemoveLast();
  const Status status = table.Do("gus", command);
  EXPECT_THAT(status, IsRefused(kInvalid, r::kTracePointsOpen));
  EXPECT_EQ(status.details().at("point"), kTracePoints.back());
}

TEST(CheckPersona, NeedsAPersonaThatIsThere) {
  Table table = WithRia();
  EXPECT_THAT(table.Do("gus", CheckOf("nobody", 1)),
              IsRefused(Code::kNotFound, r::kPersonaUnknown));
  table.Must("ana", Archive("ria", true));
  EXPECT_THAT(table.Do("gus", CheckOf("ria", 1)), IsRefused(kFailed, r::kPersonaArchived));
}

TEST(ArchivePersona, TakesItOutOfUseAndBack) {
  Table table = WithRia();
  table.Must("gus", CheckOf("ria", 1));
  table.Must("ana", Archive("ria", true));
  EXPECT_FALSE(IsReadyForUse(table.state, Id("ria")));
  EXPECT_TRUE(PersonasOf(table.state, Archived::kWithout).empty());
  EXPECT_EQ(PersonasOf(table.state, Archived::kOnly).size(), 1u);
  table.Must("ana", Archive("ria", false));
  EXPECT_TRUE(IsReadyForUse(table.state, Id("ria")));
  EXPECT_THAT(table.Do("ana", Archive("nobody", true)),
              IsRefused(Code::kNotFound, r::kPersonaUnknown));
}

TEST(ArchivePersona, OutlivesAnEdit) {
  Table table = WithRia();
  table.Must("ana", Archive("ria", true));
  v1::Persona persona = Ria();
  persona.set_age(73);
  ASSERT_THAT(Change(&table, "ana", persona), IsOk());
  EXPECT_TRUE(table.Get<v1::Persona>(Id("ria")).archived());
}

TEST(SetCommunication, IsOnePerSegment) {
  Table table = Table::WithChain();
  table.Must("gus", Sheet("working", "Personeelsblad"));
  const std::string id = CommunicationId(table.state, "working");
  EXPECT_EQ(table.Get<v1::CommunicationSheet>(id).channels(), "Personeelsblad");
  EXPECT_THAT(table.Do("ben", Sheet("working", "Intranet")),
              IsRefused(kInvalid, "EXPECTED_MISSING"));
  table.Must("ben", table.Seen<v1::CommunicationSheet>(Sheet("working", "Intranet"), id));
  EXPECT_EQ(table.state.All<v1::CommunicationSheet>().size(), 1u);
  EXPECT_THAT(table.Do("ben", Sheet("", "Intranet")), IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ben", Sheet("Werkend!", "")), IsRefused(kInvalid, r::kKeyMalformed));
}

}  // namespace
}  // namespace ketentafel::chain
