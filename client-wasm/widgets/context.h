#ifndef KETENTAFEL_CLIENT_WIDGETS_CONTEXT_H_
#define KETENTAFEL_CLIENT_WIDGETS_CONTEXT_H_

#include <string>
#include <string_view>

#include "client-wasm/semantics/tree.h"
#include "client-wasm/widgets/build.h"

namespace ketentafel::widgets {

using semantics::NodeId;
using semantics::Role;

// Which of the five layouts fits the page: the largest whose width is there.
enum class Breakpoint { k320, k768, k1024, k1440, k1920 };
Breakpoint BreakpointFor(float width_px);
// Units: CSS pixels. The page's side margin (16 on phones, else 24) and the gap between cards.
float MarginFor(Breakpoint breakpoint);
float CardGapFor(Breakpoint breakpoint);

// The few words that widgets say by themselves, in the reader's language.
struct Words {
  std::string busy;          // "Bezig ..."
  std::string close;         // "Sluiten": the cross of a dialog
  std::string move;          // "Verplaatsen": the handle of a row; the row's name follows
  std::string earlier;       // "Eerder"
  std::string later;         // "Later"
  std::string to_start;      // "Helemaal naar voren"
  std::string to_end;        // "Helemaal naar achteren"
  std::string letters_left;  // "tekens over": follows the number
  std::string skip;          // "Naar de inhoud"
};

// What views build on: one call per widget, in the order in which people read.
//
// A widget has a key, unique among its neighbours inside the nearest container that has one too:
// keys name a widget from frame to frame, so rows use the id of what they show.
// Threads: one.
class Context {
 public:
  struct Frame;  // how the widgets do it
  Context(semantics::Tree& tree, Frame& frame) : tree_(tree), frame_(frame) {}
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // The page. Units: CSS pixels.
  float width_px() const;
  float height_px() const;
  Breakpoint breakpoint() const;
  // One column: 320 up to 1023.
  bool IsNarrow() const { return breakpoint() < Breakpoint::k1024; }
  bool IsPhone() const { return breakpoint() == Breakpoint::k320; }

  // Title of the browser's tab and the language of the texts ("nl").
  void SetPage(std::string_view title, std::string_view language);
  void SetWords(Words words);
  const Words& words() const;

  // Units: milliseconds of a clock that never goes back.
  double now_ms() const;
  // Asks for an update after that long: the next second of a clock. The earliest wish counts.
  void WakeIn(double ms);

  // The id of a key inside the open container.
  NodeId IdOf(std::string_view key) const;
  // Moves the focus to the control of that key inside the open container.
  void FocusOn(std::string_view key);
  bool HasFocus(std::string_view key) const;
  // Scrolls the scroll area around it just so far that the control or row of that key is in view.
  void ScrollTo(std::string_view key);

  semantics::Tree& tree() { return tree_; }
  Frame& frame() { return frame_; }

 private:
  semantics::Tree& tree_;
  Frame& frame_;
};

// Builds its contents inside a name, so that equal keys in different parts do not meet.
void Keyed(Context& ui, std::string_view key, Build contents);

// Enlarges or shrinks all its contents: the wall picture fills any wall.
void Zoom(Context& ui, float factor, Build contents);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_CONTEXT_H_
