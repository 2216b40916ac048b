#ifndef KETENTAFEL_PAPERS_CHAIN_PAPERS_H_
#define KETENTAFEL_PAPERS_CHAIN_PAPERS_H_

#include "server/papers/chain_page.h"

// The papers about a chain that MakePaper makes, each in a file of its own.
// Errors: NOT_FOUND MEETING_UNKNOWN, PARTY_UNKNOWN, as they name a meeting or a party.
namespace ketentafel::papers {

StatusOr<Written> AgendaPaper(const ChainSource& source);

// With what one party prepares, or without a party for everybody. KT-23.
StatusOr<Written> InvitationPaper(const ChainSource& source);

// KT-38.
StatusOr<Written> ActionListPaper(const ChainSource& source);

// Everything about one party on a page. KT-47.
StatusOr<Written> TakeHomePaper(const ChainSource& source);

// Who everybody is and how to reach them. Errors: PERMISSION_DENIED PAPER_NOT_YOURS for a reader
// who is not among the insiders. KT-17, P14.
StatusOr<Written> ContactSheetPaper(const ChainSource& source);

// What boards sign together, with the ambassadors and a line for each signature. KT-13, KT-14.
// Errors: NOT_FOUND ELEMENT_UNKNOWN.
StatusOr<Written> CovenantPaper(const ChainSource& source);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CHAIN_PAPERS_H_
