#include "server/store/schema.h"

#include <array>
#include <string>

namespace ketentafel::store {
namespace {

// A step is never edited once a release has carried it: the next one changes what it made.
constexpr std::array<const char*, kSchemaVersion> kSteps = {
    // 1
    R"sql(
CREATE TABLE ledgers (
  id         TEXT    PRIMARY KEY,
  history_id TEXT    NOT NULL,
  revision   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is true now. `bytes` is an Element.
CREATE TABLE elements (
  ledger   TEXT    NOT NULL REFERENCES ledgers (id),
  kind     INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  bytes    BLOB    NOT NULL,
  PRIMARY KEY (ledger, kind, id)
) STRICT;

-- What has happened. `bytes` is a ChangeSet; of personal data it says only that it changed.
-- The index on command ids is how a command that comes twice gets the same answer.
CREATE TABLE change_log (
  ledger     TEXT    NOT NULL REFERENCES ledgers (id),
  revision   INTEGER NOT NULL,
  author     TEXT    NOT NULL,
  command_id TEXT    NOT NULL,
  at_us      INTEGER NOT NULL,
  bytes      BLOB    NOT NULL,
  PRIMARY KEY (ledger, revision)
) STRICT;
CREATE UNIQUE INDEX change_log_by_command ON change_log (ledger, command_id);

CREATE TABLE accounts (
  id              TEXT    PRIMARY KEY,
  may_make_chains INTEGER NOT NULL,
  made_at_us      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- That an account may act as whoever has a seat.
CREATE TABLE seat_ties (
  account    TEXT    NOT NULL REFERENCES accounts (id),
  ledger     TEXT    NOT NULL REFERENCES ledgers (id),
  seat       TEXT    NOT NULL,
  tied_at_us INTEGER NOT NULL,
  PRIMARY KEY (account, ledger, seat)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_ties_by_ledger ON seat_ties (ledger);

-- Secrets are known by their hash alone.
CREATE TABLE sessions (
  secret_hash   BLOB    PRIMARY KEY,
  account       TEXT    NOT NULL REFERENCES accounts (id),
  opened_at_us  INTEGER NOT NULL,
  expires_at_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One link per seat; the operator's has neither ledger nor seat.
CREATE TABLE links (
  secret_hash   BLOB    PRIMARY KEY,
  ledger        TEXT    NOT NULL,
  seat          TEXT    NOT NULL,
  made_at_us    INTEGER NOT NULL,
  expires_at_us INTEGER NOT NULL,
  UNIQUE (ledger, seat)
) STRICT, WITHOUT ROWID;
)sql",
    // 2
    R"sql(
-- The one-time link on which an owner answers a follow-up; it goes with the answer.
CREATE TABLE follow_up_links (
  secret_hash   BLOB    PRIMARY KEY,
  ledger        TEXT    NOT NULL,
  follow_up     TEXT    NOT NULL,
  made_at_us    INTEGER NOT NULL,
  expires_at_us INTEGER NOT NULL,
  UNIQUE (ledger, follow_up)
) STRICT, WITHOUT ROWID;

-- The secret address of an account's calendar.
CREATE TABLE calendar_feeds (
  secret_hash BLOB    PRIMARY KEY,
  account     TEXT    NOT NULL UNIQUE REFERENCES accounts (id),
  made_at_us  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The words of elements, for searching; `search_rows` says whose. Made of `elements`: where they are
-- of an older schema, made again when the database is opened.
CREATE TABLE search_rows (
  row    INTEGER PRIMARY KEY,
  ledger TEXT    NOT NULL,
  kind   INTEGER NOT NULL,
  id     TEXT    NOT NULL,
  UNIQUE (ledger, kind, id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
)sql"};

Status RefuseForeign() {
  return FailedPrecondition("DATABASE_FOREIGN",
                            "this file is a database of another program; choose another one");
}

Status RefuseNewer(int64_t found) {
  return FailedPrecondition("DATABASE_NEWER",
                            "this database was written by a newer Ketentafel (schema " +
                                std::to_string(found) + ", this program knows " +
                                std::to_string(kSchemaVersion) + "): install that version")
      .With("found", std::to_string(found))
      .With("known", std::to_string(kSchemaVersion));
}

// Whether the file is ours, or empty and so about to be.
Status CheckOwner(Connection* connection) {
  StatusOr<int64_t> owner = connection->QueryNumber("PRAGMA application_id");
  if (!owner.ok()) return owner.status();
  if (*owner == kApplicationId) return OkStatus();
  StatusOr<int64_t> tables = connection->QueryNumber("SELECT count(*) FROM sqlite_schema");
  if (!tables.ok()) return tables.status();
  return *owner == 0 && *tables == 0 ? OkStatus() : RefuseForeign();
}

Status TakeStep(Connection* connection, int version) {
  StatusOr<Transaction> transaction = Transaction::Begin(connection, Transaction::Kind::kWriting);
  if (!transaction.ok()) return transaction.status();
  KETENTAFEL_RETURN_IF_ERROR(connection->Execute(kSteps[version - 1]));
  const std::string marks = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                            "; PRAGMA user_version = " + std::to_string(version);
  KETENTAFEL_RETURN_IF_ERROR(connection->Execute(marks.c_str()));
  return transaction->Commit();
}

}  // namespace

Status CheckSchema(Connection* connection) {
  KETENTAFEL_RETURN_IF_ERROR(CheckOwner(connection));
  StatusOr<int64_t> found = connection->QueryNumber("PRAGMA user_version");
  if (!found.ok()) return found.status();
  return *found > kSchemaVersion ? RefuseNewer(*found) : OkStatus();
}

Status BringUpToDate(Connection* connection) {
  StatusOr<int64_t> found = connection->QueryNumber("PRAGMA user_version");
  if (!found.ok()) return found.status();
  for (int version = static_cast<int>(*found) + 1; version <= kSchemaVersion; ++version) {
    KETENTAFEL_RETURN_IF_ERROR(TakeStep(connection, version));
  }
  return OkStatus();
}

}  // namespace ketentafel::store
