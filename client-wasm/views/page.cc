#include "client-wasm/views/page.h"

#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

using app::Account;
using Later = app::Surroundings::LaterScreens;

void SetWords(View& view) {
  view.ui.SetWords({.busy = view.T("common.busy"),
                    .close = view.T("common.close"),
                    .move = view.T("common.move"),
                    .earlier = view.T("common.earlier"),
                    .later = view.T("common.later"),
                    .to_start = view.T("common.to_start"),
                    .to_end = view.T("common.to_end"),
                    .letters_left = view.T("common.letters_left"),
                    .skip = view.T("common.skip_to_content")});
}

// One message in the middle, with at most one thing to do.
void ShowMessage(View& view, std::string_view title, std::string_view line, char32_t icon,
                 Build below) {
  PlainFrame(view, title, 640, [&] {
    Card(view.ui, {.key = "message", .gap_px = space::kTight}, [&] {
      Row(view.ui, {.gap_px = 12}, [&] {
        Icon(view.ui, icon, 32, Color::kAccent);
        Heading(view.ui, 1, title, {.type = Type::kSpeaker, .width = Flex()});
      });
      Text(view.ui, line);
      below();
    });
  });
}

void ShowNeedsLink(View& view) {
  ShowMessage(view, view.T("signin.need_link"), view.T("signin.need_link.line"), icons::kKey,
              [] {});
}

void RetryButton(View& view) {
  if (Button(view.ui, "retry", {.label = view.T("connection.try_now"),
                                .kind = ButtonKind::kPrimary})) {
    view.out.Push(app::RetryIntent{});
  }
}

void ShowNoAnswer(View& view) {
  ShowMessage(view, view.T("connection.lost"), view.T("connection.lost.line"), icons::kWarn,
              [&] { RetryButton(view); });
}

void ShowRefusedChain(View& view) {
  const Status& why = view.model.chain->link.refusal();
  ShowMessage(view, view.T("signin.ended"), view.model.Sentence(why), icons::kKey, [&] {
    if (Button(view.ui, "chains", {.label = view.T("signin.your_seats")})) {
      view.out.Push(app::GoIntent{});
    }
  });
}

void ShowOpening(View& view) {
  ShowMessage(view, view.T("loading.chain"), view.T("common.busy"), icons::kClock, [] {});
}

// The code of the other screens of a chain comes after the first picture, or comes not at all.
// Everything that only they need is behind this one pointer: client-wasm/web/split.mjs divides the
// program there. Volatile, so that no optimiser sees what it points to and moves code across.
void (*volatile show_later_screen)(View&) = ShowLaterScreen;

void ShowAwaited(View& view) {
  const bool is_lost = view.model.surroundings().later_screens() == Later::kLost;
  const std::string title = view.T(is_lost ? "loading.screen_lost" : "loading.screen");
  const std::string line = view.T(is_lost ? "loading.screen_lost.line" : "common.busy");
  ChainFrame(view, title, [&] {
    PageTitle(view, title, line, [&] {
      if (is_lost) RetryButton(view);
    });
  });
}

void ShowInChain(View& view) {
  if (view.model.route.screen == Screen::kHome) return ShowHome(view);
  if (view.model.surroundings().later_screens() != Later::kIn) return ShowAwaited(view);
  show_later_screen(view);
}

void ShowScreen(View& view) {
  const app::Model& model = view.model;
  if (model.route.screen == Screen::kLink || model.link.state != app::LinkAtHand::State::kNone) {
    return ShowLink(view);
  }
  if (model.account.state == Account::State::kAsking) return ShowOpening(view);
  if (model.account.state == Account::State::kNoAnswer) return ShowNoAnswer(view);
  if (model.account.state == Account::State::kSignedOut) return ShowNeedsLink(view);
  if (model.route.screen == Screen::kNewChain) return ShowNewChain(view);
  if (model.route.ledger_id.empty()) return ShowChains(view);
  if (!model.chain) return ShowOpening(view);
  if (model.chain->link.state() == app::LinkState::kRefused) return ShowRefusedChain(view);
  if (!model.IsCaughtUp() || model.state().chain() == nullptr) return ShowOpening(view);
  ShowInChain(view);
}

}  // namespace

void ShowPage(widgets::Context& ui, const app::Model& model, app::Intents& out) {
  View view{ui, model, out};
  if (!model.HasTexts()) return;  // the loading screen of the page itself is still there
  SetWords(view);
  ShowScreen(view);
}

}  // namespace ketentafel::views
