#include <algorithm>
#include <cstdlib>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/walk_state.h"
#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostBlocks = 7;

// A walk goes on at the item that the table is at, and there is one at a time.
Status CheckPlace(const LedgerState& state, const std::string& meeting_id,
                  const std::string& item_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(state, meeting_id));
  KETENTAFEL_RETURN_IF_ERROR(CheckItemOf(state, meeting_id, item_id));
  const std::string& current = state.Get<v1::MeetingClock>(meeting_id)->current_item_id();
  if (current != item_id) {
    return Aborted(refusal::kNotCurrent, "another item is current").With("current", current);
  }
  if (WalkAt(state, meeting_id).id == nullptr) return OkStatus();
  return FailedPrecondition(refusal::kWalkAlready, "another walk goes on at this meeting");
}

// Nobody in particular, or a party at the table.
Status CheckReader(const LedgerState& state, const std::string& party_id) {
  return party_id.empty() ? OkStatus() : CheckPartyAtTable(state, party_id);
}

Decision Start(const Situation& situation, const v1::StartWalk& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kPersonaWalk, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPlace(state, verb.meeting_id(), verb.item_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPersonaReady(state, verb.persona_id()));
  const auto& persona = *state.Get<v1::Persona>(verb.persona_id());
  if (persona.archived()) {
    return FailedPrecondition(refusal::kPersonaArchived, "the persona was put away");
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckCount("block_keys", verb.block_keys_size(), {1, kMostBlocks}));
  KETENTAFEL_RETURN_IF_ERROR(CheckKeys("block_keys", verb.block_keys(), kMostBlocks));
  KETENTAFEL_RETURN_IF_ERROR(CheckReader(state, verb.reader_party_id()));
  v1::PersonaWalk walk;
  walk.set_meeting_id(verb.meeting_id());
  walk.set_item_id(verb.item_id());
  walk.set_persona_id(verb.persona_id());
  walk.set_persona_version(persona.version());
  *walk.mutable_block_keys() = verb.block_keys();
  walk.set_step(kFirstWalkStep);
  walk.set_state(v1::WALKING);
  walk.set_reader_party_id(verb.reader_party_id());
  *walk.mutable_started_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(verb.id(), std::move(walk));
  return changes.Take();
}

Decision Move(const Situation& situation, const v1::MoveWalk& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(situation.state, verb.id()));
  v1::PersonaWalk walk = *situation.state.Get<v1::PersonaWalk>(verb.id());
  if (verb.from_step() != walk.step()) {
    return Aborted(refusal::kNotCurrent, "the table is at another step by now")
        .With("current", std::to_string(walk.step()));
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("to_step", verb.to_step(), kFirstWalkStep, kLastWalkStep));
  if (std::abs(verb.to_step() - verb.from_step()) != 1) {
    return InvalidArgument(refusal::kStepNotNext, "one goes from a step to the one beside it");
  }
  walk.set_step(verb.to_step());
  Changes changes;
  changes.Put(verb.id(), std::move(walk));
  return changes.Take();
}

Decision Quiet(const Situation& situation, const std::string& id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(situation.state, id));
  v1::PersonaWalk walk = *situation.state.Get<v1::PersonaWalk>(id);
  if (walk.step() != kQuietStep) {
    return FailedPrecondition(refusal::kQuietElsewhere, "the quiet minute follows the reading");
  }
  // A second press must not make the minute longer.
  if (walk.has_quiet_since() &&
      situation.now < InstantOf(walk.quiet_since()) + kQuietMinute) {
    return FailedPrecondition(refusal::kQuietAlready, "it is quiet already");
  }
  *walk.mutable_quiet_since() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(id, std::move(walk));
  return changes.Take();
}

Decision SetReader(const Situation& situation, const v1::SetWalkReader& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(situation.state, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckReader(situation.state, verb.reader_party_id()));
  v1::PersonaWalk walk = *situation.state.Get<v1::PersonaWalk>(verb.id());
  walk.set_reader_party_id(verb.reader_party_id());
  Changes changes;
  changes.Put(verb.id(), std::move(walk));
  return changes.Take();
}

Decision Stop(const Situation& situation, const v1::StopWalk& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckNotFinished(situation.state, verb.id()));
  v1::PersonaWalk walk = *situation.state.Get<v1::PersonaWalk>(verb.id());
  const bool going = walk.state() == v1::WALKING;
  if (!going && !verb.finished()) {
    return FailedPrecondition(refusal::kWalkNotGoing, "the walk has stopped already");
  }
  walk.set_state(verb.finished() ? v1::WALK_FINISHED : v1::WALK_STOPPED);
  if (going) {
    *walk.mutable_ended_at() =
        TimestampOf(std::max(situation.now, InstantOf(walk.started_at())));
  }
  Changes changes;
  changes.Put(verb.id(), std::move(walk));
  return changes.Take();
}

void MoveTo(const std::string& meeting_id, v1::PersonaWalk* walk) {
  if (walk->meeting_id() == meeting_id) return;
  const auto& former = walk->former_meeting_ids();
  if (std::find(former.begin(), former.end(), walk->meeting_id()) == former.end()) {
    walk->add_former_meeting_ids(walk->meeting_id());
  }
  walk->set_meeting_id(meeting_id);
}

// The persona may have changed since; it has to be checked again before the table sees it. One that
// was put away stays with its walks.
Decision Resume(const Situation& situation, const v1::ResumeWalk& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNotFinished(state, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPlace(state, verb.meeting_id(), verb.item_id()));
  v1::PersonaWalk walk = *state.Get<v1::PersonaWalk>(verb.id());
  if (walk.state() == v1::WALKING) {
    return FailedPrecondition(refusal::kWalkAlready, "it goes on at another meeting");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPersonaReady(state, walk.persona_id()));
  MoveTo(verb.meeting_id(), &walk);
  walk.set_item_id(verb.item_id());
  walk.set_persona_version(state.Get<v1::Persona>(walk.persona_id())->version());
  walk.set_state(v1::WALKING);
  walk.clear_quiet_since();
  walk.clear_ended_at();
  Changes changes;
  changes.Put(verb.id(), std::move(walk));
  return changes.Take();
}

}  // namespace

Decision DecideWalk(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kStartWalk:
      return Start(situation, command.start_walk());
    case v1::Command::kMoveWalk:
      return Move(situation, command.move_walk());
    case v1::Command::kBeginQuiet:
      return Quiet(situation, command.begin_quiet().id());
    case v1::Command::kSetWalkReader:
      return SetReader(situation, command.set_walk_reader());
    case v1::Command::kStopWalk:
      return Stop(situation, command.stop_walk());
    case v1::Command::kResumeWalk:
      return Resume(situation, command.resume_walk());
    case v1::Command::kPutFinding:
    case v1::Command::kRemoveFinding:
      return DecideFinding(situation);
    case v1::Command::kSetHandover:
      return DecideHandover(situation);
    default:
      return DecideTouchpoint(situation);
  }
}

}  // namespace ketentafel::chain
