#include "client-wasm/views/page.h"

#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

using app::Account;

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

void ShowNoAnswer(View& view) {
  ShowMessage(view, view.T("connection.lost"), view.T("connection.lost.line"), icons::kWarn, [&] {
    if (Button(view.ui, "retry", {.label = view.T("connection.try_now"),
                                  .kind = ButtonKind::kPrimary})) {
      view.out.Push(app::RetryIntent{});
    }
  });
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

void ShowInChain(View& view) {
  switch (view.model.route.screen) {
    case Screen::kSetup:
      return ShowSetup(view);
    case Screen::kParties:
      return ShowParties(view);
    case Screen::kMeetings:
      return ShowMeetings(view);
    case Screen::kPlan:
      return ShowPlan(view);
    case Screen::kLive:
      return ShowLive(view);
    case Screen::kWall:
      return ShowWall(view);
    case Screen::kReport:
      return ShowReport(view);
    case Screen::kMail:
      return ShowMail(view);
    case Screen::kActions:
      return ShowActions(view);
    case Screen::kFollowUp:  // for the others there is no such screen
      return chain::IsDirector(view.state(), view.model.me()) ? ShowFollowUp(view) : ShowHome(view);
    case Screen::kBlocks:
      return ShowBlocks(view);
    case Screen::kInstruments:
      return ShowInstruments(view);
    case Screen::kPersonas:
      return ShowPersonas(view);
    case Screen::kCards:
      return ShowCards(view);
    case Screen::kAgreements:
      return ShowAgreements(view);
    case Screen::kSearch:
      return ShowSearch(view);
    default:
      return ShowHome(view);
  }
}

bool NeedsMeeting(Screen screen) {
  return screen == Screen::kPlan || screen == Screen::kLive || screen == Screen::kWall ||
         screen == Screen::kReport || screen == Screen::kMail;
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
  const bool lost_meeting = NeedsMeeting(model.route.screen) &&
                            model.state().Get<v1::Meeting>(model.route.meeting_id) == nullptr;
  if (lost_meeting) return ShowMeetings(view);
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
