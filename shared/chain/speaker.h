#ifndef KETENTAFEL_SHARED_CHAIN_SPEAKER_H_
#define KETENTAFEL_SHARED_CHAIN_SPEAKER_H_

#include <string>

#include "shared/chain/decide.h"

namespace ketentafel::chain {

// Whose words they are.
struct Speaker {
  std::string party_id;
  std::string person_id;
};

// The caller, unless the command is for another party: CheckRight has let only somebody who may
// write for others come this far with that. The person may be empty then.
// Errors: as CheckPartyAtTable and CheckPersonOfParty.
StatusOr<Speaker> SpeakerFor(const Situation& situation, const std::string& party_id,
                             const std::string& person_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_SPEAKER_H_
