// What AccountBook does with links.
#include <algorithm>
#include <utility>

#include "server/core/account_book.h"
#include "server/core/seat_holders.h"
#include "server/core/secrets.h"
#include "server/core/table_presence.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

Status LinkUnknown() {
  return NotFound("LINK_UNKNOWN", "this link does not work (any more); ask for a new one");
}

// The director; while somebody else leads a meeting, they may let people in, but not as the
// director.
bool MayMakeLink(const chain::LedgerState& state, const std::string& person_id,
                 const v1::Seat& seat) {
  if (chain::IsDirector(state, person_id)) return true;
  const auto meeting = RunningMeeting(state);
  if (meeting.id == nullptr || chain::IsDirector(state, seat.person_id())) return false;
  const auto* clock = state.Get<v1::MeetingClock>(*meeting.id);
  return clock != nullptr && clock->lead_person_id() == person_id &&
         chain::ViewOf(state, person_id).at_table;
}

}  // namespace

StatusOr<AccountBook::LinkView> AccountBook::FindLink(const std::string& secret) {
  if (!IsSecret(secret)) return LinkUnknown();
  auto record = people_->FindLink(HashOf(secret));
  if (!record.ok()) return record.status();
  if (!record->has_value() || (*record)->expires_at <= clock_->Now()) return LinkUnknown();
  LinkView link{std::move(**record), std::nullopt};
  if (link.record.for_operator()) return link;
  auto inside = LookInside(link.record.ledger_id);
  if (!inside.ok()) return inside.status();
  if (inside->state) link.seat = ViewSeat(*inside->state, link.record.seat_id);
  if (!link.seat || !link.seat->is_current) return LinkUnknown();
  return link;
}

StatusOr<AccountBook::Relation> AccountBook::RelationOf(const AtHand& at_hand,
                                                        const LinkView& link) {
  if (!at_hand) return Relation::kNoSession;
  auto seats = SeatsOf(at_hand->account.id);
  if (!seats.ok()) return seats.status();
  if (!link.seat) {
    return at_hand->account.may_make_chains ? Relation::kAlreadyOpen : Relation::kOtherPerson;
  }
  const v1::SeatRef& wanted = link.seat->ref;
  const auto is_open = [&](const SeatView& seat) {
    return seat.ref.ledger_id() == wanted.ledger_id() && seat.ref.seat_id() == wanted.seat_id();
  };
  const auto is_same_person = [&](const SeatView& seat) {
    return (seat.ref.ledger_id() == wanted.ledger_id() &&
            seat.ref.person_id() == wanted.person_id()) ||
           seat.ref.person_name() == wanted.person_name();
  };
  if (std::any_of(seats->begin(), seats->end(), is_open)) return Relation::kAlreadyOpen;
  if (std::any_of(seats->begin(), seats->end(), is_same_person)) return Relation::kSamePerson;
  return Relation::kOtherPerson;
}

StatusOr<v1::PeekLinkResponse> AccountBook::PeekLink(std::string_view session_secret,
                                                     const v1::PeekLinkRequest& request) {
  auto link = FindLink(request.secret());
  if (!link.ok()) return link.status();
  auto at_hand = SessionAtHand(session_secret);
  if (!at_hand.ok()) return at_hand.status();
  auto relation = RelationOf(*at_hand, *link);
  if (!relation.ok()) return relation.status();
  v1::PeekLinkResponse response;
  response.set_for_operator(link->record.for_operator());
  response.set_already_open(*relation == Relation::kAlreadyOpen);
  response.set_other_person(*relation == Relation::kOtherPerson);
  if (link->seat) {
    response.set_chain_name(link->seat->ref.chain_name());
    response.set_person_name(link->seat->ref.person_name());
    response.set_party_name(link->seat->party_name);
  }
  return response;
}

StatusOr<v1::OpenLinkResponse> AccountBook::OpenLink(std::string_view session_secret,
                                                     const v1::OpenLinkRequest& request) {
  auto link = FindLink(request.secret());
  if (!link.ok()) return link.status();
  auto at_hand = SessionAtHand(session_secret);
  if (!at_hand.ok()) return at_hand.status();
  auto relation = RelationOf(*at_hand, *link);
  if (!relation.ok()) return relation.status();
  if (*relation == Relation::kOtherPerson && !request.add_to_session()) {
    return FailedPrecondition("SEAT_NEEDS_CONFIRMATION",
                              "this session is somebody else's: confirm that both are you");
  }
  v1::OpenLinkResponse response;
  response.set_ledger_id(link->record.ledger_id);
  if (*relation == Relation::kAlreadyOpen && link->seat) {
    response.set_session_secret(std::string(session_secret));
    return response;
  }
  auto secret = Exchange(*link, *at_hand, session_secret);
  if (!secret.ok()) return secret.status();
  response.set_session_secret(std::move(*secret));
  return response;
}

