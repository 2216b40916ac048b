#include <array>
#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/forms.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPrefill = "action/prefill", kMore = "action/more";
constexpr std::array kStates = {v1::OPEN, v1::IN_PROGRESS, v1::BLOCKED,
                                v1::DONE, v1::SET_ASIDE,   v1::DROPPED};
constexpr std::array kStateIcons = {icons::kCircle, icons::kNow,   icons::kBlock,
                                    icons::kCheckc, icons::kPause, icons::kX};
constexpr std::array<std::string_view, 9> kMoreDrafts = {
    "person", "helpers", "effect", "start", "block", "segment", "goal", "parent", "result"};

// A new action: of this meeting, and of what it is made of, if anything.
v1::Action NewAction(const View& view, std::string_view id, const std::string& meeting_id,
                     const std::string& item_id) {
  v1::Action action;
  const std::string_view prefill = view.Chosen(kPrefill);
  if (id != "new") (void)action.ParseFromArray(prefill.data(), static_cast<int>(prefill.size()));
  action.set_meeting_id(meeting_id);
  action.set_item_id(item_id);
  action.set_state(v1::OPEN);
  return action;
}

void RemoveButton(View& view, const std::string& id) {
  v1::Command remove;
  remove.mutable_remove_action()->set_id(id);
  if (SubmitButton(view, "remove", {.label = view.T("common.remove"), .icon = icons::kX,
                                    .kind = ButtonKind::kQuiet},
                   remove, kActionPlace)) {
    view.out.Push(app::ClearDraftIntent{"action/" + id});
    view.Choose(std::string(kEditChoice), "");
  }
}

std::string WordsKey(v1::ActionState state) {
  switch (state) {
    case v1::BLOCKED: return "action.obstacle";
    case v1::DONE: return "action.result";
    case v1::DROPPED: return "action.dropped_why";
    default: return "action.news";
  }
}

std::string WordsThatStand(const v1::Action& action, v1::ActionState state) {
  switch (state) {
    case v1::BLOCKED: return action.obstacle().text();
    case v1::DONE: return action.result();
    case v1::DROPPED: return action.dropped_why();
    default: return "";
  }
}

bool NeedsWords(v1::ActionState state) { return state == v1::BLOCKED || state == v1::DROPPED; }

// How it goes, and the words that go with that.
struct StateWish {
  v1::ActionState state = v1::OPEN;
  std::string words;
  bool changed = false;

  bool LacksWords() const { return changed && NeedsWords(state) && words.empty(); }
};

StateWish StateFields(View& view, FormDraft& form, const v1::Action& action) {
  std::array<std::string, kStates.size()> labels;
  std::array<ChoiceOption, kStates.size()> options;
  const std::string kept = form.Value("state", std::to_string(action.state()));
  int selected = 0;
  for (size_t i = 0; i < kStates.size(); ++i) {
    labels[i] = view.T(TextKey(kStates[i]));
    options[i] = {.key = labels[i], .label = labels[i], .icon = kStateIcons[i]};
    if (kept == std::to_string(kStates[i])) selected = static_cast<int>(i);
  }
  if (const auto chosen = Choice(view.ui, "state",
                                 {.label = view.T("action.state"), .look = ChoiceLook::kTiles,
                                  .selected = selected,
                                  .label_place = ChoiceStyle::Label::kShown},
                                 options)) {
    selected = *chosen;
    form.SetValue("state", std::to_string(kStates[static_cast<size_t>(selected)]));
  }
  StateWish wish{.state = kStates[static_cast<size_t>(selected)]};
  const std::string stands = WordsThatStand(action, wish.state);
  // Each state has words of its own, so that none ends up under another.
  wish.words = form.Area("text" + std::to_string(wish.state), stands,
                         {.label = view.T(WordsKey(wish.state)), .rows = 1, .max_rows = 5,
                          .required = NeedsWords(wish.state)});
  wish.changed = wish.state != action.state() || wish.words != stands;
  return wish;
}

