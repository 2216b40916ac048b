#include "client-wasm/views/block_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"

namespace ketentafel::views {
namespace {

// When it was or will be zoomed in on.
std::string Note(const View& view, const chain::BlockRecord& record) {
  if (!record.held.empty()) {
    return view.T("sheet.on_date",
                  {{"date", ShortDate(view, record.held.back()->starts().date())}});
  }
  if (!record.planned.empty()) {
    return view.T("sheet.plan_date",
                  {{"date", ShortDate(view, record.planned.front()->starts().date())}});
  }
  return view.T("sheet.not_yet");
}

DiscTone ToneOf(const chain::BlockRecord& record) {
  return !record.held.empty()      ? DiscTone::kFilled
         : !record.planned.empty() ? DiscTone::kAccent
                                   : DiscTone::kPlain;
}

void BlockCell(View& view, const BlockAtHand& block) {
  const std::string& key = block.block->key();
  const std::string name = view.T("block." + key + ".line");
  const std::string note = Note(view, block.record);
  const bool pressed = PressRow(
      view.ui, key,
      {.name = block.title + ", " + note, .href = view.HrefToDetail(Screen::kBlocks, key),
       .box = {.min_height_px = 64, .padding = Sides(space::kStep, space::kStep),
               .gap_px = 12, .radius_px = radius::kControl}},
      [&] {
        Disc(view.ui, {.text = std::to_string(block.block->number()),
                       .tone = ToneOf(block.record)});
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, name);
          Meta(view.ui, note);
        });
      });
  if (pressed) view.GoToDetail(Screen::kBlocks, key);
}

// Back and forth between applying and optimising: both ways are free.
void OtherPhase(View& view) {
  const v1::Phase now = view.state().chain()->phase();
  if (now != v1::APPLY && now != v1::OPTIMISE) return;
  const v1::Phase other = now == v1::APPLY ? v1::OPTIMISE : v1::APPLY;
  v1::Command command;
  command.mutable_enter_phase()->set_phase(other);
  if (!view.model.Would(command).ok()) return;
  (void)SubmitButton(view, "phase", {.label = view.T("setup.enter_phase",
                                                     {{"phase", view.T(TextKey(other))}}),
                                     .icon = icons::kArrow, .icon_side = IconSide::kAfter,
                                     .kind = ButtonKind::kQuiet},
                     command, "phase");
}

}  // namespace

void BlockStrip(View& view) {
  if (view.state().chain()->phase() == v1::PREPARE) return;
  const std::string title = view.T("approach.blocks");
  Card(view.ui, {.key = "blocks", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title}, [&] { OtherPhase(view); });
    RefusalLine(view, "phase");
    const auto cells = [&] {
      for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
        BlockCell(view, LookAtBlock(view, block));
      }
    };
    if (view.ui.IsPhone()) return Column(view.ui, {}, cells);
    Grid(view.ui, {Flex(), Flex(), Flex(), Flex()}, space::kHalf, {.gap_px = space::kTight},
         cells);
  });
}

}  // namespace ketentafel::views
