#include "shared/chain/guarded_texts.h"

#include <utility>

#include "google/protobuf/repeated_field.h"

namespace ketentafel::chain {
namespace {

// Gathers what people typed, one overload per message that holds such texts.
class Texts {
 public:
  using List = google::protobuf::RepeatedPtrField<std::string>;

  // Empty ones hold nothing.
  void Add(std::string_view field, const std::string& text) {
    if (!text.empty()) texts_.push_back({field, &text});
  }
  void Add(std::string_view field, const List& list) {
    for (const std::string& text : list) Add(field, text);
  }

  void Of(const v1::Chain& chain) {
    Add("chain.phase_override_reason", chain.phase_override_reason());
  }
  void Of(const v1::ChecklistEntry& entry) {
    Add("entry.label", entry.label());
    Add("entry.candidate", entry.candidate());
    Add("entry.note", entry.note());
  }
  void Of(const v1::RoleAssignment& assignment) {
    Add("assignment.reason", assignment.reason());
    Add("assignment.local_colour", assignment.local_colour());
    Add("assignment.end_reason", assignment.end_reason());
  }
  void Of(const v1::Meeting& meeting) { Add("meeting.title", meeting.title()); }
  void Of(const v1::AgendaItem& item) {
    Add("item.title", item.title());
    Add("item.purpose", item.purpose());
  }
  void Of(const v1::Intake& intake) {
    Add("intake.how_meets_carers", intake.how_meets_carers());
    Add("intake.carer_count", intake.carer_count());
    Add("intake.how_often", intake.how_often());
    Add("intake.how", intake.how());
    for (const v1::PartnerLink& partner : intake.partners()) {
      Add("intake.partners.about", partner.about());
    }
    for (const v1::PartnerLink& partner : intake.wished_partners()) {
      Add("intake.wished_partners.about", partner.about());
    }
  }
  void Of(const v1::Impression& impression) { Add("impression.text", impression.text()); }
  void Of(const v1::Goal& goal) {
    Add("goal.text", goal.text());
    Add("goal.specific", goal.specific());
    Add("goal.measurable", goal.measurable());
    Add("goal.acceptable", goal.acceptable());
    Add("goal.realistic", goal.realistic());
  }
  void Of(const v1::Contribution& contribution) {
    Add("contribution.brings", contribution.brings());
    Add("contribution.expects_of_others", contribution.expects_of_others());
    Add("contribution.expects_of_director", contribution.expects_of_director());
  }
  void Of(const v1::MissingParty& missing) {
    Add("missing_party.why", missing.why());
    Add("missing_party.declined_why", missing.declined_why());
  }
  void Of(const v1::Covenant& covenant) {
    Add("covenant.title", covenant.title());
    Add("covenant.text", covenant.text());
  }
  void Of(const v1::Action& action) {
    Add("action.title", action.title());
    Add("action.note", action.note());
    Add("action.result", action.result());
  }
  void Of(const v1::QuestionVoice& voice) { Add("voice.text", voice.text()); }
  void Of(const v1::BlockJudgement& judgement) { Add("judgement.note", judgement.note()); }
  void Of(const v1::Training& training) {
    Add("training.title", training.title());
    Add("training.note", training.note());
  }
  void Of(const v1::Instrument& instrument) {
    Add("instrument.name", instrument.name());
    Add("instrument.what", instrument.what());
  }
  void Of(const v1::InstrumentProposal& proposal) {
    Add("proposal.instrument.name", proposal.instrument().name());
    Add("proposal.instrument.what", proposal.instrument().what());
    Add("proposal.reply", proposal.reply());
  }
  void Of(const v1::Persona& persona) {
    Add("persona.name", persona.name());
    Add("persona.cares_for", persona.cares_for());
    Add("persona.quote", persona.quote());
    Add("persona.personal_situation", persona.personal_situation());
    Add("persona.occupation", persona.occupation());
    Add("persona.profile", persona.profile());
    Add("persona.current_situation", persona.current_situation());
    Add("persona.needs", persona.needs());
    Add("persona.search_behaviour", persona.search_behaviour());
    Add("persona.pains", persona.pains());
    Add("persona.supports", persona.supports());
  }
  void Of(const v1::PersonaTouchpoint& touchpoint) { Add("touchpoint.how", touchpoint.how()); }
  void Of(const v1::PersonaFinding& finding) { Add("finding.text", finding.text()); }
  void Of(const v1::HandoverRehearsal& rehearsal) { Add("rehearsal.when", rehearsal.when()); }
  void Of(const v1::CommunicationSheet& sheet) {
    Add("sheet.channels", sheet.channels());
    Add("sheet.wording", sheet.wording());
  }
  void Of(const v1::PlanMeeting& plan) {
    Of(plan.meeting());
    for (const v1::NewAgendaItem& item : plan.items()) {
      Add("items.item.title", item.item().title());
      Add("items.item.purpose", item.item().purpose());
    }
  }
  void Of(const v1::SplitAction& split) {
    for (const v1::PutAction& part : split.parts()) {
      Add("parts.action.title", part.action().title());
      Add("parts.action.note", part.action().note());
      Add("parts.action.result", part.action().result());
    }
  }
  void Of(const v1::ImportList& list) {
    for (const v1::PutAction& line : list.actions()) {
      Add("actions.action.title", line.action().title());
      Add("actions.action.note", line.action().note());
      Add("actions.action.result", line.action().result());
    }
  }
  void Of(const v1::SetReflection& notes) {
    Add("own_organisation", notes.own_organisation());
    Add("other_parties", notes.other_parties());
    Add("carers", notes.carers());
  }

