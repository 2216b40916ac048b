#include "shared/chain/deliveries.h"

#include <algorithm>
#include <utility>

#include "shared/chain/checks.h"
#include "shared/chain/invited.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

Status CheckIsPlanned(const v1::Meeting& meeting) {
  if (meeting.state() != v1::PLANNED) {
    return FailedPrecondition(refusal::kMeetingNotPlanned, "the meeting is not ahead any more");
  }
  return CheckDate("starts", meeting.starts().date(), Emptiness::kRefused);
}

bool Counts(const v1::Delivery& delivery) {
  if (delivery.state() == v1::DELIVERY_WAITING) return true;
  return HasLeft(delivery) && delivery.reason() != kMeetingChanged;
}

bool IsOfMeeting(v1::PaperKind paper) {
  return paper == v1::REPORT_PAPER || paper == v1::AGENDA_PAPER ||
         paper == v1::INVITATION_PAPER || paper == v1::CANCELLATION_PAPER;
}

// One more for the same person of the same paper, asked for later.
bool IsReplaced(const LedgerState& state, std::string_view id, const v1::Delivery& delivery) {
  const auto moment = [](std::string_view of, const v1::Delivery& one) {
    return std::pair(InstantOf(one.requested_at()), std::string(of));
  };
  const auto others = DeliveriesOf(state, delivery.paper(), delivery.meeting_id());
  return std::any_of(others.begin(), others.end(), [&](const auto& other) {
    return other->person_id() == delivery.person_id() && Counts(*other.value) &&
           moment(*other.id, *other.value) > moment(id, delivery);
  });
}

Status CheckReaderIsInvited(const LedgerState& state, const v1::Delivery& delivery) {
  const bool invites =
      delivery.paper() == v1::INVITATION_PAPER || delivery.paper() == v1::AGENDA_PAPER;
  if (!invites || IsForPerson(state, delivery.meeting_id(), delivery.person_id())) {
    return OkStatus();
  }
  return FailedPrecondition("NOT_INVITED_ANY_MORE", "this meeting is not for its reader");
}

}  // namespace

Status CheckPaperFits(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id) {
  if (!IsOfMeeting(paper)) {
    return InvalidArgument(refusal::kPaperNotMailed, "nobody sends this by hand");
  }
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "there is no such meeting");
  if (paper == v1::REPORT_PAPER) {
    if (meeting->state() == v1::ENDED) return OkStatus();
    return FailedPrecondition(refusal::kMeetingNotEnded, "there is a report after the meeting");
  }
  if (paper == v1::CANCELLATION_PAPER) {
    if (meeting->state() == v1::CANCELLED) return OkStatus();
    return FailedPrecondition(refusal::kMeetingNotCancelled, "the meeting was not called off");
  }
  return CheckIsPlanned(*meeting);
}

Status CheckStillFits(const LedgerState& state, std::string_view delivery_id) {
  const auto* delivery = state.Get<v1::Delivery>(delivery_id);
  if (delivery == nullptr || !IsOfMeeting(delivery->paper())) return OkStatus();
  if (!CheckPaperFits(state, delivery->paper(), delivery->meeting_id()).ok()) {
    const auto* meeting = state.Get<v1::Meeting>(delivery->meeting_id());
    const bool called_off = meeting != nullptr && meeting->state() == v1::CANCELLED;
    return FailedPrecondition(called_off ? "MEETING_CALLED_OFF" : refusal::kMeetingBegun,
                              "the meeting is not what this paper is about any more");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckReaderIsInvited(state, *delivery));
  if (!IsReplaced(state, delivery_id, *delivery)) return OkStatus();
  return FailedPrecondition("REPLACED_BY_NEWER", "a newer one goes to the same person");
}

Status CheckLanguage(std::string_view language) {
  if (language == "nl" || language == "en") return OkStatus();
  return InvalidArgument(refusal::kChoiceUnknown, "a paper is in Dutch or in English")
      .With("field", "language");
}

std::vector<std::string> RecipientsOf(const LedgerState& state) {
  std::vector<std::string> people;
  for (const auto& party : PartiesAtTable(state)) {
    const auto seat = RepresentativeOf(state, *party.id);
    if (seat.value == nullptr) continue;
    // One may speak for two parties, and has one letter box.
    if (std::find(people.begin(), people.end(), seat->person_id()) != people.end()) continue;
    people.push_back(seat->person_id());
  }
  return people;
}

std::string AddressOf(const LedgerState& state, std::string_view person_id) {
  const auto* card = state.Get<v1::ContactCard>(person_id);
  return card == nullptr ? "" : card->email();
}

std::vector<Entry<v1::Delivery>> DeliveriesOf(const LedgerState& state, v1::PaperKind paper,
                                              std::string_view meeting_id) {
  auto found = state.All<v1::Delivery>();
  std::erase_if(found, [&](const auto& delivery) {
    return delivery->paper() != paper || delivery->meeting_id() != meeting_id;
  });
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return InstantOf(a->requested_at()) < InstantOf(b->requested_at());
  });
  return found;
}

bool HasPaper(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id,
              std::string_view person_id) {
  const auto deliveries = DeliveriesOf(state, paper, meeting_id);
  return std::any_of(deliveries.begin(), deliveries.end(), [&](const auto& delivery) {
    return delivery->person_id() == person_id && Counts(*delivery.value);
  });
}

bool HasLeft(const v1::Delivery& delivery) {
  return delivery.state() == v1::DELIVERY_UNDER_WAY || delivery.state() == v1::DELIVERY_SENT ||
         delivery.state() == v1::DELIVERY_UNSURE;
}

std::vector<std::string> PeopleInvitedByMail(const LedgerState& state,
                                             std::string_view meeting_id) {
  std::vector<std::string> people;
  for (const auto& delivery : DeliveriesOf(state, v1::INVITATION_PAPER, meeting_id)) {
    const bool listed = std::find(people.begin(), people.end(), delivery->person_id()) !=
                        people.end();
    if (HasLeft(*delivery.value) && !listed) people.push_back(delivery->person_id());
  }
  return people;
}

bool WasToldOtherwise(const LedgerState& state, std::string_view meeting_id,
                      std::string_view person_id) {
  const auto deliveries = DeliveriesOf(state, v1::INVITATION_PAPER, meeting_id);
  return std::any_of(deliveries.begin(), deliveries.end(), [&](const auto& delivery) {
    return delivery->person_id() == person_id && HasLeft(*delivery.value) &&
           delivery->reason() == kMeetingChanged;
  });
}

std::vector<std::string> PeopleToTell(const LedgerState& state, std::string_view meeting_id) {
  std::vector<std::string> people = PeopleInvitedByMail(state, meeting_id);
  std::erase_if(people, [&](const std::string& person_id) {
    return HasPaper(state, v1::INVITATION_PAPER, meeting_id, person_id) ||
           SeatsOfPerson(state, person_id).empty();
  });
  return people;
}

}  // namespace ketentafel::chain
