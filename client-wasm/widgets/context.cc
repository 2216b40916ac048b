#include "client-wasm/widgets/context.h"

#include <utility>

#include "client-wasm/widgets/frame.h"

namespace ketentafel::widgets {

Breakpoint BreakpointFor(float width_px) {
  if (width_px >= 1920) return Breakpoint::k1920;
  if (width_px >= 1440) return Breakpoint::k1440;
  if (width_px >= 1024) return Breakpoint::k1024;
  return width_px >= 768 ? Breakpoint::k768 : Breakpoint::k320;
}

float MarginFor(Breakpoint breakpoint) { return breakpoint == Breakpoint::k320 ? 16 : 24; }

float CardGapFor(Breakpoint breakpoint) { return breakpoint == Breakpoint::k320 ? 12 : 24; }

float Context::width_px() const { return frame_.width; }
float Context::height_px() const { return frame_.height; }
Breakpoint Context::breakpoint() const { return BreakpointFor(frame_.width); }

void Context::SetPage(std::string_view title, std::string_view language) {
  tree_.SetPage(title, language);
}

void Context::SetWords(Words words) { frame_.memory.words = std::move(words); }
const Words& Context::words() const { return frame_.memory.words; }

double Context::now_ms() const { return frame_.now; }

void Context::WakeIn(double ms) {
  if (frame_.wake_in < 0 || ms < frame_.wake_in) frame_.wake_in = ms < 0 ? 0 : ms;
}

NodeId Context::IdOf(std::string_view key) const { return frame_.Id(key); }

void Context::FocusOn(std::string_view key) { tree_.RequestFocus(frame_.Id(key)); }

bool Context::HasFocus(std::string_view key) const { return tree_.focused() == frame_.Id(key); }

void Context::ScrollTo(std::string_view key) { frame_.memory.scroll_to = frame_.Id(key); }

void Keyed(Context& ui, std::string_view key, Build contents) {
  ui.frame().PushScope(ui.IdOf(key));
  contents();
  ui.frame().PopScope();
}

void Zoom(Context& ui, float factor, Build contents) {
  const float before = ui.frame().zoom;
  ui.frame().zoom *= factor;
  contents();
  ui.frame().zoom = before;
}

}  // namespace ketentafel::widgets
