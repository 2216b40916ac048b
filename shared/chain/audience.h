#ifndef KETENTAFEL_SHARED_CHAIN_AUDIENCE_H_
#define KETENTAFEL_SHARED_CHAIN_AUDIENCE_H_

#include <set>
#include <string>
#include <tuple>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// Who may see an element.
struct Audience {
  enum class Circle {
    kTable,     // everybody with a seat
    kInsiders,  // without guests and network parties (P14, KT-17)
    kDirector,  // the chain director alone
    kPerson,    // one person
  };
  Circle circle = Circle::kTable;
  std::string person_id;  // with kPerson

  bool operator==(const Audience&) const = default;
};

Audience AudienceOf(const LedgerState& state, const v1::Element& element);

// What a reader may see, as a value: readers with equal views see the same.
struct ReaderView {
  std::string person_id;  // who it is, for what is meant for one person alone
  bool at_table = false;
  bool insider = false;
  bool director = false;

  bool operator==(const ReaderView&) const = default;
  // Not <=>: the page's standard library has none for strings.
  bool operator<(const ReaderView& other) const {
    return std::tie(person_id, at_table, insider, director) <
           std::tie(other.person_id, other.at_table, other.insider, other.director);
  }
};

// The view of a person; nothing of it is set when the person has no current seat.
ReaderView ViewOf(const LedgerState& state, const std::string& person_id);

// Those for whom alone something is meant, in what changed or in all there is. To the eyes of
// everybody else persons make no difference.
std::set<std::string> PersonsMeant(const LedgerState& before, const LedgerState& after,
                                   const v1::ChangeSet& changes);
std::set<std::string> PersonsMeant(const LedgerState& state);

// A view without its person, unless something is meant for that person alone: readers with equal
// shared views receive the same bytes.
ReaderView SharedView(ReaderView view, const std::set<std::string>& meant);

bool Sees(const ReaderView& view, const Audience& audience);

// What a reader gets of a change set: the changes for its eyes; what leaves its view as a deletion,
// what enters it as a full value. `before` and `after` are the states around it. The envelope
// (revision, author, command id, time) always travels.
v1::ChangeSet ForReader(const ReaderView& view, const LedgerState& before, const LedgerState& after,
                        const v1::ChangeSet& changes);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_AUDIENCE_H_
