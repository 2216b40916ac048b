#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "live/lead";
constexpr int kMinutesStep = 5;

v1::Command MoveTo(const LiveMeeting& meeting, size_t index) {
  v1::Command command;
  v1::MoveOn* move = command.mutable_move_on();
  move->set_meeting_id(meeting.id);
  move->set_from_item_id(meeting.clock->current_item_id());
  move->set_to_item_id(*meeting.items[index].id);
  return command;
}

v1::Command Adjust(const LiveMeeting& meeting, int minutes) {
  v1::Command command;
  v1::AdjustMinutes* adjust = command.mutable_adjust_minutes();
  adjust->set_meeting_id(meeting.id);
  adjust->set_item_id(meeting.clock->current_item_id());
  adjust->set_minutes(minutes);
  return command;
}

void PauseButton(View& view, const LiveMeeting& meeting) {
  v1::Command command;
  if (meeting.times.progress == chain::MeetingProgress::kPaused) {
    command.mutable_resume_meeting()->set_meeting_id(meeting.id);
    (void)SubmitButton(view, "pause", {.label = view.T("live.resume"), .icon = icons::kArrow,
                                       .size = ButtonSize::kBig, .padding_px = 16.0f},
                       command, kPlace);
  } else {
    command.mutable_pause_meeting()->set_meeting_id(meeting.id);
    (void)SubmitButton(view, "pause", {.label = view.T("live.pause"), .icon = icons::kPause,
                                       .size = ButtonSize::kBig, .padding_px = 16.0f},
                       command, kPlace);
  }
}

void MoveItem(View& view, const LiveMeeting& meeting, std::string_view key, std::string_view label,
              char32_t icon, size_t to) {
  const v1::Command command = MoveTo(meeting, to);
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (MenuItem(view.ui, key, {.label = label, .icon = icon, .disabled_reason = reason})) {
    view.Submit(command, kPlace);
  }
}

void AdjustItem(View& view, const LiveMeeting& meeting, int minutes) {
  const v1::Command command = Adjust(meeting, minutes);
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  const std::string label = view.T(minutes > 0 ? "live.give_minutes" : "live.take_minutes",
                                   {{"n", std::to_string(minutes > 0 ? minutes : -minutes)}});
  if (MenuItem(view.ui, label, {.label = label,
                                .icon = minutes > 0 ? icons::kPlus : icons::kMinus,
                                .disabled_reason = reason})) {
    view.Submit(command, kPlace);
  }
}

// The item, or the meeting, began some minutes before somebody pressed the button.
void EarlierItem(View& view, const LiveMeeting& meeting, int minutes) {
  const auto* now = meeting.times.now();
  if (now == nullptr || !now->starts_at) return;
  v1::Command command;
  v1::CorrectStart* correct = command.mutable_correct_start();
  correct->set_meeting_id(meeting.id);
  correct->set_item_id(now->item_id);
  const Instant at = *now->starts_at - std::chrono::minutes(minutes);
  const auto whole = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch());
  correct->mutable_started_at()->set_seconds(whole.count());
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  const std::string label = view.Plural("live.began_earlier", minutes);
  if (MenuItem(view.ui, label, {.label = label, .icon = icons::kClock,
                                .disabled_reason = reason})) {
    view.Submit(command, kPlace);
  }
}

// Looking at the next item without moving the table.
void LookAheadItem(View& view, const LiveMeeting& meeting) {
  const auto next = static_cast<size_t>(meeting.times.current) + 1;
  if (next >= meeting.items.size()) return;
  if (MenuItem(view.ui, "ahead", {.label = view.T("live.look_ahead"), .icon = icons::kEye,
                                  .selected = meeting.browses})) {
    view.Choose(BrowseKey(meeting), meeting.browses ? "" : *meeting.items[next].id);
  }
}

// Past the next item, which then has not begun: it is left over when the table does not come back.
void SkipItem(View& view, const LiveMeeting& meeting) {
  const auto next = static_cast<size_t>(meeting.times.current) + 1;
  if (next + 1 >= meeting.items.size()) return;
  MoveItem(view, meeting, "skip",
           view.T("live.skip_item", {{"item", ItemTitle(view, *meeting.items[next].value)}}),
           icons::kSkip, next + 1);
}

