#ifndef KETENTAFEL_CLIENT_VIEWS_SELECT_OPTIONS_H_
#define KETENTAFEL_CLIENT_VIEWS_SELECT_OPTIONS_H_

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// The options of a select, with the texts they point to.
class SelectOptions {
 public:
  SelectOptions() = default;
  SelectOptions(SelectOptions&&) = default;
  SelectOptions(const SelectOptions&) = delete;
  SelectOptions& operator=(const SelectOptions&) = delete;

  void Add(std::string value, std::string label);
  bool Has(std::string_view value) const;
  std::span<const SelectOption> span() const { return options_; }

 private:
  std::deque<std::pair<std::string, std::string>> texts_;  // stay where they are when it grows
  std::vector<SelectOption> options_;
};

// The parties at the table; the first option is `none_label` with an empty value.
SelectOptions PartyOptions(const View& view, std::string none_label);

// The people of a party; the first option is `none_label` with an empty value.
SelectOptions PeopleOptions(const View& view, std::string_view party_id, std::string none_label);

// The seven blocks, numbered; the first option is `none_label` with an empty value.
SelectOptions BlockOptions(const View& view, std::string none_label);

// The values of an enumeration by their number, with their names.
template <class Kinds>
SelectOptions KindOptions(const View& view, const Kinds& kinds) {
  SelectOptions options;
  for (const auto kind : kinds) options.Add(std::to_string(kind), view.T(TextKey(kind)));
  return options;
}

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_SELECT_OPTIONS_H_
