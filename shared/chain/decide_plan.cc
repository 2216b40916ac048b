#include <algorithm>
#include <set>

#include "shared/base/ids.h"
#include "shared/base/order_key.h"
#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/plan_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr int kBasicMeetings = 4;
constexpr int kMostBlocks = 7;
constexpr int kMinutesPerIntroduction = 5;  // serves eleven parties in the template's 55 minutes

// What may be set when planning and when editing.
Status CheckPlan(const v1::Meeting& meeting) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("meeting.title", meeting.title()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDateTime("meeting.starts", meeting.starts(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckZone("meeting.zone", meeting.zone(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("meeting.place", meeting.place()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("meeting.planned_minutes", meeting.planned_minutes(), 15, 600));
  // Zero: the meeting does not say, the usual number serves.
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("meeting.minutes_per_introduction", meeting.minutes_per_introduction(), 0, 30));
  return CheckKeys("meeting.block_keys", meeting.block_keys(), kMostBlocks);
}

void SetPlan(const v1::Meeting& wanted, v1::Meeting* meeting) {
  meeting->set_title(wanted.title());
  *meeting->mutable_starts() = wanted.starts();
  if (!wanted.zone().empty()) meeting->set_zone(wanted.zone());
  meeting->set_place(wanted.place());
  meeting->set_planned_minutes(wanted.planned_minutes());
  const bool said = wanted.minutes_per_introduction() != 0;
  if (said) meeting->set_minutes_per_introduction(wanted.minutes_per_introduction());
  *meeting->mutable_block_keys() = wanted.block_keys();
}

// The lowest place among the basic meetings that is free; 0 when all four are planned.
int FreeOrdinal(const std::set<int>& taken) {
  for (int ordinal = 1; ordinal <= kBasicMeetings; ++ordinal) {
    if (!taken.contains(ordinal)) return ordinal;
  }
  return 0;
}

std::set<int> TakenOrdinals(const LedgerState& state) {
  std::set<int> taken;
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() != v1::CANCELLED) taken.insert(meeting->ordinal());
  }
  return taken;
}

Status CheckNewMeeting(const LedgerState& state, const v1::PlanMeeting& plan) {
  const v1::Meeting& meeting = plan.meeting();
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kMeeting, plan.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("meeting.kind", meeting.kind(), v1::MeetingKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("meeting.template_key", meeting.template_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckNumber("meeting.ordinal", meeting.ordinal(), 0, kBasicMeetings));
  KETENTAFEL_RETURN_IF_ERROR(CheckPlan(meeting));
  return CheckCount("items", plan.items_size(), {1, kMostItems});
}

// Adds a meeting with its agenda. `taken_ids`: of the elements this command has made already.
Status AddMeeting(const LedgerState& state, const v1::PlanMeeting& plan, int ordinal,
                  std::set<std::string>* taken_ids, Changes* changes) {
  KETENTAFEL_RETURN_IF_ERROR(CheckNewMeeting(state, plan));
  if (!taken_ids->insert(plan.id()).second) {
    return AlreadyExists(refusal::kIdTaken, "the same id stands there twice");
  }
  v1::Meeting meeting;
  meeting.set_kind(plan.meeting().kind());
  meeting.set_template_key(plan.meeting().template_key());
  meeting.set_zone(state.chain()->zone());
  meeting.set_minutes_per_introduction(kMinutesPerIntroduction);
  SetPlan(plan.meeting(), &meeting);
  meeting.set_state(v1::PLANNED);
  meeting.set_ordinal(ordinal);
  changes->Put(plan.id(), std::move(meeting));

  std::string key;
  for (const v1::NewAgendaItem& fresh : plan.items()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kAgendaItem, fresh.id()));
    if (!taken_ids->insert(fresh.id()).second) {
      return AlreadyExists(refusal::kIdTaken, "the same id stands there twice");
    }
    StatusOr<v1::AgendaItem> item = FreshItem(state, fresh.item());
    if (!item.ok()) return item.status();
    if (item->has_carried_from() && !taken_ids->insert(item->carried_from().id()).second) {
      return FailedPrecondition(refusal::kCarriedAlready, "this agenda carries it already");
    }
    item->set_meeting_id(plan.id());
    key = OrderKeyBetween(key, "");
    item->set_order_key(key);
    changes->Put(fresh.id(), *std::move(item));
  }
  return OkStatus();
}