void MoreMenu(View& view, const LiveMeeting& meeting) {
  Menu(view.ui, "more",
       {.button = {.label = view.T("common.more"), .icon = icons::kDown,
                   .icon_side = IconSide::kAfter, .size = ButtonSize::kBig, .padding_px = 16.0f}},
       [&] {
         const auto now = static_cast<size_t>(meeting.times.current);
         if (now > 0) {
           MoveItem(view, meeting, "back",
                    view.T("live.previous_item",
                           {{"item", ItemTitle(view, *meeting.items[now - 1].value)}}),
                    icons::kBack, now - 1);
         }
         if (meeting.browses) {
           MoveItem(view, meeting, "jump",
                    view.T("live.jump_item",
                           {{"item", ItemTitle(view, *meeting.shown_item()->value)}}),
                    icons::kNext, static_cast<size_t>(meeting.shown));
         }
         SkipItem(view, meeting);
         LookAheadItem(view, meeting);
         MenuDivider(view.ui);
         AdjustItem(view, meeting, 1);
         AdjustItem(view, meeting, -kMinutesStep);
         EarlierItem(view, meeting, 1);
         EarlierItem(view, meeting, 5);
         MenuDivider(view.ui);
         if (MenuItem(view.ui, "card", {.label = view.T("card.show"), .icon = icons::kCard})) {
           view.Choose("dialog/live/card", "choose");
         }
         if (MenuItem(view.ui, "wall", {.label = view.T("live.wall"), .icon = icons::kEye})) {
           view.out.Push(app::OpenTabIntent{view.HrefTo(Screen::kWall, meeting.id)});
         }
         if (MenuItem(view.ui, "end", {.label = view.T("live.end"), .icon = icons::kCheckc})) {
           view.Choose("dialog/live/end", "ask");
         }
       });
}

void NextButton(View& view, const LiveMeeting& meeting) {
  const auto next = static_cast<size_t>(meeting.times.current) + 1;
  const auto* item = meeting.current_item();
  // During the round its own button is the one filled button.
  const bool round = item->value->kind() == v1::INTRODUCTIONS;
  const auto kind = round ? ButtonKind::kOutlined : ButtonKind::kPrimary;
  if (next >= meeting.items.size()) {
    if (Button(view.ui, "next", {.label = view.T("live.end"), .icon = icons::kCheckc,
                                 .kind = kind, .size = ButtonSize::kBig, .width = Flex()})) {
      view.Choose("dialog/live/end", "ask");
    }
    return;
  }
  const std::string name =
      view.T("live.next_item") + ": " + ItemTitle(view, *meeting.items[next].value);
  (void)SubmitButton(view, "next", {.label = view.T("live.next_item"), .icon = icons::kNext,
                                    .icon_side = IconSide::kAfter, .kind = kind,
                                    .size = ButtonSize::kBig, .width = Flex(),
                                    .padding_px = 12.0f, .name = name},
                     MoveTo(meeting, next), kPlace);
}

void LookAheadButton(View& view, const LiveMeeting& meeting) {
  const auto next = static_cast<size_t>(meeting.times.current) + 1;
  if (next >= meeting.items.size()) return;
  if (Button(view.ui, "ahead", {.label = view.T("live.look_ahead"), .icon = icons::kEye,
                                .size = ButtonSize::kBig, .padding_px = 16.0f,
                                .pressed = meeting.browses})) {
    view.Choose(BrowseKey(meeting), meeting.browses ? "" : *meeting.items[next].id);
  }
}

}  // namespace

void LeadBar(View& view, const LiveMeeting& meeting) {
  if (!meeting.i_lead || meeting.times.current < 0) return;
  const float side = view.ui.IsNarrow() ? MarginFor(view.ui.breakpoint()) : 16.0f;
  const std::string label = view.T("live.lead_bar");
  const Box box{.key = "lead", .role = Role::kRegion, .label = label,
                .padding = Sides(side, view.ui.IsNarrow() ? 8.0f : 16.0f), .gap_px = space::kStep};
  const auto buttons = [&] {
    Row(view.ui, {.gap_px = space::kStep}, [&] {
      if (!view.ui.IsPhone()) {
        PauseButton(view, meeting);
        (void)SubmitButton(view, "give", {.label = view.T("live.plus_minutes",
                                                          {{"n", std::to_string(kMinutesStep)}}),
                                          .icon = icons::kPlus, .size = ButtonSize::kBig,
                                          .padding_px = 16.0f},
                           Adjust(meeting, kMinutesStep), kPlace);
        if (view.ui.breakpoint() == Breakpoint::k1920) LookAheadButton(view, meeting);
      }
      MoreMenu(view, meeting);
      NextButton(view, meeting);
    });
    RefusalLine(view, kPlace);
  };
  if (view.ui.IsNarrow()) {
    Column(view.ui, box, buttons);
  } else {
    Card(view.ui, box, buttons);
  }
}

}  // namespace ketentafel::views
