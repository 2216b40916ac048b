#include "shared/base/json.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "shared/base/text.h"

namespace ketentafel {
namespace {

constexpr int kDeepest = 16;
constexpr int kLongestNumber = 15;  // digits that fit

void AppendUtf8(uint32_t c, std::string* out) {
  const auto add = [out](uint32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xC0 | c >> 6);
    return add(0x80 | (c & 0x3F));
  }
  if (c < 0x10000) {
    add(0xE0 | c >> 12);
  } else {
    add(0xF0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3F));
  }
  add(0x80 | (c >> 6 & 0x3F));
  add(0x80 | (c & 0x3F));
}

// Reads from front to back; whatever does not fit makes everything nothing.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<JsonValue> Whole() {
    auto value = Value(0);
    SkipSpace();
    return value && at_ == text_.size() ? value : std::nullopt;
  }
  int Line() const {
    const auto read = text_.substr(0, std::min(at_, text_.size()));
    return 1 + static_cast<int>(std::count(read.begin(), read.end(), '\n'));
  }

 private:
  bool AtEnd() const { return at_ >= text_.size(); }
  char Here() const { return AtEnd() ? '\0' : text_[at_]; }

  void SkipSpace() {
    while (!AtEnd() && (Here() == ' ' || Here() == '\n' || Here() == '\r' || Here() == '\t')) ++at_;
  }
  bool Take(std::string_view token) {
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  bool TakeAfterSpace(std::string_view token) {
    SkipSpace();
    return Take(token);
  }

  std::optional<JsonValue> Value(int depth) {
    SkipSpace();
    if (depth > kDeepest) return std::nullopt;
    JsonValue value;
    if (Take("{")) return Object(depth);
    if (Take("[")) return List(depth);
    if (Here() == '"') {
      auto text = Text();
      if (!text) return std::nullopt;
      value.kind = JsonValue::Kind::kText;
      value.text = std::move(*text);
      return value;
    }
    if (Take("null")) return value;
    value.kind = JsonValue::Kind::kBool;
    if (Take("false")) return value;
    value.is_true = true;
    if (Take("true")) return value;
    return Number();
  }

  std::optional<JsonValue> Number() {
    JsonValue value{.kind = JsonValue::Kind::kNumber};
    const bool below = Take("-");
    const size_t first = at_;
    for (; Here() >= '0' && Here() <= '9'; ++at_) value.number = value.number * 10 + (Here() - '0');
    const size_t digits = at_ - first;
    const bool shaped = digits > 0 && digits <= kLongestNumber &&
                        (digits == 1 || text_[first] != '0') && Here() != '.' && Here() != 'e' &&
                        Here() != 'E';
    if (!shaped) return std::nullopt;
    if (below) value.number = -value.number;
    return value;
  }

  std::optional<JsonValue> List(int depth) {
    JsonValue list{.kind = JsonValue::Kind::kList};
    if (TakeAfterSpace("]")) return list;
    do {
      auto item = Value(depth + 1);
      if (!item) return std::nullopt;
      list.items.push_back(std::move(*item));
    } while (TakeAfterSpace(","));
    return TakeAfterSpace("]") ? std::optional(std::move(list)) : std::nullopt;
  }

  std::optional<JsonValue> Object(int depth) {
    JsonValue object{.kind = JsonValue::Kind::kObject};
    if (TakeAfterSpace("}")) return object;
    do {
      SkipSpace();
      auto name = Text();
      if (!name || object.Find(*name) != nullptr || !TakeAfterSpace(":")) return std::nullopt;
      auto value = Value(depth + 1);
      if (!value) return std::nullopt;
      object.members.emplace_back(std::move(*name), std::move(*value));
    } while (TakeAfterSpace(","));
    return TakeAfterSpace("}") ? std::optional(std::move(object)) : std::nullopt;
  }

  std::optional<std::string> Text() {
    if (!Take("\"")) return std::nullopt;
    std::string text;
    while (!AtEnd() && Here() != '"') {
      if (static_cast<unsigned char>(Here()) < 0x20) return std::nullopt;
      if (!Take("\\")) {
        text.push_back(text_[at_++]);
      } else if (!Escape(&text)) {
        return std::nullopt;
      }
    }
    return Take("\"") ? std::optional(std::move(text)) : std::nullopt;
  }

  bool Escape(std::string* text) {
    constexpr std::string_view kNames = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    if (Take("u")) return Unicode(text);
    const size_t known = AtEnd() ? std::string_view::npos : kNames.find(Here());
    if (known == std::string_view::npos) return false;
    ++at_;
    text->push_back(kMeant[known]);
    return true;
  }

  // What lies beyond the first plane is written as two halves.
  bool Unicode(std::string* text) {
    auto c = FourDigits();
    if (!c || (*c >= 0xDC00 && *c < 0xE000)) return false;
    if (*c >= 0xD800 && *c < 0xDC00) {
      if (!Take("\\u")) return false;
      const auto low = FourDigits();
      if (!low || *low < 0xDC00 || *low >= 0xE000) return false;
      c = 0x10000 + ((*c - 0xD800) << 10) + (*low - 0xDC00);
    }
    AppendUtf8(*c, text);
    return true;
  }

  std::optional<uint32_t> FourDigits() {
    constexpr std::string_view kDigits = "0123456789abcdef";
    uint32_t c = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char digit = Here() >= 'A' && Here() <= 'F' ? static_cast<char>(Here() + 32) : Here();
      const size_t worth = kDigits.find(digit);
      if (AtEnd() || worth == std::string_view::npos) return std::nullopt;
      c = c * 16 + static_cast<uint32_t>(worth);
    }
    return c;
  }

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::Find(std::string_view name) const {
  for (const auto& [known, value] : members) {
    if (known == name) return &value;
  }
  return nullptr;
}

StatusOr<JsonValue> ParseJson(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // some editors put it there
  Reader reader(text);
  auto value = IsUtf8(text) ? reader.Whole() : std::nullopt;
  if (value) return *std::move(value);
  return InvalidArgument("JSON_MALFORMED", "this is not JSON")
      .With("line", std::to_string(reader.Line()));
}

std::string QuotedJson(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += "\\u00";
      quoted += {kHex[static_cast<size_t>(c >> 4)], kHex[static_cast<size_t>(c & 15)]};
    } else {
      quoted.push_back(c);
    }
  }
  return quoted + "\"";
}

}  // namespace ketentafel
