#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/instrument_checks.h"
#include "shared/chain/instrument_verbs.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// Two who take the same one from the library at once mean one instrument.
// Errors: FAILED_PRECONDITION INSTRUMENT_ALREADY_THERE.
Status CheckNotThereYet(const LedgerState& state, const v1::Instrument& instrument) {
  if (instrument.content_key().empty()) return OkStatus();
  for (const auto& other : state.All<v1::Instrument>()) {
    if (other->has_retired_on() || other->content_key() != instrument.content_key()) continue;
    return FailedPrecondition(refusal::kInstrumentAlreadyThere, "it is in the catalogue already")
        .With("id", *other.id);
  }
  return OkStatus();
}

// Refuses: STALE, INSTRUMENT_RETIRED, INSTRUMENT_ALREADY_THERE, and what the limits refuse.
Decision Put(const Situation& situation) {
  const v1::PutInstrument& put = situation.command.put_instrument();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kInstrument, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckInstrument(put.instrument()));
  Changes changes;
  KETENTAFEL_RETURN_IF_ERROR(
      PutInCatalogue(situation.state, put.id(), put.instrument(), &changes));
  return changes.Take();
}

// Refuses: INSTRUMENT_UNKNOWN, INSTRUMENT_RETIRED, DATE_MISSING, DATE_INVALID.
Decision Retire(const Situation& situation) {
  const v1::RetireInstrument& retire = situation.command.retire_instrument();
  KETENTAFEL_RETURN_IF_ERROR(CheckOffered(situation.state, retire.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("on", retire.on(), Emptiness::kRefused));
  v1::Instrument instrument = *situation.state.Get<v1::Instrument>(retire.id());
  *instrument.mutable_retired_on() = retire.on();
  Changes changes;
  changes.Put(retire.id(), std::move(instrument));
  for (const auto& entry : situation.state.All<v1::RoleAssignment>()) {
    if (entry->instrument_id() != retire.id() || entry->has_until()) continue;
    v1::RoleAssignment role = *entry.value;
    *role.mutable_until() = EndOf(role.from(), retire.on());
    changes.Put(*entry.id, std::move(role));
  }
  return changes.Take();
}

}  // namespace

Status PutInCatalogue(const LedgerState& state, const std::string& id, v1::Instrument instrument,
                      Changes* changes) {
  if (const auto* existing = state.Get<v1::Instrument>(id)) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOffered(state, id));
    instrument.set_content_key(existing->content_key());
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CheckNotThereYet(state, instrument));
  }
  if (!IsSet(instrument.last_checked())) instrument.clear_last_checked();
  instrument.clear_retired_on();
  instrument.set_order_key(OrderKeyFor<v1::Instrument>(state, id, instrument.order_key()));
  changes->Put(id, std::move(instrument));
  return OkStatus();
}

Decision DecideInstruments(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutInstrument:
      return Put(situation);
    case Verb::kRetireInstrument:
      return Retire(situation);
    case Verb::kProposeInstrument:
    case Verb::kAnswerInstrument:
      return DecideInstrumentProposal(situation);
    default:
      return DecideFeedback(situation);
  }
}

}  // namespace ketentafel::chain
