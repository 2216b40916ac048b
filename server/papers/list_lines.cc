#include "server/papers/list_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/base/text.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

// The columns of the lists that chains give out, and the field that a refusal names.
struct Column {
  std::string_view key;
  std::string_view field;
};
constexpr std::array kOfActions = {
    Column{"report.action", "action.title"},
    Column{"paper.parent", "action.parent_id"},
    Column{"report.owner_of_action", "action.owner_party_id"},
    Column{"report.person", "action.owner_person_id"},
    Column{"paper.helpers", "action.helper_party_ids"},
    Column{"report.due", "action.due"},
    Column{"report.effort", "action.effort"},
    Column{"action.state", "action.state"},
    Column{"action.block", "action.block_key"},
    Column{"action.note", "action.note"},
};
constexpr std::array kOfParties = {
    Column{"report.party", "party.name"},
    Column{"paper.short_name", "party.short_name"},
    Column{"paper.category", "party.category_key"},
    Column{"paper.participation", "party.participation"},
    Column{"paper.joined", "party.joined_on"},
    Column{"paper.attention", "party.segment_keys"},
};

template <class Enum, class Range>
void AddChoices(const std::vector<content::Bundle>& bundles, const Range& values,
                Meanings* meanings) {
  for (const auto value : values) {
    AddWords(bundles, content::TextKey(static_cast<Enum>(value)), std::to_string(value), meanings);
  }
}

// Sets a date where there is a text, and takes it away where there is none.
template <class Message>
bool TakeDate(const std::string& cell, Message* message, v1::CivilDate* (Message::*mutable_date)(),
              void (Message::*clear)()) {
  if (cell.empty()) {
    (message->*clear)();
    return true;
  }
  const std::optional<v1::CivilDate> date = DateIn(cell);
  if (date) *(message->*mutable_date)() = *date;
  return date.has_value();
}

constexpr std::string_view kNoDate = "DATE_UNREADABLE";

bool IsSameDay(const v1::CivilDate& a, const v1::CivilDate& b) {
  return a.year() == b.year() && a.month() == b.month() && a.day() == b.day();
}

}  // namespace

ListLines::ListLines(const ListSurroundings& around) : around_(around) {
  const auto& bundles = around.bundles;
  AddChoices<v1::Effort>(bundles, std::array{v1::QUICK, v1::MEDIUM, v1::LARGE}, &efforts_);
  AddChoices<v1::ActionState>(bundles,
                              std::array{v1::OPEN, v1::IN_PROGRESS, v1::DONE, v1::DROPPED,
                                         v1::BLOCKED, v1::SET_ASIDE},
                              &states_);
  AddChoices<v1::ParticipationKind>(
      bundles, std::array{v1::CORE, v1::CHAIN, v1::AGENDA_MEMBER, v1::NETWORK, v1::GUEST},
      &participations_);
  const v1::ContentBundle& content = bundles.front().content();
  for (const auto& block : content.blocks()) {
    AddWords(bundles, "block." + block.key(), block.key(), &blocks_);
  }
  for (const auto& category : content.categories()) {
    AddWords(bundles, "category." + category.key(), category.key(), &categories_);
  }
  for (const auto& segment : content.segments()) {
    AddWords(bundles, "segment." + segment.key(), segment.key(), &segments_);
  }
  for (const bool left : {false, true}) {
    for (const auto& party : around.state.All<v1::ChainParty>()) {
      if (party->has_left_on() == left) parties_.emplace(Folded(party->name()), *party.id);
    }
  }
}

bool ListLines::ReadHead(v1::ListKind kind, const std::vector<std::string>& titles) {
  Meanings known;
  const auto add = [&](const auto& columns) {
    for (const Column& column : columns) {
      AddWords(around_.bundles, column.key, std::string(column.key), &known);
    }
  };
  kind == v1::PARTY_LIST ? add(kOfParties) : add(kOfActions);
  // Lists of parties say who sits for them, for reading alone: seats have rules of their own.
  AddWords(around_.bundles, "report.person", "report.person", &known);
  titles_ = titles;
  for (size_t i = 0; i < titles.size(); ++i) {
    if (const auto key = MeaningOf(known, titles[i])) {
      columns_.emplace(*key, i);
    } else if (!titles[i].empty()) {
      unknown_.push_back(titles[i]);
    }
  }
  return columns_.contains(kind == v1::PARTY_LIST ? "report.party" : "report.action");
}

