#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

Decision Close(const std::string& meeting_id, const v1::OpenCard* open) {
  if (open == nullptr) {
    return FailedPrecondition(refusal::kNoCardOpen, "nothing is shown at this meeting");
  }
  Changes changes;
  changes.Delete<v1::OpenCard>(meeting_id);
  return changes.Take();
}

Decision Show(const Situation& situation, const v1::ShowCard& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  const auto* open = situation.state.Get<v1::OpenCard>(meeting_id);
  if (verb.card_key().empty()) return Close(meeting_id, open);
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("card_key", verb.card_key()));
  if (open != nullptr && open->card_key() == verb.card_key()) {
    return FailedPrecondition(refusal::kCardOpenAlready, "everybody sees this card already");
  }
  v1::OpenCard card;
  card.set_meeting_id(meeting_id);
  card.set_card_key(verb.card_key());
  card.set_opened_by_person_id(situation.caller.person_id);
  Changes changes;
  changes.Put(meeting_id, std::move(card));
  return changes.Take();
}

}  // namespace

Decision DecideCards(const Situation& situation) {
  return Show(situation, situation.command.show_card());
}

}  // namespace ketentafel::chain
