#include "client-wasm/views/dates.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

chain::Entry<v1::Ambassador> CurrentOf(const View& view, const std::string& party_id) {
  for (const auto& ambassador : view.state().All<v1::Ambassador>()) {
    if (ambassador->party_id() == party_id && !ambassador->has_until()) return ambassador;
  }
  return {};
}

// One choice makes one begin and the former one end; nobody ends the current one.
v1::Command ChooseCommand(const View& view, const std::string& party_id,
                          const chain::Entry<v1::Ambassador>& now, const std::string& person_id) {
  v1::Command command;
  if (person_id.empty()) {
    command.mutable_end_ambassador()->set_id(now.id == nullptr ? "" : *now.id);
    *command.mutable_end_ambassador()->mutable_on() = view.model.Today();
    return command;
  }
  v1::PutAmbassador* put = command.mutable_put_ambassador();
  put->set_id(view.NewId());
  put->mutable_ambassador()->set_party_id(party_id);
  put->mutable_ambassador()->set_person_id(person_id);
  *put->mutable_ambassador()->mutable_from() = view.model.Today();
  return command;
}

}  // namespace

void AmbassadorOf(View& view, const std::string& party_id) {
  const auto now = CurrentOf(view, party_id);
  const std::string current = now.value == nullptr ? "" : now->person_id();
  const auto seats = chain::SeatsOfParty(view.state(), party_id);
  const std::string label = view.T("ambassador.title");
  const bool may =
      !seats.empty() &&
      view.model.Would(ChooseCommand(view, party_id, now, seats[0]->person_id())).ok();
  if (!may) {
    if (!current.empty()) Meta(view.ui, label + ": " + PersonName(view, current));
    return;
  }
  SelectOptions people = PeopleOptions(view, party_id, view.T("ambassador.nobody"));
  // Who carries it without a seat any more is still named.
  if (!people.Has(current)) people.Add(current, PersonName(view, current));
  const std::string help =
      now.value == nullptr
          ? view.T("ambassador.line")
          : view.T("ambassador.since", {{"date", LongDate(view, now->from())}});
  const std::string chosen =
      DraftSelect(view, {.draft_key = "ambassador/" + party_id, .stored = current,
                         .keep = Keep::kPassing},
                  people.span(), {.label = label, .help = help});
  RefusalLine(view, "ambassador");
  if (chosen == current) return;
  (void)SubmitButton(view, "ambassador", {.label = view.T("common.save"),
                                          .kind = ButtonKind::kTinted,
                                          .name = view.T("common.save") + ": " + label},
                     ChooseCommand(view, party_id, now, chosen), "ambassador",
                     {"ambassador/" + party_id});
}

}  // namespace ketentafel::views
