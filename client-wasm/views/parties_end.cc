#include "client-wasm/views/names.h"
#include "client-wasm/views/parties_parts.h"
#include "client-wasm/views/role_parts.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "parties/end";

// What ends with a seat or a party: the seats, and the roles that are held from them.
struct Ending {
  std::string title, line, label;
  std::vector<chain::Entry<v1::Seat>> seats;
  std::vector<chain::Entry<v1::RoleAssignment>> roles;
  v1::Command command;
};

void FindRoles(const View& view, const std::string& party_id, const std::string& person_id,
               Ending* ending) {
  ending->roles = view.state().All<v1::RoleAssignment>();
  std::erase_if(ending->roles, [&](const auto& role) {
    return role->has_until() || role->party_id() != party_id ||
           (!person_id.empty() && role->person_id() != person_id);
  });
}

Ending OfParty(const View& view, const std::string& id) {
  Ending ending;
  const std::string name = PartyName(view, id);
  ending.label = view.T("parties.end");
  ending.title = ending.label + ": " + name;
  ending.line = view.T("parties.end.line", {{"party", name}});
  ending.seats = chain::SeatsOfParty(view.state(), id);
  FindRoles(view, id, "", &ending);
  ending.command.mutable_end_party()->set_id(id);
  *ending.command.mutable_end_party()->mutable_on() = view.model.Today();
  return ending;
}

Ending OfSeat(const View& view, const std::string& id, const v1::Seat& seat) {
  Ending ending;
  const std::string name = PersonName(view, seat.person_id());
  ending.label = view.T("parties.end_seat");
  ending.title = ending.label + ": " + name;
  ending.line = view.T("parties.end_seat.line",
                       {{"name", name}, {"party", PartyName(view, seat.party_id())}});
  FindRoles(view, seat.party_id(), seat.person_id(), &ending);
  ending.command.mutable_end_seat()->set_id(id);
  *ending.command.mutable_end_seat()->mutable_on() = view.model.Today();
  return ending;
}

void WhatEnds(View& view, const Ending& ending) {
  if (ending.seats.empty() && ending.roles.empty()) return;
  const std::string title = view.T("parties.end.too");
  Text(view.ui, title, {.type = Type::kBodyStrong});
  Column(view.ui, {.key = "ends", .role = Role::kList, .label = title, .gap_px = space::kStep},
         [&] {
           const auto line = [&](std::string_view key, char32_t icon, const std::string& text) {
             Row(view.ui, {.key = key, .role = Role::kListItem},
                 [&] { IconText(view.ui, icon, text); });
           };
           for (const auto& seat : ending.seats) {
             line(*seat.id, icons::kPerson,
                  view.T("parties.end.seat", {{"name", PersonName(view, seat->person_id())}}));
           }
           for (const auto& role : ending.roles) {
             const std::string where = PlaceName(view, chain::PlaceOf(*role.value));
             const std::string name = view.T(TextKey(role->role()));
             line(*role.id, icons::kKey,
                  view.T("parties.end.role",
                         {{"role", where.empty() ? name : name + ", " + where}}));
           }
         });
}

// Seats and roles end with it and do not come back: asked once more.
void Ask(View& view, std::string_view choice, const Ending& ending) {
  const auto wish = Dialog(view.ui, choice, {.title = ending.title}, [&] {
    Text(view.ui, ending.line);
    WhatEnds(view, ending);
    RefusalLine(view, kPlace);
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
        view.Choose(std::string(choice), "");
      }
      if (SubmitButton(view, "yes", {.label = ending.label, .kind = ButtonKind::kPrimary},
                       ending.command, kPlace)) {
        view.Choose(std::string(choice), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(choice), "");
}

}  // namespace

void EndDialogs(View& view) {
  const std::string party(view.Chosen(kEndingParty)), seat_id(view.Chosen(kEndingSeat));
  const auto* known = view.state().Get<v1::ChainParty>(party);
  if (known != nullptr && !known->has_left_on()) Ask(view, kEndingParty, OfParty(view, party));
  const auto* seat = view.state().Get<v1::Seat>(seat_id);
  if (seat == nullptr || seat->has_until()) return;
  Ask(view, kEndingSeat, OfSeat(view, seat_id, *seat));
}

}  // namespace ketentafel::views
