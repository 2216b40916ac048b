#include "shared/chain/walk_state.h"

#include <algorithm>

#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/persona_rules.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {

Entry<v1::PersonaWalk> WalkAt(const LedgerState& state, std::string_view meeting_id) {
  for (const auto& walk : state.All<v1::PersonaWalk>()) {
    if (walk->state() == v1::WALKING && walk->meeting_id() == meeting_id) return walk;
  }
  return {};
}

std::string TouchpointId(std::string_view walk_id, std::string_view party_id,
                         std::string_view block_key) {
  return JoinIds(JoinIds(walk_id, party_id), block_key);
}

Status CheckWalking(const LedgerState& state, const std::string& walk_id) {
  const auto* walk = state.Get<v1::PersonaWalk>(walk_id);
  if (walk == nullptr) return NotFound(refusal::kWalkUnknown, "no such walk");
  if (walk->state() == v1::WALKING) return OkStatus();
  return FailedPrecondition(refusal::kWalkNotGoing, "the walk has stopped");
}

Status CheckNotFinished(const LedgerState& state, const std::string& walk_id) {
  const auto* walk = state.Get<v1::PersonaWalk>(walk_id);
  if (walk == nullptr) return NotFound(refusal::kWalkUnknown, "no such walk");
  if (walk->state() != v1::WALK_FINISHED) return OkStatus();
  return FailedPrecondition(refusal::kWalkOver, "the walk is finished");
}

Status CheckOnWalk(const v1::PersonaWalk& walk, const std::string& block_key) {
  const auto& blocks = walk.block_keys();
  if (std::find(blocks.begin(), blocks.end(), block_key) != blocks.end()) return OkStatus();
  return InvalidArgument(refusal::kBlockNotOnWalk, "the walk does not pass this block")
      .With("field", "block_key");
}

Status CheckPersonaReady(const LedgerState& state, const std::string& persona_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kPersona, persona_id, refusal::kPersonaUnknown));
  if (CurrentCheck(state, persona_id) != nullptr) return OkStatus();
  return FailedPrecondition(refusal::kPersonaNotChecked, "a second person has to look at it first");
}

void StopWalkAt(const LedgerState& state, const std::string& meeting_id, Instant at,
                Changes* changes) {
  const auto going = WalkAt(state, meeting_id);
  if (going.id == nullptr) return;
  v1::PersonaWalk walk = *going.value;
  walk.set_state(v1::WALK_STOPPED);
  *walk.mutable_ended_at() = TimestampOf(std::max(at, InstantOf(walk.started_at())));
  changes->Put(*going.id, std::move(walk));
}

}  // namespace ketentafel::chain
