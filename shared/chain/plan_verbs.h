#ifndef KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecidePlan, one file per element, and what they share.
namespace ketentafel::chain {

inline constexpr int kMostItems = 40;

Decision DecideMeeting(const Situation& situation);
Decision DecideAgendaItem(const Situation& situation);
Decision DecideLeftOver(const Situation& situation);

// Limits of one line of an agenda: named by the library or by itself, 1..240 minutes.
Status CheckAgendaItem(const v1::AgendaItem& item);

// A line that is about to stand on an agenda, from what its author says of it: its kind, and how
// often it has come along. Errors: as CheckAgendaItem and TimesCarried of carried_over.h.
StatusOr<v1::AgendaItem> FreshItem(const LedgerState& state, const v1::AgendaItem& said);

// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_OVER (ended or cancelled).
Status CheckMeetingAhead(const LedgerState& state, const std::string& meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_
