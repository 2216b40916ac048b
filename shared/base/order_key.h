#ifndef KETENTAFEL_SHARED_BASE_ORDER_KEY_H_
#define KETENTAFEL_SHARED_BASE_ORDER_KEY_H_

#include <string>
#include <string_view>

namespace ketentafel {

// A key that sorts strictly between two others, byte by byte. An empty `before` is the beginning,
// an empty `after` the end; `before` must sort under `after`, else a key just above `before` comes
// out. Keys are fractions in base 36 ('0'..'9', 'a'..'z') that never end in '0', so there is always
// room. Source: fractional indexing (Wallace, "Realtime editing of ordered sequences").
std::string OrderKeyBetween(std::string_view before, std::string_view after);

// Whether `key` is one that OrderKeyBetween makes: non-empty, at most 200 characters.
bool IsOrderKey(std::string_view key);

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_ORDER_KEY_H_
