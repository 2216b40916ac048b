#include "shared/chain/deliveries.h"

#include <algorithm>
#include <utility>

#include "shared/chain/checks.h"
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

bool Counts(v1::DeliveryState state) {
  return state == v1::DELIVERY_WAITING || state == v1::DELIVERY_UNDER_WAY ||
         state == v1::DELIVERY_SENT || state == v1::DELIVERY_UNSURE;
}

}  // namespace

Status CheckPaperFits(const LedgerState& state, v1::PaperKind paper, std::string_view meeting_id) {
  const bool by_hand = paper == v1::REPORT_PAPER || paper == v1::AGENDA_PAPER ||
                       paper == v1::INVITATION_PAPER || paper == v1::CANCELLATION_PAPER;
  if (!by_hand) return InvalidArgument(refusal::kPaperNotMailed, "nobody sends this by hand");
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
    return delivery->person_id() == person_id && Counts(delivery->state());
  });
}

}  // namespace ketentafel::chain
