#include "client-wasm/app/drafts.h"

#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

namespace ketentafel::app {
namespace {

constexpr auto kLife = std::chrono::hours(24 * 30);

// Kept as "<microseconds> <base revision> <text>".
std::string Pack(const Draft& draft, Instant at) {
  return std::to_string(at.time_since_epoch().count()) + " " +
         std::to_string(draft.base_revision) + " " + draft.text;
}

bool Unpack(std::string_view packed, Draft* draft, Instant* at) {
  int64_t micros = 0;
  const char* end = packed.data() + packed.size();
  auto number = std::from_chars(packed.data(), end, micros);
  if (number.ec != std::errc() || number.ptr == end) return false;
  number = std::from_chars(number.ptr + 1, end, draft->base_revision);
  if (number.ec != std::errc() || number.ptr == end) return false;
  draft->text.assign(number.ptr + 1, end);
  *at = Instant(Micros(micros));
  return true;
}

}  // namespace

Drafts::Drafts(Storage* storage, std::string scope, Instant now)
    : storage_(storage), scope_("draft/" + std::move(scope) + "/") {
  for (const auto& [key, packed] : storage_->Find(scope_)) {
    Draft draft;
    Instant at;
    if (!Unpack(packed, &draft, &at) || now - at > kLife) {
      storage_->Remove(key);
    } else {
      drafts_[key.substr(scope_.size())] = std::move(draft);
    }
  }
}

std::string Drafts::StorageKey(std::string_view key) const { return scope_ + std::string(key); }

const Draft* Drafts::Find(std::string_view key) const {
  auto found = drafts_.find(key);
  return found == drafts_.end() ? nullptr : &found->second;
}

void Drafts::SetPassing(std::string_view key, Draft draft) {
  drafts_[std::string(key)] = std::move(draft);
}

void Drafts::SetDurable(std::string_view key, Draft draft, Instant now) {
  storage_->Put(StorageKey(key), Pack(draft, now));
  drafts_[std::string(key)] = std::move(draft);
}

std::vector<std::pair<std::string_view, const Draft*>> Drafts::Under(std::string_view key) const {
  const std::string below = std::string(key) + "/";
  std::vector<std::pair<std::string_view, const Draft*>> under;
  for (const auto& [name, draft] : drafts_) {
    if (name == key || name.starts_with(below)) under.emplace_back(name, &draft);
  }
  return under;
}

std::vector<std::pair<std::string, Draft>> Drafts::Take(std::string_view key) {
  const std::string below = std::string(key) + "/";
  std::vector<std::pair<std::string, Draft>> taken;
  std::erase_if(drafts_, [&](auto& entry) {
    if (entry.first != key && !entry.first.starts_with(below)) return false;
    storage_->Remove(StorageKey(entry.first));
    taken.emplace_back(entry.first, std::move(entry.second));
    return true;
  });
  return taken;
}

void Drafts::Forget() {
  for (const auto& [key, packed] : storage_->Find(scope_)) storage_->Remove(key);
  drafts_.clear();
}

size_t Drafts::CountDurable() const {
  size_t count = 0;
  for (const auto& [key, packed] : storage_->Find(scope_)) {
    Draft draft;
    Instant at;
    if (Unpack(packed, &draft, &at) && !draft.text.empty()) ++count;
  }
  return count;
}

}  // namespace ketentafel::app
