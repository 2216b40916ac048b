#include "shared/chain/audience.h"

#include "shared/chain/library.h"
#include "shared/chain/rights.h"

namespace ketentafel::chain {
namespace {

// Whether this reader sees the element of this kind and id as it stands in `state`.
bool SeesIn(const ReaderView& view, const LedgerState& state, Kind kind, const std::string& id) {
  const v1::Element* element = state.Find(kind, id);
  return element != nullptr && Sees(view, AudienceOf(state, *element));
}

// Whether the table walks with this persona now.
bool IsWalked(const LedgerState& state, const std::string& persona_id) {
  for (const auto& walk : state.All<v1::PersonaWalk>()) {
    if (walk->state() == v1::WALKING && walk->persona_id() == persona_id) return true;
  }
  return false;
}

// The personas of the walks that begin, go on or end here, but those that change themselves.
std::set<std::string> PersonasOnTheWay(const LedgerState& before, const LedgerState& after,
                                       const v1::ChangeSet& changes) {
  std::set<std::string> personas, changed;
  for (const v1::Change& change : changes.changes()) {
    if (change.put().has_persona()) changed.insert(change.put().id());
    const std::string& id = change.has_put() ? change.put().id() : change.deletion().id();
    for (const LedgerState* state : {&before, &after}) {
      const auto* walk = state->Get<v1::PersonaWalk>(id);
      if (walk != nullptr) personas.insert(walk->persona_id());
    }
  }
  for (const std::string& id : changed) personas.erase(id);
  return personas;
}

void AddDeletion(Kind kind, const std::string& id, v1::ChangeSet* out) {
  v1::Deletion* deletion = out->add_changes()->mutable_deletion();
  deletion->set_kind(kind);
  deletion->set_id(id);
}

}  // namespace

// But for personas an element's audience follows from the element alone, so it can only change when
// the element does. A persona's follows from the walks as well: ForReader looks at those of the
// walks that a change set touches, and need not look at what else it leaves untouched. What differs
// in audience is a separate element. Source: design, domain P14 and KT-17; the worksheet and the
// checklist of phase A name candidates who were not asked yet. Personas are the table's working
// material until somebody has checked them, P2; while the table walks with one, its card opens on
// every screen, KT-64.
Audience AudienceOf(const LedgerState& state, const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kPersona:
      return {IsWalked(state, element.id()) ? Audience::Circle::kTable
                                            : Audience::Circle::kInsiders};
    case v1::Element::kContactCard:
    case v1::Element::kChecklistEntry:
    case v1::Element::kExplorationAnswer:
    case v1::Element::kPersonaCheck:
    case v1::Element::kCommunicationSheet:
    case v1::Element::kCovenant:
    case v1::Element::kAmbassador:
      return {Audience::Circle::kInsiders};
    // How an owner is followed up is nobody else's business: P16.
    case v1::Element::kContactMoment:
      return {element.contact_moment().action_id().empty() ? Audience::Circle::kInsiders
                                                           : Audience::Circle::kDirector};
    // Why an organisation declined is between it and those who keep in touch with it.
    case v1::Element::kMissingParty:
      return {element.missing_party().declined_why().empty() ? Audience::Circle::kTable
                                                             : Audience::Circle::kInsiders};
    case v1::Element::kFollowUp:
    case v1::Element::kDelivery:
      return {Audience::Circle::kDirector};
    case v1::Element::kReflection:
      if (element.reflection().released()) return {Audience::Circle::kTable};
      return {Audience::Circle::kPerson, element.reflection().person_id()};
    default:
      return {Audience::Circle::kTable};
  }
}

ReaderView ViewOf(const LedgerState& state, const std::string& person_id) {
  ReaderView view;
  if (IsLibrary(state)) return {.at_table = !person_id.empty(), .insider = !person_id.empty()};
  for (const auto& seat : SeatsOfPerson(state, person_id)) {
    view.at_table = true;
    if (CapacityOfSeat(state, *seat.value) != kOutside) view.insider = true;
  }
  view.director = IsDirector(state, person_id);
  if (view.at_table) view.person_id = person_id;
  return view;
}

std::set<std::string> PersonsMeant(const LedgerState& before, const LedgerState& after,
                                   const v1::ChangeSet& changes) {
  std::set<std::string> persons;
  const auto note = [&](const LedgerState& state, const v1::Element* element) {
    if (element == nullptr) return;
    const Audience audience = AudienceOf(state, *element);
    if (audience.circle == Audience::Circle::kPerson) persons.insert(audience.person_id);
  };
  for (const v1::Change& change : changes.changes()) {
    if (change.has_put()) {
      note(after, &change.put());
      note(before, before.Find(change.put().value_case(), change.put().id()));
    } else if (change.has_deletion()) {
      const auto kind = static_cast<Kind>(change.deletion().kind());
      note(before, before.Find(kind, change.deletion().id()));
    }
  }
  return persons;
}

std::set<std::string> PersonsMeant(const LedgerState& state) {
  std::set<std::string> persons;
  for (const v1::Element* element : state.Elements()) {
    const Audience audience = AudienceOf(state, *element);
    if (audience.circle == Audience::Circle::kPerson) persons.insert(audience.person_id);
  }
  return persons;
}

ReaderView SharedView(ReaderView view, const std::set<std::string>& meant) {
  if (!meant.contains(view.person_id)) view.person_id.clear();
  return view;
}

bool Sees(const ReaderView& view, const Audience& audience) {
  switch (audience.circle) {
    case Audience::Circle::kTable:
      return view.at_table;
    case Audience::Circle::kInsiders:
      return view.insider;
    case Audience::Circle::kDirector:
      return view.director;
    case Audience::Circle::kPerson:
      return !view.person_id.empty() && view.person_id == audience.person_id;
  }
  return false;
}

v1::ChangeSet ForReader(const ReaderView& view, const LedgerState& before, const LedgerState& after,
                        const v1::ChangeSet& changes) {
  v1::ChangeSet out;
  out.set_revision(changes.revision());
  out.set_author_person_id(changes.author_person_id());
  out.set_command_id(changes.command_id());
  if (changes.has_at()) *out.mutable_at() = changes.at();
  for (const v1::Change& change : changes.changes()) {
    if (change.has_put()) {
      const Kind kind = change.put().value_case();
      if (Sees(view, AudienceOf(after, change.put()))) {
        *out.add_changes() = change;
      } else if (SeesIn(view, before, kind, change.put().id())) {
        AddDeletion(kind, change.put().id(), &out);
      }
    } else if (change.has_deletion()) {
      const Kind kind = static_cast<Kind>(change.deletion().kind());
      if (SeesIn(view, before, kind, change.deletion().id())) *out.add_changes() = change;
    }
    // PersonalData is for the log alone: whoever reads the log fills the value in first.
  }
  for (const std::string& id : PersonasOnTheWay(before, after, changes)) {
    const bool saw = SeesIn(view, before, v1::Element::kPersona, id);
    const bool sees = SeesIn(view, after, v1::Element::kPersona, id);
    if (saw && !sees) AddDeletion(v1::Element::kPersona, id, &out);
    if (sees && !saw) {
      *out.add_changes()->mutable_put() = *after.Find(v1::Element::kPersona, id);
    }
  }
  return out;
}

}  // namespace ketentafel::chain
