#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/role_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlacing = "dialog/role/place";
constexpr std::string_view kEnding = "dialog/role/end";
constexpr std::string_view kOutside = "outside";  // chosen where a party could be

using Holders = std::vector<chain::Entry<v1::RoleAssignment>>;

// "4/b2", "6/<instrument id>", "1/".
std::string TokenOf(const chain::RolePlace& place) {
  return std::to_string(place.role) + "/" + place.block_key + place.instrument_id;
}

chain::RolePlace PlaceOfToken(std::string_view token) {
  chain::RolePlace place;
  place.role = static_cast<v1::Role>(token[0] - '0');
  const std::string where(token.size() > 2 ? token.substr(2) : std::string_view());
  if (chain::LevelOf(place.role) == chain::RoleLevel::kBlock) place.block_key = where;
  if (chain::LevelOf(place.role) == chain::RoleLevel::kInstrument) place.instrument_id = where;
  return place;
}

// Asked before anything is replaced: whoever is chosen takes over, or joins.
void PresentHolders(View& view, const chain::RolePlace& place, const Holders& holders) {
  if (holders.empty()) return;
  std::vector<std::string> names;
  for (const auto& holder : holders) names.push_back(HolderName(view, *holder.value));
  const std::string who = content::Listed(view.model.texts(), names);
  const std::string line =
      chain::MayBeShared(place.role)
          ? view.T("role_form.beside", {{"who", who}})
          : view.T("role_form.replaces",
                   {{"who", who}, {"date", LongDate(view, holders.front()->from())}});
  Panel(view.ui, Tone::kTint, {.gap_px = space::kStep}, [&] {
    IconText(view.ui, chain::MayBeShared(place.role) ? icons::kPeople : icons::kSwap, line,
             {.width = Flex()});
  });
}

void HolderFields(View& view, FormDraft& form, v1::RoleAssignment* assignment) {
  SelectOptions parties = PartyOptions(view, view.T("common.choose"));
  if (chain::LevelOf(assignment->role()) == chain::RoleLevel::kInstrument) {
    parties.Add(std::string(kOutside), view.T("role_form.outside"));
  }
  const std::string party =
      form.Select("party", "", parties.span(), {.label = view.T("person.party")});
  if (party == kOutside) {
    assignment->set_outside_name(
        form.Line("outside", "", {.label = view.T("role_form.outside_name"), .required = true}));
    return;
  }
  assignment->set_party_id(party);
  const SelectOptions people = PeopleOptions(view, party, view.T("parties.whole_party"));
  const std::string person =
      form.Select("person", "", people.span(), {.label = view.T("action.owner.person")});
  assignment->set_person_id(people.Has(person) ? person : "");
}

// Why a role moves is asked where somebody holds it, and of the roles of the chain always.
void Words(View& view, FormDraft& form, bool asks_why, v1::RoleAssignment* assignment) {
  *assignment->mutable_from() = form.Date("from", view.model.Today(),
                                          {.label = view.T("parties.from"), .width = Px(280)});
  if (asks_why) {
    assignment->set_reason(form.Area("reason", "", {.label = view.T("parties.reason"),
                                                    .help = view.T("parties.reason.help"),
                                                    .rows = 2, .max_rows = 4}));
  }
  assignment->set_local_colour(form.Area("colour", "", {.label = view.T("role_form.colour"),
                                                        .help = view.T("role_form.colour.help"),
                                                        .rows = 2, .max_rows = 4}));
}

std::string WhyNotYet(const View& view, const v1::RoleAssignment& assignment, bool outside) {
  if (outside) {
    return Trimmed(assignment.outside_name()).empty() ? view.T("role_form.outside_first") : "";
  }
  return assignment.party_id().empty() ? view.T("parties.party_first") : "";
}

void PlaceForm(View& view, const std::string& token) {
  const chain::RolePlace place = PlaceOfToken(token);
  const Holders holders = chain::HoldersOf(view.state(), place);
  const std::string where = PlaceName(view, place);
  if (!where.empty()) Text(view.ui, where, {.type = Type::kBodyStrong});
  Text(view.ui, view.T(TextKey(place.role) + ".line"), {.color = Color::kInk2});
  PresentHolders(view, place, holders);
  FormDraft form(view, "role/" + token, 0);
  v1::Command command;
  command.mutable_assign_role()->set_id(view.NewId());
  v1::RoleAssignment* assignment = command.mutable_assign_role()->mutable_assignment();
  assignment->set_role(place.role);
  assignment->set_block_key(place.block_key);
  assignment->set_instrument_id(place.instrument_id);
  HolderFields(view, form, assignment);
  const bool of_chain = chain::LevelOf(place.role) == chain::RoleLevel::kChain;
  const bool replaces = !holders.empty() && !chain::MayBeShared(place.role);
  Words(view, form, of_chain || replaces, assignment);
  RefusalLine(view, kPlacing);
  const std::string reason = WhyNotYet(view, *assignment, form.Value("party", "") == kOutside);
  DialogButtons(view.ui, [&] {
    if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                    .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                     command, kPlacing, {form.prefix()})) {
      view.Choose(std::string(kPlacing), "");
    }
  });
}

void EndForm(View& view, const std::string& id, const v1::RoleAssignment& role) {
  const std::string where = PlaceName(view, chain::PlaceOf(role));
  Text(view.ui, view.T(TextKey(role.role())) + (where.empty() ? "" : ", " + where),
       {.type = Type::kBodyStrong});
  Text(view.ui, HolderName(view, role), {.color = Color::kInk2});
  FormDraft form(view, "role/end/" + id, 0);
  v1::Command command;
  command.mutable_end_role()->set_id(id);
  *command.mutable_end_role()->mutable_on() = form.Date(
      "on", view.model.Today(), {.label = view.T("role_form.end.on"), .width = Px(280)});
  command.mutable_end_role()->set_reason(form.Area(
      "reason", "", {.label = view.T("role_form.end.why"), .rows = 2, .max_rows = 4}));
  RefusalLine(view, kEnding);
  DialogButtons(view.ui, [&] {
    if (SubmitButton(view, "save", {.label = view.T("role_form.end"),
                                    .kind = ButtonKind::kPrimary},
                     command, kEnding, {form.prefix()})) {
      view.Choose(std::string(kEnding), "");
    }
  });
}

}  // namespace

void OpenRole(View& view, const chain::RolePlace& place) {
  view.Choose(std::string(kPlacing), TokenOf(place));
}

void OpenEndOfRole(View& view, std::string_view assignment_id) {
  view.Choose(std::string(kEnding), std::string(assignment_id));
}

void RoleDialogs(View& view) {
  if (const std::string token(view.Chosen(kPlacing)); !token.empty()) {
    const auto role = static_cast<v1::Role>(token[0] - '0');
    const auto wish = Dialog(view.ui, "role", {.title = view.T(TextKey(role))},
                             [&] { PlaceForm(view, token); });
    if (wish == DialogWish::kClose) view.Choose(std::string(kPlacing), "");
  }
  const std::string id(view.Chosen(kEnding));
  const auto* role = view.state().Get<v1::RoleAssignment>(id);
  if (role == nullptr || role->has_until()) return;
  const auto wish = Dialog(view.ui, "role_end", {.title = view.T("role_form.end.title")},
                           [&] { EndForm(view, id, *role); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEnding), "");
}

}  // namespace ketentafel::views
