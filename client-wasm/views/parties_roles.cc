#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/parties_parts.h"
#include "client-wasm/views/role_parts.h"

namespace ketentafel::views {
namespace {

constexpr std::array kRoles = {v1::CHAIN_DIRECTOR, v1::INFORMATION_POINT};

}  // namespace

void RolesCard(View& view) {
  Card(view.ui, {.key = "roles", .role = Role::kRegion, .label = view.T("parties.roles"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("parties.roles")});
         Meta(view.ui, view.T("role.equal"));
         RefusalLine(view, "parties");
         Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("parties.roles"),
                          .gap_px = space::kGap},
                [&] {
                  for (const v1::Role role : kRoles) {
                    RoleLine(view, {.role = role}, RoleTitle::kRole);
                  }
                });
         if (Link(view.ui, "others", {.label = view.T("coverage.board"),
                                      .href = view.HrefToDetail(Screen::kInstruments, "coverage"),
                                      .icon = icons::kRight})) {
           view.GoToDetail(Screen::kInstruments, "coverage");
         }
       });
}

}  // namespace ketentafel::views
