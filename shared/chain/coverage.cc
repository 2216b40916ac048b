#include "shared/chain/coverage.h"

#include <set>
#include <string_view>
#include <utility>

#include "shared/chain/mandatory_seats.h"

namespace ketentafel::chain {
namespace {

// Where somebody holds which role now: the block's key or the instrument's id, empty for the chain.
// Made once, for a catalogue of some hundreds.
std::set<std::pair<int, std::string_view>> PlacesHeld(const LedgerState& state) {
  std::set<std::pair<int, std::string_view>> held;
  for (const auto& role : state.All<v1::RoleAssignment>()) {
    if (role->has_until()) continue;
    const std::string& place =
        role->block_key().empty() ? role->instrument_id() : role->block_key();
    held.emplace(role->role(), place);
  }
  return held;
}

}  // namespace

std::vector<CoverageGap> GapsOf(const LedgerState& state,
                                const std::vector<std::string>& block_keys) {
  const auto held = PlacesHeld(state);
  std::vector<CoverageGap> gaps;
  for (const v1::MandatorySeat seat : MissingMandatorySeats(state)) {
    gaps.push_back({.kind = GapKind::kSeat, .seat = seat});
  }
  for (const v1::Role role : {v1::CHAIN_DIRECTOR, v1::INFORMATION_POINT}) {
    if (!held.contains({role, ""})) gaps.push_back({.kind = GapKind::kRole, .role = role});
  }
  for (const std::string& block_key : block_keys) {
    if (held.contains({v1::QUALITY_GUARDIAN, block_key})) continue;
    gaps.push_back({.kind = GapKind::kGuardian, .block_key = block_key});
  }
  for (const auto& instrument : InstrumentsOffered(state)) {
    if (!held.contains({v1::INSTRUMENT_PROVIDER, *instrument.id})) {
      gaps.push_back({.kind = GapKind::kProvider, .instrument_id = *instrument.id});
    }
    if (!held.contains({v1::INSTRUMENT_DEVELOPER, *instrument.id})) {
      gaps.push_back({.kind = GapKind::kDeveloper, .instrument_id = *instrument.id});
    }
  }
  return gaps;
}

std::vector<Entry<v1::Instrument>> InstrumentsOffered(const LedgerState& state) {
  auto instruments = state.All<v1::Instrument>();
  std::erase_if(instruments, [](const auto& instrument) { return instrument->has_retired_on(); });
  SortByOrderKey(&instruments);
  return instruments;
}

}  // namespace ketentafel::chain
