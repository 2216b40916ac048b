#ifndef KETENTAFEL_SERVER_EXAMPLE_PATTERNS_H_
#define KETENTAFEL_SERVER_EXAMPLE_PATTERNS_H_

#include <map>
#include <string>
#include <vector>

#include "google/protobuf/struct.pb.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// What is said again and again in an example, under a name: a list of steps in which "{who}" stands
// for what a use says of `who`.
class Patterns {
 public:
  // Takes in a part's "patterns". Errors: INVALID_ARGUMENT EXAMPLE_MALFORMED (a name twice).
  Status Add(const google::protobuf::Struct& part);

  // Adds the steps that a step stands for: itself, or those of the pattern that it names, once for
  // each of its "with". A time of its own goes to the first of them. `throughout`: what holds where
  // a use does not say it.
  // Errors: INVALID_ARGUMENT EXAMPLE_MALFORMED (no such pattern, something is not said).
  Status Expand(const google::protobuf::Value& step, const google::protobuf::Struct& throughout,
                std::vector<google::protobuf::Struct>* steps) const;

 private:
  Status Use(const std::string& name, google::protobuf::Struct with,
             const google::protobuf::Struct& throughout,
             std::vector<google::protobuf::Struct>* steps) const;

  std::map<std::string, google::protobuf::ListValue> patterns_;
};

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_PATTERNS_H_
