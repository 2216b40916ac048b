#ifndef KETENTAFEL_CLIENT_APP_STORAGE_H_
#define KETENTAFEL_CLIENT_APP_STORAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ketentafel::app {

// What this browser keeps by itself: drafts and unsent commands. Survives a closed tab.
// A browser that refuses to store (private mode, full) behaves as an empty one.
class Storage {
 public:
  virtual ~Storage() = default;
  virtual void Put(std::string_view key, std::string_view value) = 0;
  virtual void Remove(std::string_view key) = 0;
  // Every key that begins with `prefix`, with its value, in the order of keys.
  virtual std::vector<std::pair<std::string, std::string>> Find(std::string_view prefix) const = 0;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_STORAGE_H_
