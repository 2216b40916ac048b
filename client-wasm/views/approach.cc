#include "client-wasm/views/approach.h"

#include <array>

#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

struct Part {
  Screen screen;
  std::string_view text_key;
  char32_t icon;
};

constexpr std::array<Part, 4> kParts = {{
    {Screen::kBlocks, "approach.blocks", icons::kPuzzle},
    {Screen::kInstruments, "approach.instruments", icons::kTool},
    {Screen::kPersonas, "approach.personas", icons::kPerson},
    {Screen::kCards, "approach.cards", icons::kCard},
}};

// Where the parts do not stand beside each other: one choice, that says where one is.
void OnPhone(View& view, std::span<const Place> places, int selected) {
  SelectOptions options;
  for (size_t i = 0; i < places.size(); ++i) {
    std::string label(places[i].label);
    if (places[i].badge > 0) label += " (" + std::to_string(places[i].badge) + ")";
    options.Add(std::to_string(i), std::move(label));
  }
  if (const auto chosen = Select(view.ui, "part", std::to_string(selected), options.span(),
                                 {.label = view.T("approach.label"), .width = Flex()})) {
    view.GoToDetail(kParts[static_cast<size_t>((*chosen)[0] - '0')].screen, "");
  }
}

}  // namespace

void ApproachNavigation(View& view) {
  std::array<std::string, kParts.size()> labels;
  std::array<Place, kParts.size()> places;
  int selected = 0;
  for (size_t i = 0; i < kParts.size(); ++i) {
    labels[i] = view.T(kParts[i].text_key);
    places[i] = {.key = kParts[i].text_key, .label = labels[i], .icon = kParts[i].icon};
    if (kParts[i].screen == Screen::kInstruments) places[i].badge = WishesForMe(view);
    if (kParts[i].screen == view.model.route.screen) selected = static_cast<int>(i);
  }
  if (view.ui.IsPhone()) return OnPhone(view, places, selected);
  const auto chosen = Tabs(view.ui, "approach",
                           {.label = view.T("approach.label"), .selected = selected}, places);
  if (chosen) view.GoToDetail(kParts[static_cast<size_t>(*chosen)].screen, "");
}

}  // namespace ketentafel::views
