#ifndef KETENTAFEL_CLIENT_VIEWS_PLAN_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_PLAN_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/views/view.h"
#include "shared/chain/plan.h"

namespace ketentafel::views {

inline constexpr std::string_view kPlanPlace = "plan";

// A meeting's plan as one frame of the editor sees it.
struct PlannedMeeting {
  std::string id;
  const v1::Meeting* plan = nullptr;
  int64_t revision = 0;
  std::vector<chain::Entry<v1::AgendaItem>> items;
  chain::Outline outline;
};

void AgendaEditor(View& view, const PlannedMeeting& meeting);   // plan_agenda.cc
// The dialog that makes or changes an item, while the choice "dialog/plan/item" is set.
void ItemDialog(View& view, const PlannedMeeting& meeting);     // plan_item.cc
// Date, time, place and lengths, while the choice "dialog/plan/moment" is set.
void MomentDialog(View& view, const PlannedMeeting& meeting);   // plan_moment.cc
// Whether the meeting is to be called off, while the choice "dialog/plan/moment" says "cancel".
void CancelDialog(View& view, const PlannedMeeting& meeting);   // plan_changed.cc
v1::Command CancelCommand(const PlannedMeeting& meeting);       // plan_changed.cc
// That the invited still go by a former moment or place. Nothing while they know.
void ToTellCard(View& view, const PlannedMeeting& meeting);     // plan_changed.cc
// The invitation as a text to copy, and the way to the personal links, while the choice
// "dialog/plan/invite" is set.
void InviteDialog(View& view, const PlannedMeeting& meeting);   // plan_invite.cc
void SumCard(View& view, const PlannedMeeting& meeting);        // plan_side.cc
// The warning when parties times minutes does not fit, with both ways out. Nothing when it fits.
void FitCard(View& view, const PlannedMeeting& meeting);        // plan_side.cc
void InvitedCard(View& view, const PlannedMeeting& meeting);    // plan_side.cc

// What earlier meetings left over, to be put on this agenda or let go of. plan_left_over.cc
void LeftOversCard(View& view, const PlannedMeeting& meeting);

// The item behind which a new one comes: last, but before the meeting is closed. Empty: at the
// end. plan_item.cc
std::string LastBeforeClosing(const PlannedMeeting& meeting);
// A wish that sets an item's minutes.
v1::Command SetMinutes(const chain::Entry<v1::AgendaItem>& item, int minutes);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PLAN_PARTS_H_
