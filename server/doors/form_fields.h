// What a plain HTML form sends: application/x-www-form-urlencoded.
#ifndef KETENTAFEL_DOORS_FORM_FIELDS_H_
#define KETENTAFEL_DOORS_FORM_FIELDS_H_

#include <string>
#include <string_view>

namespace ketentafel::doors {

inline constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

// The value of the first field called `name`, decoded, its line ends as "\n"; empty where there is
// none. What is no escape is taken as it stands. Source: WHATWG URL, urlencoded parsing.
std::string FormField(std::string_view body, std::string_view name);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_FORM_FIELDS_H_
