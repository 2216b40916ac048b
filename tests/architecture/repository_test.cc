#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tests/architecture/source_files.h"

namespace ketentafel::architecture {
namespace {

void ExpectNowhere(const std::regex& pattern, std::string_view why) {
  for (const SourceFile& file : SourceFiles()) {
    if (file.path == "LICENSE" || file.path == "tests/architecture/repository_test.cc") continue;
    int number = 0;
    for (const std::string& line : file.lines) {
      ++number;
      EXPECT_FALSE(std::regex_search(line, pattern))
          << file.path << ":" << number << " " << why << ": " << line;
    }
  }
}

std::string UpperWithUnderscores(std::string text) {
  for (char& c : text) c = std::isalnum(c) ? static_cast<char>(std::toupper(c)) : '_';
  return text;
}

TEST(Repository, NamesNoFolderOfOneMachine) {
  ExpectNowhere(std::regex(R"((^|[^\w.$}/*-])/(home|root|work|farm|Users|mnt)/\w)"),
                "names a folder that only one machine has");
}

// Packages come from wherever the machine that builds takes its packages.
TEST(Repository, NamesNoPackageRegistry) {
  ExpectNowhere(
      std::regex(
          R"(registry\.\w+\.\w+|npmjs\.|yarnpkg\.|\bpypi\.|crates\.io|(deb|snapshot|security|ftp)\.debian\.)"),
      "names a package registry");
  ExpectNowhere(std::regex(R"("resolved": )"), "keeps the address a package came from");
}

TEST(Repository, KeepsNoTabsInCpp) {
  for (const SourceFile& file : SourceFiles()) {
    if (!file.path.ends_with(".h") && !file.path.ends_with(".cc")) continue;
    for (const std::string& line : file.lines) {
      EXPECT_EQ(line.find('\t'), std::string::npos) << file.path << ": " << line;
    }
  }
}

// Two headers with one guard would silently hide each other.
TEST(Repository, GuardsEachHeaderByANameOfItsOwn) {
  std::set<std::string> guards;
  for (const SourceFile& file : SourceFiles()) {
    if (!file.path.ends_with(".h")) continue;
    const auto line = std::ranges::find_if(file.lines, [](const std::string& text) {
      return text.starts_with("#ifndef KETENTAFEL_");
    });
    ASSERT_NE(line, file.lines.end()) << file.path << " has no guard";
    const std::string ending =
        UpperWithUnderscores(std::filesystem::path(file.path).filename()) + "_";
    EXPECT_TRUE(line->ends_with("_" + ending)) << file.path << " is guarded by " << *line;
    EXPECT_TRUE(guards.insert(*line).second) << file.path << " shares its guard: " << *line;
  }
}

}  // namespace
}  // namespace ketentafel::architecture
