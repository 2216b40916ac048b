#include <algorithm>
#include <array>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/live_minutes.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/role_parts.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/walk_live.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kTabChoice = "live/tab";

void MyRoleChip(View& view, const LiveMeeting& meeting) {
  if (meeting.i_lead) {
    Chip(view.ui, {.label = view.T("live.you_lead"), .icon = icons::kPeople,
                   .tone = ChipTone::kAccent});
  } else if (meeting.i_write) {
    Chip(view.ui, {.label = view.T("live.minute_taker"), .icon = icons::kPen,
                   .tone = ChipTone::kAccent});
  }
}

void Bar(View& view, const LiveMeeting& meeting) {
  TopBar(view.ui, [&] {
    const std::string href = view.HrefTo(Screen::kHome);
    if (Logo(view.ui, view.T("app.name"), href)) view.Go(Screen::kHome);
    if (!view.ui.IsPhone()) VerticalRule(view.ui);
    Column(view.ui, {.width = Flex()}, [&] {
      Heading(view.ui, 1, MeetingTitle(view, *meeting.plan),
              {.type = Type::kBodyStrong, .overflow = Overflow::kEllipsis});
      if (!view.ui.IsPhone()) {
        Meta(view.ui,
             view.T("live.chain_and_day", {{"chain", ChainTitle(view)},
                                           {"day", DayAndMonth(view, meeting.plan->starts().date())}}),
             {.overflow = Overflow::kEllipsis});
      }
    });
    if (view.state().chain()->is_example() && !view.ui.IsPhone()) {
      Chip(view.ui, {.label = view.T("app.example")});
    }
    if (!view.ui.IsNarrow()) SavedState(view);
    if (!view.ui.IsPhone()) {
      VerticalRule(view.ui);
      const std::string clock = TimeOfDay(view, meeting.now, meeting.plan->zone());
      TimerText(view.ui, "clock", clock, clock, {.type = Type::kSpeaker});
      MyRoleChip(view, meeting);
    }
    LanguageMenu(view);
    PersonMenu(view);
  });
}

// What everybody has to know at once: the line is gone, the meeting stands still, somebody else
// leads, this page looks elsewhere.
void Notices(View& view, const LiveMeeting& meeting) {
  ConnectionBanners(view);
  WalkNotice(view, meeting);
  if (meeting.browses) {
    Card(view.ui, Tone::kTint, {.key = "browses", .padding = Sides(space::kTight, 12)}, [&] {
      Flow(view.ui, {.gap_px = 12, .align = Align::kCenter}, [&] {
        IconText(view.ui, icons::kEye,
                 view.T(meeting.i_lead ? "live.looks_ahead" : "live.browses",
                        {{"item", ItemTitle(view, *meeting.shown_item()->value)}}));
        if (Button(view.ui, "back", {.label = view.T("live.back_to_now"), .icon = icons::kBack})) {
          view.Choose(BrowseKey(meeting), "");
        }
      });
    });
  }
  if (meeting.clock != nullptr && !meeting.clock->lead_taken_from_id().empty()) {
    Card(view.ui, Tone::kTint, {.key = "taken", .padding = Sides(space::kTight, 12)}, [&] {
      StatusLine(view.ui, "line", icons::kPeople,
                 meeting.i_lead
                     ? view.T("live.you_lead_for_now")
                     : view.T("live.lead_taken",
                              {{"name", PersonName(view, meeting.clock->lead_person_id())}}));
    });
  }
}

void TakeLeadOffer(View& view, const LiveMeeting& meeting) {
  if (meeting.times.progress == chain::MeetingProgress::kNotStarted ||
      meeting.times.progress == chain::MeetingProgress::kEnded || meeting.i_lead) {
    return;
  }
  v1::Command command;
  command.mutable_take_lead()->set_meeting_id(meeting.id);
  if (!view.model.Would(command).ok()) return;
  Card(view.ui, Tone::kAmber, {.key = "take_lead", .gap_px = space::kStep}, [&] {
    Text(view.ui, view.T(meeting.i_am_director ? "live.take_back.line" : "live.lead_away.line"));
    (void)SubmitButton(view, "take",
                       {.label = view.T(meeting.i_am_director ? "live.take_back"
                                                              : "live.take_lead"),
                        .icon = icons::kPeople},
                       command, "live/lead");
    RefusalLine(view, "live/lead");
  });
}

void Middle(View& view, const LiveMeeting& meeting) {
  Notices(view, meeting);
  TakeLeadOffer(view, meeting);
  CelebratedPanel(view, meeting);
  ItemClockCard(view, meeting);
  RoundCard(view, meeting);
  OpenCardPanel(view, meeting);
  ItemForm(view, meeting);
}

// The lead's bar stays at hand at the foot of the window, however long what is above it is.
void ColumnOverLeadBar(View& view, const LiveMeeting& meeting, Length width, Build contents) {
  if (!meeting.i_lead || meeting.times.current < 0) {
    Column(view.ui, {.width = width, .gap_px = space::kGap}, contents);
    return;
  }
  const float height = std::max(
      480.0f, view.ui.height_px() - 64 - OwnChangeHeight(view) - 2 * space::kGap);
  Column(view.ui, {.width = width, .height = Px(height), .gap_px = space::kTight}, [&] {
    ScrollArea(view.ui, {.key = "middle", .height = Flex(), .gap_px = space::kGap}, contents);
    LeadBar(view, meeting);
  });
}

