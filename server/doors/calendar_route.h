// People's calendars at secret addresses: "/calendar/<secret>.ics".
#ifndef KETENTAFEL_DOORS_CALENDAR_ROUTE_H_
#define KETENTAFEL_DOORS_CALENDAR_ROUTE_H_

#include <string>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/doors/http_route.h"
#include "shared/base/clock.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// For calendar programs, which have no session: the address is the key, and making a new one ends
// it. ?lang=en for English. An ETag spares those who ask often; 404 for an address that shows
// nothing (any more), 503 for what does not work now.
// Threads: any, several at once.
class CalendarRoute final : public HttpRoute {
 public:
  // All outlive it. `bundles` holds Dutch first.
  CalendarRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
                std::vector<content::Bundle> bundles);

  HttpReply Get(const RouteRequest& request) override;

 private:
  // What a calendar is made of: chains, and the parties that its holder sits there for.
  struct Held {
    std::vector<chain::LedgerState> chains;
    std::vector<std::string> party_ids;
  };
  // Errors: as core::Accounts::FindCalendarFeed and ReadState.
  StatusOr<Held> HeldAt(const std::string& path);

  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  const Clock& clock_;
  const std::vector<content::Bundle> bundles_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_CALENDAR_ROUTE_H_
