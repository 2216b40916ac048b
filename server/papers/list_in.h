#ifndef KETENTAFEL_SERVER_PAPERS_LIST_IN_H_
#define KETENTAFEL_SERVER_PAPERS_LIST_IN_H_

#include <functional>
#include <string>
#include <vector>

#include "ketentafel/v1/paper_service.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

namespace ketentafel::papers {

// What reading a list goes by.
struct ListSurroundings {
  const chain::LedgerState& state;
  const std::vector<content::Bundle>& bundles;  // a list may be in any of their languages
  std::function<std::string()> new_id;
  Instant now;
};

// Reads a list that a spreadsheet saved, such as the ones that chains give out, and says what it
// would change. Lines are matched by title or name; a column that is not there leaves its field as
// it is, an empty cell empties it. A column that it does not know is passed over, and named.
// Errors: INVALID_ARGUMENT LIST_UNREADABLE (details: line), LIST_TOO_LONG, LIST_WITHOUT_HEAD.
StatusOr<v1::ReadListResponse> ReadList(const ListSurroundings& around,
                                        const v1::ReadListRequest& request);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_LIST_IN_H_
