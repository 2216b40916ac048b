// The loader end to end: a journey of months, in seconds, on a real database.
#include <gtest/gtest.h>

#include <future>
#include <memory>

#include "server/core/chain_file.h"
#include "server/core/core.h"
#include "server/example/loader.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"
#include "tests/journeys/played_journey.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::journeys {
namespace {

// A chain that begins 200 days ago and has a meeting 90 days later, with everybody's session long
// unused in between.
constexpr char kPatterns[] = R"({"patterns": {
  "joins": [
    {"command": {"put_party": {"id": "@party.{key}", "party": {
      "name": "{name}", "category_key": "welfare", "participation": "CHAIN",
      "joined_on": "@date-200"}}}},
    {"command": {"put_person": {"id": "@person.{key}", "person": {"name": "{name}"}}}},
    {"command": {"take_seat": {"id": "@seat.{key}", "seat": {
      "person_id": "@person.{key}", "party_id": "@party.{key}", "participation": "CHAIN",
      "is_representative": true, "from": "@date-200"}}}}],
  "comes": [{"as": "{key}", "command": {"reply_to_invitation": {
      "meeting_id": "@meeting", "party_id": "@party.{key}", "reply": "COMING"}}}]
}})";
constexpr char kStory[] = R"({"operator": "ana", "links_for": ["ana", "ben"], "commands": [
  {"at": "@date-200 09:00", "command": {"create_chain": {
    "chain": {"name": "Test", "scale": "REGION", "areas": ["Hier"], "zone": "Europe/Amsterdam",
      "is_example": true},
    "party_id": "@party.ana", "party": {"name": "Gemeente", "category_key": "municipality",
      "participation": "CHAIN", "joined_on": "@date-200"},
    "person_id": "@person.ana", "person": {"name": "Ana"}, "seat_id": "@seat.ana",
    "role_assignment_id": "@role"}}},
  {"pattern": "joins", "with": {"key": "ben", "name": "Ben"}},
  {"command": {"plan_meeting": {"id": "@meeting",
    "meeting": {"kind": "START_MEETING", "template_key": "start", "planned_minutes": 60,
      "starts": {"date": "@date-110", "hour": 10}},
    "items": [{"id": "@new", "item": {"content_key": "start.opening", "kind": "OPENING",
      "planned_minutes": 60}}]}}},
  {"at": "10:30", "pattern": "comes", "with": [{"key": "ana"}, {"key": "ben"}]},
  {"at": "@date-110 10:00", "command": {"start_meeting": {"meeting_id": "@meeting"}}},
  {"at": "11:01", "command": {"end_meeting": {"meeting_id": "@meeting"}}},
  {"at": "@date-40 16:00", "as": "ben", "command": {"put_action": {"id": "@new", "action": {
    "title": "Bellen", "owner_party_id": "@party.ben"}}}}
]})";

class LoadAJourney : public ::testing::Test {
 protected:
  LoadAJourney() {
    auto store = store::OpenSqlite({.path = folder_.File("ketentafel.db")});
    if (store.ok()) store_ = *std::move(store);
  }

  static example::Script Script(uint64_t series = 0) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    auto count = std::make_shared<uint64_t>(0);
    auto script = example::ReadScript({"test", {kPatterns, kStory}},
                                      CivilFromDays(today.time_since_epoch().count()),
                                      [=] { return IdFromBits(series, ++*count); });
    EXPECT_TRUE(script.ok()) << script.status().ToString();
    return *std::move(script);
  }

  StatusOr<std::vector<example::PersonalLink>> Load(const example::Script& script) {
    core_ = nullptr;
    auto links = example::LoadExample(script, store_.get(), core::SystemClock());
    core_ = core::StartCore(store_.get(), &core::SystemClock());
    return links;
  }

  // What the person of a link sees after opening it, as a browser would.
  StatusOr<chain::LedgerState> StateBehind(const example::PersonalLink& link,
                                           const example::Script& script) {
    v1::OpenLinkRequest request;
    request.set_secret(link.secret);
    auto opened = core_->accounts().OpenLink("", request);
    if (!opened.ok()) return opened.status();
    auto caller = core_->accounts().FindSession(opened->session_secret());
    if (!caller.ok()) return caller.status();
    std::promise<StatusOr<chain::LedgerState>> answer;
    core_->ledgers().ReadState(*caller, script.ledger_id, [&](StatusOr<chain::LedgerState> state) {
      answer.set_value(std::move(state));
    });
    return answer.get_future().get();
  }

  testing::TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
};

