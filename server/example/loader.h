#ifndef KETENTAFEL_SERVER_EXAMPLE_LOADER_H_
#define KETENTAFEL_SERVER_EXAMPLE_LOADER_H_

#include <string>
#include <vector>

#include "server/core/core.h"
#include "server/example/script.h"
#include "shared/base/clock.h"
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
// director's first. What happens at a time of its own happens then, in a core whose clock is the
// journey's: no other core may have the store open. A chain that was loaded before is left as it
// is, and its former links still work: no links then. Uses up the operator's link: make one for the
// operator afterwards. `real`: the clock of now.
// Errors: of the first command that is refused, with the step in the message; of the store.
// Threads: waits for the core and the disk.
StatusOr<std::vector<PersonalLink>> LoadExample(const Script& script, store::Store* store,
                                                const Clock& real);

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_LOADER_H_
