#include "server/doors/fault_log.h"

#include <unistd.h>

#include <chrono>
#include <ctime>
#include <map>
#include <mutex>
#include <string>

namespace ketentafel::doors {
namespace {

using Steady = std::chrono::steady_clock;

// The same fault again within this time is no news: a full disk would fill with it.
constexpr std::chrono::seconds kQuiet{60};

bool IsNews(const std::string& text) {
  static std::mutex mutex;
  static auto* const told = new std::map<std::string, Steady::time_point>();
  const std::lock_guard lock(mutex);
  const Steady::time_point now = Steady::now();
  std::erase_if(*told, [&](const auto& entry) { return now - entry.second > kQuiet; });
  return told->emplace(text, now).second;
}

}  // namespace

void LogFault(std::string_view where, const Status& fault) {
  const std::string text = std::string(where) + ": " + fault.ToString();
  if (!IsNews(text)) return;
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char stamp[32];
  const size_t length = std::strftime(stamp, sizeof stamp, "%FT%TZ ", &utc);
  std::string line(stamp, length);
  line.append("fault in ").append(text).append("\n");
  // In one piece, so that lines of several threads do not mix. There is nobody to tell when even
  // this cannot be written.
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace ketentafel::doors
