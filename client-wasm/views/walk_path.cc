#include "client-wasm/views/walk_path.h"

#include "client-wasm/views/names.h"
#include "client-wasm/views/walk_words.h"

namespace ketentafel::views {

WayLine LineBelow(const View& view, const chain::WalkWay& way, size_t index) {
  if (index + 1 >= way.blocks.size()) return WayLine::kNone;
  const chain::BlockOnWay& here = way.blocks[index];
  const chain::BlockOnWay& next = way.blocks[index + 1];
  if (IsOfWholeChain(view, here.block_key) != IsOfWholeChain(view, next.block_key)) {
    return WayLine::kNone;
  }
  return here.IsHole() || next.IsHole() ? WayLine::kDashed : WayLine::kSolid;
}

void BlockTitle(View& view, std::string_view block_key) {
  const std::string beside = IsOfWholeChain(view, block_key) ? view.T("walk.whole_chain")
                                                             : ShortBlockName(view, block_key);
  if (view.ui.IsPhone()) {
    Text(view.ui, BlockLine(view, block_key), {.type = Type::kBodyStrong});
    return;
  }
  Row(view.ui, {.gap_px = space::kStep, .align = Align::kBaseline}, [&] {
    Text(view.ui, BlockLine(view, block_key), {.type = Type::kBodyStrong});
    Meta(view.ui, beside, {.overflow = Overflow::kEllipsis, .width = Flex()});
  });
}

void PartiesOnBlock(View& view, const chain::BlockOnWay& block, std::string_view name,
                    Build beside) {
  Flow(view.ui, {.gap_px = 6}, [&] {
    if (block.IsHole()) {
      const std::string line = IsOfWholeChain(view, block.block_key)
                                   ? view.T("walk.hole.chain")
                                   : view.T("walk.hole", {{"name", std::string(name)}});
      IconText(view.ui, icons::kHole, line, {.type = Type::kMetaStrong, .color = Color::kAmber});
    }
    for (const auto& touchpoint : block.parties) {
      const std::string words = TouchWords(view, *touchpoint.value);
      const std::string detail = words.empty() ? "" : ", " + words;
      Chip(view.ui, {.label = ShortPartyName(view, touchpoint->party_id()), .detail = detail,
                     .tone = ChipTone::kAccent});
    }
    beside();
  });
}

void PathToRead(View& view, const chain::WalkWay& way, std::string_view label,
                std::string_view name) {
  Column(view.ui, {.key = "way", .role = Role::kList, .label = label}, [&] {
    for (size_t i = 0; i < way.blocks.size(); ++i) {
      const chain::BlockOnWay& block = way.blocks[i];
      const std::string title = BlockLine(view, block.block_key);
      WayStep(view.ui, {.text = BlockNumber(view, block.block_key),
                        .tone = block.IsHole() ? DiscTone::kHole : DiscTone::kFilled,
                        .size_px = 44},
              LineBelow(view, way, i),
              {.key = block.block_key, .role = Role::kListItem, .label = title,
               .min_height_px = 76},
              [&] {
                Column(view.ui, {.padding = Insets{0, 0, 0, 12}, .gap_px = space::kHalf}, [&] {
                  BlockTitle(view, block.block_key);
                  PartiesOnBlock(view, block, name);
                });
              });
    }
  });
}

void HoleCount(View& view, const chain::WalkWay& way) {
  if (way.holes == 0) return;
  IconText(view.ui, icons::kHole, view.Plural("walk.holes", way.holes),
           {.type = Type::kMetaStrong, .color = Color::kAmber});
}

}  // namespace ketentafel::views
