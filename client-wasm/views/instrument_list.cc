#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/content/instrument_words.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr int kRowsAtOnce = 40;
constexpr std::string_view kShown = "instruments/shown";

// Who offers and who develops, of all instruments at once: a list of hundreds asks for each.
struct HoldersOfAll {
  std::map<std::string, std::vector<std::string>, std::less<>> providers;  // names by instrument
  std::set<std::string, std::less<>> developed;
};

HoldersOfAll FindHolders(const View& view) {
  HoldersOfAll found;
  for (const auto& role : view.state().All<v1::RoleAssignment>()) {
    if (role->has_until() || role->instrument_id().empty()) continue;
    if (role->role() == v1::INSTRUMENT_DEVELOPER) found.developed.insert(role->instrument_id());
    if (role->role() != v1::INSTRUMENT_PROVIDER) continue;
    found.providers[role->instrument_id()].push_back(
        role->party_id().empty() ? role->outside_name() : ShortPartyName(view, role->party_id()));
  }
  return found;
}

struct Filter {
  std::string words, block, category, segment;
};

// Capitals of the Latin alphabet made small; the few others that Dutch has stand inside words.
std::string Small(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

template <class Keys>
bool Has(const Keys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool Leaves(const View& view, const Filter& filter, const v1::Instrument& instrument) {
  if (!filter.block.empty() && !Has(instrument.block_keys(), filter.block)) return false;
  if (!filter.category.empty() && instrument.category_key() != filter.category) return false;
  // What is for all carers is for this group too.
  if (!filter.segment.empty() && instrument.segment_keys_size() > 0 &&
      !Has(instrument.segment_keys(), filter.segment)) {
    return false;
  }
  if (filter.words.empty()) return true;
  const content::Bundle& texts = view.model.texts();
  const std::string all = content::InstrumentName(texts, instrument) + " " +
                          content::InstrumentWhat(texts, instrument) + " " + instrument.area();
  return Small(all).find(filter.words) != std::string::npos;
}

SelectOptions CategoryChoices(const View& view) {
  SelectOptions options;
  options.Add("", view.T("instrument.filter.category.all"));
  for (const v1::SupportCategory& category : view.model.texts().content().support_categories()) {
    options.Add(category.key(), view.T("support." + category.key()));
  }
  return options;
}

SelectOptions SegmentChoices(const View& view) {
  SelectOptions options;
  options.Add("", view.T("instrument.filter.segment.all"));
  for (const v1::Segment& segment : view.model.texts().content().segments()) {
    options.Add(segment.key(), view.T("segment." + segment.key()));
  }
  return options;
}

Filter FilterFields(View& view) {
  const SelectOptions blocks = BlockOptions(view, view.T("instrument.filter.block.all"));
  const SelectOptions categories = CategoryChoices(view);
  const SelectOptions segments = SegmentChoices(view);
  const auto field = [&](std::string_view key, const SelectOptions& options,
                         std::string_view label) {
    return DraftSelect(view, {.draft_key = key, .keep = Keep::kPassing}, options.span(),
                       {.label = view.T(label), .width = Px(248)});
  };
  Filter filter;
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    filter.words = Small(Trimmed(DraftTextField(
        view, {.draft_key = "instruments/words", .keep = Keep::kPassing},
        {.label = view.T("instrument.search"), .placeholder = view.T("instrument.search.hint"),
         .width = Px(248), .kind = TextKind::kSearch})));
    filter.block = field("instruments/block", blocks, "instrument.filter.block");
    filter.category = field("instruments/category", categories, "instrument.filter.category");
    filter.segment = field("instruments/segment", segments, "instrument.filter.segment");
  });
  return filter;
}

void RowContents(View& view, const InstrumentEntry& instrument, const HoldersOfAll& holders) {
  const auto providers = holders.providers.find(*instrument.id);
  const bool offered = providers != holders.providers.end();
  Icon(view.ui, icons::kTool, 24, Color::kAccent);
  Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
    Text(view.ui, InstrumentName(view, *instrument.value), {.type = Type::kBodyStrong});
    Meta(view.ui, view.T("support." + instrument->category_key()));
    if (offered) Meta(view.ui, content::Listed(view.model.texts(), providers->second));
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      if (!offered) {
        Chip(view.ui, {.label = view.T("coverage.no_provider"), .icon = icons::kHole,
                       .tone = ChipTone::kAmber});
      }
      if (!holders.developed.contains(*instrument.id)) {
        Chip(view.ui, {.label = view.T("coverage.no_developer"), .icon = icons::kHole,
                       .tone = ChipTone::kAmber});
      }
      CheckedChip(view, *instrument.value);
    });
  });
  Icon(view.ui, icons::kRight, 20, Color::kInk2);
}

void InstrumentRow(View& view, const InstrumentEntry& instrument, const HoldersOfAll& holders) {
  const std::string name = InstrumentName(view, *instrument.value);
  Column(view.ui, {.key = *instrument.id, .role = Role::kListItem, .label = name}, [&] {
    if (PressRow(view.ui, "open",
                 {.name = name,
                  .description = view.T("support." + instrument->category_key()),
                  .href = view.HrefToDetail(Screen::kInstruments, *instrument.id),
                  .box = {.padding = Sides(0, 12), .gap_px = 12, .align = Align::kStart,
                          .radius_px = radius::kControl}},
                 [&] { RowContents(view, instrument, holders); })) {
      view.GoToDetail(Screen::kInstruments, *instrument.id);
    }
  });
}

void Rows(View& view, const std::vector<InstrumentEntry>& found) {
  const HoldersOfAll holders = FindHolders(view);
  const int asked = std::atoi(std::string(view.Chosen(kShown)).c_str());
  const int most = std::min(std::max(asked, kRowsAtOnce), static_cast<int>(found.size()));
  Column(view.ui, {.key = "rows", .role = Role::kList, .label = view.T("approach.instruments")},
         [&] {
           for (int i = 0; i < most; ++i) {
             if (i > 0) Divider(view.ui);
             InstrumentRow(view, found[static_cast<size_t>(i)], holders);
           }
         });
  if (most == static_cast<int>(found.size())) return;
  if (Button(view.ui, "more", {.label = view.T("instrument.more"), .icon = icons::kDown})) {
    view.Choose(std::string(kShown), std::to_string(most + kRowsAtOnce));
  }
}

}  // namespace

void InstrumentList(View& view) {
  const auto all = chain::InstrumentsOffered(view.state());
  const std::string title = view.T("approach.instruments");
  Card(view.ui, {.key = "instruments", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(all.size())});
    RefusalLine(view, "instrument");
    if (all.empty()) {
      return EmptyState(view, icons::kTool, view.T("empty.instruments"),
                        view.T("empty.instruments.line"));
    }
    const Filter filter = FilterFields(view);
    auto found = all;
    std::erase_if(found, [&](const InstrumentEntry& instrument) {
      return !Leaves(view, filter, *instrument.value);
    });
    if (found.empty()) {
      return EmptyState(view, icons::kSearch, view.T("empty.instruments.found"),
                        view.T("empty.instruments.found.line"));
    }
    Rows(view, found);
  });
}

}  // namespace ketentafel::views
