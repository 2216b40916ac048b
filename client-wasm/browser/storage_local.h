#ifndef KETENTAFEL_CLIENT_BROWSER_STORAGE_LOCAL_H_
#define KETENTAFEL_CLIENT_BROWSER_STORAGE_LOCAL_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client-wasm/app/storage.h"

namespace ketentafel::browser {

// The browser's localStorage. Keys and values are any bytes.
class LocalStorage : public app::Storage {
 public:
  void Put(std::string_view key, std::string_view value) override;
  void Remove(std::string_view key) override;
  std::vector<std::pair<std::string, std::string>> Find(std::string_view prefix) const override;
};

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_STORAGE_LOCAL_H_
