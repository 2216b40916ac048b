#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/invited.h"
#include "shared/chain/refusals.h"
#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr CountLimit kRecipients{1, 200};

Status CheckRecipient(const LedgerState& state, const v1::SendPaper& send,
                      const v1::NewDelivery& delivery) {
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kDelivery, delivery.id()));
  const std::string& person_id = delivery.person_id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kPerson, person_id, refusal::kPersonUnknown));
  if (SeatsOfPerson(state, person_id).empty()) {
    return FailedPrecondition(refusal::kPersonWithoutSeat, "who left the table gets no papers")
        .With("person_id", person_id);
  }
  if (!send.again() && HasPaper(state, send.paper(), send.meeting_id(), person_id)) {
    return FailedPrecondition(refusal::kAlreadySent, "this person has it, or is about to")
        .With("person_id", person_id);
  }
  return OkStatus();
}

Status CheckDifferent(const v1::SendPaper& send) {
  std::vector<std::string> ids;
  for (const v1::NewDelivery& delivery : send.deliveries()) {
    ids.push_back(delivery.id());
    ids.push_back("to " + delivery.person_id());
  }
  std::sort(ids.begin(), ids.end());
  if (std::adjacent_find(ids.begin(), ids.end()) == ids.end()) return OkStatus();
  return InvalidArgument(refusal::kChoiceTwice, "one delivery per person")
      .With("field", "deliveries");
}

// Whoever gets the invitation to a small meeting is invited to it from then on.
void Invite(const LedgerState& state, const v1::SendPaper& send, const v1::NewDelivery& delivery,
            Changes* changes) {
  for (const auto& seat : SeatsOfPerson(state, delivery.person_id())) {
    if (IsInvited(state, send.meeting_id(), seat->party_id())) continue;
    v1::Attendance attendance;
    attendance.set_meeting_id(send.meeting_id());
    attendance.set_party_id(seat->party_id());
    changes->Put(JoinIds(send.meeting_id(), seat->party_id()), std::move(attendance));
  }
}

// Refuses: CHOICE_*, TEXT_*, TOO_*, ID_*, PERSON_*, ALREADY_SENT, and what CheckPaperFits does.
Decision Send(const Situation& situation) {
  const v1::SendPaper& send = situation.command.send_paper();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("paper", send.paper(), v1::PaperKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckPaperFits(situation.state, send.paper(), send.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLanguage(send.language()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("words", send.words()));
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("deliveries", send.deliveries_size(), kRecipients));
  KETENTAFEL_RETURN_IF_ERROR(CheckDifferent(send));
  Changes changes;
  for (const v1::NewDelivery& one : send.deliveries()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckRecipient(situation.state, send, one));
    v1::Delivery delivery;
    delivery.set_paper(send.paper());
    delivery.set_meeting_id(send.meeting_id());
    delivery.set_person_id(one.person_id());
    delivery.set_language(send.language());
    delivery.set_words(send.words());
    delivery.set_state(v1::DELIVERY_WAITING);
    delivery.set_requested_by_person_id(situation.caller.person_id);
    *delivery.mutable_requested_at() = TimestampOf(situation.now);
    changes.Put(one.id(), std::move(delivery));
    if (send.paper() == v1::INVITATION_PAPER) Invite(situation.state, send, one, &changes);
  }
  return changes.Take();
}

struct Step {
  v1::DeliveryState from;
  v1::DeliveryState to;
};
// What the mail room may say. Before anything leaves, "under way" is on disk; whatever is found so
// after a crash may have left, and becomes "unsure".
constexpr std::array kSteps = {
    Step{v1::DELIVERY_WAITING, v1::DELIVERY_UNDER_WAY},
    Step{v1::DELIVERY_WAITING, v1::DELIVERY_WAITING},  // its paper could not be made yet
    Step{v1::DELIVERY_WAITING, v1::DELIVERY_FAILED},
    Step{v1::DELIVERY_WAITING, v1::DELIVERY_WITHDRAWN},
    Step{v1::DELIVERY_UNDER_WAY, v1::DELIVERY_SENT},
    Step{v1::DELIVERY_UNDER_WAY, v1::DELIVERY_WAITING},
    Step{v1::DELIVERY_UNDER_WAY, v1::DELIVERY_FAILED},
    Step{v1::DELIVERY_UNDER_WAY, v1::DELIVERY_UNSURE},
};

