#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {
namespace {

std::vector<InstrumentEntry> OffersOf(const View& view, const std::string& block_key) {
  auto offers = chain::InstrumentsOffered(view.state());
  std::erase_if(offers, [&](const InstrumentEntry& offer) {
    return std::find(offer->block_keys().begin(), offer->block_keys().end(), block_key) ==
           offer->block_keys().end();
  });
  return offers;
}

void OfferRoles(View& view, const InstrumentEntry& offer) {
  const std::string name = InstrumentName(view, *offer.value);
  Column(view.ui, {.key = *offer.id, .role = Role::kListItem, .label = name, .gap_px = 12}, [&] {
    if (Link(view.ui, "open", {.label = name,
                               .href = view.HrefToDetail(Screen::kInstruments, *offer.id),
                               .icon = icons::kRight, .type = Type::kBodyStrong})) {
      view.GoToDetail(Screen::kInstruments, *offer.id);
    }
    Column(view.ui, {.key = "roles", .role = Role::kList, .label = name, .gap_px = space::kStep},
           [&] {
             PlaceOrGap(view, {.role = v1::INSTRUMENT_PROVIDER, .instrument_id = *offer.id},
                        RoleTitle::kRole);
             PlaceOrGap(view, {.role = v1::INSTRUMENT_DEVELOPER, .instrument_id = *offer.id},
                        RoleTitle::kRole);
           });
  });
}

void OneBlock(View& view, const std::string& block_key) {
  const std::string title = BlockName(view, block_key);
  const auto offers = OffersOf(view, block_key);
  Card(view.ui, {.key = "roles." + block_key, .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Column(view.ui, {.key = "guardian", .role = Role::kList,
                          .label = view.T(TextKey(v1::QUALITY_GUARDIAN))},
                [&] {
                  PlaceOrGap(view, {.role = v1::QUALITY_GUARDIAN, .block_key = block_key},
                             RoleTitle::kRole);
                });
         if (offers.empty()) {
           Text(view.ui, view.T("block_roles.no_instruments"), {.color = Color::kInk2});
         }
         Column(view.ui, {.key = "offers", .role = Role::kList,
                          .label = view.T("approach.instruments"), .gap_px = space::kTight},
                [&] {
                  for (size_t i = 0; i < offers.size(); ++i) {
                    if (i > 0) Divider(view.ui);
                    OfferRoles(view, offers[i]);
                  }
                });
       });
}

}  // namespace

void BlockRolesCard(View& view, const LiveMeeting& meeting) {
  const std::string title = view.T("block_roles.title");
  Card(view.ui, {.key = "block_roles", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    Text(view.ui, view.T("block_roles.line"), {.color = Color::kInk2});
    Column(view.ui, {.key = "point", .role = Role::kList, .label = title}, [&] {
      PlaceOrGap(view, {.role = v1::INFORMATION_POINT}, RoleTitle::kRole);
    });
  });
  for (const std::string& block_key : chain::BlocksOf(view.state(), meeting.id)) {
    OneBlock(view, block_key);
  }
}

}  // namespace ketentafel::views
