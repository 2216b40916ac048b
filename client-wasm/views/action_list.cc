#include "client-wasm/views/action_list.h"

#include <algorithm>
#include <tuple>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"

namespace ketentafel::views {
namespace {

bool IsOver(const v1::Action& action) {
  return action.state() == v1::DONE || action.state() == v1::DROPPED;
}

auto EasyAndEarly(const ActionEntry& action) {
  constexpr int kUnknownEffort = 9;
  const int effort = action->effort() == 0 ? kUnknownEffort : static_cast<int>(action->effort());
  const v1::CivilDate& due = action->due();
  return std::tuple(IsOver(*action.value), effort, due.year() == 0, due.year(), due.month(),
                    due.day(), action->order_key(), *action.id);
}

void DoneMark(View& view, const ActionEntry& action) {
  const bool done = action->state() == v1::DONE;
  v1::Command command;
  command.set_expected_revision(action.revision);
  v1::PutAction* put = command.mutable_put_action();
  put->set_id(*action.id);
  *put->mutable_action() = *action.value;
  put->mutable_action()->set_state(done ? v1::OPEN : v1::DONE);
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (Checkbox(view.ui, "done", {.label = action->title() + ", " + view.T("action_state.done"),
                                 .checked = done, .look = CheckLook::kRound,
                                 .disabled_reason = reason})) {
    view.Submit(command, "action");
  }
}

void EffortMark(View& view, const v1::Action& action) {
  if (action.effort() == v1::EFFORT_UNSPECIFIED) return;
  Effort(view.ui, static_cast<int>(action.effort()), view.T(TextKey(action.effort())));
}

std::string Owner(const View& view, const v1::Action& action) {
  if (action.owner_party_id().empty()) return view.T("action.nobody_yet");
  return ShortPartyName(view, action.owner_party_id());
}

// One line below the title, where a phone has no room for columns.
std::string OwnerAndDay(const View& view, const v1::Action& action) {
  const std::string day = ShortDate(view, action.due());
  return Owner(view, action) + (day.empty() ? "" : ", " + day);
}

void ActionRow(View& view, const ActionEntry& action) {
  const bool phone = view.ui.IsPhone();
  Row(view.ui, {.key = *action.id, .role = Role::kListItem, .label = action->title(),
                .min_height_px = 56, .padding = Sides(0, phone ? space::kStep : 0.0f),
                .gap_px = 12},
      [&] {
        DoneMark(view, action);
        Column(view.ui, {.width = Flex()}, [&] {
          if (Button(view.ui, "open", {.label = action->title(), .kind = ButtonKind::kQuiet,
                                       .padding_px = 0.0f,
                                       .name = action->title() + ", " + view.T("common.edit")})) {
            view.Choose("action/edit", *action.id);
          }
          if (phone) Meta(view.ui, OwnerAndDay(view, *action.value));
        });
        if (phone) return;
        EffortMark(view, *action.value);
        Meta(view.ui, Owner(view, *action.value));
        Meta(view.ui, ShortDate(view, action->due()),
             {.color = Color::kInk, .align = TextAlign::kEnd, .width = Px(56)});
      });
}

}  // namespace

std::vector<ActionEntry> ActionsInOrder(const View& view,
                                        widgets::FunctionRef<bool(const v1::Action&)> wanted) {
  auto actions = view.state().All<v1::Action>();
  std::erase_if(actions, [&](const ActionEntry& action) { return !wanted(*action.value); });
  std::sort(actions.begin(), actions.end(), [](const ActionEntry& a, const ActionEntry& b) {
    return EasyAndEarly(a) < EasyAndEarly(b);
  });
  return actions;
}

void ActionRows(View& view, const std::vector<ActionEntry>& actions) {
  if (actions.empty()) {
    EmptyState(view, icons::kCheckc, view.T("empty.actions"), view.T("empty.actions.line"));
    return;
  }
  Column(view.ui, {.key = "rows", .role = Role::kList, .label = view.T("nav.actions")}, [&] {
    for (size_t i = 0; i < actions.size(); ++i) {
      if (i > 0) Divider(view.ui);
      ActionRow(view, actions[i]);
    }
  });
}

}  // namespace ketentafel::views
