#ifndef KETENTAFEL_CLIENT_VIEWS_ROLE_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_ROLE_PARTS_H_

#include <string>

#include "client-wasm/views/view.h"
#include "shared/chain/role_holders.h"

namespace ketentafel::views {

// What a role is held on: "Bouwsteen 2: ...", the name of an instrument; empty: the whole chain.
std::string PlaceName(const View& view, const chain::RolePlace& place);

// Whether the reader may place somebody there.
bool MayPlace(const View& view, const chain::RolePlace& place);

// A role in one place: who, since when, who before; placing, moving and ending it.
enum class RoleTitle { kRole, kPlace };  // what stands above the names
void RoleLine(View& view, const chain::RolePlace& place, RoleTitle title);  // role_line.cc

// Opens the dialog that places a role, or the one that ends an assignment. role_dialog.cc
void OpenRole(View& view, const chain::RolePlace& place);
void OpenEndOfRole(View& view, std::string_view assignment_id);

// Both dialogs, while one of them is asked for. Every screen of a chain draws them once, in its
// frame. role_dialog.cc
void RoleDialogs(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ROLE_PARTS_H_