std::string ListLines::ColumnOf(std::string_view field) const {
  const auto find = [&](const auto& columns) -> std::string {
    for (const Column& column : columns) {
      if (!field.ends_with(column.field)) continue;
      const auto place = columns_.find(column.key);
      if (place != columns_.end()) return titles_[place->second];
    }
    return "";
  };
  const std::string of_action = find(kOfActions);
  return of_action.empty() ? find(kOfParties) : of_action;
}

void ListLines::Cell(std::string_view column, const Taker& take, std::string_view reason) {
  const auto place = columns_.find(column);
  if (place == columns_.end()) return;
  static const std::string kNone;
  const std::string& cell = place->second < cells_->size() ? (*cells_)[place->second] : kNone;
  if (take(cell)) return;
  v1::LineError& error = line_.errors.emplace_back();
  error.set_column(titles_[place->second]);
  error.set_reason(std::string(reason));
}

void ListLines::FillAction(const chain::LedgerState& state, v1::Action* action) {
  Cell("paper.parent", [&](const std::string& cell) {
    const auto* parent = state.Get<v1::Action>(action->parent_id());
    if (parent != nullptr && Trimmed(parent->title()) == cell) return true;
    action->clear_parent_id();
    if (cell.empty()) return true;
    for (const auto& other : state.All<v1::Action>()) {
      if (Folded(other->title()) == Folded(cell)) action->set_parent_id(*other.id);
    }
    return !action->parent_id().empty();
  });
  Cell("report.owner_of_action", [&](const std::string& cell) {
    const auto* owner = state.Get<v1::ChainParty>(action->owner_party_id());
    if (owner != nullptr && Trimmed(owner->name()) == cell) return true;
    const auto party = cell.empty() ? std::optional<std::string>("") : MeaningOf(parties_, cell);
    if (party && *party != action->owner_party_id()) {
      action->set_owner_party_id(*party);
      // Whoever did it for the former owner does not for this one.
      action->clear_owner_person_id();
    }
    return party.has_value();
  });
  Cell("report.person", [&](const std::string& cell) {
    const auto* known = state.Get<v1::Person>(action->owner_person_id());
    if (known != nullptr && Trimmed(known->name()) == cell) return true;
    action->clear_owner_person_id();
    if (cell.empty()) return true;
    for (const auto& seat : chain::SeatsOfParty(state, action->owner_party_id())) {
      const auto* person = state.Get<v1::Person>(seat->person_id());
      if (person != nullptr && Folded(person->name()) == Folded(cell)) {
        action->set_owner_person_id(seat->person_id());
      }
    }
    return !action->owner_person_id().empty();
  });
  Cell("paper.helpers", [&](const std::string& cell) {
    const auto parties = MeaningsOf(parties_, cell);
    if (!parties) return false;
    action->clear_helper_party_ids();
    for (const std::string& id : *parties) action->add_helper_party_ids(id);
    return true;
  });
  Cell("report.due", [&](const std::string& cell) {
    if (const auto date = DateIn(cell); date && IsSameDay(*date, action->due())) return true;
    return TakeDate(cell, action, &v1::Action::mutable_due, &v1::Action::clear_due);
  }, kNoDate);
  Cell("report.effort", [&](const std::string& cell) {
    const auto effort = cell.empty() ? std::optional<std::string>("0") : MeaningOf(efforts_, cell);
    if (effort) action->set_effort(static_cast<v1::Effort>((*effort)[0] - '0'));
    return effort.has_value();
  });
  Cell("action.state", [&](const std::string& cell) {
    if (cell.empty()) return true;
    const auto word = MeaningOf(states_, cell);
    if (word) action->set_state(static_cast<v1::ActionState>((*word)[0] - '0'));
    return word.has_value();
  });
  Cell("action.block", [&](const std::string& cell) {
    const auto block = cell.empty() ? std::optional<std::string>("") : MeaningOf(blocks_, cell);
    if (block) action->set_block_key(*block);
    return block.has_value();
  });
  Cell("action.note", [&](const std::string& cell) {
    if (Trimmed(action->note()) != cell) action->set_note(cell);
    return true;
  });
}

