#include "client-wasm/widgets/progress.h"

#include <algorithm>
#include <cmath>

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {
namespace {

constexpr double kSoonShare = 0.2;

Color InkOf(TimeState state, Ground ground) {
  if (ground == Ground::kAccent) return Color::kOnAccent;
  switch (state) {
    case TimeState::kSoon:
      return Color::kAmber;
    case TimeState::kOver:
      return Color::kRed;
    default:
      return Color::kInk;
  }
}

Color BarOf(TimeState state, Ground ground) {
  if (ground == Ground::kAccent) return Color::kTint2;
  switch (state) {
    case TimeState::kSoon:
      return Color::kAmberMark;
    case TimeState::kOver:
      return Color::kRed;
    case TimeState::kPaused:
      return Color::kEdge;
    default:
      return Color::kAccent;
  }
}

void StepSegment(Context& ui, const Step& step, StepSize size) {
  const bool wall = size == StepSize::kWall, now = step.state == StepState::kNow;
  const float height = (wall ? 16.f : 8.f) * (now ? 1.5f : 1.f);
  Box box = {.width = Flex(std::max(0.001f, step.share)),
             .height = Px(height),
             .min_width_px = height,
             .radius_px = height / 2};
  switch (step.state) {
    case StepState::kDone:
      box.fill = Color::kAccent;
      break;
    case StepState::kNow:
      box.fill = Color::kTint2;
      box.edge = Color::kAccent;
      box.edge_px = wall ? 4 : edge::kSelected;
      break;
    case StepState::kSkipped:
      box.edge_kind = EdgeKind::kDashed;
      [[fallthrough]];
    case StepState::kToCome:
      box.edge = Color::kEdge;
      box.edge_px = wall ? 3 : edge::kControl;
  }
  Row(ui, box, [] {});
}

struct ClockShape {
  Type clock, after, note;
  bool below;      // the words stand below the figures, ending on their right edge
  float nudge_px;  // figures of that size have air at their left
};

ClockShape ShapeOf(ClockSize size) {
  switch (size) {
    case ClockSize::kPhone:
      return {Type::kPhoneClock, Type::kBodyStrong, Type::kMeta, false, -3};
    case ClockSize::kTurn:
      return {Type::kSmallClock, Type::kMetaStrong, Type::kMeta, true, 0};
    case ClockSize::kPhoneTurn:
      return {Type::kPageTitle, Type::kMetaStrong, Type::kMeta, true, 0};
    case ClockSize::kWall:
      return {Type::kWallClock, Type::kWallStrong, Type::kWallSmall, true, -20};
    case ClockSize::kWallTurn:
      return {Type::kWallTurnClock, Type::kWallStrong, Type::kWallSmall, true, 0};
    default:
      return {Type::kClock, Type::kLeadStrong, Type::kMeta, false, -6};
  }
}

bool IsTurn(ClockSize size) {
  return size == ClockSize::kTurn || size == ClockSize::kPhoneTurn || size == ClockSize::kWallTurn;
}

void Sayings(Context& ui, const ClockStyle& style, const ClockShape& shape, Color ink) {
  const Color quiet = style.ground == Ground::kAccent ? Color::kTint : Color::kInk2;
  const TextAlign align = IsTurn(style.size) ? TextAlign::kEnd : TextAlign::kStart;
  if (!style.after.empty()) {
    Text(ui, style.after, {.type = shape.after, .color = ink, .align = align});
  }
  if (!style.note.empty()) {
    Text(ui, style.note, {.type = shape.note, .color = quiet, .align = align});
  }
}

}  // namespace

TimeState TimeStateOf(double left, double planned) {
  if (left < 0) return TimeState::kOver;
  return left <= planned * kSoonShare ? TimeState::kSoon : TimeState::kCalm;
}

void ProgressBar(Context& ui, const ProgressStyle& style) {
  Context::Frame& frame = ui.frame();
  const float value = std::clamp(style.value, 0.f, 1.f);
  const Color track = style.ground == Ground::kAccent ? Color::kAccentPress : Color::kSunken;
  Part part = frame.FromBox(
      PartKind::kRow,
      {.height = Px(style.height_px), .fill = track, .radius_px = style.height_px / 2});
  if (Meaning* said = frame.Say(part, frame.NextId(), Role::kProgress, style.label)) {
    said->max = 100;
    said->now = std::floor(value * 100);
  }
  BuildPart(ui, part, 0, [&] {
    if (value <= 0) return;
    Row(ui,
        {.width = Flex(value),
         .height = Px(style.height_px),
         .min_width_px = style.height_px,
         .fill = BarOf(style.state, style.ground),
         .radius_px = style.height_px / 2},
        [] {});
    if (value < 1) Row(ui, {.width = Flex(1 - value)}, [] {});
  });
}

void StepBar(Context& ui, const StepBarStyle& style, std::span<const Step> steps) {
  Context::Frame& frame = ui.frame();
  const bool wall = style.size == StepSize::kWall;
  Part part = frame.FromBox(
      PartKind::kRow, {.width = style.width, .height = Px(wall ? 24 : 12), .gap_px = style.gap_px});
  frame.Say(part, frame.NextId(), Role::kImage, style.label);
  BuildPart(ui, part, 0, [&] {
    for (const Step& step : steps) StepSegment(ui, step, style.size);
  });
}

void Clock(Context& ui, std::string_view key, const ClockStyle& style) {
  const ClockShape shape = ShapeOf(style.size);
  const bool turn = IsTurn(style.size);
  Color ink = InkOf(style.state, style.ground);
  if (turn && ink == Color::kInk) ink = Color::kAccent;
  const auto figures = [&] {
    TimerText(ui, key, style.text, style.spoken,
              {.type = shape.clock,
               .color = ink,
               .align = turn ? TextAlign::kEnd : TextAlign::kStart,
               .overflow = Overflow::kOneLine});
    Part& part = ui.frame().parts.items.back();
    part.nudge_x = shape.nudge_px * ui.frame().zoom;
  };
  if (shape.below) {
    Column(ui, {.gap_px = style.size == ClockSize::kWall ? space::kGap : 0}, [&] {
      figures();
      Sayings(ui, style, shape, ink);
    });
    return;
  }
  const bool phone = style.size == ClockSize::kPhone;
  Row(ui, {.gap_px = phone ? space::kStep : 12, .align = Align::kEnd}, [&] {
    figures();
    Column(ui, {.padding = Insets{0, 0, 0, phone ? 0.f : 2.f}},
           [&] { Sayings(ui, style, shape, ink); });
  });
}

}  // namespace ketentafel::widgets
