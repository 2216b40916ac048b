#include "server/core/nameless.h"

#include <algorithm>
#include <map>

namespace ketentafel::core {
namespace {

class Nameless {
 public:
  Nameless(const std::string& word, v1::ChainFile* file) : word_(word), file_(file) {}

  void Run() {
    for (const v1::Element& element : file_->elements()) Meet(element);
    for (const v1::ChangeSet& set : file_->history()) {
      for (const v1::Change& change : set.changes()) {
        if (change.has_put()) Meet(change.put());
      }
    }
    int number = 0;
    for (auto& [id, name] : names_) name = word_ + " " + std::to_string(++number);
    auto* elements = file_->mutable_elements();
    elements->erase(std::remove_if(elements->begin(), elements->end(),
                                   [](const v1::Element& e) { return e.has_contact_card(); }),
                    elements->end());
    for (v1::Element& element : *elements) Strip(&element);
    for (v1::ChangeSet& set : *file_->mutable_history()) {
      for (v1::Change& change : *set.mutable_changes()) {
        if (change.has_put()) Strip(change.mutable_put());
      }
    }
    file_->set_nameless(true);
  }

 private:
  void Meet(const v1::Element& element) {
    if (element.has_person() || (element.has_party() && element.party().is_key_person())) {
      names_[element.id()];
    }
  }

  void Strip(v1::Element* element) {
    if (element->has_person()) {
      element->mutable_person()->Clear();
      element->mutable_person()->set_name(names_.at(element->id()));
    } else if (element->has_party() && names_.contains(element->id())) {
      element->mutable_party()->set_name(names_.at(element->id()));
      element->mutable_party()->clear_short_name();
    } else if (element->has_role_assignment()) {
      element->mutable_role_assignment()->clear_responsible_official();
    } else if (element->has_checklist_entry() &&
               element->checklist_entry().kind() == v1::KEY_PERSON) {
      element->mutable_checklist_entry()->clear_candidate();
    }
  }

  const std::string& word_;
  v1::ChainFile* const file_;
  std::map<std::string, std::string> names_;  // of people and key persons
};

}  // namespace

void LeaveNamesOut(const std::string& word, v1::ChainFile* file) { Nameless(word, file).Run(); }

}  // namespace ketentafel::core
