#include "server/core/chain_copy.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "server/core/string_fields.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "shared/chain/persona_rules.h"

namespace ketentafel::core {
namespace {

class NewIds {
 public:
  explicit NewIds(const std::function<std::string()>& new_id) : new_id_(new_id) {}

  // A persona of the library has an id made of the chain's and its own; so that it is still found
  // when the library is asked for it.
  void MeetPersona(const std::string& ledger_id, const v1::Element& element) {
    if (!element.has_persona()) return;
    for (const std::string* origin :
         {&element.persona().content_key(), &element.persona().copied_from_id()}) {
      if (origin->empty() || element.id() != chain::PersonaIdIn(ledger_id, *origin)) continue;
      new_[element.id()] = chain::PersonaIdIn(new_.at(ledger_id), For(*origin));
    }
  }
  void Meet(std::string_view id) {
    for (const std::string& part : Split(id, '-')) {
      if (IsId(part) && !new_.contains(part)) new_[part] = new_id_();
    }
  }
  void MeetAll(const v1::ChainFile& file) {
    Meet(file.ledger_id());
    for (const v1::Element& element : file.elements()) {
      MeetPersona(file.ledger_id(), element);
      Meet(element.id());
    }
    for (const v1::ChangeSet& set : file.history()) {
      Meet(set.command_id());
      for (const v1::Change& change : set.changes()) {
        if (change.has_put()) Meet(change.put().id());
        if (change.has_personal()) Meet(change.personal().id());
      }
    }
  }

  std::string For(const std::string& text) const {
    if (text.size() < 32 || !IsId(std::string_view(text).substr(0, 32))) return text;
    std::string made;
    for (const std::string& part : Split(text, '-')) {
      const auto found = new_.find(part);
      if (!made.empty()) made += '-';
      made += found == new_.end() ? part : found->second;
    }
    return made;
  }

 private:
  const std::function<std::string()>& new_id_;
  std::map<std::string, std::string, std::less<>> new_;
};

}  // namespace

void GiveNewIds(const std::function<std::string()>& new_id, v1::ChainFile* file) {
  NewIds ids(new_id);
  ids.MeetAll(*file);
  ReplaceStrings(file, [&](const std::string& text) { return ids.For(text); });
  std::stable_sort(file->mutable_elements()->begin(), file->mutable_elements()->end(),
                   [](const v1::Element& a, const v1::Element& b) {
                     if (a.value_case() != b.value_case()) return a.value_case() < b.value_case();
                     return a.id() < b.id();
                   });
}

}  // namespace ketentafel::core
