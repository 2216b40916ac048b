#include <array>
#include <chrono>

#include "server/mail/mail_room.h"

namespace ketentafel::mail {

using std::chrono::minutes;

std::optional<Micros> BackOff(int attempts) {
  static constexpr std::array kSteps = {minutes(1),   minutes(5),   minutes(15), minutes(60),
                                        minutes(240), minutes(480), minutes(720), minutes(1020)};
  if (attempts < 1 || attempts > static_cast<int>(kSteps.size())) return std::nullopt;
  return kSteps[static_cast<size_t>(attempts - 1)];
}

}  // namespace ketentafel::mail
