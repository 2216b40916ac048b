#include <algorithm>
#include <array>
#include <vector>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/folded.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/audience.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "dialog/covenant";
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

bool IsSigned(const v1::CovenantSignature& signature) { return signature.on().year() != 0; }

// By name, the way one looks somebody up.
std::vector<v1::CovenantSignature> SignaturesByName(const View& view,
                                                    const v1::Covenant& covenant) {
  std::vector<v1::CovenantSignature> signatures(covenant.signatures().begin(),
                                                covenant.signatures().end());
  std::stable_sort(signatures.begin(), signatures.end(), [&](const auto& a, const auto& b) {
    return Folded(PartyName(view, a.party_id())) < Folded(PartyName(view, b.party_id()));
  });
  return signatures;
}

// "Ondertekend op 2 maart 2026, 2 van 3 organisaties tekenden, opnieuw bekijken op 2 maart 2027"
std::string Standing(const View& view, const v1::Covenant& covenant) {
  std::string line = view.T(TextKey(covenant.state()));
  if (covenant.state() == v1::COVENANT_SIGNED && covenant.has_signed_on()) {
    line = view.T("covenant.signed_on") + " " + LongDate(view, covenant.signed_on());
  }
  const auto& all = covenant.signatures();
  if (!all.empty()) {
    const auto signatures = std::count_if(all.begin(), all.end(), IsSigned);
    line += ", " + view.T("covenant.signed_by", {{"n", std::to_string(signatures)},
                                                 {"total", std::to_string(all.size())}});
  }
  if (covenant.has_review_on()) {
    line += ", " + view.T("covenant.look_again", {{"date", LongDate(view, covenant.review_on())}});
  }
  return line;
}

void CovenantRow(View& view, const chain::Entry<v1::Covenant>& covenant) {
  Column(view.ui, {.key = *covenant.id, .role = Role::kListItem, .label = covenant->title(),
                   .gap_px = space::kHalf},
         [&] {
           Text(view.ui, covenant->title(), {.type = Type::kBodyStrong});
           if (!covenant->text().empty()) Text(view.ui, covenant->text());
           Meta(view.ui, Standing(view, *covenant.value));
           for (const auto& signature : SignaturesByName(view, *covenant.value)) {
             Meta(view.ui, PartyName(view, signature.party_id()) + ": " +
                               (IsSigned(signature) ? LongDate(view, signature.on())
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
  auto parties = view.state().All<v1::ChainParty>();
  std::stable_sort(parties.begin(), parties.end(), [](const auto& a, const auto& b) {
    return Folded(a->name()) < Folded(b->name());
  });
  for (const auto& party : parties) {
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

// What its fields still need, by their names; empty: nothing.
std::string Lacking(const View& view, const v1::Covenant& covenant) {
  if (Trimmed(covenant.title()).empty()) return view.T("covenant.name_first");
  const bool dated = covenant.signed_on().year() != 0;
  return covenant.state() == v1::COVENANT_SIGNED && !dated ? view.T("covenant.day_first") : "";
}

bool WaitsForReview(const View& view, const v1::Covenant& covenant) {
  return covenant.state() != v1::COVENANT_OVER && covenant.has_review_on() &&
         chain::CivilOf(covenant.review_on()) <= chain::CivilOf(view.model.Today());
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
                                          .kind = ButtonKind::kPrimary,
                                          .disabled_reason = Lacking(view, put->covenant())},
                           command, kEditing, {form.prefix()})) {
            view.Choose(std::string(kEditing), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

void DueCovenants(View& view) {
  if (!MayWrite(view)) return;
  auto due = view.state().All<v1::Covenant>();
  std::erase_if(due, [&](const auto& one) { return !WaitsForReview(view, *one.value); });
  if (due.empty()) return;
  const std::string title = view.T("covenant.due");
  Card(view.ui, Tone::kTint, {.key = "due_covenants", .role = Role::kRegion, .label = title}, [&] {
    CardHead(view, {.title = title});
    for (const auto& one : due) {
      if (Link(view.ui, *one.id, {.label = one->title(), .href = view.HrefTo(Screen::kParties),
                                  .icon = icons::kRight})) {
        view.Go(Screen::kParties);
        view.Choose(std::string(kEditing), *one.id);
      }
    }
  });
}

}  // namespace ketentafel::views
