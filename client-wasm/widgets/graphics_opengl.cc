#include "client-wasm/widgets/graphics.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace ketentafel::widgets {

void Graphics::Start() {
  started_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  uploaded_ = -1;
}

void Graphics::Stop() {
  if (started_) ImGui_ImplOpenGL3_Shutdown();
  started_ = false;
}

// The page's own colour fills the whole canvas, so nothing has to be cleared.
void Graphics::Draw(int glyphs) {
  if (!started_ || ImGui::GetDrawData() == nullptr) return;
  ImGui_ImplOpenGL3_NewFrame();
  if (uploaded_ != glyphs) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    // What was built before the texture was there names no texture, or the one before.
    for (ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      for (ImDrawCmd& command : list->CmdBuffer) command.TextureId = ImGui::GetIO().Fonts->TexID;
    }
  }
  uploaded_ = glyphs;
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace ketentafel::widgets
