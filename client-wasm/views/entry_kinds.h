#ifndef KETENTAFEL_CLIENT_VIEWS_ENTRY_KINDS_H_
#define KETENTAFEL_CLIENT_VIEWS_ENTRY_KINDS_H_

#include <array>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

inline constexpr std::array kEntryKinds = {v1::NOTE, v1::DECISION, v1::AGREEMENT, v1::IDEA,
                                           v1::QUESTION};

// The fixed sign of a kind of entry.
char32_t IconOf(v1::MinutesEntryKind kind);

// Five tiles of which one is chosen; kept as a choice of this page. Returns the chosen kind.
v1::MinutesEntryKind EntryKindTiles(View& view, std::string_view choice_key);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ENTRY_KINDS_H_
