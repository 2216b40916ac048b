#ifndef KETENTAFEL_TESTS_PRIVACY_CORPUS_H_
#define KETENTAFEL_TESTS_PRIVACY_CORPUS_H_

#include <string>
#include <vector>

#include "shared/base/civil.h"

namespace ketentafel::privacy {

// The day on which the corpus is read.
inline constexpr Civil kCorpusDay = {2027, 3, 12};

// A line of tests/data/privacy_corpus.txt.
struct Sentence {
  std::string rule;  // that has to stop it; "passes": none may
  std::string text;
};

const std::vector<Sentence>& Corpus();

}  // namespace ketentafel::privacy

#endif  // KETENTAFEL_TESTS_PRIVACY_CORPUS_H_
