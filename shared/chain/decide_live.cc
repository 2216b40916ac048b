#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/end_of_meeting.h"
#include "shared/chain/meeting_clock.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"
#include "shared/chain/speaking_round.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostMinutesAtOnce = 60;
constexpr int kMostMinutesOfItem = 600;
constexpr int kMostItems = 1000;

const v1::MeetingClock& ClockOf(const Situation& situation, const std::string& meeting_id) {
  return *situation.state.Get<v1::MeetingClock>(meeting_id);
}

// The round opens with its item, or goes on where it was.
void EnterItem(const Situation& situation, const std::string& meeting_id,
               const std::string& item_id, Changes* changes) {
  const auto* item = situation.state.Get<v1::AgendaItem>(item_id);
  if (item->kind() != v1::INTRODUCTIONS) return;
  v1::SpeakingRound round = RoundOf(situation.state, meeting_id, item_id);
  TakeUpFloor(situation.now, &round);
  changes->Put(item_id, std::move(round));
}

void LeaveItem(const Situation& situation, const v1::MeetingClock& clock, Changes* changes) {
  const std::string& item_id = clock.current_item_id();
  const auto* stored = situation.state.Get<v1::SpeakingRound>(item_id);
  if (stored == nullptr || !stored->has_current_since()) return;
  v1::SpeakingRound round = *stored;
  HoldFloor(ClockTime(clock, situation.now), &round);
  changes->Put(item_id, std::move(round));
}

Status MayStart(const Situation& situation) {
  const uint32_t capacities = CapacitiesOf(situation);
  if ((capacities & kDirector) != 0 || DirectorIsAway(situation)) return OkStatus();
  return FailedPrecondition(refusal::kDirectorIsHere, "the director is here and starts");
}

Decision Start(const Situation& situation, const std::string& meeting_id) {
  const auto* stored = situation.state.Get<v1::Meeting>(meeting_id);
  if (stored == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (stored->state() != v1::PLANNED) {
    return FailedPrecondition(refusal::kMeetingNotPlanned, "it runs, has ended or was called off");
  }
  KETENTAFEL_RETURN_IF_ERROR(MayStart(situation));
  const auto items = ItemsOf(situation.state, meeting_id);
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("items", static_cast<int>(items.size()), {1, kMostItems}));

  Changes changes;
  v1::Meeting meeting = *stored;
  meeting.set_state(v1::RUNNING);
  changes.Put(meeting_id, std::move(meeting));
  v1::MeetingClock clock = StartedClock(*items.front().id, situation.now);
  clock.set_lead_person_id(situation.caller.person_id);
  if (!IsDirector(situation.state, situation.caller.person_id)) {
    const auto director = HolderOf(situation.state, v1::CHAIN_DIRECTOR);
    if (director.id != nullptr) clock.set_lead_taken_from_id(director->person_id());
  }
  changes.Put(meeting_id, std::move(clock));
  EnterItem(situation, meeting_id, *items.front().id, &changes);
  return changes.Take();
}

Leaving WayOf(const LedgerState& state, const std::string& meeting_id, const std::string& from,
              const std::string& to) {
  for (const auto& item : ItemsOf(state, meeting_id)) {
    if (*item.id == from) return Leaving::kForwards;
    if (*item.id == to) return Leaving::kBackwards;
  }
  return Leaving::kForwards;
}

Decision Move(const Situation& situation, const v1::MoveOn& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  if (verb.from_item_id() != clock.current_item_id()) {
    return Aborted(refusal::kNotCurrent, "another item is current by now")
        .With("current", clock.current_item_id());
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(situation.state, meeting_id, verb.to_item_id()));
  if (verb.to_item_id() == verb.from_item_id()) {
    return InvalidArgument(refusal::kSameItem, "this item is current already");
  }
  Changes changes;
  LeaveItem(situation, clock, &changes);
  StopWalkAt(situation.state, meeting_id, situation.now, &changes);
  MoveClock(verb.to_item_id(),
            WayOf(situation.state, meeting_id, verb.from_item_id(), verb.to_item_id()),
            situation.now, &clock);
  changes.Put(meeting_id, std::move(clock));
  EnterItem(situation, meeting_id, verb.to_item_id(), &changes);
  return changes.Take();
}

Decision Pause(const Situation& situation, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  if (IsPaused(clock)) return FailedPrecondition(refusal::kPausedAlready, "paused already");
  PauseClock(situation.now, &clock);
  Changes changes;
  changes.Put(meeting_id, std::move(clock));
  return changes.Take();
}

Decision Resume(const Situation& situation, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  if (!IsPaused(clock)) return FailedPrecondition(refusal::kNotPaused, "not paused");
  Changes changes;
  const std::string& item_id = clock.current_item_id();
  if (const auto* stored = situation.state.Get<v1::SpeakingRound>(item_id)) {
    v1::SpeakingRound round = *stored;
    LeaveOutPause(InstantOf(clock.paused_since()), situation.now, &round);
    changes.Put(item_id, std::move(round));
  }
  ResumeClock(situation.now, &clock);
  changes.Put(meeting_id, std::move(clock));
  return changes.Take();
}

