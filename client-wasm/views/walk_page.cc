#include <algorithm>
#include <array>
#include <vector>

#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kAway = "walk/away";
constexpr std::string_view kTabChoice = "walk/tab";
constexpr float kSubBar = 72, kTopBar = 64;

void TimeLeft(View& view, const LiveMeeting& meeting) {
  const chain::ItemTimes* now = meeting.times.now();
  if (now == nullptr) return;
  const bool over = now->remaining < Micros(0);
  const Color ink = over ? Color::kRed : Color::kInk;
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    Meta(view.ui, view.T(over ? "walk.time_over" : "walk.time_left"),
         {.overflow = Overflow::kOneLine});
    TimerText(view.ui, "left", ClockText(now->remaining), SpokenTime(view, now->remaining),
              {.type = view.ui.IsPhone() ? Type::kLeadStrong : Type::kSpeaker, .color = ink,
               .overflow = Overflow::kOneLine});
  });
}

void Bar(View& view, const LiveWalk& walk) {
  const v1::Meeting& plan = *walk.meeting.plan;
  TopBar(view.ui, [&] {
    if (Logo(view.ui, view.T("app.name"), view.HrefTo(Screen::kHome))) view.Go(Screen::kHome);
    if (!view.ui.IsPhone()) VerticalRule(view.ui);
    Column(view.ui, {.width = Flex()}, [&] {
      Heading(view.ui, 1,
              view.ui.IsPhone() ? walk.name : view.T("walk.title", {{"name", walk.name}}),
              {.type = Type::kBodyStrong, .overflow = Overflow::kEllipsis});
      if (!view.ui.IsPhone()) {
        Meta(view.ui,
             view.T("walk.list.on", {{"meeting", MeetingTitle(view, plan)},
                                     {"day", DayAndMonth(view, plan.starts().date())}}),
             {.overflow = Overflow::kEllipsis});
      }
    });
    if (!view.ui.IsNarrow()) {
      Chip(view.ui, {.label = view.T("walk.invented")});
      SavedState(view);
      VerticalRule(view.ui);
    }
    TimeLeft(view, walk.meeting);
    if (!view.ui.IsPhone()) VerticalRule(view.ui);
    LanguageMenu(view);
    PersonMenu(view);
  });
}

void StepDots(View& view, const LiveWalk& walk, const std::string& label) {
  std::array<Step, chain::kLastWalkStep> steps;
  for (int i = 0; i < chain::kLastWalkStep; ++i) {
    const int step = i + 1;
    steps[static_cast<size_t>(i)].state = step < walk.walk->step()    ? StepState::kDone
                                          : step == walk.walk->step() ? StepState::kNow
                                                                      : StepState::kToCome;
  }
  StepBar(view.ui, {.label = label, .gap_px = 6,
                    .width = view.ui.IsPhone() ? Flex() : Px(298)}, steps);
}

// How far the table is: everybody hears it when it changes.
std::string Progress(const View& view, const LiveWalk& walk) {
  if (walk.walk->step() < 4) return "";
  return view.Plural("walk.chosen", walk.way.expected,
                     {{"chosen", std::to_string(walk.way.chosen)}});
}

void AwayButton(View& view, const LiveWalk& walk) {
  if (Button(view.ui, "away", {.label = view.T("walk.to_meeting"), .icon = icons::kNote,
                               .kind = ButtonKind::kQuiet})) {
    LeaveWalk(view, walk);
  }
}

