#include "shared/chain/rights.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// Whether a capacity counts for somebody who only has an outside seat (network party, guest).
enum class Reach { kTable, kOutsideToo };

struct Right {
  Verb::VerbCase verb;
  uint32_t anyone_of;
  Reach reach = Reach::kTable;
};

constexpr uint32_t kAtTable = kTableMember | kAgendaMember;
constexpr uint32_t kChair = kDirector | kLead;           // who leads the work
constexpr uint32_t kChairOrPen = kChair | kMinuteTaker;  // ... or writes down what is said

// Who may do what. Capacities are not ranks: they say what somebody is doing at this moment.
constexpr Right kRights[] = {
    {Verb::kCreateChain, kOperator},
    {Verb::kEditChain, kDirector},
    {Verb::kAnswerExploration, kChairOrPen},
    {Verb::kEnterPhase, kDirector},

    {Verb::kSetChecklistEntry, kDirector},
    {Verb::kRemoveChecklistEntry, kDirector},
    {Verb::kPutParty, kDirector | kOwnParty},
    {Verb::kEndParty, kDirector},
    {Verb::kPutPerson, kDirector | kOwnParty},
    {Verb::kTakeSeat, kDirector},
    {Verb::kEndSeat, kDirector},
    {Verb::kAssignRole, kDirector | kInformationPoint},  // the latter: of instruments
    {Verb::kEndRole, kDirector | kInformationPoint},
    {Verb::kNoteInvitation, kServer},

    {Verb::kPlanMeeting, kDirector},
    {Verb::kEditMeeting, kDirector},
    {Verb::kCancelMeeting, kDirector},
    {Verb::kPutAgendaItem, kChair},
    {Verb::kMoveAgendaItem, kChair},
    {Verb::kRemoveAgendaItem, kChair},
    {Verb::kReplyToInvitation, kDirector | kOwnParty, Reach::kOutsideToo},
    {Verb::kPlanBasicMeetings, kChairOrPen},

    {Verb::kStartMeeting, kDirector | kTableMember},  // the latter while the director is away
    {Verb::kMoveOn, kLead},
    {Verb::kPauseMeeting, kLead},
    {Verb::kResumeMeeting, kLead},
    {Verb::kAdjustMinutes, kLead},
    {Verb::kCorrectStart, kChair},
    {Verb::kEndMeeting, kChair},
    {Verb::kTakeLead, kDirector | kTableMember},
    {Verb::kShowCard, kChair},

    {Verb::kOrderRound, kChair},
    {Verb::kGiveFloor, kChair},
    {Verb::kParkPoint, kAtTable},
    {Verb::kSettleParkedPoint, kChairOrPen},

    {Verb::kSetAttendance, kChairOrPen | kOwnParty},
    {Verb::kNotePresence, kServer},

    {Verb::kPutMinutesEntry, kChairOrPen},  // the chair only after the meeting
    {Verb::kRemoveMinutesEntry, kChairOrPen},
    {Verb::kProposeEntry, kAtTable},
    {Verb::kAnswerProposal, kChairOrPen},
    {Verb::kOfferPen, kChairOrPen},
    {Verb::kTakePen, kAtTable},
    {Verb::kDeclinePen, kAtTable},

    {Verb::kSetIntake, kDirector | kMinuteTaker | kOwnParty},
    {Verb::kPutImpression, kChairOrPen | kOwnParty},
    {Verb::kRemoveImpression, kChairOrPen | kOwnParty},
    {Verb::kPutGoal, kChairOrPen},
    {Verb::kRemoveGoal, kChairOrPen},
    {Verb::kSetContribution, kDirector | kMinuteTaker | kOwnParty},
    {Verb::kPutMissingParty, kAtTable},
    {Verb::kRemoveMissingParty, kChairOrPen},
    {Verb::kConfirmRole, kChairOrPen},

    {Verb::kPutAction, kAtTable},
    {Verb::kRemoveAction, kChairOrPen | kOwnParty},
    {Verb::kSetActionState, kAtTable},
    {Verb::kSplitAction, kAtTable},
    {Verb::kPlaceAction, kChairOrPen},

    {Verb::kSetFollowUpRules, kDirector},
    {Verb::kPutContactMoment, kAtTable},  // about an action: the director
    {Verb::kRemoveContactMoment, kAtTable},
    {Verb::kAskOwners, kDirector},
    {Verb::kAnswerFollowUp, kServer},

    {Verb::kPutSuccess, kAtTable},
    {Verb::kRemoveSuccess, kChairOrPen},
    {Verb::kCelebrateSuccess, kChair},
    {Verb::kReviseAgreement, kChairOrPen},
    {Verb::kPutCovenant, kDirector},
    {Verb::kRemoveCovenant, kDirector},
    {Verb::kPutAmbassador, kDirector | kOwnParty},
    {Verb::kEndAmbassador, kDirector | kOwnParty},
    {Verb::kLetGoOfItem, kChairOrPen},
    {Verb::kUndoChange, kAtTable},  // one's own
    {Verb::kImportList, kDirector},

    {Verb::kSendPaper, kDirector},
    {Verb::kNoteDelivery, kServer},
    {Verb::kRetryDelivery, kDirector},
    {Verb::kWithdrawDelivery, kDirector},
    {Verb::kRemindOwners, kServer},

    {Verb::kPutQuestionVoice, kMinuteTaker | kOwnParty},
    {Verb::kRemoveQuestionVoice, kMinuteTaker | kOwnParty},
    {Verb::kSettleAnswer, kChairOrPen},  // the chair only after the meeting
    {Verb::kSetReflection, kAtTable},
    {Verb::kMarkReflection, kAtTable},

    {Verb::kSetReport, kChairOrPen},
    {Verb::kSettleReport, kChairOrPen},

    {Verb::kStartWalk, kChair},
    {Verb::kMoveWalk, kChair},
    {Verb::kStopWalk, kChair},
    {Verb::kResumeWalk, kChair},
    {Verb::kBeginQuiet, kChair},
    {Verb::kSetWalkReader, kChair},
    {Verb::kSetTouchpoint, kMinuteTaker | kOwnParty},
    {Verb::kRemoveTouchpoint, kMinuteTaker | kOwnParty},
    {Verb::kSetWalkChoice, kMinuteTaker | kOwnParty},
    {Verb::kPutFinding, kMinuteTaker | kOwnParty},
    {Verb::kRemoveFinding, kChairOrPen | kOwnParty},
    {Verb::kSetHandover, kChairOrPen},

    {Verb::kJudgeBlock, kDirector | kGuardian},
    {Verb::kPutTraining, kChairOrPen | kOwnParty},
    {Verb::kRemoveTraining, kChairOrPen | kOwnParty},

    {Verb::kPutInstrument, kDirector | kInformationPoint},
    {Verb::kRetireInstrument, kDirector | kInformationPoint},
    {Verb::kProposeInstrument, kAtTable},
    {Verb::kAnswerInstrument, kDirector | kInformationPoint},
    {Verb::kSendFeedback, kProvider},
    {Verb::kAnswerFeedback, kDeveloper},

    {Verb::kPutPersona, kAtTable},
    {Verb::kArchivePersona, kAtTable},
    {Verb::kCheckPersona, kAtTable},  // not who wrote it
    {Verb::kSetCommunication, kAtTable},
};

