#include "shared/chain/decide.h"

#include <utility>

#include "shared/base/ids.h"
#include "shared/chain/library.h"
#include "shared/chain/privacy_guard.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// The sections of command.proto are the areas: each owns a stretch of field numbers.
Decision DecideByArea(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kCreateChain:
    case Verb::kEditChain:
    case Verb::kAnswerExploration:
    case Verb::kEnterPhase:
      return DecideChain(situation);
    case Verb::kSetChecklistEntry:
    case Verb::kRemoveChecklistEntry:
    case Verb::kPutParty:
    case Verb::kEndParty:
    case Verb::kPutPerson:
    case Verb::kTakeSeat:
    case Verb::kEndSeat:
    case Verb::kAssignRole:
    case Verb::kEndRole:
    case Verb::kNoteInvitation:
      return DecideParties(situation);
    case Verb::kPlanMeeting:
    case Verb::kEditMeeting:
    case Verb::kCancelMeeting:
    case Verb::kPutAgendaItem:
    case Verb::kMoveAgendaItem:
    case Verb::kRemoveAgendaItem:
    case Verb::kReplyToInvitation:
    case Verb::kPlanBasicMeetings:
    case Verb::kLetGoOfItem:
      return DecidePlan(situation);
    case Verb::kStartMeeting:
    case Verb::kMoveOn:
    case Verb::kPauseMeeting:
    case Verb::kResumeMeeting:
    case Verb::kAdjustMinutes:
    case Verb::kCorrectStart:
    case Verb::kEndMeeting:
    case Verb::kTakeLead:
      return DecideLive(situation);
    case Verb::kOrderRound:
    case Verb::kGiveFloor:
    case Verb::kParkPoint:
    case Verb::kSettleParkedPoint:
      return DecideRound(situation);
    case Verb::kSetAttendance:
    case Verb::kNotePresence:
      return DecideAttendance(situation);
    case Verb::kPutMinutesEntry:
    case Verb::kRemoveMinutesEntry:
    case Verb::kProposeEntry:
    case Verb::kAnswerProposal:
      return DecideMinutes(situation);
    case Verb::kOfferPen:
    case Verb::kTakePen:
    case Verb::kDeclinePen:
      return DecidePen(situation);
    case Verb::kSetIntake:
    case Verb::kPutImpression:
    case Verb::kRemoveImpression:
    case Verb::kPutGoal:
    case Verb::kRemoveGoal:
    case Verb::kSetContribution:
    case Verb::kPutMissingParty:
    case Verb::kRemoveMissingParty:
    case Verb::kConfirmRole:
      return DecideForms(situation);
    case Verb::kPutAction:
    case Verb::kRemoveAction:
    case Verb::kSetActionState:
    case Verb::kSplitAction:
    case Verb::kPlaceAction:
      return DecideActions(situation);
    case Verb::kSetFollowUpRules:
    case Verb::kPutContactMoment:
    case Verb::kRemoveContactMoment:
    case Verb::kAskOwners:
    case Verb::kAnswerFollowUp:
      return DecideFollowUp(situation);
    case Verb::kPutSuccess:
    case Verb::kRemoveSuccess:
    case Verb::kCelebrateSuccess:
      return DecideSuccesses(situation);
    case Verb::kReviseAgreement:
      return DecideAgreements(situation);
    case Verb::kPutCovenant:
    case Verb::kRemoveCovenant:
    case Verb::kPutAmbassador:
    case Verb::kEndAmbassador:
      return DecideCovenants(situation);
    case Verb::kUndoChange:
      return DecideUndo(situation);
    case Verb::kImportList:
      return DecideImport(situation);
    case Verb::kSendPaper:
    case Verb::kNoteDelivery:
    case Verb::kRetryDelivery:
    case Verb::kWithdrawDelivery:
    case Verb::kRemindOwners:
      return DecideDeliveries(situation);
    case Verb::kSetReport:
    case Verb::kSettleReport:
      return DecideReport(situation);
    case Verb::kShowCard:
      return DecideCards(situation);
    case Verb::kPutQuestionVoice:
    case Verb::kRemoveQuestionVoice:
    case Verb::kSettleAnswer:
    case Verb::kSetReflection:
    case Verb::kMarkReflection:
    case Verb::kJudgeBlock:
    case Verb::kPutTraining:
    case Verb::kRemoveTraining:
      return DecideBlocks(situation);
    case Verb::kPutInstrument:
    case Verb::kRetireInstrument:
    case Verb::kProposeInstrument:
    case Verb::kAnswerInstrument:
    case Verb::kSendFeedback:
    case Verb::kAnswerFeedback:
      return DecideInstruments(situation);
    case Verb::kPutPersona:
    case Verb::kArchivePersona:
    case Verb::kCheckPersona:
    case Verb::kSetCommunication:
      return DecidePersonas(situation);
    case Verb::kStartWalk:
    case Verb::kMoveWalk:
    case Verb::kStopWalk:
    case Verb::kResumeWalk:
    case Verb::kBeginQuiet:
    case Verb::kSetTouchpoint:
    case Verb::kRemoveTouchpoint:
    case Verb::kSetWalkChoice:
    case Verb::kPutFinding:
    case Verb::kRemoveFinding:
    case Verb::kSetHandover:
    case Verb::kSetWalkReader:
      return DecideWalk(situation);
    case Verb::VERB_NOT_SET:
      break;
  }
  return InvalidArgument("VERB_UNKNOWN", "the command says nothing this server knows");
}

}  // namespace

