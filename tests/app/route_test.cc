#include "client-wasm/app/route.h"

#include <gtest/gtest.h>

#include "shared/base/ids.h"

namespace ketentafel::app {
namespace {

const std::string kChain = IdFromBits(1, 2);
const std::string kMeeting = IdFromBits(3, 4);

TEST(Route, SurvivesAReload) {
  for (Screen screen : {Screen::kChains, Screen::kNewChain, Screen::kHome, Screen::kSetup,
                        Screen::kParties, Screen::kMeetings, Screen::kActions, Screen::kFollowUp,
                        Screen::kPlan, Screen::kLive, Screen::kWall, Screen::kReport,
                        Screen::kMail, Screen::kSearch}) {
    Route route{.screen = screen};
    if (screen != Screen::kChains && screen != Screen::kNewChain) route.ledger_id = kChain;
    if (screen == Screen::kPlan || screen == Screen::kLive || screen == Screen::kWall ||
        screen == Screen::kReport || screen == Screen::kMail) {
      route.meeting_id = kMeeting;
    }
    EXPECT_EQ(ParseRoute("#" + FormatRoute(route)), route) << FormatRoute(route);
  }
}

TEST(Route, KeepsTheOneThingThatIsShown) {
  for (Screen screen :
       {Screen::kBlocks, Screen::kInstruments, Screen::kPersonas, Screen::kCards,
        Screen::kAgreements}) {
    for (const std::string& detail : {std::string(), std::string("b1"), kMeeting}) {
      const Route route{.screen = screen, .ledger_id = kChain, .detail = detail};
      EXPECT_EQ(ParseRoute("#" + FormatRoute(route)), route) << FormatRoute(route);
    }
  }
  EXPECT_EQ(ParseRoute("#/chain/" + kChain + "/blocks/<b>").detail, "");
}

TEST(Route, NeverShowsTheSecretOfALink) {
  const Route route = ParseRoute("#/link/geheim");
  EXPECT_EQ(route.screen, Screen::kLink);
  EXPECT_EQ(route.link_secret, "geheim");
  EXPECT_EQ(FormatRoute(route).find("geheim"), std::string::npos);
}

TEST(Route, ShowsTheListOfChainsForAnythingElse) {
  for (const char* fragment : {"", "#", "#/nonsense", "#/chain/42", "#/link", "#//"}) {
    EXPECT_EQ(ParseRoute(fragment).screen, Screen::kChains) << fragment;
  }
}

TEST(Route, StaysInTheChainWhenTheMeetingIsMalformed) {
  const Route route = ParseRoute("#/chain/" + kChain + "/live/7");
  EXPECT_EQ(route.screen, Screen::kHome);
  EXPECT_EQ(route.ledger_id, kChain);
}

}  // namespace
}  // namespace ketentafel::app
