#include "client-wasm/views/approach.h"
#include "client-wasm/views/block_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

void BlockCard(View& view, const BlockAtHand& block) {
  const std::string& key = block.block->key();
  Card(view.ui, {.key = key, .role = Role::kRegion, .label = block.title, .gap_px = 12}, [&] {
    Row(view.ui, {.gap_px = 12}, [&] {
      const bool had = !block.record.held.empty();
      Disc(view.ui, {.text = std::to_string(block.block->number()),
                     .tone = had ? DiscTone::kFilled : DiscTone::kPlain, .size_px = 44});
      Column(view.ui, {.width = Flex()}, [&] {
        Heading(view.ui, 2, view.T("block." + key));
        Meta(view.ui, view.T("block." + key + ".line"));
      });
    });
    Text(view.ui, view.T("block." + key + ".challenge"), {.color = Color::kInk2});
    IconText(view.ui, icons::kGoal, view.T("block." + key + ".goal"));
    GuardianLine(view, key);
    BlockChips(view, block);
    if (Link(view.ui, "open", {.label = view.T("sheet.open"),
                               .href = view.HrefToDetail(Screen::kBlocks, key),
                               .icon = icons::kRight,
                               .name = view.T("sheet.open") + ": " + block.title})) {
      view.GoToDetail(Screen::kBlocks, key);
    }
  });
}

void AllBlocks(View& view) {
  const auto& blocks = view.model.texts().content().blocks();
  const auto cards = [&] {
    for (const v1::BuildingBlock& block : blocks) BlockCard(view, LookAtBlock(view, block));
  };
  if (view.ui.IsNarrow()) return Column(view.ui, {.gap_px = space::kTight}, cards);
  Grid(view.ui, {Flex(), Flex()}, space::kGap, {.gap_px = space::kGap, .align = Align::kStretch},
       cards);
}

void OneBlock(View& view, const v1::BuildingBlock& block) {
  const BlockAtHand at_hand = LookAtBlock(view, block);
  ChainFrame(view, at_hand.title, [&] {
    PageTitle(view, at_hand.title, view.T("block." + block.key() + ".goal"),
              [&] { SheetButtons(view, block.key()); });
    if (Link(view.ui, "all", {.label = view.T("sheet.all_blocks"),
                              .href = view.HrefToDetail(Screen::kBlocks, "")})) {
      view.GoToDetail(Screen::kBlocks, "");
    }
    BlockSheet(view, at_hand);
  });
}

}  // namespace

BlockAtHand LookAtBlock(const View& view, const v1::BuildingBlock& block) {
  BlockAtHand at_hand{.block = &block,
                      .title = std::to_string(block.number()) + ". " +
                               view.T("block." + block.key()),
                      .record = chain::RecordOf(view.state(), block.key())};
  for (const v1::GuidingQuestion& question : view.model.texts().content().questions()) {
    at_hand.questions += question.block_key() == block.key();
  }
  return at_hand;
}

void BlockChips(View& view, const BlockAtHand& block) {
  const chain::BlockRecord& record = block.record;
  Flow(view.ui, {.key = "chips", .gap_px = space::kStep}, [&] {
    if (!record.held.empty()) {
      Chip(view.ui, {.label = view.Plural("sheet.held", static_cast<int64_t>(record.held.size())),
                     .icon = icons::kCheckc, .tone = ChipTone::kGreen});
    }
    if (!record.planned.empty()) {
      Chip(view.ui,
           {.label = view.Plural("sheet.planned", static_cast<int64_t>(record.planned.size())),
            .icon = icons::kCal});
    }
    if (record.held.empty() && record.planned.empty()) {
      Chip(view.ui, {.label = view.T("sheet.not_yet"), .icon = icons::kCircle});
    }
    if (record.answers > 0) {
      Chip(view.ui, {.label = view.T("sheet.answered", {{"n", std::to_string(record.answers)},
                                                        {"total",
                                                         std::to_string(block.questions)}}),
                     .icon = icons::kSpeak});
    }
    if (record.gaps > 0) {
      Chip(view.ui, {.label = view.Plural("sheet.gaps", record.gaps), .icon = icons::kHole,
                     .tone = ChipTone::kAmber});
    }
    if (record.open_actions > 0) {
      Chip(view.ui, {.label = view.Plural("action.count", record.open_actions),
                     .icon = icons::kFlag});
    }
  });
}

void SheetButtons(View& view, std::string_view block_key) {
  const std::string paper = "/papers/blocks/" + view.model.route.ledger_id + "/" +
                            std::string(block_key);
  const std::string language = "?lang=" + view.model.language;
  if (Button(view.ui, "print", {.label = view.T(block_key == "all" ? "sheet.print_all"
                                                                   : "sheet.print"),
                                .icon = icons::kPrint, .kind = ButtonKind::kPrimary})) {
    view.out.Push(app::OpenTabIntent{paper + ".html" + language});
  }
  if (Button(view.ui, "pdf", {.label = view.T("report.pdf"), .icon = icons::kDownload})) {
    view.out.Push(app::OpenTabIntent{paper + ".pdf" + language});
  }
}

void ShowBlocks(View& view) {
  const v1::BuildingBlock* block = view.model.texts().FindBlock(view.model.route.detail);
  if (block != nullptr) return OneBlock(view, *block);
  ChainFrame(view, view.T("approach.blocks"), [&] {
    PageTitle(view, view.T("approach.blocks"), view.T("sheet.line"),
              [&] { SheetButtons(view, "all"); });
    ApproachNavigation(view);
    AllBlocks(view);
  });
}

}  // namespace ketentafel::views
