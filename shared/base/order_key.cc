#include "shared/base/order_key.h"

#include <algorithm>

namespace ketentafel {
namespace {

constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr int kBase = 36;

int DigitAt(std::string_view key, size_t index, int beyond) {
  return index < key.size() ? static_cast<int>(kDigits.find(key[index])) : beyond;
}

}  // namespace

bool IsOrderKey(std::string_view key) {
  return !key.empty() && key.size() <= 200 && key.back() != '0' &&
         key.find_first_not_of(kDigits) == std::string_view::npos;
}

std::string OrderKeyBetween(std::string_view before, std::string_view after) {
  const bool bounded = !after.empty() && before < after;
  std::string key;
  bool under_after = bounded;  // so far the key equals `after`, so it must still get below it
  for (size_t i = 0;; ++i) {
    const int low = DigitAt(before, i, 0);
    const int high = under_after ? DigitAt(after, i, kBase) : kBase;
    if (high - low > 1) {
      // Appending is the common case: a small step from the end keeps keys short.
      const int step = !bounded && !before.empty() ? 1 : (high - low) / 2;
      key += kDigits[low + std::max(1, step)];
      return key;
    }
    key += kDigits[low];
    if (low < high) under_after = false;
  }
}

}  // namespace ketentafel
