#include "server/papers/chain_lists.h"

#include "server/papers/action_lines.h"
#include "server/papers/agreement_lines.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

std::string Names(const PaperWords& words, const auto& party_ids) {
  std::string names;
  for (const std::string& id : party_ids) {
    if (!names.empty()) names += ", ";
    names += words.Party(id);
  }
  return names;
}

std::string Segments(const PaperWords& words, const v1::ChainParty& party) {
  std::vector<std::string> names;
  for (const std::string& key : party.segment_keys()) names.push_back(words.Text("segment." + key));
  return content::Listed(words.bundle(), names);
}

std::vector<ListColumn> ActionColumns(const PaperWords& words) {
  return {{words.Text("report.action"), 44},         {words.Text("paper.parent"), 28},
          {words.Text("report.owner_of_action"), 26}, {words.Text("report.person"), 22},
          {words.Text("paper.helpers"), 26},         {words.Text("report.due"), 12},
          {words.Text("report.effort"), 12},         {words.Text("action.state"), 12},
          {words.Text("action.block"), 28},          {words.Text("action.note"), 44}};
}

std::vector<ListColumn> PartyColumns(const PaperWords& words) {
  return {{words.Text("report.party"), 36},        {words.Text("paper.short_name"), 18},
          {words.Text("paper.category"), 28},      {words.Text("paper.participation"), 16},
          {words.Text("report.person"), 24},       {words.Text("paper.joined"), 12},
          {words.Text("paper.attention"), 36}};
}

List Actions(const chain::LedgerState& state, const PaperWords& words) {
  List list{.title = words.Text("paper.action_list"), .columns = ActionColumns(words)};
  for (const ActionLine& line : ActionLines(state, [](const v1::Action&) { return true; })) {
    list.rows.push_back(RowOf(state, words, *line.action.value));
  }
  return list;
}

List Parties(const chain::LedgerState& state, const PaperWords& words) {
  List list{.title = words.Text("paper.party_list"), .columns = PartyColumns(words)};
  for (const auto& party : chain::PartiesAtTable(state)) {
    list.rows.push_back(RowOf(words, *party.id, *party.value));
  }
  return list;
}

List Agreements(const chain::LedgerState& state, const PaperWords& words) {
  List list{.title = words.Text("report.agreements"),
            .columns = {{words.Text("report.agreement_number"), 8},
                        {words.Text("paper.agreement"), 70},
                        {words.Text("report.date"), 12},
                        {words.Text("report.meeting"), 32},
                        {words.Text("paper.revision"), 44}}};
  for (const AgreementLine& line : AgreementLines(state, words)) {
    list.rows.push_back({line.label, line.text, line.made_on, line.meeting, line.revised});
  }
  return list;
}

std::string_view FileKeyOf(ListOf what) {
  switch (what) {
    case ListOf::kActions: return "paper.file.action_list";
    case ListOf::kParties: return "paper.file.party_list";
    case ListOf::kAgreements: return "paper.file.agreement_list";
  }
  return "";
}

StatusOr<std::string> BytesOf(const List& list, Form form) {
  switch (form) {
    case Form::kCsv: return CsvOf(list);
    case Form::kXlsx: return XlsxOf(list);
    default: return NotFound("PAPER_UNKNOWN", "a list comes in no such form");
  }
}

}  // namespace

std::vector<ListColumn> ColumnsOf(const PaperWords& words, ListOf what) {
  return what == ListOf::kParties ? PartyColumns(words) : ActionColumns(words);
}

std::vector<Cell> RowOf(const chain::LedgerState& state, const PaperWords& words,
                        const v1::Action& action) {
  const auto* parent = state.Get<v1::Action>(action.parent_id());
  const bool owned = !action.owner_party_id().empty();
  const bool named = !action.owner_person_id().empty();
  const bool sized = action.effort() != v1::EFFORT_UNSPECIFIED;
  return {action.title(),
          parent == nullptr ? std::string() : parent->title(),
          owned ? words.Party(action.owner_party_id()) : std::string(),
          named ? words.Person(action.owner_person_id()) : std::string(),
          Names(words, action.helper_party_ids()),
          action.due(),
          sized ? words.Text(content::TextKey(action.effort())) : std::string(),
          words.Text(content::TextKey(action.state())),
          action.block_key().empty() ? std::string() : words.Text("block." + action.block_key()),
          action.note()};
}

std::vector<Cell> RowOf(const PaperWords& words, const std::string& party_id,
                        const v1::ChainParty& party) {
  const std::string& category = party.category_key();
  return {party.name(),
          party.short_name(),
          category.empty() ? std::string() : words.Text("category." + category),
          words.Text(content::TextKey(party.participation())),
          words.Representative(party_id),
          party.joined_on(),
          Segments(words, party)};
}

List MakeList(const chain::LedgerState& state, const PaperWords& words, ListOf what) {
  switch (what) {
    case ListOf::kActions: return Actions(state, words);
    case ListOf::kParties: return Parties(state, words);
    case ListOf::kAgreements: return Agreements(state, words);
  }
  return {};
}

StatusOr<Paper> ListInForm(const List& list, const std::string& file_stem, Form form) {
  StatusOr<std::string> bytes = BytesOf(list, form);
  if (!bytes.ok()) return bytes.status();
  return Paper{.bytes = *std::move(bytes),
               .media_type = std::string(MediaTypeOf(form)),
               .file_name = file_stem + "." + std::string(EndingOf(form)),
               .title = list.title};
}

StatusOr<Paper> MakeListPaper(const chain::LedgerState& state, const content::Bundle& bundle,
                              const WallClock& wall_clock, ListOf what, Form form) {
  const std::string zone = state.chain() == nullptr ? "" : state.chain()->zone();
  const PaperWords words(state, bundle, wall_clock, zone);
  return ListInForm(MakeList(state, words, what), bundle.Text(FileKeyOf(what)), form);
}

}  // namespace ketentafel::papers
