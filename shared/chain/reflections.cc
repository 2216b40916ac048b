#include "shared/chain/reflections.h"

#include <algorithm>
#include <tuple>

#include "shared/chain/expected_parties.h"

namespace ketentafel::chain {
namespace {

// What the people of a party said, and whether any of them said anything.
bool TakeProgress(const LedgerState& state, std::string_view meeting_id, PartyReflection* party) {
  bool any = false;
  for (const auto& progress : state.All<v1::ReflectionProgress>()) {
    if (progress->meeting_id() != meeting_id || progress->party_id() != *party->party.id) continue;
    party->ready = party->ready || progress->ready();
    party->released = party->released || progress->released();
    any = any || progress->ready();
  }
  return any;
}

}  // namespace

std::vector<PartyReflection> ReflectionRound(const LedgerState& state,
                                             std::string_view meeting_id) {
  const auto expected = ExpectedParties(state, meeting_id);
  std::vector<PartyReflection> round;
  for (const auto& party : PartiesAtTable(state)) {
    const bool counted_on =
        std::any_of(expected.begin(), expected.end(),
                    [&](const auto& one) { return *one.id == *party.id; }) &&
        !IsAbsent(state, meeting_id, *party.id);
    PartyReflection reflection{party};
    const bool said = TakeProgress(state, meeting_id, &reflection);
    if (counted_on || said) round.push_back(reflection);
  }
  return round;
}

std::vector<Entry<v1::Reflection>> ReleasedReflections(const LedgerState& state,
                                                       std::string_view meeting_id) {
  auto reflections = state.All<v1::Reflection>();
  std::erase_if(reflections, [&](const auto& reflection) {
    return reflection->meeting_id() != meeting_id || !reflection->released();
  });
  const auto place = [&](const Entry<v1::Reflection>& reflection) {
    const auto* party = state.Get<v1::ChainParty>(reflection->party_id());
    return std::tuple(party ? party->order_key() : "", reflection->party_id(), *reflection.id);
  };
  std::sort(reflections.begin(), reflections.end(),
            [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return reflections;
}

}  // namespace ketentafel::chain
