#include <array>

#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/parties_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "dialog/parties/edit";
constexpr std::array kKinds = {v1::CHAIN, v1::CORE, v1::AGENDA_MEMBER, v1::NETWORK, v1::GUEST};
constexpr std::array kSeats = {v1::SEAT_MUNICIPALITY, v1::SEAT_SUPPORT_CENTRE,
                               v1::SEAT_CARERS_VOICE};

void CategoryField(View& view, FormDraft& form, v1::ChainParty* party) {
  SelectOptions categories;
  categories.Add("", view.T("category.none"));
  for (const v1::PartyCategory& category : view.model.texts().content().categories()) {
    categories.Add(category.key(), view.T("category." + category.key()));
  }
  party->set_category_key(form.Select("category", party->category_key(), categories.span(),
                                      {.label = view.T("parties.category")}));
}

void KindField(View& view, FormDraft& form, v1::ChainParty* party) {
  const SelectOptions kinds = KindOptions(view, kKinds);
  const std::string kept = form.Select("kind", std::to_string(party->participation()), kinds.span(),
                                       {.label = view.T("parties.participation")});
  const int kind = kept.empty() ? 0 : kept[0] - '0';
  party->set_participation(static_cast<v1::ParticipationKind>(kind));
  Meta(view.ui, view.T(TextKey(party->participation()) + ".line"));
}

// Which of the seats a chain cannot do without this party takes.
void SeatBoxes(View& view, FormDraft& form, v1::ChainParty* party) {
  std::string stored;
  for (const int seat : party->fills()) stored += static_cast<char>('0' + seat);
  std::string chosen = form.Value("fills", stored);
  Column(view.ui, {}, [&] {
    Text(view.ui, view.T("parties.fills"), {.type = Type::kBodyStrong});
    for (const v1::MandatorySeat seat : kSeats) {
      const char digit = static_cast<char>('0' + seat);
      const bool on = chosen.find(digit) != std::string::npos;
      if (!Checkbox(view.ui, TextKey(seat), {.label = view.T(TextKey(seat)), .checked = on})) {
        continue;
      }
      if (on) {
        std::erase(chosen, digit);
      } else {
        chosen += digit;
      }
      form.SetValue("fills", chosen);
    }
  });
  party->clear_fills();
  for (char digit : chosen) party->add_fills(static_cast<v1::MandatorySeat>(digit - '0'));
}

void Fields(View& view, FormDraft& form, v1::ChainParty* party) {
  party->set_name(form.Line("name", party->name(),
                            {.label = view.T("parties.name"), .required = true},
                            Guard::kExempt));
  party->set_short_name(form.Line("short_name", party->short_name(),
                                  {.label = view.T("parties.short_name"),
                                   .help = view.T("parties.short_name.help"),
                                   .max_letters = static_cast<int>(kShortName)},
                                  Guard::kExempt));
  CategoryField(view, form, party);
  KindField(view, form, party);
  const bool key_person = form.Value("key_person", party->is_key_person() ? "1" : "") == "1";
  if (Checkbox(view.ui, "key_person", {.label = view.T("parties.key_person"),
                                       .checked = key_person,
                                       .hint = view.T("parties.key_person.line")})) {
    form.SetValue("key_person", key_person ? "" : "1");
  }
  party->set_is_key_person(key_person);
  SeatBoxes(view, form, party);
}

void EndButton(View& view, const std::string& id) {
  v1::Command end;
  end.mutable_end_party()->set_id(id);
  *end.mutable_end_party()->mutable_on() = view.model.Today();
  const Status would = view.model.Would(end);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (Button(view.ui, "end", {.label = view.T("parties.end"), .kind = ButtonKind::kQuiet,
                              .disabled_reason = reason})) {
    view.Choose(std::string(kEditing), "");
    view.Choose(std::string(kEndingParty), id);
  }
}

}  // namespace

void PartyDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kParty, id);
  const char* title = stored == nullptr ? "parties.add" : "parties.edit";
  const auto wish = Dialog(view.ui, "party", {.title = view.T(title), .width_px = 560}, [&] {
    FormDraft form(view, "party/" + id, stored == nullptr ? 0 : stored->revision());
    v1::Command command;
    v1::PutParty* put = command.mutable_put_party();
    if (stored != nullptr) {
      *put->mutable_party() = stored->party();
    } else {
      put->mutable_party()->set_participation(v1::CHAIN);
      *put->mutable_party()->mutable_joined_on() = view.model.Today();
    }
    Fields(view, form, put->mutable_party());
    put->set_id(stored == nullptr ? view.NewId() : id);
    command.set_expected_revision(form.expected());
    const std::string reason =
        Trimmed(put->party().name()).empty() ? view.T("parties.name_first") : "";
    RefusalLine(view, "dialog/parties/edit");
    DialogButtons(view.ui, [&] {
      if (stored != nullptr) EndButton(view, id);
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       command, "dialog/parties/edit", {form.prefix()})) {
        view.Choose(std::string(kEditing), "");
        view.Choose("parties/open", put->id());
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
