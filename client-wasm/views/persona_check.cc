#include "client-wasm/views/persona_parts.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kChecking = "dialog/persona/check";

// Ticked for this version: a change meanwhile begins the list anew.
std::string TickKey(const std::string& id, int version, std::string_view point) {
  return "persona/tick/" + id + "/" + std::to_string(version) + "/" + std::string(point);
}

void Points(View& view, const std::string& id, const v1::Persona& persona,
            v1::CheckPersona* check) {
  Column(view.ui, {.key = "points", .role = Role::kGroup, .label = view.T("persona.check.points"),
                   .gap_px = space::kStep},
         [&] {
           for (const std::string_view point : chain::kTracePoints) {
             const std::string tick = TickKey(id, persona.version(), point);
             const std::string text = "trace." + std::string(point);
             const bool ticked = !view.Chosen(tick).empty();
             if (Checkbox(view.ui, point, {.label = view.T(text), .checked = ticked,
                                           .hint = view.T(text + ".line")})) {
               view.Choose(tick, ticked ? "" : "1");
             }
             if (ticked) check->add_point_keys(std::string(point));
           }
         });
}

}  // namespace

void PersonaCheckDialog(View& view) {
  const std::string id(view.Chosen(kChecking));
  const auto* persona = view.state().Get<v1::Persona>(id);
  if (persona == nullptr) return;
  const std::string name = PersonaTitle(view, ShownPersona(view, *persona));
  const auto wish = Dialog(
      view.ui, "persona_check",
      {.title = view.T("persona.check.title", {{"name", name}}), .width_px = 600}, [&] {
        Text(view.ui, view.T("persona.check.line"));
        v1::Command command;
        command.mutable_check_persona()->set_id(id);
        command.mutable_check_persona()->set_version(persona->version());
        Points(view, id, *persona, command.mutable_check_persona());
        RefusalLine(view, "dialog/persona/check");
        DialogButtons(view.ui, [&] {
          if (Button(view.ui, "edit", {.label = view.T("persona.check.edit")})) {
            view.Choose(std::string(kChecking), "");
            view.Choose("persona/edit", id);
          }
          if (SubmitButton(view, "confirm",
                           {.label = view.T("persona.check.confirm"),
                            .kind = ButtonKind::kPrimary},
                           command, "dialog/persona/check")) {
            view.Choose(std::string(kChecking), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kChecking), "");
}

}  // namespace ketentafel::views
