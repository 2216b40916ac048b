#ifndef KETENTAFEL_PAPERS_CHAIN_LISTS_H_
#define KETENTAFEL_PAPERS_CHAIN_LISTS_H_

#include "server/papers/forms.h"
#include "server/papers/list.h"
#include "server/papers/paper_words.h"

// What a chain has in lists, for spreadsheets. KT-38.
namespace ketentafel::papers {

enum class ListOf { kActions, kParties, kAgreements };

List MakeList(const chain::LedgerState& state, const PaperWords& words, ListOf what);

// One line of the lists that may come in again, with a cell for each of the columns.
std::vector<ListColumn> ColumnsOf(const PaperWords& words, ListOf what);
std::vector<Cell> RowOf(const chain::LedgerState& state, const PaperWords& words,
                        const v1::Action& action);
std::vector<Cell> RowOf(const PaperWords& words, const std::string& party_id,
                        const v1::ChainParty& party);

// Errors: NOT_FOUND PAPER_UNKNOWN for a form that is not kCsv or kXlsx; UNAVAILABLE PAPER_FAILED.
StatusOr<Paper> ListInForm(const List& list, const std::string& file_stem, Form form);

// A list as a file: what MakePaper is for papers.
// Errors: as ListInForm.
StatusOr<Paper> MakeListPaper(const chain::LedgerState& state, const content::Bundle& bundle,
                              const WallClock& wall_clock, ListOf what, Form form);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CHAIN_LISTS_H_
