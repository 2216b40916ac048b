#include "shared/chain/decide.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

v1::Command EditName(std::string_view name) {
  v1::Command command;
  command.mutable_edit_chain()->mutable_chain()->set_name(std::string(name));
  command.mutable_edit_chain()->mutable_chain()->add_areas("Harderveld");
  command.mutable_edit_chain()->mutable_chain()->set_zone("Europe/Amsterdam");
  return command;
}

TEST(Decide, RefusesACommandWithoutAProperId) {
  const Table table = Table::WithChain();
  v1::Command command = EditName("Keten");
  for (const std::string& id : {std::string("short"), Id("x").substr(1) + "G", Id("x") + "0"}) {
    command.set_id(id);
    EXPECT_THAT(table.Ask("ana", command).status(),
                IsRefused(Code::kInvalidArgument, r::kIdMalformed))
        << id;
  }
}

TEST(Decide, RefusesACommandThatSaysNothing) {
  const Table table = Table::WithChain();
  EXPECT_THAT(table.Ask("ana", v1::Command()).status(),
              IsRefused(Code::kInvalidArgument, r::kVerbUnknown));
}

TEST(Decide, KnowsNoLedgerBeforeItsChainIsMade) {
  const Table table;
  EXPECT_THAT(table.Ask("ana", EditName("Keten")).status(),
              IsRefused(Code::kNotFound, r::kLedgerUnknown));
  EXPECT_THAT(table.Ask("operator", EditName("Keten")).status(),
              IsRefused(Code::kNotFound, r::kLedgerUnknown));
}

TEST(Decide, RefusesAnEditThatDoesNotSayWhatItsAuthorSaw) {
  const Table table = Table::WithChain();
  EXPECT_THAT(table.Ask("ana", EditName("Keten")).status(),
              IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
}

TEST(Decide, RefusesAStaleEditAndTellsTheRevisionThatStands) {
  Table table = Table::WithChain();
  const v1::Command first = table.Seen<v1::Chain>(EditName("Een"), Id("ledger"));
  const v1::Command second = table.Seen<v1::Chain>(EditName("Twee"), Id("ledger"));
  EXPECT_THAT(table.Do("ana", first), IsOk());
  const Status refused = table.Do("ana", second);
  EXPECT_THAT(refused, IsRefused(Code::kAborted, r::kStale));
  EXPECT_EQ(refused.details().at("revision"), std::to_string(table.state.revision()));
  EXPECT_EQ(table.state.chain()->name(), "Een");
}

TEST(Decide, DoesNotBringBackWhatSomebodyRemoved) {
  Table table = Table::WithChain();
  v1::Command put;
  put.mutable_put_goal()->set_id(Id("goal"));
  put.mutable_put_goal()->mutable_goal()->set_text("Elkaar kennen");
  table.Must("ana", put);
  const v1::Command edit = table.Seen<v1::Goal>(put, Id("goal"));
  v1::Command remove;
  remove.mutable_remove_goal()->set_id(Id("goal"));
  table.Must("ana", remove);
  EXPECT_THAT(table.Do("ana", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(Decide, AnswersTheSameEachTimeItIsAsked) {
  const Table table = Table::WithChain();
  const v1::Command command = PutPartyCommand("new", Party("Nieuw", v1::CHAIN));
  const Decision once = table.Ask("ana", command);
  const Decision again = table.Ask("ana", command);
  ASSERT_TRUE(once.ok() && again.ok());
  ASSERT_EQ(once->size(), again->size());
  for (size_t i = 0; i < once->size(); ++i) {
    EXPECT_EQ((*once)[i].SerializeAsString(), (*again)[i].SerializeAsString());
  }
}

TEST(Changes, KeepOnlyTheLastValueOfAnElement) {
  Changes changes;
  v1::Goal goal;
  goal.set_text("een");
  changes.Put(Id("goal"), goal);
  goal.set_text("twee");
  changes.Put(Id("goal"), goal);
  const auto taken = changes.Take();
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].put().goal().text(), "twee");
}

TEST(Changes, KeepElementsOfDifferentKindsWithOneIdApart) {
  Changes changes;
  changes.Put(Id("ana"), v1::Person());
  changes.Put(Id("ana"), v1::ContactCard());
  EXPECT_EQ(changes.Take().size(), 2u);
}

TEST(Presence, SaysHowLongSomebodyHasBeenAway) {
  Presence presence;
  const Instant now{std::chrono::seconds(100)};
  presence.Set("here", {true, Instant{std::chrono::seconds(10)}});
  presence.Set("away", {false, Instant{std::chrono::seconds(40)}});
  EXPECT_EQ(presence.AwayFor("here", now), Micros(0));
  EXPECT_EQ(presence.AwayFor("away", now), std::chrono::seconds(60));
  EXPECT_EQ(presence.AwayFor("never", now), std::nullopt);
  EXPECT_TRUE(presence.IsHere("here"));
  EXPECT_FALSE(presence.IsHere("away"));
  EXPECT_FALSE(presence.IsHere("never"));
}

}  // namespace
}  // namespace ketentafel::chain
