#ifndef KETENTAFEL_SHARED_CHAIN_PARTY_CHECKS_H_
#define KETENTAFEL_SHARED_CHAIN_PARTY_CHECKS_H_

#include <string_view>

#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

// Limits of what a command says of a party, a person and how to reach them.
// Errors: see shared/chain/checks.h.
namespace ketentafel::chain {

Status CheckParty(const v1::ChainParty& party);
Status CheckPerson(const v1::Person& person);
Status CheckContact(const v1::ContactCard& contact);

// Ends on or after the day it began; an open beginning ends on any day.
// Errors: INVALID_ARGUMENT ENDS_BEFORE_IT_BEGINS, DATE_MISSING, DATE_INVALID (details: field).
Status CheckEnd(std::string_view field, const v1::CivilDate& begins, const v1::CivilDate& ends);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PARTY_CHECKS_H_
