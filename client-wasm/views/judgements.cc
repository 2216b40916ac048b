#include "client-wasm/views/judgements.h"

#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/role_holders.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kBlock = "judgement/block";
constexpr size_t kMostColumns = 6;  // beyond that the fields stand below each other
constexpr float kCellPx = 152;

// Carers in general, the groups that this chain is about, and groups that were judged before.
std::vector<std::string> SegmentsInView(const View& view) {
  std::vector<std::string> keys = {""};
  const auto add = [&](const std::string& key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  for (const std::string& key : view.state().chain()->segment_keys()) add(key);
  for (const auto& judgement : view.state().All<v1::BlockJudgement>()) {
    add(judgement->segment_key());
  }
  return keys;
}

std::string CellName(const View& view, const JudgementCell& cell) {
  return view.T("judgement.cell", {{"category", view.T("support." + cell.category_key)},
                                   {"segment", SegmentName(view, cell.segment_key)},
                                   {"adequacy", view.T(TextKey(cell.Adequacy(view)))}});
}

void CellButton(View& view, const JudgementCell& cell, Length width) {
  const v1::Adequacy adequacy = cell.Adequacy(view);
  const bool hole = IsHole(adequacy);
  const Box box = {.width = width, .min_height_px = 56, .padding = Sides(8, 8), .gap_px = 6,
                   .fill = hole ? Color::kAmberTint
                           : adequacy == v1::ENOUGH ? Color::kGreenTint
                                                    : Color::kSurface,
                   .edge = Color::kEdge, .edge_px = widgets::edge::kControl,
                   .edge_kind = hole ? EdgeKind::kDashed : EdgeKind::kSolid,
                   .radius_px = radius::kControl};
  if (PressRow(view.ui, cell.segment_key.empty() ? "all" : cell.segment_key,
               {.name = CellName(view, cell), .box = box}, [&] {
                 Icon(view.ui, IconOf(adequacy), 20, ColorOf(adequacy));
                 Text(view.ui, view.T(TextKey(adequacy)),
                      {.type = Type::kMeta, .color = ColorOf(adequacy), .width = Flex()});
               })) {
    OpenJudgement(view, cell);
  }
}

// One click from an action, for each hole of a row.
void HoleActions(View& view, const std::vector<JudgementCell>& cells) {
  for (const JudgementCell& cell : cells) {
    if (!IsHole(cell.Adequacy(view))) continue;
    Keyed(view.ui, "holes." + cell.segment_key, [&] {
      Flow(view.ui, {.gap_px = space::kStep, .align = Align::kCenter}, [&] {
        const std::string id = cell.Id(view);
        const std::string about = view.T("support." + cell.category_key) + ", " +
                                  SegmentName(view, cell.segment_key);
        IconText(view.ui, icons::kHole, SegmentName(view, cell.segment_key),
                 {.type = Type::kMeta, .color = Color::kAmber});
        if (ShowActionsOf(view, v1::Element::kBlockJudgement, id)) return;
        const std::string label = view.T("coverage.make_action");
        if (Button(view.ui, "action", {.label = label, .icon = icons::kPlus,
                                       .kind = ButtonKind::kQuiet,
                                       .name = label + ": " + about})) {
          OpenActionFor(view,
                        view.T("coverage.action.judgement",
                               {{"block", BlockName(view, cell.block_key)},
                                {"category", view.T("support." + cell.category_key)},
                                {"segment", SegmentName(view, cell.segment_key)}}),
                        cell.block_key, v1::Element::kBlockJudgement, id);
        }
      });
    });
  }
}

std::vector<JudgementCell> CellsOf(const std::string& block_key, const std::string& category_key,
                                   const std::vector<std::string>& segments) {
  std::vector<JudgementCell> cells;
  for (const std::string& segment : segments) cells.push_back({block_key, category_key, segment});
  return cells;
}

// On a wide page: one line per kind of support, one column per group.
void TableRow(View& view, const std::string& category, const std::vector<JudgementCell>& cells) {
  Row(view.ui, {.gap_px = space::kStep, .align = Align::kStretch}, [&] {
    Column(view.ui, {.width = Flex(), .gap_px = 2, .self = Align::kCenter}, [&] {
      Text(view.ui, category, {.type = Type::kBodyStrong});
    });
    for (const JudgementCell& cell : cells) CellButton(view, cell, Px(kCellPx));
  });
}

// On a narrow one: the fields of a kind of support below each other, each with its group.
void StackedRow(View& view, const std::string& category,
                const std::vector<JudgementCell>& cells) {
  Text(view.ui, category, {.type = Type::kBodyStrong});
  for (const JudgementCell& cell : cells) {
    Column(view.ui, {.gap_px = 2}, [&] {
      Meta(view.ui, SegmentName(view, cell.segment_key));
      CellButton(view, cell, Flex());
    });
  }
}

void TableHead(View& view, const std::vector<std::string>& segments) {
  Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, [&] {
    Column(view.ui, {.width = Flex()}, [&] { Meta(view.ui, view.T("instrument.category")); });
    for (const std::string& segment : segments) {
      Meta(view.ui, SegmentName(view, segment), {.width = Px(kCellPx)});
    }
  });
}

