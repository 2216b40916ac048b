#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/screens.h"
#include "shared/content/persona_text.h"

namespace ketentafel::views {
namespace {

// Of a persona of the library, or of another chain, that this chain has taken in: its own.
std::string OwnWhereTaken(const View& view, const std::string& detail) {
  const std::string id = TakenPersonaId(view, detail);
  return view.state().Get<v1::Persona>(id) == nullptr ? detail : id;
}

void ShowDetail(View& view, const std::string& detail) {
  if (detail.empty()) return PersonaList(view);
  if (detail == kNewPersona) return PersonaEditor(view, detail);
  if (detail == kComparePersonas) return PersonaComparison(view);
  if (detail == kPersonaWords) return CommunicationPage(view);
  const std::string id = OwnWhereTaken(view, detail);
  if (view.Chosen("persona/edit") == id) return PersonaEditor(view, id);
  PersonaPage(view, id);
}

}  // namespace

std::string TakenPersonaId(const View& view, std::string_view content_key) {
  return chain::PersonaIdIn(view.state().ledger_id(), std::string(content_key));
}

std::vector<KnownPersona> KnownPersonas(const View& view) {
  std::vector<KnownPersona> known;
  std::set<std::string> taken;
  for (const auto& own : chain::PersonasOf(view.state(), chain::Archived::kWithout)) {
    known.push_back({*own.id, ShownPersona(view, *own.value), true});
    taken.insert(*own.id);
  }
  for (const v1::Persona& persona : view.model.texts().content().personas()) {
    if (taken.contains(TakenPersonaId(view, persona.content_key()))) continue;
    known.push_back({persona.content_key(), persona, false});
  }
  return known;
}

bool TakeInButton(View& view, const v1::Persona& known, ButtonKind kind) {
  const std::string id = TakenPersonaId(view, known.content_key());
  if (const auto* own = view.state().Get<v1::Persona>(id)) {
    IconText(view.ui, own->archived() ? icons::kArchive : icons::kCheckc,
             view.T(own->archived() ? "persona.archived" : "persona.taken"),
             {.color = own->archived() ? Color::kInk2 : Color::kGreen});
    return false;
  }
  v1::Command command;
  command.mutable_put_persona()->set_id(id);
  *command.mutable_put_persona()->mutable_persona() = content::TakenFromLibrary(known);
  command.set_expected_revision(0);
  const std::string label = view.T("persona.take_in");
  return SubmitButton(view, "take_in", {.label = label, .icon = icons::kPlus, .kind = kind,
                                        .name = label + ": " + PersonaTitle(view, known)},
                      command, "personas");
}

void ShowPersonas(View& view) {
  ChainFrame(view, view.T("approach.personas"), [&] {
    ShowDetail(view, view.model.route.detail);
    PersonaCheckDialog(view);
    PersonaFileDialog(view);
    TakeBackDialog(view);
  });
}

}  // namespace ketentafel::views