bool Presence::IsHere(const std::string& person_id) const {
  auto found = persons_.find(person_id);
  return found != persons_.end() && found->second.here;
}

std::optional<Micros> Presence::AwayFor(const std::string& person_id, Instant now) const {
  auto found = persons_.find(person_id);
  if (found == persons_.end()) return std::nullopt;
  return found->second.here ? Micros(0) : now - found->second.since;
}

Decision Decide(const LedgerState& state, const Presence& presence, const v1::Command& command,
                const Caller& caller, Instant now, const FormerValues* former) {
  const Situation situation{state, presence, command, caller, now, former};
  KETENTAFEL_RETURN_IF_ERROR(CheckId("command.id", command.id()));
  if (IsLibrary(state)) {
    KETENTAFEL_RETURN_IF_ERROR(CheckLibraryRight(situation));
    KETENTAFEL_RETURN_IF_ERROR(CheckPrivacy(situation));
    return DecideByArea(situation);
  }
  if (state.chain() == nullptr && command.verb_case() != Verb::kCreateChain) {
    return NotFound(refusal::kLedgerUnknown, "there is no chain in this ledger");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckRight(situation));
  KETENTAFEL_RETURN_IF_ERROR(CheckPrivacy(situation));
  return DecideByArea(situation);
}

void Changes::PutElement(v1::Element element) {
  for (v1::Change& change : changes_) {
    if (change.has_put() && change.put().value_case() == element.value_case() &&
        change.put().id() == element.id()) {
      *change.mutable_put() = std::move(element);
      return;
    }
  }
  *changes_.emplace_back().mutable_put() = std::move(element);
}

void Changes::DeleteElement(Kind kind, std::string id) {
  v1::Deletion* deletion = changes_.emplace_back().mutable_deletion();
  deletion->set_kind(kind);
  deletion->set_id(std::move(id));
}

Status CheckExpected(const Situation& situation, Kind kind, const std::string& id) {
  const v1::Element* element = situation.state.Find(kind, id);
  if (element == nullptr) {
    if (situation.command.expected_revision() == 0) return OkStatus();
    // Making it again would undo somebody's removal in silence.
    return Aborted(refusal::kStale, "somebody else removed this in the meantime")
        .With("revision", "0");
  }
  if (situation.command.expected_case() != v1::Command::kExpectedRevision) {
    return InvalidArgument("EXPECTED_MISSING", "say which revision of the element you saw");
  }
  if (situation.command.expected_revision() != element->revision()) {
    return Aborted("STALE", "somebody else changed this in the meantime")
        .With("revision", std::to_string(element->revision()));
  }
  return OkStatus();
}

Status CheckPut(const Situation& situation, Kind kind, const std::string& id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckId("id", id));
  return CheckExpected(situation, kind, id);
}

Status CheckId(std::string_view field, std::string_view id) {
  if (IsId(id)) return OkStatus();
  return InvalidArgument("ID_MALFORMED", "an id is 32 lower-case hexadecimal digits")
      .With("field", std::string(field));
}

Status CheckNewId(const LedgerState& state, Kind kind, std::string_view id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckId("id", id));
  if (state.Find(kind, id) == nullptr) return OkStatus();
  return AlreadyExists("ID_TAKEN", "an element with this id exists already");
}

}  // namespace ketentafel::chain
