#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/parties_parts.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kMoving = "parties/role";
constexpr std::array kRoles = {v1::CHAIN_DIRECTOR, v1::INFORMATION_POINT};

std::string Who(const View& view, const v1::RoleAssignment& assignment) {
  const std::string party = PartyName(view, assignment.party_id());
  if (assignment.person_id().empty()) return party;
  return view.T("common.name_of_party",
                {{"name", PersonName(view, assignment.person_id())}, {"party", party}});
}

void Past(View& view, v1::Role role) {
  for (const auto& assignment : view.state().All<v1::RoleAssignment>()) {
    if (assignment->role() != role || !assignment->has_until()) continue;
    Meta(view.ui, view.T("parties.role_until", {{"who", Who(view, *assignment.value)},
                                                {"date", LongDate(view, assignment->until())}}));
  }
}

void RoleRow(View& view, v1::Role role) {
  const auto holder = chain::HolderOf(view.state(), role);
  Column(view.ui, {.key = TextKey(role), .role = Role::kListItem, .label = view.T(TextKey(role)),
                   .gap_px = space::kHalf},
         [&] {
           Row(view.ui, {.gap_px = 12}, [&] {
             Icon(view.ui, holder.value == nullptr ? icons::kHole : icons::kPerson, 24,
                  holder.value == nullptr ? Color::kAmber : Color::kAccent);
             Column(view.ui, {.width = Flex()}, [&] {
               Text(view.ui, view.T(TextKey(role)), {.type = Type::kBodyStrong});
               Text(view.ui, holder.value == nullptr ? view.T("missing.asked_by.nobody")
                                                     : Who(view, *holder.value));
               if (holder.value != nullptr) {
                 Meta(view.ui, view.T("parties.role_since",
                                      {{"date", LongDate(view, holder->from())}}));
                 if (!holder->reason().empty()) Meta(view.ui, holder->reason());
               }
               Past(view, role);
             });
             const std::string label =
                 view.T(holder.value == nullptr ? "parties.place_role" : "parties.move_role");
             if (Button(view.ui, "move", {.label = label, .icon = icons::kSwap,
                                          .name = label + ": " + view.T(TextKey(role))})) {
               view.Choose(std::string(kMoving), std::to_string(role));
             }
           });
         });
}

// The people of the chosen party; the first option is the party as a whole.
std::string PersonField(View& view, FormDraft& form, const std::string& party_id) {
  const SelectOptions people = PeopleOptions(view, party_id, view.T("parties.whole_party"));
  return form.Select("person", "", people.span(), {.label = view.T("action.owner.person")});
}

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
                  for (const v1::Role role : kRoles) RoleRow(view, role);
                });
       });
}

void RoleDialog(View& view) {
  const std::string chosen(view.Chosen(kMoving));
  if (chosen.empty()) return;
  const auto role = static_cast<v1::Role>(chosen[0] - '0');
  const auto wish = Dialog(view.ui, "role", {.title = view.T(TextKey(role))}, [&] {
    Text(view.ui, view.T(TextKey(role) + ".line"), {.color = Color::kInk2});
    FormDraft form(view, "role/" + chosen, 0);
    v1::Command command;
    v1::AssignRole* assign = command.mutable_assign_role();
    assign->set_id(view.NewId());
    v1::RoleAssignment* assignment = assign->mutable_assignment();
    assignment->set_role(role);
    const SelectOptions parties = PartyOptions(view, view.T("common.choose"));
    assignment->set_party_id(
        form.Select("party", "", parties.span(), {.label = view.T("person.party")}));
    assignment->set_person_id(PersonField(view, form, assignment->party_id()));
    *assignment->mutable_from() = form.Date("from", view.model.Today(),
                                            {.label = view.T("parties.from"), .width = Px(280)});
    assignment->set_reason(form.Area("reason", "", {.label = view.T("parties.reason"),
                                                    .help = view.T("parties.reason.help"),
                                                    .rows = 2, .max_rows = 4}));
    RefusalLine(view, "parties/role");
    const std::string reason =
        assignment->party_id().empty() ? view.T("parties.party_first") : std::string();
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       command, "parties/role", {form.prefix()})) {
        view.Choose(std::string(kMoving), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kMoving), "");
}

}  // namespace ketentafel::views
