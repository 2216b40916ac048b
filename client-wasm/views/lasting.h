#ifndef KETENTAFEL_CLIENT_VIEWS_LASTING_H_
#define KETENTAFEL_CLIENT_VIEWS_LASTING_H_

#include <string>

#include "client-wasm/views/view.h"

// What makes a chain last: covenants, ambassadors, and parties that could not join yet.
namespace ketentafel::views {

// What boards have signed together, and writing it down. covenants.cc
void CovenantsCard(View& view);
void CovenantDialog(View& view);  // "dialog/covenant": an id, or "new"
// On home, for the director: those that may be looked at again.
void DueCovenants(View& view);

// Who carries the theme inside a party, and choosing somebody. ambassadors.cc
void AmbassadorOf(View& view, const std::string& party_id);

// Parties that could not join: why, and when to ask again. warm_contacts.cc
void WarmContactsCard(View& view);
void WarmContactDialog(View& view);  // "dialog/warm": the id of a missing party, or "new"
// On home, for the director: those whose day has come.
void DueContacts(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LASTING_H_
