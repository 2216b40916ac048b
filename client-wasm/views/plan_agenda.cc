#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "client-wasm/views/records.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

using ItemEntry = chain::Entry<v1::AgendaItem>;

constexpr int kLongestItem = 240;

bool IsTight(const View& view, const PlannedMeeting& meeting, const ItemEntry& item) {
  return item->kind() == v1::INTRODUCTIONS &&
         !chain::FitOfIntroductions(view.state(), meeting.id).fits();
}

void Minutes(View& view, const ItemEntry& item, const std::string& title) {
  const Status would = view.model.Would(SetMinutes(item, item->planned_minutes() == 1 ? 2 : 1));
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  const auto minutes = Stepper(
      view.ui, "minutes",
      {.label = view.T("plan.minutes_for", {{"item", title}}),
       .fewer = view.T("plan.fewer_for", {{"item", title}}),
       .more = view.T("plan.more_for", {{"item", title}}), .value = item->planned_minutes(),
       .min = 1, .max = kLongestItem, .step = item->planned_minutes() >= 10 ? 5 : 1,
       .disabled_reason = reason});
  if (minutes) view.Submit(SetMinutes(item, *minutes), kPlanPlace);
}

void Remove(View& view, const ItemEntry& item, const std::string& title) {
  v1::Command command;
  command.mutable_remove_agenda_item()->set_id(*item.id);
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (IconButton(view.ui, "remove", {.label = view.T("common.remove") + ": " + title,
                                     .icon = icons::kX, .kind = ButtonKind::kQuiet,
                                     .disabled_reason = reason,
                                     .reason_place = ReasonPlace::kSpoken})) {
    view.Submit(command, kPlanPlace);
  }
}

void Move(View& view, const PlannedMeeting& meeting, int index, const std::string& title) {
  const auto count = static_cast<int>(meeting.items.size());
  const auto to = Reorder(view.ui, "move", {.name = title, .index = index, .count = count});
  if (!to || *to == index) return;
  v1::Command command;
  v1::MoveAgendaItem* move = command.mutable_move_agenda_item();
  move->set_id(*meeting.items[static_cast<size_t>(index)].id);
  const int after = *to > index ? *to : *to - 1;
  if (after >= 0) move->set_after_item_id(*meeting.items[static_cast<size_t>(after)].id);
  view.Submit(command, kPlanPlace);
}

void Words(View& view, const ItemEntry& item, const std::string& title) {
  const std::string purpose = ItemPurpose(view, *item.value);
  const std::string times = TimesCarriedText(view, item->times_carried());
  const bool pressed = PressColumn(
      view.ui, "words",
      {.name = title + ", " + view.T("common.edit"),
       .description = times,
       .box = {.width = Flex(), .padding = Sides(8, 4), .radius_px = radius::kControl}},
      [&] {
        Text(view.ui, title, {.type = Type::kBodyStrong});
        if (!purpose.empty()) Meta(view.ui, purpose);
        if (!times.empty()) IconText(view.ui, icons::kSub, times, {.type = Type::kMeta});
      });
  if (pressed) view.Choose("dialog/plan/item", *item.id);
}

void WideRow(View& view, const PlannedMeeting& meeting, int index) {
  const ItemEntry& item = meeting.items[static_cast<size_t>(index)];
  const std::string title = ItemTitle(view, *item.value);
  const std::string time = content::TimeOfDay(
      view.model.texts(), meeting.outline.items[static_cast<size_t>(index)].starts_at_minute);
  const bool tight = IsTight(view, meeting, item);
  const Box box{.key = *item.id, .role = Role::kListItem, .label = title,
                .min_height_px = 60, .padding = Sides(12, 4), .gap_px = space::kStep,
                .fill = tight ? Color::kAmberTint : Color::kNone};
  Row(view.ui, box, [&] {
    Move(view, meeting, index, title);
    Text(view.ui, time, {.color = Color::kInk2, .overflow = Overflow::kOneLine, .width = Px(52)});
    Words(view, item, title);
    if (tight) {
      IconText(view.ui, icons::kWarn, view.T("plan.tight"),
               {.type = Type::kMetaStrong, .color = Color::kAmber});
    }
    Minutes(view, item, title);
    Remove(view, item, title);
  });
}

void PhoneRow(View& view, const PlannedMeeting& meeting, int index) {
  const ItemEntry& item = meeting.items[static_cast<size_t>(index)];
  const std::string title = ItemTitle(view, *item.value);
  const std::string time = content::TimeOfDay(
      view.model.texts(), meeting.outline.items[static_cast<size_t>(index)].starts_at_minute);
  Column(view.ui, {.key = *item.id, .role = Role::kListItem, .label = title,
                   .padding = Sides(12, 8), .gap_px = space::kHalf},
         [&] {
           Row(view.ui, {.gap_px = space::kStep}, [&] {
             Meta(view.ui, time, {.overflow = Overflow::kOneLine});
             Words(view, item, title);
           });
           Row(view.ui, {.gap_px = space::kStep}, [&] {
             Move(view, meeting, index, title);
             Minutes(view, item, title);
             Spacer(view.ui);
             Remove(view, item, title);
           });
         });
}

}  // namespace

v1::Command SetMinutes(const ItemEntry& item, int minutes) {
  v1::Command command;
  command.set_expected_revision(item.revision);
  command.mutable_put_agenda_item()->set_id(*item.id);
  *command.mutable_put_agenda_item()->mutable_item() = *item.value;
  command.mutable_put_agenda_item()->mutable_item()->set_planned_minutes(minutes);
  return command;
}

void AgendaEditor(View& view, const PlannedMeeting& meeting) {
  Card(view.ui, {.key = "agenda", .role = Role::kRegion, .label = view.T("live.agenda"),
                 .padding = Sides(0, 12), .clips = true},
       [&] {
         Column(view.ui, {.padding = Sides(view.ui.IsPhone() ? 12.0f : 24.0f, 8)}, [&] {
           CardHead(view, {.title = view.T("live.agenda"), .note = view.T("plan.minutes")});
         });
         if (meeting.items.empty()) {
           Column(view.ui, {.padding = Sides(24, 0)}, [&] {
             EmptyState(view, icons::kList, view.T("empty.agenda"), view.T("empty.agenda.line"));
           });
         }
         Column(view.ui, {.key = "items", .role = Role::kList, .label = view.T("live.agenda")}, [&] {
           for (size_t i = 0; i < meeting.items.size(); ++i) {
             Divider(view.ui);
             if (view.ui.IsPhone()) {
               PhoneRow(view, meeting, static_cast<int>(i));
             } else {
               WideRow(view, meeting, static_cast<int>(i));
             }
           }
         });
         Divider(view.ui);
         Row(view.ui, {.padding = Sides(12, 8)}, [&] {
           if (Button(view.ui, "add", {.label = view.T("plan.add"), .icon = icons::kPlus,
                                       .kind = ButtonKind::kQuiet})) {
             view.Choose("dialog/plan/item", "new");
           }
         });
       });
}

}  // namespace ketentafel::views
