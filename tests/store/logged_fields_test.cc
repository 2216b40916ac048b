#include "tests/store/logged_fields.h"

#include <gtest/gtest.h>

#include <fstream>

namespace ketentafel::testing {
namespace {

TEST(LoggedFields, AreNeverRenumberedRetypedOrRemoved) {
  std::ifstream golden(std::string(KETENTAFEL_TEST_DATA) + "/logged_fields.txt");
  ASSERT_TRUE(golden.good());
  const std::set<std::string> now = DescribeLoggedFields();
  std::string line;
  int lines = 0;
  while (std::getline(golden, line)) {
    ++lines;
    EXPECT_TRUE(now.contains(line)) << "gone: " << line << "\nBytes in existing logs have it.";
  }
  EXPECT_GT(lines, 100);
}

TEST(LoggedFields, ReachTheElementsInsideAChangeSet) {
  EXPECT_TRUE(DescribeLoggedFields().contains("ketentafel.v1.MinutesEntry.text = 4 string"));
  EXPECT_TRUE(DescribeLoggedFields().contains("ketentafel.v1.Chain.areas = 3 repeated string"));
}

}  // namespace
}  // namespace ketentafel::testing
