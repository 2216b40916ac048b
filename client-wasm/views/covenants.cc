#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/audience.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "covenant";
constexpr std::array kStates = {v1::COVENANT_DRAFT, v1::COVENANT_SIGNED, v1::COVENANT_OVER};

bool MayWrite(const View& view) {
  return chain::ViewOf(view.state(), view.model.me()).director;
}

const v1::CovenantSignature* SignatureOf(const v1::Covenant& covenant, std::string_view party_id) {
  for (const v1::CovenantSignature& signature : covenant.signatures()) {
    if (signature.party_id() == party_id) return &signature;
  }
  return nullptr;
}

void CovenantRow(View& view, const chain::Entry<v1::Covenant>& covenant) {
  Column(view.ui, {.key = *covenant.id, .role = Role::kListItem, .label = covenant->title(),
                   .gap_px = space::kHalf},
         [&] {
           Text(view.ui, covenant->title(), {.type = Type::kBodyStrong});
           if (!covenant->text().empty()) Text(view.ui, covenant->text());
           std::string state = view.T(TextKey(covenant->state()));
           if (covenant->has_review_on()) {
             state += ", " + view.T("covenant.look_again",
                                    {{"date", LongDate(view, covenant->review_on())}});
           }
           Meta(view.ui, state);
           for (const v1::CovenantSignature& signature : covenant->signatures()) {
             Meta(view.ui, PartyName(view, signature.party_id()) + ": " +
                               (signature.has_on() ? LongDate(view, signature.on())
                                                   : view.T("covenant.asked")));
           }
           Flow(view.ui, {.gap_px = space::kTight}, [&] {
             CovenantForms(view, *covenant.id, covenant->title());
             if (!MayWrite(view)) return;
             if (Button(view.ui, "edit", {.label = view.T("common.edit"), .icon = icons::kPen,
                                          .name = view.T("common.edit") + ": " +
                                                  covenant->title()})) {
               view.Choose(std::string(kEditing), *covenant.id);
             }
           });
         });
}

// Each party at the table, and whoever has signed and left since: the day, and whether it was asked.
void Signatures(View& view, FormDraft& form, v1::Covenant* covenant) {
  v1::Covenant stored = *covenant;
  covenant->clear_signatures();
  Text(view.ui, view.T("covenant.signatures"), {.type = Type::kBodyStrong});
  for (const auto& party : view.state().All<v1::ChainParty>()) {
    const v1::CovenantSignature* signed_by = SignatureOf(stored, *party.id);
    if (party->has_left_on() && signed_by == nullptr) continue;
    const std::string field = "party/" + *party.id;
    const bool in = form.Value(field, signed_by == nullptr ? "" : "1") == "1";
    if (Checkbox(view.ui, *party.id, {.label = party->name(), .checked = in})) {
      form.SetValue(field, in ? "" : "1");
    }
    if (!in) continue;
    v1::CovenantSignature* signature = covenant->add_signatures();
    signature->set_party_id(*party.id);
    *signature->mutable_on() =
        form.Date("on/" + *party.id, signed_by == nullptr ? v1::CivilDate() : signed_by->on(),
                  {.label = view.T("covenant.signed_on") + ": " + party->name()});
  }
}

void Fields(View& view, FormDraft& form, v1::Covenant* covenant) {
  covenant->set_title(form.Line("title", covenant->title(),
                                {.label = view.T("covenant.name"), .required = true}));
  covenant->set_text(
      form.Area("text", covenant->text(), {.label = view.T("covenant.text"), .rows = 4}));
  const SelectOptions states = KindOptions(view, kStates);
  const std::string state = form.Select("state", std::to_string(covenant->state()), states.span(),
                                        {.label = view.T("covenant.state")});
  covenant->set_state(static_cast<v1::CovenantState>(state.empty() ? 0 : state[0] - '0'));
  if (covenant->state() != v1::COVENANT_DRAFT) {
    *covenant->mutable_signed_on() =
        form.Date("signed_on", covenant->signed_on(), {.label = view.T("covenant.signed_on")});
  }
  *covenant->mutable_review_on() =
      form.Date("review_on", covenant->review_on(), {.label = view.T("covenant.review_on")});
  Signatures(view, form, covenant);
}

void RemoveButton(View& view, const std::string& id) {
  v1::Command remove;
  remove.mutable_remove_covenant()->set_id(id);
  if (SubmitButton(view, "remove", {.label = view.T("common.remove"),
                                    .kind = ButtonKind::kQuiet},
                   remove, kEditing)) {
    view.Choose(std::string(kEditing), "");
  }
}

}  // namespace

void CovenantsCard(View& view) {
  const auto covenants = view.state().All<v1::Covenant>();
  if (covenants.empty() && !MayWrite(view)) return;
  const std::string title = view.T("covenant.title");
  Card(view.ui, {.key = "covenants", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    if (covenants.empty()) Text(view.ui, view.T("covenant.line"), {.color = Color::kInk2});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const auto& covenant : covenants) CovenantRow(view, covenant);
    });
    if (!MayWrite(view)) return;
    if (Button(view.ui, "add", {.label = view.T("covenant.add"), .icon = icons::kPlus})) {
      view.Choose(std::string(kEditing), "new");
    }
  });
}

void CovenantDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kCovenant, id);
  const auto wish =
      Dialog(view.ui, "covenant", {.title = view.T("covenant.title"), .width_px = 560}, [&] {
        FormDraft form(view, "covenant/" + id, stored == nullptr ? 0 : stored->revision());
        v1::Command command;
        v1::PutCovenant* put = command.mutable_put_covenant();
        put->mutable_covenant()->set_state(v1::COVENANT_DRAFT);
        if (stored != nullptr) *put->mutable_covenant() = stored->covenant();
        Fields(view, form, put->mutable_covenant());
        put->set_id(stored == nullptr ? view.NewId() : id);
        command.set_expected_revision(form.expected());
        RefusalLine(view, kEditing);
        DialogButtons(view.ui, [&] {
          if (stored != nullptr) RemoveButton(view, id);
          if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                          .kind = ButtonKind::kPrimary},
                           command, kEditing, {form.prefix()})) {
            view.Choose(std::string(kEditing), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
