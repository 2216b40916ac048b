#include <optional>

#include "client-wasm/views/persona_parts.h"
#include "shared/content/persona_file.h"

namespace ketentafel::views {
namespace {

// "open": one is brought in; the id of a persona: it is taken along.
constexpr std::string_view kFile = "dialog/persona/file", kDraft = "persona_file";

void Close(View& view) {
  view.Choose(std::string(kFile), "");
  view.out.Push(app::ClearDraftIntent{std::string(kDraft)});
}

void TakeAlong(View& view, const v1::Persona& persona) {
  v1::Persona shown = ShownPersona(view, persona);
  // The library's words are in the language of who reads them now.
  if (!shown.content_key().empty()) shown.set_language(view.model.language);
  const std::string text = content::PersonaFile(shown);
  Text(view.ui, view.T("persona.to_file.line"));
  // It is only shown: what is typed here goes nowhere.
  (void)TextArea(view.ui, "text", text,
                 {.label = view.T("persona.file.text"), .width = Flex(), .rows = 8,
                  .max_rows = 8, .read_only = true});
  DialogButtons(view.ui, [&] {
    if (Button(view.ui, "copy", {.label = view.T("persona.file.copy"), .icon = icons::kCopy})) {
      view.out.Push(app::CopyIntent{text});
    }
    if (Button(view.ui, "save", {.label = view.T("persona.file.save"), .icon = icons::kDownload,
                                 .kind = ButtonKind::kPrimary})) {
      view.out.Push(app::SaveFileIntent{content::PersonaFileName(shown), text});
      Close(view);
    }
  });
}

// What is wrong with the file, or who is in it.
void SayWhatIsInIt(View& view, const StatusOr<v1::Persona>& found) {
  if (!found.ok()) return Alert(view.ui, "wrong", view.model.Sentence(found.status()));
  Panel(view.ui, Tone::kTint, {.key = "found", .role = Role::kGroup,
                               .label = PersonaTitle(view, *found)},
        [&] { PersonaHead(view, *found, 72, 3); });
}

void BringInButton(View& view, const std::optional<StatusOr<v1::Persona>>& found) {
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(view.NewId());
  command.set_expected_revision(0);
  std::string reason;
  if (!found) {
    reason = view.T("persona.file.first");
  } else if (!found->ok()) {
    reason = view.T("persona.file.mend");
  } else {
    *put->mutable_persona() = **found;
    if (put->persona().language().empty()) {
      put->mutable_persona()->set_language(view.model.language);
    }
  }
  if (SubmitButton(view, "bring_in", {.label = view.T("persona.bring_in"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                   command, "dialog/persona/file")) {
    Close(view);
    view.GoToDetail(Screen::kPersonas, put->id());
  }
}

void BringIn(View& view) {
  Text(view.ui, view.T("persona.from_file.line"));
  if (Button(view.ui, "choose", {.label = view.T("persona.file.choose"),
                                 .icon = icons::kUpload})) {
    view.out.Push(
        app::ReadFileIntent{std::string(kDraft), content::kLongestPersonaFile});
  }
  const std::string text = DraftTextArea(
      view, {.draft_key = kDraft, .keep = Keep::kPassing},
      {.label = view.T("persona.file.paste"), .width = Flex(), .rows = 6, .max_rows = 6});
  std::optional<StatusOr<v1::Persona>> found;
  if (!text.empty()) found.emplace(content::PersonaFromFile(text));
  if (found) SayWhatIsInIt(view, *found);
  RefusalLine(view, "dialog/persona/file");
  DialogButtons(view.ui, [&] { BringInButton(view, found); });
}

}  // namespace

void PersonaFileDialog(View& view) {
  const std::string chosen(view.Chosen(kFile));
  const auto* persona = view.state().Get<v1::Persona>(chosen);
  if (chosen != "open" && persona == nullptr) return;
  const char* title = persona == nullptr ? "persona.from_file" : "persona.to_file";
  const auto wish =
      Dialog(view.ui, "persona_file", {.title = view.T(title), .width_px = 640}, [&] {
        if (persona == nullptr) {
          BringIn(view);
        } else {
          TakeAlong(view, *persona);
        }
      });
  if (wish == DialogWish::kClose) Close(view);
}

}  // namespace ketentafel::views
