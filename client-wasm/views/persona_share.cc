#include "client-wasm/views/cards.h"
#include "client-wasm/views/persona_parts.h"
#include "shared/chain/library.h"

// What a chain puts into the server's library, and takes back.
namespace ketentafel::views {
namespace {

constexpr std::string_view kTakeBack = "dialog/persona/take_back", kPlace = "persona/share";

// What the chain has not changed itself everybody has already, or gets from who made it.
bool HasOwnWords(const v1::Persona& persona) {
  return persona.version() > 1 || (persona.content_key().empty() && persona.shared_by().empty());
}

// Why it may not be shared as it stands; empty: it may.
std::string WhyNotShared(const View& view, const std::string& id, const v1::Persona& persona) {
  if (persona.archived()) return view.T("persona.share.archived");
  if (!HasOwnWords(persona)) return view.T("persona.share.known");
  return chain::IsReadyForUse(view.state(), id) ? "" : view.T("persona.share.unchecked");
}

bool LibraryButton(View& view, std::string_view key, ButtonStyle style,
                   const v1::Command& command) {
  std::string reason(style.disabled_reason);
  if (reason.empty()) {
    const Status would = view.model.LibraryWould(command);
    if (!would.ok()) reason = view.model.Sentence(would);
  }
  style.disabled_reason = reason;
  if (!Button(view.ui, key, style)) return false;
  view.out.Push(app::SubmitIntent{command, std::string(kPlace), {},
                                  app::SubmitIntent::To::kLibrary});
  return true;
}

v1::Command ShareCommand(const View& view, const std::string& id, const v1::Persona& persona) {
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(chain::SharedPersonaId(id));
  *put->mutable_persona() = chain::SharedPersona(id, persona, view.state().ledger_id());
  const v1::Element* there = view.model.shared()->Find(v1::Element::kPersona, put->id());
  command.set_expected_revision(there == nullptr ? 0 : there->revision());
  return command;
}

void NotSharedYet(View& view, const std::string& id, const v1::Persona& persona) {
  Text(view.ui, view.T("persona.share.line"), {.color = Color::kInk2});
  const std::string reason = WhyNotShared(view, id, persona);
  (void)LibraryButton(view, "share",
                      {.label = view.T("persona.share"), .icon = icons::kPeople,
                       .disabled_reason = reason},
                      ShareCommand(view, id, persona));
}

void Shared(View& view, const std::string& id, const v1::Persona& persona,
            const v1::Persona& there) {
  IconText(view.ui, icons::kCheckc,
           view.T("persona.shared", {{"n", std::to_string(there.version())}}),
           {.type = Type::kBodyStrong, .color = Color::kGreen});
  const v1::Command share = ShareCommand(view, id, persona);
  const bool is_newer = !chain::IsAsShared(there, share.put_persona().persona());
  if (is_newer) Text(view.ui, view.T("persona.shared.newer"));
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    const std::string reason = WhyNotShared(view, id, persona);
    if (is_newer) {
      (void)LibraryButton(view, "update",
                          {.label = view.T("persona.share.update"), .icon = icons::kUpload,
                           .disabled_reason = reason},
                          share);
    }
    if (Button(view.ui, "take_back",
               {.label = view.T("persona.take_back"), .icon = icons::kUndo})) {
      view.Choose(std::string(kTakeBack), id);
    }
  });
}

}  // namespace

void ShareCard(View& view, const std::string& id, const v1::Persona& persona) {
  if (view.model.shared() == nullptr) return;
  Card(view.ui, {.key = "share", .role = Role::kRegion, .label = view.T("persona.share.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("persona.share.title")});
         RefusalLine(view, kPlace);
         const auto* there =
             view.model.shared()->Get<v1::Persona>(chain::SharedPersonaId(id));
         if (there == nullptr) return NotSharedYet(view, id, persona);
         Shared(view, id, persona, *there);
       });
}

void TakeBackDialog(View& view) {
  const std::string shared_id = chain::SharedPersonaId(std::string(view.Chosen(kTakeBack)));
  if (view.model.shared() == nullptr) return;
  const auto* there = view.model.shared()->Get<v1::Persona>(shared_id);
  if (there == nullptr) return;
  const std::string name = PersonaTitle(view, ShownPersona(view, *there));
  v1::Command command;
  command.mutable_archive_persona()->set_id(shared_id);
  command.mutable_archive_persona()->set_archived(true);
  const auto wish = Dialog(
      view.ui, "take_back", {.title = view.T("persona.take_back.title", {{"name", name}})}, [&] {
        Text(view.ui, view.T("persona.take_back.line"));
        DialogButtons(view.ui, [&] {
          if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
            view.Choose(std::string(kTakeBack), "");
          }
          if (LibraryButton(view, "do", {.label = view.T("persona.take_back.do"),
                                         .kind = ButtonKind::kPrimary},
                            command)) {
            view.Choose(std::string(kTakeBack), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kTakeBack), "");
}

}  // namespace ketentafel::views
