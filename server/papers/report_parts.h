#ifndef KETENTAFEL_PAPERS_REPORT_PARTS_H_
#define KETENTAFEL_PAPERS_REPORT_PARTS_H_

#include <string>

#include "server/papers/paper_words.h"
#include "server/papers/report.h"

// The chapters of a report. Each fills its own fields and leaves the others alone.
namespace ketentafel::papers {

struct Source {
  const chain::LedgerState& state;
  const PaperWords& words;
  const std::string& meeting_id;
  const v1::Meeting& meeting;
};

// Items with their lines; decisions and agreements once more on their own; parked points.
void AddMinutes(const Source& source, Report* report);

// Actions, goals, contributions, missing parties, impressions.
void AddForms(const Source& source, Report* report);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_REPORT_PARTS_H_
