// The part of RandomCommands that concerns blocks, instruments and trainings.
#include "shared/chain/coverage_verbs.h"
#include "tests/rules/instrument_words.h"
#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

v1::Command RandomCommands::BlockRole() {
  const std::string person = Person();
  const std::string id = Name("role", 60);
  v1::Command command;
  if (UpTo(1) == 0) {
    command = GuardCommand(id, Name("b", 3), person + ".party", person);
  } else {
    const auto role = UpTo(1) ? v1::INSTRUMENT_PROVIDER : v1::INSTRUMENT_DEVELOPER;
    command = OnInstrumentCommand(id, role, Name("tool", 5), person + ".party", "");
  }
  auto* assignment = command.mutable_assign_role()->mutable_assignment();
  *assignment->mutable_from() = Day();
  if (UpTo(2) > 0) assignment->set_reason("Past beter.");
  return command;
}

v1::Command RandomCommands::InstrumentVerb(const LedgerState& state) {
  const std::string tool = Name("tool", 5);
  switch (UpTo(6)) {
    case 0:
    case 1: {
      v1::Command put = PutInstrumentCommand(tool, Offer("Aanbod " + std::to_string(UpTo(99))));
      if (UpTo(2) == 0) {
        put.mutable_put_instrument()->mutable_instrument()->set_content_key(Name("key", 2));
      }
      return Seen<v1::Instrument>(state, put, Id(tool));
    }
    case 2: {
      const v1::Element* now = state.Find(v1::Element::kInstrument, Id(tool));
      return ProposeInstrumentCommand(Name("wish", 20), tool, Offer("Wens"),
                                      now == nullptr ? 0 : now->revision());
    }
    case 3: {
      v1::Command answer = AnswerInstrumentCommand(
          "", UpTo(2) ? v1::TAKEN_IN : v1::NOT_NOW, UpTo(3) ? "Dank." : "");
      answer.mutable_answer_instrument()->set_id(AnyId(state, v1::Element::kInstrumentProposal));
      return answer;
    }
    case 4:
      return SendFeedbackCommand(Name("remark", 20), tool, "Kan beter.");
    case 5: {
      v1::Command answer =
          AnswerFeedbackCommand("", v1::FeedbackState(1 + UpTo(3)), UpTo(1) ? "Goed." : "");
      answer.mutable_answer_feedback()->set_id(AnyId(state, v1::Element::kInstrumentFeedback));
      return answer;
    }
    default:
      return RetireInstrumentCommand(tool, Day());
  }
}

v1::Command RandomCommands::CoverageVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(3)) {
    case 0: {
      const std::string name = Name("training", 5);
      command = PutTrainingCommand(name, "Signalen", PartyName());
      return Seen<v1::Training>(state, command, Id(name));
    }
    case 1:
      command.mutable_remove_training()->set_id(AnyId(state, v1::Element::kTraining));
      return command;
    default: {
      const std::string block = Name("b", 3);
      command = JudgeCommand(block, "education", "", v1::Adequacy(UpTo(3)));
      return Seen<v1::BlockJudgement>(state, command,
                                      JudgementId(state, block, "education", ""));
    }
  }
}

}  // namespace ketentafel::chain
