#ifndef KETENTAFEL_SERVER_CORE_ACCOUNTS_H_
#define KETENTAFEL_SERVER_CORE_ACCOUNTS_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/account_service.pb.h"
#include "server/core/ledgers.h"
#include "shared/base/status.h"

namespace ketentafel::core {

// Whose calendar an address shows, and the chains in which they have a seat now.
struct CalendarHolder {
  CallerIdentity caller;
  std::vector<std::string> ledger_ids;
  std::vector<std::string> party_ids = {};  // for which they sit there
};

// People, links and sessions. Secrets are 256 random bits in base64url; only their hash is stored.
// Threads: every method may be called from any thread and may wait for the disk; none is called
// from the core loop.
class Accounts {
 public:
  virtual ~Accounts() = default;

  // Who holds this session. Answered from memory after the first time.
  // Errors: UNAUTHENTICATED NOT_SIGNED_IN (unknown, ended or expired).
  virtual StatusOr<CallerIdentity> FindSession(std::string_view session_secret) = 0;

  // `session_secret` is the session at hand, empty when there is none. Errors: see AccountService.
  virtual StatusOr<v1::PeekLinkResponse> PeekLink(std::string_view session_secret,
                                                  const v1::PeekLinkRequest& request) = 0;
  // The response's session_secret is always set; a door for browsers moves it into a cookie.
  virtual StatusOr<v1::OpenLinkResponse> OpenLink(std::string_view session_secret,
                                                  const v1::OpenLinkRequest& request) = 0;
  virtual StatusOr<v1::WhoAmIResponse> WhoAmI(std::string_view session_secret) = 0;
  virtual Status SignOut(std::string_view session_secret) = 0;
  virtual StatusOr<v1::MakeLinkResponse> MakeLink(std::string_view session_secret,
                                                  const v1::MakeLinkRequest& request) = 0;

  virtual StatusOr<v1::MakeLinkResponse> MakeFollowUpLink(
      std::string_view session_secret, const v1::MakeFollowUpLinkRequest& request) = 0;

  // Makes the secret address of the caller's calendar; the former one ends.
  virtual StatusOr<v1::MakeCalendarFeedResponse> MakeCalendarFeed(
      std::string_view session_secret) = 0;
  // Errors: NOT_FOUND CALENDAR_UNKNOWN (wrong, or replaced).
  virtual StatusOr<CalendarHolder> FindCalendarFeed(std::string_view secret) = 0;

  // The operator's link: works once, gives the right to make chains. A new one replaces the former
  // one that was not opened. Returns the secret.
  virtual StatusOr<std::string> MakeOperatorLink() = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_ACCOUNTS_H_
