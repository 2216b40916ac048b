#ifndef KETENTAFEL_SERVER_CORE_CHANGE_TAIL_H_
#define KETENTAFEL_SERVER_CORE_CHANGE_TAIL_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "shared/chain/audience.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// The last change sets of a ledger with the state before the first of them, so that a reader who
// was away for a moment gets what it missed, as it might see it at the time.
class ChangeTail {
 public:
  explicit ChangeTail(chain::LedgerState base);

  // Takes the next change set in; the oldest goes when there are too many.
  void Append(v1::ChangeSet changes);

  // Whether what came after `revision` is known here.
  bool Reaches(int64_t revision) const;

  // Goes back further: `log` begins at revision 1 and reaches the end of what is held.
  void Rebuild(const std::vector<v1::ChangeSet>& log, int64_t from);

  // What a person could see at a revision that is reached. A replay is for somebody who sees with
  // the same eyes now: it brings what changed, not what has come into view.
  chain::ReaderView ViewAt(int64_t revision, const std::string& person_id) const;

  // Calls `each` with what `view` may see of each change set after `revision`. Personal data has
  // the value of `now`, or is a deletion where it was erased since.
  void Replay(int64_t revision, const chain::ReaderView& view, const chain::LedgerState& now,
              const std::function<void(v1::ChangeSet)>& each) const;

  static constexpr size_t kMost = 512;

 private:
  chain::LedgerState base_;
  std::deque<v1::ChangeSet> tail_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHANGE_TAIL_H_
