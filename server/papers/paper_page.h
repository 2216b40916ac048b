#ifndef KETENTAFEL_PAPERS_PAPER_PAGE_H_
#define KETENTAFEL_PAPERS_PAPER_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "server/papers/html.h"
#include "server/papers/report.h"

namespace ketentafel::papers {

// What becomes of a column's empty cells: nothing, or room to write in.
enum class Blanks { kStayEmpty, kToFillIn };

// What a column is called, which on a narrow screen stands before each of its cells.
struct Column {
  std::string key;
  std::vector<std::string> cells;
  std::vector<std::string> notes;  // small, below the cells; empty: none
  Blanks blanks = Blanks::kStayEmpty;
};

// One field of every row.
template <class Row>
std::vector<std::string> Cells(const std::vector<Row>& rows, std::string Row::*cell) {
  std::vector<std::string> cells;
  for (const Row& row : rows) cells.push_back(row.*cell);
  return cells;
}

// What the chapters of a paper are made of.
class PaperPage {
 public:
  explicit PaperPage(const content::Bundle& bundle) : bundle_(bundle) {}

 protected:
  std::string T(std::string_view key) const { return bundle_.Text(key); }

  // The ways to the PDF and to the other language of the paper `name`.
  void Links(std::string_view label_key, const std::string& name);
  void Section(std::string_view id, std::string_view key);
  void End() { html_.Close("section"); }
  void Terms(const std::vector<Fact>& facts);
  // Questions and what was answered, below each other.
  void Answers(const std::vector<Fact>& answers);
  void Bullets(const std::vector<std::string>& texts);
  // The first column names its row. A column without a text in any cell is left out, unless it is
  // there to be filled in.
  void Table(std::string_view caption_key, std::vector<Column> columns);

  const content::Bundle& bundle_;
  Html html_;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_PAPER_PAGE_H_
