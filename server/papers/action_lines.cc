#include "server/papers/action_lines.h"

#include <algorithm>
#include <string_view>

#include "shared/chain/action_order.h"
#include "shared/chain/action_tree.h"
#include "shared/content/phrases.h"

namespace ketentafel::papers {
namespace {

using Actions = std::vector<chain::Entry<v1::Action>>;

void AddBelow(const Actions& actions, std::string_view parent_id, const v1::Action* parent,
              std::vector<ActionLine>* lines) {
  for (const auto& action : actions) {
    if (action->parent_id() != parent_id) continue;
    lines->push_back({action, parent});
    AddBelow(actions, *action.id, action.value, lines);
  }
}

void Add(std::string_view key, std::string_view name, const std::string& text,
         const PaperWords& words, std::string* notes) {
  if (text.empty()) return;
  if (!notes->empty()) *notes += '\n';
  *notes += words.Text(key, {{name, text}});
}

}  // namespace

bool IsUnderWay(const v1::Action& action) {
  return !chain::IsOver(action) && action.state() != v1::SET_ASIDE;
}

std::vector<ActionLine> ActionLines(const chain::LedgerState& state,
                                    const std::function<bool(const v1::Action&)>& wanted) {
  Actions actions = state.All<v1::Action>();
  chain::SortActions(&actions);
  std::vector<ActionLine> lines;
  for (const auto& action : actions) {
    if (state.Get<v1::Action>(action->parent_id()) != nullptr) continue;
    lines.push_back({action, nullptr});
    AddBelow(actions, *action.id, action.value, &lines);
  }
  std::erase_if(lines, [&](const ActionLine& line) { return !wanted(*line.action.value); });
  return lines;
}

std::string OwnerOf(const v1::Action& action, const PaperWords& words) {
  if (action.owner_party_id().empty() && action.owner_person_id().empty()) {
    return words.Text("action.nobody_yet");
  }
  return words.PersonOfParty(action.owner_person_id(), action.owner_party_id());
}

std::string HelpersOf(const v1::Action& action, const PaperWords& words) {
  std::vector<std::string> names;
  for (const std::string& id : action.helper_party_ids()) names.push_back(words.Party(id));
  if (names.empty()) return "";
  return words.Text("paper.with_help_of", {{"names", content::Listed(words.bundle(), names)}});
}

std::string NotesOf(const ActionLine& line, const PaperWords& words) {
  const v1::Action& action = *line.action.value;
  std::string notes;
  if (line.parent != nullptr) Add("paper.step_of", "title", line.parent->title(), words, &notes);
  Add("paper.as_is", "text", action.note(), words, &notes);
  Add("paper.obstacle", "text", action.obstacle().text(), words, &notes);
  Add("paper.news", "text", action.news(), words, &notes);
  Add("paper.dropped_why", "text", action.dropped_why(), words, &notes);
  Add("paper.result", "text", action.result(), words, &notes);
  return notes;
}

}  // namespace ketentafel::papers
