#ifndef KETENTAFEL_PAPERS_ACTION_LINES_H_
#define KETENTAFEL_PAPERS_ACTION_LINES_H_

#include <functional>
#include <string>
#include <vector>

#include "server/papers/paper_words.h"

// Actions as papers list them.
namespace ketentafel::papers {

struct ActionLine {
  chain::Entry<v1::Action> action;
  const v1::Action* parent = nullptr;  // of a sub-action
};

// Those that are wanted in the order in which people read them, sub-actions after their parent.
// Source: domain A2, KT-39, KT-40.
std::vector<ActionLine> ActionLines(const chain::LedgerState& state,
                                    const std::function<bool(const v1::Action&)>& wanted);

// Neither over nor chosen for later.
bool IsUnderWay(const v1::Action& action);

std::string OwnerOf(const v1::Action& action, const PaperWords& words);
// "Met Tactus en Rode Kruis"; empty: nobody helps.
std::string HelpersOf(const v1::Action& action, const PaperWords& words);
// What stands below its title: what it is a step of, its explanation, what is in its way, how it
// goes, what came of it. A line each.
std::string NotesOf(const ActionLine& line, const PaperWords& words);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_ACTION_LINES_H_
