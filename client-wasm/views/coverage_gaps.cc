#include "client-wasm/views/forms.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/role_parts.h"
#include "shared/base/ids.h"

namespace ketentafel::views {
namespace {

using chain::CoverageGap;
using chain::GapKind;

chain::RolePlace PlaceOfGap(const CoverageGap& gap) {
  switch (gap.kind) {
    case GapKind::kGuardian:
      return {.role = v1::QUALITY_GUARDIAN, .block_key = gap.block_key};
    case GapKind::kProvider:
      return {.role = v1::INSTRUMENT_PROVIDER, .instrument_id = gap.instrument_id};
    case GapKind::kDeveloper:
      return {.role = v1::INSTRUMENT_DEVELOPER, .instrument_id = gap.instrument_id};
    default:
      return {.role = gap.role};
  }
}

CoverageGap GapAt(const chain::RolePlace& place) {
  CoverageGap gap = {.block_key = place.block_key, .instrument_id = place.instrument_id};
  switch (place.role) {
    case v1::QUALITY_GUARDIAN: gap.kind = GapKind::kGuardian; break;
    case v1::INSTRUMENT_PROVIDER: gap.kind = GapKind::kProvider; break;
    case v1::INSTRUMENT_DEVELOPER: gap.kind = GapKind::kDeveloper; break;
    default: gap.role = place.role; break;
  }
  return gap;
}

// What an action is made of when nothing is there yet: the place that is open. Always the same id,
// so that the action is found again.
std::string OriginId(const View& view, const CoverageGap& gap) {
  const std::string& ledger = view.state().ledger_id();
  if (gap.kind == GapKind::kSeat) return JoinIds(ledger, std::to_string(gap.seat));
  const chain::RolePlace place = PlaceOfGap(gap);
  const std::string id = JoinIds(ledger, std::to_string(place.role));
  const std::string where = place.block_key + place.instrument_id;
  return where.empty() ? id : JoinIds(id, where);
}

v1::Element::ValueCase OriginKind(const CoverageGap& gap) {
  return gap.kind == GapKind::kSeat ? v1::Element::kSeat : v1::Element::kRoleAssignment;
}

struct GapWords {
  std::string what;     // the place
  std::string missing;  // who is not there
  std::string_view action_key;
};

GapWords WordsOf(const View& view, const CoverageGap& gap) {
  const std::string place = PlaceName(view, PlaceOfGap(gap));
  switch (gap.kind) {
    case GapKind::kSeat:
      return {view.T(TextKey(gap.seat)), view.T(TextKey(gap.seat) + ".missing"),
              "coverage.action.seat"};
    case GapKind::kGuardian:
      return {place, view.T("coverage.no_guardian"), "coverage.action.guardian"};
    case GapKind::kProvider:
      return {place, view.T("coverage.no_provider"), "coverage.action.provider"};
    case GapKind::kDeveloper:
      return {place, view.T("coverage.no_developer"), "coverage.action.developer"};
    default:
      return {view.T(TextKey(gap.role)), view.T("coverage.no_role"), "coverage.action.role"};
  }
}

// The block that an action for this gap is about.
std::string BlockOfGap(const View& view, const CoverageGap& gap) {
  if (!gap.block_key.empty()) return gap.block_key;
  const auto* instrument = view.state().Get<v1::Instrument>(gap.instrument_id);
  return instrument == nullptr || instrument->block_keys_size() == 0 ? ""
                                                                     : instrument->block_keys(0);
}

void FillButton(View& view, const CoverageGap& gap, const GapWords& words) {
  if (gap.kind == GapKind::kSeat) {
    const std::string label = view.T("coverage.fill_seat");
    if (Button(view.ui, "fill", {.label = label, .icon = icons::kOrg,
                                 .name = label + ": " + words.what})) {
      view.Go(Screen::kParties);
    }
    return;
  }
  const chain::RolePlace place = PlaceOfGap(gap);
  if (!MayPlace(view, place)) return;
  const std::string label = view.T("coverage.fill");
  if (Button(view.ui, "fill", {.label = label, .icon = icons::kPerson,
                               .name = label + ": " + words.what + ", " + words.missing})) {
    OpenRole(view, place);
  }
}

void Buttons(View& view, const CoverageGap& gap, const GapWords& words) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    FillButton(view, gap, words);
    if (ShowActionsOf(view, OriginKind(gap), OriginId(view, gap))) return;
    const std::string label = view.T("coverage.make_action");
    if (Button(view.ui, "action", {.label = label, .icon = icons::kPlus,
                                   .name = label + ": " + words.what + ", " + words.missing})) {
      OpenActionFor(view, view.T(words.action_key, {{"what", words.what}}), BlockOfGap(view, gap),
                    OriginKind(gap), OriginId(view, gap));
    }
  });
}

}  // namespace

void GapLine(View& view, const CoverageGap& gap) {
  const GapWords words = WordsOf(view, gap);
  // Longer words than the others have: their buttons stand below.
  const bool beside = !view.ui.IsPhone() && gap.kind != GapKind::kSeat;
  const auto text = [&] {
    Text(view.ui, words.what, {.type = Type::kBodyStrong});
    if (words.missing != words.what) Text(view.ui, words.missing, {.color = Color::kAmber});
  };
  Column(view.ui, {.key = OriginId(view, gap), .role = Role::kListItem,
                   .label = words.what + ", " + words.missing, .padding = Sides(0, space::kStep),
                   .gap_px = space::kStep},
         [&] {
           Row(view.ui, {.gap_px = 12}, [&] {
             Icon(view.ui, icons::kHole, 24, Color::kAmber);
             Column(view.ui, {.width = Flex()}, text);
             if (beside) Buttons(view, gap, words);
           });
           if (!beside) Buttons(view, gap, words);
         });
}

void PlaceOrGap(View& view, const chain::RolePlace& place, RoleTitle title) {
  if (chain::HoldersOf(view.state(), place).empty()) return GapLine(view, GapAt(place));
  RoleLine(view, place, title);
}

std::vector<std::string> AllBlockKeys(const View& view) {
  std::vector<std::string> keys;
  for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
    keys.push_back(block.key());
  }
  return keys;
}

}  // namespace ketentafel::views