Decision Adjust(const Situation& situation, const v1::AdjustMinutes& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(situation.state, meeting_id, verb.item_id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("minutes", verb.minutes(), -kMostMinutesAtOnce, kMostMinutesAtOnce));
  if (verb.minutes() == 0) return InvalidArgument(refusal::kFieldMissing, "how many minutes?");

  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  v1::ItemTime* item = ItemTimeOf(&clock, verb.item_id());
  item->set_adjusted_minutes(item->adjusted_minutes() + verb.minutes());
  const int total = situation.state.Get<v1::AgendaItem>(verb.item_id())->planned_minutes() +
                    item->adjusted_minutes();
  if (total < 1 && verb.minutes() < 0) {
    return FailedPrecondition(refusal::kNothingLeftToTake, "the item would have no time left");
  }
  if (verb.minutes() > 0) {
    KETENTAFEL_RETURN_IF_ERROR(CheckNumber("minutes", total, 1, kMostMinutesOfItem));
  }
  Changes changes;
  changes.Put(meeting_id, std::move(clock));
  return changes.Take();
}

Decision Correct(const Situation& situation, const v1::CorrectStart& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  if (!verb.has_started_at()) return InvalidArgument(refusal::kFieldMissing, "when did it begin?");
  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  const Instant at = InstantOf(verb.started_at());
  if (verb.item_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CorrectMeetingStart(at, situation.now, &clock));
  } else if (verb.item_id() != clock.current_item_id()) {
    return Aborted(refusal::kNotCurrent, "another item is current by now")
        .With("current", clock.current_item_id());
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CorrectItemStart(at, situation.now, &clock));
  }
  Changes changes;
  changes.Put(meeting_id, std::move(clock));
  return changes.Take();
}

Decision End(const Situation& situation, const v1::EndMeeting& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  const v1::MeetingClock& clock = ClockOf(situation, meeting_id);
  Instant at = situation.now;
  if (verb.has_ended_at()) {
    at = InstantOf(verb.ended_at());
    if (at > situation.now) return InvalidArgument(refusal::kEndTooLate, "that lies ahead");
    if (at < EarliestEnd(clock)) {
      const auto earliest =
          std::chrono::ceil<std::chrono::seconds>(EarliestEnd(clock).time_since_epoch());
      return InvalidArgument(refusal::kEndTooEarly, "the current item began later than that")
          .With("earliest_unix_s", std::to_string(earliest.count()));
    }
  }
  Changes changes;
  EndMeetingAt(situation.state, meeting_id, at, &changes);
  return changes.Take();
}

Decision Lead(const Situation& situation, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, meeting_id));
  v1::MeetingClock clock = ClockOf(situation, meeting_id);
  const std::string lead = clock.lead_person_id();
  if (lead == situation.caller.person_id) {
    return FailedPrecondition(refusal::kLeadAlready, "the author leads already");
  }
  const bool director = (CapacitiesOf(situation) & kDirector) != 0;
  if (!director && !IsAway(situation.presence, lead, situation.now)) {
    const Micros away = situation.presence.AwayFor(lead, situation.now).value_or(Micros(0));
    const auto wait = std::chrono::ceil<std::chrono::seconds>(kAwayAfter - away);
    return FailedPrecondition(refusal::kLeadIsHere, "whoever leads was here less than 60 s ago")
        .With("wait_s", std::to_string(wait.count()));
  }
  // Whom it comes back to in one click: the director, however often the lead changes meanwhile.
  if (director) {
    clock.clear_lead_taken_from_id();
  } else if (IsDirector(situation.state, lead)) {
    clock.set_lead_taken_from_id(lead);
  }
  clock.set_lead_person_id(situation.caller.person_id);
  Changes changes;
  changes.Put(meeting_id, std::move(clock));
  return changes.Take();
}

}  // namespace

Decision DecideLive(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kStartMeeting:
      return Start(situation, command.start_meeting().meeting_id());
    case v1::Command::kMoveOn: return Move(situation, command.move_on());
    case v1::Command::kPauseMeeting:
      return Pause(situation, command.pause_meeting().meeting_id());
    case v1::Command::kResumeMeeting:
      return Resume(situation, command.resume_meeting().meeting_id());
    case v1::Command::kAdjustMinutes: return Adjust(situation, command.adjust_minutes());
    case v1::Command::kCorrectStart: return Correct(situation, command.correct_start());
    case v1::Command::kEndMeeting: return End(situation, command.end_meeting());
    default: return Lead(situation, command.take_lead().meeting_id());
  }
}

}  // namespace ketentafel::chain
