#ifndef KETENTAFEL_SERVER_STORE_SEARCH_INDEX_H_
#define KETENTAFEL_SERVER_STORE_SEARCH_INDEX_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ketentafel/v1/change.pb.h"
#include "server/store/connection.h"

namespace ketentafel::store {

// Keeps the index of words beside the elements, in the transaction that writes them.
// Threads: one at a time, like its connection.
class SearchIndex {
 public:
  explicit SearchIndex(Connection* connection) : connection_(connection) {}
  Status Prepare();

  Status Put(const std::string& ledger_id, const v1::Element& element);
  Status Remove(const std::string& ledger_id, int64_t kind, const std::string& id);

 private:
  // Row 0: it is not there.
  StatusOr<int64_t> RowOf(const std::string& ledger_id, int64_t kind, const std::string& id);

  Connection* connection_;
  Statement select_row_;
  Statement insert_row_;
  Statement delete_row_;
  Statement insert_words_;
  Statement update_words_;
  Statement delete_words_;
};

// Makes the index of a database that has elements and no index yet: one of an older schema.
Status FillSearchIndex(Connection* connection);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_SEARCH_INDEX_H_
