#include "shared/chain/checks.h"

#include <algorithm>
#include <set>

#include "shared/base/order_key.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr size_t kKeyLength = 80;
constexpr size_t kZoneLength = 64;
constexpr size_t kOriginIdLength = 240;

Status Refuse(std::string_view reason, std::string_view message, std::string_view field) {
  return InvalidArgument(reason, message).With("field", std::string(field));
}

Status Missing(std::string_view field) {
  return Refuse(refusal::kTextMissing, "text is empty", field);
}

bool IsOneOf(char c, std::string_view others) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         others.find(c) != std::string_view::npos;
}

bool IsZoneCharacter(char c) { return (c >= 'A' && c <= 'Z') || IsOneOf(c, "/_+-"); }

}  // namespace

Status CheckShort(std::string_view field, std::string_view text, Emptiness emptiness) {
  return CheckText(field, text, kShortText, emptiness);
}

Status CheckLong(std::string_view field, std::string_view text, Emptiness emptiness) {
  return CheckText(field, text, kLongText, emptiness);
}

Status CheckKey(std::string_view field, std::string_view key, Emptiness emptiness) {
  if (key.empty()) return emptiness == Emptiness::kAllowed ? OkStatus() : Missing(field);
  const bool shaped = key.size() <= kKeyLength &&
                      std::all_of(key.begin(), key.end(), [](char c) { return IsOneOf(c, "_."); });
  if (shaped) return OkStatus();
  return Refuse(refusal::kKeyMalformed, "not a key of the content library", field);
}

Status CheckKeys(std::string_view field,
                 const google::protobuf::RepeatedPtrField<std::string>& keys, int most) {
  KETENTAFEL_RETURN_IF_ERROR(CheckCount(field, keys.size(), {0, most}));
  std::set<std::string_view> seen;
  for (const std::string& key : keys) {
    KETENTAFEL_RETURN_IF_ERROR(CheckKey(field, key, Emptiness::kRefused));
    if (!seen.insert(key).second) {
      return Refuse(refusal::kChoiceTwice, "the same key stands there twice", field);
    }
  }
  return OkStatus();
}

Status CheckZone(std::string_view field, std::string_view zone, Emptiness emptiness) {
  if (zone.empty()) return emptiness == Emptiness::kAllowed ? OkStatus() : Missing(field);
  if (zone.size() <= kZoneLength && std::all_of(zone.begin(), zone.end(), IsZoneCharacter)) {
    return OkStatus();
  }
  return Refuse(refusal::kZoneMalformed, "not the name of a time zone", field);
}

Status CheckEmail(std::string_view field, std::string_view email) {
  KETENTAFEL_RETURN_IF_ERROR(CheckText(field, email, kEmailLength, Emptiness::kAllowed));
  if (email.empty()) return OkStatus();
  const auto at = email.find('@');
  const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
                      email.find('@', at + 1) == std::string_view::npos &&
                      email.find_first_of(" \n,;<>\"") == std::string_view::npos;
  return shaped ? OkStatus() : Refuse(refusal::kEmailMalformed, "not a mail address", field);
}

Status CheckOrderKey(std::string_view field, std::string_view order_key, Emptiness emptiness) {
  if (order_key.empty() && emptiness == Emptiness::kAllowed) return OkStatus();
  if (IsOrderKey(order_key)) return OkStatus();
  return Refuse(refusal::kOrderKeyMalformed, "not a fractional key", field);
}

bool IsSet(const v1::CivilDate& date) {
  return date.year() != 0 || date.month() != 0 || date.day() != 0;
}

Status CheckDate(std::string_view field, const v1::CivilDate& date, Emptiness emptiness) {
  if (!IsSet(date)) {
    if (emptiness == Emptiness::kAllowed) return OkStatus();
    return Refuse(refusal::kDateMissing, "a date is needed", field);
  }
  if (IsValid(CivilOf(date))) return OkStatus();
  return Refuse(refusal::kDateInvalid, "no such date between 1900 and 2200", field);
}

