#include "shared/chain/round_time.h"

#include <algorithm>

#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_clock.h"
#include "shared/chain/speaking_round.h"

namespace ketentafel::chain {
namespace {

// The seed's maximum, unless the meeting's own minutes are more.
constexpr int kMostMinutes = 10;

SpeakerState StateOf(const LedgerState& state, const v1::SpeakingRound& round,
                     const std::string& party_id) {
  if (round.current_party_id() == party_id) return SpeakerState::kSpeaking;
  const v1::SpokenTurn* turn = FindSpoken(round, party_id);
  if (turn != nullptr && !turn->skipped()) return SpeakerState::kSpoken;
  if (IsAbsent(state, round.meeting_id(), party_id)) return SpeakerState::kAbsent;
  return turn != nullptr ? SpeakerState::kSkipped : SpeakerState::kToCome;
}

bool SitsAtTable(const LedgerState& state, const std::string& party_id) {
  const auto* party = state.Get<v1::ChainParty>(party_id);
  return party != nullptr && !party->has_left_on();
}

// The first to come after the speaker, else the first of those passed by.
std::string NextOf(const RoundTimes& times) {
  std::string earlier;
  for (int i = 0; i < static_cast<int>(times.speakers.size()); ++i) {
    if (times.speakers[i].state != SpeakerState::kToCome) continue;
    if (i > times.current) return times.speakers[i].party_id;
    if (earlier.empty()) earlier = times.speakers[i].party_id;
  }
  return earlier;
}

struct Shares {
  Micros of_speaker{};
  Micros of_others{};
};

// `pool`: what the round had left when the speaker began.
Shares Divide(Micros pool, Micros used_by_speaker, int with_speaker, int to_come, Micros most) {
  Shares shares;
  const int mouths = with_speaker + to_come;
  if (mouths == 0) return shares;
  const Micros even = std::clamp(pool / mouths, Micros(0), most);
  shares.of_speaker = even;
  if (to_come == 0) return shares;
  const Micros gone = with_speaker > 0 ? std::max(even, used_by_speaker) : Micros(0);
  shares.of_others = std::clamp((pool - gone) / to_come, Micros(0), most);
  return shares;
}

struct Budget {
  Micros round{};  // everybody's minutes together; zero: no minutes are set
  Micros item{};   // what the item has left
  Micros most{};   // of one party
  std::optional<Instant> goes_on_at;  // now while the item is current, else when it is expected to
};

Budget BudgetOf(const LedgerState& state, const v1::SpeakingRound& round,
                const std::string& item_id, int parties, Instant now) {
  Budget budget;
  const auto* meeting = state.Get<v1::Meeting>(round.meeting_id());
  const int each = meeting ? meeting->minutes_per_introduction() : 0;
  budget.round = std::chrono::minutes(each * parties);
  budget.most = std::chrono::minutes(std::max(each, kMostMinutes));
  const MeetingTimes times = TimesOf(state, round.meeting_id(), std::nullopt, now);
  for (const ItemTimes& item : times.items) {
    if (item.item_id != item_id) continue;
    budget.item = item.remaining;
    if (item.state == ItemState::kToCome) budget.goes_on_at = item.starts_at;
    if (item.state == ItemState::kNow) budget.goes_on_at = now;
  }
  return budget;
}

void AddSpeakers(const LedgerState& state, const v1::SpeakingRound& round, Instant clock_time,
                 RoundTimes* times) {
  for (const std::string& party_id : round.party_ids()) {
    if (!SitsAtTable(state, party_id) && round.current_party_id() != party_id) continue;
    SpeakerTimes speaker;
    speaker.party_id = party_id;
    speaker.state = StateOf(state, round, party_id);
    speaker.used = SpokenBy(round, party_id, clock_time);
    if (speaker.state == SpeakerState::kSpoken) ++times->spoken;
    if (speaker.state == SpeakerState::kToCome) ++times->to_come;
    if (speaker.state == SpeakerState::kSpeaking) {
      times->current = static_cast<int>(times->speakers.size());
    }
    times->speakers.push_back(std::move(speaker));
  }
}

void AddShares(const Budget& budget, RoundTimes* times) {
  SpeakerTimes* speaker = times->current < 0 ? nullptr : &times->speakers[times->current];
  const Micros used_by_speaker = speaker ? speaker->used : Micros(0);
  Micros pool = budget.item + used_by_speaker;
  if (budget.round.count() > 0) {
    Micros left = budget.round;
    for (const SpeakerTimes& other : times->speakers) {
      if (&other != speaker) left -= other.used;
    }
    pool = std::min(pool, left);
  }
  const Shares shares =
      Divide(pool, used_by_speaker, speaker ? 1 : 0, times->to_come, budget.most);

  std::optional<Instant> at = budget.goes_on_at;
  if (speaker != nullptr) {
    speaker->share = shares.of_speaker;
    times->current_remaining = speaker->share - speaker->used;
    times->current_phase = PhaseOf(speaker->share, times->current_remaining);
    if (at) *at += std::max(Micros(0), times->current_remaining);
  }
  // From the speaker on round the table: who was passed by comes last.
  const size_t count = times->speakers.size();
  for (size_t step = 0; step < count; ++step) {
    SpeakerTimes& next = times->speakers[(times->current + 1 + step) % count];
    if (next.state != SpeakerState::kToCome) continue;
    next.share = shares.of_others;
    next.speaks_at = at;
    if (at) *at += next.share;
  }
}

}  // namespace

RoundTimes RoundTimesOf(const LedgerState& state, const std::string& item_id, Instant now) {
  RoundTimes times;
  const auto* item = state.Get<v1::AgendaItem>(item_id);
  if (item == nullptr) return times;
  const v1::SpeakingRound round = RoundOf(state, item->meeting_id(), item_id);
  const auto* clock = state.Get<v1::MeetingClock>(item->meeting_id());
  AddSpeakers(state, round, clock ? ClockTime(*clock, now) : now, &times);
  times.next_party_id = NextOf(times);
  const int parties = static_cast<int>(times.speakers.size());
  AddShares(BudgetOf(state, round, item_id, parties, now), &times);
  return times;
}

}  // namespace ketentafel::chain
