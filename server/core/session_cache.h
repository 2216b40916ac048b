#ifndef KETENTAFEL_SERVER_CORE_SESSION_CACHE_H_
#define KETENTAFEL_SERVER_CORE_SESSION_CACHE_H_

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "server/store/people.h"

namespace ketentafel::core {

// The sessions in use, so that a call needs no disk. Threads: any.
class SessionCache {
 public:
  std::optional<store::SessionRecord> Find(const std::string& secret_hash) {
    std::lock_guard lock(mutex_);
    auto found = sessions_.find(secret_hash);
    if (found == sessions_.end()) return std::nullopt;
    return found->second;
  }

  // Grows whenever something is removed.
  uint64_t Removals() {
    std::lock_guard lock(mutex_);
    return removals_;
  }

  // Takes in what was read from the store since `removals` were counted; not when something was
  // removed in the meantime: it may be what was read.
  void Put(const store::SessionRecord& session, uint64_t removals) {
    std::lock_guard lock(mutex_);
    if (removals != removals_) return;
    // Whoever is still there is read again: that costs less than keeping track of use.
    if (sessions_.size() >= kMost) sessions_.clear();
    sessions_[session.secret_hash] = session;
  }

  void Remove(const std::string& secret_hash) {
    std::lock_guard lock(mutex_);
    ++removals_;
    sessions_.erase(secret_hash);
  }

  void RemoveAccount(const std::string& account_id) {
    std::lock_guard lock(mutex_);
    ++removals_;
    std::erase_if(sessions_,
                  [&](const auto& entry) { return entry.second.account.id == account_id; });
  }

 private:
  static constexpr size_t kMost = 10'000;

  std::mutex mutex_;
  uint64_t removals_ = 0;
  std::map<std::string, store::SessionRecord> sessions_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_SESSION_CACHE_H_
