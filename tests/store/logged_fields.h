#ifndef KETENTAFEL_TESTS_STORE_LOGGED_FIELDS_H_
#define KETENTAFEL_TESTS_STORE_LOGGED_FIELDS_H_

#include <set>
#include <string>

namespace ketentafel::testing {

// One line for each field and enumeration value that the bytes of a change log or an element can
// hold: its name, number and type.
std::set<std::string> DescribeLoggedFields();

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_STORE_LOGGED_FIELDS_H_
