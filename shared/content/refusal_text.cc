#include "shared/content/refusal_text.h"

#include <vector>

#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::content {
namespace {

// "director,lead" -> "de ketenregisseur of wie de bijeenkomst leidt". Nothing when one of them has
// no name here.
std::string WhoMay(const Bundle& bundle, std::string_view capacities) {
  std::vector<std::string> names;
  while (!capacities.empty()) {
    const size_t comma = capacities.find(',');
    const std::string key = "capacity." + std::string(capacities.substr(0, comma));
    if (!bundle.Has(key)) return "";
    names.push_back(bundle.Text(key));
    capacities.remove_prefix(comma == capacities.npos ? capacities.size() : comma + 1);
  }
  return ListedAsChoice(bundle, names);
}

}  // namespace

std::string RefusalText(const Bundle& bundle, std::string_view reason,
                        const std::map<std::string, std::string>& details) {
  const std::string key = RefusalKey(reason);
  if (!bundle.Has(key)) return bundle.Text("refusal.unknown");
  if (const auto needs = details.find("needs"); needs != details.end()) {
    const std::string who = WhoMay(bundle, needs->second);
    if (!who.empty() && bundle.Has(key + ".who")) return bundle.Text(key + ".who", {{"who", who}});
  }
  if (const auto rule = details.find("rule"); rule != details.end()) {
    const std::string precise = key + "." + rule->second;
    if (bundle.Has(precise)) return bundle.Text(precise);
  }
  Args args;
  for (const auto& [name, value] : details) args.emplace_back(name, value);
  return bundle.Text(key, args);
}

std::string RefusalText(const Bundle& bundle, const Status& status) {
  return RefusalText(bundle, status.reason(), status.details());
}

}  // namespace ketentafel::content