void Matrix(View& view, const v1::BuildingBlock& block) {
  const auto segments = SegmentsInView(view);
  const bool table = !view.ui.IsNarrow() && segments.size() <= kMostColumns;
  if (table) TableHead(view, segments);
  Column(view.ui, {.key = "matrix", .role = Role::kList, .label = view.T("judgement.title"),
                   .gap_px = space::kTight},
         [&] {
           for (const std::string& key : block.category_keys()) {
             const std::string category = view.T("support." + key);
             const auto cells = CellsOf(block.key(), key, segments);
             Column(view.ui, {.key = key, .role = Role::kListItem, .label = category,
                              .gap_px = space::kStep},
                    [&] {
                      if (table) {
                        TableRow(view, category, cells);
                      } else {
                        StackedRow(view, category, cells);
                      }
                      HoleActions(view, cells);
                    });
           }
         });
}

const v1::BuildingBlock& ChosenBlock(View& view) {
  const auto& blocks = view.model.texts().content().blocks();
  SelectOptions options;
  for (const v1::BuildingBlock& block : blocks) {
    options.Add(block.key(), BlockName(view, block.key()));
  }
  const std::string key =
      DraftSelect(view, {.draft_key = kBlock, .stored = blocks[0].key(), .keep = Keep::kPassing},
                  options.span(), {.label = view.T("judgement.block"), .width = Px(400)});
  const v1::BuildingBlock* chosen = view.model.texts().FindBlock(key);
  return chosen == nullptr ? blocks[0] : *chosen;
}

void GuardianOfBlock(View& view, const std::string& block_key) {
  const auto guardian = chain::GuardianOf(view.state(), block_key);
  if (guardian.value == nullptr) {
    return Column(view.ui, {.key = "guardian", .role = Role::kList,
                            .label = view.T(TextKey(v1::QUALITY_GUARDIAN))},
                  [&] {
                    GapLine(view, {.kind = chain::GapKind::kGuardian, .block_key = block_key});
                  });
  }
  IconText(view.ui, icons::kPerson,
           view.T("judgement.guardian", {{"who", HolderName(view, *guardian.value)}}),
           {.width = Flex()});
}

}  // namespace

void JudgementCard(View& view) {
  const std::string title = view.T("judgement.title");
  Card(view.ui, {.key = "judgements", .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("judgement.line"), {.color = Color::kInk2});
         const v1::BuildingBlock& block = ChosenBlock(view);
         GuardianOfBlock(view, block.key());
         Matrix(view, block);
       });
  JudgementDialog(view);
}

}  // namespace ketentafel::views
