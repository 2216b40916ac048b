#ifndef KETENTAFEL_SHARED_CHAIN_REPORT_DRAFT_H_
#define KETENTAFEL_SHARED_CHAIN_REPORT_DRAFT_H_

#include <string>

#include "shared/chain/decide.h"

// A report stays a draft until minute-taker and lead have both settled it. These do nothing before
// the meeting has ended.
namespace ketentafel::chain {

// Takes back the yes of everybody but the author: what they settled has changed since.
void AskOthersAgain(const std::string& author, v1::MeetingReport* report);
void AskOthersAgain(const LedgerState& state, const std::string& meeting_id,
                    const std::string& author, Changes* changes);

// Somebody else finishes the draft as minute-taker.
void GiveDraftTo(const LedgerState& state, const std::string& meeting_id,
                 const std::string& person_id, Changes* changes);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_REPORT_DRAFT_H_
