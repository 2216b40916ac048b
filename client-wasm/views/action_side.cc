#include "client-wasm/views/action_side.h"

#include <algorithm>
#include <set>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/reminders.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/running_actions.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kLimitChoice = "dialog/action/limit";
constexpr size_t kMostFresh = 3;
constexpr int kMostAtATime = 50;

v1::Command LimitCommand(const View& view, int limit) {
  v1::Command command = FollowUpRulesCommand(view);
  command.mutable_set_follow_up_rules()->mutable_rules()->set_running_limit(limit);
  return command;
}

// How the number stands to what the table chose. A help to choose, never blame.
void RoomLine(View& view, const chain::RunningActions& running) {
  if (running.TooMany()) {
    return StatusLine(view.ui, "room", icons::kWarn,
                      view.T("action.too_many", {{"count", std::to_string(running.count)},
                                                 {"limit", std::to_string(running.limit)}}),
                      {.color = Color::kAmber});
  }
  const auto* rules = view.state().Get<v1::FollowUpRules>(view.state().ledger_id());
  const bool chosen = rules != nullptr && rules->running_limit() > 0;
  const std::string limit =
      view.Plural(chosen ? "action.limit.chosen" : "action.limit.suggested", running.limit);
  const int room = running.limit - running.count;
  const std::string left =
      room == 0 ? view.T("action.room.none") : view.Plural("action.room", room);
  Text(view.ui, limit + " " + left, {.color = Color::kInk2});
}

// Joint ownership in sight: over how many organisations they are spread.
void SpreadLine(View& view) {
  std::set<std::string_view> owners;
  for (const ActionEntry& action : view.state().All<v1::Action>()) {
    if (chain::IsRunning(*action.value)) owners.insert(action->owner_party_id());
  }
  if (owners.size() > 1) {
    Meta(view.ui, view.Plural("action.spread", static_cast<int64_t>(owners.size())));
  }
}

void LimitDialog(View& view, const chain::RunningActions& running) {
  if (view.Chosen(kLimitChoice).empty()) return;
  const auto wish = Dialog(view.ui, "limit", {.title = view.T("action.limit.title")}, [&] {
    Text(view.ui, view.T("action.limit.line"), {.color = Color::kInk2});
    const auto wanted = Stepper(view.ui, "limit", {.label = view.T("action.limit.title"),
                                                   .fewer = view.T("action.limit.fewer"),
                                                   .more = view.T("action.limit.more"),
                                                   .value = running.limit, .min = 1,
                                                   .max = kMostAtATime});
    if (wanted) view.Submit(LimitCommand(view, *wanted), std::string(kActionPlace));
    RefusalLine(view, kActionPlace);
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "ok", {.label = view.T("common.done"), .kind = ButtonKind::kPrimary})) {
        view.Choose(std::string(kLimitChoice), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kLimitChoice), "");
}

void Pips(View& view, const chain::RunningActions& running) {
  std::vector<Step> steps(static_cast<size_t>(std::max(running.limit, running.count)));
  for (int i = 0; i < running.count; ++i) steps[static_cast<size_t>(i)].state = StepState::kDone;
  StepBar(view.ui, {.label = view.T("action.running.of", {{"n", std::to_string(running.count)},
                                                          {"limit",
                                                           std::to_string(running.limit)}})},
          steps);
}

void DetailRow(View& view, const ActionEntry& action) {
  if (PressRow(view.ui, *action.id,
               {.name = action->title() + ", " + view.T("common.edit"),
                .box = {.min_height_px = space::kTarget, .gap_px = space::kStep,
                        .radius_px = radius::kControl}},
               [&] {
                 Text(view.ui, action->title(), {.width = Flex()});
                 Icon(view.ui, icons::kRight, 20, Color::kInk2);
               })) {
    view.Choose(std::string(kEditChoice), *action.id);
  }
}

// Since when what is done is news: the last meeting that was held.
Instant LastMeetingEnd(const View& view, int* month) {
  Instant last{};
  for (const auto& meeting : view.state().All<v1::Meeting>()) {
    const auto* clock = view.state().Get<v1::MeetingClock>(*meeting.id);
    if (meeting->state() != v1::ENDED || clock == nullptr) continue;
    const Instant end = chain::InstantOf(clock->ended_at());
    if (end < last) continue;
    last = end;
    *month = meeting->starts().date().month();
  }
  return last;
}

