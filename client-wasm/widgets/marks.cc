#include "client-wasm/widgets/marks.h"

#include <string>

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {
namespace {

struct ChipLook {
  Color fill, ink, edge;
};

ChipLook LookOf(ChipTone tone) {
  switch (tone) {
    case ChipTone::kAccent:
      return {Color::kTint, Color::kAccent, Color::kNone};
    case ChipTone::kAmber:
      return {Color::kAmberTint, Color::kAmber, Color::kNone};
    case ChipTone::kGreen:
      return {Color::kGreenTint, Color::kGreen, Color::kNone};
    case ChipTone::kOutlined:
      return {Color::kSurface, Color::kInk, Color::kLine};
    default:
      return {Color::kSunken, Color::kInk, Color::kNone};
  }
}

struct DiscLook {
  Color fill, edge, ink;
  float edge_px;
  EdgeKind kind = EdgeKind::kSolid;
};

DiscLook LookOf(DiscTone tone, float size_px) {
  const float plain = size_px < 40 ? edge::kControl : edge::kSelected;
  switch (tone) {
    case DiscTone::kFilled:
      return {Color::kAccent, Color::kNone, Color::kOnAccent, 0};
    case DiscTone::kAccent:
      return {Color::kSurface, Color::kAccent, Color::kAccent, edge::kSelected};
    case DiscTone::kTint:
      return {Color::kTint, Color::kNone, Color::kAccent, 0};
    case DiscTone::kAbsent:
      return {Color::kNone, Color::kEdge, Color::kInk2, plain, EdgeKind::kDashed};
    case DiscTone::kHole:
      return {Color::kSurface, Color::kAmberMark, Color::kAmber, edge::kSelected,
              EdgeKind::kDashed};
    default:
      return {Color::kSurface, Color::kEdge, Color::kInk, plain};
  }
}

float IconSizeIn(float disc_px) {
  if (disc_px >= 100) return 72;
  if (disc_px >= 56) return 32;
  return disc_px >= 40 ? 24 : 16;
}

// A picture to a screen reader: one name, nothing inside.
void Picture(Context& ui, Part part, std::string_view name, Build contents) {
  part.hugs = true;
  if (!name.empty()) ui.frame().Say(part, ui.frame().NextId(), Role::kImage, name);
  BuildPart(ui, part, 0, [&] { Silently(ui, contents); });
}

}  // namespace

void Chip(Context& ui, const ChipStyle& style) {
  const ChipLook look = LookOf(style.tone);
  const bool tall = style.size == ChipSize::kTall;
  const float left = tall ? 12 : style.icon != 0 ? 8 : 10;
  BuildHugging(ui, PartKind::kRow,
               {.min_height_px = tall ? space::kTarget : 28,
                .padding = Insets{left, tall ? 10.f : 4.f, tall ? 12.f : 10.f, tall ? 10.f : 4.f},
                .gap_px = tall ? space::kStep : 6,
                .fill = look.fill,
                .edge = look.edge,
                .radius_px = tall ? radius::kControl : radius::kChip},
               [&] {
                 if (style.icon != 0) Icon(ui, style.icon, tall ? 20 : 16, look.ink);
                 RichText(ui,
                          {{style.label, Weight::kSemiBold, Color::kInherit},
                           {style.detail, Weight::kRegular, Color::kInk}},
                          {.type = tall ? Type::kBody : Type::kMeta, .color = look.ink});
               });
}

void Badge(Context& ui, int count, std::string_view name) {
  Part part = ui.frame().FromBox(PartKind::kRow, {.min_width_px = 28,
                                                  .min_height_px = 28,
                                                  .padding = Sides(10, 4),
                                                  .justify = Justify::kCenter,
                                                  .fill = Color::kSunken,
                                                  .radius_px = radius::kChip});
  Picture(ui, part, name, [&] {
    Text(ui, std::to_string(count), {.type = Type::kMetaStrong, .overflow = Overflow::kOneLine});
  });
}

void Avatar(Context& ui, std::string_view initials, std::string_view name) {
  const Part part = ui.frame().FromBox(PartKind::kRow, {.width = Px(40),
                                                        .height = Px(40),
                                                        .justify = Justify::kCenter,
                                                        .fill = Color::kTint,
                                                        .radius_px = 20});
  Picture(ui, part, name, [&] {
    Text(ui, initials,
         {.type = Type::kMetaStrong, .color = Color::kAccent, .overflow = Overflow::kOneLine});
  });
}

void Disc(Context& ui, const DiscStyle& style) {
  const DiscLook look = LookOf(style.tone, style.size_px);
  const Part part = ui.frame().FromBox(PartKind::kRow, {.width = Px(style.size_px),
                                                        .height = Px(style.size_px),
                                                        .justify = Justify::kCenter,
                                                        .fill = look.fill,
                                                        .edge = look.edge,
                                                        .edge_px = look.edge_px,
                                                        .edge_kind = look.kind,
                                                        .radius_px = style.size_px / 2});
  Picture(ui, part, style.name, [&] {
    if (style.icon != 0) return Icon(ui, style.icon, IconSizeIn(style.size_px), look.ink);
    Text(ui, style.text,
         {.type = style.size_px >= 40 ? Type::kLeadStrong : Type::kMetaStrong,
          .color = look.ink,
          .overflow = Overflow::kOneLine});
  });
}

void DateTile(Context& ui, const DateTileStyle& style) {
  const Part part = ui.frame().FromBox(PartKind::kColumn, {.width = Px(96),
                                                           .height = Px(104),
                                                           .align = Align::kCenter,
                                                           .justify = Justify::kCenter,
                                                           .fill = Color::kTint,
                                                           .radius_px = radius::kCard});
  const Color ink = Color::kAccent;
  Picture(ui, part, style.name, [&] {
    Text(ui, style.month, {.type = Type::kMetaStrong, .color = ink});
    Column(ui, {.height = Px(44), .justify = Justify::kCenter},
           [&] { Text(ui, style.day, {.type = Type::kSmallClock, .color = ink}); });
    Text(ui, style.weekday, {.type = Type::kMeta, .color = ink});
  });
}

void Effort(Context& ui, int level, std::string_view word) {
  Row(ui, {.gap_px = 10}, [&] {
    Row(ui, {.height = Px(20), .gap_px = 3, .align = Align::kEnd}, [&] {
      for (int i = 0; i < 3; ++i) {
        const bool filled = i < level;
        Row(ui,
            {.width = Px(8),
             .height = Px(static_cast<float>(8 + 6 * i)),
             .fill = filled ? Color::kAccent : Color::kSurface,
             .edge = filled ? Color::kAccent : Color::kEdge,
             .edge_px = edge::kControl,
             .radius_px = 2},
            [] {});
      }
    });
    Text(ui, word, {.type = Type::kMeta});
  });
}

void WayStep(Context& ui, const DiscStyle& disc, WayLine line, const Box& box, Build contents) {
  Box row = box;
  row.gap_px = 12;
  row.align = Align::kStretch;
  Row(ui, row, [&] {
    Column(ui, {.width = Px(disc.size_px), .align = Align::kCenter}, [&] {
      Disc(ui, disc);
      if (line == WayLine::kSolid) {
        Row(ui, {.width = Px(6), .height = Flex(), .fill = Color::kTint2}, [] {});
      } else if (line == WayLine::kDashed) {
        Part dashes;
        dashes.kind = PartKind::kMark;
        dashes.mark = MarkKind::kDashedLine;
        dashes.width = Px(2);
        dashes.height = Flex();
        ui.frame().Leaf(dashes);
      }
    });
    Column(ui, {.width = Flex()}, contents);
  });
}

}  // namespace ketentafel::widgets