// What the table gave somebody to do: theirs, however their party takes part.
constexpr uint32_t kPlacedByTheTable =
    kDirector | kInformationPoint | kGuardian | kProvider | kDeveloper;

struct CapacityName {
  Capacity capacity;
  std::string_view name;
};
constexpr std::array<CapacityName, 13> kCapacityNames = {{
    {kOperator, "operator"},
    {kServer, "server"},
    {kDirector, "director"},
    {kLead, "lead"},
    {kMinuteTaker, "minute_taker"},
    {kOwnParty, "own_party"},
    {kTableMember, "table_member"},
    {kAgendaMember, "agenda_member"},
    {kOutside, "outside"},
    {kInformationPoint, "information_point"},
    {kGuardian, "guardian"},
    {kProvider, "provider"},
    {kDeveloper, "developer"},
}};

std::string NamesOf(uint32_t capacities) {
  std::string names;
  for (const auto& [capacity, name] : kCapacityNames) {
    if ((capacities & capacity) == 0) continue;
    if (!names.empty()) names += ",";
    names += name;
  }
  return names;
}

bool Suffices(uint32_t capacities, const Right& right) {
  const bool only_outside = (capacities & kOutside) != 0 && (capacities & kAtTable) == 0;
  if (only_outside && right.reach == Reach::kTable) {
    capacities &= kOperator | kServer | kPlacedByTheTable;
  }
  return (capacities & right.anyone_of) != 0;
}

}  // namespace

Status CheckRight(const Situation& situation) {
  const auto* right = std::find_if(std::begin(kRights), std::end(kRights), [&](const Right& r) {
    return r.verb == situation.command.verb_case();
  });
  if (right == std::end(kRights)) {
    return InvalidArgument(refusal::kVerbUnknown, "the command says nothing this server knows");
  }
  const uint32_t capacities = CapacitiesOf(situation);
  if (Suffices(capacities, *right)) return OkStatus();
  if ((capacities & ~(kOperator | kServer)) == 0 && right->verb != Verb::kCreateChain) {
    return PermissionDenied(refusal::kNoSeat, "no current seat in this chain");
  }
  return PermissionDenied(refusal::kNotYours, "this is for somebody else to do")
      .With("needs", NamesOf(right->anyone_of));
}

}  // namespace ketentafel::chain
