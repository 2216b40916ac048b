#ifndef KETENTAFEL_PAPERS_CHAIN_PAGE_H_
#define KETENTAFEL_PAPERS_CHAIN_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "server/papers/action_lines.h"
#include "server/papers/paper.h"
#include "server/papers/paper_page.h"
#include "server/papers/paper_words.h"

namespace ketentafel::papers {

// What a paper about a chain is made from.
struct ChainSource {
  const chain::LedgerState& state;
  const content::Bundle& bundle;
  const PaperRequest& request;
  const PaperWords& words;
};

// What the papers about a chain have in common. One object makes one paper.
class ChainPage : protected PaperPage {
 public:
  explicit ChainPage(const ChainSource& source)
      : PaperPage(source.bundle),
        state_(source.state),
        request_(source.request),
        words_(source.words) {}

 protected:
  // `name`: of the paper in its address.
  void Begin(std::string_view label_key, const std::string& title, const std::string& name);
  Written Finish(const std::string& file_stem);

  void None(std::string_view key) { html_.Leaf("p", T(key), {{"class", "none"}}); }
  void Line(const std::string& text) { html_.Leaf("p", text); }
  // When, where and who leads.
  std::vector<Fact> FactsOf(const v1::Meeting& meeting) const;
  void Agenda(const std::string& meeting_id);
  void Actions(std::string_view caption_key, const std::vector<ActionLine>& lines);

  const chain::LedgerState& state_;
  const PaperRequest& request_;
  const PaperWords& words_;

 private:
  std::string title_;
};

// The party a request is for: the one it names, or that of its person; empty for everybody.
// Errors: NOT_FOUND PARTY_UNKNOWN.
StatusOr<std::string> PartyWanted(const chain::LedgerState& state, const PaperRequest& request);

// "agenda-2026-09-17": of a meeting on its day.
std::string FileStem(const std::string& name, const v1::Meeting& meeting);
// The words of a name that files may bear: "zorgdat-harderwijk".
std::string FileWords(std::string_view name);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CHAIN_PAGE_H_
