// Two chains over fourteen months, as the rules have it: from the first question to the fourth
// basic meeting and the phase after it. Source: domain 10.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "server/core/local_time.h"
#include "shared/base/ids.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/role_holders.h"
#include "shared/chain/timestamps.h"
#include "tests/content/built_bundle.h"
#include "tests/journeys/played_journey.h"

namespace ketentafel::journeys {
namespace {

using chain::Entry;
using chain::InstantOf;

constexpr Micros kDay = std::chrono::hours(24);

const PlayedJourney& Played(const std::string& name) {
  static std::map<std::string, PlayedJourney> journeys;
  const auto found = journeys.find(name);
  if (found != journeys.end()) return found->second;
  return journeys.emplace(name, PlayedJourney(ReadJourney(name))).first->second;
}

class FullJourney : public testing::TestWithParam<std::string> {
 protected:
  FullJourney() : journey_(Played(GetParam())), state_(journey_.state()) {}

  // The meetings that were held, in the order of their days.
  std::vector<Entry<v1::Meeting>> Held() const {
    auto meetings = state_.All<v1::Meeting>();
    std::erase_if(meetings, [](const auto& meeting) { return meeting->state() != v1::ENDED; });
    std::ranges::sort(meetings, {}, [&](const auto& meeting) {
      return InstantOf(state_.Get<v1::MeetingClock>(*meeting.id)->started_at());
    });
    return meetings;
  }

  std::vector<Entry<v1::Instrument>> InstrumentsFor(const std::string& block) const {
    auto instruments = state_.All<v1::Instrument>();
    std::erase_if(instruments, [&](const auto& instrument) {
      return std::ranges::count(instrument->block_keys(), block) == 0;
    });
    return instruments;
  }

  std::string NameOf(const std::string& party_id) const {
    const auto* party = state_.Get<v1::ChainParty>(party_id);
    return party ? party->name() : "";
  }