TEST_F(LoadAJourney, PutsWhatHappenedWhenItHappened) {
  const example::Script script = Script();
  const auto links = Load(script);
  ASSERT_TRUE(links.ok()) << links.status().ToString();
  ASSERT_EQ(links->size(), 2u);
  const auto state = StateBehind(links->front(), script);
  ASSERT_TRUE(state.ok()) << state.status().ToString();
  const auto meetings = state->All<v1::Meeting>();
  ASSERT_EQ(meetings.size(), 1u);
  const auto* clock = state->Get<v1::MeetingClock>(*meetings[0].id);
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(chain::InstantOf(clock->ended_at()) - chain::InstantOf(clock->started_at()),
            std::chrono::minutes(61));
  const auto age = core::SystemClock().Now() - chain::InstantOf(clock->started_at());
  EXPECT_GT(age, std::chrono::hours(24 * 108));
  EXPECT_LT(age, std::chrono::hours(24 * 112));
  EXPECT_EQ(state->All<v1::Action>().size(), 1u);
  const auto log = store_->ChangesAfter(script.ledger_id, 0, state->revision());
  ASSERT_TRUE(log.ok());
  for (size_t i = 1; i < log->size(); ++i) {
    EXPECT_GE(chain::InstantOf((*log)[i].at()), chain::InstantOf((*log)[i - 1].at()));
  }
}

TEST_F(LoadAJourney, HandsOutLinksThatAreFreshToday) {
  const auto links = Load(Script());
  ASSERT_TRUE(links.ok()) << links.status().ToString();
  const Instant now = core::SystemClock().Now();
  for (const example::PersonalLink& link : *links) {
    v1::OpenLinkRequest request;
    request.set_secret(link.secret);
    const auto opened = core_->accounts().OpenLink("", request);
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    const auto who = core_->accounts().WhoAmI(opened->session_secret());
    ASSERT_TRUE(who.ok());
    EXPECT_GT(chain::InstantOf(who->expires_at()), now + std::chrono::hours(24 * 29));
  }
}

TEST_F(LoadAJourney, LeavesAChainThatIsThereAsItIs) {
  const example::Script first = Script();
  const auto links = Load(first);
  ASSERT_TRUE(links.ok()) << links.status().ToString();
  const auto again = Load(Script(1));
  ASSERT_TRUE(again.ok()) << again.status().ToString();
  EXPECT_TRUE(again->empty());
  const auto state = StateBehind(links->front(), first);
  ASSERT_TRUE(state.ok()) << state.status().ToString();
  EXPECT_EQ(state->All<v1::Meeting>().size(), 1u);
}

TEST_F(LoadAJourney, LoadsWhatShipsAndAllOfItsLinksLeadInside) {
  for (const char* name : {"harderwijk-ermelo", "rotterdam-overschie"}) {
    const example::Script script = ReadJourney(name);
    const auto links = Load(script);
    ASSERT_TRUE(links.ok()) << links.status().ToString();
    ASSERT_EQ(links->size(), script.links_for.size());
    const auto state = StateBehind(links->back(), script);
    ASSERT_TRUE(state.ok()) << state.status().ToString();
    EXPECT_EQ(state->chain()->phase(), v1::OPTIMISE);
    EXPECT_EQ(state->All<v1::Answer>().size(),
              PlayedJourney(ReadJourney(name)).state().All<v1::Answer>().size());
  }
}

// Out of one database and into another, with its history of more than a year.
TEST_F(LoadAJourney, GoesOutAsAFileAndComesInAsItWas) {
  for (const char* name : {"harderwijk-ermelo", "rotterdam-overschie"}) {
    const example::Script script = ReadJourney(name);
    const auto links = Load(script);
    ASSERT_TRUE(links.ok()) << links.status().ToString();
    const auto record = store_->LoadLedger(script.ledger_id);
    const auto log = store_->ChangesAfter(script.ledger_id, 0, (*record)->state.revision());
    const core::ChainFileWish all{.history = core::ChainFileWish::History::kWhole};
    const std::string json = core::JsonOf(core::ChainFileOf((*record)->state, *log, all));
    RecordProperty(std::string(name) + "_bytes", static_cast<int>(json.size()));

    testing::TempFolder folder;
    auto store = std::move(store::OpenSqlite({.path = folder.File("other.db")})).value();
    const auto other = core::StartCore(store.get(), &core::SystemClock());
    const core::CallerIdentity operator_account{.account_id = IdFromBits(5, 1),
                                                .may_make_chains = true};
    const auto loaded = other->chain_files().Load(operator_account, json, {});
    ASSERT_TRUE(loaded.ok()) << loaded.status().ToString();
    v1::OpenLinkRequest open;
    open.set_secret(loaded->link_secret);
    const auto session = other->accounts().OpenLink("", open);
    ASSERT_TRUE(session.ok()) << session.status().ToString();
    const auto director = other->accounts().FindSession(session->session_secret());
    EXPECT_EQ(*other->chain_files().Write(*director, script.ledger_id, all), json) << name;
  }
}

}  // namespace
}  // namespace ketentafel::journeys
