#ifndef KETENTAFEL_SHARED_CHAIN_PRIVACY_GUARD_H_
#define KETENTAFEL_SHARED_CHAIN_PRIVACY_GUARD_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/decide.h"
#include "shared/privacy/inspect.h"

// What shared/privacy finds in the texts of a command is refused, unless its author said why it may
// stand there. Words that stand in the element already were let through before, and are not asked
// about again: a tick at an action does not reopen its note. Source: KT-70.
namespace ketentafel::chain {

// Something found in a text of a command.
struct PrivacyStop {
  std::string_view field;  // as GuardedText has it
  privacy::Rule rule = privacy::Rule::kBsn;
  std::string_view words;  // points into the command
  size_t start = 0;        // units: characters, within its text
  size_t length = 0;
};

// Whatever would be stopped, without a look at what is overruled. In the order of the fields.
std::vector<PrivacyStop> PrivacyStopsOf(const Situation& situation);

// Errors: INVALID_ARGUMENT PRIVACY_STOPPED (details: field, rule, start and length in characters),
// TEXT_* of a text or a reason. A reason cannot be overruled itself.
Status CheckPrivacy(const Situation& situation);

// The overrules that something was let through by: those the log keeps.
std::vector<v1::Overrule> OverrulesUsed(const Situation& situation);

// A line that is being typed, with dots for what the guard finds or sees coming.
std::string DottedNow(std::string_view text, Instant now);

// What the rules say of any text at this time, e.g. while it is typed.
std::vector<privacy::Found> InspectNow(std::string_view text, Instant now);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PRIVACY_GUARD_H_
