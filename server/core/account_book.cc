#include "server/core/account_book.h"

#include <memory>
#include <utility>

#include "server/core/look_inside.h"
#include "server/core/secrets.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

// A session in use never ends; an unused one does. Once a day is often enough to write that down.
constexpr Micros kSessionLength = std::chrono::hours(24 * 30);
constexpr Micros kExtendAfter = std::chrono::hours(24);

Status NotSignedIn() { return Unauthenticated("NOT_SIGNED_IN", "open a link first"); }

}  // namespace

Instant SessionExpiry(Instant now) { return now + kSessionLength; }

StatusOr<store::SessionRecord> AccountBook::Session(std::string_view secret) {
  if (!IsSecret(secret)) return NotSignedIn();
  const std::string hash = HashOf(secret);
  std::optional<store::SessionRecord> session = cache_.Find(hash);
  if (!session) {
    const uint64_t removals = cache_.Removals();
    auto found = people_->FindSession(hash);
    if (!found.ok()) return found.status();
    if (!found->has_value()) return NotSignedIn();
    session = std::move(**found);
    cache_.Put(*session, removals);
  }
  if (session->expires_at <= clock_->Now()) return NotSignedIn();
  Extend(&*session);
  return std::move(*session);
}

void AccountBook::Extend(store::SessionRecord* session) {
  const Instant expiry = SessionExpiry(clock_->Now());
  if (expiry - session->expires_at < kExtendAfter) return;
  const uint64_t removals = cache_.Removals();
  // A disk that is full now does not sign anybody out: the next call tries again.
  if (!people_->ExtendSession(session->secret_hash, expiry).ok()) return;
  session->expires_at = expiry;
  cache_.Put(*session, removals);
}

StatusOr<AccountBook::AtHand> AccountBook::SessionAtHand(std::string_view secret) {
  if (secret.empty()) return AtHand();
  auto session = Session(secret);
  if (session.ok()) return AtHand(std::move(*session));
  if (session.status().code() == Code::kUnauthenticated) return AtHand();
  return session.status();
}

StatusOr<CallerIdentity> AccountBook::FindSession(std::string_view session_secret) {
  auto session = Session(session_secret);
  if (!session.ok()) return session.status();
  return CallerIdentity{session->account.id, session->account.may_make_chains};
}

StatusOr<v1::WhoAmIResponse> AccountBook::WhoAmI(std::string_view session_secret) {
  auto session = Session(session_secret);
  if (!session.ok()) return session.status();
  auto seats = SeatsOf(session->account.id);
  if (!seats.ok()) return seats.status();
  v1::WhoAmIResponse response;
  response.set_account_id(session->account.id);
  response.set_may_make_chains(session->account.may_make_chains);
  *response.mutable_expires_at() = chain::TimestampOf(session->expires_at);
  for (SeatView& seat : *seats) *response.add_seats() = std::move(seat.ref);
  return response;
}

Status AccountBook::SignOut(std::string_view session_secret) {
  if (!IsSecret(session_secret)) return NotSignedIn();
  const std::string hash = HashOf(session_secret);
  const Status ended = people_->EndSession(hash);
  cache_.Remove(hash);
  return ended;
}

StatusOr<LiveLedgers::Inside> AccountBook::LookInside(const std::string& ledger_id) {
  return core::LookInside(*ledgers_, ledger_id);
}

StatusOr<std::vector<AccountBook::SeatView>> AccountBook::SeatsOf(const std::string& account_id) {
  auto ties = people_->TiesOf(account_id);
  if (!ties.ok()) return ties.status();
  std::vector<SeatView> seats;
  for (const store::SeatTie& tie : *ties) {
    auto inside = LookInside(tie.ledger_id);
    if (!inside.ok()) return inside.status();
    if (inside->state == nullptr) continue;
    std::optional<SeatView> seat = ViewSeat(*inside->state, tie.seat_id);
    if (seat && seat->is_current) seats.push_back(std::move(*seat));
  }
  return seats;
}

std::optional<AccountBook::SeatView> AccountBook::ViewSeat(const chain::LedgerState& state,
                                                           const std::string& seat_id) {
  const auto* seat = state.Get<v1::Seat>(seat_id);
  if (seat == nullptr) return std::nullopt;
  SeatView view;
  view.is_current = !seat->has_until();
  view.ref.set_ledger_id(state.ledger_id());
  view.ref.set_seat_id(seat_id);
  view.ref.set_person_id(seat->person_id());
  view.ref.set_party_id(seat->party_id());
  if (const auto* chain = state.chain()) {
    view.ref.set_chain_name(chain->name());
    view.ref.set_is_example(chain->is_example());
  }
  if (const auto* person = state.Get<v1::Person>(seat->person_id())) {
    view.ref.set_person_name(person->name());
  }
  if (const auto* party = state.Get<v1::ChainParty>(seat->party_id())) {
    view.party_name = party->name();
  }
  return view;
}

}  // namespace ketentafel::core
