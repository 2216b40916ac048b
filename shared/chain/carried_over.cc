#include "shared/chain/carried_over.h"

#include <algorithm>

#include "shared/chain/plan.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

bool HasEnded(const LedgerState& state, std::string_view meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  return meeting != nullptr && meeting->state() == v1::ENDED;
}

bool ComesAlong(v1::AgendaItemKind kind) {
  return kind != v1::OPENING && kind != v1::BREAK && kind != v1::CLOSING;
}

bool IsLeftOver(const LedgerState& state, const std::string& id, const v1::AgendaItem& item) {
  return HasEnded(state, item.meeting_id()) && ComesAlong(item.kind()) && !item.let_go() &&
         !HasBegun(state, id);
}

bool IsLeftOver(const LedgerState& state, const v1::ParkedPoint& point) {
  return HasEnded(state, point.meeting_id()) && !point.dealt_with();
}

v1::Origin SourceOf(Kind kind, const std::string& id) {
  v1::Origin source;
  source.set_kind(kind);
  source.set_id(id);
  return source;
}

Instant EndOf(const LedgerState& state, const std::string& meeting_id) {
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  return clock == nullptr ? Instant() : InstantOf(clock->ended_at());
}

std::vector<std::string> EndedMeetings(const LedgerState& state) {
  std::vector<std::string> ids;
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::ENDED) ids.push_back(*meeting.id);
  }
  std::stable_sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
    return EndOf(state, a) < EndOf(state, b);
  });
  return ids;
}

void AddItems(const LedgerState& state, const std::string& meeting_id,
              std::vector<LeftOver>* found) {
  for (const auto& item : ItemsOf(state, meeting_id)) {
    const v1::Origin source = SourceOf(v1::Element::kAgendaItem, *item.id);
    if (!IsLeftOver(state, *item.id, *item.value) || !CarrierOf(state, source).empty()) continue;
    found->push_back({source, meeting_id, item->times_carried()});
  }
}

void AddPoints(const LedgerState& state, const std::string& meeting_id,
               std::vector<LeftOver>* found) {
  auto points = state.All<v1::ParkedPoint>();
  SortByOrderKey(&points);
  for (const auto& point : points) {
    if (point->meeting_id() != meeting_id || !IsLeftOver(state, *point.value)) continue;
    const v1::Origin source = SourceOf(v1::Element::kParkedPoint, *point.id);
    if (CarrierOf(state, source).empty()) found->push_back({source, meeting_id, 0});
  }
}

}  // namespace

std::vector<LeftOver> LeftOversOf(const LedgerState& state) {
  std::vector<LeftOver> found;
  for (const std::string& meeting_id : EndedMeetings(state)) {
    AddItems(state, meeting_id, &found);
    AddPoints(state, meeting_id, &found);
  }
  return found;
}

std::string CarrierOf(const LedgerState& state, const v1::Origin& source) {
  for (const auto& item : state.All<v1::AgendaItem>()) {
    if (item->carried_from().kind() != source.kind() || item->carried_from().id() != source.id()) {
      continue;
    }
    const auto* meeting = state.Get<v1::Meeting>(item->meeting_id());
    if (meeting != nullptr && meeting->state() != v1::CANCELLED) return *item.id;
  }
  return "";
}

StatusOr<int> TimesCarried(const LedgerState& state, const v1::Origin& source) {
  const auto* item = state.Get<v1::AgendaItem>(source.id());
  const auto* point = state.Get<v1::ParkedPoint>(source.id());
  const bool from_item = source.kind() == v1::Element::kAgendaItem && item != nullptr &&
                         IsLeftOver(state, source.id(), *item);
  const bool from_point = source.kind() == v1::Element::kParkedPoint && point != nullptr &&
                          IsLeftOver(state, *point);
  if (!from_item && !from_point) {
    return FailedPrecondition(refusal::kNotCarriable, "nothing was left over there");
  }
  const std::string carrier = CarrierOf(state, source);
  if (!carrier.empty()) {
    return FailedPrecondition(refusal::kCarriedAlready, "another agenda has it").With("id", carrier);
  }
  return from_item ? item->times_carried() + 1 : 1;
}

}  // namespace ketentafel::chain
