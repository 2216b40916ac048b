#include "client-wasm/views/action_list.h"

#include <algorithm>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "shared/chain/action_order.h"

namespace ketentafel::views {
namespace {

constexpr float kEffortWidth = 116, kOwnerWidth = 152, kDateWidth = 120;
constexpr int kDeepest = 8;  // steps of steps are drawn this far in; below that in their dialogs

// What all rows of one list share.
struct List {
  View& view;
  const chain::ActionTree& tree;
  ActionLook look;
};

std::string OpenChoice(const ActionEntry& action) { return "action/open/" + *action.id; }

std::string Owner(const View& view, const v1::Action& action) {
  if (action.owner_party_id().empty()) return view.T("action.nobody_yet");
  return ShortPartyName(view, action.owner_party_id());
}

void DoneMark(View& view, const ActionEntry& action) {
  const bool done = action->state() == v1::DONE;
  const v1::Command command = StateCommand(action, done ? v1::OPEN : v1::DONE);
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (Checkbox(view.ui, "done",
               {.label = action->title() + ", " + view.T("action_state.done"),
                .checked = done, .look = CheckLook::kRound, .disabled_reason = reason})) {
    view.Submit(command, std::string(kActionPlace));
  }
}

void EffortMark(View& view, const v1::Action& action) {
  if (action.effort() == v1::EFFORT_UNSPECIFIED) return;
  Effort(view.ui, static_cast<int>(action.effort()), view.T(TextKey(action.effort())));
}

void OwnerText(View& view, const v1::Action& action, Length width) {
  const bool column = width.kind == Length::Kind::kPx;
  Row(view.ui, {.width = width, .gap_px = 6}, [&] {
    Icon(view.ui, action.owner_party_id().empty() ? icons::kHole : icons::kOrg, 20, Color::kInk2);
    Text(view.ui, Owner(view, action),
         {.overflow = column ? Overflow::kEllipsis : Overflow::kWrap,
          .width = column ? Flex() : Auto()});
  });
}

void DueText(View& view, const v1::Action& action, Length width) {
  if (action.due().year() == 0) {
    if (width.kind == Length::Kind::kPx) Row(view.ui, {.width = width}, [] {});
    return;
  }
  Row(view.ui, {.width = width, .gap_px = 6}, [&] {
    Icon(view.ui, icons::kCal, 20, Color::kInk2);
    Text(view.ui, ShortDate(view, action.due()), {.overflow = Overflow::kOneLine});
  });
}

// One line below the title: what is in the way, else how far the steps are, else that it is set
// aside or was dropped. Lateness has no line: it is a date.
void StateLine(const List& list, const ActionEntry& action) {
  View& view = list.view;
  switch (action->state()) {
    case v1::BLOCKED:
      return IconText(view.ui, icons::kBlock,
                      view.T("action.stuck_because", {{"text", action->obstacle().text()}}),
                      {.type = Type::kMetaStrong, .color = Color::kAmber}, 16);
    case v1::DROPPED:
      return Meta(view.ui, view.T("action.dropped_because", {{"text", action->dropped_why()}}));
    case v1::SET_ASIDE:
      return Meta(view.ui, view.T(TextKey(v1::SET_ASIDE)));
    default:
      break;
  }
  const chain::ActionProgress progress = list.tree.ProgressOf(*action.id);
  if (progress.all == 0) return;
  Meta(view.ui, view.T("action.progress", {{"done", std::to_string(progress.done)},
                                           {"all", std::to_string(progress.all)}}));
}

// Saying what is in the way takes an owner one press. An opened row has it among its buttons.
void ObstacleLink(View& view, const ActionEntry& action) {
  const bool mine = action->owner_party_id() == view.model.my_party_id();
  if (!mine || chain::IsOver(*action.value) || action->state() == v1::BLOCKED) return;
  const std::string label = view.T("action.report_obstacle");
  if (Button(view.ui, "stuck", {.label = label, .icon = icons::kBlock, .kind = ButtonKind::kQuiet,
                                .padding_px = 0.0f, .name = label + ": " + action->title()})) {
    view.Choose(std::string(kObstacleChoice), *action.id);
  }
}

void TitleButton(View& view, const ActionEntry& action, bool is_step) {
  const bool over = chain::IsOver(*action.value);
  if (PressRow(view.ui, "open",
               {.name = action->title() + ", " + view.T("common.edit"),
                .box = {.min_height_px = 36, .radius_px = radius::kControl}},
               [&] {
                 Text(view.ui, action->title(),
                      {.type = is_step ? Type::kBody : Type::kBodyStrong,
                       .color = over ? Color::kInk2 : Color::kInk, .width = Flex()});
               })) {
    view.Choose(std::string(kEditChoice), *action.id);
  }
}

void OpenMark(View& view, const ActionEntry& action, bool open) {
  if (PressRow(view.ui, "more",
               {.name = view.T("action.more_about", {{"title", action->title()}}),
                .box = {.width = Px(space::kTarget), .height = Px(space::kTarget),
                        .justify = Justify::kCenter, .radius_px = radius::kControl},
                .expanded = open},
               [&] { Icon(view.ui, open ? icons::kDown : icons::kRight, 20, Color::kInk2); })) {
    view.Choose(OpenChoice(action), open ? "" : "open");
  }
}

void Words(const List& list, const ActionEntry& action, bool is_step, bool offers_obstacle) {
  View& view = list.view;
  Column(view.ui, {.width = Flex(), .padding = Sides(0, space::kStep)}, [&] {
    TitleButton(view, action, is_step);
    StateLine(list, action);
    if (list.look == ActionLook::kLine || view.ui.IsPhone()) {
      Flow(view.ui, {.gap_px = 12, .align = Align::kCenter}, [&] {
        if (!is_step) EffortMark(view, *action.value);
        OwnerText(view, *action.value, Auto());
        DueText(view, *action.value, Auto());
      });
    }
    if (offers_obstacle) ObstacleLink(view, action);
  });
}

void Line(const List& list, const ActionEntry& action, bool is_step, bool open) {
  View& view = list.view;
  const bool columns = list.look == ActionLook::kColumns && !view.ui.IsPhone();
  Row(view.ui, {.min_height_px = is_step ? 48.0f : 64.0f, .gap_px = 12}, [&] {
    DoneMark(view, action);
    Words(list, action, is_step, !is_step && !open);
    if (columns) {
      // How much a step asks is in its dialog: here the eye follows the whole.
      Row(view.ui, {.width = Px(kEffortWidth)}, [&] {
        if (!is_step) EffortMark(view, *action.value);
      });
      OwnerText(view, *action.value, Px(kOwnerWidth));
      DueText(view, *action.value, Px(kDateWidth));
    }
    OpenMark(view, action, open);
  });
}

void ActionRow(const List& list, const ActionEntry& action, int depth);

void Steps(const List& list, const ActionEntry& action, int depth) {
  const auto& parts = list.tree.PartsOf(*action.id);
  if (parts.empty() || depth >= kDeepest) return;
  View& view = list.view;
  Column(view.ui, {.key = "steps", .role = Role::kList,
                   .label = view.T("action.steps_of", {{"title", action->title()}}),
                   .padding = Insets{view.ui.IsPhone() ? 8.0f : 44.0f, 0, 0, 0}},
         [&] {
           for (const ActionEntry& part : parts) ActionRow(list, part, depth + 1);
         });
}

void ActionRow(const List& list, const ActionEntry& action, int depth) {
  View& view = list.view;
  const bool open = !view.Chosen(OpenChoice(action)).empty();
  const Insets sides = Sides(depth == 0 && !view.ui.IsPhone() ? 8.0f : 0.0f, 0);
  Column(view.ui, {.key = *action.id, .role = Role::kListItem, .label = action->title(),
                   .padding = sides, .fill = open ? Color::kCanvas : Color::kNone},
         [&] {
           Line(list, action, depth > 0, open);
           if (!open) return;
           Steps(list, action, depth);
           OpenedAction(view, action);
         });
}

void ColumnHeads(View& view) {
  Row(view.ui, {.padding = Sides(space::kStep, 12), .gap_px = 12}, [&] {
    Row(view.ui, {.width = Px(space::kTarget)}, [] {});
    Meta(view.ui, view.T("action.column"), {.width = Flex()});
    Meta(view.ui, view.T("action.effort"), {.width = Px(kEffortWidth)});
    Meta(view.ui, view.T("action.owner"), {.width = Px(kOwnerWidth)});
    Meta(view.ui, view.T("action.due"), {.width = Px(kDateWidth)});
    Row(view.ui, {.width = Px(space::kTarget)}, [] {});
  });
  Divider(view.ui);
}

}  // namespace

ActionEntry FindAction(const View& view, std::string_view id) {
  const v1::Element* element = view.state().Find(v1::Element::kAction, id);
  if (element == nullptr) return {};
  return {&element->id(), element->revision(), &element->action()};
}

v1::Command StateCommand(const ActionEntry& action, v1::ActionState state, std::string text) {
  v1::Command command;
  command.set_expected_revision(action.revision);
  command.mutable_set_action_state()->set_id(*action.id);
  command.mutable_set_action_state()->set_state(state);
  command.mutable_set_action_state()->set_text(std::move(text));
  return command;
}

std::vector<ActionEntry> ActionsInOrder(const View& view,
                                        widgets::FunctionRef<bool(const ActionEntry&)> wanted) {
  auto actions = view.state().All<v1::Action>();
  std::erase_if(actions, [&](const ActionEntry& action) { return !wanted(action); });
  chain::SortActions(&actions);
  return actions;
}

void ActionRows(View& view, const std::vector<ActionEntry>& actions, ActionLook look) {
  const chain::ActionTree tree(view.state());
  const List list{view, tree, look};
  if (look == ActionLook::kColumns && !view.ui.IsPhone()) ColumnHeads(view);
  Column(view.ui, {.key = "rows", .role = Role::kList, .label = view.T("nav.actions")}, [&] {
    for (size_t i = 0; i < actions.size(); ++i) {
      if (i > 0) Divider(view.ui);
      ActionRow(list, actions[i], 0);
    }
  });
}

}  // namespace ketentafel::views
