#include "shared/chain/checks.h"
#include "shared/chain/coverage_verbs.h"
#include "shared/chain/instrument_checks.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostStaff = 100'000;

Status CheckTraining(const v1::Training& training) {
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("training.kind", training.kind(),
                                         v1::TrainingKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("training.title", training.title(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("training.reached_staff", training.reached_staff(), 0, kMostStaff));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("training.state", training.state(),
                                         v1::TrainingState_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("training.on", training.on(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckLink("training.link", training.link()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("training.note", training.note()));
  return CheckOrderKey("training.order_key", training.order_key(), Emptiness::kAllowed);
}

// Refuses: STALE, PARTY_UNKNOWN, PARTY_LEFT, and what the limits refuse. Whose it was may have left
// the table since.
Decision Put(const Situation& situation) {
  const v1::PutTraining& put = situation.command.put_training();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kTraining, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckTraining(put.training()));
  v1::Training training = put.training();
  const auto* existing = state.Get<v1::Training>(put.id());
  const bool same_party = existing != nullptr && existing->party_id() == training.party_id();
  if (!training.party_id().empty() && !same_party) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, training.party_id()));
  }
  if (!IsSet(training.on())) training.clear_on();
  training.set_order_key(OrderKeyFor<v1::Training>(state, put.id(), training.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(training));
  return changes.Take();
}

// Refuses: TRAINING_UNKNOWN.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_training().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kTraining, id, refusal::kTrainingUnknown));
  Changes changes;
  changes.Delete<v1::Training>(id);
  return changes.Take();
}

}  // namespace

Decision DecideTraining(const Situation& situation) {
  const bool puts = situation.command.verb_case() == v1::Command::kPutTraining;
  return puts ? Put(situation) : Remove(situation);
}

}  // namespace ketentafel::chain
