#include <algorithm>
#include <cstdio>

#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

void Head(View& view, const LiveMeeting& meeting) {
  const auto& item = *meeting.shown_item();
  const std::string place =
      view.T(meeting.browses || meeting.times.current < 0 || view.ui.IsPhone()
                 ? "live.item_of"
                 : "live.now_item_of",
             {{"n", std::to_string(meeting.shown + 1)},
              {"total", std::to_string(meeting.items.size())}});
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    Meta(view.ui, place, {.width = Flex()});
    if (meeting.times.current >= 0) {
      const int behind = meeting.times.behind_minutes();
      Chip(view.ui, {.label = content::ScheduleState(view.model.texts(), behind),
                     .icon = icons::kClock});
    }
  });
  Heading(view.ui, 2, ItemTitle(view, *item.value),
          {.type = view.ui.IsPhone() ? Type::kSpeaker : Type::kPageTitle});
  const std::string purpose = ItemPurpose(view, *item.value);
  // A phone has no room to spare; where a form follows, the form says what it is about.
  const v1::AgendaItemKind kind = item->kind();
  const bool stands_alone = kind == v1::OPENING || kind == v1::BREAK || kind == v1::PLAIN;
  if (!purpose.empty() && (!view.ui.IsPhone() || stands_alone)) {
    Text(view.ui, purpose, {.color = Color::kInk2});
  }
}

void RunningClock(View& view, const LiveMeeting& meeting) {
  const chain::ItemTimes& now = *meeting.times.now();
  const bool paused = meeting.times.progress == chain::MeetingProgress::kPaused;
  const TimeState state = paused ? TimeState::kPaused : TimeStateOf(now);
  const std::string text = ClockText(now.remaining);
  const std::string after = view.T(AfterKey(state));
  const std::string minutes =
      std::to_string(std::chrono::duration_cast<std::chrono::minutes>(now.planned + now.adjusted)
                         .count());
  const std::string note = view.T("live.of_minutes", {{"n", minutes}});
  const std::string spoken = SpokenTime(view, now.remaining);
  const auto clock = [&] {
    Clock(view.ui, "clock",
          {.text = text, .spoken = spoken, .after = after,
           .note = view.ui.IsPhone() ? std::string_view() : std::string_view(note),
           .state = state, .size = view.ui.IsPhone() ? ClockSize::kPhone : ClockSize::kDesk});
  };
  if (view.ui.IsPhone()) {
    clock();
  } else {
    Row(view.ui, {.gap_px = space::kGap, .align = Align::kEnd}, [&] {
      clock();
      Spacer(view.ui);
      const Instant done = meeting.now + std::max(now.remaining, Micros(0));
      const std::string done_at = TimeOfDay(view, done, meeting.plan->zone());
      const std::string end_at =
          meeting.times.expected_end
              ? TimeOfDay(view, *meeting.times.expected_end, meeting.plan->zone())
              : "";
      Facts(view.ui, {{view.T("live.item_done_at"), done_at}, {view.T("live.end_about"), end_at}});
    });
  }
  ProgressBar(view.ui, {.label = view.T("live.item_time"),
                        .value = static_cast<float>(std::min(1.0, now.share_used)),
                        .height_px = view.ui.IsPhone() ? 8.0f : 12.0f, .state = state});
}

void BeforeStart(View& view, const LiveMeeting& meeting) {
  Heading(view.ui, 2, MeetingTitle(view, *meeting.plan),
          {.type = view.ui.IsPhone() ? Type::kSpeaker : Type::kPageTitle});
  Text(view.ui, MeetingMoment(view, *meeting.plan), {.color = Color::kInk2});
  v1::Command command;
  command.mutable_start_meeting()->set_meeting_id(meeting.id);
  if (view.model.Would(command).ok()) {
    Flow(view.ui, {.padding = Sides(0, space::kStep), .gap_px = space::kStep}, [&] {
      (void)SubmitButton(view, "start", {.label = view.T("live.start"), .icon = icons::kArrow,
                                         .icon_side = IconSide::kAfter,
                                         .kind = ButtonKind::kPrimary, .size = ButtonSize::kBig},
                         command, "live/start");
      if (meeting.i_am_director &&
          Button(view.ui, "plan", {.label = view.T("live.change_agenda"), .icon = icons::kPen,
                                   .size = ButtonSize::kBig})) {
        view.Go(Screen::kPlan, meeting.id);
      }
    });
  } else {
    IconText(view.ui, icons::kClock, view.T("live.waits_for_start"));
  }
  RefusalLine(view, "live/start");
}

void AfterEnd(View& view, const LiveMeeting& meeting) {
  Heading(view.ui, 2, view.T("live.ended"), {.type = Type::kPageTitle});
  Text(view.ui, view.T("live.ended.line"), {.color = Color::kInk2});
  Flow(view.ui, {.padding = Sides(0, space::kStep)}, [&] {
    if (Button(view.ui, "report", {.label = view.T("report.show"), .icon = icons::kArrow,
                                   .icon_side = IconSide::kAfter, .kind = ButtonKind::kPrimary,
                                   .size = ButtonSize::kBig})) {
      view.Go(Screen::kReport, meeting.id);
    }
  });
}

}  // namespace

void ItemClockCard(View& view, const LiveMeeting& meeting) {
  const float side = view.ui.IsPhone() ? 16.0f : 32.0f;
  const float vertical = view.ui.IsPhone() ? 16.0f : 24.0f;
  Card(view.ui, {.key = "item", .role = Role::kRegion, .label = view.T("live.current_item"),
                 .padding = Sides(side, vertical), .gap_px = space::kStep},
       [&] {
         switch (meeting.times.progress) {
           case chain::MeetingProgress::kNotStarted:
             return BeforeStart(view, meeting);
           case chain::MeetingProgress::kEnded:
             return AfterEnd(view, meeting);
           default:
             break;
         }
         Head(view, meeting);
         if (!meeting.browses && meeting.times.now() != nullptr) RunningClock(view, meeting);
       });
}

}  // namespace ketentafel::views
