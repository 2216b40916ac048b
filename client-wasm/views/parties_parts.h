#ifndef KETENTAFEL_CLIENT_VIEWS_PARTIES_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_PARTIES_PARTS_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

using PartyEntry = chain::Entry<v1::ChainParty>;

// The people of a party with function and contact, and the personal link of each seat.
void PeopleOf(View& view, const PartyEntry& party);  // parties_people.cc

// Dialogs; each stands while its choice is set.
void PartyDialog(View& view);   // "dialog/parties/edit": a party's id, or "new". parties_edit.cc
// "dialog/parties/person": the party that gets one. parties_person.cc
void PersonDialog(View& view);
// "dialog/parties/edit_person": a person's id. parties_person.cc
void PersonEditDialog(View& view);
void IntakeDialog(View& view);  // "dialog/parties/intake": the party that introduces itself

// Asks before a party or a seat ends, with what ends along with it. parties_end.cc
inline constexpr std::string_view kEndingParty = "dialog/parties/end_party";  // a party's id
inline constexpr std::string_view kEndingSeat = "dialog/parties/end_seat";    // a seat's id
void EndDialogs(View& view);

// Chain director and information point: who, since when, who before, and moving the role.
void RolesCard(View& view);  // parties_roles.cc

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PARTIES_PARTS_H_
