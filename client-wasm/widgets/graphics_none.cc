#include "client-wasm/widgets/graphics.h"

namespace ketentafel::widgets {

void Graphics::Start() { started_ = true; }
void Graphics::Stop() { started_ = false; }
void Graphics::Draw(int glyphs) { uploaded_ = glyphs; }

}  // namespace ketentafel::widgets
