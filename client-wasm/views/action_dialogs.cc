#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr size_t kMostSteps = 20;

void Close(View& view, std::string_view choice) { view.Choose(std::string(choice), ""); }

// One step per line that says something.
std::vector<std::string> StepsIn(std::string_view text) {
  std::vector<std::string> steps;
  for (const std::string& line : Split(text, '\n')) {
    std::string step = Trimmed(line);
    if (!step.empty()) steps.push_back(std::move(step));
  }
  return steps;
}

v1::Command SplitCommand(const View& view, const ActionEntry& action,
                         const std::vector<std::string>& steps, const std::string& party_id) {
  v1::Command command;
  v1::SplitAction* split = command.mutable_split_action();
  split->set_id(*action.id);
  for (const std::string& step : steps) {
    v1::PutAction* part = split->add_parts();
    part->set_id(view.NewId());
    part->mutable_action()->set_title(step);
    part->mutable_action()->set_owner_party_id(party_id);
    part->mutable_action()->set_block_key(action->block_key());
  }
  return command;
}

void StepsForm(View& view, const ActionEntry& action) {
  FormDraft form(view, "action_steps/" + *action.id, 0);
  Text(view.ui, view.T("action.steps.line"), {.color = Color::kInk2});
  const auto steps = StepsIn(form.Area("parts.action.title", "",
                                       {.label = view.T("action.steps"),
                                        .help = view.T("action.steps.one_per_line"), .rows = 4,
                                        .max_rows = 10, .required = true}));
  const SelectOptions parties = PartyOptions(view, view.T("common.choose"));
  const std::string party =
      form.Select("party", parties.Has(action->owner_party_id()) ? action->owner_party_id() : "",
                  parties.span(), {.label = view.T("action.owner"),
                                   .help = view.T("action.steps.owner")});
  RefusalLine(view, kActionPlace);
  const std::string reason = steps.empty()              ? view.T("action.say_what")
                             : steps.size() > kMostSteps ? view.T("action.steps.too_many")
                             : party.empty()            ? view.T("action.owner.choose")
                                                        : std::string();
  DialogButtons(view.ui, [&] {
    if (SubmitButton(view, "save", {.label = view.T("common.add"), .kind = ButtonKind::kPrimary,
                                    .disabled_reason = reason},
                     SplitCommand(view, action, steps, party), kActionPlace, {form.prefix()})) {
      view.Choose("action/open/" + *action.id, "open");
      Close(view, kStepsChoice);
    }
  });
}

}  // namespace

void ObstacleDialog(View& view) {
  const ActionEntry action = FindAction(view, view.Chosen(kObstacleChoice));
  if (action.id == nullptr) return;
  const auto wish = Dialog(view.ui, "obstacle", {.title = view.T("action.report_obstacle")}, [&] {
    Text(view.ui, action->title(), {.type = Type::kBodyStrong});
    const std::string key = "action_obstacle/" + *action.id;
    const std::string text =
        DraftTextArea(view, {.draft_key = key + "/text"},
                      {.label = view.T("action.obstacle"), .help = view.T("action.obstacle.line"),
                       .rows = 2, .max_rows = 5, .required = true});
    RefusalLine(view, kActionPlace);
    const std::string reason = Trimmed(text).empty() ? view.T("refusal.text_missing") : "";
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("action.obstacle.send"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       StateCommand(action, v1::BLOCKED, text), kActionPlace, {key})) {
        Close(view, kObstacleChoice);
      }
    });
  });
  if (wish == DialogWish::kClose) Close(view, kObstacleChoice);
}

void StepsDialog(View& view) {
  const ActionEntry action = FindAction(view, view.Chosen(kStepsChoice));
  if (action.id == nullptr) return;
  const auto wish =
      Dialog(view.ui, "steps",
             {.title = view.T("action.steps_of", {{"title", action->title()}}), .width_px = 560},
             [&] { StepsForm(view, action); });
  if (wish == DialogWish::kClose) Close(view, kStepsChoice);
}

}  // namespace ketentafel::views