  std::vector<GuardedText> Take() { return std::move(texts_); }

 private:
  std::vector<GuardedText> texts_;
};

// The verbs of preparing and planning.
bool TakePreparing(const v1::Command& command, Texts* texts) {
  switch (command.verb_case()) {
    case v1::Command::kCreateChain:
      texts->Of(command.create_chain().chain());
      texts->Add("role_reason", command.create_chain().role_reason());
      return true;
    case v1::Command::kEditChain:
      texts->Of(command.edit_chain().chain());
      return true;
    case v1::Command::kAnswerExploration:
      texts->Add("text", command.answer_exploration().text());
      return true;
    case v1::Command::kEnterPhase:
      texts->Add("reason", command.enter_phase().reason());
      return true;
    case v1::Command::kSetChecklistEntry:
      texts->Of(command.set_checklist_entry().entry());
      return true;
    case v1::Command::kAssignRole:
      texts->Of(command.assign_role().assignment());
      return true;
    case v1::Command::kEndRole:
      texts->Add("reason", command.end_role().reason());
      return true;
    case v1::Command::kPlanMeeting:
      texts->Of(command.plan_meeting());
      return true;
    case v1::Command::kPlanBasicMeetings:
      for (const v1::PlanMeeting& plan : command.plan_basic_meetings().meetings()) texts->Of(plan);
      return true;
    case v1::Command::kEditMeeting:
      texts->Of(command.edit_meeting().meeting());
      return true;
    case v1::Command::kPutAgendaItem:
      texts->Of(command.put_agenda_item().item());
      return true;
    default:
      return false;
  }
}

// Minutes, forms, actions, report and what goes along with it by mail.
bool TakeMeeting(const v1::Command& command, Texts* texts) {
  switch (command.verb_case()) {
    case v1::Command::kParkPoint:
      texts->Add("text", command.park_point().text());
      return true;
    case v1::Command::kPutMinutesEntry:
      texts->Add("text", command.put_minutes_entry().text());
      return true;
    case v1::Command::kProposeEntry:
      texts->Add("text", command.propose_entry().text());
      return true;
    case v1::Command::kSetIntake:
      texts->Of(command.set_intake().intake());
      return true;
    case v1::Command::kPutImpression:
      texts->Of(command.put_impression().impression());
      return true;
    case v1::Command::kPutGoal:
      texts->Of(command.put_goal().goal());
      return true;
    case v1::Command::kSetContribution:
      texts->Of(command.set_contribution().contribution());
      return true;
    case v1::Command::kPutMissingParty:
      texts->Of(command.put_missing_party().missing_party());
      return true;
    case v1::Command::kPutAction:
      texts->Of(command.put_action().action());
      return true;
    case v1::Command::kAnswerFollowUp:
      texts->Add("text", command.answer_follow_up().text());
      return true;
    case v1::Command::kPutContactMoment:
      texts->Add("moment.text", command.put_contact_moment().moment().text());
      return true;
    case v1::Command::kReviseAgreement:
      texts->Add("text", command.revise_agreement().text());
      texts->Add("reason", command.revise_agreement().reason());
      return true;
    case v1::Command::kSetActionState:
      texts->Add("text", command.set_action_state().text());
      return true;
    case v1::Command::kSplitAction:
      texts->Of(command.split_action());
      return true;
    case v1::Command::kPutSuccess:
      texts->Add("success.text", command.put_success().success().text());
      return true;
    case v1::Command::kSetReport:
      texts->Add("introduction", command.set_report().introduction());
      return true;
    case v1::Command::kSendPaper:
      texts->Add("words", command.send_paper().words());
      return true;
    default:
      return false;
  }
}

// What lasts, and lists of it.
bool TakeLasting(const v1::Command& command, Texts* texts) {
  switch (command.verb_case()) {
    case v1::Command::kPutCovenant:
      texts->Of(command.put_covenant().covenant());
      return true;
    case v1::Command::kImportList:
      texts->Of(command.import_list());
      return true;
    default:
      return false;
  }
}

// Blocks and instruments.
bool TakeBlocks(const v1::Command& command, Texts* texts) {
  switch (command.verb_case()) {
    case v1::Command::kPutQuestionVoice:
      texts->Of(command.put_question_voice().voice());
      return true;
    case v1::Command::kSettleAnswer:
      texts->Add("text", command.settle_answer().text());
      return true;
    case v1::Command::kSetReflection:
      texts->Of(command.set_reflection());
      return true;
    case v1::Command::kJudgeBlock:
      texts->Of(command.judge_block().judgement());
      return true;
    case v1::Command::kPutTraining:
      texts->Of(command.put_training().training());
      return true;
    case v1::Command::kPutInstrument:
      texts->Of(command.put_instrument().instrument());
      return true;
    case v1::Command::kProposeInstrument:
      texts->Of(command.propose_instrument().proposal());
      return true;
    case v1::Command::kAnswerInstrument:
      texts->Add("reply", command.answer_instrument().reply());
      return true;
    case v1::Command::kSendFeedback:
      texts->Add("text", command.send_feedback().text());
      return true;
    case v1::Command::kAnswerFeedback:
      texts->Add("reply", command.answer_feedback().reply());
      return true;
    default:
      return false;
  }
}

// Personas and the walk.
void TakePersonas(const v1::Command& command, Texts* texts) {
  switch (command.verb_case()) {
    case v1::Command::kPutPersona:
      return texts->Of(command.put_persona().persona());
    case v1::Command::kSetCommunication:
      return texts->Of(command.set_communication().sheet());
    case v1::Command::kSetTouchpoint:
      return texts->Of(command.set_touchpoint().touchpoint());
    case v1::Command::kPutFinding:
      return texts->Of(command.put_finding().finding());
    case v1::Command::kSetHandover:
      return texts->Of(command.set_handover().rehearsal());
    default:
      return;
  }
}

}  // namespace

std::vector<GuardedText> GuardedTextsOf(const v1::Command& command) {
  Texts texts;
  const bool taken = TakePreparing(command, &texts) || TakeMeeting(command, &texts) ||
                     TakeLasting(command, &texts) || TakeBlocks(command, &texts);
  if (!taken) TakePersonas(command, &texts);
  return texts.Take();
}

}  // namespace ketentafel::chain
