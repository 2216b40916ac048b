#include "client-wasm/browser/page.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <cstddef>
#include <string>
#include <utility>

#include "client-wasm/browser/bytes.h"

namespace ketentafel::browser {
namespace {

using semantics::Node;

constexpr size_t Word(size_t offset) { return offset / 4; }
// The order that words.js reads.
static_assert(Word(offsetof(Node, id)) == 0 && Word(offsetof(Node, role)) == 2 &&
              Word(offsetof(Node, flags)) == 3 && Word(offsetof(Node, x)) == 4 &&
              Word(offsetof(Node, scroll_x)) == 8 && Word(offsetof(Node, content_h)) == 11 &&
              Word(offsetof(Node, level)) == 12 && Word(offsetof(Node, ref)) == 15 &&
              Word(offsetof(Node, min)) == 16 && Word(offsetof(Node, step)) == 19 &&
              Word(offsetof(Node, font_px)) == 20 && Word(offsetof(Node, text_offset)) == 22);

// There is one page, and the browser calls it through plain functions.
Stage* stage = nullptr;
EMSCRIPTEN_WEBGL_CONTEXT_HANDLE graphics = 0;
bool picture_waits = false;
std::vector<uint32_t> missing_glyphs;
std::function<void(std::string_view)>& RouteListener() {
  static auto& listener = *new std::function<void(std::string_view)>();
  return listener;
}

bool MakeGraphics() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = EM_FALSE;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  graphics = emscripten_webgl_create_context("#canvas", &wanted);
  if (graphics <= 0) return false;
  emscripten_webgl_make_context_current(graphics);
  return true;
}

uint32_t Address(const void* pointer) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer));
}

}  // namespace

extern "C" {
void kt_js_start(int has_graphics);
void kt_js_update_soon();
void kt_js_watch_route();
char* kt_js_take_asset(const char* name, int* size);
}

void Run(Stage* new_stage) {
  stage = new_stage;
  Fonts fonts;
  for (auto [name, bytes] : {std::pair("regular", &fonts.regular),
                             std::pair("semibold", &fonts.semibold),
                             std::pair("icons", &fonts.icons)}) {
    int size = 0;
    char* data = kt_js_take_asset(name, &size);
    *bytes = TakeBytes(data, size);
  }
  stage->SetFonts(std::move(fonts));
  const bool has_graphics = MakeGraphics();
  if (has_graphics) stage->GraphicsReady();
  kt_js_start(has_graphics ? 1 : 0);
}

void UpdateSoon() { kt_js_update_soon(); }

void OnRoute(std::function<void(std::string_view)> listener) {
  RouteListener() = std::move(listener);
  kt_js_watch_route();
}

// What the page's script calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE const char* kt_role_names() { return semantics::RoleNames(); }
EMSCRIPTEN_KEEPALIVE const char* kt_flag_names() { return semantics::FlagNames(); }
EMSCRIPTEN_KEEPALIVE const char* kt_text_names() { return semantics::TextNames(); }

EMSCRIPTEN_KEEPALIVE void kt_resize(int width_px, int height_px, float device_pixel_ratio) {
  stage->Resize(width_px, height_px, device_pixel_ratio);
  picture_waits = true;  // a canvas that changes its size is emptied
}

EMSCRIPTEN_KEEPALIVE void kt_pointer_move(float x_px, float y_px, int is_touch) {
  stage->PointerMove(x_px, y_px, is_touch ? PointerKind::kTouch : PointerKind::kMouse);
}
EMSCRIPTEN_KEEPALIVE void kt_pointer_leave() { stage->PointerLeave(); }
EMSCRIPTEN_KEEPALIVE void kt_pointer_button(int button, int is_down) {
  stage->PointerButton(button, is_down ? ButtonState::kDown : ButtonState::kUp);
}

