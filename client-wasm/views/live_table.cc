#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/chain/expected_parties.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

bool IsHere(v1::AttendanceState state) { return state == v1::PRESENT || state == v1::LATE; }

v1::AttendanceState StateOf(const View& view, const LiveMeeting& meeting, const std::string& party) {
  return chain::AttendedAs(view.state(), meeting.id, party);
}

char32_t IconOf(v1::AttendanceState state) {
  switch (state) {
    case v1::PRESENT:
      return icons::kCheck;
    case v1::LATE:
      return icons::kClock;
    case v1::ABSENT:
    case v1::EXCUSED:
      return icons::kSkip;
    default:
      return icons::kCircle;
  }
}

std::string LateTime(const View& view, const LiveMeeting& meeting, const std::string& party) {
  const auto* attendance = chain::AttendanceOf(view.state(), meeting.id, party);
  return attendance == nullptr || !attendance->has_late_at()
             ? ""
             : content::TimeOfDay(view.model.texts(), MinuteOfDay(attendance->late_at()));
}

std::string Label(const View& view, const LiveMeeting& meeting, const std::string& party,
                  v1::AttendanceState state) {
  std::string label = ShortPartyName(view, party);
  if (state == v1::LATE) {
    label += ", " + LateTime(view, meeting, party);
  } else if (state == v1::ABSENT || state == v1::EXCUSED) {
    label += ", " + view.T(TextKey(state));
  }
  return label;
}

v1::Command SetTo(const View& view, const LiveMeeting& meeting, const std::string& party,
                  v1::AttendanceState state) {
  v1::Command command;
  v1::SetAttendance* set = command.mutable_set_attendance();
  set->set_meeting_id(meeting.id);
  set->set_party_id(party);
  set->set_state(state);
  if (state == v1::LATE) {
    *set->mutable_late_at() = view.model.Local(meeting.now, meeting.plan->zone());
  }
  return command;
}

// A party with its state, only to read.
void PartyRow(View& view, v1::AttendanceState state, const std::string& label,
              const std::string& spoken) {
  const bool away = state == v1::ABSENT || state == v1::EXCUSED;
  Row(view.ui, {.key = "state", .role = Role::kGroup, .label = label + ", " + spoken,
                .min_height_px = 28, .gap_px = 6},
      [&] {
        Icon(view.ui, IconOf(state), 20, away ? Color::kInk2 : Color::kAccent);
        Text(view.ui, label, {.type = Type::kMeta, .color = away ? Color::kInk2 : Color::kInk,
                              .width = Flex()});
      });
}

// The same; whoever may set it opens the list of states.
void PartyMenu(View& view, const LiveMeeting& meeting, const std::string& party) {
  const v1::AttendanceState state = StateOf(view, meeting, party);
  const std::string label = Label(view, meeting, party, state);
  const std::string spoken =
      state == v1::ATTENDANCE_STATE_UNSPECIFIED ? view.T("report.not_noted")
                                                : view.T(TextKey(state));
  if (!view.model.Would(SetTo(view, meeting, party, v1::PRESENT)).ok()) {
    return PartyRow(view, state, label, spoken);
  }
  Menu(view.ui, "state",
       {.button = {.label = label, .icon = IconOf(state), .kind = ButtonKind::kQuiet,
                   .padding_px = 0.0f, .name = label + ", " + spoken}},
       [&] {
         for (const auto wanted : {v1::PRESENT, v1::LATE, v1::EXCUSED, v1::ABSENT}) {
           const v1::Command command = SetTo(view, meeting, party, wanted);
           const Status would = view.model.Would(command);
           const std::string reason = would.ok() ? "" : view.model.Sentence(would);
           if (MenuItem(view.ui, TextKey(wanted),
                        {.label = view.T(TextKey(wanted)), .icon = IconOf(wanted),
                         .selected = state == wanted, .disabled_reason = reason})) {
             view.Submit(command, "live/attendance");
           }
         }
       });
}

}  // namespace

void TablePanel(View& view, const LiveMeeting& meeting) {
  const auto parties = chain::ExpectedParties(view.state(), meeting.id);
  int here = 0;
  for (const auto& party : parties) here += IsHere(StateOf(view, meeting, *party.id)) ? 1 : 0;
  const std::string note = view.T("list.of_total", {{"n", std::to_string(here)},
                                                    {"total", std::to_string(parties.size())}});
  Card(view.ui, {.key = "table", .role = Role::kRegion, .label = view.T("live.at_table"),
                 .padding = Sides(16, 16), .gap_px = space::kHalf},
       [&] {
         Column(view.ui, {.padding = Sides(4, 0)}, [&] {
           CardHead(view, {.title = view.T("live.at_table"), .note = note});
         });
         RefusalLine(view, "live/attendance");
         Column(view.ui, {.key = "parties", .role = Role::kList,
                          .label = view.T("live.at_table")},
                [&] {
                  Grid(view.ui, {Flex(), Flex()}, 0, {.gap_px = space::kHalf}, [&] {
                    for (const auto& party : parties) {
                      Row(view.ui, {.key = *party.id, .role = Role::kListItem}, [&] {
                        PartyMenu(view, meeting, *party.id);
                        Spacer(view.ui);
                      });
                    }
                  });
                });
       });
}

}  // namespace ketentafel::views
