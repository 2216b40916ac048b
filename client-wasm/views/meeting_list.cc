#include "client-wasm/views/meeting_list.h"

#include <algorithm>
#include <tuple>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

auto ByMoment(const MeetingEntry& meeting) {
  const v1::CivilDate& date = meeting->starts().date();
  return std::tuple(date.year() == 0, date.year(), date.month(), date.day(),
                    MinuteOfDay(meeting->starts()), *meeting.id);
}

void Sort(std::vector<MeetingEntry>* meetings) {
  std::sort(meetings->begin(), meetings->end(), [](const auto& a, const auto& b) {
    return ByMoment(a) < ByMoment(b);
  });
}

void Tile(View& view, const v1::CivilDate& date) {
  if (date.year() == 0) return;
  const Civil civil = chain::CivilOf(date);
  const auto& texts = view.model.texts();
  DateTile(view.ui, {.month = content::ShortMonthName(texts, civil.month),
                     .day = std::to_string(civil.day),
                     .weekday = content::Weekday(texts, civil),
                     .name = content::LongDate(texts, civil)});
}

std::string WhenLine(const View& view, const v1::Meeting& meeting) {
  if (meeting.state() == v1::RUNNING) return view.T("meeting.runs_now");
  const bool over = meeting.state() == v1::ENDED || meeting.state() == v1::CANCELLED;
  if (over) return view.T(TextKey(meeting.state()));
  if (meeting.starts().date().year() == 0) return view.T("time.no_date");
  return content::DayDistance(view.model.texts(), chain::CivilOf(view.model.Today()),
                              chain::CivilOf(meeting.starts().date()));
}

// On the day itself the table is where one goes.
bool IsToday(const View& view, const v1::Meeting& meeting) {
  return FieldValue(view.model.Today()) == FieldValue(meeting.starts().date());
}

// Who got an invitation, and whether they know that it is off; for the director alone.
struct CalledOff {
  std::vector<std::string> invited;
  bool all_told = true;
};

CalledOff CalledOffOf(const View& view, const MeetingEntry& meeting) {
  CalledOff called_off;
  for (const std::string& id : chain::PeopleInvitedByMail(view.state(), *meeting.id)) {
    called_off.invited.push_back(PersonName(view, id));
    const bool told =
        chain::HasPaper(view.state(), v1::CANCELLATION_PAPER, *meeting.id, id);
    called_off.all_told = called_off.all_told && told;
  }
  std::sort(called_off.invited.begin(), called_off.invited.end());
  return called_off;
}

void WhoWasInvited(View& view, const MeetingEntry& meeting) {
  const CalledOff called_off = CalledOffOf(view, meeting);
  if (called_off.invited.empty()) return;
  const auto& texts = view.model.texts();
  const content::Args args = {{"names", content::Listed(texts, called_off.invited)}};
  Text(view.ui, called_off.all_told ? view.T("meetings.cancelled.told", args)
                                    : view.T("meetings.cancelled.invited", args));
}

void TellButton(View& view, const MeetingEntry& meeting) {
  if (!chain::IsDirector(view.state(), view.model.me())) return;
  const CalledOff called_off = CalledOffOf(view, meeting);
  const bool to_tell = !called_off.all_told;
  const std::string label = view.T("mail.send_cancellation");
  if (Button(view.ui, "tell", {.label = label, .icon = icons::kMail,
                               .kind = to_tell ? ButtonKind::kPrimary : ButtonKind::kPlain,
                               .name = label + ", " + MeetingTitle(view, *meeting.value)})) {
    view.Go(Screen::kMail, *meeting.id);
  }
}

void OpenButton(View& view, const MeetingEntry& meeting, ButtonKind kind) {
  if (meeting->state() == v1::CANCELLED) return TellButton(view, meeting);
  Screen screen = ScreenOf(*meeting.value);
  if (screen == Screen::kPlan && IsToday(view, *meeting.value)) screen = Screen::kLive;
  const char* label = screen == Screen::kLive     ? "meeting.to_table"
                      : screen == Screen::kReport ? "report.show"
                                                  : "meeting.prepare";
  if (Button(view.ui, "open", {.label = view.T(label), .icon = icons::kArrow,
                               .icon_side = IconSide::kAfter, .kind = kind,
                               .size = kind == ButtonKind::kPrimary ? ButtonSize::kBig
                                                                    : ButtonSize::kNormal,
                               .name = view.T(label) + ", " + MeetingTitle(view, *meeting.value)})) {
    view.Go(screen, *meeting.id);
  }
}

void Words(View& view, const MeetingEntry& meeting, int level) {
  Column(view.ui, {.width = Flex()}, [&] {
    Meta(view.ui, WhenLine(view, *meeting.value));
    Heading(view.ui, level, MeetingTitle(view, *meeting.value), {.type = Type::kSpeaker});
    const std::string moment = MeetingMoment(view, *meeting.value);
    Text(view.ui, moment, {.color = Color::kInk2});
    if (meeting->state() == v1::CANCELLED) WhoWasInvited(view, meeting);
  });
}

}  // namespace

std::vector<MeetingEntry> MeetingsByDate(const View& view) {
  auto meetings = view.state().All<v1::Meeting>();
  std::erase_if(meetings, [](const auto& meeting) { return meeting->state() == v1::CANCELLED; });
  Sort(&meetings);
  return meetings;
}

std::vector<MeetingEntry> CalledOffAhead(const View& view) {
  const Civil today = chain::CivilOf(view.model.Today());
  auto meetings = view.state().All<v1::Meeting>();
  std::erase_if(meetings, [&](const auto& meeting) {
    return meeting->state() != v1::CANCELLED || chain::CivilOf(meeting->starts().date()) < today;
  });
  Sort(&meetings);
  return meetings;
}

MeetingEntry MeetingAtHand(const View& view) {
  MeetingEntry next;
  for (const MeetingEntry& meeting : MeetingsByDate(view)) {
    if (meeting->state() == v1::RUNNING) return meeting;
    if (meeting->state() == v1::PLANNED && next.value == nullptr) next = meeting;
  }
  return next;
}

Screen ScreenOf(const v1::Meeting& meeting) {
  if (meeting.state() == v1::RUNNING) return Screen::kLive;
  return meeting.state() == v1::ENDED ? Screen::kReport : Screen::kPlan;
}

void MeetingCard(View& view, const MeetingEntry& meeting, MeetingCardWeight weight, int level) {
  const ButtonKind kind = weight == MeetingCardWeight::kMain || meeting->state() == v1::RUNNING
                              ? ButtonKind::kPrimary
                              : ButtonKind::kPlain;
  Card(view.ui, {.key = *meeting.id, .role = Role::kRegion,
                 .label = MeetingTitle(view, *meeting.value), .gap_px = space::kTight},
       [&] {
         if (view.ui.IsPhone()) {
           Row(view.ui, {.gap_px = space::kTight}, [&] {
             Tile(view, meeting->starts().date());
             Words(view, meeting, level);
           });
           OpenButton(view, meeting, kind);
           return;
         }
         Row(view.ui, {.gap_px = space::kGap}, [&] {
           Tile(view, meeting->starts().date());
           Words(view, meeting, level);
           OpenButton(view, meeting, kind);
         });
       });
}

}  // namespace ketentafel::views
