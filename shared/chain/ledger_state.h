#ifndef KETENTAFEL_SHARED_CHAIN_LEDGER_STATE_H_
#define KETENTAFEL_SHARED_CHAIN_LEDGER_STATE_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/change.pb.h"
#include "shared/chain/element_kinds.h"

namespace ketentafel::chain {

// One element as its own type. Points into the state: valid until the state changes.
template <class T>
struct Entry {
  const std::string* id = nullptr;
  int64_t revision = 0;
  const T* value = nullptr;

  const T* operator->() const { return value; }
};

// The state of one ledger: the fold of its change sets. Elements are shared and immutable, so a
// copy costs pointers only. Copying is how a batch or a page looks ahead without touching truth.
class LedgerState {
 public:
  explicit LedgerState(std::string ledger_id = "") : ledger_id_(std::move(ledger_id)) {}

  const std::string& ledger_id() const { return ledger_id_; }
  int64_t revision() const { return revision_; }

  // Null when there is no such element.
  const v1::Element* Find(Kind kind, std::string_view id) const;

  template <class T>
  const T* Get(std::string_view id) const {
    const v1::Element* element = Find(ElementTraits<T>::kKind, id);
    return element ? &ElementTraits<T>::Get(*element) : nullptr;
  }

  // Every element of a type, by id.
  template <class T>
  std::vector<Entry<T>> All() const {
    std::vector<Entry<T>> entries;
    auto kind = kinds_.find(ElementTraits<T>::kKind);
    if (kind == kinds_.end()) return entries;
    entries.reserve(kind->second.size());
    for (const auto& [id, element] : kind->second) {
      entries.push_back({&id, element->revision(), &ElementTraits<T>::Get(*element)});
    }
    return entries;
  }

  // Every element, by kind and id.
  std::vector<const v1::Element*> Elements() const;

  // The chain itself; null before it is made.
  const v1::Chain* chain() const { return Get<v1::Chain>(ledger_id_); }

  // Takes a change set in: puts carry its revision, deletions of what is not there are harmless.
  // PersonalData changes are skipped: whoever reads the log fills them in first.
  void Apply(const v1::ChangeSet& changes);

  // Puts one element as it stands, as a snapshot brings it.
  void Restore(v1::Element element);
  void set_revision(int64_t revision) { revision_ = revision; }

 private:
  using ById = std::map<std::string, std::shared_ptr<const v1::Element>, std::less<>>;

  std::string ledger_id_;
  int64_t revision_ = 0;
  std::map<int, ById> kinds_;
};

// Entries in the order people gave them: by order_key, ties by id.
template <class T>
void SortByOrderKey(std::vector<Entry<T>>* entries);

// The chain's parties still at the table (no left_on), in their order.
std::vector<Entry<v1::ChainParty>> PartiesAtTable(const LedgerState& state);

// A meeting's items in order.
std::vector<Entry<v1::AgendaItem>> ItemsOf(const LedgerState& state, std::string_view meeting_id);

// The current seats of a party or a person (no until).
std::vector<Entry<v1::Seat>> SeatsOfParty(const LedgerState& state, std::string_view party_id);
std::vector<Entry<v1::Seat>> SeatsOfPerson(const LedgerState& state, std::string_view person_id);

// Who speaks for a party now; null id when nobody does.
Entry<v1::Seat> RepresentativeOf(const LedgerState& state, std::string_view party_id);

// The current assignment of a role (the first, by id); empty entry when nobody holds it.
Entry<v1::RoleAssignment> HolderOf(const LedgerState& state, v1::Role role);

template <class T>
void SortByOrderKey(std::vector<Entry<T>>* entries) {
  std::sort(entries->begin(), entries->end(), [](const Entry<T>& a, const Entry<T>& b) {
    if (a->order_key() != b->order_key()) return a->order_key() < b->order_key();
    return *a.id < *b.id;
  });
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_LEDGER_STATE_H_
