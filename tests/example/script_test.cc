#include "server/example/script.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/example/read_example.h"

namespace ketentafel::example {
namespace {

// An example of one person who makes a chain, and of one more step.
std::string Example(const std::string& step) {
  return R"({"operator": "ana", "links_for": ["ana"], "commands": [
      {"as": "ana", "command": {"create_chain": {"seat_id": "@seat.ana", "party_id": "@party"}}},
      )" +
         step + "]}";
}

StatusOr<Script> Read(const std::string& step) {
  return ReadScript({"test", {Example(step)}}, kToday, CountingIds());
}

TEST(ReadScript, GivesANameTheSameIdWhereverItStands) {
  const StatusOr<Script> script = Read(
      R"({"as": "ana", "command": {"put_party": {"id": "@party", "party": {"name": "MEE"}}}})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  const v1::Command& first = script->steps[0].command;
  const v1::Command& second = script->steps[1].command;
  EXPECT_TRUE(IsId(second.put_party().id()));
  EXPECT_EQ(second.put_party().id(), first.create_chain().party_id());
  EXPECT_NE(first.create_chain().party_id(), first.create_chain().seat_id());
  EXPECT_EQ(script->seat_ids.at("ana"), first.create_chain().seat_id());
  EXPECT_TRUE(IsId(first.id()));
  EXPECT_NE(first.id(), second.id());
}

TEST(ReadScript, JoinsAnIdWithWhatStandsBehindIt) {
  const StatusOr<Script> script =
      Read(R"({"as": "ana", "command": {"remove_checklist_entry": {"id": "@ledger-education"}}})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  EXPECT_EQ(script->steps[1].command.remove_checklist_entry().id(),
            JoinIds(script->ledger_id, "education"));
}

TEST(ReadScript, CountsDatesFromToday) {
  const StatusOr<Script> script = Read(
      R"({"as": "ana", "command": {"end_role": {"id": "@role", "on": "@date-2"}}},
         {"as": "ana", "command": {"end_role": {"id": "@role", "on": "@thursday+14"}}},
         {"as": "ana", "command": {"end_role": {"id": "@role", "on": "@wednesday+0"}}})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  EXPECT_EQ(script->steps[1].command.end_role().on().month(), 8);
  EXPECT_EQ(script->steps[1].command.end_role().on().day(), 31);
  EXPECT_EQ(script->steps[2].command.end_role().on().day(), 17);
  EXPECT_EQ(script->steps[3].command.end_role().on().day(), 2);
}

TEST(ReadScript, LeavesAtSignsWithinTextsAlone) {
  const StatusOr<Script> script =
      Read(R"({"as": "ana", "command": {"park_point": {"text": "mail ana@gemeente.example"}}})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  EXPECT_EQ(script->steps[1].command.park_point().text(), "mail ana@gemeente.example");
}

TEST(ReadScript, RefusesWhatIsNoExample) {
  for (const std::string& step : {
           std::string(R"({"as": "ana", "command": {"dance": {}}})"),
           std::string(R"({"as": "ben", "command": {"park_point": {}}})"),
           std::string(R"({"as": "ana", "command": {}})"),
           std::string(R"({"as": "ana"})"),
           std::string("nonsense"),
       }) {
    const StatusOr<Script> script = Read(step);
    ASSERT_FALSE(script.ok()) << step;
    EXPECT_EQ(script.status().reason(), "EXAMPLE_MALFORMED") << step;
  }
}

TEST(ReadScript, KnowsTheLedgerAgainAndMakesEverythingElseNew) {
  const std::string json = Example(R"({"as": "ana", "command": {"park_point": {"id": "@p"}}})");
  const NewId ids = CountingIds();
  const StatusOr<Script> once = ReadScript({"test", {json}}, kToday, ids);
  const StatusOr<Script> again = ReadScript({"test", {json}}, kToday, ids);
  const StatusOr<Script> other = ReadScript({"other", {json}}, kToday, ids);
  ASSERT_TRUE(once.ok() && again.ok() && other.ok());
  EXPECT_TRUE(IsId(once->ledger_id));
  EXPECT_EQ(once->ledger_id, again->ledger_id);
  EXPECT_NE(once->ledger_id, other->ledger_id);
  EXPECT_NE(once->seat_ids.at("ana"), again->seat_ids.at("ana"));
}

TEST(ShippedExample, PlansItsMeetingOnAThursdayTwoWeeksFromAnyDay) {
  for (int days = 0; days < 7; ++days) {
    const Civil today = AddDays(kToday, days);
    for (const Step& step : ShippedExample(today).steps) {
      if (!step.command.has_plan_meeting()) continue;
      const v1::CivilDate& wire = step.command.plan_meeting().meeting().starts().date();
      const Civil date{wire.year(), wire.month(), wire.day()};
      EXPECT_EQ(WeekdayFromMonday(date), 3);
      EXPECT_GE(date, AddDays(today, 14));
      EXPECT_LE(date, AddDays(today, 20));
    }
  }
}

TEST(ShippedExample, UsesNoAddressThatCouldReachAnyone) {
  std::set<std::string> people;
  for (const Step& step : ShippedExample().steps) {
    if (!step.command.has_put_person()) continue;
    const v1::ContactCard& contact = step.command.put_person().contact();
    EXPECT_TRUE(contact.email().ends_with(".example")) << contact.email();
    EXPECT_EQ(contact.phone(), "");
    people.insert(step.command.put_person().person().name());
  }
  EXPECT_EQ(people.size(), 10u);  // and the one who makes the chain
}

}  // namespace
}  // namespace ketentafel::example
