// Examples that say when their steps happen, and what they say again and again.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "server/core/local_time.h"
#include "server/example/journey_clock.h"
#include "tests/core/manual_time.h"
#include "tests/example/read_example.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::example {
namespace {

constexpr char kBegin[] = R"({"at": "@date-30 09:00", "command": {"create_chain": {
    "seat_id": "@seat.ana", "chain": {"zone": "Europe/Amsterdam"}}}})";

StatusOr<Script> Read(const std::string& steps, const std::string& patterns = "{}") {
  const std::string first = R"({"operator": "ana", "patterns": )" + patterns + "}";
  const std::string second =
      R"({"throughout": {"who": "ana"}, "commands": [)" + (kBegin + ("," + steps)) + "]}";
  return ReadScript({"test", {first, second}}, kToday, CountingIds());
}

std::string Local(const Step& step) {
  const auto local = core::LocalTime(step.at.value(), "Europe/Amsterdam");
  char text[24];
  std::snprintf(text, sizeof text, "%02d-%02d %02d:%02d", local->date().month(),
                local->date().day(), local->hour(), local->minute());
  return text;
}

TEST(TimedScript, PutsStepsWhereTheySayAndTheOthersSecondsLater) {
  const StatusOr<Script> script =
      Read(R"({"command": {"park_point": {"id": "@new"}}},
              {"at": "09:40", "command": {"park_point": {"id": "@new"}}},
              {"at": "@thursday-14 13:05", "command": {"park_point": {"id": "@new"}}})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  EXPECT_EQ(Local(script->steps[0]), "08-03 09:00");
  EXPECT_EQ(Local(script->steps[2]), "08-03 09:40");
  EXPECT_EQ(Local(script->steps[3]), "08-20 13:05");
  const Micros later = *script->steps[1].at - *script->steps[0].at;
  EXPECT_GE(later, std::chrono::seconds(3));
  EXPECT_LE(later, std::chrono::minutes(2));
  EXPECT_NE(script->steps[1].command.park_point().id(), script->steps[2].command.park_point().id());
}

TEST(TimedScript, HasNoTimesWhenItSaysNone) {
  for (const Step& step : ShippedExample().steps) EXPECT_FALSE(step.at.has_value());
}

TEST(TimedScript, RefusesTimesThatCannotBe) {
  for (const char* at : {"08:59", "@date-31 10:00", "24:00", "9:30", "@date 10:00", "soon"}) {
    const StatusOr<Script> script =
        Read(R"({"at": ")" + std::string(at) + R"(", "command": {"park_point": {"id": "@new"}}})");
    ASSERT_FALSE(script.ok()) << at;
    EXPECT_EQ(script.status().reason(), "EXAMPLE_MALFORMED") << at;
    EXPECT_NE(script.status().message().find("step 2"), std::string::npos) << at;
  }
}

TEST(Patterns, StandForTheirStepsOnceForEachUse) {
  const StatusOr<Script> script = Read(
      R"({"at": "10:00", "pattern": "says",
          "with": [{"what": "een", "ids": ["@a"]}, {"what": "twee", "ids": []}]})",
      R"({"says": [
          {"as": "{who}", "command": {"park_point": {"id": "@p.{what}", "text": "punt {what}!"}}},
          {"command": {"order_round": {"item_id": "@item", "party_ids": "{ids}"}}}]})");
  ASSERT_TRUE(script.ok()) << script.status().ToString();
  ASSERT_EQ(script->steps.size(), 5u);
  EXPECT_EQ(Local(script->steps[1]), "08-03 10:00");
  EXPECT_EQ(script->steps[1].as, "ana");
  EXPECT_EQ(script->steps[1].command.park_point().text(), "punt een!");
  EXPECT_EQ(script->steps[2].command.order_round().party_ids_size(), 1);
  EXPECT_EQ(script->steps[3].command.park_point().text(), "punt twee!");
  EXPECT_EQ(script->steps[4].command.order_round().party_ids_size(), 0);
}

TEST(Patterns, WantEverythingSaid) {
  const std::string patterns = R"({"says": [{"command": {"park_point": {"text": "{what}"}}}]})";
  for (const char* step :
       {R"({"pattern": "says"})", R"({"pattern": "sings", "with": {"what": "x"}})"}) {
    const StatusOr<Script> script = Read(step, patterns);
    ASSERT_FALSE(script.ok()) << step;
    EXPECT_EQ(script.status().reason(), "EXAMPLE_MALFORMED");
  }
}

TEST(JourneyClock, StandsStillWhereItIsTurnedAndNeverShowsWhatLiesAhead) {
  ketentafel::testing::ManualClock real;
  const Instant now = real.Now();
  JourneyClock clock(&real);
  EXPECT_EQ(clock.Now(), now);
  clock.TurnTo(now - std::chrono::hours(50));
  EXPECT_EQ(clock.Now(), now - std::chrono::hours(50));
  clock.TurnTo(now - std::chrono::hours(60));
  EXPECT_EQ(clock.Now(), now - std::chrono::hours(50));
  clock.TurnTo(now + std::chrono::hours(1));
  EXPECT_EQ(clock.Now(), now);
  clock.CatchUp();
  real.Advance(std::chrono::hours(2));
  EXPECT_EQ(clock.Now(), now + std::chrono::hours(2));
}

TEST(ReadSources, TakesAFolderAsSeveralExamplesWithOneBeginning) {
  ketentafel::testing::TempFolder folder;
  const std::filesystem::path root = folder.File("full");
  const auto write = [&](const std::string& name) {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream(root / name) << name;
  };
  for (const char* name : {"b/2.json", "b/1.json", "a/1.json", "patterns.json", "a/notes.txt"}) {
    write(name);
  }
  const auto sources = ReadSources(root);
  ASSERT_TRUE(sources.ok()) << sources.status().ToString();
  ASSERT_EQ(sources->size(), 2u);
  EXPECT_EQ(sources->at(0).name, "full/a");
  EXPECT_EQ(sources->at(0).parts, (std::vector<std::string>{"patterns.json", "a/1.json"}));
  EXPECT_EQ(sources->at(1).parts,
            (std::vector<std::string>{"patterns.json", "b/1.json", "b/2.json"}));
  EXPECT_FALSE(ReadSources(root / "none").ok());
}

}  // namespace
}  // namespace ketentafel::example
