#include "client-wasm/widgets/field_frame.h"

#include <algorithm>
#include <string>

#include "client-wasm/widgets/letters.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

constexpr float kTextInset = 12, kAreaInset = 10;  // as the native fields have it
constexpr float kIconRoom = 28;                    // of an icon before the text

bool IsOff(const FieldStyle& style) { return !style.disabled_reason.empty(); }

// The node that says what is wrong with a field.
NodeId ErrorOf(NodeId field) { return field ^ 0x80000000u; }

int LettersOf(std::string_view text) {
  int letters = 0;
  for (const char *at = text.data(), *end = at + text.size(); at < end; ++letters) {
    NextCodePoint(at, end);
  }
  return letters;
}

uint32_t FlagsOf(const FieldStyle& style) {
  uint32_t flags = flag::kFocusable;
  if (IsOff(style)) flags |= flag::kDisabled;
  if (style.required) flags |= flag::kRequired;
  if (style.read_only) flags |= flag::kReadOnly;
  if (!style.error.empty()) flags |= flag::kInvalid;
  if (style.kind == TextKind::kPassword) flags |= flag::kPassword;
  return flags;
}

std::string_view InputModeOf(TextKind kind) {
  switch (kind) {
    case TextKind::kEmail:
      return "email";
    case TextKind::kPhone:
      return "tel";
    case TextKind::kSearch:
      return "search";
    default:
      return {};
  }
}

// "15 11 40 8": where each begins and how long it is. The mirror draws them over the field.
std::string StretchesOf(std::span<const Stretch> marked) {
  std::string numbers;
  for (const Stretch& one : marked) {
    if (!numbers.empty()) numbers += ' ';
    numbers += std::to_string(one.start) + ' ' + std::to_string(one.length);
  }
  return numbers;
}

void SayField(Context::Frame& frame, Part& part, NodeId id, const FieldStyle& style,
              const FieldShape& shape, uint32_t flags) {
  Meaning* said = frame.Say(part, id, shape.role, style.label, FlagsOf(style) | flags);
  if (said == nullptr) return;
  said->value = frame.Keep(shape.value);
  said->hint = frame.Keep(style.placeholder);
  said->attribute = frame.Keep(style.autocomplete);
  said->input_mode = frame.Keep(InputModeOf(style.kind));
  const bool typed = shape.role == Role::kTextBox || shape.role == Role::kTextArea;
  said->options = frame.Keep(typed ? StretchesOf(frame.marked) : shape.options);
  if (!style.error.empty() && !IsOff(style)) said->ref = ErrorOf(id);
  said->description = frame.Keep(IsOff(style)           ? style.disabled_reason
                                 : !style.error.empty() ? style.error
                                                        : style.help);
  said->level = style.rows;
  said->min = static_cast<float>(shape.range.min);
  said->max = static_cast<float>(shape.range.max);
  said->step = static_cast<float>(shape.range.step);
}

std::string ShownText(const FieldStyle& style, const FieldShape& shape) {
  if (style.kind != TextKind::kPassword) return std::string(shape.shown);
  std::string dots;
  for (int i = LettersOf(shape.shown); i > 0; --i) dots += "●";
  return dots;
}

void Inside(Context& ui, const FieldStyle& style, const FieldShape& shape) {
  const std::string shown = ShownText(style, shape);
  const bool area = shape.role == Role::kTextArea, empty = shown.empty();
  const Color ink = IsOff(style) || empty ? Color::kDisabled : Color::kInk;
  if (!empty || !style.placeholder.empty()) {
    Text(ui, empty ? style.placeholder : std::string_view(shown),
         {.color = ink, .overflow = area ? Overflow::kWrap : Overflow::kEllipsis, .width = Flex()});
  } else {
    Spacer(ui);
  }
  if (shape.icon != 0) Icon(ui, shape.icon, 24, IsOff(style) ? Color::kDisabled : Color::kInk2);
}

