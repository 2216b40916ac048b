// A page of its own that shows every widget in every state: for tests, and to look at.
#include "client-wasm/browser/page.h"
#include "client-wasm/canvas_stage.h"
#include "client-wasm/widgets/gallery.h"

namespace ketentafel {
namespace {

class GalleryShow : public Show {
 public:
  GalleryShow() : stage_(this) {}
  void Run() { browser::Run(&stage_); }
  void Build(widgets::Context& ui) override { widgets::Gallery(ui, state_); }

 private:
  widgets::GalleryState state_;
  CanvasStage stage_;
};

}  // namespace
}  // namespace ketentafel

int main() { (new ketentafel::GalleryShow)->Run(); }
