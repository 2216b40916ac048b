#include "server/papers/chain_page.h"

#include "shared/base/civil.h"
#include "shared/chain/plan.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {

void ChainPage::Begin(std::string_view label_key, const std::string& title,
                      const std::string& name) {
  title_ = title;
  OpenPage(bundle_.language(), title, &html_);
  html_.Open("main");
  Links(label_key, name);
  html_.Open("header");
  const v1::Chain* chain = state_.chain();
  if (chain != nullptr) {
    html_.Leaf("p", content::ChainTitle(bundle_, chain->name()), {{"class", "chain"}});
  }
  html_.Leaf("h1", title);
  if (chain != nullptr && chain->is_example()) {
    html_.Leaf("p", T("paper.example"), {{"class", "example"}});
  }
  html_.Close("header");
}

Written ChainPage::Finish(const std::string& file_stem) {
  const std::string made_on =
      words_.Text("report.made_on", {{"date", words_.DateOf(request_.now)}});
  html_.Close("main").Open("footer").Leaf("p", made_on).Close("footer");
  ClosePage(&html_);
  return {.html = html_.Take(), .title = title_, .file_stem = file_stem};
}

std::vector<Fact> ChainPage::FactsOf(const v1::Meeting& meeting) const {
  std::vector<Fact> facts = {{T("report.moment"), words_.PlannedMoment(meeting)}};
  if (!meeting.place().empty()) facts.push_back({T("report.place"), meeting.place()});
  const auto director = chain::HolderOf(state_, v1::CHAIN_DIRECTOR);
  if (director.value != nullptr) {
    facts.push_back({T("report.led_by"), words_.PersonOfParty(director->person_id(),
                                                              director->party_id())});
  }
  return facts;
}

void ChainPage::Agenda(const std::string& meeting_id) {
  Section("agenda", "paper.agenda");
  const chain::Outline outline = chain::OutlineOf(state_, meeting_id);
  Column titles{"paper.item", {}, {}};
  Column times{"report.time", {}, {}};
  Column minutes{"paper.minutes", {}, {}};
  const auto items = chain::ItemsOf(state_, meeting_id);
  for (size_t i = 0; i < items.size(); ++i) {
    titles.cells.push_back(words_.Item(*items[i].value));
    titles.notes.push_back(words_.Purpose(*items[i].value));
    times.cells.push_back(content::TimeOfDay(bundle_, outline.items[i].starts_at_minute));
    minutes.cells.push_back(std::to_string(outline.items[i].minutes));
  }
  if (items.empty()) {
    None("paper.no_agenda");
  } else {
    Table("paper.agenda.caption", {titles, times, minutes});
  }
  End();
}

void ChainPage::Actions(std::string_view caption_key, const std::vector<ActionLine>& lines) {
  Column titles{"report.action", {}, {}};
  Column owners{"report.owner_of_action", {}, {}};
  Column due{"report.due", {}, {}};
  Column effort{"report.effort", {}, {}};
  Column states{"action.state", {}, {}};
  for (const ActionLine& line : lines) {
    const v1::Action& action = *line.action.value;
    titles.cells.push_back(action.title());
    titles.notes.push_back(NotesOf(line, words_));
    owners.cells.push_back(OwnerOf(action, words_));
    owners.notes.push_back(HelpersOf(action, words_));
    due.cells.push_back(action.due().year() == 0 ? T("time.no_date")
                                                 : words_.ShortDate(action.due()));
    const bool sized = action.effort() != v1::EFFORT_UNSPECIFIED;
    effort.cells.push_back(sized ? T(content::TextKey(action.effort())) : "");
    states.cells.push_back(T(content::TextKey(action.state())));
  }
  Table(caption_key, {titles, owners, due, effort, states});
}

StatusOr<std::string> PartyWanted(const chain::LedgerState& state, const PaperRequest& request) {
  if (request.party_id.empty()) {
    const auto seats = chain::SeatsOfPerson(state, request.person_id);
    return seats.empty() ? std::string() : seats.front()->party_id();
  }
  if (state.Get<v1::ChainParty>(request.party_id) == nullptr) {
    return NotFound(chain::refusal::kPartyUnknown, "no such party");
  }
  return request.party_id;
}

std::string FileStem(const std::string& name, const v1::Meeting& meeting) {
  const v1::CivilDate& date = meeting.starts().date();
  return name + (date.year() == 0 ? "" : "-" + ToIso(chain::CivilOf(date)));
}

std::string FileWords(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      words += static_cast<char>(upper ? c - 'A' + 'a' : c);
    } else if (!words.empty() && words.back() != '-') {
      words += '-';
    }
  }
  while (words.ends_with('-')) words.pop_back();
  return words;
}

}  // namespace ketentafel::papers