void MorePart(View& view, FormDraft& form, const std::string& id, v1::Action* action) {
  bool open = !view.Chosen(kMore).empty();
  // What was filled in there stays in sight until it is saved.
  for (const std::string_view field : kMoreDrafts) {
    open = open || view.model.HasDraft(form.prefix() + "/" + std::string(field));
  }
  if (Disclosure(view.ui, "more", {.label = view.T("common.more"),
                                   .note = view.T("action.more.line"), .open = open},
                 [&] {
                   Column(view.ui, {.padding = Insets{0, space::kStep, 0, space::kStep},
                                    .gap_px = space::kTight},
                          [&] { MoreFields(view, form, id, action); });
                 })) {
    view.Choose(std::string(kMore), open ? "" : "open");
  }
}

v1::Command StateCommand(const v1::Command& put, const StateWish& wish) {
  v1::Command command;
  command.set_expected_revision(put.expected_revision());
  v1::SetActionState* state = command.mutable_set_action_state();
  state->set_id(put.put_action().id());
  state->set_state(wish.state);
  state->set_text(wish.words);
  return command;
}

// Saves the fields, and after them how it goes: each only where something changed.
void Save(View& view, v1::Command put, const StateWish& wish, bool fields_changed,
          const std::string& prefix) {
  v1::Command state = StateCommand(put, wish);
  if (wish.changed && fields_changed) {
    put.set_id(view.NewId());
    state.set_expected_command_id(put.id());
  }
  if (fields_changed || !wish.changed) {
    view.Submit(std::move(put), std::string(kActionPlace), {prefix});
  }
  if (wish.changed) view.Submit(std::move(state), std::string(kActionPlace), {prefix});
}

// Both what is put and how it goes are tried before the dialog closes over what was typed.
std::string ReasonNotToSave(const View& view, const v1::Command& put, const StateWish& wish) {
  const v1::Action& action = put.put_action().action();
  if (action.title().empty()) return view.T("action.say_what");
  if (action.owner_party_id().empty()) return view.T("action.owner.choose");
  if (wish.LacksWords()) return view.T("refusal.state_needs_words");
  Status would = view.model.Would(put);
  if (would.ok() && wish.changed) would = view.model.Would(StateCommand(put, wish));
  return would.ok() ? std::string() : view.model.Sentence(would);
}

void Contents(View& view, const std::string& id, v1::Action action, int64_t revision) {
  const bool exists = revision > 0;
  FormDraft form(view, "action/" + id, revision);
  const std::string before = action.SerializeAsString();
  EssentialFields(view, form, &action);
  StateWish wish;
  if (exists) wish = StateFields(view, form, action);
  action.set_note(form.Area("note", action.note(),
                            {.label = view.T("action.note"), .rows = 2, .max_rows = 5}));
  MorePart(view, form, id, &action);
  v1::Command command;
  command.set_expected_revision(form.expected());
  command.mutable_put_action()->set_id(exists ? id : view.NewId());
  *command.mutable_put_action()->mutable_action() = action;
  RefusalLine(view, kActionPlace);
  const bool fields_changed = action.SerializeAsString() != before;
  if (exists) RemoveButton(view, id);
  DialogButtons(view.ui, [&] {
    if (exists && !chain::IsOver(action) &&
        Button(view.ui, "split", {.label = view.T("action.add_steps"), .icon = icons::kSub})) {
      view.Choose(std::string(kEditChoice), "");
      view.Choose(std::string(kStepsChoice), id);
    }
    if (Button(view.ui, "save", {.label = view.T("common.save"), .kind = ButtonKind::kPrimary,
                                 .disabled_reason = ReasonNotToSave(view, command, wish)})) {
      Save(view, std::move(command), wish, fields_changed, form.prefix());
      view.Choose(std::string(kEditChoice), "");
    }
  });
}

void EditDialog(View& view, const std::string& meeting_id, const std::string& item_id) {
  const std::string id(view.Chosen(kEditChoice));
  if (id.empty()) return;
  const ActionEntry stored = FindAction(view, id);
  const bool exists = stored.id != nullptr;
  const auto wish = Dialog(
      view.ui, "action",
      {.title = view.T(exists ? "action.edit" : "action.add"), .width_px = 640}, [&] {
        Contents(view, id, exists ? *stored.value : NewAction(view, id, meeting_id, item_id),
                 stored.revision);
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditChoice), "");
}

}  // namespace

void ActionDialog(View& view, const std::string& meeting_id, const std::string& item_id) {
  EditDialog(view, meeting_id, item_id);
  ObstacleDialog(view);
  StepsDialog(view);
  SuccessDialog(view);
}

}  // namespace ketentafel::views
