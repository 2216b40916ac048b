#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {
namespace {

using GoalEntry = chain::Entry<v1::Goal>;

constexpr std::string_view kEditing = "dialog/goal/edit";
constexpr size_t kFormLines = 3;  // the form of the approach has three; more is allowed

// Empty parts of the five. Flagged, never blocked (KT-15).
int OpenParts(const v1::Goal& goal) {
  return static_cast<int>(goal.specific().empty()) + static_cast<int>(goal.measurable().empty()) +
         static_cast<int>(goal.acceptable().empty()) + static_cast<int>(goal.realistic().empty()) +
         static_cast<int>(goal.due().year() == 0);
}

void PartsChip(View& view, const v1::Goal& goal) {
  const int open = OpenParts(goal);
  if (open == 0) {
    Chip(view.ui, {.label = view.T("goal.parts.all"), .icon = icons::kCheck,
                   .tone = ChipTone::kGreen});
  } else {
    Chip(view.ui, {.label = view.Plural("goal.parts.open", open), .icon = icons::kHole,
                   .tone = ChipTone::kAmber});
  }
}

// What makes it concrete, as far as it has been said.
void SaidParts(View& view, const v1::Goal& goal) {
  const auto part = [&](std::string_view name, const std::string& text) {
    if (!text.empty()) Meta(view.ui, view.T("goal." + std::string(name)) + ": " + text);
  };
  part("specific", goal.specific());
  part("measurable", goal.measurable());
  part("acceptable", goal.acceptable());
  part("realistic", goal.realistic());
}

void EditButton(View& view, const GoalEntry& goal) {
  const std::string name = view.T("common.edit") + ": " + goal->text();
  if (Button(view.ui, "edit", {.label = view.T("common.edit"), .icon = icons::kPen,
                               .name = name})) {
    view.Choose(std::string(kEditing), *goal.id);
  }
}

void GoalRow(View& view, const GoalEntry& goal, int number) {
  Row(view.ui, {.key = *goal.id, .role = Role::kListItem, .padding = Sides(0, 12), .gap_px = 12,
                .align = Align::kStart},
      [&] {
        Disc(view.ui, {.text = std::to_string(number), .tone = DiscTone::kAccent});
        Column(view.ui, {.width = Flex(), .gap_px = space::kStep}, [&] {
          Text(view.ui, goal->text(), {.type = Type::kLead});
          SaidParts(view, *goal.value);
          Flow(view.ui, {.gap_px = space::kStep, .align = Align::kCenter}, [&] {
            PartsChip(view, *goal.value);
            if (goal->due().year() != 0) {
              Chip(view.ui, {.label = ShortDate(view, goal->due()), .icon = icons::kCal});
            }
            EditButton(view, goal);
          });
        });
      });
}

std::string Part(View& view, FormDraft& form, std::string_view part, const std::string& stored) {
  const std::string key = "goal." + std::string(part);
  return form.Line(part, stored,
                   {.label = view.T(key + ".question"), .help = view.T(key)});
}

void Fields(View& view, FormDraft& form, v1::Goal* goal) {
  goal->set_text(form.Area("text", goal->text(),
                           {.label = view.T("goal.text"),
                            .placeholder = view.T("goal.text.hint"), .rows = 2, .max_rows = 5}));
  Heading(view.ui, 3, view.T("goal.parts"));
  Text(view.ui, view.T("goal.parts.line"), {.color = Color::kInk2});
  goal->set_specific(Part(view, form, "specific", goal->specific()));
  goal->set_measurable(Part(view, form, "measurable", goal->measurable()));
  goal->set_acceptable(Part(view, form, "acceptable", goal->acceptable()));
  goal->set_realistic(Part(view, form, "realistic", goal->realistic()));
  const v1::CivilDate due =
      form.Date("due", goal->due(), {.label = view.T("goal.due.question"),
                                     .help = view.T("goal.due"), .width = Px(280)});
  goal->clear_due();
  if (due.year() != 0) *goal->mutable_due() = due;
}

void RemoveButton(View& view, const std::string& id) {
  v1::Command remove;
  remove.mutable_remove_goal()->set_id(id);
  if (SubmitButton(view, "remove", {.label = view.T("common.remove"), .icon = icons::kX,
                                    .kind = ButtonKind::kQuiet},
                   remove, "goal")) {
    view.out.Push(app::ClearDraftIntent{"goal/" + id});
    view.Choose(std::string(kEditing), "");
  }
}

// New ones are of the chain, or of the block behind "new/".
void EditDialog(View& view, const std::string& meeting_id, const std::string& block_key) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kGoal, id);
  const int64_t revision = stored == nullptr ? 0 : stored->revision();
  const auto wish = Dialog(
      view.ui, "goal",
      {.title = view.T(stored == nullptr ? "goal.add" : "goal.edit"), .width_px = 640}, [&] {
        FormDraft form(view, "goal/" + id, revision);
        v1::Command command;
        v1::PutGoal* put = command.mutable_put_goal();
        if (stored != nullptr) *put->mutable_goal() = stored->goal();
        Fields(view, form, put->mutable_goal());
        put->set_id(stored == nullptr ? view.NewId() : id);
        if (stored == nullptr) {
          put->mutable_goal()->set_meeting_id(meeting_id);
          put->mutable_goal()->set_block_key(block_key);
        }
        command.set_expected_revision(form.expected());
        RefusalLine(view, "goal");
        DialogButtons(view.ui, [&] {
          if (stored != nullptr) RemoveButton(view, id);
          if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                          .kind = ButtonKind::kPrimary},
                           command, "goal", {form.prefix()})) {
            view.Choose(std::string(kEditing), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace

void GoalsCard(View& view, const std::string& meeting_id, const std::string& block_key) {
  const auto goals = chain::GoalsOf(view.state(), block_key);
  const bool of_block = !block_key.empty();
  const std::string title = view.T(of_block ? "sheet.goals" : "goal.title");
  Card(view.ui, {.key = "goals", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(goals.size())});
    Text(view.ui, view.T(of_block ? "sheet.goals.line" : "goal.line"), {.color = Color::kInk2});
    RefusalLine(view, "goal");
    if (goals.empty()) {
      EmptyState(view, icons::kStar, view.T("empty.goals"), view.T("empty.goals.line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      int number = 0;
      for (const GoalEntry& goal : goals) {
        if (number > 0) Divider(view.ui);
        GoalRow(view, goal, ++number);
      }
    });
    if (goals.size() >= kFormLines) Meta(view.ui, view.T("goal.more_than_three"));
    if (Button(view.ui, "add", {.label = view.T("goal.add"), .icon = icons::kPlus})) {
      view.Choose(std::string(kEditing), of_block ? "new/" + block_key : "new");
    }
  });
  EditDialog(view, meeting_id, block_key);
}

}  // namespace ketentafel::views