  const PlayedJourney& journey_;
  const chain::LedgerState& state_;
  const content::Bundle bundle_ = content::BuiltBundle("nl");
};

std::vector<Civil> DaysOf(const std::vector<Entry<v1::Meeting>>& meetings) {
  std::vector<Civil> days;
  for (const auto& meeting : meetings) days.push_back(chain::CivilOf(meeting->starts().date()));
  return days;
}

TEST_P(FullJourney, PassesAllPhasesInOrder) {
  EXPECT_EQ(journey_.phases(), (std::vector{v1::PREPARE, v1::START, v1::APPLY, v1::OPTIMISE}));
  EXPECT_TRUE(state_.chain()->is_example());
  EXPECT_EQ(state_.chain()->phase_override_reason(), "");
}

TEST_P(FullJourney, LastsFourteenMonthsAndNeverGoesBackOrAhead) {
  const auto& steps = journey_.script().steps;
  for (size_t i = 1; i < steps.size(); ++i) ASSERT_GE(*steps[i].at, *steps[i - 1].at) << i;
  const Micros lasted = *steps.back().at - *steps.front().at;
  EXPECT_GT(lasted, 400 * kDay);
  EXPECT_LT(lasted, 440 * kDay);
  const Instant today(std::chrono::hours(24 * DaysFromCivil(kToday)));
  EXPECT_LT(*steps.back().at, today);
}

TEST_P(FullJourney, ComesOutTheSameOnAnyDayOfTheWeek) {
  for (int days = 1; days < 7; ++days) {
    const PlayedJourney later(ReadJourney(GetParam(), AddDays(kToday, days)));
    EXPECT_EQ(later.state().revision(), state_.revision());
    EXPECT_EQ(later.phases(), journey_.phases());
  }
}

TEST_P(FullJourney, HoldsAStartMeetingAndFourBasicOnesTwoMonthsApart) {
  const auto held = Held();
  ASSERT_EQ(held.size(), 5u);
  EXPECT_EQ(held[0]->kind(), v1::START_MEETING);
  const auto days = DaysOf(held);
  for (size_t i = 1; i < held.size(); ++i) {
    EXPECT_EQ(held[i]->kind(), v1::BASIC);
    EXPECT_EQ(held[i]->ordinal(), static_cast<int>(i));
    const int64_t between = DaysFromCivil(days[i]) - DaysFromCivil(days[i - 1]);
    EXPECT_GE(between, 50) << i;
    EXPECT_LE(between, 80) << i;
  }
}

TEST_P(FullJourney, EndsEachMeetingOnItsDayAboutWhenItWasPlanned) {
  for (const auto& meeting : Held()) {
    const auto& clock = *state_.Get<v1::MeetingClock>(*meeting.id);
    for (const auto& at : {clock.started_at(), clock.ended_at()}) {
      const auto local = core::LocalTime(InstantOf(at), meeting->zone());
      ASSERT_TRUE(local.has_value());
      EXPECT_EQ(chain::CivilOf(local->date()), chain::CivilOf(meeting->starts().date()));
    }
    const Micros planned = std::chrono::minutes(meeting->planned_minutes());
    const Micros lasted = InstantOf(clock.ended_at()) - InstantOf(clock.started_at());
    EXPECT_LT(std::chrono::abs(lasted - planned), std::chrono::minutes(10));
    for (const auto& item : chain::ItemsOf(state_, *meeting.id)) {
      EXPECT_TRUE(std::ranges::any_of(clock.items(), [&](const v1::ItemTime& time) {
        return time.item_id() == *item.id && time.has_first_started_at();
      })) << item->content_key();
    }
  }
}

TEST_P(FullJourney, FollowsTheTemplatesAndTheirSpreadOfBlocks) {
  for (const auto& meeting : Held()) {
    const v1::AgendaTemplate* agenda = bundle_.FindTemplate(meeting->template_key());
    ASSERT_NE(agenda, nullptr) << meeting->template_key();
    EXPECT_EQ(meeting->planned_minutes(), agenda->total_minutes());
    const auto items = chain::ItemsOf(state_, *meeting.id);
    ASSERT_EQ(items.size(), static_cast<size_t>(agenda->items_size()));
    for (size_t i = 0; i < items.size(); ++i) {
      EXPECT_EQ(items[i]->content_key(), agenda->items(i).key());
      EXPECT_EQ(items[i]->kind(), agenda->items(i).kind());
      EXPECT_EQ(items[i]->planned_minutes(), agenda->items(i).minutes());
      EXPECT_EQ(items[i]->block_key(), agenda->items(i).block_key());
    }
  }
}

// Never having written counts as longest ago; who declined or is not here is passed over.
TEST_P(FullJourney, GivesThePenToWhoWroteLongestAgo) {
  std::set<std::string> writers;
  for (const PenTaken& pen : journey_.pens()) {
    ASSERT_EQ(std::ranges::count(pen.next, pen.party_id), 1) << NameOf(pen.party_id);
    const auto last_turn = [&](const std::string& party_id) {
      const auto found = pen.last_turns.find(party_id);
      return found == pen.last_turns.end() ? Instant::min() : found->second;
    };
    for (const std::string& other : pen.next) {
      EXPECT_LE(last_turn(pen.party_id), last_turn(other)) << NameOf(other);
    }
    writers.insert(pen.party_id);
  }
  EXPECT_GE(writers.size(), 5u);
  EXPECT_EQ(writers.size(), journey_.pens().size());
}

TEST_P(FullJourney, SettlesEveryReportByTwo) {
  for (const auto& meeting : Held()) {
    const auto* report = state_.Get<v1::MeetingReport>(*meeting.id);
    ASSERT_NE(report, nullptr);
    EXPECT_TRUE(chain::IsSettled(*report));
    EXPECT_NE(report->minute_taker_person_id(), report->lead_person_id());
    EXPECT_FALSE(report->introduction().empty());
  }
}

TEST_P(FullJourney, FillsTheSheetsOfAllSevenBlocks) {
  ASSERT_EQ(bundle_.content().blocks_size(), 7);
  for (const v1::BuildingBlock& block : bundle_.content().blocks()) {
    SCOPED_TRACE(block.key());
    EXPECT_NE(chain::GuardianOf(state_, block.key()).id, nullptr);
    const auto goals = state_.All<v1::Goal>();
    EXPECT_GE(std::ranges::count(goals, block.key(),
                                 [](const auto& goal) { return goal->block_key(); }),
              1);
    const auto answers = state_.All<v1::Answer>();
    EXPECT_GE(std::ranges::count_if(answers,
                                    [&](const auto& answer) {
                                      return answer->question_key().starts_with(block.key() + ".");
                                    }),
              2);
    const auto instruments = InstrumentsFor(block.key());
    EXPECT_FALSE(instruments.empty());
    for (const auto& instrument : instruments) {
      EXPECT_FALSE(chain::ProvidersOf(state_, *instrument.id).empty()) << instrument->name();
      EXPECT_NE(chain::DeveloperOf(state_, *instrument.id).id, nullptr) << instrument->name();
    }
    const auto judgements = state_.All<v1::BlockJudgement>();
    EXPECT_GE(std::ranges::count(judgements, block.key(),
                                 [](const auto& judgement) { return judgement->block_key(); }),
              1);
  }
}

TEST_P(FullJourney, WalksOnlyWithPersonasThatSomebodyElseChecked) {
  const auto walks = state_.All<v1::PersonaWalk>();
  EXPECT_EQ(walks.size(), 4u);
  for (const auto& walk : walks) {
    EXPECT_EQ(walk->state(), v1::WALK_FINISHED);
    EXPECT_EQ(walk->step(), 8);
    const auto* persona = state_.Get<v1::Persona>(walk->persona_id());
    const auto* check = state_.Get<v1::PersonaCheck>(walk->persona_id());
    ASSERT_TRUE(persona != nullptr && check != nullptr);
    EXPECT_EQ(check->version(), persona->version());
    EXPECT_NE(check->person_id(), persona->edited_by_person_id());
    EXPECT_LT(InstantOf(check->checked_at()), InstantOf(walk->started_at()));
  }
}

TEST_P(FullJourney, ShowsOnEveryWalkWhoStandsWhereAndWhereNobodyDoes) {
  int walks_with_hole = 0;
  for (const auto& walk : state_.All<v1::PersonaWalk>()) {
    std::set<std::string> parties;
    std::set<std::string> met;
    for (const auto& touchpoint : state_.All<v1::PersonaTouchpoint>()) {
      if (touchpoint->walk_id() != *walk.id) continue;
      parties.insert(touchpoint->party_id());
      met.insert(touchpoint->block_key());
    }
    EXPECT_GE(parties.size(), 2u);
    std::set<std::string> missed;
    for (const auto& finding : state_.All<v1::PersonaFinding>()) {
      if (finding->walk_id() == *walk.id && finding->kind() == v1::FINDING_MISSING) {
        missed.insert(finding->block_key());
      }
    }
    EXPECT_FALSE(missed.empty());
    walks_with_hole += std::ranges::any_of(
        walk->block_keys(), [&](const std::string& block) { return !met.contains(block); });
  }
  EXPECT_GE(walks_with_hole, 2);
}

TEST_P(FullJourney, KeepsWhatActionsWereMadeOf) {
  int with_origin = 0;
  std::set<v1::ActionState> states;
  for (const auto& action : state_.All<v1::Action>()) {
    states.insert(action->state());
    if (!action->has_origin()) continue;
    ++with_origin;
    const auto kind = static_cast<chain::Kind>(action->origin().kind());
    EXPECT_NE(state_.Find(kind, action->origin().id()), nullptr) << action->title();
  }
  EXPECT_GE(with_origin, 8);
  for (const auto state : {v1::OPEN, v1::IN_PROGRESS, v1::DONE}) {
    EXPECT_TRUE(states.contains(state)) << v1::ActionState_Name(state);
  }
}

TEST_P(FullJourney, IsToldAgainByItsLog) {
  chain::LedgerState again(state_.ledger_id());
  for (const v1::ChangeSet& changes : journey_.log()) again.Apply(changes);
  EXPECT_EQ(again.revision(), state_.revision());
  const auto elements = again.Elements();
  const auto expected = state_.Elements();
  ASSERT_EQ(elements.size(), expected.size());
  for (size_t i = 0; i < elements.size(); ++i) {
    EXPECT_EQ(elements[i]->SerializeAsString(), expected[i]->SerializeAsString());
  }
}

TEST_P(FullJourney, NamesOnlyWhatTheLibraryHas) {
  const auto expect = [&](const std::string& key) { EXPECT_TRUE(bundle_.Has(key)) << key; };
  for (const auto& party : state_.All<v1::ChainParty>()) {
    expect("category." + party->category_key());
    for (const std::string& key : party->segment_keys()) expect("segment." + key);
  }
  for (const auto& entry : state_.All<v1::ChecklistEntry>()) {
    EXPECT_NE(bundle_.FindChecklistLine(entry->entry_key()), nullptr) << entry->entry_key();
  }
  for (const auto& meeting : state_.All<v1::Meeting>()) {
    EXPECT_NE(bundle_.FindTemplate(meeting->template_key()), nullptr);
    for (const auto& item : chain::ItemsOf(state_, *meeting.id)) {
      expect("item." + item->content_key());
    }
  }
  for (const auto& answer : state_.All<v1::Answer>()) expect("question." + answer->question_key());
  for (const auto& instrument : state_.All<v1::Instrument>()) {
    expect("support." + instrument->category_key());
    for (const std::string& key : instrument->segment_keys()) expect("segment." + key);
  }
  for (const auto& judgement : state_.All<v1::BlockJudgement>()) {
    expect("support." + judgement->category_key());
    const v1::BuildingBlock* block = bundle_.FindBlock(judgement->block_key());
    ASSERT_NE(block, nullptr) << judgement->block_key();
    EXPECT_EQ(std::ranges::count(block->category_keys(), judgement->category_key()), 1)
        << block->key() << " " << judgement->category_key();
  }
  for (const auto& persona : state_.All<v1::Persona>()) {
    EXPECT_TRUE(std::ranges::any_of(bundle_.content().personas(), [&](const v1::Persona& known) {
      return known.content_key() == persona->content_key();
    })) << persona->content_key();
  }
  for (const auto& handover : state_.All<v1::HandoverRehearsal>()) {
    for (const std::string& key : handover->step_keys()) expect("handover." + key);
  }
}

TEST_P(FullJourney, UsesNoAddressThatCouldReachAnyone) {
  for (const auto& contact : state_.All<v1::ContactCard>()) {
    EXPECT_TRUE(contact->email().ends_with(".example")) << contact->email();
    EXPECT_EQ(contact->phone(), "");
  }
}

INSTANTIATE_TEST_SUITE_P(Chains, FullJourney,
                         testing::Values("harderwijk-ermelo", "rotterdam-overschie"),
                         [](const auto& info) {
                           std::string name = info.param;
                           std::erase(name, '-');
                           return name;
                         });

TEST(FullJourneyOfOverschie, StillMissesTheDoctorWhoWasTriedInVain) {
  const chain::LedgerState& state = Played("rotterdam-overschie").state();
  std::set<std::string> missing;
  for (const auto& party : state.All<v1::MissingParty>()) {
    if (party->party_id().empty()) missing.insert(party->name());
  }
  EXPECT_TRUE(missing.contains("Huisartsen in Overschie"));
  EXPECT_TRUE(missing.contains("POH-GGZ"));
  EXPECT_EQ(chain::PartiesAtTable(state).size(), 14u);
}

TEST(FullJourneyOfHarderwijk, SeatsElevenPartiesLedByTheMunicipality) {
  const PlayedJourney& journey = Played("harderwijk-ermelo");
  const chain::LedgerState& state = journey.state();
  EXPECT_EQ(chain::PartiesAtTable(state).size(), 11u);
  EXPECT_EQ(chain::HolderOf(state, v1::CHAIN_DIRECTOR)->person_id(), journey.person("hanneke"));
  EXPECT_EQ(chain::HolderOf(state, v1::INFORMATION_POINT)->person_id(), journey.person("ilse"));
}

}  // namespace
}  // namespace ketentafel::journeys
