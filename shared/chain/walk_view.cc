#include "shared/chain/walk_view.h"

#include <algorithm>

#include "shared/base/ids.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::chain {
namespace {

using Touchpoints = std::vector<Entry<v1::PersonaTouchpoint>>;

// Of one walk, in the table's order.
Touchpoints TouchpointsOf(const LedgerState& state, const std::string& walk_id) {
  Touchpoints of_walk = state.All<v1::PersonaTouchpoint>();
  std::erase_if(of_walk, [&](const auto& one) { return one->walk_id() != walk_id; });
  const auto table = PartiesAtTable(state);
  const auto place = [&](const std::string& party_id) {
    return std::find_if(table.begin(), table.end(),
                        [&](const auto& party) { return *party.id == party_id; }) -
           table.begin();
  };
  std::stable_sort(of_walk.begin(), of_walk.end(), [&](const auto& a, const auto& b) {
    return place(a->party_id()) < place(b->party_id());
  });
  return of_walk;
}

BlockOnWay BlockOf(const Touchpoints& touchpoints, const std::string& block_key) {
  BlockOnWay block{block_key, {}};
  for (const auto& touchpoint : touchpoints) {
    if (touchpoint->block_key() == block_key) block.parties.push_back(touchpoint);
  }
  return block;
}

void CountChosen(const LedgerState& state, const std::string& walk_id, WalkWay* way) {
  const std::string& meeting_id = state.Get<v1::PersonaWalk>(walk_id)->meeting_id();
  for (const auto& party : ExpectedParties(state, meeting_id)) {
    const bool chosen = HasChosen(state, walk_id, *party.id);
    if (!chosen && IsAbsent(state, meeting_id, *party.id)) continue;
    // Who only listens in has nothing to choose.
    const bool outside =
        party->participation() == v1::GUEST || party->participation() == v1::NETWORK;
    if (!chosen && outside) continue;
    ++way->expected;
    if (chosen) ++way->chosen;
  }
}

const BlockOnWay* Find(const WalkWay& way, std::string_view block_key) {
  for (const BlockOnWay& block : way.blocks) {
    if (block.block_key == block_key) return &block;
  }
  return nullptr;
}

// The parties of `a` that are not in `b`.
std::vector<std::string> Only(const BlockOnWay& a, const BlockOnWay& b) {
  std::vector<std::string> only;
  for (const auto& one : a.parties) {
    const bool in_both = std::any_of(b.parties.begin(), b.parties.end(), [&](const auto& other) {
      return other->party_id() == one->party_id();
    });
    if (!in_both) only.push_back(one->party_id());
  }
  return only;
}

}  // namespace

bool HasChosen(const LedgerState& state, const std::string& walk_id, const std::string& party_id) {
  const auto* choice = state.Get<v1::WalkChoice>(JoinIds(walk_id, party_id));
  if (choice != nullptr && choice->done()) return true;
  const auto& blocks = state.Get<v1::PersonaWalk>(walk_id)->block_keys();
  return std::any_of(blocks.begin(), blocks.end(), [&](const std::string& block) {
    return state.Get<v1::PersonaTouchpoint>(TouchpointId(walk_id, party_id, block)) != nullptr;
  });
}

WalkWay WayOf(const LedgerState& state, const std::string& walk_id) {
  WalkWay way;
  const Touchpoints touchpoints = TouchpointsOf(state, walk_id);
  for (const std::string& block_key : state.Get<v1::PersonaWalk>(walk_id)->block_keys()) {
    way.blocks.push_back(BlockOf(touchpoints, block_key));
    if (way.blocks.back().IsHole()) ++way.holes;
  }
  CountChosen(state, walk_id, &way);
  return way;
}

std::vector<Entry<v1::PersonaFinding>> FindingsOf(const LedgerState& state,
                                                  std::string_view walk_id) {
  auto findings = state.All<v1::PersonaFinding>();
  std::erase_if(findings, [&](const auto& finding) { return finding->walk_id() != walk_id; });
  SortByOrderKey(&findings);
  return findings;
}

std::vector<Entry<v1::PersonaWalk>> WalksOf(const LedgerState& state, std::string_view persona_id) {
  auto walks = state.All<v1::PersonaWalk>();
  std::erase_if(walks, [&](const auto& walk) { return walk->persona_id() != persona_id; });
  std::stable_sort(walks.begin(), walks.end(), [](const auto& a, const auto& b) {
    return InstantOf(a->started_at()) > InstantOf(b->started_at());
  });
  return walks;
}

std::optional<Micros> QuietLeft(const v1::PersonaWalk& walk, Instant now) {
  if (!walk.has_quiet_since()) return std::nullopt;
  const Micros left = InstantOf(walk.quiet_since()) + kQuietMinute - now;
  if (left <= Micros(0)) return std::nullopt;
  return std::min<Micros>(left, kQuietMinute);
}

std::vector<BlockDifference> DifferenceBetween(const LedgerState& state, const std::string& then_id,
                                               const std::string& now_id) {
  const WalkWay then = WayOf(state, then_id);
  const WalkWay now = WayOf(state, now_id);
  std::vector<BlockDifference> differences;
  for (const BlockOnWay& block : now.blocks) {
    BlockDifference& difference = differences.emplace_back();
    difference.block_key = block.block_key;
    const BlockOnWay* before = Find(then, block.block_key);
    if (before == nullptr) {
      difference.walked = OnBoth::kOnlyNow;
      continue;
    }
    difference.came = Only(block, *before);
    difference.went = Only(*before, block);
    difference.hole_closed = before->IsHole() && !block.IsHole();
    difference.hole_opened = !before->IsHole() && block.IsHole();
  }
  for (const BlockOnWay& block : then.blocks) {
    if (Find(now, block.block_key) != nullptr) continue;
    differences.push_back({.block_key = block.block_key, .walked = OnBoth::kOnlyThen});
  }
  return differences;
}

}  // namespace ketentafel::chain
