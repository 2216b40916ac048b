#include "client-wasm/views/clock_text.h"

#include <cstdio>

namespace ketentafel::views {

std::string ClockText(Micros remaining) {
  const bool over = remaining < Micros(0);
  const auto seconds = over ? std::chrono::floor<std::chrono::seconds>(-remaining)
                            : std::chrono::ceil<std::chrono::seconds>(remaining);
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(seconds.count() / 60),
                static_cast<long long>(seconds.count() % 60));
  return text;
}

std::string SpokenTime(const View& view, Micros remaining) {
  const bool over = remaining < Micros(0);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(over ? -remaining : remaining);
  return view.Plural(over ? "live.spoken.over" : "live.spoken.left", minutes.count());
}

TimeState TimeStateOf(const chain::ItemTimes& item) {
  switch (item.phase) {
    case chain::TimePhase::kOver:
      return TimeState::kOver;
    case chain::TimePhase::kNearly:
      return TimeState::kSoon;
    default:
      return TimeState::kCalm;
  }
}

std::string_view AfterKey(TimeState state) {
  switch (state) {
    case TimeState::kSoon:
      return "live.clock.soon";
    case TimeState::kOver:
      return "live.clock.over";
    case TimeState::kPaused:
      return "live.clock.paused";
    default:
      return "live.clock.left";
  }
}

}  // namespace ketentafel::views
