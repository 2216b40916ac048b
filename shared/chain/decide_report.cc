#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/report_draft.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

Status CheckHasReport(const LedgerState& state, const std::string& meeting_id) {
  if (state.Get<v1::Meeting>(meeting_id) == nullptr) {
    return NotFound(refusal::kMeetingUnknown, "no such meeting");
  }
  if (state.Get<v1::MeetingReport>(meeting_id) != nullptr) return OkStatus();
  return FailedPrecondition(refusal::kMeetingNotEnded, "a meeting has its report when it ends");
}

Decision Set(const Situation& situation, const v1::SetReport& verb) {
  const LedgerState& state = situation.state;
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckHasReport(state, meeting_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, meeting_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("introduction", verb.introduction()));
  v1::MeetingReport report = *state.Get<v1::MeetingReport>(meeting_id);
  const std::string& owner = verb.report_owner_party_id();
  // Who owned the report when it left the table may go on owning it.
  if (!owner.empty() && owner != report.report_owner_party_id()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, owner));
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExpected(situation, v1::Element::kMeetingReport, meeting_id));
  report.set_introduction(verb.introduction());
  report.set_report_owner_party_id(owner);
  AskOthersAgain(situation.caller.person_id, &report);
  Changes changes;
  changes.Put(meeting_id, std::move(report));
  return changes.Take();
}

// Where nobody wrote, the chair speaks for the minute-taker too.
bool SpeaksForMinuteTaker(const Situation& situation, const v1::MeetingReport& report) {
  if (report.minute_taker_person_id().empty()) {
    return (CapacitiesOf(situation) & (kDirector | kLead)) != 0;
  }
  return report.minute_taker_person_id() == situation.caller.person_id;
}

// The director may settle for a lead who had only taken over.
bool SpeaksForLead(const Situation& situation, const v1::MeetingReport& report) {
  return report.lead_person_id() == situation.caller.person_id ||
         (CapacitiesOf(situation) & kDirector) != 0;
}

Decision Settle(const Situation& situation, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckHasReport(situation.state, meeting_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, meeting_id));
  v1::MeetingReport report = *situation.state.Get<v1::MeetingReport>(meeting_id);
  const bool as_minute_taker =
      !report.has_settled_by_minute_taker_at() && SpeaksForMinuteTaker(situation, report);
  const bool as_lead = !report.has_settled_by_lead_at() && SpeaksForLead(situation, report);
  if (!as_minute_taker && !as_lead) {
    return FailedPrecondition(refusal::kSettledAlready, "the author has settled it already");
  }
  if (as_minute_taker) {
    *report.mutable_settled_by_minute_taker_at() = TimestampOf(situation.now);
    report.set_minute_taker_person_id(situation.caller.person_id);
  }
  if (as_lead) {
    *report.mutable_settled_by_lead_at() = TimestampOf(situation.now);
    report.set_lead_person_id(situation.caller.person_id);
  }
  Changes changes;
  changes.Put(meeting_id, std::move(report));
  return changes.Take();
}

}  // namespace

Decision DecideReport(const Situation& situation) {
  const v1::Command& command = situation.command;
  if (command.verb_case() == v1::Command::kSetReport) {
    return Set(situation, command.set_report());
  }
  return Settle(situation, command.settle_report().meeting_id());
}

}  // namespace ketentafel::chain
