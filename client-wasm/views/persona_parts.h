#ifndef KETENTAFEL_CLIENT_VIEWS_PERSONA_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_PERSONA_PARTS_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/views/persona_card.h"
#include "shared/chain/persona_rules.h"

// The parts of the screen of personas. Its details: empty the list, "new", "compare", "words", the
// id of one of the chain's own or of one that another chain shares, or the key of one of the
// library.
namespace ketentafel::views {

inline constexpr std::string_view kNewPersona = "new", kComparePersonas = "compare",
                                  kPersonaWords = "words";

// One that can be looked at: of the chain, or of the library.
struct KnownPersona {
  std::string detail;   // of its page
  v1::Persona shown;    // in the reader's language
  bool in_chain = false;
};
// The chain's own in their order, then those of the library that the chain has not taken in.
std::vector<KnownPersona> KnownPersonas(const View& view);

// Where the chain keeps a persona of the library, so that two people cannot take it in twice.
std::string TakenPersonaId(const View& view, std::string_view content_key);

void PersonaList(View& view);
void PersonaPage(View& view, const std::string& detail);
void PersonaEditor(View& view, const std::string& id);  // or kNewPersona
void PersonaComparison(View& view);
void CommunicationPage(View& view);

// The dialogs, as long as they are open.
void PersonaCheckDialog(View& view);
void PersonaFileDialog(View& view);
void TakeBackDialog(View& view);

// Which blocks and parties a persona touched on the last walk with it. By the persona's id; those
// nobody walked with are not in it.
struct PersonaTouches {
  std::set<std::string> block_keys, party_ids;
};
std::map<std::string, PersonaTouches> TouchesByPersona(const View& view);
void TouchCard(View& view, const std::string& persona_id, const v1::Persona& shown);

// The button that takes a persona of the library into the chain; or that it is there already.
// Whether it was pressed.
bool TakeInButton(View& view, const v1::Persona& known, ButtonKind kind);

// Whether this chain shares it with the others, and the buttons for that. Nothing before the
// server's library has come in.
void ShareCard(View& view, const std::string& id, const v1::Persona& persona);

// Whether the reader's seat opens what other chains share.
bool MayReadShared(const View& view);
// What they share and this chain has not taken over; none before it has come in.
std::vector<chain::Entry<v1::Persona>> SharedByOthers(const View& view);
void SharedPersonaPage(View& view, const std::string& id, const v1::Persona& shared);
// Whether it was pressed.
bool TakeOverButton(View& view, const std::string& shared_id, ButtonKind kind);

// The whole card on a page.
void PersonaSheetCard(View& view, const v1::Persona& shown, int level);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PERSONA_PARTS_H_
