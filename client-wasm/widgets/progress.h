#ifndef KETENTAFEL_CLIENT_WIDGETS_PROGRESS_H_
#define KETENTAFEL_CLIENT_WIDGETS_PROGRESS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "client-wasm/widgets/layout.h"

namespace ketentafel::widgets {

// How a running time stands: ink while calm, amber in the last 20 %, red and counting up when over.
enum class TimeState : uint8_t { kCalm, kSoon, kOver, kPaused };
// Units: the same for both. Not positive: over.
TimeState TimeStateOf(double left, double planned);

enum class Ground : uint8_t { kLight, kAccent };  // what it is drawn on

struct ProgressStyle {
  std::string_view label = {};  // "Tijd van dit punt"
  float value = 0;              // 0 to 1 of the time or work that is used
  float height_px = 8;          // 12 under the clock, 24 on the wall
  TimeState state = TimeState::kCalm;
  Ground ground = Ground::kLight;
};
void ProgressBar(Context& ui, const ProgressStyle& style);

enum class StepState : uint8_t { kDone, kNow, kToCome, kSkipped };
struct Step {
  StepState state = StepState::kToCome;
  float share = 1;  // its width among the others
};
enum class StepSize : uint8_t { kSmall, kWall };  // 8 and 12 high; 16 and 24
struct StepBarStyle {
  std::string_view label = {};  // "6 geweest, 4 te gaan"
  StepSize size = StepSize::kSmall;
  float gap_px = 4;
  Length width = {};
};
void StepBar(Context& ui, const StepBarStyle& style, std::span<const Step> steps);

enum class ClockSize : uint8_t { kDesk, kPhone, kTurn, kPhoneTurn, kWall, kWallTurn };
struct ClockStyle {
  std::string_view text = {};    // "18:50"
  std::string_view spoken = {};  // "nog 18 minuten"
  std::string_view after = {};   // beside it, SemiBold: "min over", "bijna om", "over tijd"
  std::string_view note = {};    // below that: "van 55 minuten"
  TimeState state = TimeState::kCalm;
  ClockSize size = ClockSize::kDesk;
  Ground ground = Ground::kLight;
};
// The biggest thing on a screen: the time that is left. kTurn and kWallTurn put `note` below.
void Clock(Context& ui, std::string_view key, const ClockStyle& style);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PROGRESS_H_
