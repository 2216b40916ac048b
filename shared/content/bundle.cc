#include "shared/content/bundle.h"

namespace ketentafel::content {
namespace {

constexpr int64_t kLargestWord = 12;

std::string Filled(std::string_view text, const Args& args) {
  std::string result;
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) break;
    result.append(text.substr(0, open));
    const std::string_view name = text.substr(open + 1, close - open - 1);
    std::string_view value = text.substr(open, close - open + 1);
    for (const auto& [key, filling] : args) {
      if (key == name) value = filling;
    }
    result.append(value);
    text.remove_prefix(close + 1);
  }
  result.append(text);
  return result;
}

template <class List>
auto Find(const List& list, std::string_view key) -> decltype(&list.Get(0)) {
  for (const auto& one : list) {
    if (one.key() == key) return &one;
  }
  return nullptr;
}

}  // namespace

StatusOr<Bundle> Bundle::Parse(std::string_view bytes) {
  Bundle bundle;
  if (!bundle.content_.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
      bundle.content_.language().empty() || bundle.content_.texts().empty()) {
    return Status(Code::kDataLoss, "BUNDLE_UNREADABLE", "the content bundle cannot be read");
  }
  for (auto& [key, text] : *bundle.content_.mutable_texts()) {
    bundle.texts_.emplace(key, std::move(text));
  }
  bundle.content_.clear_texts();
  return bundle;
}

std::string Bundle::Text(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found != texts_.end()) return found->second;
  return "[" + std::string(key) + "]";
}

std::string Bundle::Text(std::string_view key, const Args& args) const {
  return Filled(Text(key), args);
}

std::string Bundle::Plural(std::string_view key, int64_t n, Args args) const {
  const std::string figure = std::to_string(n);
  const bool has_word = n >= 0 && n <= kLargestWord;
  args.emplace_back("n", figure);
  args.emplace_back("n_word", has_word ? Text("number." + figure) : figure);
  return Text(std::string(key) + (n == 1 ? ".one" : ".other"), args);
}

const v1::AgendaTemplate* Bundle::FindTemplate(std::string_view key) const {
  return Find(content_.templates(), key);
}

const v1::AgendaTemplate* Bundle::FindTemplate(std::string_view family, int ordinal,
                                               int minutes) const {
  for (const v1::AgendaTemplate& one : content_.templates()) {
    if (one.family() == family && one.ordinal() == ordinal && one.total_minutes() == minutes) {
      return &one;
    }
  }
  return nullptr;
}

const v1::BuildingBlock* Bundle::FindBlock(std::string_view key) const {
  return Find(content_.blocks(), key);
}

const v1::ChecklistLine* Bundle::FindChecklistLine(std::string_view key) const {
  return Find(content_.checklist(), key);
}

const v1::Card* Bundle::FindCard(std::string_view key) const {
  return Find(content_.cards(), key);
}

const v1::Instrument* Bundle::FindInstrument(std::string_view content_key) const {
  for (const v1::Instrument& instrument : content_.instruments()) {
    if (instrument.content_key() == content_key) return &instrument;
  }
  return nullptr;
}

const Bundle& BundleIn(const std::vector<Bundle>& bundles, std::string_view language) {
  for (const Bundle& bundle : bundles) {
    if (bundle.language() == language) return bundle;
  }
  return bundles.front();
}

}  // namespace ketentafel::content
