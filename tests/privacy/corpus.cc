#include "tests/privacy/corpus.h"

#include <fstream>

namespace ketentafel::privacy {

const std::vector<Sentence>& Corpus() {
  static const auto* const sentences = [] {
    auto* read = new std::vector<Sentence>;
    std::ifstream file(KETENTAFEL_PRIVACY_CORPUS);
    for (std::string line; std::getline(file, line);) {
      const size_t bar = line.find('|');
      if (line.empty() || line[0] == '#' || bar == line.npos) continue;
      read->push_back({line.substr(0, bar), line.substr(bar + 1)});
    }
    return read;
  }();
  return *sentences;
}

}  // namespace ketentafel::privacy
