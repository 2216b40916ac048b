#ifndef KETENTAFEL_CLIENT_WIDGETS_MARKS_H_
#define KETENTAFEL_CLIENT_WIDGETS_MARKS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {

enum class ChipTone : uint8_t { kNeutral, kAccent, kAmber, kGreen, kOutlined };
enum class ChipSize : uint8_t { kSmall, kTall };  // 28 round; 44 high with radius 8
struct ChipStyle {
  std::string_view label = {};
  std::string_view detail = {};  // regular, behind the label: ", spreekuur"
  char32_t icon = 0;
  ChipTone tone = ChipTone::kNeutral;
  ChipSize size = ChipSize::kSmall;
};
void Chip(Context& ui, const ChipStyle& style);
// How many: a neutral chip behind a title.
void Badge(Context& ui, int count, std::string_view name);

// Initials in a circle of 40; `name` is whose.
void Avatar(Context& ui, std::string_view initials, std::string_view name);

// A circle with a number, letter or icon.
enum class DiscTone : uint8_t {
  kFilled,  // accent, white
  kAccent,  // accent edge: next, done
  kPlain,   // edge: to come
  kTint,    // tint, accent
  kAbsent,  // dashed edge, secondary ink: skipped
  kHole,    // dashed amber: nobody yet
};
struct DiscStyle {
  std::string_view text = {};
  char32_t icon = 0;
  DiscTone tone = DiscTone::kPlain;
  float size_px = 28;          // 28 and 44; 56 for who speaks; 128 on the wall
  std::string_view name = {};  // what it means; empty: only drawn
};
void Disc(Context& ui, const DiscStyle& style);

// Day and month of a meeting: 96 by 104.
struct DateTileStyle {
  std::string_view month = {}, day = {}, weekday = {};
  std::string_view name = {};  // the whole date
};
void DateTile(Context& ui, const DateTileStyle& style);

// Three rising bars of which 1 to 3 are filled; the word beside it says the same.
void Effort(Context& ui, int level, std::string_view word);

// One of the phases side by side; its strip is a Row with a card's edge (PhaseStrip).
enum class PhaseState : uint8_t { kDone, kNow, kToCome };
struct PhaseStyle {
  std::string_view key = {};
  std::string_view letter = {}, title = {}, note = {};
  PhaseState state = PhaseState::kToCome;
  std::string_view name = {};  // all of it for a screen reader: "Fase C, Toepassen, nu"
};
// The phase that was pressed, if one was. On phones the phases stand below each other.
[[nodiscard]] std::optional<int> PhaseStrip(Context& ui, std::string_view key,
                                            std::string_view label,
                                            std::span<const PhaseStyle> phases);

// A step on a way: its disc, a line down to the next one, and its contents beside it.
enum class WayLine : uint8_t { kSolid, kDashed, kNone };
void WayStep(Context& ui, const DiscStyle& disc, WayLine line, const Box& box, Build contents);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_MARKS_H_