Status CheckDateTime(std::string_view field, const v1::CivilDateTime& time, Emptiness emptiness) {
  KETENTAFEL_RETURN_IF_ERROR(CheckDate(field, time.date(), emptiness));
  const bool shaped =
      time.hour() >= 0 && time.hour() <= 23 && time.minute() >= 0 && time.minute() <= 59;
  return shaped ? OkStatus() : Refuse(refusal::kTimeInvalid, "no such time of day", field);
}

Status CheckNumber(std::string_view field, int64_t number, int64_t least, int64_t most) {
  if (number >= least && number <= most) return OkStatus();
  return Refuse(refusal::kNumberOutOfRange, "the number is out of its range", field)
      .With("least", std::to_string(least))
      .With("most", std::to_string(most));
}

Status CheckCount(std::string_view field, int count, CountLimit limit) {
  if (count < limit.least) {
    return Refuse(refusal::kTooFew, "too few of these", field)
        .With("least", std::to_string(limit.least));
  }
  if (count > limit.most) {
    return Refuse(refusal::kTooMany, "too many of these", field)
        .With("most", std::to_string(limit.most));
  }
  return OkStatus();
}

Status CheckChoice(std::string_view field, int value, bool (*is_valid)(int), Emptiness emptiness) {
  if (!is_valid(value)) {
    return Refuse(refusal::kChoiceUnknown, "not a value of this enumeration", field);
  }
  if (value == 0 && emptiness == Emptiness::kRefused) {
    return Refuse(refusal::kChoiceMissing, "nothing was chosen", field);
  }
  return OkStatus();
}

Status CheckChoices(std::string_view field, const google::protobuf::RepeatedField<int>& values,
                    bool (*is_valid)(int)) {
  std::set<int> seen;
  for (int value : values) {
    KETENTAFEL_RETURN_IF_ERROR(CheckChoice(field, value, is_valid, Emptiness::kRefused));
    if (!seen.insert(value).second) {
      return Refuse(refusal::kChoiceTwice, "the same value stands there twice", field);
    }
  }
  return OkStatus();
}

Status CheckExists(const LedgerState& state, Kind kind, std::string_view id,
                   std::string_view reason) {
  if (state.Find(kind, id) != nullptr) return OkStatus();
  return NotFound(reason, "there is no such element").With("id", std::string(id));
}

Status CheckOrigin(std::string_view field, const v1::Origin& origin) {
  if (origin.kind() == 0 && origin.id().empty()) return OkStatus();
  const bool known = !KindName(static_cast<Kind>(origin.kind())).empty();
  const std::string& id = origin.id();
  // Ids of which there is one per pair hold keys of the content library too.
  const bool shaped = !id.empty() && id.size() <= kOriginIdLength &&
                      std::all_of(id.begin(), id.end(), [](char c) { return IsOneOf(c, "-_."); });
  if (known && shaped) return OkStatus();
  return Refuse(refusal::kOriginMalformed, "not a kind of element with its id", field);
}

Status CheckPartyAtTable(const LedgerState& state, std::string_view party_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kParty, party_id, refusal::kPartyUnknown));
  if (!state.Get<v1::ChainParty>(party_id)->has_left_on()) return OkStatus();
  return FailedPrecondition(refusal::kPartyLeft, "the party has left the table")
      .With("id", std::string(party_id));
}

Status CheckPersonOfParty(const LedgerState& state, std::string_view person_id,
                          std::string_view party_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kPerson, person_id, refusal::kPersonUnknown));
  for (const auto& seat : SeatsOfParty(state, party_id)) {
    if (seat->person_id() == person_id) return OkStatus();
  }
  return FailedPrecondition(refusal::kPersonElsewhere, "this person does not sit for this party")
      .With("id", std::string(person_id));
}

Status CheckCurrentRole(const LedgerState& state, std::string_view role_assignment_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kRoleAssignment, role_assignment_id, refusal::kRoleUnknown));
  if (!state.Get<v1::RoleAssignment>(role_assignment_id)->has_until()) return OkStatus();
  return FailedPrecondition(refusal::kRoleEnded, "this role assignment has ended")
      .With("id", std::string(role_assignment_id));
}

}  // namespace ketentafel::chain
