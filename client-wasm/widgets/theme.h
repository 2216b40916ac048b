#ifndef KETENTAFEL_CLIENT_WIDGETS_THEME_H_
#define KETENTAFEL_CLIENT_WIDGETS_THEME_H_

#include <cstdint>

namespace ketentafel::widgets {

// The palette. Colours say what they are for, so that every pair in use has a known contrast.
enum class Color : uint8_t {
  kNone,     // draws nothing
  kInherit,  // the ink of the control around it
  kInk,      // text
  kInk2,     // secondary text
  kDisabled,
  kCanvas,   // the page
  kSurface,  // a card
  kSunken,   // bar track, neutral chip, disabled fill
  kLine,     // separators and card edges only
  kEdge,     // edges of controls
  kAccent,   // the one accent
  kAccentHover,
  kAccentPress,
  kTint,   // now, selected, own
  kTint2,  // a fill inside an accent edge
  kAmber,  // attention, gap, obstacle
  kAmberTint,
  kAmberLine,
  kAmberMark,
  kRed,  // time over, refused input
  kRedTint,
  kGreen,  // fits, settled
  kGreenTint,
  kOnAccent,  // white on accent
  kCount
};

struct Rgb {
  uint8_t r = 0, g = 0, b = 0;
};
Rgb ValueOf(Color color);

// Units: 1 (the same) to 21 (black on white).
// Source: WCAG 2.2, relative luminance and contrast ratio.
double ContrastRatio(Rgb a, Rgb b);
double ContrastRatio(Color a, Color b);

// Text styles: size and line height of Inter, Regular or SemiBold.
enum class Type : uint8_t {
  kMeta,        // 14/20: times, kinds, names of fields; never what people must read in full
  kMetaStrong,  // 14/20 SemiBold
  kBody,        // 16/24
  kBodyStrong,
  kLead,  // 18/28
  kLeadStrong,
  kCardTitle,      // 20/28 SemiBold
  kSpeaker,        // 24/32 SemiBold
  kPageTitle,      // 32/40 SemiBold
  kSmallClock,     // 40/40 SemiBold
  kFigure,         // 48/48 SemiBold
  kClock,          // 88/80 SemiBold
  kPhoneClock,     // 56/48 SemiBold
  kWallNote,       // 28/40
  kWallSmall,      // 32/40
  kWallText,       // 36/48
  kWallBody,       // 40/56
  kWallStrong,     // 40/56 SemiBold
  kWallQuestion,   // 56/72 SemiBold
  kWallTitle,      // 72/80 SemiBold
  kWallSpeaker,    // 72/88 SemiBold
  kWallTurnClock,  // 96/96 SemiBold
  kWallClock,      // 208/192 SemiBold
  kCount
};
enum class Weight : uint8_t { kRegular, kSemiBold };

// Units: CSS pixels.
struct TypeStyle {
  float size_px = 16, line_px = 24;
  Weight weight = Weight::kRegular;
};
TypeStyle StyleOf(Type type);

// Units: CSS pixels.
namespace radius {
inline constexpr float kBar = 4, kControl = 8, kCard = 12, kChip = 14;
}
namespace edge {
inline constexpr float kCard = 1, kControl = 1.5f, kSelected = 2, kFocus = 3, kFocusGap = 2;
}
namespace space {
inline constexpr float kHalf = 4, kStep = 8, kTight = 16, kGap = 24;
inline constexpr float kTarget = 44, kMainTarget = 56;  // heights of what people press
}  // namespace space

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_THEME_H_
