#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/refusals.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kShare = "persona/share", kChain = "persona/share_with";

// The other chains in which this session has a seat, each once.
SelectOptions OtherChains(const View& view) {
  SelectOptions chains;
  for (const v1::SeatRef& seat : view.model.account.who.seats()) {
    if (seat.ledger_id() == view.state().ledger_id() || chains.Has(seat.ledger_id())) continue;
    chains.Add(seat.ledger_id(), seat.chain_name());
  }
  return chains;
}

// The same persona is the same there too: sharing it twice makes no second one.
v1::Command ShareCommand(const std::string& id, const v1::Persona& persona,
                         const std::string& ledger_id, const std::string& chain_name) {
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  const bool of_library = !persona.content_key().empty();
  put->set_id(chain::PersonaIdIn(ledger_id, of_library ? persona.content_key() : id));
  *put->mutable_persona() = persona;
  // What the one chain knows of it besides is not for the other.
  put->mutable_persona()->clear_order_key();
  put->mutable_persona()->clear_archived();
  put->mutable_persona()->clear_version();
  put->mutable_persona()->clear_edited_by_person_id();
  put->mutable_persona()->set_copied_from_id(id);
  put->mutable_persona()->set_shared_by(chain_name);
  command.set_expected_revision(0);
  return command;
}

// What became of it, under its own place for each chain.
void Outcome(View& view, const std::string& place) {
  StatusLine(view.ui, "done", icons::kCheckc,
             view.Chosen(place) == "done" ? view.T("persona.shared") : "",
             {.type = Type::kBodyStrong, .color = Color::kGreen});
  const Status* refusal = view.model.RefusalAt(place);
  if (refusal == nullptr) return;
  const bool is_there = refusal->reason() == chain::refusal::kStale;
  Alert(view.ui, "refused",
        is_there ? view.T("persona.shared_already") : view.model.Sentence(*refusal));
}

}  // namespace

bool HasOtherChains(const View& view) { return !OtherChains(view).span().empty(); }

void PersonaShareDialog(View& view) {
  const std::string id(view.Chosen(kShare));
  const auto* persona = view.state().Get<v1::Persona>(id);
  const SelectOptions chains = OtherChains(view);
  if (persona == nullptr || chains.span().empty()) return;
  const auto wish = Dialog(view.ui, "persona_share", {.title = view.T("persona.share")}, [&] {
    Text(view.ui, view.T("persona.share.line"));
    std::string chosen(view.Chosen(kChain));
    if (!chains.Has(chosen)) chosen = chains.span().front().value;
    const auto other = Select(view.ui, "chain", chosen, chains.span(),
                              {.label = view.T("persona.share.with"), .width = Flex()});
    if (other) view.Choose(std::string(kChain), *other);
    const std::string place = "persona/shared/" + id + "/" + chosen;
    Outcome(view, place);
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "share", {.label = view.T("persona.share.do"),
                                    .kind = ButtonKind::kPrimary})) {
        const std::string& here = view.state().chain()->name();
        view.out.Push(
            app::SubmitElsewhereIntent{chosen, ShareCommand(id, *persona, chosen, here), place});
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kShare), "");
}

}  // namespace ketentafel::views
