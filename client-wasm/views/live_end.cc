#include <map>

#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/chain/closing_check.h"
#include "shared/chain/pen_turns.h"

namespace ketentafel::views {
namespace {

using chain::OpenPoint;

std::map<OpenPoint::Kind, int> Counts(const View& view, const LiveMeeting& meeting) {
  std::map<OpenPoint::Kind, int> counts;
  for (const OpenPoint& point : chain::OpenPointsOf(view.state(), meeting.id)) {
    ++counts[point.kind];
  }
  return counts;
}

// One line of the check list: settled, or what is still open.
void Line(View& view, int open, std::string_view done_key, std::string_view open_key) {
  if (open == 0) {
    IconText(view.ui, icons::kCheckc, view.T(done_key), {.color = Color::kGreen});
  } else {
    IconText(view.ui, icons::kHole, view.Plural(open_key, open), {.color = Color::kAmber});
  }
}

// A line that only shows when something is open.
void OpenLine(View& view, int open, std::string_view open_key) {
  if (open > 0) {
    IconText(view.ui, icons::kHole, view.Plural(open_key, open), {.color = Color::kAmber});
  }
}

void CheckList(View& view, const LiveMeeting& meeting) {
  auto counts = Counts(view, meeting);
  Line(view, counts[OpenPoint::Kind::kAttendanceUnknown], "closing.attendance",
       "closing.attendance.open");
  Line(view, counts[OpenPoint::Kind::kItemWithoutOutcome], "closing.items", "closing.items.open");
  if (counts[OpenPoint::Kind::kNobodyWrites] > 0) {
    IconText(view.ui, icons::kHole, view.T("closing.nobody_writes"), {.color = Color::kAmber});
  }
  OpenLine(view, counts[OpenPoint::Kind::kProposalWaits], "closing.proposals.open");
  OpenLine(view, counts[OpenPoint::Kind::kParkedPointOpen], "closing.parked.open");
  OpenLine(view, counts[OpenPoint::Kind::kActionWithoutOwner], "closing.actions_owner.open");
  OpenLine(view, counts[OpenPoint::Kind::kActionWithoutDate], "closing.actions_date.open");
  const auto next = chain::NextParties(view.state(), meeting.id);
  if (!next.empty()) {
    IconText(view.ui, icons::kPen,
             view.T("closing.next_minute_taker", {{"party", PartyName(view, next[0])}}));
  }
}

}  // namespace

void EndDialog(View& view, const LiveMeeting& meeting) {
  v1::Command end;
  end.mutable_end_meeting()->set_meeting_id(meeting.id);
  const auto wish = Dialog(view.ui, "end", {.title = view.T("closing.title")}, [&] {
    Text(view.ui, view.T("closing.line"), {.color = Color::kInk2});
    Column(view.ui, {.gap_px = 12}, [&] { CheckList(view, meeting); });
    RefusalLine(view, "live/end");
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "back", {.label = view.T("common.back")})) view.Choose("live/end", "");
      if (SubmitButton(view, "end", {.label = view.T("closing.end"), .icon = icons::kCheckc,
                                     .kind = ButtonKind::kPrimary},
                       end, "live/end")) {
        view.Choose("live/end", "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose("live/end", "");
}

}  // namespace ketentafel::views
