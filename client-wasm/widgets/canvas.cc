#include "client-wasm/widgets/canvas.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "client-wasm/widgets/atlas.h"
#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/frame.h"
#include "client-wasm/widgets/graphics.h"
#include "client-wasm/widgets/hooks.h"
#include "client-wasm/widgets/painter.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace ketentafel::widgets {
namespace {

constexpr int kMaxPasses = 4;
constexpr float kCircleError = 0.1f;  // Units: device pixels that a circle may be off
constexpr ImGuiWindowFlags kPageFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

uint64_t Mix(uint64_t hash, const void* data, size_t size) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ull;
  const auto* bytes = static_cast<const unsigned char*>(data);
  uint64_t word = 0;
  for (; size >= sizeof word; size -= sizeof word, bytes += sizeof word) {
    std::memcpy(&word, bytes, sizeof word);
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 32;
  }
  word = size;
  if (size > 0) std::memcpy(&word, bytes, size);
  hash = (hash ^ word) * kOdd;
  return hash ^ hash >> 29;
}

// Two frames with the same hash are the same picture.
uint64_t HashOfPicture(int glyphs) {
  uint64_t hash = Mix(1469598103934665603ull, &glyphs, sizeof glyphs);
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    hash = Mix(hash, list->VtxBuffer.Data, static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
    hash = Mix(hash, list->IdxBuffer.Data, static_cast<size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      hash = Mix(hash, &command.ClipRect, sizeof command.ClipRect);
      hash = Mix(hash, &command.ElemCount, sizeof command.ElemCount);
    }
  }
  return hash;
}

// What lies on top under the pointer.
NodeId FindHovered(const Memory& memory, float x, float y) {
  for (auto it = memory.presses.rbegin(); it != memory.presses.rend(); ++it) {
    if (x >= it->x0 && x < it->x1 && y >= it->y0 && y < it->y1) return it->id;
  }
  return 0;
}

}  // namespace

struct Canvas::Inside {
  Inside() : frame(tree, letters, memory) {}

  void NewFrame(double now_ms);
  void Run(double now_ms, FunctionRef<void(Context&)> view);
  bool Hover();
  void Forget();

  ImGuiContext* imgui = nullptr;
  semantics::Tree tree;
  Letters letters;
  FontFile icons;
  Atlas atlas;
  Memory memory;
  Context::Frame frame;
  Graphics graphics;
  float dpr = 1, pointer_x = -1, pointer_y = -1;
  int width_px = 1280, height_px = 800;
  uint64_t picture = 0;
  double last_ms = 0;
  int passes = 0;
};

Canvas::Canvas() : inside_(std::make_unique<Inside>()) {
  inside_->imgui = ImGui::CreateContext();
  ImGui::SetCurrentContext(inside_->imgui);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigMemoryCompactTimer = -1;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = style.WindowRounding = 0;
  style.CircleTessellationMaxError = kCircleError;
  inside_->imgui->TestEngineHookItems = true;
}

Canvas::~Canvas() {
  ImGui::SetCurrentContext(inside_->imgui);
  inside_->graphics.Stop();
  ImGui::DestroyContext(inside_->imgui);
}

void Canvas::SetFonts(std::string regular, std::string semibold, std::string icons) {
  inside_->letters.file(Weight::kRegular).Load(std::move(regular));
  inside_->letters.file(Weight::kSemiBold).Load(std::move(semibold));
  inside_->icons.Load(std::move(icons));
  inside_->atlas.SetFonts(&inside_->letters.file(Weight::kRegular),
                          &inside_->letters.file(Weight::kSemiBold), &inside_->icons);
}

void Canvas::Resize(int width_px, int height_px, float device_pixel_ratio) {
  inside_->width_px = width_px;
  inside_->height_px = height_px;
  if (device_pixel_ratio == inside_->dpr) return;
  inside_->dpr = device_pixel_ratio;
  inside_->atlas.SetDensity(device_pixel_ratio);
  inside_->letters.ClearForeign();
}

void Canvas::PointerMove(float x_px, float y_px) {
  inside_->pointer_x = x_px / inside_->dpr;
  inside_->pointer_y = y_px / inside_->dpr;
}

void Canvas::PointerLeave() {
  inside_->pointer_x = inside_->pointer_y = -1;
  inside_->memory.held = 0;
}

void Canvas::PointerDown() {
  inside_->Hover();
  inside_->memory.held = inside_->memory.hovered;
}

void Canvas::PointerUp() { inside_->memory.held = 0; }

// Whether something else is under the pointer now.
bool Canvas::Inside::Hover() {
  const NodeId now = FindHovered(memory, pointer_x, pointer_y);
  return std::exchange(memory.hovered, now) != now;
}

