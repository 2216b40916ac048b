#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/parties_parts.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kAdding = "dialog/parties/person";
constexpr std::string_view kEditing = "dialog/parties/edit_person";

void Fields(View& view, FormDraft& form, v1::PutPerson* put) {
  v1::Person* person = put->mutable_person();
  v1::ContactCard* contact = put->mutable_contact();
  person->set_name(form.Line("name", person->name(),
                             {.label = view.T("person.name"), .required = true}, Guard::kExempt));
  person->set_function(form.Line("function", person->function(),
                                 {.label = view.T("person.function")}, Guard::kExempt));
  contact->set_email(form.Line("email", contact->email(), {.label = view.T("person.email"),
                                                           .kind = TextKind::kEmail}));
  contact->set_phone(form.Line("phone", contact->phone(), {.label = view.T("person.phone"),
                                                           .kind = TextKind::kPhone}));
}

// The seat of the new person. A new representative takes over from the one there is: what was open
// goes along.
v1::Command SeatFor(const View& view, const std::string& party_id, const std::string& person_id,
                    bool represents) {
  v1::Command command;
  v1::TakeSeat* take = command.mutable_take_seat();
  take->set_id(view.NewId());
  v1::Seat* seat = take->mutable_seat();
  seat->set_person_id(person_id);
  seat->set_party_id(party_id);
  seat->set_participation(view.state().Get<v1::ChainParty>(party_id)->participation());
  seat->set_is_representative(represents);
  *seat->mutable_from() = view.model.Today();
  const auto former = chain::RepresentativeOf(view.state(), party_id);
  if (represents && former.value != nullptr) take->set_succeeds_seat_id(*former.id);
  return command;
}

}  // namespace

void PersonDialog(View& view) {
  const std::string party_id(view.Chosen(kAdding));
  if (view.state().Get<v1::ChainParty>(party_id) == nullptr) return;
  const auto former = chain::RepresentativeOf(view.state(), party_id);
  const auto wish = Dialog(
      view.ui, "person", {.title = view.T("parties.add_person")}, [&] {
        Text(view.ui, PartyName(view, party_id), {.color = Color::kInk2});
        FormDraft form(view, "person/" + party_id, 0);
        v1::Command person;
        v1::PutPerson* put = person.mutable_put_person();
        Fields(view, form, put);
        const bool first = former.value == nullptr;
        const bool represents = form.Value("represents", first ? "1" : "") == "1";
        const std::string hint =
            first ? ""
                  : view.T("parties.succeeds", {{"name", PersonName(view, former->person_id())}});
        if (Checkbox(view.ui, "represents", {.label = view.T("parties.represents"),
                                             .checked = represents, .hint = hint})) {
          form.SetValue("represents", represents ? "0" : "1");
        }
        put->set_id(view.NewId());
        RefusalLine(view, "dialog/parties/person");
        const std::string reason =
            Trimmed(put->person().name()).empty() ? view.T("parties.person_first") : "";
        DialogButtons(view.ui, [&] {
          if (SubmitButton(view, "save", {.label = view.T("common.add"),
                                          .kind = ButtonKind::kPrimary,
                                          .disabled_reason = reason},
                           person, "dialog/parties/person", {form.prefix()})) {
            view.Submit(SeatFor(view, party_id, put->id(), represents), "dialog/parties/person");
            view.Choose(std::string(kAdding), "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kAdding), "");
}

void PersonEditDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  const v1::Element* stored = view.state().Find(v1::Element::kPerson, id);
  if (stored == nullptr) return;
  const auto wish = Dialog(view.ui, "edit_person", {.title = view.T("parties.edit_person")}, [&] {
    FormDraft form(view, "edit_person/" + id, stored->revision());
    v1::Command command;
    v1::PutPerson* put = command.mutable_put_person();
    put->set_id(id);
    *put->mutable_person() = stored->person();
    if (const auto* contact = view.state().Get<v1::ContactCard>(id)) {
      *put->mutable_contact() = *contact;
    }
    Fields(view, form, put);
    command.set_expected_revision(form.expected());
    RefusalLine(view, "dialog/parties/edit_person");
    const std::string reason =
        Trimmed(put->person().name()).empty() ? view.T("parties.person_first") : "";
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       command, "dialog/parties/edit_person", {form.prefix()})) {
        view.Choose(std::string(kEditing), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
