#ifndef KETENTAFEL_PAPERS_PAPER_H_
#define KETENTAFEL_PAPERS_PAPER_H_

#include <string>

#include "ketentafel/v1/action.pb.h"
#include "server/papers/forms.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

namespace ketentafel::papers {

struct PaperRequest {
  v1::PaperKind kind = v1::PAPER_KIND_UNSPECIFIED;
  std::string meeting_id;  // of a report, an agenda or an invitation
  std::string party_id;    // whom an invitation or a take-home view is for; or
  std::string person_id;   // who it is for by name; names their party too where none is named
  std::string covenant_id;  // of a covenant; that has no kind, for it leaves by hand
  std::string reader_id;   // the person who reads it; a contact sheet is not for everybody
  Form form = Form::kHtml;
  Instant now;
  WallClock wall_clock;
};

// The one way to make a paper: in the language of `bundle`, of what `state` holds. Give it a state
// as its reader may see it (core::Ledgers::ReadState), and it holds nothing else.
// Errors: NOT_FOUND PAPER_UNKNOWN (no such paper, or not in that form), MEETING_UNKNOWN,
// PARTY_UNKNOWN, ELEMENT_UNKNOWN; FAILED_PRECONDITION MEETING_NOT_ENDED (no report yet); PERMISSION_DENIED
// PAPER_NOT_YOURS (contacts, for who sees none); UNAVAILABLE PAPER_BUSY, PAPER_TOO_SLOW,
// PAPER_FAILED.
// Threads: any; blocks for seconds where the form takes a program of its own.
StatusOr<Paper> MakePaper(const chain::LedgerState& state, const content::Bundle& bundle,
                          const PaperRequest& request, const Converters& converters = {});

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_PAPER_H_
