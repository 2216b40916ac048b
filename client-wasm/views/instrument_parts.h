#ifndef KETENTAFEL_CLIENT_VIEWS_INSTRUMENT_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_INSTRUMENT_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/views/role_parts.h"
#include "client-wasm/views/view.h"
#include "shared/chain/coverage.h"

namespace ketentafel::views {

using InstrumentEntry = chain::Entry<v1::Instrument>;

// Whether the reader keeps the catalogue: the information point or the director. Others propose.
bool KeepsCatalogue(const View& view);
// Wishes that wait for the reader's answer; none for whoever does not keep the catalogue.
int WishesForMe(const View& view);

// ---- The catalogue

// Search, filters and the rows they leave. instrument_list.cc
void InstrumentList(View& view);
// What may be taken from the library, one click each. instrument_library.cc
void LibraryCard(View& view);
// What waits for the information point, and what became of one's own wishes. instrument_wishes.cc
void WishesCard(View& view);

// ---- One instrument

void InstrumentPage(View& view, const InstrumentEntry& instrument);  // instrument_page.cc
void FeedbackCard(View& view, const InstrumentEntry& instrument);    // instrument_feedback.cc
// What it is: kind of support, blocks, for whom, as chips. instrument_page.cc
void InstrumentChips(View& view, const v1::Instrument& instrument);
// When it was looked at last, without reproach. instrument_page.cc
void CheckedChip(View& view, const v1::Instrument& instrument);

// The dialog that adds, changes or proposes one, while it is asked for. instrument_edit.cc
void OpenInstrument(View& view, std::string_view instrument_id);  // empty: a new one
void InstrumentDialog(View& view);

// ---- Who does what, and whether it is enough

void CoverageBoard(View& view);   // coverage_board.cc
void JudgementCard(View& view);   // judgements.cc
void TrainingCard(View& view);    // trainings.cc

// A gap in words: what is missing where, and the action that would close it. coverage_gaps.cc
void GapLine(View& view, const chain::CoverageGap& gap);
// Who holds a role somewhere; where nobody does, the gap with its two ways out.
void PlaceOrGap(View& view, const chain::RolePlace& place, RoleTitle title);
// The blocks of the library, to ask for gaps with.
std::vector<std::string> AllBlockKeys(const View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_INSTRUMENT_PARTS_H_
