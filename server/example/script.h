#ifndef KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_
#define KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/civil.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// One wish of the example, and who has it.
struct Step {
  std::string as;  // key of a person, e.g. "hanneke"
  v1::Command command;
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

// Reads an example of content/example. In it a text that begins with '@' is a placeholder:
// "@party.mee" is an id, the same wherever the name stands, also within "@ledger-education";
// "@date+14" is a date counted from `today`; "@thursday+14" the first Thursday from there on.
// `name` tells examples apart. Each command without an id gets one.
// Errors: INVALID_ARGUMENT EXAMPLE_MALFORMED (what is wrong stands in the message).
StatusOr<Script> ReadScript(std::string_view name, std::string_view json, const Civil& today,
                            const NewId& new_id);

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_SCRIPT_H_
