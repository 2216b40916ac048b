#include "server/store/ledger_tables.h"

#include <utility>

#include "server/store/crash_point.h"
#include "server/store/schema.h"
#include "server/store/search_words.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::store {
namespace {

Status Damaged(std::string_view what) {
  return Status(Code::kDataLoss, "STORAGE_DAMAGED", std::string(what) + " does not parse");
}

}  // namespace

Status LedgerReader::Prepare() {
  return connection_.PrepareAll({
      {&select_ledger_, "SELECT history_id, revision FROM ledgers WHERE id = ?"},
      {&select_elements_, "SELECT bytes FROM elements WHERE ledger = ?"},
      {&select_ties_,
       "SELECT account, seat, tied_at_us FROM seat_ties WHERE ledger = ?"
       " ORDER BY tied_at_us, account, seat"},
      {&select_changes_,
       "SELECT bytes FROM change_log WHERE ledger = ? AND revision > ? AND revision <= ?"
       " ORDER BY revision"},
      {&select_command_,
       "SELECT revision, author FROM change_log WHERE ledger = ? AND command_id = ?"},
      // The found words stand between U+2068 and U+2069.
      {&search_,
       "SELECT kind, id, snippet(search, 0, char(0x2068), char(0x2069), '\u2026', 20)"
       " FROM search JOIN search_rows ON search_rows.row = search.rowid"
       " WHERE search MATCH ? AND ledger = ? ORDER BY rank LIMIT ?"},
      // CROSS JOIN: ledger by ledger, so that the key of `elements` serves.
      // Source: https://www.sqlite.org/optoverview.html, manual control of query plans
      {&select_kind_,
       "SELECT e.ledger, e.bytes FROM ledgers l CROSS JOIN elements e"
       " ON e.ledger = l.id AND e.kind = ?"},
  });
}

StatusOr<std::optional<LedgerRecord>> LedgerReader::Load(const std::string& ledger_id) {
  std::lock_guard lock(mutex_);
  // One look: the revision and the elements belong together.
  StatusOr<Transaction> look = Transaction::Begin(&connection_, Transaction::Kind::kReading);
  if (!look.ok()) return look.status();
  StatusOr<std::optional<LedgerRecord>> record = LoadHead(ledger_id);
  if (!record.ok() || !record->has_value()) return record;
  KETENTAFEL_RETURN_IF_ERROR(LoadBody(&**record));
  KETENTAFEL_RETURN_IF_ERROR(look->Commit());
  return record;
}

StatusOr<std::optional<LedgerRecord>> LedgerReader::LoadHead(const std::string& ledger_id) {
  std::optional<LedgerRecord> record;
  KETENTAFEL_RETURN_IF_ERROR(select_ledger_.Bind(ledger_id).Each([&](const Row& row) {
    record.emplace();
    record->history_id = row.Bytes(0);
    record->state = chain::LedgerState(ledger_id);
    record->state.set_revision(row.Number(1));
    return OkStatus();
  }));
  return record;
}

Status LedgerReader::LoadBody(LedgerRecord* record) {
  const std::string& ledger_id = record->state.ledger_id();
  KETENTAFEL_RETURN_IF_ERROR(select_elements_.Bind(ledger_id).Each([&](const Row& row) {
    v1::Element element;
    const std::string_view bytes = row.BytesView(0);
    if (!element.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      return Damaged("an element");
    }
    record->state.Restore(std::move(element));
    return OkStatus();
  }));
  return select_ties_.Bind(ledger_id).Each([&](const Row& row) {
    record->ties.push_back({row.Bytes(0), ledger_id, row.Bytes(1), row.Time(2)});
    return OkStatus();
  });
}

StatusOr<std::vector<v1::ChangeSet>> LedgerReader::ChangesAfter(const std::string& ledger_id,
                                                                int64_t after, int64_t up_to) {
  std::lock_guard lock(mutex_);
  std::vector<v1::ChangeSet> changes;
  KETENTAFEL_RETURN_IF_ERROR(
      select_changes_.Bind(ledger_id, after, up_to).Each([&](const Row& row) {
        const std::string_view bytes = row.BytesView(0);
        if (!changes.emplace_back().ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
          return Damaged("a change set");
        }
        return OkStatus();
      }));
  return changes;
}

StatusOr<std::optional<LoggedCommand>> LedgerReader::FindCommand(const std::string& ledger_id,
                                                                 const std::string& command_id) {
  std::lock_guard lock(mutex_);
  std::optional<LoggedCommand> found;
  KETENTAFEL_RETURN_IF_ERROR(select_command_.Bind(ledger_id, command_id).Each([&](const Row& row) {
    found = LoggedCommand{row.Number(0), row.Bytes(1)};
    return OkStatus();
  }));
  return found;
}

StatusOr<std::vector<SearchFind>> LedgerReader::Search(const std::string& ledger_id,
                                                       const std::string& typed, int limit) {
  std::vector<SearchFind> finds;
  const std::string expression = SearchExpression(typed);
  if (expression.empty()) return finds;
  std::lock_guard lock(mutex_);
  KETENTAFEL_RETURN_IF_ERROR(
      search_.Bind(expression, ledger_id, int64_t{limit}).Each([&](const Row& row) {
        finds.push_back({static_cast<chain::Kind>(row.Number(0)), row.Bytes(1), row.Bytes(2)});
        return OkStatus();
      }));
  return finds;
}

