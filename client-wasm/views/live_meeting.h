#ifndef KETENTAFEL_CLIENT_VIEWS_LIVE_MEETING_H_
#define KETENTAFEL_CLIENT_VIEWS_LIVE_MEETING_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"
#include "shared/chain/meeting_time.h"

namespace ketentafel::views {

// A meeting at the table as one frame of the live screens sees it.
struct LiveMeeting {
  std::string id;
  const v1::Meeting* plan = nullptr;
  const v1::MeetingClock* clock = nullptr;  // null before the start
  const v1::Pen* pen = nullptr;             // null before anybody has written
  std::vector<chain::Entry<v1::AgendaItem>> items;
  chain::MeetingTimes times;
  Instant now;
  int shown = -1;        // the item this page looks at: the current one, unless somebody browses
  bool browses = false;  // looks at another item than the current one

  bool i_lead = false;
  bool i_write = false;        // this reader has the pen
  bool i_am_director = false;
  std::string my_party_id;

  const chain::Entry<v1::AgendaItem>* current_item() const {
    return times.current < 0 ? nullptr : &items[static_cast<size_t>(times.current)];
  }
  const chain::Entry<v1::AgendaItem>* shown_item() const {
    return shown < 0 ? nullptr : &items[static_cast<size_t>(shown)];
  }
};

// Looks at the meeting of the route. It must exist.
LiveMeeting LookAt(const View& view);

// The choice under which a page keeps the item it browses to; empty: follow the current one.
std::string BrowseKey(const LiveMeeting& meeting);

// The parts of the meeting as tabs, where a page has room for one at a time.
enum LiveTab { kNowTab, kAgendaTab, kMinutesTab, kTableTab };
void GoToTab(View& view, LiveTab tab);  // live.cc

// ---- Parts of the live screens, each in a file of its name

void AgendaColumn(View& view, const LiveMeeting& meeting);      // live_agenda.cc
void TablePanel(View& view, const LiveMeeting& meeting);        // live_table.cc: who is here
void ItemClockCard(View& view, const LiveMeeting& meeting);     // live_clock.cc
void RoundCard(View& view, const LiveMeeting& meeting);         // live_round.cc
void LeadBar(View& view, const LiveMeeting& meeting);           // live_lead.cc
void MinutesColumn(View& view, const LiveMeeting& meeting);     // live_minutes.cc
// What opens with the shown item: intake, impressions, goals, roles, dates, actions, closing.
void ItemForm(View& view, const LiveMeeting& meeting);          // item_form.cc
// The card that everybody sees now, with folding it away for oneself and closing it for all.
void OpenCardPanel(View& view, const LiveMeeting& meeting);     // live_card.cc
// The same, filling a wall. Units: pixels of the wall picture. wall_card.cc
void CardOnWall(View& view, const LiveMeeting& meeting, const v1::Card& card, float width_px,
                float height_px);
// Choosing a card to show. A dialog; opened through the choice "dialog/live/card".
void CardDialog(View& view, const LiveMeeting& meeting);        // live_card.cc
// Two parties make an agreement of a card that is one. card_agreement.cc
void CardAgreement(View& view, const LiveMeeting& meeting, const v1::Card& card);
// The check list before the end, and ending. A dialog; opened through the choice "dialog/live/end".
void EndDialog(View& view, const LiveMeeting& meeting);         // live_end.cc

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LIVE_MEETING_H_
