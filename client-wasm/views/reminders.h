#ifndef KETENTAFEL_CLIENT_VIEWS_REMINDERS_H_
#define KETENTAFEL_CLIENT_VIEWS_REMINDERS_H_

#include "client-wasm/views/view.h"

// How this chain works between meetings, as it chose.
namespace ketentafel::views {

// When owners get a reminder by mail, for everybody to read and for the director to choose.
void RemindersCard(View& view);

// The rules as they stand, to be changed and submitted.
v1::Command FollowUpRulesCommand(const View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_REMINDERS_H_