void Canvas::Inside::NewFrame(double now_ms) {
  ImGui::SetCurrentContext(imgui);
  if (atlas.stale()) atlas.Bake();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
  const double passed = (now_ms - last_ms) / 1000;
  io.DeltaTime = static_cast<float>(std::clamp(passed, 1e-4, 0.1));
  last_ms = now_ms;
  ImGui::NewFrame();
}

void Canvas::Inside::Run(double now_ms, FunctionRef<void(Context&)> view) {
  NewFrame(now_ms);
  hooks::BeginRun();
  tree.BeginFrame({static_cast<float>(width_px), static_cast<float>(height_px), 1 / dpr});
  memory.announcement.clear();
  const float width = static_cast<float>(width_px) / dpr;
  const float height = static_cast<float>(height_px) / dpr;
  frame.Begin(width, height, now_ms);
  Context ui(tree, frame);
  Part page;
  page.kind = PartKind::kColumn;
  page.fill = Color::kCanvas;
  frame.Open(page);
  SkipLink(ui);
  view(ui);
  frame.Close();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("page", nullptr, kPageFlags);
  Brush brush(*ImGui::GetWindowDrawList(), atlas, letters, dpr);
  Painter(frame, brush).Paint(0);
  tree.Add(kAnnouncer, Role::kStatus, {0, 0, 0, 0}, memory.announcement);
  ImGui::End();
  ImGui::Render();
  Forget();
}

// What was not built this time is not remembered: menus close, scroll areas start at the top.
void Canvas::Inside::Forget() {
  std::erase_if(memory.scrolls, [&](const auto& e) { return e.second.seen != frame.number; });
  std::erase_if(memory.dialogs, [&](const auto& e) { return e.second != frame.number; });
  std::erase_if(memory.long_rows, [&](const auto& e) { return e.second.seen != frame.number; });
  std::erase_if(memory.half_typed, [&](const auto& e) { return !tree.Contains(e.first); });
  std::erase_if(memory.busy_since, [&](const auto& e) { return !tree.Contains(e.first); });
  if (memory.open_menu != 0 && !tree.Contains(memory.open_menu)) memory.open_menu = 0;
}

BuildResult Canvas::Update(double now_ms, FunctionRef<void(Context&)> view) {
  Inside& in = *inside_;
  uint64_t before = in.picture, hash = 0;
  bool acted = false, again = true;
  for (in.passes = 0; again && in.passes < kMaxPasses; ++in.passes) {
    acted = acted || in.tree.HasActions();
    const bool fresh_actions = in.tree.HasActions() && in.passes == 0;
    in.Run(now_ms, view);
    const uint64_t last = std::exchange(hash, HashOfPicture(in.atlas.version()));
    const bool hovers_elsewhere = in.Hover();
    again = fresh_actions || in.frame.again || in.atlas.stale() || hovers_elsewhere ||
            (acted && hash != last);
  }
  in.tree.ReportUndescribed(hooks::CountUndescribed(in.tree));
  in.tree.EndFrame();
  in.picture = hash;
  return {hash != before, again ? 0 : in.frame.wake_in};
}

void Canvas::Present() {
  ImGui::SetCurrentContext(inside_->imgui);
  inside_->graphics.Draw(inside_->atlas.version());
}

void Canvas::GraphicsReady() {
  ImGui::SetCurrentContext(inside_->imgui);
  inside_->graphics.Start();
}

void Canvas::GraphicsLost() {
  ImGui::SetCurrentContext(inside_->imgui);
  inside_->graphics.Stop();
}

LetterMetrics Canvas::Metrics() const {
  const TypeStyle body = StyleOf(Type::kBody);
  return {body.size_px, body.line_px, inside_->atlas.foreign_em_px(),
          inside_->atlas.foreign_ascent_px()};
}

std::vector<uint32_t> Canvas::TakeMissingGlyphs() { return inside_->atlas.TakeMissing(); }

void Canvas::AddGlyph(const ForeignGlyph& glyph) {
  inside_->atlas.AddForeign(glyph);
  inside_->letters.SetForeign(glyph.code_point, glyph.advance_px / inside_->atlas.foreign_em_px());
}

void Canvas::RebuildGlyphs() {
  ImGui::SetCurrentContext(inside_->imgui);
  if (inside_->atlas.stale()) inside_->atlas.Bake();
}

semantics::Tree& Canvas::tree() { return inside_->tree; }
const semantics::Tree& Canvas::tree() const { return inside_->tree; }
int Canvas::passes() const { return inside_->passes; }

}  // namespace ketentafel::widgets
