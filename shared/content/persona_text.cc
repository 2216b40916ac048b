#include "shared/content/persona_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace ketentafel::content {
namespace {

using Lines = google::protobuf::RepeatedPtrField<std::string>;

struct TextField {
  const std::string& (v1::Persona::*get)() const;
  std::string* (v1::Persona::*change)();
};
constexpr std::array<TextField, 7> kTexts = {{
    {&v1::Persona::name, &v1::Persona::mutable_name},
    {&v1::Persona::cares_for, &v1::Persona::mutable_cares_for},
    {&v1::Persona::quote, &v1::Persona::mutable_quote},
    {&v1::Persona::personal_situation, &v1::Persona::mutable_personal_situation},
    {&v1::Persona::occupation, &v1::Persona::mutable_occupation},
    {&v1::Persona::profile, &v1::Persona::mutable_profile},
    {&v1::Persona::current_situation, &v1::Persona::mutable_current_situation},
}};

struct ListField {
  const Lines& (v1::Persona::*get)() const;
  Lines* (v1::Persona::*change)();
};
constexpr std::array<ListField, 4> kLists = {{
    {&v1::Persona::needs, &v1::Persona::mutable_needs},
    {&v1::Persona::search_behaviour, &v1::Persona::mutable_search_behaviour},
    {&v1::Persona::pains, &v1::Persona::mutable_pains},
    {&v1::Persona::supports, &v1::Persona::mutable_supports},
}};

bool SameLines(const Lines& a, const Lines& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

const v1::Persona* FindPersona(const Bundle& bundle, std::string_view key) {
  if (key.empty()) return nullptr;
  for (const v1::Persona& persona : bundle.content().personas()) {
    if (persona.content_key() == key) return &persona;
  }
  return nullptr;
}

v1::Persona ResolvedPersona(const v1::Persona& persona, const Bundle& bundle) {
  v1::Persona shown = persona;
  const v1::Persona* known = FindPersona(bundle, persona.content_key());
  if (known == nullptr) return shown;
  for (const TextField& field : kTexts) {
    if ((shown.*field.get)().empty()) *(shown.*field.change)() = (known->*field.get)();
  }
  for (const ListField& field : kLists) {
    if ((shown.*field.get)().empty()) *(shown.*field.change)() = (known->*field.get)();
  }
  if (shown.age() == 0) shown.set_age(known->age());
  return shown;
}

v1::Persona OwnWordsOf(v1::Persona persona, const Bundle& bundle) {
  const v1::Persona* known = FindPersona(bundle, persona.content_key());
  if (known == nullptr) return persona;
  for (const TextField& field : kTexts) {
    std::string* text = (persona.*field.change)();
    if (*text == (known->*field.get)()) text->clear();
  }
  for (const ListField& field : kLists) {
    Lines* lines = (persona.*field.change)();
    if (SameLines(*lines, (known->*field.get)())) lines->Clear();
  }
  if (persona.age() == known->age()) persona.set_age(0);
  return persona;
}

v1::Persona TakenFromLibrary(const v1::Persona& known) {
  v1::Persona persona;
  persona.set_content_key(known.content_key());
  persona.set_basis(v1::LIBRARY_PERSONA);
  *persona.mutable_segment_keys() = known.segment_keys();
  *persona.mutable_portrait() = known.portrait();
  return persona;
}

}  // namespace ketentafel::content
