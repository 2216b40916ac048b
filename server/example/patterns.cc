#include "server/example/patterns.h"

namespace ketentafel::example {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

Status Malformed(const std::string& what) {
  return InvalidArgument("EXAMPLE_MALFORMED", what);
}

const Value* Find(const Struct& object, const std::string& field) {
  const auto found = object.fields().find(field);
  return found == object.fields().end() ? nullptr : &found->second;
}

// Fills in what a use says: the whole value where "{who}" stands alone, else its text.
class Filling {
 public:
  explicit Filling(const Struct& with) : with_(with) {}

  Status Fill(Value* value) const {
    if (value->has_struct_value()) {
      for (auto& [name, field] : *value->mutable_struct_value()->mutable_fields()) {
        KETENTAFEL_RETURN_IF_ERROR(Fill(&field));
      }
    } else if (value->has_list_value()) {
      for (Value& one : *value->mutable_list_value()->mutable_values()) {
        KETENTAFEL_RETURN_IF_ERROR(Fill(&one));
      }
    } else if (value->string_value().find('{') != std::string::npos) {
      return FillText(value);
    }
    return OkStatus();
  }

 private:
  Status FillText(Value* value) const {
    const std::string text = value->string_value();
    std::string filled;
    for (size_t at = 0; at < text.size();) {
      const size_t open = text.find('{', at);
      const size_t close = text.find('}', open);
      filled.append(text, at, open - at);
      if (open == text.npos || close == text.npos) break;
      const std::string name = text.substr(open + 1, close - open - 1);
      const Value* said = Find(with_, name);
      if (said == nullptr) return Malformed("a use of a pattern does not say '" + name + "'");
      if (open == 0 && close + 1 == text.size()) {
        *value = *said;
        return OkStatus();
      }
      filled += said->string_value();
      at = close + 1;
    }
    value->set_string_value(std::move(filled));
    return OkStatus();
  }

  const Struct& with_;
};

}  // namespace

Status Patterns::Add(const Struct& part) {
  const Value* patterns = Find(part, "patterns");
  if (patterns == nullptr) return OkStatus();
  for (const auto& [name, steps] : patterns->struct_value().fields()) {
    if (patterns_.emplace(name, steps.list_value()).second) continue;
    return Malformed("the pattern '" + name + "' stands there twice");
  }
  return OkStatus();
}

Status Patterns::Expand(const Value& step, const Struct& throughout,
                        std::vector<Struct>* steps) const {
  const Value* name = Find(step.struct_value(), "pattern");
  if (name == nullptr) {
    steps->push_back(step.struct_value());
    return OkStatus();
  }
  const size_t first = steps->size();
  const Value* with = Find(step.struct_value(), "with");
  if (with == nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(Use(name->string_value(), Struct(), throughout, steps));
  } else if (with->has_list_value()) {
    for (const Value& one : with->list_value().values()) {
      KETENTAFEL_RETURN_IF_ERROR(
          Use(name->string_value(), one.struct_value(), throughout, steps));
    }
  } else {
    KETENTAFEL_RETURN_IF_ERROR(
        Use(name->string_value(), with->struct_value(), throughout, steps));
  }
  const Value* at = Find(step.struct_value(), "at");
  if (at != nullptr && first < steps->size()) (*(*steps)[first].mutable_fields())["at"] = *at;
  return OkStatus();
}

Status Patterns::Use(const std::string& name, Struct with, const Struct& throughout,
                     std::vector<Struct>* steps) const {
  for (const auto& [what, said] : throughout.fields()) with.mutable_fields()->insert({what, said});
  const auto found = patterns_.find(name);
  if (found == patterns_.end()) return Malformed("there is no pattern '" + name + "'");
  for (Value step : found->second.values()) {
    const Status filled = Filling(with).Fill(&step);
    if (!filled.ok()) return Malformed("pattern '" + name + "': " + filled.message());
    steps->push_back(step.struct_value());
  }
  return OkStatus();
}

}  // namespace ketentafel::example
