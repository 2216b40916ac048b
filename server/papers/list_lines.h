#ifndef KETENTAFEL_SERVER_PAPERS_LIST_LINES_H_
#define KETENTAFEL_SERVER_PAPERS_LIST_LINES_H_

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "server/papers/list_in.h"
#include "server/papers/list_words.h"

namespace ketentafel::papers {

// What one line of a list says.
struct ReadLine {
  std::string title;
  v1::LineChange change = v1::LINE_NEW;
  std::vector<v1::LineError> errors;
  v1::PutAction action;  // of a list of actions
  v1::PutParty party;    // of a list of parties
  int64_t revision = 0;  // of what is changed
};

// The lines of one list, in whatever language it speaks. Remembers what it has met: no element is
// matched twice.
class ListLines {
 public:
  explicit ListLines(const ListSurroundings& around);

  // The columns by their titles. False: there is none for the title or name of a line.
  bool ReadHead(v1::ListKind kind, const std::vector<std::string>& titles);

  // The titles that no column of such a list has.
  const std::vector<std::string>& UnknownColumns() const { return unknown_; }

  ReadLine Action(const chain::LedgerState& state, const std::vector<std::string>& cells);
  ReadLine Party(const chain::LedgerState& state, const std::vector<std::string>& cells);

  // The title of the column for a field of a refusal, such as "action.due"; empty: there is none.
  std::string ColumnOf(std::string_view field) const;

 private:
  // Gives `take` the cell of a column that is there; what it cannot read is an error of that column,
  // for this reason.
  using Taker = std::function<bool(const std::string& cell)>;
  void Cell(std::string_view column, const Taker& take, std::string_view reason = "WORD_UNKNOWN");
  void FillAction(const chain::LedgerState& state, v1::Action* action);
  void FillParty(v1::ChainParty* party);

  const ListSurroundings& around_;
  Meanings efforts_, states_, blocks_, categories_, participations_, segments_;
  Meanings parties_;  // by name; those that come in with the list too
  std::map<std::string, size_t, std::less<>> columns_;  // text key -> place
  std::vector<std::string> titles_, unknown_;
  std::set<std::string> matched_;  // ids
  const std::vector<std::string>* cells_ = nullptr;
  ReadLine line_;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_LIST_LINES_H_
