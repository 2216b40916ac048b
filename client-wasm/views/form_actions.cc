#include <algorithm>
#include <array>
#include <tuple>

#include "client-wasm/views/action_list.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "action/edit";
constexpr std::string_view kPrefill = "action/prefill";
constexpr size_t kTitleLength = 120;
constexpr std::array kEfforts = {v1::QUICK, v1::MEDIUM, v1::LARGE};

// Its place in the order in which actions arose.
int NumberOfAction(const View& view, const ActionEntry& action) {
  int number = 1;
  for (const ActionEntry& other : view.state().All<v1::Action>()) {
    number += std::tie(other->order_key(), *other.id) < std::tie(action->order_key(), *action.id);
  }
  return number;
}

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

// Owner: a party, and one of its people.
void OwnerFields(View& view, FormDraft& form, v1::Action* action) {
  const SelectOptions parties = PartyOptions(view, view.T("common.choose"));
  action->set_owner_party_id(form.Select("party", action->owner_party_id(), parties.span(),
                                         {.label = view.T("action.owner"),
                                          .help = view.T("action.owner.line")}));
  const SelectOptions people = PeopleOptions(view, action->owner_party_id(),
                                             view.T("action.owner.representative"));
  const std::string person = form.Select("person", action->owner_person_id(), people.span(),
                                         {.label = view.T("action.owner.person")});
  action->set_owner_person_id(people.Has(person) ? person : "");
}

void EffortField(View& view, FormDraft& form, v1::Action* action) {
  std::array<std::string, 3> labels;
  std::array<ChoiceOption, 3> options;
  int selected = -1;
  const std::string kept = form.Value("effort", std::to_string(action->effort()));
  for (size_t i = 0; i < kEfforts.size(); ++i) {
    labels[i] = view.T(TextKey(kEfforts[i]));
    options[i] = {.key = labels[i], .label = labels[i]};
    if (kept == std::to_string(kEfforts[i])) selected = static_cast<int>(i);
  }
  if (const auto chosen = Choice(view.ui, "effort",
                                 {.label = view.T("action.effort"), .selected = selected,
                                  .label_place = ChoiceStyle::Label::kShown},
                                 options)) {
    selected = *chosen;
    form.SetValue("effort", std::to_string(kEfforts[static_cast<size_t>(selected)]));
  }
  action->set_effort(selected < 0 ? v1::EFFORT_UNSPECIFIED
                                  : kEfforts[static_cast<size_t>(selected)]);
}

void BlockField(View& view, FormDraft& form, v1::Action* action) {
  const SelectOptions blocks = BlockOptions(view, view.T("block.none"));
  action->set_block_key(
      form.Select("block", action->block_key(), blocks.span(), {.label = view.T("action.block")}));
}

void Fields(View& view, FormDraft& form, v1::Action* action) {
  action->set_title(form.Line("title", action->title(),
                              {.label = view.T("action.title"),
                               .placeholder = view.T("action.title.hint"), .required = true}));
  OwnerFields(view, form, action);
  const v1::CivilDate due =
      form.Date("due", action->due(), {.label = view.T("action.due"), .width = Px(280)});
  action->clear_due();
  if (due.year() != 0) *action->mutable_due() = due;
  EffortField(view, form, action);
  BlockField(view, form, action);
  action->set_note(form.Area("note", action->note(),
                             {.label = view.T("action.note"), .rows = 2, .max_rows = 5}));
}

void RemoveButton(View& view, const std::string& id) {
  v1::Command remove;
  remove.mutable_remove_action()->set_id(id);
  if (SubmitButton(view, "remove", {.label = view.T("common.remove"), .icon = icons::kX,
                                    .kind = ButtonKind::kQuiet},
                   remove, "action")) {
    view.out.Push(app::ClearDraftIntent{"action/" + id});
    view.Choose(std::string(kEditing), "");
  }
}

// The first words of a text, when it is longer than a title can be.
std::string Shortened(const std::string& text) {
  if (text.size() <= kTitleLength) return text;
  const size_t space = text.rfind(' ', kTitleLength);
  // Without a space near the limit: not in the middle of a character.
  size_t end = space == std::string::npos ? kTitleLength : space;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end) + " ...";
}

}  // namespace

void OpenActionFor(View& view, std::string title, std::string block_key,
                   v1::Element::ValueCase kind, std::string id) {
  v1::Action action;
  std::replace(title.begin(), title.end(), '\n', ' ');
  action.set_title(Shortened(title));
  if (action.title() != title) action.set_note(std::move(title));
  action.set_block_key(std::move(block_key));
  action.mutable_origin()->set_kind(kind);
  action.mutable_origin()->set_id(id);
  view.Choose(std::string(kPrefill), action.SerializeAsString());
  // What is typed about one origin is no draft for the next.
  view.Choose(std::string(kEditing), "new/" + std::to_string(kind) + "/" + std::move(id));
}

bool ShowActionsOf(View& view, v1::Element::ValueCase kind, std::string_view id) {
  bool any = false;
  for (const ActionEntry& action : view.state().All<v1::Action>()) {
    if (action->origin().kind() != kind || action->origin().id() != id) continue;
    any = true;
    const std::string label =
        view.T("action.made_of", {{"n", std::to_string(NumberOfAction(view, action))},
                                  {"party", ShortPartyName(view, action->owner_party_id())}});
    if (Button(view.ui, *action.id, {.label = label, .icon = icons::kCheckc,
                                     .kind = ButtonKind::kQuiet,
                                     .name = label + ": " + action->title()})) {
      view.Choose(std::string(kEditing), *action.id);
    }
  }
  return any;
}

void ActionDialog(View& view, const std::string& meeting_id, const std::string& item_id) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kAction, id);
  const int64_t revision = stored == nullptr ? 0 : stored->revision();
  const auto wish = Dialog(
      view.ui, "action", {.title = view.T("action.add"), .width_px = 560}, [&] {
        FormDraft form(view, "action/" + id, revision);
        v1::Command command;
        v1::PutAction* put = command.mutable_put_action();
        if (stored != nullptr) {
          *put->mutable_action() = stored->action();
        } else {
          *put->mutable_action() = NewAction(view, id, meeting_id, item_id);
        }
        Fields(view, form, put->mutable_action());
        put->set_id(stored == nullptr ? view.NewId() : id);
        command.set_expected_revision(form.expected());
        RefusalLine(view, "action");
        const std::string reason =
            put->action().title().empty()            ? view.T("action.say_what")
            : put->action().owner_party_id().empty() ? view.T("action.owner.choose")
                                                     : std::string();
        DialogButtons(view.ui, [&] {
          if (stored != nullptr) RemoveButton(view, id);
          if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                          .kind = ButtonKind::kPrimary,
                                          .disabled_reason = reason},
                           command, "action", {form.prefix()})) {
            view.Choose(std::string(kEditing), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

void ActionsCard(View& view) {
  const auto actions = ActionsInOrder(view, [](const v1::Action&) { return true; });
  Card(view.ui, {.key = "actions", .role = Role::kRegion, .label = view.T("nav.actions"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("nav.actions"),
                         .count = static_cast<int>(actions.size())});
         Text(view.ui, view.T("action.first_easy"), {.color = Color::kInk2});
         RefusalLine(view, "action");
         ActionRows(view, actions);
         if (Button(view.ui, "add", {.label = view.T("action.add"), .icon = icons::kPlus})) {
           view.Choose(std::string(kEditing), "new");
         }
       });
}

}  // namespace ketentafel::views
