#include "tests/journeys/played_journey.h"

#include <memory>
#include <stdexcept>
#include <utility>

#include "server/example/sources.h"
#include "shared/base/ids.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/pen_turns.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::journeys {

example::Script ReadJourney(const std::string& name, const Civil& today) {
  const auto sources = example::ReadSources(KETENTAFEL_CONTENT_DIR "/example/full");
  if (!sources.ok()) throw std::runtime_error(sources.status().ToString());
  for (const example::Source& source : *sources) {
    if (source.name != "full/" + name) continue;
    auto count = std::make_shared<uint64_t>(0);
    auto script =
        example::ReadScript(source, today, [count] { return IdFromBits(1, ++*count); });
    if (!script.ok()) throw std::runtime_error(script.status().ToString());
    return *std::move(script);
  }
  throw std::runtime_error("there is no journey " + name);
}

PlayedJourney::PlayedJourney(example::Script script)
    : script_(std::move(script)), state_(script_.ledger_id) {
  for (size_t i = 0; i < script_.steps.size(); ++i) Play(script_.steps[i], i + 1);
}

void PlayedJourney::Play(const example::Step& step, size_t number) {
  Remember(step);
  const std::string& person_id = persons_.at(step.as);
  if (step.command.has_take_pen()) LookAtPen(step.command.take_pen(), person_id);
  const chain::Caller caller{.person_id = person_id,
                             .may_make_chains = step.as == script_.operator_key};
  const chain::Decision decision =
      chain::Decide(state_, chain::Presence(), Resolved(step.command), caller, step.at.value());
  if (!decision.ok()) {
    throw std::runtime_error("step " + std::to_string(number) + " by " + step.as + ": " +
                             decision.status().ToString() + "\n" +
                             step.command.SerializeAsString());
  }
  v1::ChangeSet changes;
  changes.set_revision(state_.revision() + 1);
  changes.set_author_person_id(person_id);
  *changes.mutable_at() = chain::TimestampOf(*step.at);
  changes.mutable_changes()->Add(decision->begin(), decision->end());
  revisions_[step.command.id()] = changes.revision();
  state_.Apply(changes);
  log_.push_back(std::move(changes));
  if (phases_.empty() || phases_.back() != state_.chain()->phase()) {
    phases_.push_back(state_.chain()->phase());
  }
}

// As the core does: what the author saw, by revision.
v1::Command PlayedJourney::Resolved(v1::Command command) const {
  if (command.has_expected_command_id()) {
    command.set_expected_revision(revisions_.at(command.expected_command_id()));
  }
  return command;
}

void PlayedJourney::Remember(const example::Step& step) {
  std::string seat;
  std::string person;
  if (step.command.has_create_chain()) {
    seat = step.command.create_chain().seat_id();
    person = step.command.create_chain().person_id();
  } else if (step.command.has_take_seat()) {
    seat = step.command.take_seat().id();
    person = step.command.take_seat().seat().person_id();
  }
  for (const auto& [key, seat_id] : script_.seat_ids) {
    if (seat_id == seat) persons_[key] = person;
  }
}

void PlayedJourney::LookAtPen(const v1::TakePen& taken, const std::string& person_id) {
  PenTaken pen;
  pen.meeting_id = taken.meeting_id();
  pen.party_id = chain::PartiesOf(state_, person_id).front();
  pen.next = chain::NextParties(state_, taken.meeting_id());
  for (const auto& turn : state_.All<v1::Turn>()) {
    if (turn->has_last_turn_at()) {
      pen.last_turns[*turn.id] = chain::InstantOf(turn->last_turn_at());
    }
  }
  pens_.push_back(std::move(pen));
}

}  // namespace ketentafel::journeys
