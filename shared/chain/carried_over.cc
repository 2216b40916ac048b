#include "shared/chain/carried_over.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "shared/chain/plan.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

bool HasEnded(const LedgerState& state, std::string_view meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  return meeting != nullptr && meeting->state() == v1::ENDED;
}

// Every agenda has these by itself, so that only somebody's own words need to come along.
bool IsStanding(v1::AgendaItemKind kind) {
  return kind == v1::LOOK_BACK || kind == v1::REFLECTION || kind == v1::ROLES ||
         kind == v1::ACTIONS;
}

bool ComesAlong(const v1::AgendaItem& item) {
  if (item.kind() == v1::OPENING || item.kind() == v1::BREAK || item.kind() == v1::CLOSING) {
    return false;
  }
  return !IsStanding(item.kind()) || !item.title().empty() || !item.purpose().empty();
}

// What was not reached at a meeting that is over.
bool WasNotReached(const LedgerState& state, const std::string& id, const v1::AgendaItem& item) {
  return HasEnded(state, item.meeting_id()) && ComesAlong(item) && !HasBegun(state, id);
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

// What an item is about: two that agree in it say the same. Own text stands before the template's.
using Matter = std::tuple<int, std::string, std::string, std::string>;

Matter MatterOf(const v1::AgendaItem& item) {
  return {item.kind(), item.block_key(), item.title().empty() ? item.content_key() : "",
          item.title()};
}

// With the line beneath: another line is another thing to come back to.
using Said = std::pair<Matter, std::string>;

Said SaidBy(const v1::AgendaItem& item) { return {MatterOf(item), item.purpose()}; }

// The items that ended meetings did not reach, those that say the same beside each other.
class Unreached {
 public:
  explicit Unreached(const LedgerState& state) : state_(state) {
    std::set<std::string> carried;
    for (const auto& item : state.All<v1::AgendaItem>()) {
      if (item->has_carried_from() && IsNotCalledOff(*item.value)) {
        carried.insert(item->carried_from().id());
      }
    }
    for (const auto& item : state.All<v1::AgendaItem>()) {
      if (!HasEnded(state, item->meeting_id()) || !ComesAlong(*item.value)) continue;
      Pile& pile = piles_[SaidBy(*item.value)];
      const Instant end = EndOf(state, item->meeting_id());
      if (HasBegun(state, *item.id)) {
        pile.begun = std::max(pile.begun, end);
      } else if (item->let_go() || carried.count(*item.id) > 0) {
        pile.settled = std::max(pile.settled, end);
      } else {
        pile.left.push_back({item, end});
      }
    }
    for (auto& [said, pile] : piles_) DropWhatPassed(&pile);
  }

  // What is offered for the pile of an item; its source is the item itself when that is the last.
  std::optional<LeftOver> OfferOf(const v1::AgendaItem& item) const {
    const auto found = piles_.find(SaidBy(item));
    if (found == piles_.end() || found->second.left.empty()) return std::nullopt;
    const auto& left = found->second.left;
    LeftOver offer{SourceOf(v1::Element::kAgendaItem, *left.back().item.id),
                   left.back().item->meeting_id(), 0};
    std::set<std::string> meetings;
    for (const Left& one : left) {
      offer.times_left += one.item->times_carried();
      meetings.insert(one.item->meeting_id());
    }
    offer.times_left += static_cast<int>(meetings.size());
    return offer;
  }

  // Whether it went along with a later one that says the same, or came up again there.
  bool Passed(const std::string& id, const v1::AgendaItem& item) const {
    const auto found = piles_.find(SaidBy(item));
    if (found == piles_.end()) return true;
    const auto& left = found->second.left;
    return std::none_of(left.begin(), left.end(),
                        [&](const Left& one) { return *one.item.id == id; });
  }

 private:
  struct Left {
    Entry<v1::AgendaItem> item;
    Instant end;
  };
  struct Pile {
    std::vector<Left> left;  // oldest meeting first
    Instant begun = Instant::min();    // the end of the last meeting that came to it
    Instant settled = Instant::min();  // and of the last whose item was carried or let go of
  };

  bool IsNotCalledOff(const v1::AgendaItem& item) const {
    const auto* meeting = state_.Get<v1::Meeting>(item.meeting_id());
    return meeting != nullptr && meeting->state() != v1::CANCELLED;
  }

  static void DropWhatPassed(Pile* pile) {
    std::erase_if(pile->left, [&](const Left& one) {
      return one.end < pile->begun || one.end <= pile->settled;
    });
    std::stable_sort(pile->left.begin(), pile->left.end(),
                     [](const Left& a, const Left& b) { return a.end < b.end; });
  }

  const LedgerState& state_;
  std::map<Said, Pile> piles_;
};

void AddItems(const LedgerState& state, const Unreached& unreached, const std::string& meeting_id,
              std::vector<LeftOver>* found) {
  for (const auto& item : ItemsOf(state, meeting_id)) {
    const std::optional<LeftOver> offer = unreached.OfferOf(*item.value);
    if (offer && offer->source.id() == *item.id) found->push_back(*offer);
  }
}

void AddPoints(const LedgerState& state, const std::string& meeting_id,
               std::vector<LeftOver>* found) {
  auto points = state.All<v1::ParkedPoint>();
  SortByOrderKey(&points);
  for (const auto& point : points) {
    if (point->meeting_id() != meeting_id || !IsLeftOver(state, *point.value)) continue;
    const v1::Origin source = SourceOf(v1::Element::kParkedPoint, *point.id);
    if (CarrierOf(state, source).empty()) found->push_back({source, meeting_id, 1});
  }
}

StatusOr<int> TimesItemCarried(const LedgerState& state, const std::string& id) {
  const auto& item = *state.Get<v1::AgendaItem>(id);
  const Unreached unreached(state);
  if (unreached.Passed(id, item)) {
    return FailedPrecondition(refusal::kNotCarriable, "a later meeting settled it");
  }
  return unreached.OfferOf(item)->times_left;
}

}  // namespace

std::vector<LeftOver> LeftOversOf(const LedgerState& state) {
  const Unreached unreached(state);
  std::vector<LeftOver> found;
  for (const std::string& meeting_id : EndedMeetings(state)) {
    AddItems(state, unreached, meeting_id, &found);
    AddPoints(state, meeting_id, &found);
  }
  return found;
}

bool StandsOnAgenda(const LedgerState& state, const LeftOver& left, std::string_view meeting_id) {
  const auto* source = state.Get<v1::AgendaItem>(left.source.id());
  if (source == nullptr || left.source.kind() != v1::Element::kAgendaItem) return false;
  const auto items = ItemsOf(state, meeting_id);
  return std::any_of(items.begin(), items.end(), [&](const Entry<v1::AgendaItem>& item) {
    return MatterOf(*item.value) == MatterOf(*source);
  });
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
                         !item->let_go() && WasNotReached(state, source.id(), *item);
  const bool from_point = source.kind() == v1::Element::kParkedPoint && point != nullptr &&
                          IsLeftOver(state, *point);
  if (!from_item && !from_point) {
    return FailedPrecondition(refusal::kNotCarriable, "nothing was left over there");
  }
  const std::string carrier = CarrierOf(state, source);
  if (!carrier.empty()) {
    return FailedPrecondition(refusal::kCarriedAlready, "another agenda has it").With("id", carrier);
  }
  return from_item ? TimesItemCarried(state, source.id()) : 1;
}

}  // namespace ketentafel::chain
