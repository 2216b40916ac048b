#ifndef KETENTAFEL_TESTS_RULES_RIGHTS_MATRIX_H_
#define KETENTAFEL_TESTS_RULES_RIGHTS_MATRIX_H_

#include <functional>
#include <map>
#include <string>

#include "ketentafel/v1/command.pb.h"

// Who may do what, written down apart from the table in rights.cc.
namespace ketentafel::chain {

// A verb, the askers who may, and those who may besides when it is about their own party. `make`
// says the command about somebody's party; verbs that are about no party leave it alone.
struct RightsRow {
  const char* others;
  const char* own;
  std::function<void(v1::Command*, const std::string& name)> make;
};

// By verb. The letters are those of rights_test.cc.
const std::map<std::string, RightsRow>& RightsMatrix();

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_RIGHTS_MATRIX_H_
