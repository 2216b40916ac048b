#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/library.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/persona_rules.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;
using Lines = google::protobuf::RepeatedPtrField<std::string>;

constexpr int kPortraitNumbers = 99;
constexpr int kMostVersions = 1'000'000;
constexpr size_t kLanguageTag = 35;  // Source: RFC 5646, 4.4.1

// What is made from the library may leave to it what it does not say itself.
Emptiness WithoutLibrary(const v1::Persona& persona) {
  return persona.content_key().empty() ? Emptiness::kRefused : Emptiness::kAllowed;
}

Status CheckLines(std::string_view field, const Lines& lines) {
  KETENTAFEL_RETURN_IF_ERROR(CheckCount(field, lines.size(), {0, kPersonaLines}));
  for (const std::string& line : lines) {
    KETENTAFEL_RETURN_IF_ERROR(CheckLong(field, line, Emptiness::kRefused));
  }
  return OkStatus();
}

Status CheckWords(const v1::Persona& persona) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("persona.name", persona.name(), WithoutLibrary(persona)));
  const bool as_library = persona.age() == 0 && !persona.content_key().empty();
  if (!as_library) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckNumber("persona.age", persona.age(), kYoungestPersona, kOldestPersona));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("persona.cares_for", persona.cares_for()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("persona.quote", persona.quote()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("persona.personal_situation", persona.personal_situation()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("persona.occupation", persona.occupation()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("persona.profile", persona.profile()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("persona.current_situation", persona.current_situation()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLines("persona.needs", persona.needs()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLines("persona.search_behaviour", persona.search_behaviour()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLines("persona.pains", persona.pains()));
  return CheckLines("persona.supports", persona.supports());
}

Status CheckPortrait(const v1::Portrait& portrait) {
  for (const int part : {portrait.skin(), portrait.hair(), portrait.hair_colour(),
                         portrait.clothes(), portrait.glasses(), portrait.beard()}) {
    KETENTAFEL_RETURN_IF_ERROR(CheckNumber("persona.portrait", part, 0, kPortraitNumbers));
  }
  return OkStatus();
}

Status CheckRest(const v1::Persona& persona) {
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("persona.content_key", persona.content_key()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKeys("persona.segment_keys", persona.segment_keys(), kPersonaSegments));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("persona.basis", persona.basis(),
                                         v1::PersonaBasis_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckPortrait(persona.portrait()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckText("persona.language", persona.language(), kLanguageTag, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("persona.shared_by", persona.shared_by()));
  if (!persona.copied_from_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckId("persona.copied_from_id", persona.copied_from_id()));
  }
  return CheckOrderKey("persona.order_key", persona.order_key(), Emptiness::kAllowed);
}

// The library says which chain shares it, by the name that the server knows; a chain has no use for
// that.
void SetSharer(const Situation& situation, v1::Persona* persona) {
  if (!IsLibrary(situation.state)) return persona->clear_shared_by_ledger_id();
  const Membership* sharer = MembershipIn(situation.caller, persona->shared_by_ledger_id());
  if (sharer != nullptr) persona->set_shared_by(sharer->chain_name);
}

// Other words are another version, by who says them.
void SetVersion(const Situation& situation, const v1::Persona* existing, v1::Persona* persona) {
  if (existing != nullptr && HaveSameWords(*existing, *persona)) {
    persona->set_version(existing->version());
    persona->set_edited_by_person_id(existing->edited_by_person_id());
  } else {
    persona->set_version(existing == nullptr ? 1 : existing->version() + 1);
    persona->set_edited_by_person_id(situation.caller.person_id);
  }
}

// Refuses: STALE, and what the limits refuse.
Decision Put(const Situation& situation) {
  const v1::PutPersona& put = situation.command.put_persona();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kPersona, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(put.persona()));
  KETENTAFEL_RETURN_IF_ERROR(CheckRest(put.persona()));
  v1::Persona persona = put.persona();
  const auto* existing = situation.state.Get<v1::Persona>(put.id());
  persona.set_archived(existing != nullptr && existing->archived());
  SetSharer(situation, &persona);
  SetVersion(situation, existing, &persona);
  if (IsLibrary(situation.state)) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckNumber("persona.version", put.persona().version(), 1, kMostVersions));
    persona.set_version(put.persona().version());
  }
  persona.set_order_key(
      OrderKeyFor<v1::Persona>(situation.state, put.id(), persona.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(persona));
  return changes.Take();
}

// Refuses: PERSONA_UNKNOWN.
Decision Archive(const Situation& situation) {
  const v1::ArchivePersona& archive = situation.command.archive_persona();
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kPersona, archive.id(),
                                         refusal::kPersonaUnknown));
  Changes changes;
  if (IsLibrary(situation.state)) {
    // The words of who takes them back are not kept for the others.
    changes.Delete<v1::Persona>(archive.id());
    return changes.Take();
  }
  v1::Persona persona = *situation.state.Get<v1::Persona>(archive.id());
  persona.set_archived(archive.archived());
  changes.Put(archive.id(), std::move(persona));
  return changes.Take();
}

Status CheckAllPoints(const Lines& named) {
  for (const std::string_view point : kTracePoints) {
    if (std::find(named.begin(), named.end(), point) != named.end()) continue;
    return InvalidArgument(refusal::kTracePointsOpen, "not all points were looked at")
        .With("point", std::string(point));
  }
  return OkStatus();
}

// Refuses: PERSONA_UNKNOWN, PERSONA_ARCHIVED, PERSONA_CHANGED, CHECK_BY_ANOTHER,
// TRACE_POINTS_OPEN. Of several checks of a version the last one stands.
Decision Check(const Situation& situation) {
  const v1::CheckPersona& check = situation.command.check_persona();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kPersona, check.id(), refusal::kPersonaUnknown));
  const v1::Persona& persona = *state.Get<v1::Persona>(check.id());
  if (persona.archived()) {
    return FailedPrecondition(refusal::kPersonaArchived, "take it out of the archive first");
  }
  if (persona.version() != check.version()) {
    return Aborted(refusal::kPersonaChanged, "its words have changed in the meantime")
        .With("version", std::to_string(persona.version()));
  }
  if (persona.edited_by_person_id() == situation.caller.person_id) {
    return FailedPrecondition(refusal::kCheckByAnother, "who wrote it does not check it");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckAllPoints(check.point_keys()));
  Changes changes;
  v1::PersonaCheck done;
  done.set_version(persona.version());
  done.set_person_id(situation.caller.person_id);
  *done.mutable_checked_at() = TimestampOf(situation.now);
  changes.Put(check.id(), std::move(done));
  return changes.Take();
}

// Refuses: STALE, and what the limits refuse.
Decision SetCommunication(const Situation& situation) {
  const v1::CommunicationSheet& sheet = situation.command.set_communication().sheet();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKey("sheet.segment_key", sheet.segment_key(), Emptiness::kRefused));
  const std::string id = CommunicationId(situation.state, sheet.segment_key());
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kCommunicationSheet, id));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("sheet.channels", sheet.channels()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("sheet.wording", sheet.wording()));
  Changes changes;
  changes.Put(id, sheet);
  return changes.Take();
}

}  // namespace

Decision DecidePersonas(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutPersona:
      return Put(situation);
    case Verb::kArchivePersona:
      return Archive(situation);
    case Verb::kCheckPersona:
      return Check(situation);
    default:
      return SetCommunication(situation);
  }
}

}  // namespace ketentafel::chain
