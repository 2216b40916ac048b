#include <algorithm>
#include <vector>

#include "client-wasm/views/card_parts.h"
#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/zoom_in.h"
#include "shared/chain/round_time.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

// The picture is drawn for a wall of 1920 by 1080 and fills any other.
constexpr float kWallWidth = 1920;
constexpr float kWallHeight = 1080;  // at least; a wall of other proportions is filled
constexpr float kSideWidth = 720;

float FactorOf(const View& view) {
  return std::min(view.ui.width_px() / kWallWidth, view.ui.height_px() / kWallHeight);
}

// Units: pixels of the picture, before it is enlarged.
float HeightOf(const View& view) { return view.ui.height_px() / FactorOf(view); }

void TimeLeft(View& view, const LiveMeeting& meeting) {
  const chain::ItemTimes& now = *meeting.times.now();
  const bool paused = meeting.times.progress == chain::MeetingProgress::kPaused;
  const TimeState state = paused ? TimeState::kPaused : TimeStateOf(now);
  Clock(view.ui, "clock", {.text = ClockText(now.remaining),
                           .spoken = SpokenTime(view, now.remaining),
                           .after = view.T(AfterKey(state)), .state = state,
                           .size = ClockSize::kWall, .ground = Ground::kAccent});
  ProgressBar(view.ui, {.label = view.T("live.item_time"),
                        .value = static_cast<float>(std::min(1.0, now.share_used)),
                        .height_px = 24, .state = state, .ground = Ground::kAccent});
}

void Side(View& view, const LiveMeeting& meeting) {
  const std::string label = view.T("live.current_item");
  const Box box{.key = "side", .role = Role::kRegion, .label = label,
                .width = Px(kSideWidth), .height = Px(HeightOf(view)), .padding = All(80),
                .gap_px = space::kTight, .fill = Color::kAccent};
  Column(view.ui, box, [&] {
    const std::string place = view.T("live.item_of", {{"n", std::to_string(meeting.shown + 1)},
                                                      {"total", std::to_string(meeting.items.size())}});
    Text(view.ui, place, {.type = Type::kWallSmall, .color = Color::kOnAccent});
    const auto* item = meeting.current_item();
    Heading(view.ui, 1, item == nullptr ? MeetingTitle(view, *meeting.plan)
                                        : ItemTitle(view, *item->value),
            {.type = Type::kWallTitle, .color = Color::kOnAccent});
    Spacer(view.ui);
    if (meeting.times.now() != nullptr) TimeLeft(view, meeting);
    Spacer(view.ui);
    if (!meeting.times.expected_end) return;
    const std::string end = TimeOfDay(view, *meeting.times.expected_end, meeting.plan->zone());
    Row(view.ui, {.gap_px = space::kTight}, [&] {
      Icon(view.ui, icons::kClock, 40, Color::kOnAccent);
      Column(view.ui, {.width = Flex()}, [&] {
        Text(view.ui,
             content::ScheduleState(view.model.texts(), meeting.times.behind_minutes()),
             {.type = Type::kWallSmall, .color = Color::kOnAccent});
        Text(view.ui, view.T("wall.end_about", {{"time", end}}),
             {.type = Type::kWallSmall, .color = Color::kOnAccent});
      });
    });
  });
}

void Speaker(View& view, const LiveMeeting& meeting, const chain::RoundTimes& round) {
  const auto& speaker = round.speakers[static_cast<size_t>(round.current)];
  Panel(view.ui, Tone::kTint, {.key = "speaker", .padding = Sides(48, 48)}, [&] {
    Row(view.ui, {.gap_px = 40}, [&] {
      Disc(view.ui, {.icon = icons::kSpeak, .tone = DiscTone::kFilled, .size_px = 128});
      Column(view.ui, {.width = Flex()}, [&] {
        Text(view.ui, view.T("live.speaks_now"), {.type = Type::kWallSmall, .color = Color::kInk2});
        Text(view.ui, ShortPartyName(view, speaker.party_id), {.type = Type::kWallSpeaker});
        Text(view.ui, RepresentativeName(view, speaker.party_id),
             {.type = Type::kWallSmall, .color = Color::kInk2});
      });
      const bool paused = meeting.times.progress == chain::MeetingProgress::kPaused;
      const bool over = round.current_phase == chain::TimePhase::kOver;
      Clock(view.ui, "turn",
            {.text = ClockText(round.current_remaining),
             .spoken = SpokenTime(view, round.current_remaining),
             .note = view.T("live.of_time", {{"time", ClockText(speaker.share)}}),
             .state = paused ? TimeState::kPaused : over ? TimeState::kOver : TimeState::kCalm,
             .size = ClockSize::kWallTurn});
    });
  });
}

