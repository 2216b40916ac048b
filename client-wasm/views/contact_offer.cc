#include <map>

#include "client-wasm/views/names.h"
#include "client-wasm/views/privacy_notice.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

// The card of a person with the found words on it, the rest as it is.
v1::Command WithWords(const View& view, const std::string& person_id, privacy::Rule rule,
                      const std::string& words) {
  v1::Command command;
  const v1::Element* person = view.state().Find(v1::Element::kPerson, person_id);
  if (person == nullptr) return command;
  command.set_expected_revision(person->revision());
  v1::PutPerson* put = command.mutable_put_person();
  put->set_id(person_id);
  *put->mutable_person() = person->person();
  if (const auto* card = view.state().Get<v1::ContactCard>(person_id)) {
    *put->mutable_contact() = *card;
  }
  if (rule == privacy::Rule::kPhone) {
    put->mutable_contact()->set_phone(words);
  } else {
    put->mutable_contact()->set_email(words);
  }
  return command;
}

// The people whose card the reader may fill in, each once.
SelectOptions PeopleWithCard(const View& view, privacy::Rule rule, const std::string& words) {
  std::map<std::string, std::string> names;
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    for (const auto& seat : chain::SeatsOfParty(view.state(), *party.id)) {
      if (!view.model.Would(WithWords(view, seat->person_id(), rule, words)).ok()) continue;
      names.try_emplace(seat->person_id(),
                        view.T("common.name_of_party",
                               {{"name", PersonName(view, seat->person_id())},
                                {"party", ShortPartyName(view, *party.id)}}));
    }
  }
  SelectOptions options;
  options.Add("", view.T("common.choose"));
  for (auto& [id, name] : names) options.Add(id, std::move(name));
  return options;
}

std::string OnCard(const View& view, const std::string& person_id, privacy::Rule rule) {
  const auto* card = view.state().Get<v1::ContactCard>(person_id);
  if (card == nullptr) return "";
  return rule == privacy::Rule::kPhone ? card->phone() : card->email();
}

// The text without the found words and the space they leave behind.
std::string Without(const OfferedWords& offered) {
  std::string text(offered.text);
  size_t start = offered.found.start;
  size_t length = offered.found.length;
  if (start > 0 && text[start - 1] == ' ') {
    --start;
    ++length;
  }
  return text.erase(start, length);
}

void TakeOut(View& view, const OfferedWords& offered) {
  const app::Draft* draft = view.model.FindDraft(offered.draft_key);
  view.out.Push(app::DraftIntent{std::string(offered.draft_key), Without(offered), Keep::kDurable,
                                 draft == nullptr ? 0 : draft->base_revision});
}

}  // namespace

void ContactOffer(View& view, const OfferedWords& offered) {
  const std::string words(offered.text.substr(offered.found.start, offered.found.length));
  const privacy::Rule rule = offered.found.rule;
  const std::string panel = "privacy/" + std::string(offered.draft_key);
  const std::string choice = panel + "/person";
  const SelectOptions people = PeopleWithCard(view, rule, words);
  std::string person_id(view.Chosen(choice));
  if (people.span().size() == 1) {
    Text(view.ui, view.T("privacy.card.nobody"));
  } else if (auto chosen = Select(view.ui, "person", person_id, people.span(),
                                  {.label = view.T("privacy.card.whose")})) {
    person_id = *chosen;
    view.Choose(choice, person_id);
  }
  const std::string now = OnCard(view, person_id, rule);
  if (!now.empty()) Meta(view.ui, view.T("privacy.card.replaces", {{"words", now}}));
  RefusalLine(view, panel);
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    const std::string reason = person_id.empty() ? view.T("privacy.card.choose_first") : "";
    if (people.span().size() > 1 &&
        SubmitButton(view, "put", {.label = view.T("privacy.card.put"), .kind = ButtonKind::kTinted,
                                   .disabled_reason = reason},
                     WithWords(view, person_id, rule, words), panel)) {
      TakeOut(view, offered);
      view.Choose(panel, "");
      view.Choose(choice, "");
    }
    if (Button(view.ui, "cancel_card", {.label = view.T("common.cancel")})) {
      view.Choose(panel, "");
    }
  });
}

}  // namespace ketentafel::views
