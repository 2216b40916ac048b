// The page: ties the mind, the face, the hands and the window together.
#include <algorithm>
#include <chrono>
#include <string_view>

#include "client-wasm/app/app.h"
#include "client-wasm/app/intent.h"
#include "client-wasm/browser/page.h"
#include "client-wasm/browser/storage_local.h"
#include "client-wasm/browser/surroundings_page.h"
#include "client-wasm/browser/transport_fetch.h"
#include "client-wasm/canvas_stage.h"
#include "client-wasm/views/page.h"

namespace ketentafel {
namespace {

class Ketentafel : public Show {
 public:
  Ketentafel() : app_(&transport_, &storage_, &surroundings_), stage_(this) {}

  void Run() {
    browser::OnRoute([this](std::string_view route) { GoTo(route); });
    browser::Run(&stage_);
  }

  void Tick() override { app_.Tick(); }

  void Build(widgets::Context& ui) override {
    views::ShowPage(ui, app_.model(), intents_);
    // Handled at once, so that the next run of this update already shows what came of it.
    app_.Handle(intents_.Take());
  }

  double NextTickInMs() const override {
    const Instant next = app_.NextTick();
    if (next == Instant::max()) return -1;
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return std::max(1.0, Milliseconds(next - surroundings_.Now()).count());
  }

 private:
  void GoTo(std::string_view route) {
    if (started_) {
      app_.OnFragment(route);
    } else {
      app_.Start(route, surroundings_.BrowserLanguage());
    }
    started_ = true;
  }

  browser::FetchTransport transport_;
  browser::LocalStorage storage_;
  browser::PageSurroundings surroundings_;
  app::App app_;
  app::Intents intents_;
  CanvasStage stage_;
  bool started_ = false;
};

}  // namespace
}  // namespace ketentafel

int main() {
  // Lives as long as the page: the browser's events come after main has returned.
  (new ketentafel::Ketentafel)->Run();
}
