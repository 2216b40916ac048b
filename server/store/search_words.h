#ifndef KETENTAFEL_SERVER_STORE_SEARCH_WORDS_H_
#define KETENTAFEL_SERVER_STORE_SEARCH_WORDS_H_

#include <string>

#include "ketentafel/v1/element.pb.h"

namespace ketentafel::store {

// What an element can be found by, one text per line; empty: it is not searched for. Nothing of
// persons, who can be erased.
std::string SearchWordsOf(const v1::Element& element);

// What a person typed as an expression of FTS5: every word, or a word that begins so. Empty when
// there is no word in it. Source: https://www.sqlite.org/fts5.html, "Full-text Query Syntax".
std::string SearchExpression(const std::string& typed);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_SEARCH_WORDS_H_
