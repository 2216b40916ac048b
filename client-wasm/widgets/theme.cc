#include "client-wasm/widgets/theme.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ketentafel::widgets {
namespace {

constexpr Rgb kPalette[] = {
    {0, 0, 0},           // kNone
    {0, 0, 0},           // kInherit
    {0x17, 0x26, 0x2B},  // kInk
    {0x4A, 0x59, 0x5F},  // kInk2
    {0x5C, 0x6B, 0x70},  // kDisabled
    {0xF2, 0xF5, 0xF4},  // kCanvas
    {0xFF, 0xFF, 0xFF},  // kSurface
    {0xE8, 0xEE, 0xEC},  // kSunken
    {0xD3, 0xDC, 0xDA},  // kLine
    {0x74, 0x84, 0x8A},  // kEdge
    {0x0B, 0x55, 0x63},  // kAccent
    {0x08, 0x44, 0x50},  // kAccentHover
    {0x06, 0x34, 0x3D},  // kAccentPress
    {0xE2, 0xEF, 0xF0},  // kTint
    {0xBF, 0xDA, 0xDD},  // kTint2
    {0x74, 0x46, 0x00},  // kAmber
    {0xFF, 0xF2, 0xDA},  // kAmberTint
    {0xE3, 0xC4, 0x8C},  // kAmberLine
    {0xA8, 0x65, 0x00},  // kAmberMark
    {0x9A, 0x1F, 0x1B},  // kRed
    {0xFC, 0xE9, 0xE7},  // kRedTint
    {0x1C, 0x64, 0x40},  // kGreen
    {0xE4, 0xF2, 0xE9},  // kGreenTint
    {0xFF, 0xFF, 0xFF},  // kOnAccent
};
static_assert(std::size(kPalette) == static_cast<size_t>(Color::kCount));

constexpr TypeStyle kTypes[] = {
    {14, 20, Weight::kRegular},  {14, 20, Weight::kSemiBold},   {16, 24, Weight::kRegular},
    {16, 24, Weight::kSemiBold}, {18, 28, Weight::kRegular},    {18, 28, Weight::kSemiBold},
    {20, 28, Weight::kSemiBold}, {24, 32, Weight::kSemiBold},   {32, 40, Weight::kSemiBold},
    {40, 40, Weight::kSemiBold}, {48, 48, Weight::kSemiBold},   {88, 80, Weight::kSemiBold},
    {56, 48, Weight::kSemiBold}, {28, 40, Weight::kRegular},    {32, 40, Weight::kRegular},
    {36, 48, Weight::kRegular},  {40, 56, Weight::kRegular},    {40, 56, Weight::kSemiBold},
    {56, 72, Weight::kSemiBold}, {72, 80, Weight::kSemiBold},   {72, 88, Weight::kSemiBold},
    {96, 96, Weight::kSemiBold}, {208, 192, Weight::kSemiBold},
};
static_assert(std::size(kTypes) == static_cast<size_t>(Type::kCount));

double Linear(uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double Luminance(Rgb c) {
  return 0.2126 * Linear(c.r) + 0.7152 * Linear(c.g) + 0.0722 * Linear(c.b);
}

}  // namespace

Rgb ValueOf(Color color) { return kPalette[static_cast<size_t>(color)]; }

double ContrastRatio(Rgb a, Rgb b) {
  const auto [low, high] = std::minmax({Luminance(a), Luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

double ContrastRatio(Color a, Color b) { return ContrastRatio(ValueOf(a), ValueOf(b)); }

TypeStyle StyleOf(Type type) { return kTypes[static_cast<size_t>(type)]; }

}  // namespace ketentafel::widgets
