#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"

namespace ketentafel::views {
namespace {

void RoleRow(View& view, v1::Role role, std::string_view line_key) {
  const auto holder = chain::HolderOf(view.state(), role);
  if (holder.value == nullptr) {
    IconText(view.ui, icons::kHole,
             view.T(TextKey(role)) + ": " + view.T("missing.asked_by.nobody"),
             {.color = Color::kAmber});
    return;
  }
  const auto said = [&] {
    Icon(view.ui, holder->confirmed_at_table() ? icons::kCheckc : icons::kCircle, 24,
         Color::kAccent);
    Text(view.ui, view.T(line_key, {{"holder", HolderName(view, *holder.value)}}),
         {.width = Flex()});
  };
  const auto answer = [&] {
    if (holder->confirmed_at_table()) {
      Chip(view.ui, {.label = view.T("confirm_role.confirmed"), .icon = icons::kCheck,
                     .tone = ChipTone::kGreen});
      return;
    }
    v1::Command confirm;
    confirm.mutable_confirm_role()->set_role_assignment_id(*holder.id);
    if (view.model.Would(confirm).code() == Code::kPermissionDenied) {
      Meta(view.ui, view.T("confirm_role.waits"));  // somebody else writes it down
      return;
    }
    (void)SubmitButton(view, "yes", {.label = view.T("confirm_role.yes"),
                                     .icon = icons::kCheck,
                                     .name = view.T("confirm_role.yes") + ": " +
                                             view.T(TextKey(role))},
                       confirm, "confirm");
  };
  Keyed(view.ui, *holder.id, [&] {
    if (view.ui.IsPhone()) {
      Row(view.ui, {.gap_px = 12, .align = Align::kStart}, said);
      answer();
      return;
    }
    Row(view.ui, {.gap_px = 12}, [&] {
      said();
      answer();
    });
  });
}

}  // namespace

void ConfirmRolesCard(View& view) {
  Card(view.ui, {.key = "confirm", .role = Role::kRegion, .label = view.T("confirm_role.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("confirm_role.title")});
         RoleRow(view, v1::CHAIN_DIRECTOR, "confirm_role.line");
         RoleRow(view, v1::INFORMATION_POINT, "confirm_role.information_point");
         RefusalLine(view, "confirm");
       });
}

}  // namespace ketentafel::views
