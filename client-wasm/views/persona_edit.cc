#include <array>
#include <cstdlib>

#include "client-wasm/views/approach.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_fields.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/content/persona_text.h"

namespace ketentafel::views {
namespace {

constexpr std::array kBases = {v1::OWN_INTERVIEWS, v1::LIBRARY_PERSONA};

std::string Long(View& view, FormDraft& form, std::string_view field, const std::string& stored) {
  const std::string key = "persona." + std::string(field);
  return form.Area(field, stored, {.label = view.T(key), .help = view.T(key + ".line"),
                                   .width = Flex(), .rows = 2, .max_rows = 8});
}

// Empty until somebody says one: nobody is nought years old here.
void AgeField(View& view, FormDraft& form, v1::Persona* persona) {
  std::string age = form.Watched("age", persona->age() == 0 ? "" : std::to_string(persona->age()));
  const auto typed = NumberField(view.ui, "age", age,
                                 {.min = chain::kYoungestPersona, .max = chain::kOldestPersona},
                                 {.label = view.T("persona.age"), .width = Px(160)});
  if (typed) form.SetWatched("age", age = *typed);
  persona->set_age(std::atoi(age.c_str()));
}

void WhoCard(View& view, FormDraft& form, v1::Persona* persona) {
  Card(view.ui, {.key = "who", .role = Role::kRegion, .label = view.T("persona.who"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("persona.who")});
         persona->set_name(form.Line("name", persona->name(),
                                     {.label = view.T("persona.name"),
                                      .help = view.T("persona.name.line"), .required = true}));
         AgeField(view, form, persona);
         persona->set_cares_for(form.Line("cares_for", persona->cares_for(),
                                          {.label = view.T("persona.cares_for"),
                                           .help = view.T("persona.cares_for.line")}));
         persona->set_quote(Long(view, form, "quote", persona->quote()));
         persona->set_personal_situation(
             Long(view, form, "personal_situation", persona->personal_situation()));
         persona->set_occupation(Long(view, form, "occupation", persona->occupation()));
         persona->set_profile(Long(view, form, "profile", persona->profile()));
         persona->set_current_situation(
             Long(view, form, "current_situation", persona->current_situation()));
       });
}

void ListsCard(View& view, FormDraft& form, v1::Persona* persona) {
  Card(view.ui, {.key = "lists", .role = Role::kRegion, .label = view.T("persona.lists"),
                 .gap_px = space::kGap},
       [&] {
         CardHead(view, {.title = view.T("persona.lists")});
         LineFields(view, form, "needs", persona->mutable_needs());
         LineFields(view, form, "search_behaviour", persona->mutable_search_behaviour());
         LineFields(view, form, "pains", persona->mutable_pains());
         LineFields(view, form, "supports", persona->mutable_supports());
       });
}

void OriginCard(View& view, FormDraft& form, v1::Persona* persona) {
  Card(view.ui, {.key = "origin", .role = Role::kRegion, .label = view.T("persona.basis"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("persona.basis")});
         const SelectOptions bases = KindOptions(view, kBases);
         const std::string basis =
             form.Select("basis", std::to_string(persona->basis()), bases.span(),
                         {.label = view.T("persona.basis.label")});
         persona->set_basis(basis == std::to_string(v1::LIBRARY_PERSONA) ? v1::LIBRARY_PERSONA
                                                                         : v1::OWN_INTERVIEWS);
         Text(view.ui, view.T(TextKey(persona->basis()) + ".line"), {.color = Color::kInk2});
         IconText(view.ui, icons::kShield, view.T("persona.check_after"),
                  {.type = Type::kMeta, .color = Color::kInk2});
         SegmentFields(view, form, persona->mutable_segment_keys());
       });
}

void FaceCard(View& view, FormDraft& form, v1::Persona* persona) {
  Card(view.ui, {.key = "face"},
       [&] { PortraitFields(view, form, persona->mutable_portrait()); });
}

// What is kept: lines that say something, and of the library's words nothing.
v1::Persona Stored(const View& view, v1::Persona persona) {
  for (auto* lines : {persona.mutable_needs(), persona.mutable_search_behaviour(),
                      persona.mutable_pains(), persona.mutable_supports()}) {
    DropEmptyLines(lines);
  }
  if (persona.language().empty()) persona.set_language(view.model.language);
  return content::OwnWordsOf(std::move(persona), view.model.texts());
}

void Leave(View& view, const std::string& id) {
  view.Choose("persona/edit", "");
  view.GoToDetail(Screen::kPersonas, id == kNewPersona ? "" : id);
}

std::string OpenReason(const View& view, const v1::Persona& persona) {
  if (Trimmed(persona.name()).empty()) return view.T("persona.name_first");
  return persona.age() == 0 ? view.T("persona.age_first") : "";
}

void Buttons(View& view, const FormDraft& form, const std::string& id,
             const v1::Persona& persona) {
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(id == kNewPersona ? view.NewId() : id);
  *put->mutable_persona() = Stored(view, persona);
  command.set_expected_revision(form.expected());
  RefusalLine(view, "persona/edit");
  Flow(view.ui, {.gap_px = 12}, [&] {
    if (SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kPrimary,
                                    .disabled_reason = OpenReason(view, persona)},
                     command, "persona/edit", {form.prefix()})) {
      Leave(view, put->id());
    }
    if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
      view.out.Push(app::ClearDraftIntent{form.prefix()});
      Leave(view, id);
    }
  });
}

v1::Persona Beginning(const View& view, const v1::Element* stored) {
  if (stored != nullptr) return ShownPersona(view, stored->persona());
  v1::Persona persona;
  persona.set_basis(v1::OWN_INTERVIEWS);
  return persona;
}

}  // namespace

void PersonaEditor(View& view, const std::string& id) {
  const v1::Element* stored = view.state().Find(v1::Element::kPersona, id);
  v1::Persona persona = Beginning(view, stored);
  const std::string title =
      stored == nullptr ? view.T("persona.new") : PersonaTitle(view, persona);
  PageTitle(view, title, view.T("persona.edit.line"), [] {});
  ApproachNavigation(view);
  FormDraft form(view, "persona/" + id, stored == nullptr ? 0 : stored->revision());
  TwoColumns(
      view,
      [&] {
        WhoCard(view, form, &persona);
        ListsCard(view, form, &persona);
      },
      [&] {
        OriginCard(view, form, &persona);
        FaceCard(view, form, &persona);
      });
  Buttons(view, form, id, persona);
}

}  // namespace ketentafel::views
