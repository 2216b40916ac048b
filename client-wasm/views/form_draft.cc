#include "client-wasm/views/form_draft.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/stale_choice.h"

namespace ketentafel::views {

void FormDraft::Note(const std::string& key) {
  touched_ = touched_ || view_.model.HasDraft(key);
}

void FormDraft::Watch(const std::string& key, std::string_view stored) {
  StaleChoice(view_, {.draft_key = key, .text = stored, .revision = revision_});
  expected_ = std::min(expected_, ExpectedOf(view_, key, revision_));
  Note(key);
}

std::string FormDraft::Line(std::string_view field, std::string_view stored,
                            const FieldStyle& style, Guard guard) {
  const std::string key = Key(field);
  Watch(key, stored);
  return DraftTextField(view_,
                        {.draft_key = key,
                         .stored = stored,
                         .base_revision = BaseOf(view_, revision_),
                         .guard = guard},
                        style);
}

std::string FormDraft::Area(std::string_view field, std::string_view stored,
                            const FieldStyle& style, Guard guard) {
  const std::string key = Key(field);
  Watch(key, stored);
  return DraftTextArea(view_,
                       {.draft_key = key,
                        .stored = stored,
                        .base_revision = BaseOf(view_, revision_),
                        .guard = guard},
                       style);
}

v1::CivilDate FormDraft::Date(std::string_view field, const v1::CivilDate& stored,
                              const FieldStyle& style) {
  const std::string key = Key(field);
  Note(key);
  return DateOfField(DraftDate(view_, {.draft_key = key, .stored = FieldValue(stored)}, style));
}

std::string FormDraft::Select(std::string_view field, std::string_view stored,
                              std::span<const SelectOption> options, const FieldStyle& style) {
  const std::string key = Key(field);
  Note(key);
  return DraftSelect(view_, {.draft_key = key, .stored = stored}, options, style);
}

int FormDraft::Number(std::string_view field, int stored, const NumberRange& range,
                      const FieldStyle& style) {
  std::string value = Value(field, std::to_string(stored));
  if (auto changed = NumberField(view_.ui, field, value, range, style)) {
    value = *changed;
    SetValue(field, value);
  }
  return std::atoi(value.c_str());
}

std::string FormDraft::Value(std::string_view field, std::string_view stored) {
  const std::string key = Key(field);
  Note(key);
  return view_.model.DraftOr(key, stored);
}

void FormDraft::SetValue(std::string_view field, std::string value) {
  view_.out.Push(app::DraftIntent{Key(field), std::move(value)});
}

std::string FormDraft::Watched(std::string_view field, std::string_view stored) {
  const std::string key = Key(field);
  Watch(key, stored);
  return view_.model.DraftOr(key, stored);
}

void FormDraft::SetWatched(std::string_view field, std::string text) {
  view_.out.Push(app::DraftIntent{Key(field), std::move(text), Keep::kDurable,
                                  BaseOf(view_, revision_)});
}

}  // namespace ketentafel::views
