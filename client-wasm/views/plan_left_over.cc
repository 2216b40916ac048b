#include <utility>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "client-wasm/views/records.h"

namespace ketentafel::views {
namespace {

constexpr int kUsualMinutes = 10;
constexpr size_t kTitleBytes = 100;

// A parked point as an agenda item: its first words, and all of them below when there are more.
v1::AgendaItem ItemOf(const v1::ParkedPoint& point) {
  v1::AgendaItem item;
  item.set_kind(v1::PLAIN);
  item.set_planned_minutes(kUsualMinutes);
  std::string title = point.text();
  if (title.size() > kTitleBytes) {
    size_t end = title.rfind(' ', kTitleBytes);
    if (end == std::string::npos) end = kTitleBytes;
    while (end > 0 && (title[end] & 0xC0) == 0x80) --end;  // not in the middle of a character
    title = title.substr(0, end) + " ...";
    item.set_purpose(point.text());
  }
  item.set_title(std::move(title));
  return item;
}

v1::AgendaItem ItemOf(const View& view, const v1::Origin& source) {
  if (const auto* item = view.state().Get<v1::AgendaItem>(source.id())) return *item;
  return ItemOf(*view.state().Get<v1::ParkedPoint>(source.id()));
}

v1::Command Carry(const View& view, const PlannedMeeting& meeting, const v1::Origin& source) {
  v1::Command command;
  v1::PutAgendaItem* put = command.mutable_put_agenda_item();
  put->set_id(view.NewId());
  put->set_after_item_id(LastBeforeClosing(meeting));
  *put->mutable_item() = ItemOf(view, source);
  put->mutable_item()->set_meeting_id(meeting.id);
  *put->mutable_item()->mutable_carried_from() = source;
  return command;
}

v1::Command LetGo(const v1::Origin& source) {
  v1::Command command;
  if (source.kind() == v1::Element::kParkedPoint) {
    command.mutable_settle_parked_point()->set_id(source.id());
    command.mutable_settle_parked_point()->set_dealt_with(true);
  } else {
    command.mutable_let_go_of_item()->set_id(source.id());
    command.mutable_let_go_of_item()->set_let_go(true);
  }
  return command;
}

void LeftOverRow(View& view, const PlannedMeeting& meeting, const chain::LeftOver& left) {
  const std::string title = ItemTitle(view, ItemOf(view, left.source));
  const auto named = [&](const std::string& label) { return label + ": " + title; };
  Column(view.ui, {.key = left.source.id(), .role = Role::kListItem, .label = title,
                   .gap_px = space::kHalf},
         [&] {
           Text(view.ui, title, {.type = Type::kBodyStrong});
           const bool stands = chain::StandsOnAgenda(view.state(), left, meeting.id);
           Meta(view.ui, LeftFromText(view, left));
           if (stands) IconText(view.ui, icons::kCheck, view.T("carried.stands"),
                                {.type = Type::kMeta});
           Flow(view.ui, {.gap_px = space::kStep}, [&] {
             const std::string carry = view.T("carried.carry"), let_go = view.T("carried.let_go");
             if (!stands) {
               (void)SubmitButton(view, "carry", {.label = carry, .icon = icons::kPlus,
                                                  .name = named(carry)},
                                  Carry(view, meeting, left.source), kPlanPlace);
             }
             (void)SubmitButton(view, "let_go", {.label = let_go, .kind = ButtonKind::kQuiet,
                                                 .name = named(let_go)},
                                LetGo(left.source), kPlanPlace);
           });
         });
}

}  // namespace

void LeftOversCard(View& view, const PlannedMeeting& meeting) {
  if (meeting.plan->state() != v1::PLANNED) return;
  const auto left = chain::LeftOversOf(view.state());
  if (left.empty()) return;
  const std::string title = view.T("carried.left");
  Card(view.ui, {.key = "left", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(left.size())});
    Text(view.ui, view.T("carried.left.line"), {.color = Color::kInk2});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = space::kTight},
           [&] {
             for (const chain::LeftOver& one : left) LeftOverRow(view, meeting, one);
           });
  });
}

}  // namespace ketentafel::views
