#ifndef KETENTAFEL_PAPERS_AGREEMENT_LINES_H_
#define KETENTAFEL_PAPERS_AGREEMENT_LINES_H_

#include <string>
#include <vector>

#include "server/papers/paper_words.h"

namespace ketentafel::papers {

// An agreement as it holds now.
struct AgreementLine {
  int number = 0;
  std::string label;  // "A12"
  std::string text;   // of the last revision that said one
  bool ended = false;
  v1::CivilDate made_on;
  std::string meeting;  // where it was made
  std::string revised;  // when and by whom, for the last time; empty: never
};

// By number. KT-45.
std::vector<AgreementLine> AgreementLines(const chain::LedgerState& state,
                                          const PaperWords& words);

// "A12": how papers cite an agreement.
std::string AgreementLabel(int number, const PaperWords& words);

// "Herzien op 17 september 2026 door Ben: <why>"
std::string RevisionLine(const v1::AgreementRevision& revision, const PaperWords& words);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_AGREEMENT_LINES_H_
