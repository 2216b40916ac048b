#include "client-wasm/views/approach.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/walk_list.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/walk_view.h"
#include "shared/content/persona_text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kRoom = "persona/room";

// So large that the back of a room reads along.
float RoomZoom(const View& view) {
  switch (view.ui.breakpoint()) {
    case Breakpoint::k1920:
      return 1.6f;
    case Breakpoint::k1440:
      return 1.4f;
    case Breakpoint::k1024:
      return 1.2f;
    default:
      return 1;
  }
}

void BackButton(View& view) {
  if (Button(view.ui, "list", {.label = view.T("persona.all"), .icon = icons::kBack,
                               .kind = ButtonKind::kQuiet})) {
    view.GoToDetail(Screen::kPersonas, "");
  }
}

void ForTheRoom(View& view, const v1::Persona& shown) {
  Row(view.ui, {}, [&] {
    if (Button(view.ui, "small", {.label = view.T("persona.room.back"), .icon = icons::kBack})) {
      view.Choose(std::string(kRoom), "");
    }
  });
  Zoom(view.ui, RoomZoom(view), [&] { PersonaSheetCard(view, shown, 1); });
}

void RoomButton(View& view, const std::string& detail) {
  if (Button(view.ui, "room", {.label = view.T("persona.room"), .icon = icons::kWall})) {
    view.Choose(std::string(kRoom), detail);
  }
}

v1::Command FullCheckOf(const std::string& id, const v1::Persona& persona) {
  v1::Command command;
  command.mutable_check_persona()->set_id(id);
  command.mutable_check_persona()->set_version(persona.version());
  for (const std::string_view point : chain::kTracePoints) {
    command.mutable_check_persona()->add_point_keys(std::string(point));
  }
  return command;
}

void CheckedBy(View& view, const v1::PersonaCheck& check) {
  const v1::CivilDateTime at = view.model.Local(chain::InstantOf(check.checked_at()),
                                                view.state().chain()->zone());
  IconText(view.ui, icons::kShield, view.T("persona.ready"),
           {.type = Type::kBodyStrong, .color = Color::kGreen});
  Text(view.ui, view.T("persona.checked_by", {{"name", PersonName(view, check.person_id())},
                                              {"date", DayAndMonth(view, at.date())}}));
}

void StillToCheck(View& view, const std::string& id, const v1::Persona& persona) {
  IconText(view.ui, icons::kShield, view.T("persona.to_check"),
           {.type = Type::kBodyStrong, .color = Color::kAmber});
  Text(view.ui, view.T("persona.to_check.line",
                       {{"name", PersonName(view, persona.edited_by_person_id())}}));
  const Status would = view.model.Would(FullCheckOf(id, persona));
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (Button(view.ui, "check", {.label = view.T("persona.check"), .icon = icons::kShield,
                                .kind = ButtonKind::kPrimary, .disabled_reason = reason})) {
    view.Choose("dialog/persona/check", id);
  }
}

// Where it comes from, and whether it may be used.
void UseCard(View& view, const std::string& id, const v1::Persona& persona) {
  Card(view.ui, {.key = "use", .role = Role::kRegion, .label = view.T("persona.use"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("persona.use"),
                         .note = view.T("persona.version",
                                        {{"n", std::to_string(persona.version())}})});
         const v1::PersonaCheck* check = chain::CurrentCheck(view.state(), id);
         if (check != nullptr) {
           CheckedBy(view, *check);
         } else {
           StillToCheck(view, id, persona);
         }
         Divider(view.ui);
         Text(view.ui, view.T(TextKey(persona.basis())), {.type = Type::kBodyStrong});
         Text(view.ui, view.T(TextKey(persona.basis()) + ".line"), {.color = Color::kInk2});
         if (!persona.shared_by().empty()) {
           Text(view.ui, view.T("persona.shared_by", {{"chain", persona.shared_by()}}));
         }
       });
}

// A copy has words of its own: what the library says later does not change it.
v1::Persona CopyOf(const v1::Persona& shown, const std::string& id, const View& view) {
  v1::Persona copy = shown;
  copy.clear_content_key();
  copy.clear_order_key();
  copy.clear_archived();
  copy.set_copied_from_id(id);
  copy.set_language(view.model.language);
  return copy;
}

