#include <algorithm>
#include <vector>

#include "server/papers/chain_papers.h"
#include "shared/base/text.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

class CovenantPage : private ChainPage {
 public:
  CovenantPage(const ChainSource& source, const v1::Covenant& covenant)
      : ChainPage(source), covenant_(covenant) {}

  Written Take();

 private:
  void Standing();
  void Agreed();
  void Ambassadors();
  void Signatures();

  const v1::Covenant& covenant_;
};

void CovenantPage::Standing() {
  std::vector<Fact> facts = {{T("covenant.state"), T(content::TextKey(covenant_.state()))}};
  if (covenant_.has_signed_on()) {
    facts.push_back({T("covenant.signed_on"), words_.Date(covenant_.signed_on())});
  }
  if (covenant_.has_review_on()) {
    facts.push_back({T("covenant.review_on"), words_.Date(covenant_.review_on())});
  }
  Terms(facts);
}

// Each line that somebody began is a paragraph.
void CovenantPage::Agreed() {
  Section("agreed", "covenant.text");
  if (Trimmed(covenant_.text()).empty()) None("paper.covenant.no_text");
  for (const std::string& line : Split(covenant_.text(), '\n')) {
    if (!Trimmed(line).empty()) Line(Trimmed(line));
  }
  End();
}

void CovenantPage::Ambassadors() {
  Column parties{"report.party", {}, {}};
  Column people{"ambassador.title", {}, {}};
  Column since{"paper.joined", {}, {}};
  for (const auto& party : chain::PartiesAtTable(state_)) {
    for (const auto& ambassador : state_.All<v1::Ambassador>()) {
      if (ambassador->party_id() != *party.id || ambassador->has_until()) continue;
      const auto* person = state_.Get<v1::Person>(ambassador->person_id());
      parties.cells.push_back(party->name());
      people.cells.push_back(words_.Person(ambassador->person_id()));
      people.notes.push_back(person == nullptr ? "" : person->function());
      since.cells.push_back(words_.ShortDate(ambassador->from()));
    }
  }
  if (parties.cells.empty()) return;
  Section("ambassadors", "paper.ambassadors");
  Line(T("paper.ambassadors.line"));
  Table("paper.ambassadors.caption", {parties, people, since});
  End();
}

// Who has signed stands there; whoever has not yet finds room to do so by hand.
void CovenantPage::Signatures() {
  Section("signatures", "paper.signing");
  Column parties{"report.party", {}, {}};
  Column people{"paper.signer", {}, {}, Blanks::kToFillIn};
  Column days{"paper.signed_on", {}, {}, Blanks::kToFillIn};
  Column signatures{"paper.signature", {}, {}, Blanks::kToFillIn};
  std::vector<v1::CovenantSignature> by_name(covenant_.signatures().begin(),
                                             covenant_.signatures().end());
  std::ranges::stable_sort(
      by_name, {}, [&](const auto& one) { return words_.Party(one.party_id()); });
  for (const v1::CovenantSignature& signature : by_name) {
    parties.cells.push_back(words_.Party(signature.party_id()));
    people.cells.push_back("");
    days.cells.push_back(words_.ShortDate(signature.on()));
    signatures.cells.push_back(signature.has_on() ? T("paper.signed") : "");
  }
  if (parties.cells.empty()) {
    None("paper.signing.none");
  } else {
    Table("paper.signing.caption", {parties, people, days, signatures});
  }
  End();
}

Written CovenantPage::Take() {
  Begin("covenant.title", covenant_.title(), request_.covenant_id);
  Standing();
  Agreed();
  Ambassadors();
  Signatures();
  return Finish(T("paper.file.covenant") + "-" + FileWords(covenant_.title()));
}

}  // namespace

StatusOr<Written> CovenantPaper(const ChainSource& source) {
  const auto* covenant = source.state.Get<v1::Covenant>(source.request.covenant_id);
  if (covenant == nullptr) {
    return NotFound(chain::refusal::kElementUnknown, "no such covenant");
  }
  return CovenantPage(source, *covenant).Take();
}

}  // namespace ketentafel::papers
