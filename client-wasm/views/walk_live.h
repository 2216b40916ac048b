#ifndef KETENTAFEL_CLIENT_VIEWS_WALK_LIVE_H_
#define KETENTAFEL_CLIENT_VIEWS_WALK_LIVE_H_

#include <optional>
#include <string>
#include <vector>

#include "client-wasm/views/live_meeting.h"
#include "shared/chain/walk_view.h"

namespace ketentafel::views {

// A walk with a persona as one frame of the live screens sees it.
struct LiveWalk {
  const LiveMeeting& meeting;
  std::string id;
  const v1::PersonaWalk* walk = nullptr;
  v1::Persona persona;  // in words
  std::string name;     // "Ria"
  chain::WalkWay way;
  std::vector<chain::Entry<v1::PersonaFinding>> findings;
  bool may_lead = false;
  std::string my_party_id;
};

// Where refusals of a walk show.
inline constexpr std::string_view kWalkPlace = "walk";

// The walk that goes on at this meeting, if one does.
std::optional<LiveWalk> WalkAt(const View& view, const LiveMeeting& meeting);

// Whether this page shows the walk; somebody may have gone to agenda and minutes for a while.
bool ShowsWalk(const View& view, const LiveWalk& walk);
void LeaveWalk(View& view, const LiveWalk& walk);
// While one is away: what the table does, and the way back.
void WalkNotice(View& view, const LiveMeeting& meeting);

// The whole screen of a walk: card, way, what stands out. walk_page.cc
void ShowWalk(View& view, const LiveWalk& walk);

// ---- Its parts, each in a file of its name

void WalkCard(View& view, const LiveWalk& walk);      // walk_card.cc: the persona
void MeetPersona(View& view, const LiveWalk& walk);   // walk_listen.cc: step 1
void ListenTo(View& view, const LiveWalk& walk);      // walk_listen.cc: step 2
void WalkQuestions(View& view, const LiveWalk& walk); // walk_questions.cc: step 3
enum class WayShows { kMarks, kGaps };                // marking oneself; or what to do about gaps
void WalkWayCard(View& view, const LiveWalk& walk, WayShows shows);  // walk_way.cc: steps 4, 5, 8
void HelpedAndMissing(View& view, const LiveWalk& walk);  // walk_helped.cc: step 5
void WalkHandover(View& view, const LiveWalk& walk);      // walk_handover.cc: step 6
void WalkChannels(View& view, const LiveWalk& walk);      // walk_channels.cc: step 7
void WalkFindings(View& view, const LiveWalk& walk);      // walk_findings.cc: what stands out
void WalkBar(View& view, const LiveWalk& walk);           // walk_bar.cc: for who leads it

// What can be said more of who stands on a block; the minute-taker says it for others. walk_mark.cc
void MarkLinks(View& view, const LiveWalk& walk, const chain::BlockOnWay& block);
// When, and with which instrument, one's party meets the person, once that is unfolded. walk_mark.cc
void MarkDetails(View& view, const LiveWalk& walk, const chain::BlockOnWay& block);
// "Wij ook". walk_mark.cc
void MarkButtons(View& view, const LiveWalk& walk, const chain::BlockOnWay& block);
// Whether one's party is done choosing. walk_mark.cc
void DoneChoosing(View& view, const LiveWalk& walk);

// On the wall: the card at first, then the way. walk_wall.cc
void WallWalk(View& view, const LiveWalk& walk);

// An item at which the lead can start a walk, or take one up again. walk_start.cc
void WalkStartCard(View& view, const LiveMeeting& meeting);
// The walks that were made at the item. walk_start.cc
void WalksOfItem(View& view, const LiveMeeting& meeting);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_WALK_LIVE_H_
