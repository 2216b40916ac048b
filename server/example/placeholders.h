#ifndef KETENTAFEL_SERVER_EXAMPLE_PLACEHOLDERS_H_
#define KETENTAFEL_SERVER_EXAMPLE_PLACEHOLDERS_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "google/protobuf/struct.pb.h"
#include "shared/base/civil.h"

namespace ketentafel::example {

// Fills in the placeholders of an example; see ReadScript.
class Placeholders {
 public:
  Placeholders(const Civil& today, std::function<std::string()> new_id)
      : today_(today), new_id_(std::move(new_id)) {}

  // Gives a name its id beforehand.
  void Set(const std::string& name, std::string id) { ids_[name] = std::move(id); }

  // The id of a name, without '@'.
  const std::string& IdOf(const std::string& name);

  // The ids given so far.
  const std::map<std::string, std::string>& ids() const { return ids_; }

  // Fills in every placeholder of a JSON value.
  void FillIn(google::protobuf::Value* value);

  // "@date+14" and "@thursday-3"; nothing when the text is not a date.
  std::optional<Civil> DateOf(std::string_view text) const;

 private:
  std::string WithIds(std::string_view text);

  const Civil today_;
  const std::function<std::string()> new_id_;
  std::map<std::string, std::string> ids_;
};

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_PLACEHOLDERS_H_
