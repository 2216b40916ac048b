#ifndef KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_
#define KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/civil.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// One wish of the example, and who has it.
struct Step {
  std::string as;  // key of a person, e.g. "hanneke"
  v1::Command command;
  std::optional<Instant> at;  // none: now, as in an example that has no time
};

// An example chain as the commands that people would send, its placeholders filled in.
struct Script {
  std::string ledger_id;     // the same at every reading, so that an example is loaded once
  std::string operator_key;  // who makes the chain and becomes its director
  std::vector<std::string> links_for;           // whose personal links the loader hands out
  std::map<std::string, std::string> seat_ids;  // key of a person -> seat
  std::vector<Step> steps;
};

// Makes the id of a new element, e.g. from the machine's random numbers.
using NewId = std::function<std::string()>;

// An example as it lies in content/example.
struct Source {
  std::string name;                // tells examples apart
  std::vector<std::string> parts;  // JSON, read one after the other
};

// Reads an example. Its parts say together: `operator`, `links_for`, `patterns` and, in order,
// `commands`: steps of `as` (who; the operator where it is not said), `command` and `at` (when; see
// Timeline), or uses of a pattern (see Patterns), to all of which in a part `throughout` adds.
//
// A text in a command that begins with '@' is a placeholder: "@party.mee" is an id, the same
// wherever the name stands, also within "@ledger-education", "@new" one that nothing else has, and
// "@library.ank" what the page gives that persona of the library when it is taken in;
// "@date+14" is a date counted from `today`; "@thursday+14" the first Thursday from there on. Each
// command without an id gets one.
// Errors: INVALID_ARGUMENT EXAMPLE_MALFORMED (what is wrong stands in the message).
StatusOr<Script> ReadScript(const Source& source, const Civil& today, const NewId& new_id);

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_
