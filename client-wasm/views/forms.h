#ifndef KETENTAFEL_CLIENT_VIEWS_FORMS_H_
#define KETENTAFEL_CLIENT_VIEWS_FORMS_H_

#include <string>

#include "client-wasm/views/live_meeting.h"

namespace ketentafel::views {

// The forms of the start meeting: each is a card that opens with its agenda item, and stands on
// other screens too where it is of use beforehand or afterwards.
void IntakeCard(View& view, const LiveMeeting& meeting);          // form_intake.cc
// One party's intake as a form, to be filled beforehand.
void IntakeForm(View& view, const std::string& party_id);         // form_intake.cc
void ImpressionsCard(View& view, const LiveMeeting& meeting);     // form_impressions.cc
// The goals of the whole chain, or of a block.
void GoalsCard(View& view, const std::string& meeting_id,
               const std::string& block_key = {});                // form_goals.cc
void ConfirmRolesCard(View& view);                                // form_roles.cc
// The information point, and who does what for the blocks of a basic meeting. form_block_roles.cc
void BlockRolesCard(View& view, const LiveMeeting& meeting);
void ContributionsCard(View& view, const LiveMeeting& meeting);   // form_contributions.cc
void MissingPartiesCard(View& view, const LiveMeeting& meeting);  // form_missing.cc
// Proposes and plans the meetings of phase C. After the meeting it follows from; may be empty.
void BasicDatesCard(View& view, const std::string& after_meeting_id);  // form_dates.cc
// What the table does, with what came up or was finished at this meeting. form_actions.cc
void ActionsCard(View& view, const std::string& meeting_id);
// Opens the dialog for a new action that is made of something: an answer, a gap, a finding.
// `title` is what it says, shortened when it is long; the block may be empty.
void OpenActionFor(View& view, std::string title, std::string block_key,
                   v1::Element::ValueCase kind, std::string id);  // form_actions.cc
// The actions that were made of something, each to be opened; whether there are any.
bool ShowActionsOf(View& view, v1::Element::ValueCase kind,
                   std::string_view id);                          // form_actions.cc
// The dialog that makes or changes an action, while "dialog/action/edit" is set. Every screen of
// a chain draws it once, in its frame; new actions carry where they come from. With it go the
// smaller dialogs about actions and the way back from a done mark.
void ActionDialog(View& view, const std::string& meeting_id,
                  const std::string& item_id);                    // action_dialog.cc
// What happened since the meeting before, by itself, and what comes along. form_look_back.cc
void LookBackCard(View& view, const LiveMeeting& meeting);
// What worked, to stand still by; and the one that everybody sees now, on the wall too.
void SuccessesCard(View& view, const LiveMeeting& meeting);       // successes.cc
void CelebratedPanel(View& view, const LiveMeeting& meeting);     // successes.cc
const v1::Success* CelebratedNow(const View& view, const LiveMeeting& meeting);
void SuccessOnWall(View& view, const v1::Success& success);       // successes.cc

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FORMS_H_
