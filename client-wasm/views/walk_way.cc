#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_path.h"
#include "client-wasm/views/walk_words.h"
#include "shared/base/ids.h"

namespace ketentafel::views {
namespace {

// A gap is an invitation. What is made of it has the walk and the block as its origin.
void GapButtons(View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  if (!block.IsHole()) return;
  const std::string origin = JoinIds(walk.id, block.block_key);
  if (ShowActionsOf(view, v1::Element::kPersonaWalk, origin)) return;
  const std::string title = view.T("walk.hole.action",
                                   {{"block", BlockLine(view, block.block_key)},
                                    {"name", walk.name}});
  if (Button(view.ui, "action", {.label = view.T("walk.action"), .icon = icons::kPlus,
                                 .padding_px = 12.0f,
                                 .name = view.T("walk.action") + ": " + title})) {
    OpenActionFor(view, title, block.block_key, v1::Element::kPersonaWalk, origin);
  }
}

void Block(View& view, const LiveWalk& walk, size_t index, WayShows shows) {
  const chain::BlockOnWay& block = walk.way.blocks[index];
  const std::string title = BlockLine(view, block.block_key);
  const bool phone = view.ui.IsPhone();
  const auto buttons = [&] {
    if (shows == WayShows::kMarks) MarkButtons(view, walk, block);
    if (shows == WayShows::kMarks && phone) MarkLinks(view, walk, block);
    if (shows == WayShows::kGaps) GapButtons(view, walk, block);
  };
  const auto parties = [&] {
    PartiesOnBlock(view, block, walk.name, [&] {
      if (shows == WayShows::kMarks && !phone) MarkLinks(view, walk, block);
    });
  };
  const std::string number = BlockNumber(view, block.block_key);
  const DiscStyle disc = {.text = number,
                          .tone = block.IsHole() ? DiscTone::kHole : DiscTone::kFilled,
                          .size_px = 44};
  const Box box = {.key = block.block_key, .role = Role::kListItem, .label = title,
                   .min_height_px = 92};
  WayStep(view.ui, disc, LineBelow(view, walk.way, index), box, [&] {
    Column(view.ui, {.padding = Insets{0, 0, 0, 16}, .gap_px = space::kStep}, [&] {
      Row(view.ui, {.gap_px = space::kStep, .align = Align::kStart}, [&] {
        Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
          BlockTitle(view, block.block_key);
          if (!phone) parties();
        });
        if (!phone) buttons();
      });
      if (phone) {
        // First what one presses: the parties that others put here fill in below it.
        Flow(view.ui, {.gap_px = space::kStep}, buttons);
        parties();
      }
      if (shows == WayShows::kMarks) MarkDetails(view, walk, block);
    });
  });
}

}  // namespace

void WalkWayCard(View& view, const LiveWalk& walk, WayShows shows) {
  const std::string title = view.T("walk.way", {{"name", walk.name}});
  Card(view.ui, {.key = "way", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title}, [&] {
           if (!view.ui.IsPhone()) HoleCount(view, walk.way);
         });
         if (view.ui.IsPhone()) HoleCount(view, walk.way);
         Column(view.ui, {.key = "blocks", .role = Role::kList, .label = title}, [&] {
           for (size_t i = 0; i < walk.way.blocks.size(); ++i) Block(view, walk, i, shows);
         });
         if (walk.way.holes == 0) {
           IconText(view.ui, icons::kCheckc, view.T("walk.no_holes", {{"name", walk.name}}),
                    {.color = Color::kGreen});
         }
         if (shows == WayShows::kMarks) DoneChoosing(view, walk);
       });
}

}  // namespace ketentafel::views
