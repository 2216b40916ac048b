#include "server/core/chain_load.h"

#include <algorithm>
#include <map>
#include <utility>

#include "server/core/secrets.h"
#include "shared/base/text.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

using Key = std::pair<int, std::string>;

// Source: chain.proto.
constexpr size_t kLongestName = 200;

// The people of a file by where the log last speaks of them: the store wants their values there.
std::map<Key, const v1::Element*> PeopleIn(const v1::ChainFile& file) {
  std::map<Key, const v1::Element*> people;
  for (const v1::Element& element : file.elements()) {
    if (chain::IsPersonal(element.value_case())) {
      people[{element.value_case(), element.id()}] = &element;
    }
  }
  return people;
}

v1::ChangeSet WithPeople(v1::ChangeSet set, const std::map<Key, const v1::Element*>& people) {
  for (v1::Change& change : *set.mutable_changes()) {
    if (!change.has_personal()) continue;
    const auto found = people.find({change.personal().kind(), change.personal().id()});
    if (found == people.end() || found->second->revision() != set.revision()) continue;
    *change.mutable_put() = *found->second;
  }
  return set;
}

v1::ChangeSet NewSet(int64_t revision, Instant at) {
  v1::ChangeSet set;
  set.set_revision(revision);
  set.set_command_id(NewId());
  *set.mutable_at() = chain::TimestampOf(at);
  return set;
}

// When all of a chain without a history is said to have come about: at its last meeting, so that the
// next one does not look back on everything it ever had.
Instant LastMeeting(const chain::LedgerState& state, Instant now) {
  Instant latest;
  for (const auto& clock : state.All<v1::MeetingClock>()) {
    if (clock->has_ended_at()) latest = std::max(latest, chain::InstantOf(clock->ended_at()));
  }
  return latest == Instant() ? now : std::min(latest, now);
}

std::string MarkedName(const std::string& name, const std::string& mark) {
  const std::string marked = name + " " + mark;
  return CountCharacters(marked) > kLongestName ? name : marked;
}

bool IsOnItsWay(const v1::Delivery& delivery) {
  return delivery.state() == v1::DELIVERY_WAITING || delivery.state() == v1::DELIVERY_UNDER_WAY;
}

// What a loaded chain does differently from the one that was written.
std::vector<v1::Element> Differences(const chain::LedgerState& state, const LoadWish& wish) {
  std::vector<v1::Element> differences;
  for (const auto& delivery : state.All<v1::Delivery>()) {
    if (!IsOnItsWay(*delivery.value)) continue;
    v1::Element& element = differences.emplace_back();
    element.set_id(*delivery.id);
    *element.mutable_delivery() = *delivery.value;
    element.mutable_delivery()->set_state(v1::DELIVERY_WITHDRAWN);
    element.mutable_delivery()->clear_next_attempt_at();
  }
  if (wish.as != LoadWish::As::kCopy) return differences;
  v1::Element& chain = differences.emplace_back();
  chain.set_id(state.ledger_id());
  *chain.mutable_chain() = *state.chain();
  chain.mutable_chain()->set_name(MarkedName(state.chain()->name(), wish.copy_mark));
  v1::Element& rules = differences.emplace_back();
  rules.set_id(state.ledger_id());
  if (const auto* kept = state.Get<v1::FollowUpRules>(state.ledger_id())) {
    *rules.mutable_follow_up_rules() = *kept;
  }
  rules.mutable_follow_up_rules()->set_reminders_off(true);
  return differences;
}

void AddPuts(const std::vector<v1::Element>& elements, v1::ChangeSet* set) {
  for (const v1::Element& element : elements) *set->add_changes()->mutable_put() = element;
}

}  // namespace

std::vector<store::CommandOutcome> OutcomesOf(const v1::ChainFile& file, const LoadWish& wish,
                                              Instant now) {
  const chain::LedgerState state = StateIn(file);
  const std::vector<v1::Element> differences = Differences(state, wish);
  std::vector<store::CommandOutcome> outcomes;
  const auto add = [&](v1::ChangeSet set) {
    outcomes.push_back({.ledger_id = file.ledger_id(), .changes = std::move(set)});
  };
  if (file.history().empty()) {
    v1::ChangeSet all = NewSet(1, LastMeeting(state, now));
    chain::LedgerState made = state;
    for (const v1::Element& element : differences) made.Restore(element);
    for (const v1::Element* element : made.Elements()) {
      v1::Element* put = all.add_changes()->mutable_put();
      *put = *element;
      put->clear_revision();
    }
    add(std::move(all));
  } else {
    const std::map<Key, const v1::Element*> people = PeopleIn(file);
    for (const v1::ChangeSet& set : file.history()) add(WithPeople(set, people));
    if (!differences.empty()) {
      v1::ChangeSet last = NewSet(file.revision() + 1, now);
      AddPuts(differences, &last);
      add(std::move(last));
    }
  }
  outcomes.front().new_history_id = NewId();
  return outcomes;
}

std::string DirectorsSeat(const chain::LedgerState& state) {
  const auto role = chain::HolderOf(state, v1::CHAIN_DIRECTOR);
  if (role.id == nullptr) return "";
  for (const auto& seat : chain::SeatsOfParty(state, role->party_id())) {
    if (seat->person_id() == role->person_id()) return *seat.id;
  }
  const auto seat = chain::RepresentativeOf(state, role->party_id());
  return seat.id == nullptr ? "" : *seat.id;
}

}  // namespace ketentafel::core