EMSCRIPTEN_KEEPALIVE double kt_update(double now_ms) {
  const UpdateResult result = stage->Update(now_ms);
  if (result.picture == UpdateResult::Picture::kChanged) picture_waits = true;
  return result.again_in_ms;
}
EMSCRIPTEN_KEEPALIVE int kt_picture_waits() { return picture_waits && graphics > 0 ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE void kt_present() {
  picture_waits = false;
  stage->Present();
}

EMSCRIPTEN_KEEPALIVE void kt_graphics_lost() {
  stage->GraphicsLost();
  graphics = 0;
}
EMSCRIPTEN_KEEPALIVE void kt_graphics_restored() {
  if (MakeGraphics()) stage->GraphicsReady();
  picture_waits = true;
}

EMSCRIPTEN_KEEPALIVE uint32_t* kt_patch() {
  static uint32_t words[8];
  const semantics::Tree& tree = stage->tree();
  const semantics::Patch& patch = tree.patch();
  words[0] = Address(patch.nodes.data());
  words[1] = static_cast<uint32_t>(patch.nodes.size());
  words[2] = Address(patch.order.data());
  words[3] = static_cast<uint32_t>(patch.order.size());
  words[4] = Address(patch.removed.data());
  words[5] = static_cast<uint32_t>(patch.removed.size());
  words[6] = Address(tree.texts());
  words[7] = patch.focus;
  return words;
}

EMSCRIPTEN_KEEPALIVE void kt_action(uint32_t id, uint32_t kind, const char* text, int text_bytes,
                                    const char* base, int base_bytes, float x, float y) {
  stage->tree().Post({id, static_cast<semantics::ActionKind>(kind),
                      std::string(text, static_cast<size_t>(text_bytes)),
                      std::string(base, static_cast<size_t>(base_bytes)), x, y});
}
EMSCRIPTEN_KEEPALIVE void kt_focus(uint32_t id, int shows_ring) {
  using semantics::FocusRing;
  stage->tree().SetFocused(id, shows_ring ? FocusRing::kShown : FocusRing::kHidden);
}

EMSCRIPTEN_KEEPALIVE float kt_body_em() { return stage->Metrics().body_em_px; }
EMSCRIPTEN_KEEPALIVE float kt_body_line() { return stage->Metrics().line_px; }

EMSCRIPTEN_KEEPALIVE int kt_missing_glyphs() {
  missing_glyphs = stage->TakeMissingGlyphs();
  return static_cast<int>(missing_glyphs.size());
}
EMSCRIPTEN_KEEPALIVE const uint32_t* kt_missing_glyph_list() { return missing_glyphs.data(); }
EMSCRIPTEN_KEEPALIVE const float* kt_glyph_metrics() {
  static float metrics[2];
  const TextMetrics all = stage->Metrics();
  metrics[0] = all.glyph_em_px;
  metrics[1] = all.glyph_ascent_px;
  return metrics;
}
EMSCRIPTEN_KEEPALIVE void kt_glyph(uint32_t code_point, int width_px, int height_px,
                                   float advance_px, int own_colours, const uint8_t* rgba) {
  using Ink = PaintedGlyph::Ink;
  const auto bytes = static_cast<size_t>(width_px) * static_cast<size_t>(height_px) * 4;
  stage->AddGlyph({code_point, width_px, height_px, advance_px,
                   own_colours ? Ink::kOwnColours : Ink::kOneColour, {rgba, bytes}});
}
EMSCRIPTEN_KEEPALIVE void kt_glyphs_done() {
  stage->RebuildGlyphs();
  picture_waits = true;
}

EMSCRIPTEN_KEEPALIVE const uint32_t* kt_health() {
  static uint32_t words[3];
  const semantics::Health health = stage->tree().health();
  words[0] = static_cast<uint32_t>(health.nodes);
  words[1] = static_cast<uint32_t>(health.collisions);
  words[2] = static_cast<uint32_t>(health.undescribed);
  return words;
}

EMSCRIPTEN_KEEPALIVE void kt_route(const char* route, int bytes) {
  if (RouteListener()) RouteListener()({route, static_cast<size_t>(bytes)});
}

}  // extern "C"

}  // namespace ketentafel::browser