void StepLine(View& view, const LiveWalk& walk) {
  const std::string place =
      view.T("walk.step_of", {{"n", std::to_string(walk.walk->step())}});
  const std::string title = StepTitle(view, walk.walk->step(), walk.name);
  const Box region{.key = "step", .role = Role::kRegion, .label = place, .width = Flex(),
                   .gap_px = space::kTight};
  if (view.ui.IsPhone()) {
    Column(view.ui, {.key = "step", .role = Role::kRegion, .label = place, .width = Flex(),
                     .gap_px = 6}, [&] {
      Row(view.ui, {.gap_px = 12}, [&] {
        Meta(view.ui, place, {.overflow = Overflow::kOneLine});
        StepDots(view, walk, place);
      });
      StatusText(view.ui, "title", title, {.type = Type::kBodyStrong});
    });
    return;
  }
  Row(view.ui, region, [&] {
    Meta(view.ui, place, {.overflow = Overflow::kOneLine});
    StepDots(view, walk, place);
    StatusText(view.ui, "title", title, {.type = Type::kLeadStrong, .width = Flex()});
    const std::string progress = Progress(view, walk);
    if (!view.ui.IsNarrow() && !progress.empty()) {
      IconText(view.ui, icons::kPeople, progress, {.color = Color::kInk2});
    }
    if (!view.ui.IsNarrow()) AwayButton(view, walk);
  });
}

void Now(View& view, const LiveWalk& walk) {
  ConnectionBanners(view);
  RefusalLine(view, kWalkPlace);
  OpenCardPanel(view, walk.meeting);
  switch (walk.walk->step()) {
    case 1:
      return MeetPersona(view, walk);
    case 2:
      return ListenTo(view, walk);
    case 3:
      return WalkQuestions(view, walk);
    case 4:
      return WalkWayCard(view, walk, WayShows::kMarks);
    case 5:
      HelpedAndMissing(view, walk);
      return WalkWayCard(view, walk, WayShows::kGaps);
    case 6:
      return WalkHandover(view, walk);
    case 7:
      return WalkChannels(view, walk);
    default:
      return WalkWayCard(view, walk, WayShows::kGaps);
  }
}

// The bar stays at hand at the foot of the window, however long the way above it is.
void NowColumn(View& view, const LiveWalk& walk, Length width) {
  if (!walk.may_lead) {
    Column(view.ui, {.width = width, .gap_px = space::kGap}, [&] { Now(view, walk); });
    return;
  }
  const float height =
      std::max(480.0f, view.ui.height_px() - kTopBar - kSubBar - OwnChangeHeight(view) -
                           2 * space::kGap);
  Column(view.ui, {.width = width, .height = Px(height), .gap_px = space::kTight}, [&] {
    ScrollArea(view.ui, {.key = "now", .height = Flex(), .gap_px = space::kGap},
               [&] { Now(view, walk); });
    WalkBar(view, walk);
  });
}

void ThreeColumns(View& view, const LiveWalk& walk) {
  const bool wide = view.ui.breakpoint() == Breakpoint::k1920;
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    Column(view.ui, {.width = Px(wide ? 400.0f : 344.0f)}, [&] { WalkCard(view, walk); });
    NowColumn(view, walk, Flex());
    Column(view.ui, {.width = Px(wide ? 440.0f : 360.0f)}, [&] { WalkFindings(view, walk); });
  });
}

void TwoWalkColumns(View& view, const LiveWalk& walk) {
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    NowColumn(view, walk, Flex(5));
    Column(view.ui, {.width = Flex(4), .gap_px = space::kGap}, [&] {
      WalkCard(view, walk);
      WalkFindings(view, walk);
    });
  });
}

enum WalkTab { kCardTab, kNowTab, kFindingsTab };

int TabAtHand(const View& view) {
  const std::string_view chosen = view.Chosen(kTabChoice);
  return chosen.empty() ? kNowTab : chosen[0] - '0';
}

void Tabs(View& view, const LiveWalk& walk, TabsLook look) {
  const std::array<std::string, 4> labels = {view.T("walk.tab.card"), view.T("walk.tab.now"),
                                             view.T("walk.tab.findings"),
                                             view.T("walk.tab.meeting")};
  const std::array<Place, 4> places = {
      {{.key = "card", .label = labels[0], .icon = icons::kPerson},
       {.key = "now", .label = labels[1], .icon = icons::kWalk},
       {.key = "findings", .label = labels[2], .icon = icons::kBulb,
        .badge = static_cast<int>(walk.findings.size())},
       {.key = "meeting", .label = labels[3], .icon = icons::kNote}}};
  const auto chosen = widgets::Tabs(
      view.ui, "tabs",
      {.label = view.T("walk.tabs"), .look = look, .selected = TabAtHand(view)}, places);
  if (!chosen) return;
  if (*chosen == 3) return LeaveWalk(view, walk);
  view.Choose(std::string(kTabChoice), std::to_string(*chosen));
}

