#ifndef KETENTAFEL_CLIENT_VIEWS_WALK_PATH_H_
#define KETENTAFEL_CLIENT_VIEWS_WALK_PATH_H_

#include <string_view>

#include "client-wasm/views/view.h"
#include "shared/chain/walk_view.h"

namespace ketentafel::views {

// The line from a block down to the next one: none after the last and where the chain's own blocks
// begin, dashed to and from a hole.
WayLine LineBelow(const View& view, const chain::WalkWay& way, size_t index);

// "Naar passende hulp" and the name of the block, or that it is for the whole chain.
void BlockTitle(View& view, std::string_view block_key);

// The parties that stand there, with what they do; or that nobody does. `beside` adds to the line.
void PartiesOnBlock(View& view, const chain::BlockOnWay& block, std::string_view name,
                    Build beside = [] {});

// A way to look back on: every block with its parties.
void PathToRead(View& view, const chain::WalkWay& way, std::string_view label,
                std::string_view name);

// How many holes it has.
void HoleCount(View& view, const chain::WalkWay& way);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_WALK_PATH_H_