bool HasSuccess(const View& view, const ActionEntry& action) {
  const auto successes = view.state().All<v1::Success>();
  return std::any_of(successes.begin(), successes.end(), [&](const auto& success) {
    return success->action_id() == *action.id;
  });
}

void FreshRow(View& view, const ActionEntry& action) {
  Column(view.ui, {.key = *action.id, .role = Role::kListItem, .label = action->title(),
                   .gap_px = space::kStep},
         [&] {
           Text(view.ui, action->title());
           const std::string label = view.T("success.make");
           if (Button(view.ui, "make", {.label = label, .name = label + ": " + action->title()})) {
             view.Choose(std::string(kSuccessChoice), *action.id);
           }
         });
}

}  // namespace

void RunningCard(View& view) {
  const chain::RunningActions running = chain::RunningActionsOf(view.state());
  Card(view.ui, {.key = "running", .role = Role::kRegion, .label = view.T("action.running"),
                 .gap_px = 12},
       [&] {
         Row(view.ui, {.gap_px = space::kStep}, [&] {
           Heading(view.ui, 2, view.T("action.running"));
           Spacer(view.ui);
           Text(view.ui, view.T("action.running.of", {{"n", std::to_string(running.count)},
                                                      {"limit", std::to_string(running.limit)}}),
                {.type = Type::kBodyStrong, .overflow = Overflow::kOneLine});
         });
         Pips(view, running);
         RoomLine(view, running);
         SpreadLine(view);
         if (view.model.Would(LimitCommand(view, running.limit)).ok() &&
             Button(view.ui, "limit", {.label = view.T("action.limit.title"),
                                       .kind = ButtonKind::kQuiet, .padding_px = 0.0f})) {
           view.Choose(std::string(kLimitChoice), "open");
         }
       });
  LimitDialog(view, running);
}

void SetAsideCard(View& view) {
  const auto aside = ActionsInOrder(
      view, [](const ActionEntry& action) { return action->state() == v1::SET_ASIDE; });
  const std::string title = view.T("action_state.set_aside");
  Card(view.ui, {.key = "aside", .role = Role::kRegion, .label = title, .gap_px = space::kHalf},
       [&] {
         CardHead(view, {.title = title, .count = static_cast<int>(aside.size())});
         if (aside.empty()) {
           return Text(view.ui, view.T("action.aside.none"), {.color = Color::kInk2});
         }
         Column(view.ui, {.key = "list", .role = Role::kGroup, .label = title}, [&] {
           for (const ActionEntry& action : aside) {
             Divider(view.ui);
             DetailRow(view, action);
           }
         });
       });
}

void FreshlyDoneCard(View& view) {
  int month = 0;
  const Instant since = LastMeetingEnd(view, &month);
  auto fresh = ActionsInOrder(view, [&](const ActionEntry& action) {
    return action->state() == v1::DONE && action->parent_id().empty() && action->has_closed_at() &&
           chain::InstantOf(action->closed_at()) >= since && !HasSuccess(view, action);
  });
  if (fresh.empty()) return;
  if (month == 0) {
    month = view.model.Local(chain::InstantOf(fresh.back()->closed_at()),
                             view.state().chain()->zone()).date().month();
  }
  if (fresh.size() > kMostFresh) fresh.resize(kMostFresh);
  const std::string title = view.T("action.done_since", {{"month", content::MonthName(
                                                              view.model.texts(), month)}});
  Card(view.ui, Tone::kTint, {.key = "fresh", .role = Role::kRegion, .label = title,
                              .gap_px = 12},
       [&] {
         Row(view.ui, {.gap_px = 12}, [&] {
           Icon(view.ui, icons::kStar, 24, Color::kAccent);
           Heading(view.ui, 2, title, {.type = Type::kBodyStrong, .width = Flex()});
         });
         Column(view.ui, {.key = "list", .role = Role::kList, .label = title,
                          .gap_px = space::kTight},
                [&] {
                  for (const ActionEntry& action : fresh) FreshRow(view, action);
                });
       });
}

}  // namespace ketentafel::views
