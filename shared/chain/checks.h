#ifndef KETENTAFEL_SHARED_CHAIN_CHECKS_H_
#define KETENTAFEL_SHARED_CHAIN_CHECKS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "google/protobuf/repeated_field.h"
#include "shared/base/status.h"
#include "shared/base/text.h"
#include "shared/chain/ledger_state.h"

// The limits of chain.proto, each checked in one place. `field` is the name within the command and
// comes back in the details, so that a screen can put the sentence beside the right widget.
namespace ketentafel::chain {

// How many of something.
struct CountLimit {
  int least = 0;
  int most = 0;
};

// Errors: INVALID_ARGUMENT TEXT_* of shared/base/text.h.
Status CheckShort(std::string_view field, std::string_view text,
                  Emptiness emptiness = Emptiness::kAllowed);
Status CheckLong(std::string_view field, std::string_view text,
                 Emptiness emptiness = Emptiness::kAllowed);

// A key of the content library: lower case, digits, '_' and '.', at most 80. Whether the library
// has it is not ours to know. Errors: INVALID_ARGUMENT KEY_MALFORMED, TEXT_MISSING.
Status CheckKey(std::string_view field, std::string_view key,
                Emptiness emptiness = Emptiness::kAllowed);

// A list of different keys. Errors: as CheckKey; INVALID_ARGUMENT TOO_MANY, CHOICE_TWICE.
Status CheckKeys(std::string_view field,
                 const google::protobuf::RepeatedPtrField<std::string>& keys, int most);

// The shape of an IANA zone's name. Errors: INVALID_ARGUMENT ZONE_MALFORMED, TEXT_MISSING.
Status CheckZone(std::string_view field, std::string_view zone, Emptiness emptiness);

// Something with an '@' between other characters. Errors: INVALID_ARGUMENT EMAIL_MALFORMED, TEXT_*.
Status CheckEmail(std::string_view field, std::string_view email);

// Errors: INVALID_ARGUMENT ORDER_KEY_MALFORMED.
Status CheckOrderKey(std::string_view field, std::string_view order_key, Emptiness emptiness);

// A date that is all zero counts as not given. Errors: INVALID_ARGUMENT DATE_INVALID, DATE_MISSING.
Status CheckDate(std::string_view field, const v1::CivilDate& date, Emptiness emptiness);
Status CheckDateTime(std::string_view field, const v1::CivilDateTime& time, Emptiness emptiness);

// Whether a date of the wire says something.
bool IsSet(const v1::CivilDate& date);

// Errors: INVALID_ARGUMENT NUMBER_OUT_OF_RANGE (details: field, least, most).
Status CheckNumber(std::string_view field, int64_t number, int64_t least, int64_t most);

// Errors: INVALID_ARGUMENT TOO_FEW, TOO_MANY (details: field, least or most).
Status CheckCount(std::string_view field, int count, CountLimit limit);

// A value of an enumeration; zero counts as not chosen. `is_valid` is protobuf's own, e.g.
// v1::Phase_IsValid. Errors: INVALID_ARGUMENT CHOICE_UNKNOWN, CHOICE_MISSING (details: field).
Status CheckChoice(std::string_view field, int value, bool (*is_valid)(int), Emptiness emptiness);

// A list of different, chosen values. Errors: as CheckChoice; INVALID_ARGUMENT CHOICE_TWICE.
Status CheckChoices(std::string_view field, const google::protobuf::RepeatedField<int>& values,
                    bool (*is_valid)(int));

// Errors: NOT_FOUND with `reason` (details: id).
Status CheckExists(const LedgerState& state, Kind kind, std::string_view id,
                   std::string_view reason);

// What something was made of: nothing, or a kind of element with an id in the shape of one, also of
// an element that is gone. Errors: INVALID_ARGUMENT ORIGIN_MALFORMED (details: field).
Status CheckOrigin(std::string_view field, const v1::Origin& origin);

// A party that still sits at the table. Errors: NOT_FOUND PARTY_UNKNOWN; FAILED_PRECONDITION
// PARTY_LEFT.
Status CheckPartyAtTable(const LedgerState& state, std::string_view party_id);

// Somebody who sits for a party now. Errors: NOT_FOUND PERSON_UNKNOWN; FAILED_PRECONDITION
// PERSON_ELSEWHERE.
Status CheckPersonOfParty(const LedgerState& state, std::string_view person_id,
                          std::string_view party_id);

// An assignment that has not ended. Errors: NOT_FOUND ROLE_UNKNOWN; FAILED_PRECONDITION ROLE_ENDED.
Status CheckCurrentRole(const LedgerState& state, std::string_view role_assignment_id);

// What something was made of stays with it.
template <class T>
void KeepOrigin(const T& existing, T* value) {
  value->clear_origin();
  if (existing.has_origin()) *value->mutable_origin() = existing.origin();
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_CHECKS_H_