void Upcoming(View& view, const chain::RoundTimes& round) {
  Column(view.ui, {.gap_px = space::kStep}, [&] {
    int shown = 0;
    for (const auto& speaker : round.speakers) {
      if (speaker.state != chain::SpeakerState::kToCome || shown == 2) continue;
      Row(view.ui, {.gap_px = space::kGap}, [&] {
        Text(view.ui, view.T(shown == 0 ? "wall.next" : "wall.then"),
             {.type = Type::kWallBody, .color = Color::kInk2, .width = Px(160)});
        Text(view.ui, PartyName(view, speaker.party_id),
             {.type = shown == 0 ? Type::kWallStrong : Type::kWallBody, .width = Flex()});
      });
      ++shown;
    }
  });
}

StepState StepOf(chain::ItemState state) {
  switch (state) {
    case chain::ItemState::kDone:
      return StepState::kDone;
    case chain::ItemState::kNow:
      return StepState::kNow;
    case chain::ItemState::kSkipped:
      return StepState::kSkipped;
    default:
      return StepState::kToCome;
  }
}

void WholeMeeting(View& view, const LiveMeeting& meeting) {
  std::vector<Step> steps;
  for (const chain::ItemTimes& item : meeting.times.items) {
    steps.push_back({.state = StepOf(item.state),
                     .share = static_cast<float>((item.planned + item.adjusted).count())});
  }
  Column(view.ui, {.gap_px = space::kTight}, [&] {
    StepBar(view.ui, {.label = view.T("live.agenda"), .size = StepSize::kWall, .gap_px = 8}, steps);
    Row(view.ui, {}, [&] {
      const int start = MinuteOfDay(meeting.plan->starts());
      const auto& texts = view.model.texts();
      Text(view.ui, content::TimeOfDay(texts, start),
           {.type = Type::kWallNote, .color = Color::kInk2});
      Spacer(view.ui);
      const auto next = static_cast<size_t>(meeting.times.current + 1);
      if (next < meeting.items.size() && meeting.times.items[next].starts_at) {
        Text(view.ui,
             view.T("wall.soon", {{"item", ItemTitle(view, *meeting.items[next].value)},
                                  {"time", TimeOfDay(view, *meeting.times.items[next].starts_at,
                                                     meeting.plan->zone())}}),
             {.type = Type::kWallNote, .color = Color::kInk2});
      }
      Spacer(view.ui);
      Text(view.ui, content::TimeOfDay(texts, start + meeting.plan->planned_minutes()),
           {.type = Type::kWallNote, .color = Color::kInk2});
    });
  });
}

void Main(View& view, const LiveMeeting& meeting) {
  const std::string label = view.T("live.agenda");
  const Box box{.key = "main", .role = Role::kRegion, .label = label,
                .width = Flex(), .height = Px(HeightOf(view)), .padding = Insets{80, 80, 80, 64},
                .gap_px = 48};
  Column(view.ui, box, [&] {
    const auto* item = meeting.current_item();
    if (const v1::Success* success = CelebratedNow(view, meeting)) {
      SuccessOnWall(view, *success);
    } else if (const auto walk = WalkAt(view, meeting)) {
      WallWalk(view, *walk);
    } else if (item != nullptr) {
      Text(view.ui, ItemPurpose(view, *item->value), {.type = Type::kWallQuestion});
      BlockOnWall(view, meeting);
      if (item->value->kind() == v1::INTRODUCTIONS) {
        const auto round = chain::RoundTimesOf(view.state(), *item->id, meeting.now);
        if (round.current >= 0) Speaker(view, meeting, round);
        Upcoming(view, round);
      }
    } else {
      Text(view.ui, MeetingMoment(view, *meeting.plan), {.type = Type::kWallQuestion});
    }
    Spacer(view.ui);
    WholeMeeting(view, meeting);
  });
}

void Picture(View& view, const LiveMeeting& meeting) {
  if (const v1::Card* card = ShownCard(view, meeting.id)) {
    return CardOnWall(view, meeting, *card, view.ui.width_px() / FactorOf(view), HeightOf(view));
  }
  Row(view.ui, {.align = Align::kStretch}, [&] {
    Side(view, meeting);
    Main(view, meeting);
  });
}

}  // namespace

void ShowWall(View& view) {
  LiveMeeting meeting = LookAt(view);
  meeting.shown = meeting.times.current;  // the wall shows what the table does, always
  view.ui.SetPage(MeetingTitle(view, *meeting.plan) + " - " + view.T("live.wall"),
                  view.model.language);
  Body(view.ui, {.label = view.T("live.wall"), .max_width_px = 0, .padding = Insets{},
                 .fill = Color::kSurface, .height = BodyStyle::Height::kWindow},
       [&] {
         Zoom(view.ui, FactorOf(view), [&] { Picture(view, meeting); });
       });
}

}  // namespace ketentafel::views
