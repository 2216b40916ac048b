#ifndef KETENTAFEL_SHARED_PRIVACY_INSPECT_H_
#define KETENTAFEL_SHARED_PRIVACY_INSPECT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/civil.h"
#include "shared/privacy/cues.h"

// No real carer may get in: what looks like somebody's number, address or birth date is found here,
// by the server that refuses it and the page that marks it. Names are not guessed at. Source:
// domain 13 P1, KT-70.
namespace ketentafel::privacy {

enum class Rule : uint8_t { kIban, kEmail, kPhone, kBsn, kBirthDate, kAddress };

// Part of a text. Units: bytes; never splits a character of well-formed UTF-8.
struct Found {
  Rule rule = Rule::kBsn;
  size_t start = 0;
  size_t length = 0;

  bool operator==(const Found&) const = default;
};

// What a text holds that should not get in: in order, without overlap. Takes any bytes. `today`: a
// full date of more than twelve years ago counts as a birth date.
std::vector<Found> Inspect(std::string_view utf8, const Cues& cues, const Civil& today);

// The same of a line that is being typed: what stands at its end and is not whole yet counts too,
// so that nobody reads along with a number until its last figure.
std::vector<Found> InspectUnfinished(std::string_view utf8, const Cues& cues, const Civil& today);

// "phone", as refusals and overrules name it.
std::string_view NameOf(Rule rule);

// The text with three dots in the place of everything found.
std::string Dotted(std::string_view utf8, const std::vector<Found>& found);

}  // namespace ketentafel::privacy

#endif  // KETENTAFEL_SHARED_PRIVACY_INSPECT_H_
