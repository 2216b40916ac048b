// Papers for whoever is signed in: all below "/papers/".
#ifndef KETENTAFEL_DOORS_PAPERS_ROUTE_H_
#define KETENTAFEL_DOORS_PAPERS_ROUTE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/doors/http_route.h"
#include "server/papers/forms.h"
#include "shared/base/clock.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Answers <paper>/<ledger id>/<name>.<form> with ?lang=nl or ?lang=en; paper_addresses.h tells them
// all. Beside those card/<key>.<form>, of the library, and report.css. With &keep=1 a page comes as
// a file to keep; with &wait=1 a page comes that says to wait, and asks for the paper itself.
// What cannot be answered gets a small page with one sentence: 401 for who is not signed in, 403
// for who has no place at that table, 404 for what is not there, 503 for what does not work now.
// Threads: any, several at once.
class PapersRoute final : public HttpRoute {
 public:
  // All outlive it. `bundles` holds Dutch first: the language of whoever does not say one.
  PapersRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
              std::vector<content::Bundle> bundles, papers::Converters converters = {});

  HttpReply Get(const RouteRequest& request) override;

 private:
  StatusOr<papers::Paper> OfChain(const core::CallerIdentity& caller, const RouteRequest& request,
                                  const content::Bundle& bundle);
  // Who is reading, as the ledger knows them; empty where that makes no difference.
  std::string ReaderOf(const RouteRequest& request, const chain::LedgerState& state);
  StatusOr<papers::Paper> Card(const RouteRequest& request, const content::Bundle& bundle);
  // Errors: as papers::MakePaper; UNAUTHENTICATED, PERMISSION_DENIED.
  StatusOr<papers::Paper> Make(const RouteRequest& request, const content::Bundle& bundle);
  const content::Bundle& BundleFor(const RouteRequest& request) const;

  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  const Clock& clock_;
  const std::vector<content::Bundle> bundles_;
  const papers::Converters converters_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPERS_ROUTE_H_
