#ifndef KETENTAFEL_CLIENT_VIEWS_BLOCK_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_BLOCK_PARTS_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"
#include "ketentafel/v1/content.pb.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {

// A building block as one frame of a screen sees it.
struct BlockAtHand {
  const v1::BuildingBlock* block = nullptr;
  std::string title;  // "2. Preventie en vroegsignalering"
  chain::BlockRecord record;
  int questions = 0;
};
BlockAtHand LookAtBlock(const View& view, const v1::BuildingBlock& block);

// "2 bijeenkomsten", "4 van 6 vragen beantwoord", "1 gat": what a block has had, as chips.
void BlockChips(View& view, const BlockAtHand& block);

// The seven blocks with what each has had, on one line; and on to the next phase. block_strip.cc
void BlockStrip(View& view);

// The sheet of one block: goals, guardian, instruments, answers. block_sheet.cc
void BlockSheet(View& view, const BlockAtHand& block);
// Who watches over a block; a hole while nobody does. block_sheet.cc
void GuardianLine(View& view, std::string_view block_key);

// To look at a sheet on paper, and to keep it; "all" is the seven of them. blocks.cc
void SheetButtons(View& view, std::string_view block_key);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_BLOCK_PARTS_H_
