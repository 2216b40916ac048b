#include <string>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/layout.h"

namespace ketentafel::widgets {
namespace {

constexpr std::string_view kMainKey = "main";

void Bar(Context& ui, const Box& box, Build contents) {
  Row(ui, box, contents);
  Divider(ui);
}

}  // namespace

void SkipLink(Context& ui) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id("skip"), main = frame.Id(kMainKey);
  if (ui.words().skip.empty()) return;
  if (frame.Clicked(id)) frame.tree.RequestFocus(main);
  const bool shown = frame.tree.ShowsFocus(id);
  Part part = frame.FromBox(PartKind::kRow, {.width = shown ? Length{} : Px(1),
                                             .height = Px(shown ? space::kTarget : 0),
                                             .padding = Sides(shown ? 24 : 0, 0),
                                             .fill = shown ? Color::kTint : Color::kNone});
  part.ring = Part::Ring::kInside;
  part.ring_radius = radius::kBar;
  frame.Say(part, id, Role::kButton, ui.words().skip, semantics::flag::kFocusable);
  BuildPart(ui, part, 0, [&] {
    if (!shown) return;
    Silently(ui, [&] {
      Text(ui, ui.words().skip, {.type = Type::kBodyStrong, .color = Color::kAccent});
    });
  });
}

void TopBar(Context& ui, Build contents) {
  const bool phone = ui.IsPhone();
  Column(ui, {.key = "top", .role = Role::kBanner}, [&] {
    Bar(ui,
        {.height = Px(phone ? 55 : 63),
         .padding = Sides(MarginFor(ui.breakpoint()), 0),
         .gap_px = phone ? space::kStep : space::kTight,
         .fill = Color::kSurface},
        contents);
  });
}

void SubBar(Context& ui, Build contents) {
  Bar(ui,
      {.min_height_px = 71,
       .padding = Sides(MarginFor(ui.breakpoint()), space::kStep),
       .gap_px = space::kTight,
       .fill = Color::kSurface},
      contents);
}

void Body(Context& ui, const BodyStyle& style, Build contents) {
  const float margin = MarginFor(ui.breakpoint());
  const Insets padding = style.padding.value_or(Sides(margin, ui.IsPhone() ? 12 : 32));
  const float widest =
      style.max_width_px > 0 ? style.max_width_px + padding.left + padding.right : 0;
  const bool fills = style.height == BodyStyle::Height::kWindow;
  const std::string key = "scroll " + std::string(style.label);
  Column(ui,
         {.key = kMainKey,
          .role = Role::kMain,
          .label = style.label,
          .height = Flex(),
          .fill = style.fill},
         [&] {
           ScrollArea(ui, {.key = key, .height = Flex()}, [&] {
             Column(ui,
                    {.height = fills ? Flex() : Auto(),
                     .max_width_px = widest,
                     .padding = padding,
                     .gap_px = style.gap_px.value_or(CardGapFor(ui.breakpoint())),
                     .self = widest > 0 ? Align::kCenter : Align::kStretch},
                    contents);
           });
         });
}

void BottomBar(Context& ui, Build contents) {
  Divider(ui);
  Column(ui, {.key = "bottom", .fill = Color::kSurface}, contents);
}

}  // namespace ketentafel::widgets
