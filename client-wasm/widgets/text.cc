#include "client-wasm/widgets/text.h"

#include <string>
#include <utility>
#include <vector>

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {
namespace {

std::vector<TextRun> OneRun(std::string_view text, const TextStyle& style) {
  return {{text, StyleOf(style.type).weight, Color::kInherit}};
}

void LiveText(Context& ui, Role role, std::string_view key, std::string_view text,
              const TextStyle& style) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  if (!text.empty()) {
    frame.AddText(OneRun(text, style), style, role, id);
    return;
  }
  Part part;  // The place of the news that is to come.
  part.kind = PartKind::kMark;
  frame.Say(part, id, role, "");
  frame.Leaf(part);
}

}  // namespace

void Text(Context& ui, std::string_view text, const TextStyle& style) {
  ui.frame().AddText(OneRun(text, style), style, Role::kText);
}

void Meta(Context& ui, std::string_view text, TextStyle style) {
  style.type = Type::kMeta;
  if (style.color == Color::kInk) style.color = Color::kInk2;
  Text(ui, text, style);
}

void Heading(Context& ui, int level, std::string_view text) {
  const Type type = level == 1   ? Type::kPageTitle
                    : level == 2 ? Type::kCardTitle
                                 : Type::kBodyStrong;
  const bool smaller = level == 1 && ui.IsPhone();
  Heading(ui, level, text, {.type = smaller ? Type::kSpeaker : type});
}

void Heading(Context& ui, int level, std::string_view text, const TextStyle& style) {
  Context::Frame& frame = ui.frame();
  const int index = frame.AddText(OneRun(text, style), style, Role::kHeading);
  const int meaning = frame.part(index).meaning;
  if (meaning != kNoPart) frame.parts.meanings[static_cast<size_t>(meaning)].level = level;
}

void RichText(Context& ui, std::initializer_list<Span> spans, const TextStyle& style) {
  std::vector<TextRun> runs;
  for (const Span& span : spans) runs.push_back({span.text, span.weight, span.color});
  ui.frame().AddText(std::move(runs), style, Role::kText);
}

void MarkedText(Context& ui, std::string_view text, const TextStyle& style) {
  std::vector<TextRun> runs;
  Weight weight = StyleOf(style.type).weight;
  while (!text.empty()) {
    const size_t mark = text.find("**");
    if (mark != 0) runs.push_back({text.substr(0, mark), weight, Color::kInherit});
    if (mark == std::string_view::npos) break;
    text.remove_prefix(mark + 2);
    weight = weight == Weight::kRegular ? Weight::kSemiBold : Weight::kRegular;
  }
  ui.frame().AddText(std::move(runs), style, Role::kText);
}

void TypedText(Context& ui, std::string_view text, const TextStyle& style) {
  Context::Frame& frame = ui.frame();
  const int index = frame.AddText(OneRun(text, style), style, Role::kText);
  frame.parts.texts[static_cast<size_t>(frame.part(index).text)].caret = true;
}

void StatusText(Context& ui, std::string_view key, std::string_view text, const TextStyle& style) {
  LiveText(ui, Role::kStatus, key, text, style);
}

void StatusLine(Context& ui, std::string_view key, char32_t icon, std::string_view text,
                const TextStyle& style) {
  Row(ui, {.width = style.width, .gap_px = 6, .self = style.self}, [&] {
    if (!text.empty()) Icon(ui, icon, 20, style.color);
    TextStyle inner = style;
    inner.width = {};
    LiveText(ui, Role::kStatus, key, text, inner);
  });
}

void Alert(Context& ui, std::string_view key, std::string_view text) {
  if (text.empty()) return LiveText(ui, Role::kAlert, key, text, {});
  Row(ui,
      {.padding = Sides(space::kTight, 12),
       .gap_px = 12,
       .align = Align::kStart,
       .fill = Color::kRedTint,
       .radius_px = radius::kControl},
      [&] {
        Icon(ui, icons::kWarn, 24, Color::kRed);
        LiveText(ui, Role::kAlert, key, text, {.color = Color::kRed, .width = Flex()});
      });
}

void TimerText(Context& ui, std::string_view key, std::string_view text, std::string_view spoken,
               const TextStyle& style) {
  Context::Frame& frame = ui.frame();
  const int index = frame.AddText(OneRun(text, style), style, Role::kTimer, frame.Id(key));
  frame.parts.texts[static_cast<size_t>(frame.part(index).text)].raises_colons = true;
  const int meaning = frame.part(index).meaning;
  if (meaning == kNoPart) return;
  frame.parts.meanings[static_cast<size_t>(meaning)].description = frame.Keep(spoken);
}

void Facts(Context& ui, std::initializer_list<Fact> facts) {
  Grid(ui, {Auto(), Auto()}, 0, {.gap_px = space::kTight, .align = Align::kBaseline}, [&] {
    for (const Fact& fact : facts) {
      Meta(ui, fact.name, {.overflow = Overflow::kOneLine});
      Text(ui, fact.value,
           {.type = Type::kBodyStrong, .align = TextAlign::kEnd, .overflow = Overflow::kOneLine});
    }
  });
}

void Icon(Context& ui, char32_t icon, float size_px, Color color, std::string_view name) {
  Context::Frame& frame = ui.frame();
  Part part;
  part.kind = PartKind::kIcon;
  part.icon = icon;
  part.size = size_px * frame.zoom;
  part.ink = color;
  if (!name.empty()) frame.Say(part, frame.NextId(), Role::kImage, name);
  frame.Leaf(part);
}

void IconText(Context& ui, char32_t icon, std::string_view text, const TextStyle& style,
              float icon_px) {
  // The icon stands beside the first line, however many there are.
  const float line = StyleOf(style.type).line_px;
  Row(ui, {.width = style.width, .gap_px = 6, .align = Align::kStart, .self = style.self}, [&] {
    Row(ui, {.height = Px(line > icon_px ? line : icon_px)},
        [&] { Icon(ui, icon, icon_px, style.color); });
    TextStyle inner = style;
    if (inner.width.kind != Length::Kind::kPx) inner.width = {};
    if (inner.width.kind == Length::Kind::kPx) inner.width.value -= icon_px + 6;
    Text(ui, text, inner);
  });
}

}  // namespace ketentafel::widgets
