#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "shared/chain/decide.h"
#include "shared/chain/ledger_state.h"
#include "shared/chain/persona_rules.h"
#include "tests/content/built_bundle.h"
#include "tests/example/read_example.h"

namespace ketentafel::example {
namespace {

constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 9 / 2} +
                       std::chrono::hours(9)};

// The example as the rules see it: each command decided and applied in turn, by its own person.
class ShippedExampleUnderTheRules : public testing::Test {
 protected:
  void SetUp() override {
    for (size_t i = 0; i < script_.steps.size(); ++i) {
      const Step& step = script_.steps[i];
      Remember(step);
      const chain::Caller caller{.person_id = persons_[step.as],
                                 .may_make_chains = step.as == script_.operator_key};
      const chain::Decision decision =
          chain::Decide(state_, chain::Presence(), Resolved(step.command), caller, kNow);
      ASSERT_TRUE(decision.ok()) << "step " << i + 1 << ": " << decision.status().ToString();
      v1::ChangeSet changes;
      changes.set_revision(state_.revision() + 1);
      revisions_[step.command.id()] = changes.revision();
      changes.mutable_changes()->Add(decision->begin(), decision->end());
      state_.Apply(changes);
    }
  }

  // As the core does: what the author saw, by revision.
  v1::Command Resolved(v1::Command command) {
    if (command.has_expected_command_id()) {
      command.set_expected_revision(revisions_.at(command.expected_command_id()));
    }
    return command;
  }

  // Who sits on which seat, as the commands say.
  void Remember(const Step& step) {
    std::string seat;
    std::string person;
    if (step.command.has_create_chain()) {
      seat = step.command.create_chain().seat_id();
      person = step.command.create_chain().person_id();
    } else if (step.command.has_take_seat()) {
      seat = step.command.take_seat().id();
      person = step.command.take_seat().seat().person_id();
    }
    for (const auto& [key, seat_id] : script_.seat_ids) {
      if (seat_id == seat) persons_[key] = person;
    }
  }

  const Script script_ = ShippedExample();
  const content::Bundle bundle_ = content::BuiltBundle("nl");
  std::map<std::string, std::string> persons_;
  std::map<std::string, int64_t> revisions_;
  chain::LedgerState state_{script_.ledger_id};
};

TEST_F(ShippedExampleUnderTheRules, IsALabelledChainOfTwoMunicipalitiesReadyToStart) {
  ASSERT_NE(state_.chain(), nullptr);
  EXPECT_TRUE(state_.chain()->is_example());
  EXPECT_EQ(state_.chain()->scale(), v1::REGION);
  EXPECT_EQ(state_.chain()->areas_size(), 2);
  EXPECT_EQ(state_.chain()->phase(), v1::START);
  EXPECT_EQ(state_.chain()->phase_override_reason(), "");
  EXPECT_EQ(state_.All<v1::ExplorationAnswer>().size(), 4u);
}

TEST_F(ShippedExampleUnderTheRules, SeatsElevenPartiesWithSomebodyToSpeakForEach) {
  const auto parties = chain::PartiesAtTable(state_);
  ASSERT_EQ(parties.size(), 11u);
  EXPECT_EQ(parties.front()->short_name(), "Gemeente");
  EXPECT_EQ(parties.back()->name(), "Curadomi");
  for (const auto& party : parties) {
    EXPECT_NE(chain::RepresentativeOf(state_, *party.id).id, nullptr) << party->name();
  }
  EXPECT_NE(chain::HolderOf(state_, v1::CHAIN_DIRECTOR).id, nullptr);
  EXPECT_NE(chain::HolderOf(state_, v1::INFORMATION_POINT).id, nullptr);
}

TEST_F(ShippedExampleUnderTheRules, PlansTheStartMeetingJustAsItsTemplate) {
  const auto meetings = state_.All<v1::Meeting>();
  ASSERT_EQ(meetings.size(), 1u);
  const v1::AgendaTemplate* agenda = bundle_.FindTemplate(meetings[0]->template_key());
  ASSERT_NE(agenda, nullptr);
  EXPECT_EQ(meetings[0]->planned_minutes(), agenda->total_minutes());
  EXPECT_EQ(meetings[0]->kind(), agenda->meeting_kind());
  const auto items = chain::ItemsOf(state_, *meetings[0].id);
  ASSERT_EQ(items.size(), static_cast<size_t>(agenda->items_size()));
  for (size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i]->content_key(), agenda->items(i).key());
    EXPECT_EQ(items[i]->kind(), agenda->items(i).kind());
    EXPECT_EQ(items[i]->planned_minutes(), agenda->items(i).minutes());
  }
}

TEST_F(ShippedExampleUnderTheRules, HasEveryPersonaOfTheLibraryReadyToWalkWith) {
  const auto personas = chain::PersonasOf(state_, chain::Archived::kWithout);
  EXPECT_EQ(personas.size(), static_cast<size_t>(bundle_.content().personas_size()));
  for (const v1::Persona& known : bundle_.content().personas()) {
    const std::string id = chain::PersonaIdIn(state_.ledger_id(), known.content_key());
    EXPECT_TRUE(chain::IsReadyForUse(state_, id)) << known.content_key();
  }
}

TEST_F(ShippedExampleUnderTheRules, NamesOnlyWhatTheLibraryHas) {
  for (const auto& party : state_.All<v1::ChainParty>()) {
    EXPECT_TRUE(bundle_.Has("category." + party->category_key())) << party->category_key();
    for (const std::string& key : party->segment_keys()) EXPECT_TRUE(bundle_.Has("segment." + key));
  }
  for (const auto& entry : state_.All<v1::ChecklistEntry>()) {
    const v1::ChecklistLine* line = bundle_.FindChecklistLine(entry->entry_key());
    ASSERT_NE(line, nullptr) << entry->entry_key();
    EXPECT_EQ(line->kind(), entry->kind());
  }
  for (const auto& meeting : state_.All<v1::Meeting>()) {
    EXPECT_NE(bundle_.FindTemplate(meeting->template_key()), nullptr);
  }
}

TEST_F(ShippedExampleUnderTheRules, LeavesSomethingForTheMeetingToFillIn) {
  EXPECT_EQ(state_.All<v1::Intake>().size(), 4u);
  EXPECT_TRUE(state_.All<v1::Goal>().empty());
  EXPECT_TRUE(state_.All<v1::Action>().empty());
  for (const auto& party : chain::PartiesAtTable(state_)) {
    EXPECT_EQ(std::ranges::count(party->fills(), v1::SEAT_CARERS_VOICE), 0) << party->name();
  }
}

}  // namespace
}  // namespace ketentafel::example
