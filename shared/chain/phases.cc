#include "shared/chain/phases.h"

#include <algorithm>

#include "shared/base/ids.h"
#include "shared/base/text.h"

namespace ketentafel::chain {

std::string ExplorationAnswerId(const LedgerState& state, v1::ExplorationQuestion question) {
  return JoinIds(state.ledger_id(), std::to_string(question));
}

std::vector<v1::ExplorationQuestion> OpenQuestions(const LedgerState& state) {
  std::vector<v1::ExplorationQuestion> open;
  for (auto question :
       {v1::WHICH_SCALE, v1::WHICH_TABLES_TO_JOIN, v1::WHICH_FOCUS, v1::WHO_DIRECTS}) {
    const auto* answer = state.Get<v1::ExplorationAnswer>(ExplorationAnswerId(state, question));
    if (answer == nullptr || Trimmed(answer->text()).empty()) open.push_back(question);
  }
  return open;
}

v1::Phase NextPhase(v1::Phase phase) {
  switch (phase) {
    case v1::PREPARE:
      return v1::START;
    case v1::APPLY:
      return v1::OPTIMISE;
    default:
      return v1::APPLY;
  }
}

bool HasDoneItsWork(const LedgerState& state, v1::Phase phase) {
  if (phase == v1::PREPARE) return OpenQuestions(state).empty();
  return phase == v1::START && StartMeetingHeld(state);
}

bool StartMeetingHeld(const LedgerState& state) {
  const auto meetings = state.All<v1::Meeting>();
  return std::any_of(meetings.begin(), meetings.end(), [](const auto& meeting) {
    return meeting->kind() == v1::START_MEETING && meeting->state() == v1::ENDED;
  });
}

}  // namespace ketentafel::chain
