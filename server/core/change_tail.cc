#include "server/core/change_tail.h"

#include <string>
#include <utility>

namespace ketentafel::core {
namespace {

void FillPersonal(chain::Kind kind, const std::string& id, const chain::LedgerState& now,
                  v1::Change* change) {
  // A copy: `id` may live in the change that is written.
  const std::string element_id = id;
  if (const v1::Element* element = now.Find(kind, element_id)) {
    *change->mutable_put() = *element;
    return;
  }
  change->mutable_deletion()->set_kind(kind);
  change->mutable_deletion()->set_id(element_id);
}

v1::ChangeSet WithPersonalValuesOf(const chain::LedgerState& now, v1::ChangeSet changes) {
  for (v1::Change& change : *changes.mutable_changes()) {
    if (change.has_personal()) {
      FillPersonal(static_cast<chain::Kind>(change.personal().kind()), change.personal().id(), now,
                   &change);
    } else if (change.has_put() && chain::IsPersonal(change.put().value_case())) {
      FillPersonal(change.put().value_case(), change.put().id(), now, &change);
    }
  }
  return changes;
}

// Stands in for a value that the log does not have: it says that the element was there, which is
// what its deletion needs to be passed on.
v1::ChangeSet WithPlaceholders(v1::ChangeSet changes) {
  for (v1::Change& change : *changes.mutable_changes()) {
    if (!change.has_personal()) continue;
    v1::Element element;
    element.set_id(change.personal().id());
    if (change.personal().kind() == v1::Element::kPerson) {
      element.mutable_person();
    } else {
      element.mutable_contact_card();
    }
    *change.mutable_put() = std::move(element);
  }
  return changes;
}

}  // namespace

ChangeTail::ChangeTail(chain::LedgerState base) : base_(std::move(base)) {}

void ChangeTail::Append(v1::ChangeSet changes) {
  tail_.push_back(std::move(changes));
  if (tail_.size() <= kMost) return;
  base_.Apply(tail_.front());
  tail_.pop_front();
}

bool ChangeTail::Reaches(int64_t revision) const { return revision >= base_.revision(); }

void ChangeTail::Rebuild(const std::vector<v1::ChangeSet>& log, int64_t from) {
  base_ = chain::LedgerState(base_.ledger_id());
  tail_.clear();
  for (const v1::ChangeSet& changes : log) {
    if (changes.revision() <= from) {
      base_.Apply(WithPlaceholders(changes));
    } else {
      Append(changes);
    }
  }
}

chain::ReaderView ChangeTail::ViewAt(int64_t revision, const std::string& person_id) const {
  chain::LedgerState state = base_;
  for (const v1::ChangeSet& changes : tail_) {
    if (changes.revision() > revision) break;
    state.Apply(changes);
  }
  return chain::ViewOf(state, person_id);
}

void ChangeTail::Replay(int64_t revision, const chain::ReaderView& view,
                        const chain::LedgerState& now,
                        const std::function<void(v1::ChangeSet)>& each) const {
  chain::LedgerState before = base_;
  chain::LedgerState after = base_;
  for (const v1::ChangeSet& logged : tail_) {
    const v1::ChangeSet changes = WithPersonalValuesOf(now, logged);
    after.Apply(changes);
    if (changes.revision() > revision) each(chain::ForReader(view, before, after, changes));
    before.Apply(changes);
  }
}

}  // namespace ketentafel::core
