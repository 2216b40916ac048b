#include "server/papers/block_sheet.h"

#include <algorithm>

#include "server/papers/paper_words.h"
#include "shared/chain/blocks.h"
#include "shared/chain/role_holders.h"
#include "shared/content/instrument_words.h"
#include "shared/content/phrases.h"

namespace ketentafel::papers {
namespace {

// What the sheets are made from.
struct SheetSource {
  const chain::LedgerState& state;
  const content::Bundle& bundle;
  const PaperWords& words;
};

std::string Holder(const SheetSource& source, const v1::RoleAssignment& role) {
  if (!role.outside_name().empty()) {
    return source.words.Text("role_form.outside_named", {{"name", role.outside_name()}});
  }
  return source.words.PersonOfParty(role.person_id(), role.party_id());
}

std::vector<GoalText> GoalsOf(const SheetSource& source, std::string_view block_key) {
  std::vector<GoalText> goals;
  for (const auto& goal : chain::GoalsOf(source.state, block_key)) {
    GoalText& shown = goals.emplace_back(GoalText{.text = goal->text()});
    const std::string due = source.words.Date(goal->due());
    if (!due.empty()) shown.parts.push_back({source.words.Text("goal.due"), due});
  }
  return goals;
}

void AddFact(std::string name, std::string text, std::vector<Fact>* facts) {
  if (!text.empty()) facts->push_back({std::move(name), std::move(text)});
}

std::vector<Fact> GuardianOf(const SheetSource& source, std::string_view block_key) {
  std::vector<Fact> facts;
  const auto guardian = chain::GuardianOf(source.state, block_key);
  if (guardian.value == nullptr) return facts;
  const PaperWords& words = source.words;
  AddFact(words.Text("sheet.guardian.name"), Holder(source, *guardian.value), &facts);
  if (const auto* person = source.state.Get<v1::Person>(guardian->person_id())) {
    AddFact(words.Text("sheet.guardian.function"), person->function(), &facts);
  }
  if (const auto* card = source.state.Get<v1::ContactCard>(guardian->person_id())) {
    const bool both = !card->email().empty() && !card->phone().empty();
    AddFact(words.Text("sheet.guardian.contact"),
            card->email() + (both ? ", " : "") + card->phone(), &facts);
  }
  return facts;
}

std::string ListedOr(const SheetSource& source, const std::vector<std::string>& names,
                     std::string_view key_when_empty) {
  return names.empty() ? source.words.Text(key_when_empty)
                       : content::Listed(source.bundle, names);
}

InstrumentRow RowOf(const SheetSource& source, const chain::Entry<v1::Instrument>& instrument) {
  std::vector<std::string> segments, providers;
  for (const std::string& key : instrument->segment_keys()) {
    segments.push_back(source.words.Text("segment." + key));
  }
  for (const auto& provider : chain::ProvidersOf(source.state, *instrument.id)) {
    providers.push_back(Holder(source, *provider.value));
  }
  const auto developer = chain::DeveloperOf(source.state, *instrument.id);
  return {.name = content::InstrumentName(source.bundle, *instrument.value),
          .segments = segments.empty() ? source.words.Text("sheet.all_carers")
                                       : content::ListedTerms(source.bundle, segments),
          .providers = ListedOr(source, providers, "sheet.nobody_yet"),
          .developer = developer.value == nullptr ? source.words.Text("sheet.nobody_yet")
                                                  : Holder(source, *developer.value)};
}

std::vector<InstrumentRow> InstrumentsOf(const SheetSource& source, std::string_view block_key) {
  auto instruments = source.state.All<v1::Instrument>();
  std::erase_if(instruments, [&](const auto& instrument) {
    return instrument->has_retired_on() ||
           std::ranges::find(instrument->block_keys(), block_key) ==
               instrument->block_keys().end();
  });
  chain::SortByOrderKey(&instruments);
  std::vector<InstrumentRow> rows;
  for (const auto& instrument : instruments) rows.push_back(RowOf(source, instrument));
  return rows;
}

std::vector<Fact> AnswersOf(const SheetSource& source, std::string_view block_key) {
  std::vector<Fact> answers;
  for (const v1::GuidingQuestion& question : source.bundle.content().questions()) {
    if (question.block_key() != block_key) continue;
    const auto given = chain::AnswersTo(source.state, question.key());
    if (given.empty()) continue;
    answers.push_back({source.words.Text("question." + question.key()), given.front()->text()});
  }
  return answers;
}

BlockSheet SheetOf(const SheetSource& source, const v1::BuildingBlock& block) {
  const std::string key = "block." + block.key();
  return {.key = block.key(),
          .title = std::to_string(block.number()) + ". " + source.words.Text(key),
          .challenge = source.words.Text(key + ".challenge"),
          .aim = source.words.Text(key + ".goal"),
          .goals = GoalsOf(source, block.key()),
          .guardian = GuardianOf(source, block.key()),
          .instruments = InstrumentsOf(source, block.key()),
          .answers = AnswersOf(source, block.key())};
}

}  // namespace

StatusOr<BlockSheets> BuildBlockSheets(const chain::LedgerState& state,
                                       const content::Bundle& bundle, const SheetWish& wish) {
  const bool all = wish.name == "all";
  if (state.chain() == nullptr || (!all && bundle.FindBlock(wish.name) == nullptr)) {
    return NotFound("BLOCK_UNKNOWN", "there is no such building block");
  }
  const PaperWords words(state, bundle, wish.wall_clock, state.chain()->zone());
  BlockSheets sheets{.language = bundle.language(),
                     .name = wish.name,
                     .title = words.Text(all ? "sheet.title_all" : "sheet.title"),
                     .chain = state.chain()->name(),
                     .is_example = state.chain()->is_example(),
                     .made_on = words.Text("report.made_on", {{"date", words.DateOf(wish.now)}})};
  for (const v1::BuildingBlock& block : bundle.content().blocks()) {
    if (!all && block.key() != wish.name) continue;
    sheets.sheets.push_back(SheetOf({state, bundle, words}, block));
  }
  return sheets;
}

}  // namespace ketentafel::papers
