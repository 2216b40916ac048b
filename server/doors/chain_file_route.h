// Chains as files: all below "/chain-file/".
#ifndef KETENTAFEL_DOORS_CHAIN_FILE_ROUTE_H_
#define KETENTAFEL_DOORS_CHAIN_FILE_ROUTE_H_

#include <string>
#include <utility>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/chain_files.h"
#include "server/doors/http_route.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Answers <ledger id>.json with ?history=1 and ?names=0, the page <ledger id> that asks for it, and
// the page "load" on which a file is chosen; takes a file by POST on "load", as a form or as
// application/json with ?copy=1. lang=nl or lang=en with each.
// Who asks for JSON is answered in it: {"ledgerId", "link"}, or {"reason"} and its details.
// 401, 403, 404 as everywhere; 409 for a chain that is here already, 413 and 422 for a file that is
// too large or cannot be loaded, 503 for what does not work now.
// Threads: any, several at once.
class ChainFileRoute final : public HttpRoute {
 public:
  // Both outlive it. `bundles` holds Dutch first: the language of whoever does not say one.
  ChainFileRoute(core::ChainFiles& files, core::Accounts& accounts,
                 std::vector<content::Bundle> bundles)
      : files_(files), accounts_(accounts), bundles_(std::move(bundles)) {}

  HttpReply Get(const RouteRequest& request) override;
  HttpReply Post(const RouteRequest& request) override;

  // How it is mounted.
  static PostedBody Takes();

 private:
  HttpReply File(const RouteRequest& request, const content::Bundle& bundle);
  StatusOr<std::string> Write(const RouteRequest& request, const content::Bundle& bundle);
  StatusOr<core::LoadedChain> Load(const RouteRequest& request, const content::Bundle& bundle);

  core::ChainFiles& files_;
  core::Accounts& accounts_;
  const std::vector<content::Bundle> bundles_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_CHAIN_FILE_ROUTE_H_
