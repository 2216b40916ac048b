#include "shared/chain/speaker.h"

#include "shared/chain/checks.h"

namespace ketentafel::chain {

StatusOr<Speaker> SpeakerFor(const Situation& situation, const std::string& party_id,
                             const std::string& person_id) {
  for (const auto& seat : SeatsOfPerson(situation.state, situation.caller.person_id)) {
    const bool meant = party_id.empty() || party_id == seat->party_id();
    if (meant) return Speaker{seat->party_id(), situation.caller.person_id};
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, party_id));
  if (!person_id.empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPersonOfParty(situation.state, person_id, party_id));
  }
  return Speaker{party_id, person_id};
}

}  // namespace ketentafel::chain
