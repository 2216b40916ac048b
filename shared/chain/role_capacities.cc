#include "shared/chain/rights.h"
#include "shared/chain/role_holders.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

bool Holds(const Situation& situation, const Entry<v1::RoleAssignment>& role) {
  return role.id != nullptr &&
         IsHeldBy(situation.state, *role.value, situation.caller.person_id);
}

bool IsInformationPoint(const Situation& situation) {
  return Holds(situation, HolderOf(situation.state, v1::INFORMATION_POINT));
}

// What is not there any more is nobody's: everybody may hear that.
uint32_t CapacityOfProvider(const Situation& situation) {
  const std::string& id = situation.command.send_feedback().instrument_id();
  if (situation.state.Get<v1::Instrument>(id) == nullptr) return kProvider;
  for (const auto& provider : ProvidersOf(situation.state, id)) {
    if (Holds(situation, provider)) return kProvider;
  }
  return kNobody;
}

uint32_t CapacityOfDeveloper(const Situation& situation) {
  const std::string& id = situation.command.answer_feedback().id();
  const auto* feedback = situation.state.Get<v1::InstrumentFeedback>(id);
  if (feedback == nullptr) return kDeveloper;
  const auto developer = DeveloperOf(situation.state, feedback->instrument_id());
  const bool at_table = developer.id != nullptr && !developer->party_id().empty();
  const bool answers = at_table ? Holds(situation, developer) : IsInformationPoint(situation);
  return answers ? kDeveloper : kNobody;
}

}  // namespace

bool IsDirector(const LedgerState& state, const std::string& person_id) {
  const auto director = HolderOf(state, v1::CHAIN_DIRECTOR);
  return director.id != nullptr && IsHeldBy(state, *director.value, person_id);
}

uint32_t CapacitiesOfRoles(const Situation& situation) {
  uint32_t capacities = kNobody;
  if (IsDirector(situation.state, situation.caller.person_id)) capacities |= kDirector;
  if (IsInformationPoint(situation)) capacities |= kInformationPoint;
  switch (situation.command.verb_case()) {
    case Verb::kJudgeBlock: {
      const std::string& block = situation.command.judge_block().judgement().block_key();
      if (Holds(situation, GuardianOf(situation.state, block))) capacities |= kGuardian;
      return capacities;
    }
    case Verb::kSendFeedback:
      return capacities | CapacityOfProvider(situation);
    case Verb::kAnswerFeedback:
      return capacities | CapacityOfDeveloper(situation);
    default:
      return capacities;
  }
}

}  // namespace ketentafel::chain
