// Reports and cards for whoever is signed in: papers below "/papers/".
#ifndef KETENTAFEL_DOORS_PAPERS_ROUTE_H_
#define KETENTAFEL_DOORS_PAPERS_ROUTE_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/doors/http_route.h"
#include "shared/base/clock.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Makes a PDF of a page; papers::PdfOf but in tests.
using MakePdf = std::function<StatusOr<std::string>(const std::string& html)>;

// Answers report/<ledger id>/<meeting id>.html and .pdf with ?lang=nl or ?lang=en, card/<key>.html
// and .pdf likewise, and report.css.
// What cannot be answered gets a small page with one sentence: 401 for who is not signed in, 403
// for who has no place at that table, 404 for what is not there, 503 for what does not work now.
// Threads: any, several at once.
class PapersRoute final : public HttpRoute {
 public:
  // All outlive it. `bundles` holds Dutch first: the language of whoever does not say one.
  PapersRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
              std::vector<content::Bundle> bundles, MakePdf make_pdf);

  HttpReply Get(const RouteRequest& request) override;

 private:
  StatusOr<chain::LedgerState> ReadState(const core::CallerIdentity& caller,
                                         const std::string& ledger_id);
  StatusOr<HttpReply> Report(const RouteRequest& request, const content::Bundle& bundle);
  StatusOr<HttpReply> Card(const RouteRequest& request, const content::Bundle& bundle);
  StatusOr<HttpReply> Pdf(const std::string& html, const std::string& file_name);
  const content::Bundle& BundleFor(const RouteRequest& request) const;

  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  const Clock& clock_;
  const std::vector<content::Bundle> bundles_;
  const MakePdf make_pdf_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPERS_ROUTE_H_
