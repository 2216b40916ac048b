// What an HTML form with a file sends: multipart/form-data.
#ifndef KETENTAFEL_DOORS_POSTED_FILE_H_
#define KETENTAFEL_DOORS_POSTED_FILE_H_

#include <string_view>

namespace ketentafel::doors {

inline constexpr std::string_view kPartsType = "multipart/form-data";

// The body of the part called `name`, a piece of `body`; empty where there is none.
// Source: RFC 7578, RFC 2046 section 5.1.1.
std::string_view PostedPart(std::string_view content_type, std::string_view body,
                            std::string_view name);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_POSTED_FILE_H_
