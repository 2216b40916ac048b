#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/made_link.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/parties_parts.h"

namespace ketentafel::views {
namespace {

using SeatEntry = chain::Entry<v1::Seat>;

void LinkPart(View& view, const SeatEntry& seat, const std::string& person) {
  const auto made = view.model.made_links.find(*seat.id);
  RefusalLine(view, "link/" + *seat.id);
  if (made != view.model.made_links.end()) return MadeLink(view, made->second, person);
  if (Button(view.ui, "make", {.label = view.T("parties.make_link"), .icon = icons::kKey,
                               .name = view.T("parties.make_link") + ": " + person})) {
    view.out.Push(app::MakeLinkIntent{*seat.id});
  }
}

void EndSeat(View& view, const SeatEntry& seat, const std::string& person) {
  v1::Command end;
  end.mutable_end_seat()->set_id(*seat.id);
  *end.mutable_end_seat()->mutable_on() = view.model.Today();
  if (!view.model.Would(end).ok()) return;
  if (Button(view.ui, "end", {.label = view.T("parties.end_seat"), .kind = ButtonKind::kQuiet,
                              .name = view.T("parties.end_seat") + ": " + person})) {
    view.Choose(std::string(kEndingSeat), *seat.id);
  }
}

void EditPerson(View& view, const std::string& person_id, const v1::Person& person) {
  v1::Command edit;
  edit.set_expected_revision(view.state().Find(v1::Element::kPerson, person_id)->revision());
  edit.mutable_put_person()->set_id(person_id);
  *edit.mutable_put_person()->mutable_person() = person;
  if (!view.model.Would(edit).ok()) return;
  if (Button(view.ui, "edit", {.label = view.T("common.edit"), .icon = icons::kPen,
                               .name = view.T("common.edit") + ": " + person.name()})) {
    view.Choose("dialog/parties/edit_person", person_id);
  }
}

std::string ContactLine(const View& view, const std::string& person_id) {
  const auto* contact = view.state().Get<v1::ContactCard>(person_id);
  if (contact == nullptr) return "";
  std::string line = contact->email();
  if (!contact->phone().empty()) line += (line.empty() ? "" : ", ") + contact->phone();
  return line;
}

void SeatRow(View& view, const SeatEntry& seat) {
  const auto* person = view.state().Get<v1::Person>(seat->person_id());
  if (person == nullptr) return;
  Column(view.ui, {.key = *seat.id, .role = Role::kListItem, .label = person->name(),
                   .gap_px = space::kStep},
         [&] {
           Row(view.ui, {.gap_px = 12}, [&] {
             Avatar(view.ui, Initials(person->name()), person->name());
             Column(view.ui, {.width = Flex()}, [&] {
               Text(view.ui, person->name(), {.type = Type::kBodyStrong});
               if (!person->function().empty()) Meta(view.ui, person->function());
               const std::string contact = ContactLine(view, seat->person_id());
               if (!contact.empty()) Meta(view.ui, contact);
             });
             if (seat->is_representative() && !view.ui.IsPhone()) {
               Chip(view.ui, {.label = view.T("parties.representative"), .icon = icons::kTalk,
                              .tone = ChipTone::kAccent});
             }
           });
           const bool made = view.model.made_links.contains(*seat.id);
           if (made) LinkPart(view, seat, person->name());
           Flow(view.ui, {.gap_px = space::kStep}, [&] {
             if (!made) LinkPart(view, seat, person->name());
             EditPerson(view, seat->person_id(), *person);
             EndSeat(view, seat, person->name());
           });
         });
}

}  // namespace

void PeopleOf(View& view, const PartyEntry& party) {
  const auto seats = chain::SeatsOfParty(view.state(), *party.id);
  if (seats.empty()) {
    EmptyState(view, icons::kPerson, view.T("empty.representatives"),
               view.T("parties.add_person.line"));
  }
  Column(view.ui, {.key = "people", .role = Role::kList, .label = party->name(),
                   .gap_px = space::kTight},
         [&] {
           for (const SeatEntry& seat : seats) SeatRow(view, seat);
         });
}

void IntakeDialog(View& view) {
  const std::string id(view.Chosen("dialog/parties/intake"));
  if (id.empty()) return;
  const std::string title = view.T("intake.title", {{"party", PartyName(view, id)}});
  const auto wish = Dialog(view.ui, "intake", {.title = title, .width_px = 640},
                           [&] { IntakeForm(view, id); });
  if (wish == DialogWish::kClose) view.Choose("dialog/parties/intake", "");
}

}  // namespace ketentafel::views
