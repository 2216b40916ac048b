#include "shared/base/ids.h"
#include "shared/chain/block_verbs.h"
#include "shared/chain/checks.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// Errors: as CheckBegun; FAILED_PRECONDITION REFLECTION_RELEASED.
Status CheckStillPrivate(const Situation& situation, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckBegun(situation.state, meeting_id));
  const auto* reflection =
      situation.state.Get<v1::Reflection>(JoinIds(meeting_id, situation.caller.person_id));
  if (reflection == nullptr || !reflection->released()) return OkStatus();
  return FailedPrecondition(refusal::kReflectionReleased, "everybody has these notes already");
}

std::string PartyOf(const Situation& situation) {
  const auto parties = PartiesOf(situation.state, situation.caller.person_id);
  return parties.empty() ? "" : parties.front();
}

bool SaysSomething(const v1::Reflection& reflection) {
  return !Trimmed(reflection.own_organisation()).empty() ||
         !Trimmed(reflection.other_parties()).empty() || !Trimmed(reflection.carers()).empty();
}

// Refuses: as CheckStillPrivate; STALE, and what the limits refuse.
Decision Set(const Situation& situation) {
  const v1::SetReflection& set = situation.command.set_reflection();
  KETENTAFEL_RETURN_IF_ERROR(CheckStillPrivate(situation, set.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("own_organisation", set.own_organisation()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("other_parties", set.other_parties()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("carers", set.carers()));
  const std::string id = JoinIds(set.meeting_id(), situation.caller.person_id);
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kReflection, id));
  v1::Reflection reflection;
  if (const auto* existing = situation.state.Get<v1::Reflection>(id)) reflection = *existing;
  reflection.set_meeting_id(set.meeting_id());
  reflection.set_person_id(situation.caller.person_id);
  if (reflection.party_id().empty()) reflection.set_party_id(PartyOf(situation));
  reflection.set_own_organisation(set.own_organisation());
  reflection.set_other_parties(set.other_parties());
  reflection.set_carers(set.carers());
  Changes changes;
  changes.Put(id, std::move(reflection));
  return changes.Take();
}

// Refuses: as CheckStillPrivate; REFLECTION_EMPTY (there is nothing to release). Whoever has
// nothing to write down may be ready all the same.
Decision Mark(const Situation& situation) {
  const v1::MarkReflection& mark = situation.command.mark_reflection();
  KETENTAFEL_RETURN_IF_ERROR(CheckStillPrivate(situation, mark.meeting_id()));
  const std::string id = JoinIds(mark.meeting_id(), situation.caller.person_id);
  const auto* stored = situation.state.Get<v1::Reflection>(id);
  Changes changes;
  if (mark.released()) {
    if (stored == nullptr || !SaysSomething(*stored)) {
      return FailedPrecondition(refusal::kReflectionEmpty, "there is nothing to share yet");
    }
    v1::Reflection reflection = *stored;
    reflection.set_released(true);
    changes.Put(id, std::move(reflection));
  }
  v1::ReflectionProgress progress;
  progress.set_meeting_id(mark.meeting_id());
  progress.set_person_id(situation.caller.person_id);
  progress.set_party_id(stored ? stored->party_id() : PartyOf(situation));
  progress.set_ready(mark.ready() || mark.released());
  progress.set_released(mark.released());
  changes.Put(id, std::move(progress));
  return changes.Take();
}

}  // namespace

Decision DecideReflection(const Situation& situation) {
  return situation.command.verb_case() == Verb::kSetReflection ? Set(situation) : Mark(situation);
}

}  // namespace ketentafel::chain
