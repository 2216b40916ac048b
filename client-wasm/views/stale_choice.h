#ifndef KETENTAFEL_CLIENT_VIEWS_STALE_CHOICE_H_
#define KETENTAFEL_CLIENT_VIEWS_STALE_CHOICE_H_

#include <cstdint>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// What an edit of a stored element goes by.
struct StoredText {
  std::string_view draft_key = {};
  std::string_view text = {};
  int64_t revision = 0;  // of the element as drawn
};

// The revision to keep with a draft that begins now: none while the element is still on its way,
// since it has no lasting revision yet.
int64_t BaseOf(const View& view, int64_t revision);

// The revision to expect when the draft is submitted: the one its author saw.
int64_t ExpectedOf(const View& view, std::string_view draft_key, int64_t revision);

// When somebody else has changed the text since the typing began: both texts, and the choice
// between them. Nothing otherwise.
void StaleChoice(View& view, const StoredText& stored);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_STALE_CHOICE_H_
