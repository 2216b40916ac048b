#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::views {
namespace {

v1::Command MoveTo(const LiveWalk& walk, int step) {
  v1::Command command;
  command.mutable_move_walk()->set_id(walk.id);
  command.mutable_move_walk()->set_from_step(walk.walk->step());
  command.mutable_move_walk()->set_to_step(step);
  return command;
}

v1::Command Stop(const LiveWalk& walk, bool finished) {
  v1::Command command;
  command.mutable_stop_walk()->set_id(walk.id);
  command.mutable_stop_walk()->set_finished(finished);
  return command;
}

void Item(View& view, std::string_view key, const MenuItemStyle& style,
          const v1::Command& command) {
  MenuItemStyle item = style;
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  item.disabled_reason = reason;
  if (MenuItem(view.ui, key, item)) view.Submit(command, kWalkPlace);
}

// The way back moves into the menu where its place is needed.
bool BackIsInMenu(const View& view, const LiveWalk& walk) {
  return view.ui.IsPhone() || walk.walk->step() == chain::kQuietStep;
}

void More(View& view, const LiveWalk& walk) {
  Menu(view.ui, "more",
       {.button = {.label = view.T("common.more"), .icon = icons::kDown,
                   .icon_side = IconSide::kAfter, .size = ButtonSize::kBig, .padding_px = 16.0f}},
       [&] {
         const int step = walk.walk->step();
         if (BackIsInMenu(view, walk) && step > chain::kFirstWalkStep) {
           Item(view, "back", {.label = view.T("walk.previous_step"), .icon = icons::kBack},
                MoveTo(walk, step - 1));
         }
         Item(view, "stop", {.label = view.T("walk.stop"), .icon = icons::kPause,
                             .note = view.T("walk.stop.line")},
              Stop(walk, false));
         Item(view, "finish", {.label = view.T("walk.finish"), .icon = icons::kCheckc,
                               .note = view.T("walk.finish.line")},
              Stop(walk, true));
         MenuDivider(view.ui);
         if (MenuItem(view.ui, "wall", {.label = view.T("live.wall"), .icon = icons::kWall})) {
           view.out.Push(app::OpenTabIntent{view.HrefTo(Screen::kWall, walk.meeting.id)});
         }
         if (MenuItem(view.ui, "meeting", {.label = view.T("walk.to_meeting"),
                                           .icon = icons::kNote})) {
           LeaveWalk(view, walk);
         }
       });
}

void QuietButton(View& view, const LiveWalk& walk) {
  if (walk.walk->step() != chain::kQuietStep) return;
  v1::Command command;
  command.mutable_begin_quiet()->set_id(walk.id);
  (void)SubmitButton(view, "quiet", {.label = view.T("walk.quiet"), .icon = icons::kClock,
                                     .size = ButtonSize::kBig,
                                     .width = view.ui.IsPhone() ? Flex() : Auto(),
                                     .padding_px = 16.0f, .name = view.T("walk.quiet.begin"),
                                     .reason_place = ReasonPlace::kSpoken},
                     command, kWalkPlace);
}

void NextButton(View& view, const LiveWalk& walk) {
  const int step = walk.walk->step();
  if (step == chain::kLastWalkStep) {
    (void)SubmitButton(view, "next", {.label = view.T("walk.finish"), .icon = icons::kCheckc,
                                      .kind = ButtonKind::kPrimary, .size = ButtonSize::kBig,
                                      .width = Flex()},
                       Stop(walk, true), kWalkPlace);
    return;
  }
  const std::string label = view.T("walk.next_step");
  (void)SubmitButton(view, "next", {.label = label, .icon = icons::kNext,
                                    .icon_side = IconSide::kAfter, .kind = ButtonKind::kPrimary,
                                    .size = ButtonSize::kBig, .width = Flex(),
                                    .padding_px = 12.0f,
                                    .name = label + ": " + StepTitle(view, step + 1, walk.name)},
                     MoveTo(walk, step + 1), kWalkPlace);
}

}  // namespace

void WalkBar(View& view, const LiveWalk& walk) {
  if (!walk.may_lead) return;
  const bool narrow = view.ui.IsNarrow();
  const float side = narrow ? MarginFor(view.ui.breakpoint()) : 16.0f;
  const std::string label = view.T("walk.lead_bar");
  const Box box{.key = "lead", .role = Role::kRegion, .label = label,
                .padding = Sides(side, narrow ? 8.0f : 16.0f), .gap_px = space::kStep};
  const auto buttons = [&] {
    const auto row = [&] {
      const int step = walk.walk->step();
      if (!BackIsInMenu(view, walk) && step > chain::kFirstWalkStep) {
        (void)SubmitButton(view, "back", {.label = view.T("walk.previous_step"),
                                          .icon = icons::kBack, .size = ButtonSize::kBig,
                                          .padding_px = 16.0f},
                           MoveTo(walk, step - 1), kWalkPlace);
      }
      if (!view.ui.IsPhone()) QuietButton(view, walk);
      More(view, walk);
      NextButton(view, walk);
    };
    if (view.ui.IsPhone()) QuietButton(view, walk);
    Row(view.ui, {.gap_px = space::kStep}, row);
  };
  if (narrow) {
    Column(view.ui, box, buttons);
  } else {
    Card(view.ui, box, buttons);
  }
}

}  // namespace ketentafel::views