void OneColumn(View& view, const LiveWalk& walk) {
  if (!view.ui.IsPhone()) Tabs(view, walk, TabsLook::kTop);
  switch (TabAtHand(view)) {
    case kCardTab:
      return WalkCard(view, walk);
    case kFindingsTab:
      return WalkFindings(view, walk);
    default:
      break;
  }
  const std::string progress = Progress(view, walk);
  if (!progress.empty()) IconText(view.ui, icons::kPeople, progress, {.color = Color::kInk2});
  Now(view, walk);
}

}  // namespace

std::optional<LiveWalk> WalkAt(const View& view, const LiveMeeting& meeting) {
  const auto going = chain::WalkAt(view.state(), meeting.id);
  if (going.id == nullptr) return std::nullopt;
  v1::Command move;
  move.mutable_move_walk()->set_id(*going.id);
  move.mutable_move_walk()->set_from_step(going->step());
  move.mutable_move_walk()->set_to_step(going->step() > 1 ? going->step() - 1 : 2);
  return LiveWalk{.meeting = meeting,
                  .id = *going.id,
                  .walk = going.value,
                  .persona = PersonaInWords(view, going->persona_id()),
                  .name = PersonaFirstName(view, going->persona_id()),
                  .way = chain::WayOf(view.state(), *going.id),
                  .findings = chain::FindingsOf(view.state(), *going.id),
                  .may_lead = view.model.Would(move).ok(),
                  .my_party_id = meeting.my_party_id};
}

bool ShowsWalk(const View& view, const LiveWalk& walk) { return view.Chosen(kAway) != walk.id; }

void LeaveWalk(View& view, const LiveWalk& walk) { view.Choose(std::string(kAway), walk.id); }

void WalkNotice(View& view, const LiveMeeting& meeting) {
  const auto walk = WalkAt(view, meeting);
  if (!walk) return;
  Card(view.ui, Tone::kTint, {.key = "walk", .padding = Sides(space::kTight, 12)}, [&] {
    Flow(view.ui, {.gap_px = 12, .align = Align::kCenter}, [&] {
      IconText(view.ui, icons::kWalk,
               view.T("walk.goes_on", {{"name", walk->name},
                                       {"n", std::to_string(walk->walk->step())},
                                       {"step", StepTitle(view, walk->walk->step(), walk->name)}}));
      if (Button(view.ui, "back", {.label = view.T("walk.to_walk", {{"name", walk->name}}),
                                   .icon = icons::kBack})) {
        view.Choose(std::string(kAway), "");
      }
    });
  });
}

void ShowWalk(View& view, const LiveWalk& walk) {
  const std::string title = view.T("walk.title", {{"name", walk.name}});
  view.ui.SetPage(title + " - " + view.state().chain()->name(), view.model.language);
  Bar(view, walk);
  SubBar(view.ui, [&] { StepLine(view, walk); });
  // Each step, and on narrow pages each tab, has a place of its own to scroll to.
  const std::string label =
      title + ", " + view.T("walk.step_of", {{"n", std::to_string(walk.walk->step())}});
  Body(view.ui, {.label = label, .max_width_px = view.ui.IsNarrow() ? 720.0f : 0.0f,
                 .padding = Sides(MarginFor(view.ui.breakpoint()), space::kGap)},
       [&] {
         if (view.ui.breakpoint() >= Breakpoint::k1440) return ThreeColumns(view, walk);
         if (!view.ui.IsNarrow()) return TwoWalkColumns(view, walk);
         OneColumn(view, walk);
       });
  OwnChangeLine(view);
  if (!view.ui.IsNarrow()) return;
  BottomBar(view.ui, [&] {
    Column(view.ui, {}, [&] {
      WalkBar(view, walk);
      if (view.ui.IsPhone()) Tabs(view, walk, TabsLook::kBottom);
    });
  });
}

}  // namespace ketentafel::views
