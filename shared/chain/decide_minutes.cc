#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/report_draft.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostEntries = 2000;
constexpr int kMostProposals = 500;

// In the meeting only the pen writes; afterwards whoever led may help to finish the report.
Status CheckWrites(const Situation& situation, const std::string& meeting_id) {
  const auto* meeting = situation.state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (meeting->state() == v1::PLANNED) {
    return FailedPrecondition(refusal::kMeetingNotBegun, "the meeting has not begun");
  }
  if (meeting->state() == v1::CANCELLED) {
    return FailedPrecondition(refusal::kMeetingOver, "the meeting was called off");
  }
  if (meeting->state() == v1::ENDED) return OkStatus();
  const auto* pen = situation.state.Get<v1::Pen>(meeting_id);
  if (pen != nullptr && pen->holder_person_id() == situation.caller.person_id) return OkStatus();
  return PermissionDenied(refusal::kPenElsewhere, "only who holds the pen writes");
}

bool HasSettledReport(const LedgerState& state, const std::string& meeting_id) {
  const auto* report = state.Get<v1::MeetingReport>(meeting_id);
  return report != nullptr && IsSettled(*report);
}

Status CheckLine(v1::MinutesEntryKind kind, const std::string& text) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("kind", kind, v1::MinutesEntryKind_IsValid, Emptiness::kRefused));
  return CheckLong("text", text, Emptiness::kRefused);
}

// A number is given once: it stays with its line, and one that went with its line stays unused.
void NumberAgreement(const LedgerState& state, v1::MinutesEntry* entry, Changes* changes) {
  if (entry->kind() != v1::AGREEMENT || entry->agreement_number() != 0) return;
  v1::AgreementCounter counter;
  if (const auto* stored = state.Get<v1::AgreementCounter>(state.ledger_id())) counter = *stored;
  counter.set_last_number(counter.last_number() + 1);
  entry->set_agreement_number(counter.last_number());
  changes->Put(state.ledger_id(), std::move(counter));
}

// A line that is added to a settled report shows as a correction of nothing.
void MarkCorrection(const Situation& situation, const std::string& former_text,
                    v1::MinutesEntry* entry) {
  if (!HasSettledReport(situation.state, entry->meeting_id())) return;
  v1::TextCorrection* correction = entry->add_corrections();
  correction->set_former_text(former_text);
  correction->set_by_person_id(situation.caller.person_id);
  *correction->mutable_at() = TimestampOf(situation.now);
}

void PutEntry(const Situation& situation, const std::string& id, v1::MinutesEntry entry,
              Changes* changes) {
  NumberAgreement(situation.state, &entry, changes);
  const std::string meeting_id = entry.meeting_id();
  changes->Put(id, std::move(entry));
  if (HasSettledReport(situation.state, meeting_id)) return;
  AskOthersAgain(situation.state, meeting_id, situation.caller.person_id, changes);
}

Decision Add(const Situation& situation, const v1::PutMinutesEntry& verb) {
  const int written = CountOf<v1::MinutesEntry>(situation.state, verb.meeting_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("entries", written + 1, {0, kMostEntries}));
  v1::MinutesEntry entry;
  entry.set_meeting_id(verb.meeting_id());
  entry.set_item_id(verb.item_id());
  entry.set_kind(verb.kind());
  entry.set_text(verb.text());
  entry.set_author_person_id(situation.caller.person_id);
  *entry.mutable_written_at() = TimestampOf(situation.now);
  if (verb.has_origin()) *entry.mutable_origin() = verb.origin();
  MarkCorrection(situation, "", &entry);
  Changes changes;
  PutEntry(situation, verb.id(), std::move(entry), &changes);
  return changes.Take();
}

Decision Edit(const Situation& situation, const v1::MinutesEntry& stored,
              const v1::PutMinutesEntry& verb) {
  if (stored.meeting_id() != verb.meeting_id()) {
    return AlreadyExists(refusal::kIdTaken, "a line of another meeting has this id");
  }
  if (HasSettledReport(situation.state, verb.meeting_id()) && stored.kind() != verb.kind()) {
    return FailedPrecondition(refusal::kReportSettled, "a settled line keeps its kind");
  }
  v1::MinutesEntry entry = stored;
  if (stored.text() != verb.text()) MarkCorrection(situation, stored.text(), &entry);
  entry.set_item_id(verb.item_id());
  entry.set_kind(verb.kind());
  entry.set_text(verb.text());
  Changes changes;
  PutEntry(situation, verb.id(), std::move(entry), &changes);
  return changes.Take();
}