// Refuses: ID_TAKEN, and what the limits refuse.
Decision Plan(const Situation& situation) {
  const v1::PlanMeeting& plan = situation.command.plan_meeting();
  int ordinal = plan.meeting().kind() == v1::BASIC ? plan.meeting().ordinal() : 0;
  if (plan.meeting().kind() == v1::BASIC && ordinal == 0) {
    ordinal = FreeOrdinal(TakenOrdinals(situation.state));
  }
  Changes changes;
  std::set<std::string> taken_ids;
  KETENTAFEL_RETURN_IF_ERROR(AddMeeting(situation.state, plan, ordinal, &taken_ids, &changes));
  return changes.Take();
}

// Refuses: TOO_FEW, TOO_MANY, NOT_A_BASIC_MEETING, DATES_OUT_OF_ORDER, BASIC_MEETINGS_PLANNED, and
// what Plan refuses. All of them are planned, or none.
Decision PlanBasic(const Situation& situation) {
  const v1::PlanBasicMeetings& plans = situation.command.plan_basic_meetings();
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("meetings", plans.meetings_size(), {1, kBasicMeetings}));
  Changes changes;
  std::set<std::string> taken_ids;
  std::set<int> taken = TakenOrdinals(situation.state);
  Civil former;
  for (const v1::PlanMeeting& plan : plans.meetings()) {
    if (plan.meeting().kind() != v1::BASIC) {
      return InvalidArgument(refusal::kNotABasicMeeting, "phase C has basic meetings only");
    }
    const int ordinal = FreeOrdinal(taken);
    if (ordinal == 0) {
      return FailedPrecondition(refusal::kBasicMeetingsPlanned, "all four of them are planned");
    }
    KETENTAFEL_RETURN_IF_ERROR(AddMeeting(situation.state, plan, ordinal, &taken_ids, &changes));
    const Civil date = CivilOf(plan.meeting().starts().date());
    if (date <= former) {
      return InvalidArgument(refusal::kDatesOutOfOrder,
                             "each is on a later day than the one before")
          .With("date", ToIso(date));
    }
    former = date;
    taken.insert(ordinal);
  }
  return changes.Take();
}

bool SameStart(const v1::Meeting& meeting, const v1::Meeting& wanted) {
  const auto& a = meeting.starts();
  const auto& b = wanted.starts();
  return CivilOf(a.date()) == CivilOf(b.date()) && a.hour() == b.hour() &&
         a.minute() == b.minute() && (wanted.zone().empty() || wanted.zone() == meeting.zone());
}

bool SameToCalendars(const v1::Meeting& a, const v1::Meeting& b) {
  return SameStart(a, b) && a.planned_minutes() == b.planned_minutes() && a.place() == b.place() &&
         a.title() == b.title() && std::equal(a.block_keys().begin(), a.block_keys().end(), b.block_keys().begin(),
                    b.block_keys().end());
}

void TellCalendars(v1::Meeting* meeting) { meeting->set_sequence(meeting->sequence() + 1); }

bool SameMoment(const v1::Meeting& a, const v1::Meeting& b) {
  return SameStart(a, b) && a.planned_minutes() == b.planned_minutes() && a.place() == b.place();
}

// The invitations that left say another moment or place from now on.
void MarkInvitations(const LedgerState& state, const std::string& meeting_id, Changes* changes) {
  for (const auto& sent : DeliveriesOf(state, v1::INVITATION_PAPER, meeting_id)) {
    if (!HasLeft(*sent.value) || sent->reason() == kMeetingChanged) continue;
    v1::Delivery delivery = *sent.value;
    delivery.set_reason(std::string(kMeetingChanged));
    changes->Put(*sent.id, std::move(delivery));
  }
}

