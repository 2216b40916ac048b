#ifndef KETENTAFEL_CLIENT_WIDGETS_TEXT_H_
#define KETENTAFEL_CLIENT_WIDGETS_TEXT_H_

#include <initializer_list>
#include <string_view>

#include "client-wasm/icons.h"
#include "client-wasm/widgets/layout.h"

namespace ketentafel::widgets {

enum class Overflow : uint8_t {
  kWrap,      // goes on at the next line
  kEllipsis,  // one line that ends in "…"; the tree keeps the whole text
  kOneLine,   // one line that keeps its width: figures, times
};
enum class TextAlign : uint8_t { kStart, kCenter, kEnd };

// Name fields in this order.
struct TextStyle {
  Type type = Type::kBody;
  Color color = Color::kInk;
  TextAlign align = TextAlign::kStart;
  Overflow overflow = Overflow::kWrap;
  Length width = {};  // figures that end on one right edge: Px and TextAlign::kEnd
  float max_width_px = 0;
  Align self = Align::kDefault;
  std::string_view language = {};  // when it differs from the page's
};

void Text(Context& ui, std::string_view text, const TextStyle& style = {});
// 14/20 in secondary ink.
void Meta(Context& ui, std::string_view text, TextStyle style = {});
// A title. Level 1 once per screen; 2 names a card. Without a style: page title, card title, body.
void Heading(Context& ui, int level, std::string_view text);
void Heading(Context& ui, int level, std::string_view text, const TextStyle& style);

// Part of a text with a weight or colour of its own.
struct Span {
  std::string_view text;
  Weight weight = Weight::kRegular;
  Color color = Color::kInherit;  // that of the text
};
void RichText(Context& ui, std::initializer_list<Span> spans, const TextStyle& style = {});
// A text whose **marked** words are SemiBold.
void MarkedText(Context& ui, std::string_view text, const TextStyle& style = {});
// What somebody is typing now: the text and a caret behind it.
void TypedText(Context& ui, std::string_view text, const TextStyle& style = {});

// Read out politely whenever its text changes. Keep it there, empty, while there is no news.
void StatusText(Context& ui, std::string_view key, std::string_view text,
                const TextStyle& style = {});
// The same with an icon before it; nothing is drawn while the text is empty.
void StatusLine(Context& ui, std::string_view key, char32_t icon, std::string_view text,
                const TextStyle& style = {});
// Read out at once: red tint, warn icon.
void Alert(Context& ui, std::string_view key, std::string_view text);
// A clock: its text is on the screen, a screen reader says `spoken` only when asked.
void TimerText(Context& ui, std::string_view key, std::string_view text, std::string_view spoken,
               const TextStyle& style);

// Name and value of something: "Einde rond  16.03".
struct Fact {
  std::string_view name, value;
};
// Names in one column, values ending on one right edge.
void Facts(Context& ui, std::initializer_list<Fact> facts);

// An icon of the icon font, `icons::kCheck`. Says nothing to a screen reader unless it has a name.
// Units: CSS pixels, of its square.
void Icon(Context& ui, char32_t icon, float size_px = 24, Color color = Color::kInk,
          std::string_view name = {});
// An icon and a text, 6 apart: "Alles bewaard".
void IconText(Context& ui, char32_t icon, std::string_view text, const TextStyle& style = {},
              float icon_px = 20);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_TEXT_H_
