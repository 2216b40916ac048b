#include "shared/chain/closing_check.h"

#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_clock.h"
#include "shared/chain/meeting_state.h"

namespace ketentafel::chain {
namespace {

using Kind = OpenPoint::Kind;
using Points = std::vector<OpenPoint>;

void AddAttendance(const LedgerState& state, const std::string& meeting_id, Points* points) {
  for (const auto& party : ExpectedParties(state, meeting_id)) {
    if (AttendedAs(state, meeting_id, *party.id) == v1::ATTENDANCE_STATE_UNSPECIFIED) {
      points->push_back({Kind::kAttendanceUnknown, *party.id});
    }
  }
}

void AddPen(const LedgerState& state, const std::string& meeting_id, Points* points) {
  const auto* pen = state.Get<v1::Pen>(meeting_id);
  if (pen == nullptr || pen->holder_person_id().empty()) {
    points->push_back({Kind::kNobodyWrites, ""});
  }
  if (pen != nullptr && !pen->offered_to_party_id().empty()) {
    points->push_back({Kind::kPenOffered, pen->offered_to_party_id()});
  }
}

template <class T>
bool HasOneAt(const LedgerState& state, const std::string& item_id) {
  const auto all = state.All<T>();
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return one->item_id() == item_id; });
}

bool HasLine(const LedgerState& state, const std::string& item_id) {
  return HasOneAt<v1::MinutesEntry>(state, item_id) || HasOneAt<v1::Action>(state, item_id);
}

bool HasBasicMeetings(const LedgerState& state) {
  const auto meetings = state.All<v1::Meeting>();
  return std::any_of(meetings.begin(), meetings.end(), [](const auto& meeting) {
    return meeting->kind() == v1::BASIC && meeting->state() != v1::CANCELLED;
  });
}

bool HasOutcome(const LedgerState& state, const Entry<v1::AgendaItem>& item) {
  if (HasLine(state, *item.id)) return true;
  const std::string& meeting_id = item->meeting_id();
  switch (item->kind()) {
    case v1::OPENING:
    case v1::BREAK:
    case v1::CLOSING: return true;
    case v1::INTRODUCTIONS: return !state.All<v1::Intake>().empty();
    case v1::FIRST_IMPRESSIONS: return CountOf<v1::Impression>(state, meeting_id) > 0;
    case v1::GOALS: return CountOf<v1::Goal>(state, meeting_id) > 0;
    case v1::PARTIES_AND_ROLES:
      return CountOf<v1::MissingParty>(state, meeting_id) > 0 ||
             !state.All<v1::Contribution>().empty();
    case v1::PLANNING: return HasBasicMeetings(state);
    case v1::ZOOM_IN:
      return HasOneAt<v1::Answer>(state, *item.id) ||
             HasOneAt<v1::QuestionVoice>(state, *item.id);
    case v1::REFLECTION: return CountOf<v1::ReflectionProgress>(state, meeting_id) > 0;
    case v1::ACTIONS: return CountOf<v1::Action>(state, meeting_id) > 0;
    default: return false;
  }
}

void AddItems(const LedgerState& state, const std::string& meeting_id, Points* points) {
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  if (clock == nullptr) return;
  for (const auto& item : ItemsOf(state, meeting_id)) {
    const v1::ItemTime* time = FindItemTime(*clock, *item.id);
    const bool begun = time != nullptr && time->has_first_started_at();
    if (begun && !HasOutcome(state, item)) {
      points->push_back({Kind::kItemWithoutOutcome, *item.id});
    }
  }
}

void AddProposals(const LedgerState& state, const std::string& meeting_id, Points* points) {
  auto proposals = state.All<v1::Proposal>();
  std::erase_if(proposals, [&](const auto& proposal) {
    return proposal->meeting_id() != meeting_id || proposal->state() != v1::WAITING;
  });
  std::stable_sort(proposals.begin(), proposals.end(), [](const auto& a, const auto& b) {
    return a->proposed_at().seconds() < b->proposed_at().seconds();
  });
  for (const auto& proposal : proposals) points->push_back({Kind::kProposalWaits, *proposal.id});
}

void AddParkedPoints(const LedgerState& state, const std::string& meeting_id, Points* points) {
  auto parked = state.All<v1::ParkedPoint>();
  SortByOrderKey(&parked);
  for (const auto& point : parked) {
    if (point->meeting_id() == meeting_id && !point->dealt_with()) {
      points->push_back({Kind::kParkedPointOpen, *point.id});
    }
  }
}

void AddActions(const LedgerState& state, const std::string& meeting_id, Points* points) {
  auto actions = state.All<v1::Action>();
  std::erase_if(actions, [&](const auto& action) {
    return action->meeting_id() != meeting_id || action->state() == v1::DONE ||
           action->state() == v1::DROPPED;
  });
  SortByOrderKey(&actions);
  for (const auto& action : actions) {
    if (action->owner_party_id().empty()) {
      points->push_back({Kind::kActionWithoutOwner, *action.id});
    }
  }
  for (const auto& action : actions) {
    if (!IsSet(action->due())) points->push_back({Kind::kActionWithoutDate, *action.id});
  }
}

}  // namespace

std::vector<OpenPoint> OpenPointsOf(const LedgerState& state, const std::string& meeting_id) {
  Points points;
  AddAttendance(state, meeting_id, &points);
  AddPen(state, meeting_id, &points);
  AddItems(state, meeting_id, &points);
  AddProposals(state, meeting_id, &points);
  AddParkedPoints(state, meeting_id, &points);
  AddActions(state, meeting_id, &points);
  return points;
}

}  // namespace ketentafel::chain