StatusOr<std::vector<std::string>> LedgerReader::LedgersWith(chain::Kind kind,
                                                             const Store::Wanted& wanted) {
  std::lock_guard lock(mutex_);
  std::vector<std::string> ledgers;
  const int64_t number = kind;
  KETENTAFEL_RETURN_IF_ERROR(select_kind_.Bind(number).Each([&](const Row& row) {
    if (!ledgers.empty() && ledgers.back() == row.BytesView(0)) return OkStatus();
    v1::Element element;
    const std::string_view bytes = row.BytesView(1);
    if (!element.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      return Damaged("an element");
    }
    if (wanted(element)) ledgers.push_back(row.Bytes(0));
    return OkStatus();
  }));
  return ledgers;
}

Status LedgerWriter::Prepare() {
  KETENTAFEL_RETURN_IF_ERROR(search_.Prepare());
  return connection_->PrepareAll({
      {&insert_ledger_, "INSERT INTO ledgers (history_id, revision, id) VALUES (?, ?, ?)"},
      {&update_ledger_, "UPDATE ledgers SET revision = ? WHERE id = ?"},
      {&upsert_element_,
       "INSERT INTO elements (ledger, kind, id, revision, bytes) VALUES (?, ?, ?, ?, ?)"
       " ON CONFLICT (ledger, kind, id)"
       " DO UPDATE SET revision = excluded.revision, bytes = excluded.bytes"},
      {&delete_element_, "DELETE FROM elements WHERE ledger = ? AND kind = ? AND id = ?"},
      {&insert_change_,
       "INSERT INTO change_log (ledger, revision, author, command_id, at_us, bytes)"
       " VALUES (?, ?, ?, ?, ?, ?)"},
      {&insert_tie_, kInsertTie},
  });
}

Status LedgerWriter::Commit(const std::vector<CommandOutcome>& batch) {
  KETENTAFEL_CRASH_POINT("store.before_transaction");
  StatusOr<Transaction> transaction = Transaction::Begin(connection_, Transaction::Kind::kWriting);
  if (!transaction.ok()) return transaction.status();
  for (const CommandOutcome& outcome : batch) {
    KETENTAFEL_RETURN_IF_ERROR(WriteHead(outcome));
    KETENTAFEL_CRASH_POINT("store.head_written");
    KETENTAFEL_RETURN_IF_ERROR(WriteElements(outcome));
    KETENTAFEL_CRASH_POINT("store.rows_written");
    KETENTAFEL_RETURN_IF_ERROR(WriteLog(outcome));
    if (outcome.tie) KETENTAFEL_RETURN_IF_ERROR(WriteTie(*outcome.tie));
    KETENTAFEL_CRASH_POINT("store.log_written");
  }
  KETENTAFEL_RETURN_IF_ERROR(transaction->Commit());
  KETENTAFEL_CRASH_POINT("store.committed");
  return OkStatus();
}

Status LedgerWriter::WriteHead(const CommandOutcome& outcome) {
  const int64_t revision = outcome.changes.revision();
  if (!outcome.new_history_id.empty()) {
    return insert_ledger_.Bind(outcome.new_history_id, revision, outcome.ledger_id).Run();
  }
  return update_ledger_.Bind(revision, outcome.ledger_id).Run();
}

Status LedgerWriter::WriteElements(const CommandOutcome& outcome) {
  const int64_t revision = outcome.changes.revision();
  for (const v1::Change& change : outcome.changes.changes()) {
    if (change.has_put()) {
      v1::Element element = change.put();
      element.set_revision(revision);
      const int64_t kind = element.value_case();
      KETENTAFEL_RETURN_IF_ERROR(upsert_element_
                                     .Bind(outcome.ledger_id, kind, element.id(), revision,
                                           Blob{element.SerializeAsString()})
                                     .Run());
      KETENTAFEL_RETURN_IF_ERROR(search_.Put(outcome.ledger_id, element));
    } else if (change.has_deletion()) {
      const int64_t kind = change.deletion().kind();
      KETENTAFEL_RETURN_IF_ERROR(
          delete_element_.Bind(outcome.ledger_id, kind, change.deletion().id()).Run());
      KETENTAFEL_RETURN_IF_ERROR(
          search_.Remove(outcome.ledger_id, kind, change.deletion().id()));
    }
  }
  return OkStatus();
}

Status LedgerWriter::WriteLog(const CommandOutcome& outcome) {
  const v1::ChangeSet logged = WithoutPersonalValues(outcome.changes);
  return insert_change_
      .Bind(outcome.ledger_id, logged.revision(), logged.author_person_id(), logged.command_id(),
            chain::InstantOf(logged.at()), Blob{logged.SerializeAsString()})
      .Run();
}

Status LedgerWriter::WriteTie(const SeatTie& tie) {
  return insert_tie_.Bind(tie.account_id, tie.ledger_id, tie.seat_id, tie.tied_at).Run();
}

v1::ChangeSet WithoutPersonalValues(const v1::ChangeSet& changes) {
  v1::ChangeSet logged = changes;
  for (v1::Change& change : *logged.mutable_changes()) {
    if (!change.has_put() || !chain::IsPersonal(change.put().value_case())) continue;
    v1::PersonalData marker;
    marker.set_kind(change.put().value_case());
    marker.set_id(change.put().id());
    *change.mutable_personal() = std::move(marker);
  }
  return logged;
}

}  // namespace ketentafel::store
