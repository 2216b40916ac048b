// Lists that come in: all below "/lists/".
#ifndef KETENTAFEL_DOORS_LIST_IN_ROUTE_H_
#define KETENTAFEL_DOORS_LIST_IN_ROUTE_H_

#include <string>
#include <utility>
#include <vector>

#include "ketentafel/v1/paper_service.pb.h"
#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/core/steward.h"
#include "server/doors/http_route.h"
#include "server/papers/list_in_page.h"
#include "shared/base/clock.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Answers <ledger id>/actions and <ledger id>/parties with ?lang=nl or ?lang=en, for the chain
// director: a page to choose a file on; by POST what the file would change, and then that it was taken
// over. What was previewed is decided once more when it is taken over.
// Threads: any, several at once.
class ListInRoute final : public HttpRoute {
 public:
  struct Surroundings {
    core::Ledgers* ledgers = nullptr;
    core::Accounts* accounts = nullptr;
    core::Steward* steward = nullptr;
    const Clock* clock = nullptr;
    std::vector<content::Bundle> bundles;  // Dutch first: of whoever does not say a language
  };
  // All outlive it.
  explicit ListInRoute(Surroundings around) : around_(std::move(around)) {}

  HttpReply Get(const RouteRequest& request) override;
  HttpReply Post(const RouteRequest& request) override;

  // How it is mounted.
  static PostedBody Takes();

 private:
  // What the address says.
  using Wish = papers::ListAddress;
  static Wish WishIn(const std::string& path);
  HttpReply Preview(const RouteRequest& request, const Wish& wish, const content::Bundle& bundle);
  HttpReply Take(const RouteRequest& request, const Wish& wish, const content::Bundle& bundle);
  StatusOr<v1::ReadListResponse> Read(const RouteRequest& request, const Wish& wish,
                                      std::string_view language);
  Status Submit(const RouteRequest& request, const Wish& wish, v1::Command command);

  const Surroundings around_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_LIST_IN_ROUTE_H_
