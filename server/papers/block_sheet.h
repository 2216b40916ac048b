#ifndef KETENTAFEL_PAPERS_BLOCK_SHEET_H_
#define KETENTAFEL_PAPERS_BLOCK_SHEET_H_

#include <string>
#include <string_view>
#include <vector>

#include "server/papers/report.h"

// The sheets of the building blocks as a document: goals, guardian and instruments as they are now.
// Source: domain 8, KT-16.
namespace ketentafel::papers {

struct InstrumentRow {
  std::string name;
  std::string segments;
  std::string providers;
  std::string developer;
};

struct BlockSheet {
  std::string key;
  std::string title;  // "2. Preventie en vroegsignalering"
  std::string challenge;
  std::string aim;
  std::vector<GoalText> goals;
  std::vector<Fact> guardian;  // name, function, contact; empty: nobody yet
  std::vector<InstrumentRow> instruments;
  std::vector<Fact> answers;   // the latest to each guiding question that has one
};

struct BlockSheets {
  std::string language;
  std::string name;  // of the paper: "b2", or "all"
  std::string title;
  std::string chain;
  bool is_example = false;
  std::vector<BlockSheet> sheets;
  std::string made_on;
};

struct SheetWish {
  std::string name;  // a block's key, or "all"
  Instant now;
  WallClock wall_clock;
};

// Errors: NOT_FOUND BLOCK_UNKNOWN.
StatusOr<BlockSheets> BuildBlockSheets(const chain::LedgerState& state,
                                       const content::Bundle& bundle, const SheetWish& wish);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_BLOCK_SHEET_H_
