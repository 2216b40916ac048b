// Whether a chain's file holds together.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "server/core/chain_file.h"
#include "server/core/string_fields.h"
#include "shared/base/ids.h"

namespace ketentafel::core {
namespace {

using Key = std::pair<int, std::string>;

constexpr size_t kLongestId = 300;

Status Damaged(const std::string& what) {
  return InvalidArgument("CHAIN_FILE_DAMAGED", "the file does not hold together: " + what)
      .With("what", what);
}

// Ids joined with keys, dates or numbers. Source: chain.proto.
bool IsIdShaped(const std::string& id) {
  return id.size() <= kLongestId && IsId(std::string_view(id).substr(0, 32)) &&
         (id.size() == 32 || id[32] == '-') &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                  c == '.';
         });
}

bool NamesAnId(const StringField& field) {
  const std::string& name = field.name();
  return name == "id" || name.ends_with("_id") || name.ends_with("_ids");
}

Status CheckIds(const google::protobuf::Message& message) {
  std::string wrong;
  EachString(message, [&](const StringField& field, const std::string& text) {
    if (NamesAnId(field) && !IsIdShaped(text)) wrong = field.full_name();
  });
  return wrong.empty() ? OkStatus() : Damaged("an id in " + wrong);
}

Status CheckElements(const v1::ChainFile& file) {
  std::set<Key> seen;
  for (const v1::Element& element : file.elements()) {
    if (element.value_case() == v1::Element::VALUE_NOT_SET) return Damaged("an empty element");
    if (!IsIdShaped(element.id())) return Damaged("an element without its id");
    if (!seen.insert({element.value_case(), element.id()}).second) {
      return Damaged("twice " + element.id());
    }
    const bool whole = !file.history().empty();
    if (element.revision() < (whole ? 1 : 0) || element.revision() > file.revision()) {
      return Damaged("the revision of " + element.id());
    }
    if (element.has_chain() && element.id() != file.ledger_id()) return Damaged("a second chain");
  }
  return seen.contains({v1::Element::kChain, file.ledger_id()}) ? OkStatus()
                                                               : Damaged("there is no chain in it");
}

// The elements that a history leads to, personal ones by the revision of their last change.
class Fold {
 public:
  Status Take(const v1::ChangeSet& set) {
    for (const v1::Change& change : set.changes()) {
      switch (change.what_case()) {
        case v1::Change::kPut: {
          if (chain::IsPersonal(change.put().value_case())) return Damaged("a name in the history");
          v1::Element element = change.put();
          element.set_revision(set.revision());
          const Key key{element.value_case(), element.id()};
          elements_[key] = std::move(element);
          break;
        }
        case v1::Change::kDeletion:
          elements_.erase({change.deletion().kind(), change.deletion().id()});
          personal_.erase({change.deletion().kind(), change.deletion().id()});
          break;
        case v1::Change::kPersonal:
          personal_[{change.personal().kind(), change.personal().id()}] = set.revision();
          break;
        case v1::Change::WHAT_NOT_SET:
          return Damaged("an empty change");
      }
    }
    return OkStatus();
  }

  // People may have been erased: they need not be there.
  Status Compare(const v1::ChainFile& file) const {
    size_t found = 0;
    for (const v1::Element& element : file.elements()) {
      const Key key{element.value_case(), element.id()};
      if (chain::IsPersonal(element.value_case())) {
        const auto changed = personal_.find(key);
        if (changed == personal_.end() || changed->second != element.revision()) {
          return Damaged("the history of " + element.id());
        }
        continue;
      }
      const auto folded = elements_.find(key);
      if (folded == elements_.end() ||
          folded->second.SerializeAsString() != element.SerializeAsString()) {
        return Damaged("the history of " + element.id());
      }
      ++found;
    }
    return found == elements_.size() ? OkStatus() : Damaged("its history tells of more");
  }

 private:
  std::map<Key, v1::Element> elements_;
  std::map<Key, int64_t> personal_;
};

Status CheckHistory(const v1::ChainFile& file) {
  Fold fold;
  std::set<std::string> commands;
  int64_t revision = 0;
  for (const v1::ChangeSet& set : file.history()) {
    if (set.revision() != ++revision || !set.has_at()) return Damaged("a hole in its history");
    if (!IsId(set.command_id()) || !commands.insert(set.command_id()).second) {
      return Damaged("a command of its history");
    }
    KETENTAFEL_RETURN_IF_ERROR(fold.Take(set));
  }
  if (revision != file.revision()) return Damaged("the end of its history");
  return revision == 0 ? OkStatus() : fold.Compare(file);
}

}  // namespace

Status CheckChainFile(const v1::ChainFile& file) {
  if (!IsId(file.ledger_id())) return Damaged("the chain's id");
  KETENTAFEL_RETURN_IF_ERROR(CheckIds(file));
  KETENTAFEL_RETURN_IF_ERROR(CheckElements(file));
  return CheckHistory(file);
}

}  // namespace ketentafel::core
