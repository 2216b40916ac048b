#ifndef KETENTAFEL_TESTS_PAGES_PERSONA_WORDS_H_
#define KETENTAFEL_TESTS_PAGES_PERSONA_WORDS_H_

#include <string>
#include <string_view>

#include "tests/pages/page_at_table.h"

// What tests of the pages about personas say.
namespace ketentafel {

inline constexpr char kList[] = "/personas";

// The id that a persona of the library, by its key, has in this chain.
std::string Taken(const chain::Table& table, const std::string& key);
void TakeIn(chain::Table* table, std::string_view person, const std::string& key);
// Where the page of one that was taken in is.
std::string At(const chain::Table& table, const std::string& key);
void TickAllPoints(PageAtTable* page);

}  // namespace ketentafel

#endif  // KETENTAFEL_TESTS_PAGES_PERSONA_WORDS_H_
