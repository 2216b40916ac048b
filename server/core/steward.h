#ifndef KETENTAFEL_SERVER_CORE_STEWARD_H_
#define KETENTAFEL_SERVER_CORE_STEWARD_H_

#include <functional>
#include <string>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "server/core/ledgers.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// For rooms of the server that act by a chain's own rules, such as mail: they see everything, and
// change a ledger by commands alone, as the server.
// Threads: any but the core loop; waits for the core.
class Steward {
 public:
  virtual ~Steward() = default;

  // The ledgers that have such an element on disk, also those that nobody has opened since the
  // server began. Errors: see Store.
  using Wanted = std::function<bool(const v1::Element& element)>;
  virtual StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind,
                                                         const Wanted& wanted) = 0;

  // The whole committed state. Errors: NOT_FOUND LEDGER_UNKNOWN; UNAVAILABLE CORE_SLOW; see Store.
  virtual StatusOr<chain::LedgerState> Read(const std::string& ledger_id) = 0;

  // The same for a person, who has to be the chain's director: papers for others are made of it.
  // Errors: see LedgerService.Watch; PERMISSION_DENIED NOT_YOURS.
  virtual StatusOr<chain::LedgerState> ReadAsDirector(const CallerIdentity& caller,
                                                      const std::string& ledger_id) = 0;

  // Answers once it is on disk. Errors: see LedgerService.Submit; UNAVAILABLE CORE_SLOW, where
  // nobody knows.
  virtual Status Submit(const std::string& ledger_id, v1::Command command) = 0;

  // Tells of every change set that was committed, on the core loop: it must not wait. Null: nobody
  // listens any more, and after it returns nobody is told.
  using Listener = std::function<void(const std::string& ledger_id, const v1::ChangeSet& changes)>;
  virtual void Listen(Listener listener) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_STEWARD_H_
