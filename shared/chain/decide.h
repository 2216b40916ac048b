#ifndef KETENTAFEL_SHARED_CHAIN_DECIDE_H_
#define KETENTAFEL_SHARED_CHAIN_DECIDE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ketentafel/v1/change.pb.h"
#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// A chain in which somebody has a seat that is neither a guest's nor a network party's.
struct Membership {
  std::string ledger_id;
  std::string chain_name;
};

// Who asks.
struct Caller {
  std::string person_id;         // in this ledger; empty for the operator before a chain exists
  bool may_make_chains = false;  // the operator's right
  bool is_server = false;        // the core itself, e.g. filling attendance from presence
  std::vector<Membership> memberships = {};  // for the server's library alone
};

// Who has the page open, as the open streams show.
class Presence {
 public:
  struct Seen {
    bool here = false;
    Instant since;  // came, or was last seen
  };

  void Set(std::string person_id, Seen seen) { persons_[std::move(person_id)] = seen; }
  bool IsHere(const std::string& person_id) const;
  // How long a person has been away; zero when here, nothing when never seen.
  std::optional<Micros> AwayFor(const std::string& person_id, Instant now) const;
  const std::map<std::string, Seen>& persons() const { return persons_; }

 private:
  std::map<std::string, Seen> persons_;
};

// A change set of the log, and what takes its elements back to what they were before it. Only the
// server has a log.
struct FormerValues {
  v1::ChangeSet set;  // revision 0: there is no such set
  std::vector<v1::Change> back;
};

// What a decide function has to go by.
struct Situation {
  const LedgerState& state;
  const Presence& presence;
  const v1::Command& command;
  const Caller& caller;
  Instant now;
  const FormerValues* former = nullptr;  // with UndoChange, on the server
};

// What follows from a command: the changes, or a refusal. Pure: the server decides with authority,
// the page asks the same function to grey out a button with its reason.
// Errors: see LedgerService.Submit; every refusal's reason stands in refusals.h.
StatusOr<std::vector<v1::Change>> Decide(const LedgerState& state, const Presence& presence,
                                         const v1::Command& command, const Caller& caller,
                                         Instant now, const FormerValues* former = nullptr);

using Decision = StatusOr<std::vector<v1::Change>>;

// ---- For the decide_<area>.cc files ------------------------------------------------------------

// Collects the changes of one decision. Later changes to the same element replace earlier ones.
class Changes {
 public:
  template <class T>
  void Put(std::string id, T value) {
    v1::Element element;
    element.set_id(std::move(id));
    *ElementTraits<T>::Mutable(&element) = std::move(value);
    PutElement(std::move(element));
  }
  template <class T>
  void Delete(std::string id) {
    DeleteElement(ElementTraits<T>::kKind, std::move(id));
  }
  std::vector<v1::Change> Take() { return std::move(changes_); }

 private:
  void PutElement(v1::Element element);
  void DeleteElement(Kind kind, std::string id);

  std::vector<v1::Change> changes_;
};

// Checks `expected` of the command against an existing element. Revision 0 says that the author saw
// none.
// Errors: INVALID_ARGUMENT EXPECTED_MISSING; ABORTED STALE (details: revision).
// expected_command_id is resolved to a revision by the core before Decide is asked.
Status CheckExpected(const Situation& situation, Kind kind, const std::string& id);

// For a verb that makes an element or replaces it. Errors: as CheckId and CheckExpected.
Status CheckPut(const Situation& situation, Kind kind, const std::string& id);

// Errors: INVALID_ARGUMENT ID_MALFORMED (details: field).
Status CheckId(std::string_view field, std::string_view id);
// Like CheckId, and refuses an id that is taken by an element of this kind: ALREADY_EXISTS ID_TAKEN.
Status CheckNewId(const LedgerState& state, Kind kind, std::string_view id);

// One per area; each answers the verbs of its section in command.proto.
Decision DecideChain(const Situation& situation);
Decision DecideParties(const Situation& situation);
Decision DecidePlan(const Situation& situation);
Decision DecideLive(const Situation& situation);
Decision DecideRound(const Situation& situation);
Decision DecideAttendance(const Situation& situation);
Decision DecideMinutes(const Situation& situation);
Decision DecidePen(const Situation& situation);
Decision DecideForms(const Situation& situation);
Decision DecideActions(const Situation& situation);
Decision DecideFollowUp(const Situation& situation);
Decision DecideSuccesses(const Situation& situation);
Decision DecideAgreements(const Situation& situation);
Decision DecideCovenants(const Situation& situation);
Decision DecideUndo(const Situation& situation);
Decision DecideImport(const Situation& situation);
Decision DecideDeliveries(const Situation& situation);
Decision DecideReport(const Situation& situation);
Decision DecideCards(const Situation& situation);
Decision DecideBlocks(const Situation& situation);
Decision DecideInstruments(const Situation& situation);
Decision DecidePersonas(const Situation& situation);
Decision DecideWalk(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_DECIDE_H_
