#ifndef KETENTAFEL_CLIENT_VIEWS_FINDING_FORM_H_
#define KETENTAFEL_CLIENT_VIEWS_FINDING_FORM_H_

#include <string>
#include <string_view>

#include "client-wasm/views/walk_live.h"

namespace ketentafel::views {

// A line in which somebody says what they noticed, and the button that adds it.
struct FindingForm {
  std::string_view key = {};  // of the form and its draft
  v1::FindingKind kind = v1::FINDING_KIND_UNSPECIFIED;
  std::string_view block_key = {};  // empty: the whole way
  std::string_view label = {};
  std::string_view placeholder = {};  // not empty: stands in the field, and the label is spoken
  std::string_view button = {};
  enum class ButtonPlace { kBeside, kBelow } button_place = ButtonPlace::kBeside;
};
void AddFinding(View& view, const LiveWalk& walk, const FindingForm& form);

// The wish for a new finding.
v1::Command NewFinding(const View& view, const LiveWalk& walk, v1::FindingKind kind,
                       std::string_view block_key, const std::string& text);

// The findings of a kind, below each other, with who said them; those of one block only where one
// is named. Whether there are any.
bool FindingLines(View& view, const LiveWalk& walk, v1::FindingKind kind, std::string_view label,
                  std::string_view block_key = {});

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FINDING_FORM_H_
