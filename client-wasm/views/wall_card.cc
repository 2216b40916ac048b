#include "client-wasm/views/card_parts.h"
#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"

namespace ketentafel::views {
namespace {

constexpr float kBarHeight = 80;
constexpr float kSides = 48, kAbove = 20;

// The item of the moment and its time stay in sight, on one line.
void ItemBar(View& view, const LiveMeeting& meeting) {
  const std::string label = view.T("live.current_item");
  Row(view.ui, {.key = "item", .role = Role::kRegion, .label = label, .height = Px(kBarHeight),
                .padding = Sides(kSides, 0), .gap_px = 40, .fill = Color::kAccent},
      [&] {
        const auto* item = meeting.current_item();
        Text(view.ui, item == nullptr ? MeetingTitle(view, *meeting.plan)
                                      : ItemTitle(view, *item->value),
             {.type = Type::kWallStrong, .color = Color::kOnAccent,
              .overflow = Overflow::kEllipsis, .width = Flex()});
        const auto* now = meeting.times.now();
        if (now == nullptr) return;
        const bool paused = meeting.times.progress == chain::MeetingProgress::kPaused;
        const TimeState state = paused ? TimeState::kPaused : TimeStateOf(*now);
        TimerText(view.ui, "clock", ClockText(now->remaining), SpokenTime(view, now->remaining),
                  {.type = Type::kWallStrong, .color = Color::kOnAccent,
                   .overflow = Overflow::kOneLine});
        Text(view.ui, view.T(AfterKey(state)),
             {.type = Type::kWallSmall, .color = Color::kOnAccent,
              .overflow = Overflow::kOneLine});
      });
}

}  // namespace

void CardOnWall(View& view, const LiveMeeting& meeting, const v1::Card& card, float width_px,
                float height_px) {
  const float face_width = width_px - 2 * kSides;
  const float face_height = height_px - kBarHeight - 2 * kAbove;
  const WallFit fit = FitOnWall(card, face_width, face_height);
  Column(view.ui, {.width = Flex(), .height = Px(height_px)}, [&] {
    ItemBar(view, meeting);
    Column(view.ui, {.key = "card", .role = Role::kRegion, .label = view.T("card.on_screens"),
                     .padding = Sides(kSides, kAbove)},
           [&] {
             Zoom(view.ui, fit.zoom, [&] { CardFace(view, card, 1, fit.columns); });
           });
  });
}

}  // namespace ketentafel::views
