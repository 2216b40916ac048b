#ifndef KETENTAFEL_TESTS_STORE_OUTCOMES_H_
#define KETENTAFEL_TESTS_STORE_OUTCOMES_H_

#include <cstdint>
#include <string>

#include "server/store/store.h"
#include "shared/base/ids.h"
#include "shared/chain/element_kinds.h"

namespace ketentafel::testing {

// A readable id: 32 digits that end in `number`.
inline std::string Id(uint64_t number) { return IdFromBits(0, number); }

template <class T>
v1::Change Put(std::string id, T value) {
  v1::Change change;
  change.mutable_put()->set_id(std::move(id));
  *chain::ElementTraits<T>::Mutable(change.mutable_put()) = std::move(value);
  return change;
}

template <class T>
v1::Change Delete(std::string id) {
  v1::Change change;
  change.mutable_deletion()->set_kind(chain::ElementTraits<T>::kKind);
  change.mutable_deletion()->set_id(std::move(id));
  return change;
}

inline v1::Goal GoalOf(const std::string& text) {
  v1::Goal goal;
  goal.set_text(text);
  return goal;
}

inline v1::Person PersonOf(const std::string& name) {
  v1::Person person;
  person.set_name(name);
  return person;
}

// One command's outcome in a ledger; revision 1 makes the ledger.
template <class... Changes>
store::CommandOutcome Outcome(const std::string& ledger, int64_t revision, Changes... changes) {
  store::CommandOutcome outcome;
  outcome.ledger_id = ledger;
  if (revision == 1) outcome.new_history_id = Id(0x4157);
  outcome.changes.set_revision(revision);
  outcome.changes.set_author_person_id(Id(0xa));
  outcome.changes.set_command_id(Id(0xc000 + static_cast<uint64_t>(revision)));
  outcome.changes.mutable_at()->set_seconds(1'780'000'000 + revision);
  (outcome.changes.add_changes()->CopyFrom(changes), ...);
  return outcome;
}

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_STORE_OUTCOMES_H_
