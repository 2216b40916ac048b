#include "server/store/search_index.h"

#include "server/store/search_words.h"

namespace ketentafel::store {

Status SearchIndex::Prepare() {
  return connection_->PrepareAll({
      {&select_row_, "SELECT row FROM search_rows WHERE ledger = ? AND kind = ? AND id = ?"},
      {&insert_row_, "INSERT INTO search_rows (ledger, kind, id) VALUES (?, ?, ?)"},
      {&delete_row_, "DELETE FROM search_rows WHERE row = ?"},
      {&insert_words_, "INSERT INTO search (rowid, words) VALUES (?, ?)"},
      {&update_words_, "UPDATE search SET words = ? WHERE rowid = ?"},
      {&delete_words_, "DELETE FROM search WHERE rowid = ?"},
  });
}

StatusOr<int64_t> SearchIndex::RowOf(const std::string& ledger_id, int64_t kind,
                                     const std::string& id) {
  int64_t found = 0;
  const Status status = select_row_.Bind(ledger_id, kind, id).Each([&](const Row& row) {
    found = row.Number(0);
    return OkStatus();
  });
  if (!status.ok()) return status;
  return found;
}

Status SearchIndex::Put(const std::string& ledger_id, const v1::Element& element) {
  const std::string words = SearchWordsOf(element);
  const int64_t kind = element.value_case();
  if (words.empty()) return Remove(ledger_id, kind, element.id());
  StatusOr<int64_t> row = RowOf(ledger_id, kind, element.id());
  if (!row.ok()) return row.status();
  if (*row != 0) return update_words_.Bind(words, *row).Run();
  KETENTAFEL_RETURN_IF_ERROR(insert_row_.Bind(ledger_id, kind, element.id()).Run());
  row = RowOf(ledger_id, kind, element.id());
  if (!row.ok()) return row.status();
  return insert_words_.Bind(*row, words).Run();
}

Status SearchIndex::Remove(const std::string& ledger_id, int64_t kind, const std::string& id) {
  const StatusOr<int64_t> row = RowOf(ledger_id, kind, id);
  if (!row.ok()) return row.status();
  if (*row == 0) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(delete_words_.Bind(*row).Run());
  return delete_row_.Bind(*row).Run();
}

Status FillSearchIndex(Connection* connection) {
  StatusOr<int64_t> any = connection->QueryNumber("SELECT count(*) FROM search_rows LIMIT 1");
  if (!any.ok()) return any.status();
  if (*any != 0 || connection->read_only()) return OkStatus();
  StatusOr<Transaction> transaction = Transaction::Begin(connection, Transaction::Kind::kWriting);
  if (!transaction.ok()) return transaction.status();
  SearchIndex index(connection);
  KETENTAFEL_RETURN_IF_ERROR(index.Prepare());
  StatusOr<Statement> elements = connection->Prepare("SELECT ledger, bytes FROM elements");
  if (!elements.ok()) return elements.status();
  KETENTAFEL_RETURN_IF_ERROR(elements->Each([&](const Row& row) {
    v1::Element element;
    const std::string_view bytes = row.BytesView(1);
    // What is damaged is told when its ledger is loaded.
    if (!element.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return OkStatus();
    return index.Put(row.Bytes(0), element);
  }));
  return transaction->Commit();
}

}  // namespace ketentafel::store
