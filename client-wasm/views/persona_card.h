#ifndef KETENTAFEL_CLIENT_VIEWS_PERSONA_CARD_H_
#define KETENTAFEL_CLIENT_VIEWS_PERSONA_CARD_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// How an invented person is shown, on every screen that has one.
PortraitParts PartsOf(const v1::Portrait& portrait);
// With the library's words where it has none of its own, in the reader's language.
v1::Persona ShownPersona(const View& view, const v1::Persona& persona);
// "Ria, 72"; of two with one name the age tells which is meant.
std::string PersonaTitle(const View& view, const v1::Persona& shown);

// "Klaar voor gebruik", or that somebody still has to check it.
void ReadyChip(View& view, std::string_view persona_id);
void SegmentChips(View& view, const v1::Persona& shown);

// Portrait, name and whom this person cares for. `level`: of the name as a heading.
void PersonaHead(View& view, const v1::Persona& shown, float portrait_px, int level);
// One field of the card: an icon, what it is called, and its text or lines.
struct PersonaField {
  std::string_view key;  // "needs": texts persona.<key>
  char32_t icon = 0;
};
struct FieldLook {
  Type type = Type::kBody;
  int level = 3;  // of its name as a heading
};
void PersonaFieldText(View& view, const PersonaField& field, const v1::Persona& shown,
                      const FieldLook& look);
std::span<const PersonaField> PersonaFields();
// The whole card with all its fields, in type that can be read from the back of a room.
void PersonaSheet(View& view, const v1::Persona& shown, int level);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PERSONA_CARD_H_
