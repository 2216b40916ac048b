#include "shared/chain/edited_element.h"

#include <string>

#include "shared/base/ids.h"
#include "shared/chain/phases.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;
using Value = v1::Element;

// Where an element is to be looked for.
struct Place {
  Kind kind = Value::VALUE_NOT_SET;
  std::string id;
};

std::string Joined(std::string_view first, std::string_view second, std::string_view third) {
  return JoinIds(JoinIds(first, second), third);
}

Place PlaceOfPreparing(const Situation& situation) {
  const v1::Command& command = situation.command;
  const std::string& ledger_id = situation.state.ledger_id();
  switch (command.verb_case()) {
    case Verb::kEditChain:
    case Verb::kEnterPhase:
      return {Value::kChain, ledger_id};
    case Verb::kAnswerExploration:
      return {Value::kExplorationAnswer,
              ExplorationAnswerId(situation.state, command.answer_exploration().question())};
    case Verb::kSetChecklistEntry:
      return {Value::kChecklistEntry, command.set_checklist_entry().id()};
    case Verb::kAssignRole:
      return {Value::kRoleAssignment, command.assign_role().id()};
    case Verb::kEndRole:
      return {Value::kRoleAssignment, command.end_role().id()};
    case Verb::kEditMeeting:
      return {Value::kMeeting, command.edit_meeting().id()};
    case Verb::kPutAgendaItem:
      return {Value::kAgendaItem, command.put_agenda_item().id()};
    default:
      return {};
  }
}

Place PlaceOfMeeting(const v1::Command& command) {
  switch (command.verb_case()) {
    case Verb::kPutMinutesEntry:
      return {Value::kMinutesEntry, command.put_minutes_entry().id()};
    case Verb::kSetIntake:
      return {Value::kIntake, command.set_intake().party_id()};
    case Verb::kPutImpression:
      return {Value::kImpression, command.put_impression().id()};
    case Verb::kPutGoal:
      return {Value::kGoal, command.put_goal().id()};
    case Verb::kSetContribution:
      return {Value::kContribution, command.set_contribution().party_id()};
    case Verb::kPutMissingParty:
      return {Value::kMissingParty, command.put_missing_party().id()};
    case Verb::kPutAction:
      return {Value::kAction, command.put_action().id()};
    case Verb::kSetActionState:
      return {Value::kAction, command.set_action_state().id()};
    case Verb::kPutCovenant:
      return {Value::kCovenant, command.put_covenant().id()};
    case Verb::kPutSuccess:
      return {Value::kSuccess, command.put_success().id()};
    case Verb::kSetReport:
      return {Value::kMeetingReport, command.set_report().meeting_id()};
    default:
      return {};
  }
}

Place PlaceOfBlocks(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case Verb::kPutQuestionVoice:
      return {Value::kQuestionVoice, command.put_question_voice().id()};
    case Verb::kSettleAnswer:
      return {Value::kAnswer, JoinIds(command.settle_answer().meeting_id(),
                                      command.settle_answer().question_key())};
    case Verb::kSetReflection:
      return {Value::kReflection,
              JoinIds(command.set_reflection().meeting_id(), situation.caller.person_id)};
    case Verb::kJudgeBlock: {
      const v1::BlockJudgement& judgement = command.judge_block().judgement();
      const std::string segment = judgement.segment_key().empty() ? "all" : judgement.segment_key();
      const std::string block = JoinIds(situation.state.ledger_id(), judgement.block_key());
      return {Value::kBlockJudgement, Joined(block, judgement.category_key(), segment)};
    }
    case Verb::kPutTraining:
      return {Value::kTraining, command.put_training().id()};
    case Verb::kPutInstrument:
      return {Value::kInstrument, command.put_instrument().id()};
    case Verb::kProposeInstrument:
      return {Value::kInstrument, command.propose_instrument().proposal().instrument_id()};
    case Verb::kAnswerInstrument:
      return {Value::kInstrumentProposal, command.answer_instrument().id()};
    case Verb::kAnswerFeedback:
      return {Value::kInstrumentFeedback, command.answer_feedback().id()};
    default:
      return {};
  }
}

Place PlaceOfPersonas(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case Verb::kPutPersona:
      return {Value::kPersona, command.put_persona().id()};
    case Verb::kSetCommunication:
      return {
          Value::kCommunicationSheet,
          JoinIds(situation.state.ledger_id(), command.set_communication().sheet().segment_key())};
    case Verb::kSetTouchpoint: {
      const v1::PersonaTouchpoint& point = command.set_touchpoint().touchpoint();
      return {Value::kPersonaTouchpoint,
              Joined(point.walk_id(), point.party_id(), point.block_key())};
    }
    case Verb::kPutFinding:
      return {Value::kPersonaFinding, command.put_finding().id()};
    case Verb::kSetHandover:
      return {Value::kHandoverRehearsal, command.set_handover().rehearsal().walk_id()};
    default:
      return {};
  }
}

}  // namespace

const v1::Element* EditedElement(const Situation& situation) {
  for (const Place& place : {PlaceOfPreparing(situation), PlaceOfMeeting(situation.command),
                             PlaceOfBlocks(situation), PlaceOfPersonas(situation)}) {
    if (place.kind != Value::VALUE_NOT_SET) return situation.state.Find(place.kind, place.id);
  }
  return nullptr;
}

}  // namespace ketentafel::chain
