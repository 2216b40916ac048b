#include "shared/chain/report_draft.h"

namespace ketentafel::chain {

void AskOthersAgain(const std::string& author, v1::MeetingReport* report) {
  if (report->minute_taker_person_id() != author) report->clear_settled_by_minute_taker_at();
  if (report->lead_person_id() != author) report->clear_settled_by_lead_at();
}

void AskOthersAgain(const LedgerState& state, const std::string& meeting_id,
                    const std::string& author, Changes* changes) {
  const auto* stored = state.Get<v1::MeetingReport>(meeting_id);
  if (stored == nullptr) return;
  v1::MeetingReport report = *stored;
  AskOthersAgain(author, &report);
  const bool same =
      report.has_settled_by_minute_taker_at() == stored->has_settled_by_minute_taker_at() &&
      report.has_settled_by_lead_at() == stored->has_settled_by_lead_at();
  // A report that stays as it is keeps its revision, so that nobody's edit of it turns stale.
  if (!same) changes->Put(meeting_id, std::move(report));
}

void GiveDraftTo(const LedgerState& state, const std::string& meeting_id,
                 const std::string& person_id, Changes* changes) {
  const auto* stored = state.Get<v1::MeetingReport>(meeting_id);
  if (stored == nullptr) return;
  v1::MeetingReport report = *stored;
  report.set_minute_taker_person_id(person_id);
  report.clear_settled_by_minute_taker_at();
  changes->Put(meeting_id, std::move(report));
}

}  // namespace ketentafel::chain
