#include <vector>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "shared/chain/round_time.h"

namespace ketentafel::views {
namespace {

using chain::RoundTimes;
using chain::SpeakerState;
using chain::SpeakerTimes;

constexpr std::string_view kPlace = "live/round";

struct Round {
  const LiveMeeting& meeting;
  const std::string& item_id;
  RoundTimes times;
};

StepState StepOf(SpeakerState state) {
  switch (state) {
    case SpeakerState::kSpoken:
      return StepState::kDone;
    case SpeakerState::kSpeaking:
      return StepState::kNow;
    case SpeakerState::kToCome:
      return StepState::kToCome;
    default:
      return StepState::kSkipped;
  }
}

void Bar(View& view, const Round& round, const std::string& label) {
  std::vector<Step> steps;
  for (const SpeakerTimes& speaker : round.times.speakers) {
    steps.push_back({.state = StepOf(speaker.state)});
  }
  StepBar(view.ui, {.label = label}, steps);
}

TimeState StateOfTurn(const Round& round) {
  if (round.meeting.times.progress == chain::MeetingProgress::kPaused) return TimeState::kPaused;
  if (round.times.current_phase == chain::TimePhase::kOver) return TimeState::kOver;
  return round.times.current_phase == chain::TimePhase::kNearly ? TimeState::kSoon
                                                                : TimeState::kCalm;
}

std::string WhoSpeaks(const View& view, const std::string& party_id) {
  const auto seat = chain::RepresentativeOf(view.state(), party_id);
  const auto* person =
      seat.value == nullptr ? nullptr : view.state().Get<v1::Person>(seat->person_id());
  if (person == nullptr) return "";
  if (person->function().empty() || view.ui.IsPhone()) return person->name();
  return person->name() + ", " + person->function();
}

void Speaker(View& view, const Round& round) {
  const SpeakerTimes& speaker = round.times.speakers[static_cast<size_t>(round.times.current)];
  Panel(view.ui, Tone::kTint, {.key = "speaker", .padding = Sides(20, 16)}, [&] {
    Row(view.ui, {.gap_px = space::kTight}, [&] {
      if (!view.ui.IsPhone()) {
        Disc(view.ui, {.icon = icons::kSpeak, .tone = DiscTone::kFilled, .size_px = 56});
      }
      Column(view.ui, {.width = Flex()}, [&] {
        Meta(view.ui, view.T("live.speaks_now"));
        Heading(view.ui, 3, PartyName(view, speaker.party_id), {.type = Type::kSpeaker});
        Meta(view.ui, WhoSpeaks(view, speaker.party_id));
      });
      const std::string note = view.T("live.of_time", {{"time", ClockText(speaker.share)}});
      Clock(view.ui, "turn",
            {.text = ClockText(round.times.current_remaining),
             .spoken = SpokenTime(view, round.times.current_remaining),
             .note = view.ui.IsPhone() ? std::string_view() : std::string_view(note),
             .state = StateOfTurn(round),
             .size = view.ui.IsPhone() ? ClockSize::kPhoneTurn : ClockSize::kTurn});
    });
  });
}

v1::Command GiveFloorTo(const Round& round, const std::string& party_id) {
  v1::Command command;
  v1::GiveFloor* give = command.mutable_give_floor();
  give->set_item_id(round.item_id);
  if (round.times.current >= 0) {
    give->set_from_party_id(
        round.times.speakers[static_cast<size_t>(round.times.current)].party_id);
  }
  give->set_to_party_id(party_id);
  return command;
}

void NextButton(View& view, const Round& round) {
  const std::string& next = round.times.next_party_id;
  if (next.empty() && round.times.current < 0) return;
  const v1::Command command = GiveFloorTo(round, next);
  if (!view.model.Would(command).ok()) return;
  const char* key = next.empty()               ? "live.round_done"
                    : round.times.current >= 0 ? "live.next_speaker"
                                               : "live.first_speaker";
  const std::string label = view.T(key, {{"party", ShortPartyName(view, next)}});
  (void)SubmitButton(view, "next", {.label = label, .icon = icons::kArrow,
                                    .icon_side = IconSide::kAfter, .kind = ButtonKind::kPrimary,
                                    .size = ButtonSize::kBig, .width = Flex()},
                     command, kPlace);
}

void OrderHandle(View& view, const Round& round, const SpeakerTimes& speaker, int index) {
  std::vector<std::string> order;
  for (const SpeakerTimes& one : round.times.speakers) order.push_back(one.party_id);
  const auto to = Reorder(view.ui, "move", {.name = PartyName(view, speaker.party_id),
                                            .index = index,
                                            .count = static_cast<int>(order.size())});
  if (!to) return;
  order.erase(order.begin() + index);
  order.insert(order.begin() + *to, speaker.party_id);
  v1::Command command;
  command.mutable_order_round()->set_item_id(round.item_id);
  for (const std::string& party : order) command.mutable_order_round()->add_party_ids(party);
  view.Submit(command, kPlace);
}

void UpcomingRow(View& view, const Round& round, int index, bool may_order) {
  const SpeakerTimes& speaker = round.times.speakers[static_cast<size_t>(index)];
  const bool absent = speaker.state == SpeakerState::kAbsent;
  const bool next = speaker.party_id == round.times.next_party_id;
  const std::string name = PartyName(view, speaker.party_id);
  Row(view.ui, {.key = speaker.party_id, .role = Role::kListItem, .label = name,
                .min_height_px = 48, .gap_px = 12},
      [&] {
        Disc(view.ui, {.text = absent ? "–" : std::to_string(index + 1),
                       .tone = absent ? DiscTone::kAbsent
                               : next ? DiscTone::kAccent
                                      : DiscTone::kPlain});
        Text(view.ui, name, {.type = next ? Type::kBodyStrong : Type::kBody,
                             .color = absent ? Color::kInk2 : Color::kInk,
                             .overflow = view.ui.IsPhone() ? Overflow::kEllipsis : Overflow::kWrap,
                             .width = Flex()});
        if (absent) {
          Meta(view.ui, view.T("live.absent_shared"));
          return;
        }
        if (!view.ui.IsPhone()) Meta(view.ui, RepresentativeName(view, speaker.party_id));
        if (speaker.speaks_at) {
          Meta(view.ui, TimeOfDay(view, *speaker.speaks_at, round.meeting.plan->zone()),
               {.overflow = Overflow::kOneLine});
        }
        if (may_order) OrderHandle(view, round, speaker, index);
      });
}

void Upcoming(View& view, const Round& round) {
  v1::Command order;
  order.mutable_order_round()->set_item_id(round.item_id);
  for (const auto& speaker : round.times.speakers) {
    order.mutable_order_round()->add_party_ids(speaker.party_id);
  }
  const bool may_order = view.model.Would(order).ok();
  Column(view.ui, {.key = "upcoming", .role = Role::kList, .label = view.T("live.round_upcoming")},
         [&] {
           bool first = true;
           for (size_t i = 0; i < round.times.speakers.size(); ++i) {
             const SpeakerState state = round.times.speakers[i].state;
             if (state == SpeakerState::kSpoken || state == SpeakerState::kSpeaking) continue;
             if (!first) Divider(view.ui);
             first = false;
             UpcomingRow(view, round, static_cast<int>(i), may_order);
           }
         });
}

// On a phone: when it is one's own turn.
void OwnTurn(View& view, const Round& round) {
  std::string before;
  for (const SpeakerTimes& speaker : round.times.speakers) {
    if (speaker.party_id == round.meeting.my_party_id && speaker.speaks_at) {
      const std::string when =
          TimeOfDay(view, *speaker.speaks_at, round.meeting.plan->zone());
      Row(view.ui, {.gap_px = 12}, [&] {
        Icon(view.ui, icons::kTalk, 24, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, view.T("live.your_turn_at", {{"time", when}}),
               {.type = Type::kBodyStrong});
          if (!before.empty()) {
            Meta(view.ui, view.T("live.after_party", {{"party", PartyName(view, before)}}));
          }
        });
      });
    }
    if (speaker.state != SpeakerState::kAbsent) before = speaker.party_id;
  }
}

}  // namespace

void RoundCard(View& view, const LiveMeeting& meeting) {
  const auto* item = meeting.shown_item();
  const bool running = meeting.times.progress == chain::MeetingProgress::kRunning ||
                       meeting.times.progress == chain::MeetingProgress::kPaused;
  if (item == nullptr || !running || item->value->kind() != v1::INTRODUCTIONS) return;
  const Round round{meeting, *item->id,
                    chain::RoundTimesOf(view.state(), *item->id, meeting.now)};
  const std::string counts =
      view.T("live.round_counts", {{"spoken", std::to_string(round.times.spoken)},
                                   {"to_come", std::to_string(round.times.to_come)}});
  const float side = view.ui.IsPhone() ? 16.0f : 32.0f;
  Card(view.ui, {.key = "round", .role = Role::kRegion, .label = view.T("live.round"),
                 .padding = Sides(side, 20), .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("live.round"), .note = counts});
         Bar(view, round, counts);
         if (round.times.current >= 0) Speaker(view, round);
         if (!meeting.browses) NextButton(view, round);
         RefusalLine(view, kPlace);
         OwnTurn(view, round);
         Upcoming(view, round);
       });
}

}  // namespace ketentafel::views
