// What the privacy guard costs: the time to read the longest text of a command, once of sentences
// in which nothing is found and once of sentences full of finds.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "shared/base/text.h"
#include "shared/privacy/inspect.h"

namespace {

using ketentafel::privacy::BuiltInCues;
using ketentafel::privacy::Inspect;

constexpr int kRounds = 2'000;
constexpr ketentafel::Civil kToday = {2027, 3, 12};

// Sentences of the corpus one after the other, up to the longest text.
std::string Text(bool passing) {
  std::ifstream file(KETENTAFEL_PRIVACY_CORPUS);
  std::string text;
  for (std::string line; std::getline(file, line) && text.size() < ketentafel::kLongText;) {
    const size_t bar = line.find('|');
    if (line.empty() || line[0] == '#' || bar == line.npos) continue;
    if ((line.substr(0, bar) == "passes") == passing) text += line.substr(bar + 1) + " ";
  }
  return text.substr(0, ketentafel::kLongText);
}

void Measure(const char* name, const std::string& text) {
  size_t found = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < kRounds; ++i) found += Inspect(text, BuiltInCues(), kToday).size();
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
  std::printf("%s: %zu bytes, %zu finds, %.1f us\n", name, text.size(), found / kRounds,
              took.count() / kRounds);
}

}  // namespace

int main() {
  Measure("ordinary minutes", Text(true));
  Measure("full of finds", Text(false));
}
