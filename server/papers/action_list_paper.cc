#include "server/papers/chain_papers.h"
#include "shared/chain/action_tree.h"

namespace ketentafel::papers {
namespace {

class ActionListPage : private ChainPage {
 public:
  using ChainPage::ChainPage;

  Written Take();

 private:
  void Part(std::string_view id, std::string_view key, std::string_view caption_key,
            const std::function<bool(const v1::Action&)>& wanted);
};

void ActionListPage::Part(std::string_view id, std::string_view key, std::string_view caption_key,
                          const std::function<bool(const v1::Action&)>& wanted) {
  const std::vector<ActionLine> lines = ActionLines(state_, wanted);
  if (lines.empty()) return;
  Section(id, key);
  Actions(caption_key, lines);
  End();
}

Written ActionListPage::Take() {
  Begin("paper.action_list", T("paper.action_list"), "list");
  if (state_.All<v1::Action>().empty()) None("empty.actions");
  Part("under_way", "paper.under_way", "report.actions.line", IsUnderWay);
  Part("aside", "paper.set_aside", "paper.set_aside.caption",
       [](const v1::Action& action) { return action.state() == v1::SET_ASIDE; });
  Part("over", "paper.over", "paper.over.caption", chain::IsOver);
  return Finish(T("paper.file.action_list"));
}

}  // namespace

StatusOr<Written> ActionListPaper(const ChainSource& source) {
  return ActionListPage(source).Take();
}

}  // namespace ketentafel::papers
