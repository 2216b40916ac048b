#include <algorithm>

#include "shared/base/ids.h"
#include "shared/chain/block_verbs.h"
#include "shared/chain/blocks.h"
#include "shared/chain/checks.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"
#include "shared/chain/report_draft.h"
#include "shared/chain/speaker.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/writing.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr int kMostVoices = 2000;

// A question of the block that an item of this meeting zooms in on.
// Errors: as CheckItemOf and CheckKey; INVALID_ARGUMENT NOT_A_ZOOM_IN, QUESTION_OF_OTHER_BLOCK;
// FAILED_PRECONDITION BLOCK_NOT_CHOSEN.
Status CheckQuestionOf(const LedgerState& state, const std::string& meeting_id,
                       const std::string& item_id, const std::string& question_key) {
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(state, meeting_id, item_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("question_key", question_key, Emptiness::kRefused));
  const v1::AgendaItem& item = *state.Get<v1::AgendaItem>(item_id);
  if (item.kind() != v1::ZOOM_IN) {
    return InvalidArgument(refusal::kNotAZoomIn, "this item is not about a building block");
  }
  const std::string block = BlockOf(item);
  if (block.empty()) {
    return FailedPrecondition(refusal::kBlockNotChosen, "which block is this item about?");
  }
  if (block == BlockOfQuestion(question_key)) return OkStatus();
  return InvalidArgument(refusal::kQuestionOfOtherBlock, "that question is of another block");
}

Status CheckWords(const v1::QuestionVoice& voice) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("voice.kind", voice.kind(), v1::VoiceKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("voice.text", voice.text(), Emptiness::kRefused));
  return CheckOrderKey("voice.order_key", voice.order_key(), Emptiness::kAllowed);
}

// Refuses: as CheckBegun, CheckQuestionOf and SpeakerFor; INVALID_ARGUMENT TOO_MANY.
Status BeginVoice(const Situation& situation, v1::QuestionVoice* voice) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckBegun(state, voice->meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckQuestionOf(state, voice->meeting_id(), voice->item_id(), voice->question_key()));
  const int said = CountOf<v1::QuestionVoice>(state, voice->meeting_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("voices", said + 1, {0, kMostVoices}));
  const StatusOr<Speaker> speaker = SpeakerFor(situation, voice->party_id(), voice->person_id());
  if (!speaker.ok()) return speaker.status();
  voice->set_party_id(speaker->party_id);
  voice->set_person_id(speaker->person_id);
  return OkStatus();
}

// Refuses: STALE, REPORT_SETTLED, and what BeginVoice and the limits refuse. Once said, it stays
// with its party, its question and its meeting.
Decision PutVoice(const Situation& situation) {
  const v1::PutQuestionVoice& put = situation.command.put_question_voice();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kQuestionVoice, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(put.voice()));
  v1::QuestionVoice voice = put.voice();
  if (const auto* existing = situation.state.Get<v1::QuestionVoice>(put.id())) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, existing->meeting_id()));
    voice = *existing;
    voice.set_kind(put.voice().kind());
    voice.set_text(put.voice().text());
  } else {
    KETENTAFEL_RETURN_IF_ERROR(BeginVoice(situation, &voice));
  }
  voice.set_order_key(
      OrderKeyFor<v1::QuestionVoice>(situation.state, put.id(), put.voice().order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(voice));
  return changes.Take();
}

// Refuses: VOICE_UNKNOWN, REPORT_SETTLED. What was made of it stays.
Decision RemoveVoice(const Situation& situation) {
  const std::string& id = situation.command.remove_question_voice().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kQuestionVoice, id, refusal::kVoiceUnknown));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckOpen(situation.state, situation.state.Get<v1::QuestionVoice>(id)->meeting_id()));
  Changes changes;
  changes.Delete<v1::QuestionVoice>(id);
  return changes.Take();
}

}  // namespace

Decision DecideQuestionVoice(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutQuestionVoice ? PutVoice(situation)
                                                                  : RemoveVoice(situation);
}

// Refuses: as CheckWrites and CheckQuestionOf; REPORT_SETTLED, STALE, TEXT_MISSING (nothing to take
// back), and what the limits refuse.
Decision DecideAnswer(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::SettleAnswer& settle = situation.command.settle_answer();
  KETENTAFEL_RETURN_IF_ERROR(CheckWrites(situation, settle.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, settle.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckQuestionOf(state, settle.meeting_id(), settle.item_id(), settle.question_key()));
  const std::string id = JoinIds(settle.meeting_id(), settle.question_key());
  const bool is_new = state.Get<v1::Answer>(id) == nullptr;
  const auto emptiness = is_new ? Emptiness::kRefused : Emptiness::kAllowed;
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("text", settle.text(), emptiness));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kAnswer, id));
  Changes changes;
  if (Trimmed(settle.text()).empty()) {
    changes.Delete<v1::Answer>(id);
  } else {
    v1::Answer answer;
    answer.set_meeting_id(settle.meeting_id());
    answer.set_item_id(settle.item_id());
    answer.set_question_key(settle.question_key());
    answer.set_text(settle.text());
    answer.set_settled_by_person_id(situation.caller.person_id);
    *answer.mutable_settled_at() = TimestampOf(situation.now);
    changes.Put(id, std::move(answer));
  }
  AskOthersAgain(state, settle.meeting_id(), situation.caller.person_id, &changes);
  return changes.Take();
}

}  // namespace ketentafel::chain