StatusOr<std::string> AccountBook::Exchange(const LinkView& link, const AtHand& at_hand,
                                            std::string_view session_secret) {
  const Instant now = clock_->Now();
  std::string secret(session_secret);
  store::LinkOpening opening;
  opening.link_hash = link.record.secret_hash;
  if (at_hand) {
    opening.account = at_hand->account;
  } else {
    secret = NewSecret();
    opening.account = {NewId(), false, now};
    opening.session = store::SessionRecord{HashOf(secret), {}, now, SessionExpiry(now)};
  }
  if (link.record.for_operator()) {
    opening.account.may_make_chains = true;
    opening.afterwards = store::LinkOpening::Afterwards::kLinkIsUsedUp;
  } else {
    opening.tie =
        store::SeatTie{opening.account.id, link.record.ledger_id, link.record.seat_id, now};
  }
  KETENTAFEL_RETURN_IF_ERROR(people_->Open(opening));
  cache_.RemoveAccount(opening.account.id);
  if (opening.tie) ledgers_->Tie(*opening.tie);
  return secret;
}

StatusOr<v1::MakeLinkResponse> AccountBook::MakeLink(std::string_view session_secret,
                                                     const v1::MakeLinkRequest& request) {
  auto session = Session(session_secret);
  if (!session.ok()) return session.status();
  auto inside = LookInside(request.ledger_id());
  if (!inside.ok()) return inside.status();
  std::string person_id;
  if (inside->state) person_id = PersonOf(*inside->state, inside->ties, session->account.id);
  if (person_id.empty()) return NotFound(chain::refusal::kLedgerUnknown, "no such chain");
  const chain::LedgerState& state = *inside->state;
  const auto* seat = state.Get<v1::Seat>(request.seat_id());
  if (!MayMakeLink(state, person_id, seat ? *seat : v1::Seat())) {
    return PermissionDenied(chain::refusal::kNotYours, "links are made by the chain director")
        .With("needs", "director");
  }
  if (seat == nullptr) return NotFound(chain::refusal::kSeatUnknown, "no such seat");
  if (seat->has_until()) {
    return FailedPrecondition(chain::refusal::kSeatEnded, "this seat has ended");
  }
  auto link = PutLink(request.ledger_id(), request.seat_id());
  if (link.ok()) ledgers_->NoteInvitation(request.ledger_id(), request.seat_id());
  return link;
}

StatusOr<v1::MakeLinkResponse> AccountBook::MakeFollowUpLink(
    std::string_view session_secret, const v1::MakeFollowUpLinkRequest& request) {
  auto session = Session(session_secret);
  if (!session.ok()) return session.status();
  auto inside = LookInside(request.ledger_id());
  if (!inside.ok()) return inside.status();
  std::string person_id;
  if (inside->state) person_id = PersonOf(*inside->state, inside->ties, session->account.id);
  if (person_id.empty()) return NotFound(chain::refusal::kLedgerUnknown, "no such chain");
  if (!chain::IsDirector(*inside->state, person_id)) {
    return PermissionDenied(chain::refusal::kNotYours, "owners are asked by the chain director")
        .With("needs", "director");
  }
  auto secret = follow_ups_->MakeLink(request.ledger_id(), request.follow_up_id());
  if (!secret.ok()) return secret.status();
  v1::MakeLinkResponse response;
  response.set_secret(*std::move(secret));
  *response.mutable_expires_at() = chain::TimestampOf(clock_->Now() + kFollowUpLinkLength);
  return response;
}

StatusOr<std::string> AccountBook::MakeOperatorLink() {
  auto link = PutLink("", "");
  if (!link.ok()) return link.status();
  return std::move(*link->mutable_secret());
}

StatusOr<v1::MakeLinkResponse> AccountBook::PutLink(const std::string& ledger_id,
                                                    const std::string& seat_id) {
  const Instant now = clock_->Now();
  const std::string secret = NewSecret();
  KETENTAFEL_RETURN_IF_ERROR(
      people_->PutLink({HashOf(secret), ledger_id, seat_id, now, now + kLinkLength}));
  v1::MakeLinkResponse response;
  response.set_secret(secret);
  *response.mutable_expires_at() = chain::TimestampOf(now + kLinkLength);
  return response;
}

}  // namespace ketentafel::core
