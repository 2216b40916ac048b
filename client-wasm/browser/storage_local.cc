#include "client-wasm/browser/storage_local.h"

#include <cstdint>
#include <cstring>

#include "client-wasm/browser/bytes.h"

namespace ketentafel::browser {

extern "C" {
void kt_js_storage_put(const char* key, int key_bytes, const char* value, int value_bytes);
void kt_js_storage_remove(const char* key, int key_bytes);
// Entries, each as two 32-bit lengths, the key and the value.
char* kt_js_storage_find(const char* prefix, int prefix_bytes, int* size);
}

namespace {

std::string TakeFirst(std::string_view* bytes, size_t length) {
  std::string taken(bytes->substr(0, length));
  bytes->remove_prefix(taken.size());
  return taken;
}

uint32_t TakeLength(std::string_view* bytes) {
  uint32_t length = 0;
  std::memcpy(&length, bytes->data(), sizeof(length));
  bytes->remove_prefix(sizeof(length));
  return length;
}

}  // namespace

void LocalStorage::Put(std::string_view key, std::string_view value) {
  kt_js_storage_put(key.data(), static_cast<int>(key.size()), value.data(),
                    static_cast<int>(value.size()));
}

void LocalStorage::Remove(std::string_view key) {
  kt_js_storage_remove(key.data(), static_cast<int>(key.size()));
}

std::vector<std::pair<std::string, std::string>> LocalStorage::Find(
    std::string_view prefix) const {
  int size = 0;
  char* data = kt_js_storage_find(prefix.data(), static_cast<int>(prefix.size()), &size);
  const std::string packed = TakeBytes(data, size);
  std::vector<std::pair<std::string, std::string>> entries;
  for (std::string_view rest = packed; rest.size() >= 8;) {
    const uint32_t key_bytes = TakeLength(&rest);
    const uint32_t value_bytes = TakeLength(&rest);
    std::string key = TakeFirst(&rest, key_bytes);
    entries.emplace_back(std::move(key), TakeFirst(&rest, value_bytes));
  }
  return entries;
}

}  // namespace ketentafel::browser
