#ifndef KETENTAFEL_SHARED_CHAIN_ELEMENT_KINDS_H_
#define KETENTAFEL_SHARED_CHAIN_ELEMENT_KINDS_H_

#include <string_view>

#include "ketentafel/v1/element.pb.h"

// Every kind of element: message, field of Element.value, name of its oneof case.
#define KETENTAFEL_ELEMENT_KINDS(X)                                   \
  X(Chain, chain, kChain)                                             \
  X(ExplorationAnswer, exploration_answer, kExplorationAnswer)        \
  X(ChecklistEntry, checklist_entry, kChecklistEntry)                 \
  X(ChainParty, party, kParty)                                        \
  X(Person, person, kPerson)                                          \
  X(ContactCard, contact_card, kContactCard)                          \
  X(Seat, seat, kSeat)                                                \
  X(RoleAssignment, role_assignment, kRoleAssignment)                 \
  X(Meeting, meeting, kMeeting)                                       \
  X(AgendaItem, agenda_item, kAgendaItem)                             \
  X(MeetingClock, meeting_clock, kMeetingClock)                       \
  X(SpeakingRound, speaking_round, kSpeakingRound)                    \
  X(Attendance, attendance, kAttendance)                              \
  X(ParkedPoint, parked_point, kParkedPoint)                          \
  X(MinutesEntry, minutes_entry, kMinutesEntry)                       \
  X(Proposal, proposal, kProposal)                                    \
  X(Pen, pen, kPen)                                                   \
  X(Turn, turn, kTurn)                                                \
  X(Intake, intake, kIntake)                                          \
  X(Impression, impression, kImpression)                              \
  X(Goal, goal, kGoal)                                                \
  X(Contribution, contribution, kContribution)                        \
  X(MissingParty, missing_party, kMissingParty)                       \
  X(Action, action, kAction)                                          \
  X(MeetingReport, meeting_report, kMeetingReport)                    \
  X(AgreementCounter, agreement_counter, kAgreementCounter)           \
  X(QuestionVoice, question_voice, kQuestionVoice)                    \
  X(Answer, answer, kAnswer)                                          \
  X(Reflection, reflection, kReflection)                              \
  X(ReflectionProgress, reflection_progress, kReflectionProgress)     \
  X(BlockJudgement, block_judgement, kBlockJudgement)                 \
  X(OpenCard, open_card, kOpenCard)                                   \
  X(Training, training, kTraining)                                    \
  X(Instrument, instrument, kInstrument)                              \
  X(InstrumentProposal, instrument_proposal, kInstrumentProposal)     \
  X(InstrumentFeedback, instrument_feedback, kInstrumentFeedback)     \
  X(Persona, persona, kPersona)                                       \
  X(PersonaCheck, persona_check, kPersonaCheck)                       \
  X(PersonaWalk, persona_walk, kPersonaWalk)                          \
  X(PersonaTouchpoint, persona_touchpoint, kPersonaTouchpoint)        \
  X(WalkChoice, walk_choice, kWalkChoice)                             \
  X(PersonaFinding, persona_finding, kPersonaFinding)                 \
  X(HandoverRehearsal, handover_rehearsal, kHandoverRehearsal)        \
  X(CommunicationSheet, communication_sheet, kCommunicationSheet)     \
  X(FollowUpRules, follow_up_rules, kFollowUpRules)                   \
  X(ContactMoment, contact_moment, kContactMoment)                    \
  X(FollowUp, follow_up, kFollowUp)                                   \
  X(Success, success, kSuccess)                                       \
  X(Covenant, covenant, kCovenant)                                    \
  X(Ambassador, ambassador, kAmbassador)                              \
  X(Delivery, delivery, kDelivery)

namespace ketentafel::chain {

// An element's kind: the field number of its value in Element.
using Kind = v1::Element::ValueCase;

// From a message type to its place in Element: ElementTraits<v1::Meeting>::kKind and so on.
template <class T>
struct ElementTraits;

#define KETENTAFEL_DEFINE_TRAITS(Message, field, kCase)                             \
  template <>                                                                       \
  struct ElementTraits<v1::Message> {                                               \
    static constexpr Kind kKind = v1::Element::kCase;                               \
    static constexpr std::string_view kName = #field;                               \
    static const v1::Message& Get(const v1::Element& e) { return e.field(); }       \
    static v1::Message* Mutable(v1::Element* e) { return e->mutable_##field(); }    \
  };
KETENTAFEL_ELEMENT_KINDS(KETENTAFEL_DEFINE_TRAITS)
#undef KETENTAFEL_DEFINE_TRAITS

// The field name of a kind, e.g. "agenda_item"; empty for an unknown one.
std::string_view KindName(Kind kind);

// Whether the log may hold only "changed" of this kind (design: personal data).
bool IsPersonal(Kind kind);

}  // namespace ketentafel::chain


#endif  // KETENTAFEL_SHARED_CHAIN_ELEMENT_KINDS_H_
