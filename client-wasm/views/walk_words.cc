#include "client-wasm/views/walk_words.h"

#include <algorithm>

namespace ketentafel::views {
namespace {

template <class Message>
const Message* FindByKey(const google::protobuf::RepeatedPtrField<Message>& all,
                         std::string_view key) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Message& one) {
    return !key.empty() && one.content_key() == key;
  });
  return found == all.end() ? nullptr : &*found;
}

void TakeList(const google::protobuf::RepeatedPtrField<std::string>& from,
              google::protobuf::RepeatedPtrField<std::string>* to) {
  if (to->empty()) *to = from;
}

// The library's words where the persona has none of its own.
void TakeWords(const v1::Persona& library, v1::Persona* own) {
  if (own->name().empty()) own->set_name(library.name());
  if (own->age() == 0) own->set_age(library.age());
  if (own->cares_for().empty()) own->set_cares_for(library.cares_for());
  if (own->quote().empty()) own->set_quote(library.quote());
  if (own->personal_situation().empty()) own->set_personal_situation(library.personal_situation());
  if (own->occupation().empty()) own->set_occupation(library.occupation());
  if (own->profile().empty()) own->set_profile(library.profile());
  if (own->current_situation().empty()) own->set_current_situation(library.current_situation());
  TakeList(library.needs(), own->mutable_needs());
  TakeList(library.search_behaviour(), own->mutable_search_behaviour());
  TakeList(library.pains(), own->mutable_pains());
  TakeList(library.supports(), own->mutable_supports());
}

}  // namespace

v1::Persona PersonaInWords(const View& view, std::string_view persona_id) {
  const auto* stored = view.state().Get<v1::Persona>(persona_id);
  if (stored == nullptr) return {};
  v1::Persona persona = *stored;
  const auto* library =
      FindByKey(view.model.texts().content().personas(), persona.content_key());
  if (library != nullptr) TakeWords(*library, &persona);
  return persona;
}

std::string PersonaFirstName(const View& view, std::string_view persona_id) {
  const v1::Persona persona = PersonaInWords(view, persona_id);
  return persona.name().empty() ? view.T("walk.somebody") : persona.name();
}

std::string NameAndAge(const View& view, const v1::Persona& persona) {
  if (persona.age() == 0) return persona.name();
  return view.T("walk.name_and_age",
                {{"name", persona.name()}, {"age", std::to_string(persona.age())}});
}

void PersonaPortrait(View& view, const v1::Persona& persona, float size_px) {
  const v1::Portrait& face = persona.portrait();
  Portrait(view.ui, {.skin = face.skin(), .hair = face.hair(), .hair_colour = face.hair_colour(),
                     .clothes = face.clothes(), .glasses = face.glasses(), .beard = face.beard()},
           size_px, persona.name());
}

std::string InstrumentName(const View& view, std::string_view instrument_id) {
  const auto* stored = view.state().Get<v1::Instrument>(instrument_id);
  if (stored == nullptr) return view.T("common.unknown");
  if (!stored->name().empty()) return stored->name();
  const auto* library =
      FindByKey(view.model.texts().content().instruments(), stored->content_key());
  return library == nullptr ? view.T("common.unknown") : library->name();
}

std::string StepTitle(const View& view, int step, std::string_view name) {
  return view.T("walk.step." + std::to_string(step), {{"name", std::string(name)}});
}

std::string BlockNumber(const View& view, std::string_view block_key) {
  const auto* block = view.model.texts().FindBlock(block_key);
  return block == nullptr ? "?" : std::to_string(block->number());
}

std::string BlockLine(const View& view, std::string_view block_key) {
  return view.T("block." + std::string(block_key) + ".line");
}

std::string BlockName(const View& view, std::string_view block_key) {
  return view.T("block." + std::string(block_key));
}

bool IsOfWholeChain(const View& view, std::string_view block_key) {
  const auto* block = view.model.texts().FindBlock(block_key);
  return block != nullptr && block->level() == v1::CHAIN_LEVEL;
}

std::string TouchWords(const View& view, const v1::PersonaTouchpoint& touchpoint) {
  std::string words = touchpoint.how();
  if (words.empty() && !touchpoint.instrument_id().empty()) {
    words = InstrumentName(view, touchpoint.instrument_id());
  }
  if (touchpoint.moment() == v1::TOUCH_MOMENT_UNSPECIFIED) return words;
  if (!words.empty()) words += ", ";
  // "touch.touch_early" -> "touch.short.touch_early"
  return words + view.T("touch.short." + TextKey(touchpoint.moment()).substr(6));
}

}  // namespace ketentafel::views
