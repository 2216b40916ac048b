#include <algorithm>
#include <array>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/action_tree.h"

namespace ketentafel::views {
namespace {

constexpr std::array kEfforts = {v1::QUICK, v1::MEDIUM, v1::LARGE};
constexpr std::array kEffects = {v1::SMALL_EFFECT, v1::FAIR_EFFECT, v1::LARGE_EFFECT};

// One of three, side by side; the value that stands there now, zero while none was chosen.
template <class T>
T OneOfThree(View& view, FormDraft& form, std::string_view field, std::string_view label, T stored,
             const std::array<T, 3>& values) {
  std::array<std::string, 3> labels;
  std::array<ChoiceOption, 3> options;
  int selected = -1;
  const std::string kept = form.Value(field, std::to_string(stored));
  for (size_t i = 0; i < values.size(); ++i) {
    labels[i] = view.T(TextKey(values[i]));
    options[i] = {.key = labels[i], .label = labels[i]};
    if (kept == std::to_string(values[i])) selected = static_cast<int>(i);
  }
  if (const auto chosen = Choice(view.ui, field,
                                 {.label = label, .selected = selected,
                                  .label_place = ChoiceStyle::Label::kShown},
                                 options)) {
    selected = *chosen;
    form.SetValue(field, std::to_string(values[static_cast<size_t>(selected)]));
  }
  return selected < 0 ? T{} : values[static_cast<size_t>(selected)];
}

void PersonField(View& view, FormDraft& form, v1::Action* action) {
  const SelectOptions people = PeopleOptions(view, action->owner_party_id(),
                                             view.T("action.owner.representative"));
  const std::string person = form.Select("person", action->owner_person_id(), people.span(),
                                         {.label = view.T("action.owner.person")});
  action->set_owner_person_id(people.Has(person) ? person : "");
}

// Parties that help, chosen one by one; kept as ids with spaces between.
void HelperFields(View& view, FormDraft& form, v1::Action* action) {
  std::string stored;
  for (const std::string& id : action->helper_party_ids()) {
    stored += (stored.empty() ? "" : " ") + id;
  }
  std::string kept = form.Value("helpers", stored);
  action->clear_helper_party_ids();
  SelectOptions options;
  options.Add("", view.T("common.choose"));
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    const bool helps = kept.find(*party.id) != std::string::npos;
    if (!helps && *party.id != action->owner_party_id()) options.Add(*party.id, party->name());
  }
  const auto added = Select(view.ui, "helper", "", options.span(),
                            {.label = view.T("action.helpers")});
  if (added && !added->empty()) {
    kept += (kept.empty() ? "" : " ") + *added;
    form.SetValue("helpers", kept);
  }
  if (kept.empty()) return;
  std::string left;
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    for (const std::string& id : Split(kept, ' ')) {
      if (id.empty()) continue;
      const std::string name = ShortPartyName(view, id);
      if (Button(view.ui, id, {.label = name, .icon = icons::kX, .icon_side = IconSide::kAfter,
                               .kind = ButtonKind::kTinted,
                               .name = name + ": " + view.T("common.remove")})) {
        continue;
      }
      action->add_helper_party_ids(id);
      left += (left.empty() ? "" : " ") + id;
    }
  });
  if (left != kept) form.SetValue("helpers", left);
}

void GoalField(View& view, FormDraft& form, v1::Action* action) {
  SelectOptions goals;
  goals.Add("", view.T("common.none"));
  auto all = view.state().All<v1::Goal>();
  chain::SortByOrderKey(&all);
  for (const auto& goal : all) goals.Add(*goal.id, goal->text());
  if (all.empty() || !(action->goal_id().empty() || goals.Has(action->goal_id()))) return;
  action->set_goal_id(form.Select("goal", action->goal_id(), goals.span(),
                                  {.label = view.T("action.goal")}));
}

void SegmentField(View& view, FormDraft& form, v1::Action* action) {
  SelectOptions segments;
  segments.Add("", view.T("segment.none"));
  for (const v1::Segment& segment : view.model.texts().content().segments()) {
    segments.Add(segment.key(), view.T("segment." + segment.key()));
  }
  action->set_segment_key(form.Select("segment", action->segment_key(), segments.span(),
                                      {.label = view.T("action.segment")}));
}

// What it is a step of: anything open that is not part of itself.
void ParentField(View& view, FormDraft& form, std::string_view id, v1::Action* action) {
  SelectOptions parents;
  parents.Add("", view.T("action.parent.none"));
  for (const ActionEntry& other : ActionsInOrder(view, [&](const ActionEntry& candidate) {
         const bool may = !chain::IsOver(*candidate.value) || *candidate.id == action->parent_id();
         return may && !chain::IsWithin(view.state(), *candidate.id, id);
       })) {
    parents.Add(*other.id, other->title());
  }
  action->set_parent_id(form.Select("parent", action->parent_id(), parents.span(),
                                    {.label = view.T("action.parent")}));
}

}  // namespace

void EssentialFields(View& view, FormDraft& form, v1::Action* action) {
  action->set_title(form.Line("title", action->title(),
                              {.label = view.T("action.title"),
                               .placeholder = view.T("action.title.hint"), .required = true}));
  const SelectOptions parties = PartyOptions(view, view.T("common.choose"));
  action->set_owner_party_id(form.Select("party", action->owner_party_id(), parties.span(),
                                         {.label = view.T("action.owner"),
                                          .help = view.T("action.owner.line")}));
  *action->mutable_due() =
      form.Date("due", action->due(), {.label = view.T("action.due"), .width = Px(280)});
  // An empty field says what no field says: nothing has changed.
  if (action->due().year() == 0) action->clear_due();
  action->set_effort(OneOfThree(view, form, "effort", view.T("action.effort"), action->effort(),
                                kEfforts));
}

void MoreFields(View& view, FormDraft& form, std::string_view id, v1::Action* action) {
  PersonField(view, form, action);
  HelperFields(view, form, action);
  action->set_effect(OneOfThree(view, form, "effect", view.T("action.effect"), action->effect(),
                                kEffects));
  *action->mutable_start() =
      form.Date("start", action->start(), {.label = view.T("action.start"), .width = Px(280)});
  if (action->start().year() == 0) action->clear_start();
  const SelectOptions blocks = BlockOptions(view, view.T("block.none"));
  action->set_block_key(
      form.Select("block", action->block_key(), blocks.span(), {.label = view.T("action.block")}));
  SegmentField(view, form, action);
  GoalField(view, form, action);
  ParentField(view, form, id, action);
}

}  // namespace ketentafel::views
