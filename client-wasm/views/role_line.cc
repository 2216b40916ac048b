#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/role_parts.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

using RoleEntry = chain::Entry<v1::RoleAssignment>;

void EndButton(View& view, const RoleEntry& holder, std::string_view about) {
  const std::string label = view.T("role_form.end");
  if (Button(view.ui, "end", {.label = label, .icon = icons::kX, .kind = ButtonKind::kQuiet,
                              .name = label + ": " + std::string(about)})) {
    OpenEndOfRole(view, *holder.id);
  }
}

void Holder(View& view, const RoleEntry& holder) {
  const std::string who = HolderName(view, *holder.value);
  // A chain keeps a director: that role only moves.
  const bool ends = holder->role() != v1::CHAIN_DIRECTOR &&
                    MayPlace(view, chain::PlaceOf(*holder.value));
  Column(view.ui, {.key = *holder.id}, [&] {
    Row(view.ui, {.gap_px = 12, .align = Align::kStart}, [&] {
      Icon(view.ui, icons::kPerson, 24, Color::kAccent);
      Column(view.ui, {.width = Flex()}, [&] {
        Text(view.ui, who);
        Meta(view.ui, view.T("parties.role_since", {{"date", LongDate(view, holder->from())}}));
        if (!holder->local_colour().empty()) Meta(view.ui, holder->local_colour());
        if (!holder->reason().empty()) Meta(view.ui, holder->reason());
      });
      if (ends && !view.ui.IsPhone()) EndButton(view, holder, who);
    });
    if (ends && view.ui.IsPhone()) EndButton(view, holder, who);
  });
}

void Before(View& view, const chain::RolePlace& place) {
  for (const auto& past : chain::HistoryOf(view.state(), place)) {
    if (!past->has_until()) continue;
    std::string line = view.T("parties.role_until", {{"who", HolderName(view, *past.value)},
                                                     {"date", LongDate(view, past->until())}});
    if (!past->end_reason().empty()) line += " " + past->end_reason();
    Meta(view.ui, line);
  }
}

std::string_view PlaceKey(const chain::RolePlace& place, bool held) {
  if (!held) return "parties.place_role";
  return chain::MayBeShared(place.role) ? "role_form.another" : "parties.move_role";
}

}  // namespace

std::string PlaceName(const View& view, const chain::RolePlace& place) {
  if (!place.block_key.empty()) return BlockName(view, place.block_key);
  const auto* instrument = view.state().Get<v1::Instrument>(place.instrument_id);
  return instrument == nullptr ? "" : InstrumentName(view, *instrument);
}

bool MayPlace(const View& view, const chain::RolePlace& place) {
  const chain::LedgerState& state = view.state();
  if (chain::IsDirector(state, view.model.me())) return true;
  if (chain::LevelOf(place.role) != chain::RoleLevel::kInstrument) return false;
  const auto point = chain::HolderOf(state, v1::INFORMATION_POINT);
  return point.value != nullptr && chain::IsHeldBy(state, *point.value, view.model.me());
}

void RoleLine(View& view, const chain::RolePlace& place, RoleTitle title) {
  const auto holders = chain::HoldersOf(view.state(), place);
  const std::string role = view.T(TextKey(place.role));
  const std::string where = PlaceName(view, place);
  const std::string shown = title == RoleTitle::kRole || where.empty() ? role : where;
  const std::string key =
      std::to_string(place.role) + "." + place.block_key + place.instrument_id;
  Column(view.ui, {.key = key, .role = Role::kListItem, .label = shown, .gap_px = space::kStep},
         [&] {
           const auto head = [&] {
             Text(view.ui, shown, {.type = Type::kBodyStrong, .width = Flex()});
             if (!MayPlace(view, place)) return;
             const std::string label = view.T(PlaceKey(place, !holders.empty()));
             if (Button(view.ui, "place", {.label = label,
                                           .icon = holders.empty() ? icons::kPlus : icons::kSwap,
                                           .name = label + ": " + role +
                                                   (where.empty() ? "" : ", " + where)})) {
               OpenRole(view, place);
             }
           };
           if (view.ui.IsPhone()) {
             Column(view.ui, {.gap_px = space::kStep}, head);
           } else {
             Row(view.ui, {.gap_px = 12}, head);
           }
           if (holders.empty()) {
             IconText(view.ui, icons::kHole, view.T("role_form.nobody"), {.color = Color::kAmber});
           }
           for (const auto& holder : holders) Holder(view, holder);
           Before(view, place);
         });
}

}  // namespace ketentafel::views
