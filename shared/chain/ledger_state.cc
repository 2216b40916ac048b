#include "shared/chain/ledger_state.h"

#include <utility>

namespace ketentafel::chain {

std::string_view KindName(Kind kind) {
  switch (kind) {
#define KETENTAFEL_CASE(Message, field, kCase) \
  case v1::Element::kCase:                     \
    return #field;
    KETENTAFEL_ELEMENT_KINDS(KETENTAFEL_CASE)
#undef KETENTAFEL_CASE
    default:
      return "";
  }
}

bool IsPersonal(Kind kind) {
  return kind == v1::Element::kPerson || kind == v1::Element::kContactCard;
}

const v1::Element* LedgerState::Find(Kind kind, std::string_view id) const {
  auto elements = kinds_.find(kind);
  if (elements == kinds_.end()) return nullptr;
  auto found = elements->second.find(id);
  return found == elements->second.end() ? nullptr : found->second.get();
}

std::vector<const v1::Element*> LedgerState::Elements() const {
  std::vector<const v1::Element*> all;
  for (const auto& [kind, elements] : kinds_) {
    for (const auto& [id, element] : elements) all.push_back(element.get());
  }
  return all;
}

void LedgerState::Apply(const v1::ChangeSet& changes) {
  for (const v1::Change& change : changes.changes()) {
    if (change.has_put()) {
      auto element = std::make_shared<v1::Element>(change.put());
      // What only entered the reader's view changed at an earlier revision, which it brings along.
      if (element->revision() == 0) element->set_revision(changes.revision());
      kinds_[element->value_case()][element->id()] = std::move(element);
    } else if (change.has_deletion()) {
      auto elements = kinds_.find(change.deletion().kind());
      if (elements != kinds_.end()) elements->second.erase(change.deletion().id());
    }
  }
  revision_ = changes.revision();
}

void LedgerState::Restore(v1::Element element) {
  auto shared = std::make_shared<v1::Element>(std::move(element));
  kinds_[shared->value_case()][shared->id()] = std::move(shared);
}

std::vector<Entry<v1::ChainParty>> PartiesAtTable(const LedgerState& state) {
  auto parties = state.All<v1::ChainParty>();
  std::erase_if(parties, [](const auto& party) { return party->has_left_on(); });
  SortByOrderKey(&parties);
  return parties;
}

std::vector<Entry<v1::AgendaItem>> ItemsOf(const LedgerState& state, std::string_view meeting_id) {
  auto items = state.All<v1::AgendaItem>();
  std::erase_if(items, [&](const auto& item) { return item->meeting_id() != meeting_id; });
  SortByOrderKey(&items);
  return items;
}

std::vector<Entry<v1::Seat>> SeatsOfParty(const LedgerState& state, std::string_view party_id) {
  auto seats = state.All<v1::Seat>();
  std::erase_if(seats, [&](const auto& seat) {
    return seat->party_id() != party_id || seat->has_until();
  });
  return seats;
}

std::vector<Entry<v1::Seat>> SeatsOfPerson(const LedgerState& state, std::string_view person_id) {
  auto seats = state.All<v1::Seat>();
  std::erase_if(seats, [&](const auto& seat) {
    return seat->person_id() != person_id || seat->has_until();
  });
  return seats;
}

Entry<v1::Seat> RepresentativeOf(const LedgerState& state, std::string_view party_id) {
  for (const auto& seat : SeatsOfParty(state, party_id)) {
    if (seat->is_representative()) return seat;
  }
  return {};
}

Entry<v1::RoleAssignment> HolderOf(const LedgerState& state, v1::Role role) {
  for (const auto& assignment : state.All<v1::RoleAssignment>()) {
    if (assignment->role() == role && !assignment->has_until()) return assignment;
  }
  return {};
}

}  // namespace ketentafel::chain
