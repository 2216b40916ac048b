#include <string>
#include <utility>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostActions = 500;
constexpr int kMostParties = 200;

// One line after the other, each on what the ones before it left.
class Import {
 public:
  explicit Import(const Situation& situation) : situation_(situation), state_(situation.state) {}

  Status Take(const v1::Command& line, int64_t expected) {
    v1::Command command = line;
    command.set_id(situation_.command.id());
    // A line that was new when the list was read is still new.
    command.set_expected_revision(expected);
    const Situation at{state_, situation_.presence, command, situation_.caller, situation_.now};
    Decision decision =
        command.has_put_action() ? DecideActions(at) : DecideParties(at);
    ++line_;
    if (!decision.ok()) {
      Status status = decision.status();
      return std::move(status).With("line", std::to_string(line_));
    }
    v1::ChangeSet set;
    set.set_revision(situation_.state.revision() + 1);
    for (v1::Change& change : *decision) {
      *set.add_changes() = change;
      changes_.push_back(std::move(change));
    }
    state_.Apply(set);
    return OkStatus();
  }

  std::vector<v1::Change> Changes() { return std::move(changes_); }

 private:
  const Situation& situation_;
  LedgerState state_;
  std::vector<v1::Change> changes_;
  int line_ = 0;
};

}  // namespace

// Refuses: FIELD_MISSING (no line, or one without its revision), TOO_MANY, and what PutAction and
// PutParty refuse, with the number of the line (details: line).
Decision DecideImport(const Situation& situation) {
  const v1::ImportList& list = situation.command.import_list();
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("actions", list.actions_size(), {0, kMostActions}));
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("parties", list.parties_size(), {0, kMostParties}));
  if (list.actions_size() + list.parties_size() == 0 ||
      list.actions_size() != list.expected_action_revisions_size() ||
      list.parties_size() != list.expected_party_revisions_size()) {
    return InvalidArgument(refusal::kFieldMissing, "a revision for every line, and a line at least");
  }
  Import import(situation);
  for (int i = 0; i < list.parties_size(); ++i) {
    v1::Command line;
    *line.mutable_put_party() = list.parties(i);
    KETENTAFEL_RETURN_IF_ERROR(import.Take(line, list.expected_party_revisions(i)));
  }
  for (int i = 0; i < list.actions_size(); ++i) {
    v1::Command line;
    *line.mutable_put_action() = list.actions(i);
    KETENTAFEL_RETURN_IF_ERROR(import.Take(line, list.expected_action_revisions(i)));
  }
  return import.Changes();
}

}  // namespace ketentafel::chain
