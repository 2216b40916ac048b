#ifndef KETENTAFEL_TESTS_JOURNEYS_PLAYED_JOURNEY_H_
#define KETENTAFEL_TESTS_JOURNEYS_PLAYED_JOURNEY_H_

#include <map>
#include <string>
#include <vector>

#include "server/example/script.h"
#include "shared/chain/decide.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::journeys {

// Today in these tests: a Wednesday.
inline constexpr Civil kToday{2026, 11, 25};

// A journey of content/example/full, e.g. "harderwijk-ermelo", with ids that count.
example::Script ReadJourney(const std::string& name, const Civil& today = kToday);

// Who took the pen of a meeting, and who might have at that moment.
struct PenTaken {
  std::string meeting_id;
  std::string party_id;
  std::vector<std::string> next;  // as the pen's rotation had them, by who wrote longest ago
  std::map<std::string, Instant> last_turns;  // of those who have written before
};

// A journey as the rules see it: each command decided and applied in turn, at its own time, by its
// own person. No clock runs and no disk is touched.
class PlayedJourney {
 public:
  // Throws on the first command that is refused, with its number.
  explicit PlayedJourney(example::Script script);

  const example::Script& script() const { return script_; }
  const chain::LedgerState& state() const { return state_; }
  const std::vector<v1::ChangeSet>& log() const { return log_; }
  const std::vector<v1::Phase>& phases() const { return phases_; }
  const std::vector<PenTaken>& pens() const { return pens_; }
  // The id of a person by their key in the script.
  const std::string& person(const std::string& key) const { return persons_.at(key); }

 private:
  void Play(const example::Step& step, size_t number);
  v1::Command Resolved(v1::Command command) const;
  void Remember(const example::Step& step);
  void LookAtPen(const v1::TakePen& taken, const std::string& person_id);

  const example::Script script_;
  std::map<std::string, std::string> persons_;
  std::map<std::string, int64_t> revisions_;
  std::vector<v1::ChangeSet> log_;
  std::vector<v1::Phase> phases_;
  std::vector<PenTaken> pens_;
  chain::LedgerState state_;
};

}  // namespace ketentafel::journeys

#endif  // KETENTAFEL_TESTS_JOURNEYS_PLAYED_JOURNEY_H_
