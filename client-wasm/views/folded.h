#ifndef KETENTAFEL_CLIENT_VIEWS_FOLDED_H_
#define KETENTAFEL_CLIENT_VIEWS_FOLDED_H_

#include <string>
#include <string_view>

namespace ketentafel::views {

// A text to look something up in: small letters without their marks, so that "Een" finds "Één".
// Source: Unicode, Latin-1 Supplement and Latin Extended-A; what has no plain letter stays.
std::string Folded(std::string_view text);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FOLDED_H_
