#ifndef KETENTAFEL_CLIENT_VIEWS_BECOMES_H_
#define KETENTAFEL_CLIENT_VIEWS_BECOMES_H_

#include <set>
#include <string>
#include <utility>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// Something that was said at the table, out of which more can come.
struct Said {
  v1::Element::ValueCase kind = v1::Element::VALUE_NOT_SET;
  std::string id;
  std::string text;
  std::string by;         // whose it is, to tell equal texts apart; may be empty
  std::string block_key;  // may be empty
  std::string meeting_id, item_id;
};

// Of what something has come. A screen with many contributions looks once for all of them.
class Outcomes {
 public:
  explicit Outcomes(const chain::LedgerState& state);

  bool HasAction(const Said& said) const { return actions_.contains({said.kind, said.id}); }
  bool HasAgreement(const Said& said) const { return agreements_.contains({said.kind, said.id}); }

 private:
  using Origins = std::set<std::pair<int, std::string>>;
  Origins actions_, agreements_;
};

// The action that came of it, or the way to one; and the agreement, which whoever has the pen
// writes down and everybody else offers.
void BecomesRow(View& view, const Outcomes& outcomes, const Said& said);

// Both ways on alone, and what came of it alone; for something that was said in several parts.
void BecomesButtons(View& view, const Said& said);
void ShowWhatCameOf(View& view, const Said& said);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_BECOMES_H_