ReadLine ListLines::Action(const chain::LedgerState& state, const std::vector<std::string>& cells) {
  cells_ = &cells;
  line_ = {};
  Cell("report.action", [&](const std::string& cell) {
    line_.title = cell;
    return true;
  });
  // Of several with one title the one that stays the same comes first.
  std::vector<chain::Entry<v1::Action>> same_title;
  for (const auto& action : state.All<v1::Action>()) {
    if (Folded(action->title()) != Folded(line_.title) || matched_.contains(*action.id)) continue;
    same_title.push_back(action);
  }
  ReadLine best;
  for (const auto& known : same_title) {
    line_ = {.title = line_.title};
    v1::Action action = *known.value;
    if (Trimmed(action.title()) != line_.title) action.set_title(line_.title);
    FillAction(state, &action);
    const bool same = action.SerializeAsString() == known->SerializeAsString();
    line_.change = same ? v1::LINE_SAME : v1::LINE_CHANGED;
    line_.revision = known.revision;
    line_.action.set_id(*known.id);
    *line_.action.mutable_action() = std::move(action);
    if (best.action.id().empty() || same) best = line_;
    if (same) break;
  }
  if (best.action.id().empty()) {
    line_.change = v1::LINE_NEW;
    line_.action.set_id(around_.new_id());
    line_.action.mutable_action()->set_title(line_.title);
    FillAction(state, line_.action.mutable_action());
    best = line_;
  }
  matched_.insert(best.action.id());
  return best;
}

void ListLines::FillParty(v1::ChainParty* party) {
  Cell("paper.short_name", [&](const std::string& cell) {
    party->set_short_name(cell);
    return true;
  });
  Cell("paper.category", [&](const std::string& cell) {
    const auto key = cell.empty() ? std::optional<std::string>("") : MeaningOf(categories_, cell);
    if (key) party->set_category_key(*key);
    return key.has_value();
  });
  Cell("paper.participation", [&](const std::string& cell) {
    if (cell.empty()) return true;
    const auto kind = MeaningOf(participations_, cell);
    if (kind) party->set_participation(static_cast<v1::ParticipationKind>((*kind)[0] - '0'));
    return kind.has_value();
  });
  Cell("paper.joined", [&](const std::string& cell) {
    if (const auto date = DateIn(cell); date && IsSameDay(*date, party->joined_on())) return true;
    return TakeDate(cell, party, &v1::ChainParty::mutable_joined_on,
                    &v1::ChainParty::clear_joined_on);
  }, kNoDate);
  Cell("paper.attention", [&](const std::string& cell) {
    const auto keys = MeaningsOf(segments_, cell);
    if (!keys) return false;
    party->clear_segment_keys();
    for (const std::string& key : *keys) party->add_segment_keys(key);
    return true;
  });
}

ReadLine ListLines::Party(const chain::LedgerState& state, const std::vector<std::string>& cells) {
  cells_ = &cells;
  line_ = {};
  Cell("report.party", [&](const std::string& cell) {
    line_.title = cell;
    return true;
  });
  const auto id = MeaningOf(parties_, line_.title);
  const auto* known = id ? state.Get<v1::ChainParty>(*id) : nullptr;
  v1::ChainParty party;
  if (known != nullptr) {
    party = *known;
    line_.revision = state.Find(v1::Element::kParty, *id)->revision();
  } else {
    party.set_participation(v1::CHAIN);
  }
  if (known != nullptr && !matched_.insert(*id).second) {
    v1::LineError& error = line_.errors.emplace_back();
    error.set_column(ColumnOf("party.name"));
    error.set_reason("LINE_TWICE");
  }
  if (Trimmed(party.name()) != line_.title) party.set_name(line_.title);
  FillParty(&party);
  const bool same = known != nullptr && party.SerializeAsString() == known->SerializeAsString();
  line_.change = same ? v1::LINE_SAME : known != nullptr ? v1::LINE_CHANGED : v1::LINE_NEW;
  line_.party.set_id(known != nullptr ? *id : around_.new_id());
  *line_.party.mutable_party() = std::move(party);
  if (known == nullptr) {
    parties_.emplace(Folded(line_.title), line_.party.id());
    matched_.insert(line_.party.id());
  }
  return line_;
}

}  // namespace ketentafel::papers
