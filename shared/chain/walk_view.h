#ifndef KETENTAFEL_SHARED_CHAIN_WALK_VIEW_H_
#define KETENTAFEL_SHARED_CHAIN_WALK_VIEW_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"

// What screens show of a walk: the way along the blocks, who stands on it, and how it differs from
// another walk with the same persona. Source: domain 6, KT-64.
namespace ketentafel::chain {

// A block on the way with the parties that meet the person there, in the table's order; those that
// have left the table since come after them.
struct BlockOnWay {
  std::string block_key;
  std::vector<Entry<v1::PersonaTouchpoint>> parties;

  bool IsHole() const { return parties.empty(); }
};

struct WalkWay {
  std::vector<BlockOnWay> blocks;  // in the walk's order
  int holes = 0;
  // Of the parties that the meeting counts on and that are here: how many have said where they meet
  // the person, or that they have nothing to say. "8 van 10".
  int chosen = 0;
  int expected = 0;
};

// The way of a walk that exists.
WalkWay WayOf(const LedgerState& state, const std::string& walk_id);

// Whether a party stands on the way, or has said that it is done.
bool HasChosen(const LedgerState& state, const std::string& walk_id, const std::string& party_id);

// What the table noticed on a walk, in the order it came.
std::vector<Entry<v1::PersonaFinding>> FindingsOf(const LedgerState& state,
                                                  std::string_view walk_id);

// The walks with a persona, the latest first.
std::vector<Entry<v1::PersonaWalk>> WalksOf(const LedgerState& state, std::string_view persona_id);

// What is left of the quiet minute; nothing when it does not run.
std::optional<Micros> QuietLeft(const v1::PersonaWalk& walk, Instant now);

// What changed in a block between two walks.
enum class OnBoth { kBoth, kOnlyThen, kOnlyNow };
struct BlockDifference {
  std::string block_key;
  OnBoth walked = OnBoth::kBoth;
  std::vector<std::string> came;  // party ids
  std::vector<std::string> went;
  bool hole_closed = false;  // nobody stood there, and somebody does now
  bool hole_opened = false;

  bool IsSame() const { return walked == OnBoth::kBoth && came.empty() && went.empty(); }
};

// Every block of either walk: those of the later one first, in its order.
std::vector<BlockDifference> DifferenceBetween(const LedgerState& state, const std::string& then_id,
                                               const std::string& now_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_WALK_VIEW_H_
