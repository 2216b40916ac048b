#include "client-wasm/views/select_options.h"

#include <algorithm>

#include "client-wasm/views/names.h"

namespace ketentafel::views {

void SelectOptions::Add(std::string value, std::string label) {
  const auto& [kept_value, kept_label] = texts_.emplace_back(std::move(value), std::move(label));
  options_.push_back({.value = kept_value, .label = kept_label});
}

bool SelectOptions::Has(std::string_view value) const {
  return std::any_of(options_.begin(), options_.end(),
                     [&](const SelectOption& option) { return option.value == value; });
}

SelectOptions PartyOptions(const View& view, std::string none_label) {
  SelectOptions options;
  options.Add("", std::move(none_label));
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    options.Add(*party.id, party->name());
  }
  return options;
}

SelectOptions PeopleOptions(const View& view, std::string_view party_id, std::string none_label) {
  SelectOptions options;
  options.Add("", std::move(none_label));
  for (const auto& seat : chain::SeatsOfParty(view.state(), party_id)) {
    options.Add(seat->person_id(), PersonName(view, seat->person_id()));
  }
  return options;
}

SelectOptions BlockOptions(const View& view, std::string none_label) {
  SelectOptions options;
  options.Add("", std::move(none_label));
  for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
    options.Add(block.key(),
                std::to_string(block.number()) + ". " + view.T("block." + block.key()));
  }
  return options;
}

}  // namespace ketentafel::views
