#ifndef KETENTAFEL_SERVER_STORE_SCHEMA_H_
#define KETENTAFEL_SERVER_STORE_SCHEMA_H_

#include "server/store/connection.h"
#include "shared/base/status.h"

namespace ketentafel::store {

// The schema this program writes. Each version has a sample database in tests/data.
inline constexpr int kSchemaVersion = 2;

// Marks a database file as ours: "KtTf". Source:
// https://www.sqlite.org/pragma.html#pragma_application_id
inline constexpr int kApplicationId = 0x4b745466;

// A chain's first seat is tied with its change set, later ones by opening links.
inline constexpr char kInsertTie[] =
    "INSERT INTO seat_ties (account, ledger, seat, tied_at_us) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING";

// Whether this program may touch the file; writes nothing.
// Errors: FAILED_PRECONDITION DATABASE_NEWER (details: found, known), DATABASE_FOREIGN (another
// program's file).
Status CheckSchema(Connection* connection);

// Makes the tables of a new database, or brings those of an older one up to date, step by step.
// Errors: UNAVAILABLE STORAGE_READ_ONLY when it is old and may not be written.
Status BringUpToDate(Connection* connection);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_SCHEMA_H_
