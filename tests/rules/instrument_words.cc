#include "tests/rules/instrument_words.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {

v1::Instrument Offer(std::string_view name) {
  v1::Instrument instrument;
  instrument.set_name(std::string(name));
  instrument.set_category_key("respite_care");
  instrument.add_block_keys("b3");
  return instrument;
}

v1::Command PutInstrumentCommand(std::string_view id, const v1::Instrument& instrument) {
  v1::Command command;
  command.mutable_put_instrument()->set_id(Id(id));
  *command.mutable_put_instrument()->mutable_instrument() = instrument;
  return command;
}

v1::Command RetireInstrumentCommand(std::string_view id, const v1::CivilDate& on) {
  v1::Command command;
  command.mutable_retire_instrument()->set_id(Id(id));
  *command.mutable_retire_instrument()->mutable_on() = on;
  return command;
}

v1::Command ProposeInstrumentCommand(std::string_view id, std::string_view instrument,
                                     const v1::Instrument& wanted, int64_t base_revision) {
  v1::Command command;
  command.mutable_propose_instrument()->set_id(Id(id));
  v1::InstrumentProposal* proposal = command.mutable_propose_instrument()->mutable_proposal();
  proposal->set_instrument_id(Id(instrument));
  *proposal->mutable_instrument() = wanted;
  proposal->set_base_revision(base_revision);
  return command;
}

v1::Command AnswerInstrumentCommand(std::string_view id, v1::ProposalState answer,
                                    std::string_view reply) {
  v1::Command command;
  command.mutable_answer_instrument()->set_id(Id(id));
  command.mutable_answer_instrument()->set_answer(answer);
  command.mutable_answer_instrument()->set_reply(std::string(reply));
  return command;
}

v1::Command SendFeedbackCommand(std::string_view id, std::string_view instrument,
                                std::string_view text) {
  v1::Command command;
  command.mutable_send_feedback()->set_id(Id(id));
  command.mutable_send_feedback()->set_instrument_id(Id(instrument));
  command.mutable_send_feedback()->set_text(std::string(text));
  return command;
}

v1::Command AnswerFeedbackCommand(std::string_view id, v1::FeedbackState state,
                                  std::string_view reply) {
  v1::Command command;
  command.mutable_answer_feedback()->set_id(Id(id));
  command.mutable_answer_feedback()->set_state(state);
  command.mutable_answer_feedback()->set_reply(std::string(reply));
  return command;
}

v1::Command GuardCommand(std::string_view id, std::string_view block, std::string_view party,
                         std::string_view person) {
  v1::Command command = AssignRoleCommand(id, v1::QUALITY_GUARDIAN, party, person);
  command.mutable_assign_role()->mutable_assignment()->set_block_key(std::string(block));
  command.mutable_assign_role()->mutable_assignment()->clear_reason();
  return command;
}

v1::Command OnInstrumentCommand(std::string_view id, v1::Role role, std::string_view instrument,
                                std::string_view party, std::string_view person) {
  v1::Command command = AssignRoleCommand(id, role, party, person);
  command.mutable_assign_role()->mutable_assignment()->set_instrument_id(Id(instrument));
  command.mutable_assign_role()->mutable_assignment()->clear_reason();
  return command;
}

v1::Command JudgeCommand(std::string_view block, std::string_view category,
                         std::string_view segment, v1::Adequacy adequacy) {
  v1::Command command;
  v1::BlockJudgement* judgement = command.mutable_judge_block()->mutable_judgement();
  judgement->set_block_key(std::string(block));
  judgement->set_category_key(std::string(category));
  judgement->set_segment_key(std::string(segment));
  judgement->set_adequacy(adequacy);
  return command;
}

v1::Command PutTrainingCommand(std::string_view id, std::string_view title,
                               std::string_view party) {
  v1::Command command;
  command.mutable_put_training()->set_id(Id(id));
  v1::Training* training = command.mutable_put_training()->mutable_training();
  training->set_kind(v1::TRAINING);
  training->set_state(v1::TRAINING_PLANNED);
  training->set_title(std::string(title));
  if (!party.empty()) training->set_party_id(Id(party));
  return command;
}

}  // namespace ketentafel::chain
