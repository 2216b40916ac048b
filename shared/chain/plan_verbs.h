#ifndef KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecidePlan, one file per element, and what they share.
namespace ketentafel::chain {

inline constexpr int kMostItems = 40;

Decision DecideMeeting(const Situation& situation);
Decision DecideAgendaItem(const Situation& situation);

// Limits of one line of an agenda: named by the library or by itself, 1..240 minutes.
Status CheckAgendaItem(const v1::AgendaItem& item);

// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_OVER (ended or cancelled).
Status CheckMeetingAhead(const LedgerState& state, const std::string& meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PLAN_VERBS_H_
