#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

char32_t IconOf(chain::ItemState state) {
  switch (state) {
    case chain::ItemState::kDone:
      return icons::kCheckc;
    case chain::ItemState::kNow:
      return icons::kNow;
    case chain::ItemState::kSkipped:
      return icons::kSkip;
    default:
      return icons::kCircle;
  }
}

std::string StateWord(const View& view, const LiveMeeting& meeting, size_t index) {
  const chain::ItemState state = meeting.times.items[index].state;
  if (state == chain::ItemState::kNow) return view.T("live.now");
  if (static_cast<int>(index) == meeting.times.current + 1 && meeting.times.current >= 0) {
    return view.T("live.next");
  }
  return "";
}

// Pressing a row looks at that item; on the current one it comes back.
void AgendaRow(View& view, const LiveMeeting& meeting, size_t index) {
  const auto& item = meeting.items[index];
  const chain::ItemTimes& times = meeting.times.items[index];
  const bool now = times.state == chain::ItemState::kNow;
  const bool looked_at = meeting.browses && meeting.shown == static_cast<int>(index);
  const std::string title = ItemTitle(view, *item.value);
  const std::string time =
      times.starts_at ? TimeOfDay(view, *times.starts_at, meeting.plan->zone()) : "";
  const std::string word = StateWord(view, meeting, index);
  const std::string name = time + " " + title + (word.empty() ? "" : ", " + word);
  const PressStyle style{
      .name = name,
      .box = {.min_height_px = space::kTarget, .padding = Sides(12, 0), .gap_px = space::kStep,
              .fill = now ? Color::kTint : Color::kNone,
              .radius_px = radius::kControl,
              .flags = now ? semantics::flag::kCurrentStep : 0u},
      .selected = looked_at};
  const bool pressed = PressRow(view.ui, *item.id, style, [&] {
    Icon(view.ui, IconOf(times.state), 24, now ? Color::kAccent : Color::kInk2);
    Meta(view.ui, time, {.overflow = Overflow::kOneLine, .width = Px(44)});
    Text(view.ui, title,
         {.type = now ? Type::kBodyStrong : Type::kBody,
          .color = times.state == chain::ItemState::kDone ? Color::kInk2 : Color::kInk,
          .width = Flex()});
    if (!word.empty()) {
      Text(view.ui, word, {.type = Type::kMetaStrong, .color = Color::kAccent,
                           .overflow = Overflow::kOneLine});
    }
  });
  if (pressed) view.Choose(BrowseKey(meeting), now ? "" : *item.id);
}

void ParkedRow(View& view, const chain::Entry<v1::ParkedPoint>& point) {
  v1::Command command;
  command.mutable_settle_parked_point()->set_id(*point.id);
  command.mutable_settle_parked_point()->set_dealt_with(!point->dealt_with());
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (Checkbox(view.ui, *point.id, {.label = point->text(), .checked = point->dealt_with(),
                                    .hint = PersonName(view, point->by_person_id()),
                                    .disabled_reason = reason})) {
    view.Submit(command, "live/park");
  }
}

void ParkForm(View& view, const LiveMeeting& meeting) {
  const std::string draft = "park/" + meeting.id;
  v1::Command command;
  v1::ParkPoint* park = command.mutable_park_point();
  const bool sent = Form(view.ui, {.key = "park", .label = view.T("live.park"),
                                   .gap_px = space::kStep}, [&] {
    park->set_text(DraftTextField(view, {.draft_key = draft}, {.label = view.T("live.park.text")}));
    (void)Button(view.ui, "add", {.label = view.T("live.park"), .icon = icons::kPlus,
                                  .disabled_reason = park->text().empty()
                                                         ? view.T("live.park.type_first")
                                                         : "",
                                  .submits = true});
  });
  RefusalLine(view, "live/park");
  if (!sent || park->text().empty()) return;
  park->set_id(view.NewId());
  park->set_meeting_id(meeting.id);
  view.Submit(command, "live/park", {draft});
}

void ParkingList(View& view, const LiveMeeting& meeting) {
  auto points = view.state().All<v1::ParkedPoint>();
  std::erase_if(points, [&](const auto& point) { return point->meeting_id() != meeting.id; });
  chain::SortByOrderKey(&points);
  const bool open = view.Chosen("live/parked") == "open";
  const bool toggled = Disclosure(
      view.ui, "parked",
      {.label = view.T("live.parked"), .note = std::to_string(points.size()), .open = open}, [&] {
        Column(view.ui, {.padding = Sides(0, space::kStep), .gap_px = space::kStep}, [&] {
          if (points.empty()) Meta(view.ui, view.T("empty.parked.line"));
          for (const auto& point : points) ParkedRow(view, point);
          ParkForm(view, meeting);
        });
      });
  if (toggled) view.Choose("live/parked", open ? "" : "open");
}

std::string ShiftNote(const View& view, const LiveMeeting& meeting) {
  const int behind = meeting.times.behind_minutes();
  if (meeting.times.current < 0 || behind == 0) return "";
  return view.T(behind > 0 ? "live.times_later" : "live.times_earlier",
                {{"n", std::to_string(behind > 0 ? behind : -behind)}});
}

}  // namespace

void AgendaColumn(View& view, const LiveMeeting& meeting) {
  const float side = view.ui.IsPhone() ? 4.0f : 8.0f;
  Card(view.ui, {.key = "agenda", .role = Role::kRegion, .label = view.T("live.agenda"),
                 .padding = Sides(side, space::kTight), .gap_px = space::kHalf},
       [&] {
         Column(view.ui, {.padding = Sides(12, 0)}, [&] {
           CardHead(view, {.title = view.T("live.agenda"), .note = ShiftNote(view, meeting)});
         });
         Column(view.ui, {.key = "items", .role = Role::kList, .label = view.T("live.agenda")},
                [&] {
                  for (size_t i = 0; i < meeting.items.size(); ++i) {
                    const int place = static_cast<int>(i) + 1;
                    Column(view.ui, {.key = *meeting.items[i].id, .role = Role::kListItem,
                                     .position = place,
                                     .count = static_cast<int>(meeting.items.size())},
                           [&] { AgendaRow(view, meeting, i); });
                  }
                });
         Divider(view.ui, 12);
         Column(view.ui, {.padding = Sides(12, 0)}, [&] { ParkingList(view, meeting); });
       });
}

}  // namespace ketentafel::views