Box FrameBox(Context& ui, NodeId id, const FieldStyle& style, const FieldShape& shape) {
  const bool area = shape.role == Role::kTextArea;
  const float line = StyleOf(Type::kBody).line_px;
  Box box = {.width = Flex(),
             .min_width_px = style.width.kind == Length::Kind::kAuto ? shape.min_width_px : 0,
             .min_height_px = space::kTarget,
             .padding = Sides(kTextInset, area ? kAreaInset : 0),
             .gap_px = space::kStep,
             .align = area ? Align::kStart : Align::kCenter,
             .fill = Color::kSurface,
             .edge = ui.frame().Hovered(id) ? Color::kInk2 : Color::kEdge,
             .edge_px = edge::kControl,
             .radius_px = radius::kControl,
             .clips = true};
  if (area) {
    const int most = std::max(style.rows, style.max_rows);
    box.min_height_px = line * static_cast<float>(style.rows) + 2 * kAreaInset;
    box.max_height_px = line * static_cast<float>(most) + 2 * kAreaInset;
  }
  if (!style.error.empty()) {
    box.edge = Color::kRed;
    box.edge_px = edge::kSelected;
  }
  if (style.read_only) box.fill = Color::kCanvas;
  if (IsOff(style)) {
    box.fill = Color::kSunken;
    box.edge = Color::kNone;
  }
  return box;
}

// The icon stands inside the frame, the native field beside it.
void SearchFrame(Context& ui, NodeId id, const FieldStyle& style, const FieldShape& shape) {
  Context::Frame& frame = ui.frame();
  Part outer = frame.FromBox(PartKind::kRow, FrameBox(ui, id, style, shape));
  outer.ring = Part::Ring::kOutside;
  outer.ring_radius = outer.radius;
  outer.ring_of = id;
  BuildPart(ui, outer, 0, [&] {
    Row(ui, {.width = Px(kIconRoom - space::kStep)},
        [&] { Icon(ui, icons::kSearch, 20, Color::kInk2); });
    Part inner = frame.FromBox(PartKind::kRow, {.width = Flex(), .height = Px(40)});
    SayField(frame, inner, id, style, shape, flag::kBare);
    BuildPart(ui, inner, 0, [&] { Silently(ui, [&] { Inside(ui, style, shape); }); });
  });
}

void FieldFrame(Context& ui, NodeId id, const FieldStyle& style, const FieldShape& shape) {
  if (style.kind == TextKind::kSearch) return SearchFrame(ui, id, style, shape);
  Context::Frame& frame = ui.frame();
  Part part = frame.FromBox(PartKind::kRow, FrameBox(ui, id, style, shape));
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  SayField(frame, part, id, style, shape, 0);
  BuildPart(ui, part, 0, [&] { Silently(ui, [&] { Inside(ui, style, shape); }); });
}

// Read out when it appears, and again with the field.
void Error(Context& ui, NodeId id, std::string_view error) {
  Row(ui, {.gap_px = 6, .align = Align::kStart}, [&] {
    Icon(ui, icons::kWarn, 20, Color::kRed);
    ui.frame().AddText({{error, Weight::kRegular, Color::kInherit}},
                       {.type = Type::kMeta, .color = Color::kRed, .width = Flex()}, Role::kAlert,
                       ErrorOf(id));
  });
}

void Below(Context& ui, NodeId id, const FieldStyle& style, std::string_view text) {
  if (IsOff(style)) return Reason(ui, style.disabled_reason);
  if (!style.error.empty()) Error(ui, id, style.error);
  const int left = style.max_letters - LettersOf(text);
  if (style.max_letters == 0 || left >= style.max_letters / 10) return;
  Meta(ui, std::to_string(left) + " " + ui.words().letters_left,
       {.color = left < 0 ? Color::kRed : Color::kInk2});
}

}  // namespace

void BuildField(Context& ui, NodeId id, const FieldStyle& style, const FieldShape& shape) {
  Context::Frame& frame = ui.frame();
  Column(ui, {.width = style.width, .gap_px = space::kHalf}, [&] {
    if (style.label_place == LabelPlace::kAbove && !style.label.empty()) {
      const int label = frame.AddText({{style.label, Weight::kSemiBold, Color::kInherit}},
                                      {.type = Type::kMetaStrong}, Role::kLabel);
      const int meaning = frame.part(label).meaning;
      if (meaning != kNoPart) frame.parts.meanings[static_cast<size_t>(meaning)].ref = id;
    }
    if (!style.help.empty()) Reason(ui, style.help);
    Row(ui, {.align = Align::kStretch}, [&] { FieldFrame(ui, id, style, shape); });
    Below(ui, id, style, shape.value);
  });
}

void WithMarks(Context& ui, std::span<const Stretch> marked, Build field) {
  ui.frame().marked = marked;
  field();
  ui.frame().marked = {};
}

bool TakeValue(Context& ui, NodeId id, const FieldStyle& style, semantics::Action* action) {
  const bool taken = ui.tree().Take(id, semantics::ActionKind::kSetValue, action);
  return taken && !IsOff(style) && !style.read_only;
}

}  // namespace ketentafel::widgets
