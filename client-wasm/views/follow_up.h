#ifndef KETENTAFEL_CLIENT_VIEWS_FOLLOW_UP_H_
#define KETENTAFEL_CLIENT_VIEWS_FOLLOW_UP_H_

#include <string_view>

#include "client-wasm/views/view.h"
#include "shared/chain/follow_up_list.h"

// What the director follows up between meetings, and how it is shown elsewhere.
namespace ketentafel::views {

// Where refusals of what is done here show.
inline constexpr std::string_view kFollowUpPlace = "follow_up";

// On home, for the director alone: whether something is stuck, and the way to the list.
void FollowUpCard(View& view);

// ---- follow_up_row.cc: one action, with what one can ask and note about it.
bool IsChosen(const View& view, const chain::FollowedAction& one);
void FollowUpRow(View& view, const chain::FollowedAction& one);

// Asks the owners of these actions how they go: by mail where the server can send one and an
// address is known, else by a link that comes to stand with the action.
enum class AskBy { kMail, kLink };
v1::Command AskCommand(const View& view, const std::vector<chain::FollowedAction>& actions,
                       AskBy by);
void Ask(View& view, const v1::Command& command);
// Whether this server sends mail, as far as it has said.
bool CanMail(const View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FOLLOW_UP_H_
