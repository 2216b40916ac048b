#include "server/core/history.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

using chain::Kind;
using Key = std::pair<int, std::string>;

// What a table looks back on. Meetings, clocks and notes of the meeting itself are no news.
constexpr std::array kLookedBackOn = {
    v1::Element::kAction,      v1::Element::kMinutesEntry, v1::Element::kSuccess,
    v1::Element::kParty,       v1::Element::kRoleAssignment, v1::Element::kInstrument,
    v1::Element::kGoal,        v1::Element::kMissingParty, v1::Element::kCovenant,
    v1::Element::kAmbassador,  v1::Element::kTraining,     v1::Element::kPersona,
};

bool IsLookedBackOn(Kind kind) {
  return std::find(kLookedBackOn.begin(), kLookedBackOn.end(), kind) != kLookedBackOn.end();
}

// Of the minutes only agreements live on.
bool LivesOn(const v1::Element* element) {
  return element != nullptr && (element->value_case() != v1::Element::kMinutesEntry ||
                                element->minutes_entry().kind() == v1::AGREEMENT);
}

bool SeesElement(const LogReading& reading, const v1::Element& element) {
  return chain::Sees(reading.view, chain::AudienceOf(reading.state, element));
}

// The meeting that ran at a moment; empty: none did.
std::string MeetingAt(const chain::LedgerState& state, Instant at) {
  for (const auto& clock : state.All<v1::MeetingClock>()) {
    if (!clock->has_started_at() || at < chain::InstantOf(clock->started_at())) continue;
    if (clock->has_ended_at() && at > chain::InstantOf(clock->ended_at())) continue;
    return *clock.id;
  }
  return "";
}

// What a change says of an element: its key, and its value where it has one.
struct Said {
  Key key;
  const v1::Element* element = nullptr;
};

std::optional<Said> SaidBy(const v1::Change& change) {
  switch (change.what_case()) {
    case v1::Change::kPut:
      return Said{{change.put().value_case(), change.put().id()}, &change.put()};
    case v1::Change::kDeletion:
      return Said{{change.deletion().kind(), change.deletion().id()}};
    case v1::Change::kPersonal:
      return Said{{change.personal().kind(), change.personal().id()}};
    case v1::Change::WHAT_NOT_SET:
      break;
  }
  return std::nullopt;
}

bool IsOfWholeTable(const v1::Meeting& meeting) {
  return meeting.kind() != v1::SUBGROUP && meeting.kind() != v1::EXPLORATION;
}

std::optional<Instant> EndOf(const chain::LedgerState& state, const std::string& meeting_id) {
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  if (clock == nullptr || !clock->has_ended_at()) return std::nullopt;
  return chain::InstantOf(clock->ended_at());
}

struct Stretch {
  std::string since_meeting_id;
  std::optional<Instant> since;
  std::optional<Instant> until;
};

Stretch StretchBefore(const chain::LedgerState& state, const std::string& meeting_id) {
  Stretch stretch;
  stretch.until = EndOf(state, meeting_id);
  const auto* own = state.Get<v1::MeetingClock>(meeting_id);
  for (const auto& meeting : state.All<v1::Meeting>()) {
    const std::optional<Instant> end = EndOf(state, *meeting.id);
    if (*meeting.id == meeting_id || !end || !IsOfWholeTable(*meeting.value)) continue;
    if (own != nullptr && own->has_started_at() && *end > chain::InstantOf(own->started_at())) {
      continue;
    }
    if (stretch.since && *end <= *stretch.since) continue;
    stretch.since = end;
    stretch.since_meeting_id = *meeting.id;
  }
  return stretch;
}

// What is known of one element while the log is read.
struct Track {
  std::optional<v1::Element> before;
  std::optional<v1::Element> after;
  const v1::ChangeSet* last = nullptr;  // within the stretch
};

void Follow(const v1::ChangeSet& set, bool within, std::map<Key, Track>* tracks) {
  for (const v1::Change& change : set.changes()) {
    const std::optional<Said> said = SaidBy(change);
    if (!said || !IsLookedBackOn(static_cast<Kind>(said->key.first))) continue;
    Track& track = (*tracks)[said->key];
    std::optional<v1::Element>& value = within ? track.after : track.before;
    if (within && track.last == nullptr) track.after = track.before;
    value.reset();
    if (said->element != nullptr) value = *said->element;
    if (within) track.last = &set;
  }
}

// Where an element came up, or the meeting that ran when it changed.
std::string MeetingOf(const chain::LedgerState& state, const Track& track) {
  if (track.after && !track.before) {
    if (track.after->has_action() && !track.after->action().meeting_id().empty()) {
      return track.after->action().meeting_id();
    }
    if (track.after->has_minutes_entry()) return track.after->minutes_entry().meeting_id();
  }
  return MeetingAt(state, chain::InstantOf(track.last->at()));
}

// Whether it was changed and changed back: that is no news.
bool SaysTheSame(const v1::Happening& happening) {
  if (!happening.has_before() || !happening.has_after()) return false;
  v1::Element before = happening.before();
  before.set_revision(happening.after().revision());
  return before.SerializeAsString() == happening.after().SerializeAsString();
}