// Refuses: MEETING_UNKNOWN, STALE, MEETING_OVER (cancelled), MEETING_BEGUN (another start for one
// that runs or has ended).
Decision Edit(const Situation& situation) {
  const v1::EditMeeting& edit = situation.command.edit_meeting();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kMeeting, edit.id(), refusal::kMeetingUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kMeeting, edit.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPlan(edit.meeting()));
  v1::Meeting meeting = *situation.state.Get<v1::Meeting>(edit.id());
  if (meeting.state() == v1::CANCELLED) {
    return FailedPrecondition(refusal::kMeetingOver, "this meeting was cancelled");
  }
  if (meeting.state() != v1::PLANNED && !SameStart(meeting, edit.meeting())) {
    return FailedPrecondition(refusal::kMeetingBegun, "a meeting that has begun keeps its start");
  }
  const v1::Meeting before = meeting;
  SetPlan(edit.meeting(), &meeting);
  if (!SameToCalendars(before, meeting)) TellCalendars(&meeting);
  Changes changes;
  if (meeting.state() == v1::PLANNED && !SameMoment(before, meeting)) {
    MarkInvitations(situation.state, edit.id(), &changes);
  }
  changes.Put(edit.id(), std::move(meeting));
  return changes.Take();
}

// Refuses: MEETING_UNKNOWN, MEETING_NOT_PLANNED.
Decision Cancel(const Situation& situation) {
  const std::string& id = situation.command.cancel_meeting().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kMeeting, id, refusal::kMeetingUnknown));
  v1::Meeting meeting = *situation.state.Get<v1::Meeting>(id);
  if (meeting.state() != v1::PLANNED) {
    return FailedPrecondition(refusal::kMeetingNotPlanned, "only a planned meeting is cancelled");
  }
  meeting.set_state(v1::CANCELLED);
  TellCalendars(&meeting);
  Changes changes;
  changes.Put(id, std::move(meeting));
  return changes.Take();
}

// Whether an answer that says nothing takes back the invitation to a small meeting.
bool TakesInvitationBack(const LedgerState& state, const v1::ReplyToInvitation& given) {
  if (given.reply() != v1::INVITATION_REPLY_UNSPECIFIED) return false;
  const auto* meeting = state.Get<v1::Meeting>(given.meeting_id());
  const auto* attendance = AttendanceOf(state, given.meeting_id(), given.party_id());
  return meeting->kind() == v1::SUBGROUP && meeting->state() == v1::PLANNED &&
         attendance != nullptr && attendance->state() == v1::ATTENDANCE_STATE_UNSPECIFIED;
}

// Refuses: MEETING_UNKNOWN, MEETING_OVER, PARTY_UNKNOWN, PARTY_LEFT, CHOICE_MISSING.
Decision Reply(const Situation& situation) {
  const v1::ReplyToInvitation& given = situation.command.reply_to_invitation();
  KETENTAFEL_RETURN_IF_ERROR(CheckMeetingAhead(situation.state, given.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, given.party_id()));
  const std::string id = JoinIds(given.meeting_id(), given.party_id());
  if (TakesInvitationBack(situation.state, given)) {
    Changes taken_back;
    taken_back.Delete<v1::Attendance>(id);
    return taken_back.Take();
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("reply", given.reply(), v1::InvitationReply_IsValid, Emptiness::kRefused));
  v1::Attendance attendance;
  if (const auto* existing = situation.state.Get<v1::Attendance>(id)) attendance = *existing;
  attendance.set_meeting_id(given.meeting_id());
  attendance.set_party_id(given.party_id());
  attendance.set_reply(given.reply());
  Changes changes;
  changes.Put(id, std::move(attendance));
  return changes.Take();
}

}  // namespace

Status CheckMeetingAhead(const LedgerState& state, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kMeeting, meeting_id, refusal::kMeetingUnknown));
  const v1::MeetingState now = state.Get<v1::Meeting>(meeting_id)->state();
  if (now == v1::PLANNED || now == v1::RUNNING) return OkStatus();
  return FailedPrecondition(refusal::kMeetingOver, "this meeting has ended or was cancelled");
}

Decision DecideMeeting(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPlanMeeting:
      return Plan(situation);
    case Verb::kPlanBasicMeetings:
      return PlanBasic(situation);
    case Verb::kEditMeeting:
      return Edit(situation);
    case Verb::kCancelMeeting:
      return Cancel(situation);
    default:
      return Reply(situation);
  }
}

Decision DecidePlan(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kLetGoOfItem:
      return DecideLeftOver(situation);
    case Verb::kPutAgendaItem:
    case Verb::kMoveAgendaItem:
    case Verb::kRemoveAgendaItem:
      return DecideAgendaItem(situation);
    default:
      return DecideMeeting(situation);
  }
}

}  // namespace ketentafel::chain
