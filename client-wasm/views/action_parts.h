#ifndef KETENTAFEL_CLIENT_VIEWS_ACTION_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_ACTION_PARTS_H_

#include <string>

#include "client-wasm/views/action_list.h"
#include "client-wasm/views/form_draft.h"

// What the screens and dialogs about actions share.
namespace ketentafel::views {

// Where refusals of what is done with actions show.
inline constexpr std::string_view kActionPlace = "action";
// The dialogs, by the choice that opens each with the id of an action: changing it, saying what is
// in the way, adding steps, making a success of it.
inline constexpr std::string_view kEditChoice = "dialog/action/edit";
inline constexpr std::string_view kObstacleChoice = "dialog/action/obstacle";
inline constexpr std::string_view kStepsChoice = "dialog/action/steps";
inline constexpr std::string_view kSuccessChoice = "dialog/action/success";

// The action itself; null id when it is gone.
ActionEntry FindAction(const View& view, std::string_view id);
v1::Command StateCommand(const ActionEntry& action, v1::ActionState state, std::string text = {});

// ---- action_opened.cc: what shows below a row that was opened, apart from its steps.
void OpenedAction(View& view, const ActionEntry& action);

// ---- action_dialogs.cc
void ObstacleDialog(View& view);
void StepsDialog(View& view);

// ---- action_fields.cc: the fields of the dialog, the essential ones and the rest.
void EssentialFields(View& view, FormDraft& form, v1::Action* action);
void MoreFields(View& view, FormDraft& form, std::string_view id, v1::Action* action);

// ---- effort_map.cc: effort and effect as a picture, in which the table places actions together.
void EffortMap(View& view, const std::vector<ActionEntry>& actions);

// ---- successes.cc
void SuccessDialog(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ACTION_PARTS_H_
