#include "shared/chain/checks.h"
#include "shared/chain/instrument_checks.h"
#include "shared/chain/instrument_verbs.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// Whether the catalogue still says what the author of a proposal saw there.
// Errors: ABORTED STALE; INVALID_ARGUMENT ID_MALFORMED; FAILED_PRECONDITION INSTRUMENT_RETIRED.
Status CheckBase(const LedgerState& state, const v1::InstrumentProposal& proposal) {
  KETENTAFEL_RETURN_IF_ERROR(CheckId("proposal.instrument_id", proposal.instrument_id()));
  const v1::Element* now = state.Find(v1::Element::kInstrument, proposal.instrument_id());
  const int64_t revision = now == nullptr ? 0 : now->revision();
  if (now != nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOffered(state, proposal.instrument_id()));
  }
  if (proposal.base_revision() == revision) return OkStatus();
  return Aborted(refusal::kStale, "the instrument changed in the meantime")
      .With("revision", std::to_string(revision));
}

// Refuses: ID_TAKEN, STALE, INSTRUMENT_RETIRED, and what the limits of an instrument refuse.
Decision Propose(const Situation& situation) {
  const v1::ProposeInstrument& verb = situation.command.propose_instrument();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kInstrumentProposal, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckBase(state, verb.proposal()));
  KETENTAFEL_RETURN_IF_ERROR(CheckInstrument(verb.proposal().instrument()));
  v1::InstrumentProposal proposal;
  proposal.set_instrument_id(verb.proposal().instrument_id());
  *proposal.mutable_instrument() = verb.proposal().instrument();
  proposal.set_base_revision(verb.proposal().base_revision());
  proposal.set_person_id(situation.caller.person_id);
  const auto parties = PartiesOf(state, situation.caller.person_id);
  if (!parties.empty()) proposal.set_party_id(parties.front());
  *proposal.mutable_proposed_at() = TimestampOf(situation.now);
  proposal.set_state(v1::WAITING);
  Changes changes;
  changes.Put(verb.id(), std::move(proposal));
  return changes.Take();
}

// Refuses: CHOICE_UNKNOWN, INSTRUMENT_PROPOSAL_UNKNOWN, PROPOSAL_ANSWERED; TEXT_MISSING when it is
// sent back without a word; STALE, INSTRUMENT_RETIRED when the instrument changed since.
Decision Answer(const Situation& situation) {
  const v1::AnswerInstrument& verb = situation.command.answer_instrument();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(state, v1::Element::kInstrumentProposal, verb.id(),
                                         refusal::kInstrumentProposalUnknown));
  v1::InstrumentProposal proposal = *state.Get<v1::InstrumentProposal>(verb.id());
  if (proposal.state() != v1::WAITING) {
    return FailedPrecondition(refusal::kProposalAnswered, "this was answered already");
  }
  const bool taken_in = verb.answer() == v1::TAKEN_IN;
  if (!taken_in && verb.answer() != v1::NOT_NOW) {
    return InvalidArgument(refusal::kChoiceUnknown, "take it in, or send it back")
        .With("field", "answer");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("reply", verb.reply(),
                                       taken_in ? Emptiness::kAllowed : Emptiness::kRefused));
  Changes changes;
  if (taken_in) {
    KETENTAFEL_RETURN_IF_ERROR(CheckBase(state, proposal));
    KETENTAFEL_RETURN_IF_ERROR(
        PutInCatalogue(state, proposal.instrument_id(), proposal.instrument(), &changes));
  }
  proposal.set_state(verb.answer());
  proposal.set_reply(verb.reply());
  changes.Put(verb.id(), std::move(proposal));
  return changes.Take();
}

}  // namespace

Decision DecideInstrumentProposal(const Situation& situation) {
  return situation.command.verb_case() == Verb::kProposeInstrument ? Propose(situation)
                                                                   : Answer(situation);
}

}  // namespace ketentafel::chain
