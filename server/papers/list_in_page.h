#ifndef KETENTAFEL_SERVER_PAPERS_LIST_IN_PAGE_H_
#define KETENTAFEL_SERVER_PAPERS_LIST_IN_PAGE_H_

#include <string>

#include "ketentafel/v1/paper_service.pb.h"
#include "shared/content/bundle.h"

// The pages on which a list comes in: choose a file, see what it would change, take it over. Plain
// HTML without a script.
namespace ketentafel::papers {

// Whose list it is, and of what.
struct ListAddress {
  std::string ledger_id;
  v1::ListKind kind = v1::LIST_KIND_UNSPECIFIED;
};

// `refusal`: why the last one was not taken; empty: none was sent yet.
std::string ListInHtml(const content::Bundle& bundle, const ListAddress& list,
                       const std::string& refusal);

// What it would change, line by line. `command`: what is sent back to take it over; empty: nothing can
// be, or there is nothing to change.
std::string ListPreviewHtml(const content::Bundle& bundle, const ListAddress& list,
                            const v1::ReadListResponse& read, const std::string& command);

// It is in, with this many lines.
std::string ListTakenHtml(const content::Bundle& bundle, const ListAddress& list, int lines);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_LIST_IN_PAGE_H_
