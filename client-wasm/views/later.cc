#include "client-wasm/views/screens.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

bool NeedsMeeting(Screen screen) {
  return screen == Screen::kPlan || screen == Screen::kLive || screen == Screen::kWall ||
         screen == Screen::kReport || screen == Screen::kMail;
}

}  // namespace

void ShowLaterScreen(View& view) {
  const Screen screen = view.model.route.screen;
  const bool lost_meeting = NeedsMeeting(screen) &&
                            view.state().Get<v1::Meeting>(view.model.route.meeting_id) == nullptr;
  if (lost_meeting) return ShowMeetings(view);
  switch (screen) {
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

}  // namespace ketentafel::views
