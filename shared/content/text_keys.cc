#include "shared/content/text_keys.h"

namespace ketentafel::content {
namespace {

std::string Lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// A value from a newer version has no name here and reads as "not said".
std::string Key(std::string_view family, int value, const std::string& name) {
  const std::string_view last = value == 0 || name.empty() ? std::string_view("none") : name;
  return std::string(family) + "." + Lower(last);
}

}  // namespace

std::string TextKey(v1::ChainScale value) {
  return Key("scale", value, v1::ChainScale_Name(value));
}
std::string TextKey(v1::Phase value) { return Key("phase", value, v1::Phase_Name(value)); }
std::string TextKey(v1::ExplorationQuestion value) {
  return Key("exploration", value, v1::ExplorationQuestion_Name(value));
}
std::string TextKey(v1::ChecklistKind value) {
  return Key("checklist_kind", value, v1::ChecklistKind_Name(value));
}
std::string TextKey(v1::ChecklistAnswer value) {
  return Key("checklist_answer", value, v1::ChecklistAnswer_Name(value));
}
std::string TextKey(v1::ParticipationKind value) {
  return Key("participation", value, v1::ParticipationKind_Name(value));
}
std::string TextKey(v1::MandatorySeat value) {
  return Key("mandatory_seat", value, v1::MandatorySeat_Name(value));
}
std::string TextKey(v1::Role value) { return Key("role", value, v1::Role_Name(value)); }
std::string TextKey(v1::MeetingKind value) {
  return Key("meeting_kind", value, v1::MeetingKind_Name(value));
}
std::string TextKey(v1::MeetingState value) {
  return Key("meeting_state", value, v1::MeetingState_Name(value));
}
std::string TextKey(v1::AgendaItemKind value) {
  return Key("item_kind", value, v1::AgendaItemKind_Name(value));
}
std::string TextKey(v1::InvitationReply value) {
  return Key("reply", value, v1::InvitationReply_Name(value));
}
std::string TextKey(v1::AttendanceState value) {
  return Key("attendance", value, v1::AttendanceState_Name(value));
}
std::string TextKey(v1::MinutesEntryKind value) {
  return Key("entry_kind", value, v1::MinutesEntryKind_Name(value));
}
std::string TextKey(v1::ProposalState value) {
  return Key("proposal", value, v1::ProposalState_Name(value));
}
std::string TextKey(v1::ActivityKind value) {
  return Key("activity", value, v1::ActivityKind_Name(value));
}
std::string TextKey(v1::FinancingKind value) {
  return Key("financing", value, v1::FinancingKind_Name(value));
}
std::string TextKey(v1::ImpressionKind value) {
  return Key("impression", value, v1::ImpressionKind_Name(value));
}
std::string TextKey(v1::Effort value) { return Key("effort", value, v1::Effort_Name(value)); }
std::string TextKey(v1::ActionState value) {
  return Key("action_state", value, v1::ActionState_Name(value));
}
std::string TextKey(v1::Effect value) {
  return Key("effect", value, v1::Effect_Name(value));
}
std::string TextKey(v1::ContactKind value) {
  return Key("contact", value, v1::ContactKind_Name(value));
}
std::string TextKey(v1::FollowUpAnswer value) {
  return Key("answer", value, v1::FollowUpAnswer_Name(value));
}
std::string TextKey(v1::CovenantState value) {
  return Key("covenant_state", value, v1::CovenantState_Name(value));
}
std::string TextKey(v1::PaperKind value) {
  return Key("paper", value, v1::PaperKind_Name(value));
}
std::string TextKey(v1::DeliveryState value) {
  return Key("delivery", value, v1::DeliveryState_Name(value));
}
std::string TextKey(v1::BlockLevel value) {
  return Key("block_level", value, v1::BlockLevel_Name(value));
}
std::string TextKey(v1::VoiceKind value) { return Key("voice", value, v1::VoiceKind_Name(value)); }
std::string TextKey(v1::Adequacy value) { return Key("adequacy", value, v1::Adequacy_Name(value)); }
std::string TextKey(v1::TrainingKind value) {
  return Key("training_kind", value, v1::TrainingKind_Name(value));
}
std::string TextKey(v1::TrainingState value) {
  return Key("training", value, v1::TrainingState_Name(value));
}
std::string TextKey(v1::FeedbackState value) {
  return Key("feedback", value, v1::FeedbackState_Name(value));
}
std::string TextKey(v1::PersonaBasis value) {
  return Key("persona_basis", value, v1::PersonaBasis_Name(value));
}
std::string TextKey(v1::WalkState value) {
  return Key("walk_state", value, v1::WalkState_Name(value));
}
std::string TextKey(v1::TouchMoment value) {
  return Key("touch", value, v1::TouchMoment_Name(value));
}
std::string TextKey(v1::FindingKind value) {
  return Key("finding", value, v1::FindingKind_Name(value));
}
std::string TextKey(v1::CardKind value) {
  return Key("card_kind", value, v1::CardKind_Name(value));
}

std::string TextKey(const v1::AgendaTemplate& value) {
  std::string key = "template." + value.family();
  if (value.ordinal() > 0) key += "_" + std::to_string(value.ordinal());
  return key;
}

std::string RefusalKey(std::string_view reason) { return "refusal." + Lower(reason); }

}  // namespace ketentafel::content
