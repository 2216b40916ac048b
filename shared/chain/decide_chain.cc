#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/phases.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr int kMostAreas = 20;
constexpr int kMostSegments = 20;

Status CheckChain(const v1::Chain& chain) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("chain.name", chain.name(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("chain.scale", chain.scale(), v1::ChainScale_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("chain.areas", chain.areas_size(), {1, kMostAreas}));
  for (const std::string& area : chain.areas()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckShort("chain.areas", area, Emptiness::kRefused));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckKeys("chain.segment_keys", chain.segment_keys(), kMostSegments));
  return CheckZone("chain.zone", chain.zone(), Emptiness::kRefused);
}

Status CheckNewChain(const Situation& situation, const v1::CreateChain& create) {
  const LedgerState& state = situation.state;
  if (state.chain() != nullptr) {
    return FailedPrecondition(refusal::kChainExists, "there is a chain in this ledger already");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckId("ledger_id", state.ledger_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChain(create.chain()));
  KETENTAFEL_RETURN_IF_ERROR(CheckId("party_id", create.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckParty(create.party()));
  KETENTAFEL_RETURN_IF_ERROR(CheckId("person_id", create.person_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPerson(create.person()));
  KETENTAFEL_RETURN_IF_ERROR(CheckContact(create.contact()));
  KETENTAFEL_RETURN_IF_ERROR(CheckId("seat_id", create.seat_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckId("role_assignment_id", create.role_assignment_id()));
  return CheckLong("role_reason", create.role_reason());
}

v1::Seat SeatOfAuthor(const v1::CreateChain& create, const v1::CivilDate& today) {
  v1::Seat seat;
  seat.set_person_id(create.person_id());
  seat.set_party_id(create.party_id());
  seat.set_participation(create.party().participation());
  seat.set_is_representative(true);
  *seat.mutable_from() = today;
  return seat;
}

v1::RoleAssignment RoleOfAuthor(const v1::CreateChain& create, const v1::CivilDate& today) {
  v1::RoleAssignment role;
  role.set_role(v1::CHAIN_DIRECTOR);
  role.set_party_id(create.party_id());
  role.set_person_id(create.person_id());
  *role.mutable_from() = today;
  role.set_reason(create.role_reason());
  return role;
}

// Refuses: CHAIN_EXISTS, and what the limits refuse. The first seat and role begin on the day the
// party joins by the author's own calendar; unsaid, today in UTC.
Decision Create(const Situation& situation) {
  const v1::CreateChain& create = situation.command.create_chain();
  KETENTAFEL_RETURN_IF_ERROR(CheckNewChain(situation, create));
  const v1::CivilDate today =
      IsSet(create.party().joined_on()) ? create.party().joined_on() : UtcDateOf(situation.now);

  v1::Chain chain = create.chain();
  chain.set_phase(v1::PREPARE);
  chain.clear_phase_override_reason();

  v1::ChainParty party = create.party();
  *party.mutable_joined_on() = today;
  party.clear_left_on();
  party.set_order_key(OrderKeyFor<v1::ChainParty>(situation.state, "", party.order_key()));

  Changes changes;
  changes.Put(situation.state.ledger_id(), std::move(chain));
  changes.Put(create.party_id(), std::move(party));
  changes.Put(create.person_id(), create.person());
  changes.Put(create.person_id(), create.contact());
  changes.Put(create.seat_id(), SeatOfAuthor(create, today));
  changes.Put(create.role_assignment_id(), RoleOfAuthor(create, today));
  return changes.Take();
}

Decision Edit(const Situation& situation) {
  const std::string& id = situation.state.ledger_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kChain, id));
  const v1::Chain& wanted = situation.command.edit_chain().chain();
  KETENTAFEL_RETURN_IF_ERROR(CheckChain(wanted));
  v1::Chain chain = *situation.state.chain();
  chain.set_name(wanted.name());
  chain.set_scale(wanted.scale());
  *chain.mutable_areas() = wanted.areas();
  *chain.mutable_segment_keys() = wanted.segment_keys();
  chain.set_zone(wanted.zone());
  Changes changes;
  changes.Put(id, std::move(chain));
  return changes.Take();
}

Decision Answer(const Situation& situation) {
  const v1::AnswerExploration& given = situation.command.answer_exploration();
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("question", given.question(),
                                         v1::ExplorationQuestion_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("text", given.text()));
  const std::string id = ExplorationAnswerId(situation.state, given.question());
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kExplorationAnswer, id));
  v1::ExplorationAnswer answer;
  answer.set_question(given.question());
  answer.set_text(given.text());
  Changes changes;
  changes.Put(id, std::move(answer));
  return changes.Take();
}

// What stands in the way of going forward to a phase. Back is free, and so is between C and D.
Status WhatStandsInTheWay(const LedgerState& state, v1::Phase from, v1::Phase to) {
  if (to == v1::START && from < to && !OpenQuestions(state).empty()) {
    return FailedPrecondition(refusal::kQuestionsOpen, "answer the four questions, or say why not")
        .With("open", std::to_string(OpenQuestions(state).size()));
  }
  if (to >= v1::APPLY && from < v1::APPLY && !StartMeetingHeld(state)) {
    return FailedPrecondition(refusal::kStartMeetingOpen,
                              "hold the start meeting first, or say why not");
  }
  return OkStatus();
}

// Refuses: PHASE_ALREADY; QUESTIONS_OPEN and START_MEETING_OPEN unless there is a reason, which is
// then kept with the chain.
Decision Enter(const Situation& situation) {
  const v1::EnterPhase& enter = situation.command.enter_phase();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("phase", enter.phase(), v1::Phase_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("reason", enter.reason()));
  v1::Chain chain = *situation.state.chain();
  if (chain.phase() == enter.phase()) {
    return FailedPrecondition(refusal::kPhaseAlready, "the chain is in this phase already");
  }
  const Status obstacle = WhatStandsInTheWay(situation.state, chain.phase(), enter.phase());
  if (!obstacle.ok()) {
    if (Trimmed(enter.reason()).empty()) return obstacle;
    chain.set_phase_override_reason(enter.reason());
  }
  chain.set_phase(enter.phase());
  Changes changes;
  changes.Put(situation.state.ledger_id(), std::move(chain));
  return changes.Take();
}

}  // namespace

Decision DecideChain(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kCreateChain:
      return Create(situation);
    case Verb::kEditChain:
      return Edit(situation);
    case Verb::kAnswerExploration:
      return Answer(situation);
    default:
      return Enter(situation);
  }
}

}  // namespace ketentafel::chain
