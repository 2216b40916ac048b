#include "client-wasm/widgets/hooks.h"

#include <algorithm>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

namespace ketentafel::widgets::hooks {
namespace {

// Dear ImGui calls the hooks as plain functions; there is one context in a page.
std::vector<ImGuiID>& Drawn() {
  static auto& drawn = *new std::vector<ImGuiID>();
  return drawn;
}

}  // namespace

void BeginRun() { Drawn().clear(); }

int CountUndescribed(const semantics::Tree& tree) {
  return static_cast<int>(std::count_if(Drawn().begin(), Drawn().end(),
                                        [&](ImGuiID id) { return !tree.Contains(id); }));
}

}  // namespace ketentafel::widgets::hooks

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
  if (id == 0 || (context->CurrentWindow != nullptr && context->CurrentWindow->ID == id)) return;
  ketentafel::widgets::hooks::Drawn().push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
