#ifndef KETENTAFEL_SHARED_CHAIN_DELIVERIES_H_
#define KETENTAFEL_SHARED_CHAIN_DELIVERIES_H_

#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/action.pb.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

// The outbox of a chain: what is on its way to whom.
namespace ketentafel::chain {

// Whether a paper can leave by hand now: a report after its meeting has ended (a draft too, so that
// the table can correct it), an agenda or an invitation of a planned meeting with a date, a
// cancellation of one that was called off.
// Errors: INVALID_ARGUMENT PAPER_NOT_MAILED, DATE_MISSING; NOT_FOUND MEETING_UNKNOWN;
// FAILED_PRECONDITION MEETING_NOT_ENDED, MEETING_NOT_PLANNED, MEETING_NOT_CANCELLED.
Status CheckPaperFits(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id);

// Errors: INVALID_ARGUMENT CHOICE_UNKNOWN.
Status CheckLanguage(std::string_view language);

// Who gets a paper as a rule: whoever speaks for a party at the table, in the parties' order.
std::vector<std::string> RecipientsOf(const LedgerState& state);

// Where a person is reached; empty: nobody has said.
std::string AddressOf(const LedgerState& state, std::string_view person_id);

// The deliveries of a paper of a meeting, first asked for first.
std::vector<Entry<v1::Delivery>> DeliveriesOf(const LedgerState& state, v1::PaperKind paper,
                                              std::string_view meeting_id);

// Whether a person has this paper, may have it, or is about to get it.
bool HasPaper(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id,
              std::string_view person_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_DELIVERIES_H_
