#include <algorithm>
#include <cstdlib>

#include "shared/chain/agreements.h"
#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostRevisions = 100;
constexpr size_t kMostDigits = 6;

// The line itself is for who writes its minutes, as long as these are a draft.
Status CheckSettled(const LedgerState& state, const v1::MinutesEntry& entry) {
  const auto* report = state.Get<v1::MeetingReport>(entry.meeting_id());
  if (report != nullptr && IsSettled(*report)) return OkStatus();
  return FailedPrecondition(refusal::kMinutesStillOpen, "its report has not been settled");
}

Status CheckWords(const v1::ReviseAgreement& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("reason", verb.reason()));
  return CheckLong("text", verb.text(), verb.ended() ? Emptiness::kAllowed : Emptiness::kRefused);
}

std::string RunningMeetingId(const LedgerState& state) {
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::RUNNING) return *meeting.id;
  }
  return "";
}

}  // namespace

const std::string& TextInForce(const v1::MinutesEntry& agreement) {
  for (int i = agreement.revisions_size() - 1; i >= 0; --i) {
    if (!agreement.revisions(i).text().empty()) return agreement.revisions(i).text();
  }
  return agreement.text();
}

bool Holds(const v1::MinutesEntry& agreement) {
  return agreement.revisions().empty() ||
         !agreement.revisions(agreement.revisions_size() - 1).ended();
}

int CitedNumber(std::string_view typed) {
  std::string cited;
  for (const char c : typed) {
    if (c != ' ') cited += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string_view rest = cited;
  // In both languages: who writes to the other may cite as their paper does.
  for (const std::string_view word : {"afspraak", "agreement", "a"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const bool is_number = !rest.empty() && rest.size() <= kMostDigits &&
                         rest.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::atoi(std::string(rest).c_str()) : 0;
}

std::vector<Entry<v1::MinutesEntry>> AgreementsOf(const LedgerState& state) {
  auto entries = state.All<v1::MinutesEntry>();
  std::erase_if(entries, [](const auto& entry) { return entry->kind() != v1::AGREEMENT; });
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a->agreement_number() < b->agreement_number();
  });
  return entries;
}

// Refuses: ENTRY_UNKNOWN, NOT_AN_AGREEMENT, MINUTES_STILL_OPEN, AGREEMENT_SAME, STALE, and what the
// limits refuse.
Decision DecideAgreements(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::ReviseAgreement& verb = situation.command.revise_agreement();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kMinutesEntry, verb.id(), refusal::kEntryUnknown));
  v1::MinutesEntry entry = *state.Get<v1::MinutesEntry>(verb.id());
  if (entry.kind() != v1::AGREEMENT) {
    return FailedPrecondition(refusal::kNotAnAgreement, "this line is no agreement");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckSettled(state, entry));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(verb));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kMinutesEntry, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckCount("revisions", entry.revisions_size() + 1, {0, kMostRevisions}));
  const bool same_text = verb.text().empty() || verb.text() == TextInForce(entry);
  if (same_text && Holds(entry) != verb.ended()) {
    return InvalidArgument(refusal::kAgreementSame, "this is what it says already");
  }
  v1::AgreementRevision* revision = entry.add_revisions();
  revision->set_text(verb.text());
  revision->set_by_person_id(situation.caller.person_id);
  *revision->mutable_at() = TimestampOf(situation.now);
  revision->set_meeting_id(RunningMeetingId(state));
  revision->set_ended(verb.ended());
  revision->set_reason(verb.reason());
  Changes changes;
  changes.Put(verb.id(), std::move(entry));
  return changes.Take();
}

}  // namespace ketentafel::chain
