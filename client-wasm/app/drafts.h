#ifndef KETENTAFEL_CLIENT_APP_DRAFTS_H_
#define KETENTAFEL_CLIENT_APP_DRAFTS_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client-wasm/app/storage.h"
#include "shared/base/clock.h"

namespace ketentafel::app {

// What somebody is typing under one key.
struct Draft {
  std::string text;
  int64_t base_revision = 0;  // of the element when the typing began; 0: nothing was stored yet
};

// Every text in the making, by a key the screens choose ("minutes/<item>/text"). Durable ones are
// kept in the browser under `scope` (server, account, ledger) for 30 days.
class Drafts {
 public:
  Drafts(Storage* storage, std::string scope, Instant now);

  const Draft* Find(std::string_view key) const;

  // A key's draft and those of every key under it.
  std::vector<std::pair<std::string_view, const Draft*>> Under(std::string_view key) const;

  void SetPassing(std::string_view key, Draft draft);
  void SetDurable(std::string_view key, Draft draft, Instant now);
  // Takes away a key and every key under it, and returns what stood there.
  std::vector<std::pair<std::string, Draft>> Take(std::string_view key);
  void Clear(std::string_view key) { (void)Take(key); }
  // Takes away everything this scope has kept: on sign-out, after asking.
  void Forget();

  // Drafts kept in the browser whose text is not empty.
  size_t CountDurable() const;

 private:
  std::string StorageKey(std::string_view key) const;

  Storage* storage_;
  std::string scope_;
  std::map<std::string, Draft, std::less<>> drafts_;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_DRAFTS_H_
