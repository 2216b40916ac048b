#include "tests/pages/persona_words.h"

#include "shared/chain/library.h"
#include "shared/chain/persona_rules.h"
#include "shared/content/persona_text.h"
#include "tests/content/built_bundle.h"

namespace ketentafel {

using semantics::Role;

std::string Taken(const chain::Table& table, const std::string& key) {
  return chain::PersonaIdIn(table.state.ledger_id(), key);
}

void TakeIn(chain::Table* table, std::string_view person, const std::string& key) {
  const content::Bundle bundle = content::BuiltBundle("nl");
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(Taken(*table, key));
  *put->mutable_persona() = content::TakenFromLibrary(*content::FindPersona(bundle, key));
  command.set_expected_revision(0);
  table->Must(person, command);
}

std::string At(const chain::Table& table, const std::string& key) {
  return std::string(kList) + "/" + Taken(table, key);
}

void TickAllPoints(PageAtTable* page) {
  const content::Bundle texts = content::BuiltBundle("nl");
  for (const std::string_view point : chain::kTracePoints) {
    page->Click(Role::kCheckbox, texts.Text("trace." + std::string(point)));
  }
}

}  // namespace ketentafel