void CopyButton(View& view, const std::string& id, const v1::Persona& shown) {
  v1::Command command;
  command.mutable_put_persona()->set_id(view.NewId());
  *command.mutable_put_persona()->mutable_persona() = CopyOf(shown, id, view);
  command.set_expected_revision(0);
  if (SubmitButton(view, "copy", {.label = view.T("persona.copy"), .icon = icons::kCopy}, command,
                   "personas")) {
    view.GoToDetail(Screen::kPersonas, command.put_persona().id());
  }
}

void ArchiveButton(View& view, const std::string& id, const v1::Persona& persona) {
  v1::Command command;
  command.mutable_archive_persona()->set_id(id);
  command.mutable_archive_persona()->set_archived(!persona.archived());
  const char* label = persona.archived() ? "persona.bring_back" : "persona.archive";
  (void)SubmitButton(view, "archive",
                     {.label = view.T(label),
                      .icon = persona.archived() ? icons::kUndo : icons::kArchive},
                     command, "personas");
}

void MoreCard(View& view, const std::string& id, const v1::Persona& persona,
              const v1::Persona& shown) {
  Card(view.ui, {.key = "more", .role = Role::kRegion, .label = view.T("persona.more"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("persona.more")});
         Flow(view.ui, {.gap_px = space::kStep}, [&] {
           CopyButton(view, id, shown);
           ArchiveButton(view, id, persona);
           if (Button(view.ui, "file", {.label = view.T("persona.to_file"),
                                        .icon = icons::kDownload})) {
             view.Choose("dialog/persona/file", id);
           }
         });
       });
}

void OwnPage(View& view, const std::string& id, const v1::Persona& persona) {
  const v1::Persona shown = ShownPersona(view, persona);
  if (view.Chosen(kRoom) == id) return ForTheRoom(view, shown);
  PageTitle(view, view.T("approach.personas"),
            persona.archived() ? view.T("persona.archived") : "", [&] {
              BackButton(view);
              RoomButton(view, id);
              if (Button(view.ui, "edit", {.label = view.T("common.edit"), .icon = icons::kPen})) {
                view.Choose("persona/edit", id);
              }
            });
  ApproachNavigation(view);
  RefusalLine(view, "personas");
  TwoColumns(
      view,
      [&] {
        PersonaSheetCard(view, shown, 2);
        if (!chain::WalksOf(view.state(), id).empty()) WalksOfPersona(view, id);
      },
      [&] {
        UseCard(view, id, persona);
        TouchCard(view, id, shown);
        ShareCard(view, id, persona);
        MoreCard(view, id, persona, shown);
      });
}

void LibraryPage(View& view, const v1::Persona& known) {
  if (view.Chosen(kRoom) == known.content_key()) return ForTheRoom(view, known);
  PageTitle(view, view.T("approach.personas"), view.T("persona.in_library"), [&] {
    BackButton(view);
    RoomButton(view, known.content_key());
    (void)TakeInButton(view, known, ButtonKind::kPrimary);
  });
  ApproachNavigation(view);
  RefusalLine(view, "personas");
  PersonaSheetCard(view, known, 2);
}

void NoSuchPage(View& view) {
  PageTitle(view, view.T("approach.personas"), "", [&] { BackButton(view); });
  ApproachNavigation(view);
  // What another chain shares may yet come in.
  if (view.model.library && view.model.shared() == nullptr) return;
  Card(view.ui, {.key = "gone"}, [&] {
    EmptyState(view, icons::kPerson, view.T("persona.gone"), view.T("persona.gone.line"));
  });
}

}  // namespace

void PersonaSheetCard(View& view, const v1::Persona& shown, int level) {
  Card(view.ui, {.key = "sheet", .role = Role::kRegion, .label = PersonaTitle(view, shown),
                 .gap_px = space::kTight},
       [&] { PersonaSheet(view, shown, level); });
}

void PersonaPage(View& view, const std::string& detail) {
  if (const auto* persona = view.state().Get<v1::Persona>(detail)) {
    return OwnPage(view, detail, *persona);
  }
  const auto* known = content::FindPersona(view.model.texts(), detail);
  if (known != nullptr) return LibraryPage(view, *known);
  const chain::LedgerState* library = view.model.shared();
  const auto* shared = library == nullptr ? nullptr : library->Get<v1::Persona>(detail);
  if (shared != nullptr) return SharedPersonaPage(view, detail, *shared);
  NoSuchPage(view);
}

}  // namespace ketentafel::views
