#ifndef KETENTAFEL_SHARED_CONTENT_BUNDLE_H_
#define KETENTAFEL_SHARED_CONTENT_BUNDLE_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ketentafel/v1/content.pb.h"
#include "shared/base/status.h"

namespace ketentafel::content {

// What fills the placeholders of a text: {"name", "Zorgdat"} for {name}.
using Args = std::vector<std::pair<std::string_view, std::string>>;

// The library in one language, as content/build_content.py made it.
// Threads: const after Parse; may be read by any number of threads.
class Bundle {
 public:
  // Errors: DATA_LOSS BUNDLE_UNREADABLE (not a bundle, or one without language or texts).
  static StatusOr<Bundle> Parse(std::string_view bytes);

  // "nl" or "en".
  const std::string& language() const { return content_.language(); }

  // The text of a key. A key that does not exist comes back between brackets, so that it is seen
  // and nothing breaks; the test of the keys used in C++ keeps that from happening.
  std::string Text(std::string_view key) const;
  // The same with placeholders filled in. One that `args` lacks stays as it is.
  std::string Text(std::string_view key, const Args& args) const;
  // The text for this many: <key>.one or <key>.other. Fills {n} with the figure and {n_word} with
  // the word up to twelve.
  std::string Plural(std::string_view key, int64_t n, Args args = {}) const;
  bool Has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

  // Nothing when there is no such key.
  const v1::AgendaTemplate* FindTemplate(std::string_view key) const;
  // The variant of a family with this ordinal and length, e.g. ("basic", 3, 90).
  const v1::AgendaTemplate* FindTemplate(std::string_view family, int ordinal, int minutes) const;
  const v1::BuildingBlock* FindBlock(std::string_view key) const;
  const v1::ChecklistLine* FindChecklistLine(std::string_view key) const;
  const v1::Card* FindCard(std::string_view key) const;
  // Of those to begin a catalogue with.
  const v1::Instrument* FindInstrument(std::string_view content_key) const;

  // The lists, in the order in which they are shown. The texts are not in here.
  const v1::ContentBundle& content() const { return content_; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  v1::ContentBundle content_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> texts_;
};

// The one in a language ("nl"); the first where there is none. `bundles` is not empty.
const Bundle& BundleIn(const std::vector<Bundle>& bundles, std::string_view language);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_BUNDLE_H_
