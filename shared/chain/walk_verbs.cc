#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

const std::string& WalkOf(const LedgerState& state, const Verb& c) {
  static const std::string kNone;
  const auto walk_of_finding = [&](const std::string& id, const std::string& fresh) -> const auto& {
    const auto* finding = state.Get<v1::PersonaFinding>(id);
    return finding ? finding->walk_id() : fresh;
  };
  switch (c.verb_case()) {
    case Verb::kMoveWalk:
      return c.move_walk().id();
    case Verb::kStopWalk:
      return c.stop_walk().id();
    case Verb::kBeginQuiet:
      return c.begin_quiet().id();
    case Verb::kSetWalkReader:
      return c.set_walk_reader().id();
    case Verb::kSetTouchpoint:
      return c.set_touchpoint().touchpoint().walk_id();
    case Verb::kRemoveTouchpoint:
      return c.remove_touchpoint().walk_id();
    case Verb::kSetWalkChoice:
      return c.set_walk_choice().walk_id();
    case Verb::kPutFinding:
      return walk_of_finding(c.put_finding().id(), c.put_finding().finding().walk_id());
    case Verb::kRemoveFinding:
      return walk_of_finding(c.remove_finding().id(), kNone);
    case Verb::kSetHandover:
      return c.set_handover().rehearsal().walk_id();
    default:
      return kNone;
  }
}

}  // namespace

std::optional<std::string> MeetingOfWalkVerb(const LedgerState& state, const Verb& c) {
  if (c.verb_case() == Verb::kStartWalk) return c.start_walk().meeting_id();
  if (c.verb_case() == Verb::kResumeWalk) return c.resume_walk().meeting_id();
  const std::string& walk_id = WalkOf(state, c);
  if (walk_id.empty()) return std::nullopt;
  const auto* walk = state.Get<v1::PersonaWalk>(walk_id);
  return walk ? walk->meeting_id() : "";
}

std::optional<std::string> PartyOfWalkVerb(const LedgerState& state, const Verb& c) {
  switch (c.verb_case()) {
    case Verb::kSetTouchpoint:
      return c.set_touchpoint().touchpoint().party_id();
    case Verb::kRemoveTouchpoint:
      return c.remove_touchpoint().party_id();
    case Verb::kSetWalkChoice:
      return c.set_walk_choice().party_id();
    case Verb::kPutFinding: {
      const auto* existing = state.Get<v1::PersonaFinding>(c.put_finding().id());
      return existing ? existing->party_id() : c.put_finding().finding().party_id();
    }
    case Verb::kRemoveFinding: {
      const auto* existing = state.Get<v1::PersonaFinding>(c.remove_finding().id());
      return existing ? existing->party_id() : "";
    }
    default:
      return std::nullopt;
  }
}

}  // namespace ketentafel::chain
