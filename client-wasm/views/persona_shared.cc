#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_parts.h"
#include "shared/chain/audience.h"
#include "shared/chain/library.h"

// What other chains of the server share, and what this one takes over of it.
namespace ketentafel::views {
namespace {

std::string TakenId(const View& view, const std::string& shared_id) {
  return chain::PersonaIdIn(view.state().ledger_id(), shared_id);
}

bool IsOurs(const View& view, const v1::Persona& shared) {
  return shared.shared_by_ledger_id() == view.state().ledger_id();
}

}  // namespace

bool MayReadShared(const View& view) {
  return chain::ViewOf(view.state(), view.model.me()).insider;
}

std::vector<chain::Entry<v1::Persona>> SharedByOthers(const View& view) {
  if (view.model.shared() == nullptr) return {};
  auto shared = chain::PersonasOf(*view.model.shared(), chain::Archived::kWithout);
  std::erase_if(shared, [&](const auto& persona) {
    return IsOurs(view, *persona.value) ||
           view.state().Get<v1::Persona>(TakenId(view, *persona.id)) != nullptr;
  });
  return shared;
}

bool TakeOverButton(View& view, const std::string& shared_id, ButtonKind kind) {
  const v1::Persona& shared = *view.model.shared()->Get<v1::Persona>(shared_id);
  v1::Command command;
  command.mutable_put_persona()->set_id(TakenId(view, shared_id));
  *command.mutable_put_persona()->mutable_persona() = chain::TakenPersona(shared_id, shared);
  command.set_expected_revision(0);
  const std::string label = view.T("persona.take_over");
  return SubmitButton(
      view, "take_over",
      {.label = label, .icon = icons::kPlus, .kind = kind,
       .name = label + ": " + PersonaTitle(view, ShownPersona(view, shared))},
      command, "personas");
}

void SharedPersonaPage(View& view, const std::string& id, const v1::Persona& shared) {
  PageTitle(view, view.T("approach.personas"),
            view.T("persona.from_chain", {{"chain", shared.shared_by()}}), [&] {
              if (Button(view.ui, "list", {.label = view.T("persona.all"), .icon = icons::kBack,
                                           .kind = ButtonKind::kQuiet})) {
                view.GoToDetail(Screen::kPersonas, "");
              }
              if (IsOurs(view, shared)) return;
              if (TakeOverButton(view, id, ButtonKind::kPrimary)) {
                view.GoToDetail(Screen::kPersonas, TakenId(view, id));
              }
            });
  ApproachNavigation(view);
  RefusalLine(view, "personas");
  PersonaSheetCard(view, ShownPersona(view, shared), 2);
}

}  // namespace ketentafel::views
