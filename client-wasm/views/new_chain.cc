#include <array>

#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kDrafts = "new_chain";
constexpr std::string_view kPlace = "new_chain";

std::string Field(View& view, std::string_view name, FieldStyle style) {
  const std::string key = std::string(kDrafts) + "/" + std::string(name);
  return DraftTextField(view, {.draft_key = key, .guard = Guard::kExempt}, style);
}

v1::ChainScale ScaleField(View& view) {
  static constexpr std::array kScales = {v1::NEIGHBOURHOOD, v1::MUNICIPALITY, v1::REGION};
  std::array<std::string, 3> labels;
  std::array<ChoiceOption, 3> options;
  int selected = 1;
  for (size_t i = 0; i < 3; ++i) {
    labels[i] = view.T(TextKey(kScales[i]));
    options[i] = {.key = labels[i], .label = labels[i]};
    if (view.Chosen("new_chain/scale") == std::to_string(i)) selected = static_cast<int>(i);
  }
  if (auto chosen = Choice(view.ui, "scale",
                           {.label = view.T("chain.scale"), .selected = selected,
                            .label_place = ChoiceStyle::Label::kShown},
                           options)) {
    view.Choose("new_chain/scale", std::to_string(*chosen));
    selected = *chosen;
  }
  return kScales[static_cast<size_t>(selected)];
}

// Areas are typed in one field, a comma between them.
void AddAreas(const std::string& typed, v1::Chain* chain) {
  for (const std::string& part : Split(typed, ',')) {
    if (const std::string area = Trimmed(part); !area.empty()) chain->add_areas(area);
  }
}

// Ids follow from the chain's name being typed on this page: a new set for each attempt.
void FillIds(View& view, v1::CreateChain* create) {
  create->set_party_id(view.NewId());
  create->set_person_id(view.NewId());
  create->set_seat_id(view.NewId());
  create->set_role_assignment_id(view.NewId());
}

void ChainPart(View& view, v1::CreateChain* create) {
  Heading(view.ui, 2, view.T("chain.about"));
  create->mutable_chain()->set_name(Field(
      view, "name", {.label = view.T("chain.name"), .help = view.T("chain.name.help"),
                     .required = true}));
  create->mutable_chain()->set_scale(ScaleField(view));
  AddAreas(Field(view, "areas", {.label = view.T("chain.areas"),
                                 .help = view.T("chain.areas.help"), .required = true}),
           create->mutable_chain());
  create->mutable_chain()->set_zone(view.model.surroundings().LocalZone());
}

// What kind of organisation one's own is, in the words of the checklist: a line knows the category
// and the fixed seat that it fills.
void KindField(View& view, v1::ChainParty* party) {
  const auto& lines = view.model.texts().content().checklist();
  SelectOptions kinds;
  kinds.Add("", view.T("common.choose"));
  for (const v1::ChecklistLine& line : lines) {
    if (line.kind() == v1::ORGANISATION) kinds.Add(line.key(), view.T("checklist." + line.key()));
  }
  const std::string chosen =
      DraftSelect(view, {.draft_key = "new_chain/kind"}, kinds.span(),
                  {.label = view.T("parties.category"), .help = view.T("chain.kind.help")});
  for (const v1::ChecklistLine& line : lines) {
    if (line.key() != chosen) continue;
    party->set_category_key(line.category_key());
    if (line.fills() != v1::MANDATORY_SEAT_UNSPECIFIED) party->add_fills(line.fills());
  }
}

void PersonPart(View& view, v1::CreateChain* create) {
  Heading(view.ui, 2, view.T("chain.about_you"));
  Text(view.ui, view.T("chain.about_you.line"), {.color = Color::kInk2});
  create->mutable_person()->set_name(
      Field(view, "person", {.label = view.T("person.name"), .autocomplete = "name",
                             .required = true}));
  create->mutable_person()->set_function(
      Field(view, "function", {.label = view.T("person.function"),
                               .autocomplete = "organization-title"}));
  create->mutable_contact()->set_email(
      Field(view, "email", {.label = view.T("person.email"), .kind = TextKind::kEmail,
                            .autocomplete = "email"}));
  create->mutable_party()->set_name(
      Field(view, "party", {.label = view.T("person.party"), .autocomplete = "organization",
                            .required = true}));
  KindField(view, create->mutable_party());
  create->mutable_party()->set_participation(v1::CHAIN);
}

}  // namespace

void ShowNewChain(View& view) {
  PlainFrame(view, view.T("signin.new_chain"), 720, [&] {
    PageTitle(view, view.T("signin.new_chain"), view.T("chain.new.line"), [] {});
    v1::Command command;
    v1::CreateChain* create = command.mutable_create_chain();
    const bool sent = Form(view.ui, {.key = "form", .label = view.T("signin.new_chain"),
                                     .gap_px = space::kGap}, [&] {
      Card(view.ui, {.key = "chain", .gap_px = space::kTight}, [&] { ChainPart(view, create); });
      Card(view.ui, {.key = "person", .gap_px = space::kTight}, [&] { PersonPart(view, create); });
      RefusalLine(view, kPlace);
      const bool complete = !create->chain().name().empty() && !create->chain().areas().empty() &&
                            !create->person().name().empty() && !create->party().name().empty();
      const std::string reason = complete ? "" : view.T("chain.new.incomplete");
      (void)Button(view.ui, "make", {.label = view.T("chain.make"), .icon = icons::kCheck,
                                     .kind = ButtonKind::kPrimary, .size = ButtonSize::kBig,
                                     .disabled_reason = reason, .submits = true});
    });
    if (!sent) return;
    FillIds(view, create);
    create->mutable_party()->mutable_joined_on()->CopyFrom(view.model.Today());
    create->set_role_reason(view.T("chain.director_reason"));
    view.Submit(command, kPlace, {std::string(kDrafts)});
  });
}

}  // namespace ketentafel::views
