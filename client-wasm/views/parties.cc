#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/parties_parts.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/mandatory_seats.h"

namespace ketentafel::views {
namespace {

std::string KindLine(const View& view, const v1::ChainParty& party) {
  std::string line = view.T(TextKey(party.participation()));
  if (!party.category_key().empty()) line += ", " + view.T("category." + party.category_key());
  return line;
}

// Somebody of this party has the page open.
bool IsHere(const View& view, const std::string& party_id) {
  for (const auto& seat : chain::SeatsOfParty(view.state(), party_id)) {
    if (view.model.presence().IsHere(seat->person_id())) return true;
  }
  return false;
}

void Details(View& view, const PartyEntry& party) {
  Column(view.ui, {.padding = Sides(0, 12), .gap_px = space::kTight}, [&] {
    Text(view.ui, KindLine(view, *party.value), {.color = Color::kInk2});
    PeopleOf(view, party);
    AmbassadorOf(view, *party.id);
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      if (Button(view.ui, "person", {.label = view.T("parties.add_person"),
                                     .icon = icons::kPerson,
                                     .name = view.T("parties.add_person") + ": " +
                                             party->name()})) {
        view.Choose("dialog/parties/person", *party.id);
      }
      const std::string edit = view.T("parties.edit");
      if (Button(view.ui, "edit", {.label = edit, .icon = icons::kOrg,
                                   .name = edit + ": " + party->name()})) {
        view.Choose("dialog/parties/edit", *party.id);
      }
      const std::string intake = view.T("parties.intake");
      if (Button(view.ui, "intake", {.label = intake, .icon = icons::kNote,
                                     .name = intake + ": " + party->name()})) {
        view.Choose("dialog/parties/intake", *party.id);
      }
    });
  });
}

void PartyRow(View& view, const PartyEntry& party) {
  const bool open = view.Chosen("parties/open") == *party.id;
  std::string note = RepresentativeName(view, *party.id);
  if (note.empty()) note = view.T("parties.nobody_yet");
  if (IsHere(view, *party.id)) note += ", " + view.T("parties.online");
  if (Disclosure(view.ui, *party.id, {.label = party->name(), .note = note, .open = open},
                 [&] { Details(view, party); })) {
    view.Choose("parties/open", open ? "" : *party.id);
  }
}

void PartyList(View& view) {
  const auto parties = chain::PartiesAtTable(view.state());
  Card(view.ui, {.key = "parties", .role = Role::kRegion, .label = view.T("nav.parties"),
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("parties.at_table"),
                         .count = static_cast<int>(parties.size())});
         if (parties.empty()) {
           EmptyState(view, icons::kOrg, view.T("empty.parties"), view.T("empty.parties.line"));
         }
         for (size_t i = 0; i < parties.size(); ++i) {
           if (i > 0) Divider(view.ui);
           PartyRow(view, parties[i]);
         }
       });
}

void MissingSeats(View& view) {
  const auto missing = chain::MissingMandatorySeats(view.state());
  if (missing.empty()) return;
  Card(view.ui, Tone::kAmber, {.key = "missing", .role = Role::kRegion,
                               .label = view.T("home.gaps"), .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("home.gaps")});
         for (const v1::MandatorySeat seat : missing) {
           IconText(view.ui, icons::kHole, view.T(TextKey(seat) + ".missing"),
                    {.type = Type::kBodyStrong, .color = Color::kAmber});
           Text(view.ui, view.T(TextKey(seat) + ".line"));
         }
       });
}

}  // namespace

void ShowParties(View& view) {
  ChainFrame(view, view.T("nav.parties"), [&] {
    PageTitle(view, view.T("nav.parties"), view.T("parties.line"), [&] {
      if (Button(view.ui, "add", {.label = view.T("parties.add"), .icon = icons::kPlus,
                                  .kind = ButtonKind::kPrimary})) {
        view.Choose("dialog/parties/edit", "new");
      }
    });
    TwoColumns(
        view, [&] { PartyList(view); },
        [&] {
          MissingSeats(view);
          RolesCard(view);
          WarmContactsCard(view);
          CovenantsCard(view);
          PartyPapers(view);
        });
    PartyDialog(view);
    PersonDialog(view);
    PersonEditDialog(view);
    IntakeDialog(view);
    EndDialogs(view);
    CovenantDialog(view);
    WarmContactDialog(view);
  });
}

}  // namespace ketentafel::views