Decision Put(const Situation& situation, const v1::PutMinutesEntry& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckId("id", verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWrites(situation, verb.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(situation.state, verb.meeting_id(), verb.item_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLine(verb.kind(), verb.text()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrigin("origin", verb.origin()));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kMinutesEntry, verb.id()));
  const auto* stored = situation.state.Get<v1::MinutesEntry>(verb.id());
  return stored ? Edit(situation, *stored, verb) : Add(situation, verb);
}

Decision Remove(const Situation& situation, const std::string& id) {
  const auto* entry = situation.state.Get<v1::MinutesEntry>(id);
  if (entry == nullptr) return NotFound(refusal::kEntryUnknown, "no such line");
  KETENTAFEL_RETURN_IF_ERROR(CheckWrites(situation, entry->meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, entry->meeting_id()));
  Changes changes;
  changes.Delete<v1::MinutesEntry>(id);
  AskOthersAgain(situation.state, entry->meeting_id(), situation.caller.person_id, &changes);
  return changes.Take();
}

Decision Propose(const Situation& situation, const v1::ProposeEntry& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kProposal, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckBegun(state, verb.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(state, verb.meeting_id(), verb.item_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLine(verb.kind(), verb.text()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrigin("origin", verb.origin()));
  const int proposed = CountOf<v1::Proposal>(state, verb.meeting_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("proposals", proposed + 1, {0, kMostProposals}));
  v1::Proposal proposal;
  proposal.set_meeting_id(verb.meeting_id());
  proposal.set_item_id(verb.item_id());
  proposal.set_kind(verb.kind());
  proposal.set_text(verb.text());
  if (verb.has_origin()) *proposal.mutable_origin() = verb.origin();
  proposal.set_person_id(situation.caller.person_id);
  const auto parties = PartiesOf(state, situation.caller.person_id);
  if (!parties.empty()) proposal.set_party_id(parties.front());
  proposal.set_state(v1::WAITING);
  *proposal.mutable_proposed_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(verb.id(), std::move(proposal));
  return changes.Take();
}

Status TakeIn(const Situation& situation, const v1::Proposal& proposal,
              const std::string& entry_id, Changes* changes) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kMinutesEntry, entry_id));
  // The item may have been taken off the agenda since.
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(state, proposal.meeting_id(), proposal.item_id()));
  const int written = CountOf<v1::MinutesEntry>(state, proposal.meeting_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("entries", written + 1, {0, kMostEntries}));
  v1::MinutesEntry entry;
  entry.set_meeting_id(proposal.meeting_id());
  entry.set_item_id(proposal.item_id());
  entry.set_kind(proposal.kind());
  entry.set_text(proposal.text());
  entry.set_author_person_id(situation.caller.person_id);
  entry.set_proposed_by_person_id(proposal.person_id());
  if (proposal.has_origin()) *entry.mutable_origin() = proposal.origin();
  *entry.mutable_written_at() = TimestampOf(situation.now);
  PutEntry(situation, entry_id, std::move(entry), changes);
  return OkStatus();
}

// "Not now" can still become a yes; what was taken in stays taken in.
Decision Answer(const Situation& situation, const v1::AnswerProposal& verb) {
  const auto* stored = situation.state.Get<v1::Proposal>(verb.id());
  if (stored == nullptr) return NotFound(refusal::kProposalUnknown, "no such proposal");
  KETENTAFEL_RETURN_IF_ERROR(CheckWrites(situation, stored->meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, stored->meeting_id()));
  if (verb.answer() != v1::TAKEN_IN && verb.answer() != v1::NOT_NOW) {
    return InvalidArgument(refusal::kChoiceMissing, "taken in, or not now")
        .With("field", "answer");
  }
  if (stored->state() == v1::TAKEN_IN || stored->state() == verb.answer()) {
    return FailedPrecondition(refusal::kProposalAnswered, "answered already");
  }
  Changes changes;
  if (verb.answer() == v1::TAKEN_IN) {
    KETENTAFEL_RETURN_IF_ERROR(TakeIn(situation, *stored, verb.new_entry_id(), &changes));
  }
  v1::Proposal proposal = *stored;
  proposal.set_state(verb.answer());
  changes.Put(verb.id(), std::move(proposal));
  return changes.Take();
}

}  // namespace

Decision DecideMinutes(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kPutMinutesEntry: return Put(situation, command.put_minutes_entry());
    case v1::Command::kRemoveMinutesEntry:
      return Remove(situation, command.remove_minutes_entry().id());
    case v1::Command::kProposeEntry: return Propose(situation, command.propose_entry());
    default: return Answer(situation, command.answer_proposal());
  }
}

}  // namespace ketentafel::chain