std::optional<v1::Happening> HappeningOf(const LogReading& reading, const Track& track) {
  if (track.last == nullptr) return std::nullopt;
  v1::Happening happening;
  const bool sees_before = track.before && SeesElement(reading, *track.before);
  const bool sees_after = track.after && SeesElement(reading, *track.after);
  if (sees_before && LivesOn(&*track.before)) *happening.mutable_before() = *track.before;
  if (sees_after && LivesOn(&*track.after)) *happening.mutable_after() = *track.after;
  if (!happening.has_before() && !happening.has_after()) return std::nullopt;
  if (SaysTheSame(happening)) return std::nullopt;
  *happening.mutable_at() = track.last->at();
  happening.set_author_person_id(track.last->author_person_id());
  happening.set_meeting_id(MeetingOf(reading.state, track));
  return happening;
}

// Whether this reader hears of a version: of a value that they may see, of the end of what they saw,
// and of a person's data, whose value is not in the log, while they may see it now.
bool IsTold(const LogReading& reading, const v1::Change& change, const Said& said, bool was_seen) {
  if (said.element != nullptr) return SeesElement(reading, *said.element);
  if (!change.has_personal()) return was_seen;
  const v1::Element* now =
      reading.state.Find(static_cast<Kind>(said.key.first), said.key.second);
  return now != nullptr && SeesElement(reading, *now);
}

// The steps of one action as the log comes by.
class Steps {
 public:
  explicit Steps(std::string parent_id) : parent_id_(std::move(parent_id)) {}

  // The step that came to the action with this change, or left it, as it is then; no parent: left.
  std::optional<v1::Element> Follow(const Said& said) {
    if (said.key.first != v1::Element::kAction) return std::nullopt;
    const auto known = steps_.find(said.key.second);
    const bool was_step = known != steps_.end();
    const bool is_step =
        said.element != nullptr && said.element->action().parent_id() == parent_id_;
    std::optional<v1::Element> moved;
    if (is_step && !was_step) moved = *said.element;
    if (was_step && !is_step) {
      moved = said.element != nullptr ? *said.element : known->second;
      moved->mutable_action()->clear_parent_id();
    }
    if (is_step) {
      steps_[said.key.second] = *said.element;
    } else if (was_step) {
      steps_.erase(known);
    }
    return moved;
  }

 private:
  const std::string parent_id_;
  std::map<std::string, v1::Element> steps_;
};

v1::ElementVersion VersionAt(const LogReading& reading, const v1::ChangeSet& set) {
  v1::ElementVersion version;
  version.set_revision(set.revision());
  version.set_author_person_id(set.author_person_id());
  *version.mutable_at() = set.at();
  version.set_meeting_id(MeetingAt(reading.state, chain::InstantOf(set.at())));
  return version;
}

}  // namespace

StatusOr<v1::HistoryResponse> HistoryOf(const LogReading& reading, Kind kind,
                                        const std::string& id) {
  const Key key{kind, id};
  v1::HistoryResponse history;
  Steps steps(id);
  bool was_seen = false;
  for (const v1::ChangeSet& set : reading.log) {
    for (const v1::Change& change : set.changes()) {
      const std::optional<Said> said = SaidBy(change);
      if (!said) continue;
      const bool is_own = said->key == key;
      std::optional<v1::Element> step;
      if (kind == v1::Element::kAction && !is_own) step = steps.Follow(*said);
      if (is_own ? !IsTold(reading, change, *said, was_seen)
                 : !step || !SeesElement(reading, *step)) {
        continue;
      }
      v1::ElementVersion* version = history.add_versions();
      *version = VersionAt(reading, set);
      if (step) *version->mutable_element() = *std::move(step);
      if (!is_own) continue;
      was_seen = true;
      if (said->element != nullptr) *version->mutable_element() = *said->element;
    }
  }
  if (!was_seen) {
    return NotFound(chain::refusal::kElementUnknown, "there is no such element");
  }
  return history;
}

StatusOr<v1::LookBackResponse> LookBackOn(const LogReading& reading,
                                          const std::string& meeting_id) {
  if (reading.state.Get<v1::Meeting>(meeting_id) == nullptr) {
    return NotFound(chain::refusal::kMeetingUnknown, "no such meeting");
  }
  const Stretch stretch = StretchBefore(reading.state, meeting_id);
  std::map<Key, Track> tracks;
  for (const v1::ChangeSet& set : reading.log) {
    const Instant at = chain::InstantOf(set.at());
    if (stretch.until && at > *stretch.until) break;
    Follow(set, !stretch.since || at > *stretch.since, &tracks);
  }
  std::vector<v1::Happening> happenings;
  for (const auto& [key, track] : tracks) {
    if (auto happening = HappeningOf(reading, track)) happenings.push_back(*std::move(happening));
  }
  std::stable_sort(happenings.begin(), happenings.end(),
                   [](const v1::Happening& a, const v1::Happening& b) {
                     return chain::InstantOf(a.at()) < chain::InstantOf(b.at());
                   });
  v1::LookBackResponse response;
  response.set_since_meeting_id(stretch.since_meeting_id);
  if (stretch.since) *response.mutable_since() = chain::TimestampOf(*stretch.since);
  for (v1::Happening& happening : happenings) *response.add_happenings() = std::move(happening);
  return response;
}

}  // namespace ketentafel::core
