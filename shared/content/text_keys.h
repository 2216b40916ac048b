#ifndef KETENTAFEL_SHARED_CONTENT_TEXT_KEYS_H_
#define KETENTAFEL_SHARED_CONTENT_TEXT_KEYS_H_

#include <string>
#include <string_view>

#include "ketentafel/v1/element.pb.h"
#include "ketentafel/v1/content.pb.h"

namespace ketentafel::content {

// The key of what a value is called, e.g. EFFORT QUICK -> "effort.quick". The value that means
// "not said" gives <family>.none. Many have an explanation under the key with ".line" behind it.
std::string TextKey(v1::ChainScale value);
std::string TextKey(v1::Phase value);
std::string TextKey(v1::ExplorationQuestion value);
std::string TextKey(v1::ChecklistKind value);
std::string TextKey(v1::ChecklistAnswer value);
std::string TextKey(v1::ParticipationKind value);
std::string TextKey(v1::MandatorySeat value);
std::string TextKey(v1::Role value);
std::string TextKey(v1::MeetingKind value);
std::string TextKey(v1::MeetingState value);
std::string TextKey(v1::AgendaItemKind value);
std::string TextKey(v1::InvitationReply value);
std::string TextKey(v1::AttendanceState value);
std::string TextKey(v1::MinutesEntryKind value);
std::string TextKey(v1::ProposalState value);
std::string TextKey(v1::ActivityKind value);
std::string TextKey(v1::FinancingKind value);
std::string TextKey(v1::ImpressionKind value);
std::string TextKey(v1::Effort value);
std::string TextKey(v1::Effect value);
std::string TextKey(v1::ActionState value);
std::string TextKey(v1::ContactKind value);
std::string TextKey(v1::FollowUpAnswer value);
std::string TextKey(v1::CovenantState value);
std::string TextKey(v1::PaperKind value);
std::string TextKey(v1::DeliveryState value);
std::string TextKey(v1::BlockLevel value);
std::string TextKey(v1::VoiceKind value);
std::string TextKey(v1::Adequacy value);
std::string TextKey(v1::TrainingKind value);
std::string TextKey(v1::TrainingState value);
std::string TextKey(v1::FeedbackState value);
std::string TextKey(v1::PersonaBasis value);
std::string TextKey(v1::WalkState value);
std::string TextKey(v1::TouchMoment value);
std::string TextKey(v1::FindingKind value);
std::string TextKey(v1::CardKind value);

// A template's name: <family>, or <family>_<ordinal> where there is one.
std::string TextKey(const v1::AgendaTemplate& value);

// The sentence for a refusal, e.g. NOT_CURRENT -> "refusal.not_current".
std::string RefusalKey(std::string_view reason);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_TEXT_KEYS_H_
