#include "shared/chain/refusals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace ketentafel::chain {
namespace {

std::string TextsOfRefusals() {
  std::ifstream file(KETENTAFEL_REFUSAL_TEXTS);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Refusals, HaveNamesOfTheirOwnInUpperSnake) {
  std::set<std::string_view> seen;
  const std::regex shape("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  for (std::string_view name : refusal::kAll) {
    EXPECT_TRUE(std::regex_match(std::string(name), shape)) << name;
    EXPECT_TRUE(seen.insert(name).second) << name << " stands there twice";
  }
}

TEST(Refusals, EachHaveASentenceForThePerson) {
  const std::string texts = TextsOfRefusals();
  ASSERT_FALSE(texts.empty()) << KETENTAFEL_REFUSAL_TEXTS;
  for (std::string_view name : refusal::kAll) {
    std::string key(name);
    std::transform(key.begin(), key.end(), key.begin(), [](char c) { return std::tolower(c); });
    EXPECT_NE(texts.find("\"refusal." + key + "\""), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace ketentafel::chain
