#include "client-wasm/views/cards.h"
#include "client-wasm/views/instrument_parts.h"

namespace ketentafel::views {
namespace {

using chain::CoverageGap;
using chain::GapKind;

constexpr size_t kInstrumentGapsShown = 30;

std::vector<CoverageGap> OfKinds(const std::vector<CoverageGap>& gaps,
                                 std::initializer_list<GapKind> kinds) {
  std::vector<CoverageGap> found;
  for (const CoverageGap& gap : gaps) {
    for (const GapKind kind : kinds) {
      if (gap.kind == kind) found.push_back(gap);
    }
  }
  return found;
}

void Open(View& view, size_t gaps) {
  if (gaps == 0) {
    return Chip(view.ui, {.label = view.T("coverage.none_open"), .icon = icons::kCheckc,
                          .tone = ChipTone::kGreen});
  }
  Chip(view.ui, {.label = view.Plural("coverage.open", static_cast<int64_t>(gaps)),
                 .icon = icons::kHole, .tone = ChipTone::kAmber});
}

void Board(View& view, std::string_view key, const std::string& title, size_t gaps,
           Build contents) {
  Card(view.ui, {.key = key, .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    Row(view.ui, {}, [&] { Open(view, gaps); });
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title,
                     .gap_px = space::kTight},
           contents);
  });
}

void OfChain(View& view, const std::vector<CoverageGap>& gaps) {
  const auto seats = OfKinds(gaps, {GapKind::kSeat});
  const auto roles = OfKinds(gaps, {GapKind::kRole});
  Board(view, "of_chain", view.T("coverage.chain"), seats.size() + roles.size(), [&] {
    for (const CoverageGap& gap : seats) GapLine(view, gap);
    for (const v1::Role role : {v1::CHAIN_DIRECTOR, v1::INFORMATION_POINT}) {
      PlaceOrGap(view, {.role = role}, RoleTitle::kRole);
    }
  });
}

void OfBlocks(View& view, const std::vector<CoverageGap>& gaps) {
  const auto open = OfKinds(gaps, {GapKind::kGuardian});
  Board(view, "of_blocks", view.T("coverage.blocks"), open.size(), [&] {
    for (const std::string& key : AllBlockKeys(view)) {
      PlaceOrGap(view, {.role = v1::QUALITY_GUARDIAN, .block_key = key}, RoleTitle::kPlace);
    }
  });
}

void OfInstruments(View& view, const std::vector<CoverageGap>& gaps) {
  auto open = OfKinds(gaps, {GapKind::kProvider, GapKind::kDeveloper});
  Board(view, "of_instruments", view.T("coverage.instruments"), open.size(), [&] {
    if (open.empty()) {
      const std::string all = view.T("coverage.instruments.all");
      Column(view.ui, {.key = "all", .role = Role::kListItem, .label = all},
             [&] { Text(view.ui, all, {.color = Color::kInk2}); });
    }
    if (open.size() > kInstrumentGapsShown) open.resize(kInstrumentGapsShown);
    for (const CoverageGap& gap : open) GapLine(view, gap);
  });
}

// Role III: not a place on this board, because that would be a carer.
void OfCases(View& view) {
  const std::string title = view.T(TextKey(v1::CASE_DIRECTOR));
  Card(view.ui, {.key = "of_cases", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    Text(view.ui, view.T("coverage.case_director"), {.color = Color::kInk2});
    if (Link(view.ui, "personas", {.label = view.T("coverage.to_personas"),
                                   .href = view.HrefToDetail(Screen::kPersonas, ""),
                                   .icon = icons::kRight})) {
      view.GoToDetail(Screen::kPersonas, "");
    }
  });
}

}  // namespace

void CoverageBoard(View& view) {
  const auto gaps = chain::GapsOf(view.state(), AllBlockKeys(view));
  Text(view.ui, view.T("coverage.line"), {.color = Color::kInk2});
  TwoColumns(
      view,
      [&] {
        OfBlocks(view, gaps);
        OfInstruments(view, gaps);
      },
      [&] {
        OfChain(view, gaps);
        OfCases(view);
      });
}

}  // namespace ketentafel::views
