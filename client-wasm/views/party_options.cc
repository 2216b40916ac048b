#include <utility>

#include "client-wasm/views/forms.h"

namespace ketentafel::views {

PartyOptions::PartyOptions(const View& view, std::string none_label) {
  labels.push_back(std::move(none_label));
  ids.emplace_back();
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    labels.push_back(party->name());
    ids.push_back(*party.id);
  }
  // Only now: the strings stay where they are.
  for (size_t i = 0; i < ids.size(); ++i) {
    options.push_back({.value = ids[i], .label = labels[i]});
  }
}

}  // namespace ketentafel::views
