#ifndef KETENTAFEL_SERVER_CORE_ACCOUNT_BOOK_H_
#define KETENTAFEL_SERVER_CORE_ACCOUNT_BOOK_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/follow_ups.h"
#include "server/core/live_ledgers.h"
#include "server/core/session_cache.h"
#include "server/store/people.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// How long a personal link works. Source: account_service.proto.
inline constexpr Micros kLinkLength = std::chrono::hours(24 * 60);

// When a session that is used now would end.
Instant SessionExpiry(Instant now);

// Accounts over the store, with the names and seats that the ledgers know.
//
// An account is whoever holds a session. A link opened without a session makes a new account that
// has the link's seat and nothing else: a link that went to the wrong person, or that a director
// made anew, never leads to somebody's other chains.
class AccountBook final : public Accounts {
 public:
  AccountBook(store::People* people, LiveLedgers* ledgers, FollowUps* follow_ups,
              const Clock* clock)
      : people_(people), ledgers_(ledgers), follow_ups_(follow_ups), clock_(clock) {}

  StatusOr<CallerIdentity> FindSession(std::string_view session_secret) override;
  StatusOr<v1::PeekLinkResponse> PeekLink(std::string_view session_secret,
                                          const v1::PeekLinkRequest& request) override;
  StatusOr<v1::OpenLinkResponse> OpenLink(std::string_view session_secret,
                                          const v1::OpenLinkRequest& request) override;
  StatusOr<v1::WhoAmIResponse> WhoAmI(std::string_view session_secret) override;
  Status SignOut(std::string_view session_secret) override;
  StatusOr<v1::MakeLinkResponse> MakeLink(std::string_view session_secret,
                                          const v1::MakeLinkRequest& request) override;
  StatusOr<v1::MakeLinkResponse> MakeFollowUpLink(
      std::string_view session_secret, const v1::MakeFollowUpLinkRequest& request) override;
  StatusOr<v1::MakeCalendarFeedResponse> MakeCalendarFeed(
      std::string_view session_secret) override;
  StatusOr<CalendarHolder> FindCalendarFeed(std::string_view secret) override;
  StatusOr<std::string> MakeOperatorLink() override;

 private:
  // A seat with what is known of it.
  struct SeatView {
    v1::SeatRef ref;
    std::string party_name;
    bool is_current = false;
  };
  // A link that works, and its seat; no seat for the operator's.
  struct LinkView {
    store::LinkRecord record;
    std::optional<SeatView> seat;
  };
  // How a link relates to the session at hand.
  enum class Relation { kNoSession, kAlreadyOpen, kSamePerson, kOtherPerson };
  using AtHand = std::optional<store::SessionRecord>;

  // Errors: UNAUTHENTICATED NOT_SIGNED_IN.
  StatusOr<store::SessionRecord> Session(std::string_view secret);
  void Extend(store::SessionRecord* session);
  // None: there is no session, or it is over.
  StatusOr<AtHand> SessionAtHand(std::string_view secret);

  // Errors: UNAVAILABLE; a null state where there is no such ledger.
  StatusOr<LiveLedgers::Inside> LookInside(const std::string& ledger_id);
  // The current seats of an account.
  StatusOr<std::vector<SeatView>> SeatsOf(const std::string& account_id);
  static std::optional<SeatView> ViewSeat(const chain::LedgerState& state,
                                          const std::string& seat_id);

  // Errors: NOT_FOUND LINK_UNKNOWN.
  StatusOr<LinkView> FindLink(const std::string& secret);
  StatusOr<Relation> RelationOf(const AtHand& at_hand, const LinkView& link);
  // Gives the account what the link is for; a new one where no session is at hand.
  StatusOr<std::string> Exchange(const LinkView& link, const AtHand& at_hand,
                                 std::string_view session_secret);
  StatusOr<v1::MakeLinkResponse> PutLink(const std::string& ledger_id, const std::string& seat_id);

  store::People* people_;
  LiveLedgers* ledgers_;
  FollowUps* follow_ups_;
  const Clock* clock_;
  SessionCache cache_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_ACCOUNT_BOOK_H_
