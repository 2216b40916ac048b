#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"
#include "shared/chain/walk_state.h"
#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostFindings = 200;

// Whose finding it is: the caller's own, unless it is for another party, with which CheckRight has
// let only the minute-taker come this far.
Status SetVoice(const Situation& situation, v1::PersonaFinding* finding) {
  for (const auto& seat : SeatsOfPerson(situation.state, situation.caller.person_id)) {
    if (!finding->party_id().empty() && finding->party_id() != seat->party_id()) continue;
    finding->set_party_id(seat->party_id());
    finding->set_person_id(situation.caller.person_id);
    return OkStatus();
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, finding->party_id()));
  if (finding->person_id().empty()) return OkStatus();
  return CheckPersonOfParty(situation.state, finding->person_id(), finding->party_id());
}

Status CheckRoom(const LedgerState& state, const std::string& walk_id) {
  const auto all = state.All<v1::PersonaFinding>();
  const auto of_walk = std::count_if(all.begin(), all.end(), [&](const auto& finding) {
    return finding->walk_id() == walk_id;
  });
  return CheckCount("findings", static_cast<int>(of_walk) + 1, {0, kMostFindings});
}

Status CheckWords(const v1::PersonaFinding& finding) {
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("finding.kind", finding.kind(), v1::FindingKind_IsValid,
                                         Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("finding.text", finding.text(), Emptiness::kRefused));
  return CheckOrderKey("finding.order_key", finding.order_key(), Emptiness::kAllowed);
}

// Once said, a finding stays with its walk and whoever said it. A walk that stopped still takes in
// what people think of on their way home; one that is finished does not.
Decision Put(const Situation& situation, const v1::PutFinding& put) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kPersonaFinding, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(put.finding()));
  v1::PersonaFinding finding = put.finding();
  const auto* existing = state.Get<v1::PersonaFinding>(put.id());
  if (existing != nullptr) {
    finding.set_walk_id(existing->walk_id());
    finding.set_party_id(existing->party_id());
    finding.set_person_id(existing->person_id());
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckNotFinished(state, finding.walk_id()));
  const auto& walk = *state.Get<v1::PersonaWalk>(finding.walk_id());
  if (!finding.block_key().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOnWalk(walk, finding.block_key()));
  }
  if (existing == nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(CheckRoom(state, finding.walk_id()));
    KETENTAFEL_RETURN_IF_ERROR(SetVoice(situation, &finding));
  }
  finding.set_persona_id(walk.persona_id());
  finding.set_order_key(OrderKeyFor<v1::PersonaFinding>(state, put.id(), finding.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(finding));
  return changes.Take();
}

Decision Remove(const Situation& situation, const std::string& id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kPersonaFinding, id,
                                         refusal::kFindingUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckNotFinished(
      situation.state, situation.state.Get<v1::PersonaFinding>(id)->walk_id()));
  Changes changes;
  changes.Delete<v1::PersonaFinding>(id);
  return changes.Take();
}

}  // namespace

Decision DecideFinding(const Situation& situation) {
  const v1::Command& command = situation.command;
  return command.verb_case() == v1::Command::kPutFinding
             ? Put(situation, command.put_finding())
             : Remove(situation, command.remove_finding().id());
}

}  // namespace ketentafel::chain
