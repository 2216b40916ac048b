#ifndef KETENTAFEL_CLIENT_WIDGETS_FIELDS_H_
#define KETENTAFEL_CLIENT_WIDGETS_FIELDS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client-wasm/widgets/layout.h"

namespace ketentafel::widgets {

// What somebody typed now. `base` is the text that was edited: semantics::MergeText puts the edit
// into a text that changed elsewhere meanwhile.
struct TextEdit {
  std::string text;
  std::string base;
  bool sent = false;  // Enter in a line outside a form, Ctrl+Enter in a longer text
};

enum class LabelPlace : uint8_t { kAbove, kSpoken };  // kSpoken: only in the tree, as the name
enum class TextKind : uint8_t { kPlain, kEmail, kPhone, kPassword, kSearch };

// Name fields in this order. Every kind of field uses those that apply to it.
struct FieldStyle {
  std::string_view label = {};
  LabelPlace label_place = LabelPlace::kAbove;
  std::string_view placeholder = {};  // an example, never the label
  std::string_view help = {};         // 14 below the label
  std::string_view error = {};        // not empty: red edge, warn icon, this sentence below
  std::string_view disabled_reason = {};
  Length width = {};
  int rows = 1, max_rows = 0;  // text area: grows with its text up to max_rows (0: rows)
  int max_letters = 0;         // shows how many are left when fewer than a tenth is
  TextKind kind = TextKind::kPlain;
  std::string_view autocomplete = {};  // token: "name", "email", ...
  bool required = false;
  bool read_only = false;
};

// The caller keeps the text; it is shown as given, whatever was typed.
[[nodiscard]] std::optional<TextEdit> TextField(Context& ui, std::string_view key,
                                                std::string_view text, const FieldStyle& style);
[[nodiscard]] std::optional<TextEdit> TextArea(Context& ui, std::string_view key,
                                               std::string_view text, const FieldStyle& style);

struct SelectOption {
  std::string_view value, label;
};
// The browser's own select, date, time and number fields. The answer is the new value.
[[nodiscard]] std::optional<std::string> Select(Context& ui, std::string_view key,
                                                std::string_view value,
                                                std::span<const SelectOption> options,
                                                const FieldStyle& style);
// Values "2026-09-17"; `shown` is how the page writes it ("17 september 2026"); empty: none yet.
[[nodiscard]] std::optional<std::string> DateField(Context& ui, std::string_view key,
                                                   std::string_view value, std::string_view shown,
                                                   const FieldStyle& style);
// Values "14:30".
[[nodiscard]] std::optional<std::string> TimeField(Context& ui, std::string_view key,
                                                   std::string_view value, std::string_view shown,
                                                   const FieldStyle& style);
struct NumberRange {
  double min = 0, max = 0, step = 1;
};
// Values as typed; the caller reads the number.
[[nodiscard]] std::optional<std::string> NumberField(Context& ui, std::string_view key,
                                                     std::string_view value, NumberRange range,
                                                     const FieldStyle& style);

// Fields that are sent together: by its button with `submits`, or by Enter in a field.
// Whether it is to be sent now.
[[nodiscard]] bool Form(Context& ui, const Box& box, Build contents);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_FIELDS_H_
