#include "shared/chain/checks.h"
#include "shared/chain/instrument_checks.h"
#include "shared/chain/instrument_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/role_holders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// The party for which somebody offers the instrument: they may sit for several.
std::string ProvidingParty(const Situation& situation, const std::string& instrument_id) {
  for (const auto& provider : ProvidersOf(situation.state, instrument_id)) {
    if (IsHeldBy(situation.state, *provider.value, situation.caller.person_id)) {
      return provider->party_id();
    }
  }
  return "";
}

// Refuses: ID_TAKEN, INSTRUMENT_UNKNOWN, INSTRUMENT_RETIRED, TEXT_MISSING, TEXT_TOO_LONG.
Decision Send(const Situation& situation) {
  const v1::SendFeedback& send = situation.command.send_feedback();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNewId(situation.state, v1::Element::kInstrumentFeedback, send.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOffered(situation.state, send.instrument_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("text", send.text(), Emptiness::kRefused));
  v1::InstrumentFeedback feedback;
  feedback.set_instrument_id(send.instrument_id());
  feedback.set_party_id(ProvidingParty(situation, send.instrument_id()));
  feedback.set_person_id(situation.caller.person_id);
  feedback.set_text(send.text());
  *feedback.mutable_sent_at() = TimestampOf(situation.now);
  feedback.set_state(v1::FEEDBACK_SENT);
  Changes changes;
  changes.Put(send.id(), std::move(feedback));
  return changes.Take();
}

// An answer may change: what was only read first can be taken up later.
// Refuses: FEEDBACK_UNKNOWN; CHOICE_UNKNOWN for what is no answer; TEXT_MISSING when it is not
// taken up without a word.
Decision Answer(const Situation& situation) {
  const v1::AnswerFeedback& answer = situation.command.answer_feedback();
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kInstrumentFeedback,
                                         answer.id(), refusal::kFeedbackUnknown));
  const bool turned_down = answer.state() == v1::FEEDBACK_NOT_TAKEN_UP;
  if (!turned_down && answer.state() != v1::FEEDBACK_READ &&
      answer.state() != v1::FEEDBACK_TAKEN_UP) {
    return InvalidArgument(refusal::kChoiceUnknown, "read, taken up or not taken up")
        .With("field", "state");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("reply", answer.reply(),
                                       turned_down ? Emptiness::kRefused : Emptiness::kAllowed));
  v1::InstrumentFeedback feedback = *situation.state.Get<v1::InstrumentFeedback>(answer.id());
  feedback.set_state(answer.state());
  feedback.set_reply(answer.reply());
  Changes changes;
  changes.Put(answer.id(), std::move(feedback));
  return changes.Take();
}

}  // namespace

Decision DecideFeedback(const Situation& situation) {
  return situation.command.verb_case() == Verb::kSendFeedback ? Send(situation)
                                                              : Answer(situation);
}

}  // namespace ketentafel::chain
