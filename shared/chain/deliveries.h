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

// Whether what waits in the outbox still makes sense as it leaves: its paper still fits, its reader
// is still invited, and nothing newer goes to the same person in its place. Papers that the server
// sends by itself always do.
// Errors: FAILED_PRECONDITION MEETING_CALLED_OFF, MEETING_BEGUN, NOT_INVITED_ANY_MORE,
// REPLACED_BY_NEWER.
Status CheckStillFits(const LedgerState& state, std::string_view delivery_id);

// Errors: INVALID_ARGUMENT CHOICE_UNKNOWN.
Status CheckLanguage(std::string_view language);

// Who gets a paper as a rule: whoever speaks for a party at the table, in the parties' order.
std::vector<std::string> RecipientsOf(const LedgerState& state);

// Where a person is reached; empty: nobody has said.
std::string AddressOf(const LedgerState& state, std::string_view person_id);

// The deliveries of a paper of a meeting, first asked for first.
std::vector<Entry<v1::Delivery>> DeliveriesOf(const LedgerState& state, v1::PaperKind paper,
                                              std::string_view meeting_id);

// Whether a person has this paper, may have it, or is about to get it. An invitation that says
// another moment or place than the meeting has now does not count.
bool HasPaper(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id,
              std::string_view person_id);

// ---- Invitations that left before their meeting changed

// The reason of an invitation that left, once its meeting is at another moment or place.
inline constexpr std::string_view kMeetingChanged = "MEETING_CHANGED";

// Whether an invitation left for somebody, or may have.
bool HasLeft(const v1::Delivery& delivery);

// The people for whom an invitation to this meeting left, whatever it said.
std::vector<std::string> PeopleInvitedByMail(const LedgerState& state,
                                             std::string_view meeting_id);

// Whether somebody once was sent another moment or place than the meeting has now.
bool WasToldOtherwise(const LedgerState& state, std::string_view meeting_id,
                      std::string_view person_id);

// Of those, who have no newer invitation on its way either.
std::vector<std::string> PeopleToTell(const LedgerState& state, std::string_view meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_DELIVERIES_H_
