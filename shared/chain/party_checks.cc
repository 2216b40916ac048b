#include "shared/chain/party_checks.h"

#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostSegments = 20;

}  // namespace

Status CheckParty(const v1::ChainParty& party) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("party.name", party.name(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckText("party.short_name", party.short_name(), kShortName, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("party.category_key", party.category_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("party.participation", party.participation(),
                                         v1::ParticipationKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoices("party.fills", party.fills(), v1::MandatorySeat_IsValid));
  KETENTAFEL_RETURN_IF_ERROR(CheckKeys("party.segment_keys", party.segment_keys(), kMostSegments));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckOrderKey("party.order_key", party.order_key(), Emptiness::kAllowed));
  return CheckDate("party.joined_on", party.joined_on(), Emptiness::kAllowed);
}

Status CheckPerson(const v1::Person& person) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("person.name", person.name(), Emptiness::kRefused));
  return CheckShort("person.function", person.function());
}

Status CheckContact(const v1::ContactCard& contact) {
  KETENTAFEL_RETURN_IF_ERROR(CheckEmail("contact.email", contact.email()));
  return CheckText("contact.phone", contact.phone(), kPhoneLength, Emptiness::kAllowed);
}

Status CheckEnd(std::string_view field, const v1::CivilDate& begins, const v1::CivilDate& ends) {
  KETENTAFEL_RETURN_IF_ERROR(CheckDate(field, ends, Emptiness::kRefused));
  if (!IsSet(begins) || CivilOf(begins) <= CivilOf(ends)) return OkStatus();
  return InvalidArgument(refusal::kEndsBeforeItBegins, "ends before the day it began")
      .With("field", std::string(field))
      .With("begins", ToIso(CivilOf(begins)));
}

}  // namespace ketentafel::chain