void ThreeColumns(View& view, const LiveMeeting& meeting) {
  const bool wide = view.ui.breakpoint() == Breakpoint::k1920;
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    Column(view.ui, {.width = Px(wide ? 360.0f : 320.0f), .gap_px = space::kGap}, [&] {
      AgendaColumn(view, meeting);
      TablePanel(view, meeting);
    });
    ColumnOverLeadBar(view, meeting, Flex(), [&] { Middle(view, meeting); });
    Column(view.ui, {.width = Px(wide ? 480.0f : 416.0f)}, [&] { MinutesColumn(view, meeting); });
  });
}

// 1024: item left, minutes right; agenda and table below the item.
void TwoLiveColumns(View& view, const LiveMeeting& meeting) {
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    ColumnOverLeadBar(view, meeting, Flex(5), [&] {
      Middle(view, meeting);
      // Who is there is what the opening is for.
      const auto* item = meeting.current_item();
      const bool opens = item != nullptr && item->value->kind() == v1::OPENING;
      if (opens) TablePanel(view, meeting);
      AgendaColumn(view, meeting);
      if (!opens) TablePanel(view, meeting);
    });
    Column(view.ui, {.width = Flex(4)}, [&] { MinutesColumn(view, meeting); });
  });
}

int TabAtHand(const View& view) {
  const std::string_view chosen = view.Chosen(kTabChoice);
  return chosen.empty() ? kNowTab : chosen[0] - '0';
}

// Alone on a narrow page the item also carries what else asks for attention now.
void NowTab(View& view, const LiveMeeting& meeting) {
  PenQuestionCard(view, meeting);
  Middle(view, meeting);
  ReadAlongCard(view, meeting);
  const auto* item = meeting.current_item();
  if (item != nullptr && item->value->kind() == v1::OPENING) TablePanel(view, meeting);
}

void OneColumn(View& view, const LiveMeeting& meeting, int tab) {
  switch (tab) {
    case kAgendaTab:
      return AgendaColumn(view, meeting);
    case kMinutesTab:
      return MinutesColumn(view, meeting);
    case kTableTab:
      return TablePanel(view, meeting);
    default:
      return NowTab(view, meeting);
  }
}

std::array<std::string, 4> TabLabels(const View& view) {
  return {view.T("live.tab.now"), view.T("live.tab.agenda"), view.T("live.tab.minutes"),
          view.T("live.tab.table")};
}

void LiveTabs(View& view, TabsLook look, int tab) {
  const std::array<std::string, 4> labels = TabLabels(view);
  const std::array<Place, 4> places = {
      {{.key = "now", .label = labels[0], .icon = icons::kNow},
       {.key = "agenda", .label = labels[1], .icon = icons::kList},
       {.key = "minutes", .label = labels[2], .icon = icons::kNote},
       {.key = "table", .label = labels[3], .icon = icons::kPeople}}};
  if (auto chosen = Tabs(view.ui, "tabs",
                         {.label = view.T("live.tabs"), .look = look, .selected = tab}, places)) {
    GoToTab(view, static_cast<LiveTab>(*chosen));
  }
}

// The meeting as it is when no walk goes on: agenda, item, minutes.
void ShowItem(View& view, const LiveMeeting& meeting) {
  view.ui.SetPage(MeetingTitle(view, *meeting.plan) + " - " + view.state().chain()->name(),
                  view.model.language);
  Bar(view, meeting);
  const int tab = TabAtHand(view);
  const float max_width = view.ui.IsNarrow() ? 720.0f : 0.0f;
  // Each tab has a name, and with it a place of its own to scroll to.
  const std::string label = view.ui.IsNarrow() ? TabLabels(view)[static_cast<size_t>(tab)]
                                               : MeetingTitle(view, *meeting.plan);
  Body(view.ui, {.label = label, .max_width_px = max_width,
                 .padding = Sides(MarginFor(view.ui.breakpoint()), space::kGap)},
       [&] {
         if (view.ui.breakpoint() >= Breakpoint::k1440) return ThreeColumns(view, meeting);
         if (!view.ui.IsNarrow()) return TwoLiveColumns(view, meeting);
         if (!view.ui.IsPhone()) LiveTabs(view, TabsLook::kTop, tab);
         OneColumn(view, meeting, tab);
       });
  OwnChangeLine(view);
  if (view.ui.IsNarrow()) {
    BottomBar(view.ui, [&] {
      Column(view.ui, {}, [&] {
        LeadBar(view, meeting);
        if (view.ui.IsPhone()) LiveTabs(view, TabsLook::kBottom, tab);
      });
    });
  }
}

}  // namespace

void GoToTab(View& view, LiveTab tab) {
  view.Choose(std::string(kTabChoice), std::to_string(tab));
}

void ShowLive(View& view) {
  const LiveMeeting meeting = LookAt(view);
  const auto walk = WalkAt(view, meeting);
  if (walk && ShowsWalk(view, *walk)) {
    ShowWalk(view, *walk);
  } else {
    ShowItem(view, meeting);
  }
  const auto* item = meeting.shown_item();
  ActionDialog(view, meeting.id, item == nullptr ? "" : *item->id);
  RoleDialogs(view);
  RecordDialogs(view);
  if (view.Chosen("dialog/live/end") == "ask") EndDialog(view, meeting);
  if (view.Chosen("dialog/live/card") == "choose") CardDialog(view, meeting);
}

}  // namespace ketentafel::views
