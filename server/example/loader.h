#ifndef KETENTAFEL_SERVER_EXAMPLE_LOADER_H_
#define KETENTAFEL_SERVER_EXAMPLE_LOADER_H_

#include <string>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/example/script.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// A way in for one invented person.
struct PersonalLink {
  std::string person_name;
  std::string party_name;
  std::string secret;  // of AccountService.OpenLink
};

// Loads an example by having its persons sign in over personal links and send their commands one
// by one, as people would; then signs them out and makes fresh links for those of `links_for`, the
// director's first. A chain that was loaded before is left as it is, and its former links still
// work: no links then. Uses up the operator's link: make one for the operator afterwards.
// Errors: of the first command that is refused, with the step in the message; of the store.
// Threads: waits for the core and the disk; not from the core loop.
StatusOr<std::vector<PersonalLink>> LoadExample(const Script& script, core::Ledgers& ledgers,
                                                core::Accounts& accounts);

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_LOADER_H_
