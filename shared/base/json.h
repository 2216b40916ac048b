#ifndef KETENTAFEL_SHARED_BASE_JSON_H_
#define KETENTAFEL_SHARED_BASE_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel {

// A value of a JSON text, as the files that people bring along have them: texts, whole numbers,
// lists and objects. Source: RFC 8259; of its numbers only the whole ones.
struct JsonValue {
  enum class Kind { kNull, kBool, kNumber, kText, kList, kObject } kind = Kind::kNull;
  bool is_true = false;
  int64_t number = 0;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> members;  // in their order; no name twice

  // Null when there is no such member.
  const JsonValue* Find(std::string_view name) const;
};

// Errors: INVALID_ARGUMENT JSON_MALFORMED (details: line, from 1 up).
StatusOr<JsonValue> ParseJson(std::string_view text);

// A text between quotes, with everything escaped that has to be.
std::string QuotedJson(std::string_view text);

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_JSON_H_
