#include "client-wasm/widgets/fields.h"

#include <utility>

#include "client-wasm/widgets/field_frame.h"

namespace ketentafel::widgets {
namespace {

std::optional<TextEdit> TakeEdit(Context& ui, NodeId id, std::string_view text,
                                 const FieldStyle& style) {
  semantics::Action action;
  std::optional<TextEdit> edit;
  if (TakeValue(ui, id, style, &action)) {
    edit = TextEdit{.text = std::move(action.text), .base = std::move(action.base)};
  }
  const bool sent = ui.tree().Take(id, semantics::ActionKind::kSubmit);
  if (sent && style.disabled_reason.empty()) {
    if (!edit) edit = TextEdit{.text = std::string(text), .base = std::string(text)};
    edit->sent = true;
  }
  return edit;
}

std::optional<std::string> TakeChoice(Context& ui, NodeId id, std::string_view value,
                                      const FieldStyle& style) {
  semantics::Action action;
  if (!TakeValue(ui, id, style, &action) || action.text == value) return std::nullopt;
  return std::move(action.text);
}

}  // namespace

std::optional<TextEdit> TextField(Context& ui, std::string_view key, std::string_view text,
                                  const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  BuildField(ui, id, style, {.role = Role::kTextBox, .value = text, .shown = text});
  return TakeEdit(ui, id, text, style);
}

std::optional<TextEdit> TextArea(Context& ui, std::string_view key, std::string_view text,
                                 const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  FieldStyle area = style;
  if (area.rows < 2) area.rows = 2;
  BuildField(ui, id, area, {.role = Role::kTextArea, .value = text, .shown = text});
  return TakeEdit(ui, id, text, style);
}

std::optional<std::string> Select(Context& ui, std::string_view key, std::string_view value,
                                  std::span<const SelectOption> options, const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  std::string lines;
  std::string_view shown;
  for (const SelectOption& option : options) {
    lines.append(option.value).append("\t").append(option.label).append("\n");
    if (option.value == value) shown = option.label;
  }
  BuildField(ui, id, style,
             {.role = Role::kSelect,
              .value = value,
              .shown = shown,
              .options = lines,
              .icon = icons::kDown});
  return TakeChoice(ui, id, value, style);
}

std::optional<std::string> DateField(Context& ui, std::string_view key, std::string_view value,
                                     std::string_view shown, const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  BuildField(ui, id, style,
             {.role = Role::kDateInput,
              .value = value,
              .shown = shown,
              .icon = icons::kCal,
              .min_width_px = 176});
  return TakeChoice(ui, id, value, style);
}

std::optional<std::string> TimeField(Context& ui, std::string_view key, std::string_view value,
                                     std::string_view shown, const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  BuildField(ui, id, style,
             {.role = Role::kTimeInput,
              .value = value,
              .shown = shown,
              .icon = icons::kClock,
              .min_width_px = 136});
  return TakeChoice(ui, id, value, style);
}

std::optional<std::string> NumberField(Context& ui, std::string_view key, std::string_view value,
                                       NumberRange range, const FieldStyle& style) {
  const NodeId id = ui.IdOf(key);
  BuildField(ui, id, style,
             {.role = Role::kNumberInput,
              .value = value,
              .shown = value,
              .range = range,
              .min_width_px = 96});
  return TakeChoice(ui, id, value, style);
}

bool Form(Context& ui, const Box& box, Build contents) {
  Context::Frame& frame = ui.frame();
  Box form = box;
  form.role = Role::kForm;
  const NodeId id = ui.IdOf(box.key);
  const bool around = std::exchange(frame.form_sent, false);
  Column(ui, form, contents);
  const bool by_button = std::exchange(frame.form_sent, around);
  const bool by_enter = frame.tree.Take(id, semantics::ActionKind::kSubmit);
  return by_button || by_enter;
}

}  // namespace ketentafel::widgets
