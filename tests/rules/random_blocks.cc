#include "tests/rules/random_commands.h"

#include "shared/base/ids.h"
#include "shared/chain/persona_rules.h"
#include "tests/rules/meeting_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

v1::Command RandomCommands::BlockVerb(const LedgerState& state, const std::string& person) {
  const std::string running = RunningMeeting(state);
  const std::string meeting = running.empty() ? Name("meeting", kLastMeeting) : running;
  const std::string zoom_in = Id(meeting + "zoom");
  const std::string question = "b1." + std::to_string(1 + UpTo(2));
  v1::Command command;
  switch (UpTo(6)) {
    case 0:
      command.mutable_remove_question_voice()->set_id(AnyId(state, v1::Element::kQuestionVoice));
      return command;
    case 1:
    case 2: {
      auto* put = command.mutable_put_question_voice();
      put->set_id(Id(Name("voice", 9)));
      put->mutable_voice()->set_meeting_id(Id(meeting));
      put->mutable_voice()->set_item_id(zoom_in);
      put->mutable_voice()->set_question_key(question);
      put->mutable_voice()->set_kind(v1::VoiceKind(1 + UpTo(2)));
      put->mutable_voice()->set_text("Bij ons " + std::to_string(UpTo(99)));
      return Seen<v1::QuestionVoice>(state, command, put->id());
    }
    case 3: {
      auto* settle = command.mutable_settle_answer();
      settle->set_meeting_id(Id(meeting));
      settle->set_item_id(zoom_in);
      settle->set_question_key(question);
      settle->set_text(UpTo(3) == 0 ? "" : "Zo doen wij het.");
      return Seen<v1::Answer>(state, command, JoinIds(Id(meeting), question));
    }
    case 4:
      command.mutable_mark_reflection()->set_meeting_id(Id(meeting));
      command.mutable_mark_reflection()->set_ready(UpTo(2) > 0);
      command.mutable_mark_reflection()->set_released(UpTo(2) == 0);
      return command;
    default: {
      auto* set = command.mutable_set_reflection();
      set->set_meeting_id(Id(meeting));
      set->set_carers("Zij merken " + std::to_string(UpTo(99)));
      return Seen<v1::Reflection>(state, command, JoinIds(Id(meeting), Id(person)));
    }
  }
}

v1::Command RandomCommands::PersonaVerb(const LedgerState& state) {
  v1::Command command;
  const std::string id = Id(Name("persona", 3));
  switch (UpTo(3)) {
    case 0: {
      auto* check = command.mutable_check_persona();
      check->set_id(id);
      const auto* persona = state.Get<v1::Persona>(id);
      check->set_version(persona ? persona->version() : 1);
      for (const std::string_view point : kTracePoints) check->add_point_keys(std::string(point));
      return command;
    }
    case 1: {
      auto* sheet = command.mutable_set_communication()->mutable_sheet();
      sheet->set_segment_key(Name("segment", 2));
      sheet->set_channels("Krant " + std::to_string(UpTo(99)));
      return Seen<v1::CommunicationSheet>(state, command,
                                          CommunicationId(state, sheet->segment_key()));
    }
    case 2:
      command.mutable_archive_persona()->set_id(AnyId(state, v1::Element::kPersona));
      command.mutable_archive_persona()->set_archived(UpTo(2) == 0);
      return command;
    default: {
      auto* put = command.mutable_put_persona();
      put->set_id(id);
      put->mutable_persona()->set_name("Ria");
      put->mutable_persona()->set_age(70 + UpTo(2));
      put->mutable_persona()->set_basis(v1::OWN_INTERVIEWS);
      return Seen<v1::Persona>(state, command, id);
    }
  }
}

}  // namespace ketentafel::chain
