#include "client-wasm/views/walk_words.h"

#include <algorithm>

#include "client-wasm/views/persona_card.h"

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

}  // namespace

v1::Persona PersonaInWords(const View& view, std::string_view persona_id) {
  const auto* stored = view.state().Get<v1::Persona>(persona_id);
  return stored == nullptr ? v1::Persona() : ShownPersona(view, *stored);
}

std::string PersonaFirstName(const View& view, std::string_view persona_id) {
  const v1::Persona persona = PersonaInWords(view, persona_id);
  return persona.name().empty() ? view.T("walk.somebody") : persona.name();
}

void PersonaPortrait(View& view, const v1::Persona& persona, float size_px) {
  Portrait(view.ui, PartsOf(persona.portrait()), size_px, persona.name());
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

std::string ShortBlockName(const View& view, std::string_view block_key) {
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
