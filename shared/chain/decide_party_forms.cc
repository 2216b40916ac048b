#include "shared/chain/checks.h"
#include "shared/chain/form_verbs.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"
#include "shared/chain/speaker.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr int kMostPartners = 40;
constexpr int kMostHoursPerMonth = 200;

// A partner is a party of this chain or anybody else by name, never both.
Status CheckPartner(const LedgerState& state, std::string_view field, const std::string& party_id,
                    const v1::PartnerLink& link) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort(field, link.name()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong(field, link.about()));
  if (link.party_id().empty() == Trimmed(link.name()).empty()) {
    return InvalidArgument(refusal::kLinkAmbiguous, "name a party of the chain or somebody else")
        .With("field", std::string(field));
  }
  if (link.party_id().empty()) return OkStatus();
  if (link.party_id() == party_id) {
    return InvalidArgument(refusal::kLinkToItself, "a party is no partner of itself")
        .With("field", std::string(field));
  }
  return CheckExists(state, v1::Element::kParty, link.party_id(), refusal::kPartyUnknown);
}

Status CheckPartners(const LedgerState& state, std::string_view field, const std::string& party_id,
                     const google::protobuf::RepeatedPtrField<v1::PartnerLink>& links) {
  KETENTAFEL_RETURN_IF_ERROR(CheckCount(field, links.size(), {0, kMostPartners}));
  for (const v1::PartnerLink& link : links) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPartner(state, field, party_id, link));
  }
  return OkStatus();
}

Status CheckIntake(const LedgerState& state, const v1::SetIntake& set) {
  const v1::Intake& intake = set.intake();
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("intake.how_meets_carers", intake.how_meets_carers()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("intake.carer_count", intake.carer_count()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("intake.how_often", intake.how_often()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoices("intake.activities", intake.activities(), v1::ActivityKind_IsValid));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("intake.how", intake.how()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoices("intake.financing", intake.financing(), v1::FinancingKind_IsValid));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckPartners(state, "intake.partners", set.party_id(), intake.partners()));
  return CheckPartners(state, "intake.wished_partners", set.party_id(), intake.wished_partners());
}

// Refuses: STALE, MEETING_UNKNOWN, PARTY_UNKNOWN, PARTY_LEFT, PERSON_UNKNOWN, PERSON_ELSEWHERE, and
// what the limits refuse. Once said, an impression stays with its party and meeting.
Decision PutImpression(const Situation& situation) {
  const v1::PutImpression& put = situation.command.put_impression();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kImpression, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("impression.kind", put.impression().kind(),
                                         v1::ImpressionKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("impression.text", put.impression().text(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckOrderKey("impression.order_key", put.impression().order_key(), Emptiness::kAllowed));
  v1::Impression impression = put.impression();
  if (const auto* existing = situation.state.Get<v1::Impression>(put.id())) {
    impression = *existing;
    impression.set_kind(put.impression().kind());
    impression.set_text(put.impression().text());
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kMeeting,
                                           impression.meeting_id(), refusal::kMeetingUnknown));
    const StatusOr<Speaker> speaker =
        SpeakerFor(situation, impression.party_id(), impression.person_id());
    if (!speaker.ok()) return speaker.status();
    impression.set_party_id(speaker->party_id);
    impression.set_person_id(speaker->person_id);
  }
  impression.set_order_key(
      OrderKeyFor<v1::Impression>(situation.state, put.id(), put.impression().order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(impression));
  return changes.Take();
}

Decision RemoveImpression(const Situation& situation) {
  const std::string& id = situation.command.remove_impression().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kImpression, id, refusal::kImpressionUnknown));
  Changes changes;
  changes.Delete<v1::Impression>(id);
  return changes.Take();
}

}  // namespace

// Refuses: PARTY_UNKNOWN, PARTY_LEFT, STALE, LINK_AMBIGUOUS, LINK_TO_ITSELF, and what the limits
// refuse.
Decision DecideIntake(const Situation& situation) {
  const v1::SetIntake& set = situation.command.set_intake();
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, set.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kIntake, set.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckIntake(situation.state, set));
  Changes changes;
  changes.Put(set.party_id(), set.intake());
  return changes.Take();
}

// Refuses: PARTY_UNKNOWN, PARTY_LEFT, STALE, and what the limits refuse.
Decision DecideContribution(const Situation& situation) {
  const v1::SetContribution& set = situation.command.set_contribution();
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, set.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kContribution, set.party_id()));
  v1::Contribution contribution = set.contribution();
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("contribution.brings", contribution.brings()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("contribution.expects_of_others", contribution.expects_of_others()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("contribution.expects_of_director", contribution.expects_of_director()));
  KETENTAFEL_RETURN_IF_ERROR(CheckNumber("contribution.hours_per_month",
                                         contribution.hours_per_month(), 0, kMostHoursPerMonth));
  // A number of hours is an answer, whatever else is said.
  if (contribution.hours_per_month() > 0) contribution.set_hours_known(true);
  Changes changes;
  changes.Put(set.party_id(), std::move(contribution));
  return changes.Take();
}

Decision DecideImpression(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutImpression ? PutImpression(situation)
                                                               : RemoveImpression(situation);
}

}  // namespace ketentafel::chain
