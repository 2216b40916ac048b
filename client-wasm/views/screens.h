#ifndef KETENTAFEL_CLIENT_VIEWS_SCREENS_H_
#define KETENTAFEL_CLIENT_VIEWS_SCREENS_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// One function per screen; each builds its own bars and body. Files are named after them.

// The first screens: what a visit begins with.
void ShowChains(View& view);    // chains.cc
void ShowLink(View& view);      // link.cc
void ShowNewChain(View& view);  // new_chain.cc
void ShowHome(View& view);      // home.cc

// The later screens, which page.cc reaches through this alone: their code comes after the first
// picture.
void ShowLaterScreen(View& view);  // later.cc
void ShowSetup(View& view);      // setup.cc
void ShowParties(View& view);    // parties.cc
void ShowMeetings(View& view);   // meetings.cc
void ShowPlan(View& view);       // plan.cc
void ShowLive(View& view);       // live.cc
void ShowWall(View& view);       // wall.cc
void ShowReport(View& view);     // report.cc
void ShowMail(View& view);       // mail.cc
void ShowActions(View& view);    // actions.cc
void ShowFollowUp(View& view);   // follow_up.cc
void ShowBlocks(View& view);       // blocks.cc
void ShowInstruments(View& view);  // instruments.cc
void ShowPersonas(View& view);     // personas.cc
void ShowCards(View& view);        // card_deck.cc
void ShowAgreements(View& view);   // agreements.cc
void ShowSearch(View& view);       // search.cc

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_SCREENS_H_
