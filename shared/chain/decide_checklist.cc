#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

bool IsOfLibrary(const v1::ChecklistEntry& entry) { return !entry.entry_key().empty(); }

// An entry of the library has its place by its key, so two people cannot make it twice; an added
// one has an id and a name of its own.
Status CheckPlace(const Situation& situation, const v1::SetChecklistEntry& set) {
  const v1::ChecklistEntry& entry = set.entry();
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("entry.entry_key", entry.entry_key()));
  if (IsOfLibrary(entry)) {
    if (set.id() != JoinIds(situation.state.ledger_id(), entry.entry_key())) {
      return InvalidArgument(refusal::kIdMalformed, "the id of a library entry is made of its key")
          .With("field", "id");
    }
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CheckId("id", set.id()));
    KETENTAFEL_RETURN_IF_ERROR(CheckShort("entry.label", entry.label(), Emptiness::kRefused));
  }
  return CheckExpected(situation, v1::Element::kChecklistEntry, set.id());
}

Status CheckEntry(const v1::ChecklistEntry& entry) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("entry.label", entry.label()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("entry.kind", entry.kind(), v1::ChecklistKind_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("entry.answer", entry.answer(),
                                         v1::ChecklistAnswer_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("entry.candidate", entry.candidate()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("entry.note", entry.note()));
  return CheckOrderKey("entry.order_key", entry.order_key(), Emptiness::kAllowed);
}

// The invitee that a yes becomes. Its category is for the director to say.
v1::ChainParty Invitee(const LedgerState& state, const v1::ChecklistEntry& entry) {
  v1::ChainParty party;
  party.set_name(Trimmed(entry.candidate()).empty() ? entry.label() : entry.candidate());
  party.set_participation(v1::CHAIN);
  party.set_is_key_person(entry.kind() == v1::KEY_PERSON);
  party.set_order_key(OrderKeyAtEnd(state.All<v1::ChainParty>()));
  return party;
}

Status CheckInvitee(const LedgerState& state, const v1::SetChecklistEntry& set) {
  if (set.entry().answer() != v1::YES) {
    return InvalidArgument(refusal::kNewPartyWithoutYes, "only a yes becomes a party");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kParty, set.new_party_id()));
  if (!Trimmed(set.entry().candidate()).empty()) return OkStatus();
  return CheckShort("entry.candidate", set.entry().label(), Emptiness::kRefused);
}

// Whether the party that an earlier yes made still sits at the table.
bool HasParty(const LedgerState& state, const v1::ChecklistEntry& entry) {
  const auto* party = state.Get<v1::ChainParty>(entry.party_id());
  return party != nullptr && !party->has_left_on();
}

// Refuses: ID_MALFORMED, STALE, NEW_PARTY_WITHOUT_YES, ID_TAKEN, and TEXT_MISSING when nothing
// names the party. A yes that became a party keeps it, whatever the answer becomes.
Decision Set(const Situation& situation) {
  const v1::SetChecklistEntry& set = situation.command.set_checklist_entry();
  KETENTAFEL_RETURN_IF_ERROR(CheckPlace(situation, set));
  KETENTAFEL_RETURN_IF_ERROR(CheckEntry(set.entry()));
  v1::ChecklistEntry entry = set.entry();
  entry.clear_party_id();
  if (entry.answer() == v1::CHECKLIST_ANSWER_UNSPECIFIED) entry.set_answer(v1::UNDECIDED);
  if (const auto* existing = situation.state.Get<v1::ChecklistEntry>(set.id())) {
    entry.set_party_id(existing->party_id());
  }
  Changes changes;
  if (!set.new_party_id().empty() && !HasParty(situation.state, entry)) {
    KETENTAFEL_RETURN_IF_ERROR(CheckInvitee(situation.state, set));
    changes.Put(set.new_party_id(), Invitee(situation.state, entry));
    entry.set_party_id(set.new_party_id());
  }
  if (IsOfLibrary(entry)) {
    // Its name comes from the library in every reader's language.
    entry.clear_label();
    entry.clear_order_key();
  } else {
    entry.set_order_key(
        OrderKeyFor<v1::ChecklistEntry>(situation.state, set.id(), entry.order_key()));
  }
  changes.Put(set.id(), std::move(entry));
  return changes.Take();
}

// Refuses: CHECKLIST_ENTRY_UNKNOWN, CHECKLIST_ENTRY_OF_LIBRARY, CHECKLIST_ENTRY_IS_PARTY.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_checklist_entry().id();
  const auto* entry = situation.state.Get<v1::ChecklistEntry>(id);
  if (entry == nullptr) {
    return NotFound(refusal::kChecklistEntryUnknown, "there is no such line").With("id", id);
  }
  if (IsOfLibrary(*entry)) {
    return FailedPrecondition(refusal::kChecklistEntryOfLibrary, "the list's own lines stay");
  }
  if (!entry->party_id().empty()) {
    return FailedPrecondition(refusal::kChecklistEntryIsParty, "this line became a party");
  }
  Changes changes;
  changes.Delete<v1::ChecklistEntry>(id);
  return changes.Take();
}

}  // namespace

Decision DecideChecklistEntry(const Situation& situation) {
  return situation.command.verb_case() == Verb::kSetChecklistEntry ? Set(situation)
                                                                   : Remove(situation);
}

}  // namespace ketentafel::chain
