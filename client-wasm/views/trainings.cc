#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

using TrainingEntry = chain::Entry<v1::Training>;

constexpr std::string_view kEditing = "dialog/training/edit";
constexpr std::array kKinds = {v1::TRAINING, v1::GUIDELINE, v1::WORK_INSTRUCTION};
constexpr std::array kStates = {v1::TRAINING_PLANNED, v1::TRAINING_UNDER_WAY, v1::TRAINING_DONE};

char32_t IconOf(v1::TrainingKind kind) {
  switch (kind) {
    case v1::TRAINING: return icons::kPeople;
    case v1::GUIDELINE: return icons::kBook;
    default: return icons::kDocument;
  }
}

std::string Owner(const View& view, const v1::Training& training) {
  return training.party_id().empty() ? view.T("training_register.party.none")
                                     : ShortPartyName(view, training.party_id());
}

void Chips(View& view, const v1::Training& training) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    const bool done = training.state() == v1::TRAINING_DONE;
    Chip(view.ui, {.label = view.T(TextKey(training.state())),
                   .icon = done ? icons::kCheckc : icons::kCircle,
                   .tone = done ? ChipTone::kGreen : ChipTone::kNeutral});
    if (training.has_on()) {
      Chip(view.ui, {.label = ShownDate(view, FieldValue(training.on())), .icon = icons::kCal});
    }
    if (training.reached_staff() > 0) {
      Chip(view.ui, {.label = view.Plural("training_register.reached", training.reached_staff()),
                     .icon = icons::kPeople});
    }
  });
}

void EditButton(View& view, const TrainingEntry& training) {
  const std::string label = view.T("common.edit");
  if (Button(view.ui, "edit", {.label = label, .icon = icons::kPen,
                               .name = label + ": " + training->title()})) {
    view.Choose(std::string(kEditing), *training.id);
  }
}

void TrainingRow(View& view, const TrainingEntry& training) {
  Row(view.ui, {.key = *training.id, .role = Role::kListItem, .label = training->title(),
                .padding = Sides(0, 12), .gap_px = 12, .align = Align::kStart},
      [&] {
        if (!view.ui.IsPhone()) Icon(view.ui, IconOf(training->kind()), 24, Color::kAccent);
        Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
          Text(view.ui, training->title(), {.type = Type::kBodyStrong});
          Meta(view.ui, view.T(TextKey(training->kind())) + ", " + Owner(view, *training.value));
          if (!training->note().empty()) Text(view.ui, training->note(), {.color = Color::kInk2});
          Chips(view, *training.value);
          if (!training->link().empty()) {
            (void)Link(view.ui, "link", {.label = view.T("instrument.open_link"),
                                         .href = training->link(), .icon = icons::kLink,
                                         .name = view.T("instrument.open_link") + ": " +
                                                 training->title()});
          }
          if (view.ui.IsPhone()) EditButton(view, training);
        });
        if (!view.ui.IsPhone()) EditButton(view, training);
      });
}

template <class Kinds>
auto KindField(View& view, FormDraft& form, std::string_view field, const Kinds& kinds, int stored,
               std::string_view label) {
  const SelectOptions options = KindOptions(view, kinds);
  const std::string kept =
      form.Select(field, std::to_string(stored), options.span(), {.label = view.T(label)});
  for (const auto kind : kinds) {
    if (kept == std::to_string(kind)) return kind;
  }
  return kinds.front();
}

void Fields(View& view, FormDraft& form, v1::Training* training) {
  training->set_kind(
      KindField(view, form, "kind", kKinds, training->kind(), "training_register.kind"));
  Meta(view.ui, view.T(TextKey(training->kind()) + ".line"));
  training->set_title(form.Line("title", training->title(),
                                {.label = view.T("training_register.name"), .required = true}));
  const SelectOptions parties = PartyOptions(view, view.T("training_register.party.none"));
  training->set_party_id(form.Select("party", training->party_id(), parties.span(),
                                     {.label = view.T("training_register.party")}));
  training->set_state(
      KindField(view, form, "state", kStates, training->state(), "training_register.state"));
  const v1::CivilDate on = form.Date("on", training->on(),
                                     {.label = view.T("training_register.on"), .width = Px(280)});
  training->clear_on();
  if (on.year() != 0) *training->mutable_on() = on;
  if (training->kind() == v1::TRAINING) {
    training->set_reached_staff(form.Number("reached", training->reached_staff(),
                                            {.min = 0, .max = 100000},
                                            {.label = view.T("training_register.reached"),
                                             .width = Px(200)}));
  }
  training->set_link(form.Line("link", training->link(),
                               {.label = view.T("training_register.link"),
                                .placeholder = view.T("instrument.link.hint")},
                               Guard::kExempt));
  training->set_note(form.Area("note", training->note(), {.label = view.T("training_register.note"),
                                                          .rows = 2, .max_rows = 5}));
}

void RemoveButton(View& view, const std::string& id) {
  v1::Command remove;
  remove.mutable_remove_training()->set_id(id);
  if (SubmitButton(view, "remove", {.label = view.T("common.remove"), .icon = icons::kX,
                                    .kind = ButtonKind::kQuiet},
                   remove, kEditing)) {
    view.out.Push(app::ClearDraftIntent{"training/" + id});
    view.Choose(std::string(kEditing), "");
  }
}

void EditForm(View& view, const std::string& id, const v1::Element* stored) {
  FormDraft form(view, "training/" + id, stored == nullptr ? 0 : stored->revision());
  v1::Command command;
  v1::PutTraining* put = command.mutable_put_training();
  if (stored != nullptr) {
    *put->mutable_training() = stored->training();
  } else {
    put->mutable_training()->set_kind(v1::TRAINING);
    put->mutable_training()->set_state(v1::TRAINING_PLANNED);
    put->mutable_training()->set_party_id(view.model.my_party_id());
  }
  Fields(view, form, put->mutable_training());
  put->set_id(stored == nullptr ? view.NewId() : id);
  command.set_expected_revision(form.expected());
  RefusalLine(view, kEditing);
  const std::string reason =
      Trimmed(put->training().title()).empty() ? view.T("training_register.name_first") : "";
  DialogButtons(view.ui, [&] {
    if (stored != nullptr) RemoveButton(view, id);
    if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                    .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                     command, kEditing, {form.prefix()})) {
      view.Choose(std::string(kEditing), "");
    }
  });
}

void EditDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kTraining, id);
  const char* title = stored == nullptr ? "training_register.add" : "training_register.edit";
  const auto wish = Dialog(view.ui, "training", {.title = view.T(title), .width_px = 560},
                           [&] { EditForm(view, id, stored); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace

void TrainingCard(View& view) {
  auto trainings = view.state().All<v1::Training>();
  chain::SortByOrderKey(&trainings);
  const std::string title = view.T("training_register.title");
  Card(view.ui, {.key = "trainings", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(trainings.size())});
    Text(view.ui, view.T("training_register.line"), {.color = Color::kInk2});
    if (trainings.empty()) {
      EmptyState(view, icons::kBook, view.T("empty.trainings"), view.T("empty.trainings.line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < trainings.size(); ++i) {
        if (i > 0) Divider(view.ui);
        TrainingRow(view, trainings[i]);
      }
    });
    if (Button(view.ui, "add", {.label = view.T("training_register.add"),
                                .icon = icons::kPlus})) {
      view.Choose(std::string(kEditing), "new");
    }
  });
  EditDialog(view);
}

}  // namespace ketentafel::views
