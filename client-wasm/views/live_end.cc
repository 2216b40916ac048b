#include <map>
#include <vector>

#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/chain/closing_check.h"
#include "shared/chain/pen_turns.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

using chain::OpenPoint;

using OpenIds = std::map<OpenPoint::Kind, std::vector<std::string>>;

OpenIds OpenIn(const View& view, const LiveMeeting& meeting) {
  OpenIds open;
  for (const OpenPoint& point : chain::OpenPointsOf(view.state(), meeting.id)) {
    open[point.kind].push_back(point.id);
  }
  return open;
}

int CountOf(const OpenIds& open, OpenPoint::Kind kind) {
  const auto found = open.find(kind);
  return found == open.end() ? 0 : static_cast<int>(found->second.size());
}

std::string NameOf(const View& view, OpenPoint::Kind kind, const std::string& id) {
  if (kind != OpenPoint::Kind::kItemWithoutOutcome) return ShortPartyName(view, id);
  const auto* item = view.state().Get<v1::AgendaItem>(id);
  return item == nullptr ? "" : ItemTitle(view, *item);
}

// One line of the check list: settled, or what is still open and where.
void Line(View& view, const OpenIds& open, OpenPoint::Kind kind, std::string_view done_key,
          std::string_view open_key) {
  const int count = CountOf(open, kind);
  if (count == 0) {
    IconText(view.ui, icons::kCheckc, view.T(done_key), {.color = Color::kGreen});
    return;
  }
  std::vector<std::string> names;
  for (const std::string& id : open.at(kind)) names.push_back(NameOf(view, kind, id));
  Column(view.ui, {}, [&] {
    IconText(view.ui, icons::kHole, view.Plural(open_key, count), {.color = Color::kAmber});
    constexpr float kBesideIcon = 26.0f;
    Column(view.ui, {.padding = Insets{kBesideIcon, 0, 0, 0}},
           [&] { Meta(view.ui, content::Listed(view.model.texts(), names)); });
  });
}

// A line that only shows when something is open.
void OpenLine(View& view, int open, std::string_view open_key) {
  if (open > 0) {
    IconText(view.ui, icons::kHole, view.Plural(open_key, open), {.color = Color::kAmber});
  }
}

void CheckList(View& view, const LiveMeeting& meeting) {
  using Kind = OpenPoint::Kind;
  const OpenIds open = OpenIn(view, meeting);
  Line(view, open, Kind::kAttendanceUnknown, "closing.attendance", "closing.attendance.open");
  Line(view, open, Kind::kItemWithoutOutcome, "closing.items", "closing.items.open");
  if (CountOf(open, Kind::kNobodyWrites) > 0) {
    IconText(view.ui, icons::kHole, view.T("closing.nobody_writes"), {.color = Color::kAmber});
  }
  if (CountOf(open, Kind::kPenOffered) > 0) {
    const std::string& party = open.at(Kind::kPenOffered).front();
    IconText(view.ui, icons::kHole,
             view.T("closing.pen_offered", {{"party", ShortPartyName(view, party)}}),
             {.color = Color::kAmber});
  }
  OpenLine(view, CountOf(open, Kind::kProposalWaits), "closing.proposals.open");
  OpenLine(view, CountOf(open, Kind::kParkedPointOpen), "closing.parked.open");
  OpenLine(view, CountOf(open, Kind::kActionWithoutOwner), "closing.actions_owner.open");
  OpenLine(view, CountOf(open, Kind::kActionWithoutDate), "closing.actions_date.open");
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
    RefusalLine(view, "dialog/live/end");
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "back", {.label = view.T("common.back")})) {
        view.Choose("dialog/live/end", "");
      }
      if (SubmitButton(view, "end", {.label = view.T("closing.end"), .icon = icons::kCheckc,
                                     .kind = ButtonKind::kPrimary},
                       end, "dialog/live/end")) {
        view.Choose("dialog/live/end", "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose("dialog/live/end", "");
}

}  // namespace ketentafel::views
