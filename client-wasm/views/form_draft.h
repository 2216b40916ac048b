#ifndef KETENTAFEL_CLIENT_VIEWS_FORM_DRAFT_H_
#define KETENTAFEL_CLIENT_VIEWS_FORM_DRAFT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// The fields of one element that is being edited: each is a draft under "<prefix>/<field>", and
// where somebody else changed a text meanwhile, both are shown with the choice between them.
class FormDraft {
 public:
  // `revision`: of the stored element as drawn; 0 for a new one.
  FormDraft(View& view, std::string prefix, int64_t revision)
      : view_(view), prefix_(std::move(prefix)), revision_(revision), expected_(revision) {}

  std::string Line(std::string_view field, std::string_view stored, const FieldStyle& style,
                   Guard guard = Guard::kReads);
  std::string Area(std::string_view field, std::string_view stored, const FieldStyle& style,
                   Guard guard = Guard::kReads);
  v1::CivilDate Date(std::string_view field, const v1::CivilDate& stored, const FieldStyle& style);
  std::string Select(std::string_view field, std::string_view stored,
                     std::span<const SelectOption> options, const FieldStyle& style);
  // A whole number; 0 while the field is empty.
  int Number(std::string_view field, int stored, const NumberRange& range, const FieldStyle& style);
  // A value that is no text: a set of keys, a number, a choice. Kept like the others.
  std::string Value(std::string_view field, std::string_view stored);
  void SetValue(std::string_view field, std::string value);

  // Whether something was typed or chosen that has not been sent. Ask after all fields.
  bool touched() const { return touched_; }

  // A text that is edited by widgets of its own: kept and watched as a line is.
  std::string Watched(std::string_view field, std::string_view stored);
  void SetWatched(std::string_view field, std::string text);

  // The revision that the author of these drafts saw. Ask after all fields.
  int64_t expected() const { return expected_; }
  const std::string& prefix() const { return prefix_; }

 private:
  std::string Key(std::string_view field) const { return prefix_ + "/" + std::string(field); }
  void Note(const std::string& key);
  void Watch(const std::string& key, std::string_view stored);

  View& view_;
  std::string prefix_;
  int64_t revision_;
  int64_t expected_;
  bool touched_ = false;
};

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FORM_DRAFT_H_
