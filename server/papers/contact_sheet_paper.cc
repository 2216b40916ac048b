#include <algorithm>

#include "server/papers/chain_papers.h"
#include "shared/chain/audience.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

constexpr v1::Role kReachedFirst[] = {v1::CHAIN_DIRECTOR, v1::INFORMATION_POINT};

class ContactSheetPage : private ChainPage {
 public:
  using ChainPage::ChainPage;

  Written Take();

 private:
  void Goals();
  void ReachedFirst();
  void People();
  std::string ContactOf(const std::string& person_id) const;
  std::string AttentionOf(const v1::ChainParty& party) const;
};

std::string ContactSheetPage::ContactOf(const std::string& person_id) const {
  const auto* card = state_.Get<v1::ContactCard>(person_id);
  if (card == nullptr) return "";
  const bool both = !card->email().empty() && !card->phone().empty();
  return card->email() + (both ? "\n" : "") + card->phone();
}

std::string ContactSheetPage::AttentionOf(const v1::ChainParty& party) const {
  std::vector<std::string> names;
  for (const std::string& key : party.segment_keys()) names.push_back(T("segment." + key));
  return content::Listed(bundle_, names);
}

void ContactSheetPage::Goals() {
  auto goals = state_.All<v1::Goal>();
  std::erase_if(goals, [](const auto& goal) { return !goal->block_key().empty(); });
  if (goals.empty()) return;
  chain::SortByOrderKey(&goals);
  Section("goals", "report.goals");
  std::vector<std::string> texts;
  for (const auto& goal : goals) texts.push_back(goal->text());
  Bullets(texts);
  End();
}

void ContactSheetPage::ReachedFirst() {
  std::vector<Fact> facts;
  for (const v1::Role role : kReachedFirst) {
    const auto holder = chain::HolderOf(state_, role);
    if (holder.value == nullptr) continue;
    const std::string contact = ContactOf(holder->person_id());
    facts.push_back({T(content::TextKey(role)),
                     words_.PersonOfParty(holder->person_id(), holder->party_id()) +
                         (contact.empty() ? "" : "\n" + contact)});
  }
  if (facts.empty()) return;
  Section("first", "paper.reached_first");
  Terms(facts);
  End();
}

void ContactSheetPage::People() {
  Section("people", "paper.people");
  Column parties{"report.party", {}, {}};
  Column people{"report.person", {}, {}};
  Column contacts{"sheet.guardian.contact", {}, {}};
  Column attention{"paper.attention", {}, {}};
  for (const auto& party : chain::PartiesAtTable(state_)) {
    if (party->participation() == v1::GUEST) continue;
    auto seats = chain::SeatsOfParty(state_, *party.id);
    std::ranges::stable_sort(seats, std::greater(), [](const auto& seat) {
      return seat->is_representative();
    });
    for (const auto& seat : seats) {
      const auto* person = state_.Get<v1::Person>(seat->person_id());
      parties.cells.push_back(party->name());
      people.cells.push_back(words_.Person(seat->person_id()));
      people.notes.push_back(person == nullptr ? "" : person->function());
      contacts.cells.push_back(ContactOf(seat->person_id()));
      attention.cells.push_back(AttentionOf(*party.value));
    }
  }
  Table("paper.people.caption", {parties, people, contacts, attention});
  End();
}

Written ContactSheetPage::Take() {
  Begin("paper.contact_sheet", T("paper.contact_sheet"), "sheet");
  Line(T("paper.contact_sheet.line"));
  ReachedFirst();
  People();
  Goals();
  return Finish(T("paper.file.contact_sheet"));
}

}  // namespace

StatusOr<Written> ContactSheetPaper(const ChainSource& source) {
  if (!chain::ViewOf(source.state, source.request.reader_id).insider) {
    return PermissionDenied("PAPER_NOT_YOURS", "contacts are for those at the table");
  }
  return ContactSheetPage(source).Take();
}

}  // namespace ketentafel::papers
