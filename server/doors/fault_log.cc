#include "server/doors/fault_log.h"

#include <unistd.h>

#include <ctime>
#include <string>

namespace ketentafel::doors {

void LogFault(std::string_view where, const Status& fault) {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char stamp[32];
  const size_t length = std::strftime(stamp, sizeof stamp, "%FT%TZ ", &utc);
  std::string line(stamp, length);
  line.append("fault in ").append(where).append(": ").append(fault.ToString()).append("\n");
  // In one piece, so that lines of several threads do not mix. There is nobody to tell when even
  // this cannot be written.
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace ketentafel::doors
