#ifndef KETENTAFEL_SERVER_STORE_PEOPLE_H_
#define KETENTAFEL_SERVER_STORE_PEOPLE_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::store {

// That an account may act as whoever has a seat.
struct SeatTie {
  std::string account_id;
  std::string ledger_id;
  std::string seat_id;
  Instant tied_at;
};

struct AccountRecord {
  std::string id;
  bool may_make_chains = false;
  Instant made_at;
};

// Known by the hash of its secret alone.
struct SessionRecord {
  std::string secret_hash;
  AccountRecord account;
  Instant opened_at;
  Instant expires_at;
};

// A link that somebody was given. Without a ledger it is the operator's.
struct LinkRecord {
  std::string secret_hash;
  std::string ledger_id;
  std::string seat_id;
  Instant made_at;
  Instant expires_at;

  bool for_operator() const { return ledger_id.empty(); }
};

// The one-time link on which an owner answers a follow-up. Known by the hash of its secret alone.
struct FollowUpLinkRecord {
  std::string secret_hash;
  std::string ledger_id;
  std::string follow_up_id;
  Instant made_at;
  Instant expires_at;
};

// The secret address of an account's calendar; one per account.
struct CalendarFeedRecord {
  std::string secret_hash;
  std::string account_id;
  Instant made_at;
};

// What opening a link writes, all of it or nothing.
struct LinkOpening {
  std::string link_hash;
  enum class Afterwards { kLinkStays, kLinkIsUsedUp };
  Afterwards afterwards = Afterwards::kLinkStays;
  AccountRecord account;                 // made when it is new; a right it has is kept
  std::optional<SessionRecord> session;  // a new one
  std::optional<SeatTie> tie;
};

// Accounts, links and sessions. Errors and threads as with Store.
class People {
 public:
  virtual ~People() = default;

  virtual StatusOr<std::optional<SessionRecord>> FindSession(const std::string& secret_hash) = 0;
  virtual Status ExtendSession(const std::string& secret_hash, Instant expires_at) = 0;
  virtual Status EndSession(const std::string& secret_hash) = 0;

  virtual StatusOr<std::vector<SeatTie>> TiesOf(const std::string& account_id) = 0;

  virtual StatusOr<std::optional<LinkRecord>> FindLink(const std::string& secret_hash) = 0;

  // Replaces the former link for the same seat, or the operator's.
  virtual Status PutLink(const LinkRecord& link) = 0;

  // Errors: NOT_FOUND LINK_UNKNOWN when the link was used or replaced in the meantime.
  virtual Status Open(const LinkOpening& opening) = 0;

  virtual StatusOr<std::optional<FollowUpLinkRecord>> FindFollowUpLink(
      const std::string& secret_hash) = 0;
  // Replaces the former link for the same follow-up.
  virtual Status PutFollowUpLink(const FollowUpLinkRecord& link) = 0;
  virtual Status EndFollowUpLink(const std::string& secret_hash) = 0;

  // Replaces the account's former one.
  virtual Status PutCalendarFeed(const CalendarFeedRecord& feed) = 0;
  virtual StatusOr<std::optional<CalendarFeedRecord>> FindCalendarFeed(
      const std::string& secret_hash) = 0;

  // Removes the sessions and links that have expired.
  virtual Status Forget(Instant now) = 0;
};

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_PEOPLE_H_