bool IsSettled(v1::DeliveryState state) {
  return state == v1::DELIVERY_SENT || state == v1::DELIVERY_FAILED ||
         state == v1::DELIVERY_WITHDRAWN;
}

Status CheckDelivery(const LedgerState& state, const std::string& id) {
  return CheckExists(state, v1::Element::kDelivery, id, refusal::kDeliveryUnknown);
}

// An invitation whose meeting changes while it is handed over says the former moment.
bool SaysFormerMoment(const v1::Delivery& delivery, const v1::NoteDelivery& note) {
  return delivery.reason() == kMeetingChanged &&
         (note.state() == v1::DELIVERY_SENT || note.state() == v1::DELIVERY_UNSURE);
}

// Refuses: DELIVERY_UNKNOWN, DELIVERY_MOVED_ON, and to what is about to leave what CheckStillFits
// does.
Decision Note(const Situation& situation) {
  const v1::NoteDelivery& note = situation.command.note_delivery();
  KETENTAFEL_RETURN_IF_ERROR(CheckDelivery(situation.state, note.id()));
  v1::Delivery delivery = *situation.state.Get<v1::Delivery>(note.id());
  const bool known = std::any_of(kSteps.begin(), kSteps.end(), [&](const Step& step) {
    return step.from == delivery.state() && step.to == note.state();
  });
  if (!known) return Aborted(refusal::kDeliveryMovedOn, "it is not where it was");
  if (note.state() == v1::DELIVERY_UNDER_WAY) {
    KETENTAFEL_RETURN_IF_ERROR(CheckStillFits(situation.state, note.id()));
  }
  if (note.state() == v1::DELIVERY_UNDER_WAY || delivery.state() == note.state()) {
    delivery.set_attempts(delivery.attempts() + 1);
  }
  delivery.set_state(note.state());
  if (!SaysFormerMoment(delivery, note)) delivery.set_reason(note.reason());
  delivery.set_smtp_code(note.smtp_code());
  delivery.clear_next_attempt_at();
  if (note.state() == v1::DELIVERY_WAITING && note.has_next_attempt_at()) {
    *delivery.mutable_next_attempt_at() = note.next_attempt_at();
  }
  delivery.clear_settled_at();
  if (IsSettled(note.state())) *delivery.mutable_settled_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(note.id(), std::move(delivery));
  return changes.Take();
}

// Refuses: DELIVERY_UNKNOWN, DELIVERY_NOT_STUCK.
Decision Retry(const Situation& situation) {
  const std::string& id = situation.command.retry_delivery().id();
  KETENTAFEL_RETURN_IF_ERROR(CheckDelivery(situation.state, id));
  v1::Delivery delivery = *situation.state.Get<v1::Delivery>(id);
  if (delivery.state() != v1::DELIVERY_FAILED && delivery.state() != v1::DELIVERY_UNSURE) {
    return FailedPrecondition(refusal::kDeliveryNotStuck, "it is on its way, or there");
  }
  delivery.set_state(v1::DELIVERY_WAITING);
  delivery.set_attempts(0);
  delivery.clear_reason();
  delivery.clear_smtp_code();
  delivery.clear_next_attempt_at();
  delivery.clear_settled_at();
  delivery.set_requested_by_person_id(situation.caller.person_id);
  *delivery.mutable_requested_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(id, std::move(delivery));
  return changes.Take();
}

// Refuses: DELIVERY_UNKNOWN, DELIVERY_GONE.
Decision Withdraw(const Situation& situation) {
  const std::string& id = situation.command.withdraw_delivery().id();
  KETENTAFEL_RETURN_IF_ERROR(CheckDelivery(situation.state, id));
  v1::Delivery delivery = *situation.state.Get<v1::Delivery>(id);
  if (delivery.state() != v1::DELIVERY_WAITING && delivery.state() != v1::DELIVERY_FAILED) {
    return FailedPrecondition(refusal::kDeliveryGone, "it cannot be called back any more");
  }
  delivery.set_state(v1::DELIVERY_WITHDRAWN);
  delivery.clear_next_attempt_at();
  *delivery.mutable_settled_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(id, std::move(delivery));
  return changes.Take();
}

}  // namespace

Decision DecideDeliveries(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kSendPaper: return Send(situation);
    case Verb::kNoteDelivery: return Note(situation);
    case Verb::kRetryDelivery: return Retry(situation);
    case Verb::kWithdrawDelivery: return Withdraw(situation);
    default: return DecideReminders(situation);
  }
}

}  // namespace ketentafel::chain
