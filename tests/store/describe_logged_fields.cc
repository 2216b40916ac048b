// Prints what tests/data/logged_fields.txt holds. See tests/data/README.md.
#include <cstdio>

#include "tests/store/logged_fields.h"

int main() {
  for (const std::string& line : ketentafel::testing::DescribeLoggedFields()) {
    std::printf("%s\n", line.c_str());
  }
}
