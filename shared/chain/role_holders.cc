#include "shared/chain/role_holders.h"

#include <algorithm>

#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Holders = std::vector<Entry<v1::RoleAssignment>>;

bool BeganEarlier(const Entry<v1::RoleAssignment>& a, const Entry<v1::RoleAssignment>& b) {
  const auto from_a = CivilOf(a->from());
  const auto from_b = CivilOf(b->from());
  if (from_a != from_b) return from_a < from_b;
  return *a.id < *b.id;
}

Entry<v1::RoleAssignment> FirstHolder(const LedgerState& state, const RolePlace& place) {
  const auto holders = HoldersOf(state, place);
  return holders.empty() ? Entry<v1::RoleAssignment>{} : holders.front();
}

}  // namespace

RoleLevel LevelOf(v1::Role role) {
  switch (role) {
    case v1::CHAIN_DIRECTOR:
    case v1::INFORMATION_POINT:
      return RoleLevel::kChain;
    case v1::CASE_DIRECTOR:
      return RoleLevel::kCase;
    case v1::QUALITY_GUARDIAN:
      return RoleLevel::kBlock;
    case v1::INSTRUMENT_DEVELOPER:
    case v1::INSTRUMENT_PROVIDER:
      return RoleLevel::kInstrument;
    default:
      return RoleLevel::kNone;
  }
}

RolePlace PlaceOf(const v1::RoleAssignment& assignment) {
  return {assignment.role(), assignment.block_key(), assignment.instrument_id()};
}

bool MayBeShared(v1::Role role) { return role == v1::INSTRUMENT_PROVIDER; }

Holders HoldersOf(const LedgerState& state, const RolePlace& place) {
  Holders holders = state.All<v1::RoleAssignment>();
  std::erase_if(holders, [&](const auto& role) {
    return role->has_until() || role->role() != place.role ||
           role->block_key() != place.block_key || role->instrument_id() != place.instrument_id;
  });
  std::sort(holders.begin(), holders.end(), BeganEarlier);
  return holders;
}

Holders HistoryOf(const LedgerState& state, const RolePlace& place) {
  Holders all = state.All<v1::RoleAssignment>();
  std::erase_if(all, [&](const auto& role) { return PlaceOf(*role.value) != place; });
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return BeganEarlier(b, a); });
  return all;
}

Entry<v1::RoleAssignment> GuardianOf(const LedgerState& state, std::string_view block_key) {
  return FirstHolder(state, {v1::QUALITY_GUARDIAN, std::string(block_key), ""});
}

Holders ProvidersOf(const LedgerState& state, std::string_view instrument_id) {
  return HoldersOf(state, {v1::INSTRUMENT_PROVIDER, "", std::string(instrument_id)});
}

Entry<v1::RoleAssignment> DeveloperOf(const LedgerState& state, std::string_view instrument_id) {
  return FirstHolder(state, {v1::INSTRUMENT_DEVELOPER, "", std::string(instrument_id)});
}

bool IsHeldBy(const LedgerState& state, const v1::RoleAssignment& assignment,
              std::string_view person_id) {
  if (assignment.has_until() || assignment.party_id().empty() || person_id.empty()) return false;
  const auto seats = SeatsOfPerson(state, person_id);
  if (!assignment.person_id().empty()) {
    return assignment.person_id() == person_id && !seats.empty();
  }
  return std::any_of(seats.begin(), seats.end(), [&](const auto& seat) {
    return seat->party_id() == assignment.party_id();
  });
}

}  // namespace ketentafel::chain
