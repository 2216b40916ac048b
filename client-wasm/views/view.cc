#include "client-wasm/views/view.h"

#include <optional>
#include <utility>

#include "client-wasm/semantics/merge_text.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/privacy_notice.h"

namespace ketentafel::views {
namespace {

void KeepDraft(View& view, const DraftStyle& draft, std::string text) {
  view.out.Push(app::DraftIntent{std::string(draft.draft_key), std::move(text), draft.keep,
                                 draft.base_revision});
}

// Takes an edit into the text as it is by now: it may have changed elsewhere meanwhile.
std::string TakeEdit(View& view, const DraftStyle& draft, std::string text,
                     const std::optional<TextEdit>& edit) {
  if (!edit) return text;
  text = semantics::MergeText(edit->base, edit->text, text);
  KeepDraft(view, draft, text);
  return text;
}

std::string TakeValue(View& view, const DraftStyle& draft, std::string value,
                      std::optional<std::string> chosen) {
  if (!chosen) return value;
  KeepDraft(view, draft, *chosen);
  return *std::move(chosen);
}

}  // namespace

app::Route View::RouteTo(Screen screen, std::string_view meeting_id) const {
  return {.screen = screen,
          .ledger_id = model.route.ledger_id,
          .meeting_id = std::string(meeting_id)};
}

std::string View::HrefTo(Screen screen, std::string_view meeting_id) const {
  return "#" + app::FormatRoute(RouteTo(screen, meeting_id));
}

void View::Go(Screen screen, std::string_view meeting_id) {
  out.Push(app::GoIntent{RouteTo(screen, meeting_id)});
}

app::Route View::RouteToDetail(Screen screen, std::string_view detail) const {
  return {.screen = screen,
          .ledger_id = model.route.ledger_id,
          .detail = std::string(detail)};
}

std::string View::HrefToDetail(Screen screen, std::string_view detail) const {
  return "#" + app::FormatRoute(RouteToDetail(screen, detail));
}

void View::GoToDetail(Screen screen, std::string_view detail) {
  out.Push(app::GoIntent{RouteToDetail(screen, detail)});
}

void View::Submit(v1::Command command, std::string_view place, std::vector<std::string> clears) {
  AddOverrules(*this, clears, &command);
  out.Push(app::SubmitIntent{std::move(command), std::string(place), std::move(clears)});
}

void View::Choose(std::string key, std::string value) {
  out.Push(app::ChooseIntent{std::move(key), std::move(value)});
}

bool SubmitButton(View& view, std::string_view key, ButtonStyle style, const v1::Command& command,
                  std::string_view place, std::vector<std::string> clears) {
  v1::Command overruled = command;
  AddOverrules(view, clears, &overruled);
  const Status would = view.model.Would(overruled);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (style.disabled_reason.empty()) style.disabled_reason = reason;
  if (!Button(view.ui, key, style)) return false;
  view.Submit(command, place, std::move(clears));
  return true;
}

void RefusalLine(View& view, std::string_view place) {
  const Status* refusal = view.model.RefusalAt(place);
  if (refusal == nullptr) return;
  Alert(view.ui, std::string(place) + ".refusal", view.model.Sentence(*refusal));
}

std::string DraftTextField(View& view, const DraftStyle& draft, const FieldStyle& field) {
  std::string text = view.model.DraftOr(draft.draft_key, draft.stored);
  std::optional<TextEdit> edit;
  WithPrivacyNotice(view, draft, field, text, [&](const FieldStyle& noticed) {
    edit = TextField(view.ui, draft.draft_key, text, noticed);
  });
  return TakeEdit(view, draft, std::move(text), edit);
}

std::string DraftTextArea(View& view, const DraftStyle& draft, const FieldStyle& field) {
  std::string text = view.model.DraftOr(draft.draft_key, draft.stored);
  std::optional<TextEdit> edit;
  WithPrivacyNotice(view, draft, field, text, [&](const FieldStyle& noticed) {
    edit = TextArea(view.ui, draft.draft_key, text, noticed);
  });
  return TakeEdit(view, draft, std::move(text), edit);
}

std::string DraftSelect(View& view, const DraftStyle& draft, std::span<const SelectOption> options,
                        const FieldStyle& field) {
  std::string value = view.model.DraftOr(draft.draft_key, draft.stored);
  auto chosen = Select(view.ui, draft.draft_key, value, options, field);
  return TakeValue(view, draft, std::move(value), std::move(chosen));
}

std::string DraftDate(View& view, const DraftStyle& draft, const FieldStyle& field) {
  std::string value = view.model.DraftOr(draft.draft_key, draft.stored);
  auto chosen = DateField(view.ui, draft.draft_key, value, ShownDate(view, value), field);
  return TakeValue(view, draft, std::move(value), std::move(chosen));
}

std::string DraftTime(View& view, const DraftStyle& draft, const FieldStyle& field) {
  std::string value = view.model.DraftOr(draft.draft_key, draft.stored);
  auto chosen = TimeField(view.ui, draft.draft_key, value, ShownTime(view, value), field);
  return TakeValue(view, draft, std::move(value), std::move(chosen));
}

void EmptyState(View& view, char32_t icon, std::string_view title, std::string_view line) {
  Column(view.ui, {.padding = Sides(0, space::kStep), .gap_px = space::kHalf}, [&] {
    Row(view.ui, {.gap_px = space::kStep}, [&] {
      Icon(view.ui, icon, 24, Color::kInk2);
      Text(view.ui, title, {.type = Type::kBodyStrong, .width = Flex()});
    });
    Text(view.ui, line, {.color = Color::kInk2});
  });
}

}  // namespace ketentafel::views
