#include "client-wasm/views/names.h"
#include "client-wasm/views/walk_list.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/walk_view.h"

namespace ketentafel::views {
namespace {

using chain::BlockDifference;
using chain::OnBoth;

std::string Names(const View& view, const std::vector<std::string>& parties) {
  std::string names;
  for (const std::string& party : parties) {
    if (!names.empty()) names += ", ";
    names += ShortPartyName(view, party);
  }
  return names;
}

void Change(View& view, const BlockDifference& difference) {
  if (difference.walked == OnBoth::kOnlyNow) {
    return Text(view.ui, view.T("walk.compare.only_now"), {.color = Color::kInk2});
  }
  if (difference.walked == OnBoth::kOnlyThen) {
    return Text(view.ui, view.T("walk.compare.only_then"), {.color = Color::kInk2});
  }
  if (difference.IsSame()) {
    return Text(view.ui, view.T("walk.compare.same"), {.color = Color::kInk2});
  }
  if (!difference.came.empty()) {
    IconText(view.ui, icons::kPlus,
             view.T("walk.compare.came", {{"parties", Names(view, difference.came)}}));
  }
  if (!difference.went.empty()) {
    IconText(view.ui, icons::kMinus,
             view.T("walk.compare.went", {{"parties", Names(view, difference.went)}}));
  }
}

void HoleChip(View& view, const BlockDifference& difference) {
  if (difference.hole_closed) {
    Chip(view.ui, {.label = view.T("walk.compare.closed"), .icon = icons::kCheck,
                   .tone = ChipTone::kGreen});
  } else if (difference.hole_opened) {
    Chip(view.ui, {.label = view.T("walk.compare.opened"), .icon = icons::kHole,
                   .tone = ChipTone::kAmber});
  }
}

}  // namespace

void WalkComparison(View& view, const std::string& then_id, const std::string& now_id) {
  const std::string title = view.T("walk.compare.title");
  Heading(view.ui, 3, title);
  Column(view.ui, {.key = "comparison", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
    for (const auto& difference : chain::DifferenceBetween(view.state(), then_id, now_id)) {
      Row(view.ui, {.key = difference.block_key, .role = Role::kListItem,
                    .label = BlockLine(view, difference.block_key), .gap_px = 12,
                    .align = Align::kStart},
          [&] {
            Disc(view.ui, {.text = BlockNumber(view, difference.block_key),
                           .tone = DiscTone::kAccent});
            Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
              Text(view.ui, BlockLine(view, difference.block_key), {.type = Type::kBodyStrong});
              Change(view, difference);
            });
            HoleChip(view, difference);
          });
    }
  });
}

}  // namespace ketentafel::views
