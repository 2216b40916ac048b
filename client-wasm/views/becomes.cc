#include "client-wasm/views/becomes.h"

#include "client-wasm/views/forms.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "becomes";

template <class T>
bool IsMadeOf(const T& made, const Said& said) {
  return made.origin().kind() == said.kind && made.origin().id() == said.id;
}

template <class T>
void SetWords(const View& view, const Said& said, T* verb) {
  verb->set_id(view.NewId());
  verb->set_meeting_id(said.meeting_id);
  verb->set_item_id(said.item_id);
  verb->set_kind(v1::AGREEMENT);
  verb->set_text(said.text);
  verb->mutable_origin()->set_kind(said.kind);
  verb->mutable_origin()->set_id(said.id);
}

// Whoever may write the minutes now writes it down; the others offer it.
v1::Command AgreementOf(const View& view, const Said& said) {
  v1::Command write;
  SetWords(view, said, write.mutable_put_minutes_entry());
  if (view.model.Would(write).ok()) return write;
  v1::Command offer;
  SetWords(view, said, offer.mutable_propose_entry());
  return offer;
}

void ShowAgreementsOf(View& view, const Said& said) {
  for (const auto& entry : view.state().All<v1::MinutesEntry>()) {
    if (!IsMadeOf(*entry.value, said)) continue;
    Chip(view.ui, {.label = view.T("becomes.agreement.number",
                                   {{"n", std::to_string(entry->agreement_number())}}),
                   .icon = icons::kLink, .tone = ChipTone::kGreen});
  }
  for (const auto& proposal : view.state().All<v1::Proposal>()) {
    if (!IsMadeOf(*proposal.value, said) || proposal->state() == v1::TAKEN_IN) continue;
    Chip(view.ui, {.label = view.T("becomes.agreement.offered"), .icon = icons::kLink});
  }
}

std::string Named(const Said& said, const std::string& label) {
  return label + ": " + said.text + (said.by.empty() ? "" : ", " + said.by);
}

void ActionButton(View& view, const Said& said) {
  const std::string action = view.T("becomes.action");
  if (Button(view.ui, "action", {.label = action, .icon = icons::kPlus,
                                 .name = Named(said, action)})) {
    OpenActionFor(view, said.text, said.block_key, said.kind, said.id);
  }
}

// Whether it is written or offered is decided when it is pressed: there may be many of these.
void AgreementButton(View& view, const Said& said) {
  const std::string agreement = view.T("becomes.agreement");
  if (Button(view.ui, "agreement", {.label = agreement, .kind = ButtonKind::kQuiet,
                                    .name = Named(said, agreement)})) {
    view.Submit(AgreementOf(view, said), kPlace);
  }
}

}  // namespace

Outcomes::Outcomes(const chain::LedgerState& state) {
  const auto note = [](const v1::Origin& origin, Origins* origins) {
    if (origin.kind() != 0) origins->emplace(origin.kind(), origin.id());
  };
  for (const auto& action : state.All<v1::Action>()) note(action->origin(), &actions_);
  for (const auto& entry : state.All<v1::MinutesEntry>()) note(entry->origin(), &agreements_);
  for (const auto& proposal : state.All<v1::Proposal>()) note(proposal->origin(), &agreements_);
}

void BecomesButtons(View& view, const Said& said) {
  ActionButton(view, said);
  AgreementButton(view, said);
}

void ShowWhatCameOf(View& view, const Said& said) {
  (void)ShowActionsOf(view, said.kind, said.id);
  ShowAgreementsOf(view, said);
}

void BecomesRow(View& view, const Outcomes& outcomes, const Said& said) {
  Flow(view.ui, {.key = "becomes", .gap_px = space::kStep, .align = Align::kCenter}, [&] {
    if (outcomes.HasAction(said)) {
      (void)ShowActionsOf(view, said.kind, said.id);
    } else {
      ActionButton(view, said);
    }
    if (outcomes.HasAgreement(said)) {
      ShowAgreementsOf(view, said);
    } else {
      AgreementButton(view, said);
    }
  });
}

}  // namespace ketentafel::views
