#ifndef KETENTAFEL_CLIENT_APP_ROUTE_H_
#define KETENTAFEL_CLIENT_APP_ROUTE_H_

#include <string>
#include <string_view>

namespace ketentafel::app {

// A screen of the page.
enum class Screen {
  kChains,    // every chain one has a seat in
  kLink,      // a personal link that waits for its button
  kNewChain,
  kHome,      // one chain: where it stands
  kSetup,     // phase A: questions, checklist, name and area
  kParties,   // organisations, people, seats, roles
  kMeetings,
  kPlan,      // one meeting: the agenda editor
  kLive,      // one meeting: at the table
  kWall,      // the same, for the projector
  kReport,
  kMail,  // one meeting: its report or invitation by mail
  kActions,
  kFollowUp,     // what the director follows up between meetings
  kSearch,       // where words stand
  kBlocks,       // the seven blocks, and the sheet of one
  kInstruments,  // the catalogue, and one of it
  kPersonas,     // the library of personas, and one of it
  kAgreements,   // by number, with what they said before; one of them opened
  kCards,        // cards to hold up at the table, and one of them
};

// Where the page is. Formatted as the part after '#', so that a reload brings one back.
struct Route {
  Screen screen = Screen::kChains;
  std::string ledger_id;
  std::string meeting_id;
  std::string detail;  // of kBlocks and after: the key or id of the one thing shown; empty: the list
  std::string link_secret;  // with kLink; removed from the address bar at once

  bool operator==(const Route&) const = default;
};

// "/chain/<id>/live/<id>", "/chain/<id>/blocks/b1". An unknown route is the list of chains.
Route ParseRoute(std::string_view fragment);
std::string FormatRoute(const Route& route);

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_ROUTE_H_
