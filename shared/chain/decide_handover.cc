#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/walk_state.h"
#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostSteps = 20;

}  // namespace

// Parties only: who would be case director is an organisation, and there is no place for a carer's
// or a worker's name. Source: domain 2.2 rule 4, KT-12.
Decision DecideHandover(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::HandoverRehearsal& rehearsal = situation.command.set_handover().rehearsal();
  const std::string& walk_id = rehearsal.walk_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckNotFinished(state, walk_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kHandoverRehearsal, walk_id));
  for (const std::string& party_id :
       {rehearsal.case_director_party_id(), rehearsal.next_party_id()}) {
    if (!party_id.empty()) KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, party_id));
  }
  if (!rehearsal.next_party_id().empty() &&
      rehearsal.next_party_id() == rehearsal.case_director_party_id()) {
    return InvalidArgument(refusal::kHandoverToItself, "one hands over to another party")
        .With("field", "rehearsal.next_party_id");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("rehearsal.when", rehearsal.when()));
  KETENTAFEL_RETURN_IF_ERROR(CheckKeys("rehearsal.step_keys", rehearsal.step_keys(), kMostSteps));
  Changes changes;
  changes.Put(walk_id, rehearsal);
  return changes.Take();
}

}  // namespace ketentafel::chain
