#include "client-wasm/views/dates.h"
#include "client-wasm/views/live_minutes.h"
#include "client-wasm/views/names.h"
#include "shared/chain/pen_turns.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "minutes";

v1::Command TakeFor(const LiveMeeting& meeting, std::string_view person_id) {
  v1::Command command;
  command.mutable_take_pen()->set_meeting_id(meeting.id);
  command.mutable_take_pen()->set_for_person_id(std::string(person_id));
  return command;
}

v1::Command OfferTo(const LiveMeeting& meeting, const std::string& party_id) {
  v1::Command command;
  command.mutable_offer_pen()->set_meeting_id(meeting.id);
  command.mutable_offer_pen()->set_to_party_id(party_id);
  return command;
}

bool SaidNo(const View& view, const LiveMeeting& meeting, std::string_view party_id) {
  const auto* turn = view.state().Get<v1::Turn>(party_id);
  return turn != nullptr && turn->declined_meeting_id() == meeting.id;
}

// Who can be asked, the next one in turn first; at the end those who said no, for when they want
// to after all.
std::vector<std::string> WhoCanBeAsked(const View& view, const LiveMeeting& meeting) {
  std::vector<std::string> parties = chain::NextParties(view.state(), meeting.id);
  if (!meeting.i_write) return parties;
  for (const auto& turn : view.state().All<v1::Turn>()) {
    const bool mine = *turn.id == meeting.my_party_id;
    if (!mine && SaidNo(view, meeting, *turn.id)) parties.push_back(*turn.id);
  }
  return parties;
}

// Hands the pen on: asks a party.
void HandOverMenu(View& view, const LiveMeeting& meeting, std::string_view label) {
  const auto next = WhoCanBeAsked(view, meeting);
  Menu(view.ui, "hand_over",
       {.button = {.label = label, .icon = icons::kSwap}, .width_px = 320}, [&] {
         for (size_t i = 0; i < next.size(); ++i) {
           const v1::Command command = OfferTo(meeting, next[i]);
           const Status would = view.model.Would(command);
           const std::string reason = would.ok() ? "" : view.model.Sentence(would);
           const std::string note = SaidNo(view, meeting, next[i]) ? view.T("pen.said_no")
                                    : i == 0 ? view.T("pen.next_in_turn")
                                             : RepresentativeName(view, next[i]);
           if (MenuItem(view.ui, next[i], {.label = PartyName(view, next[i]),
                                           .icon = icons::kPen, .note = note,
                                           .disabled_reason = reason})) {
             view.Submit(command, kPlace);
           }
         }
       });
}

std::string NextLine(const View& view, const LiveMeeting& meeting) {
  if (meeting.pen != nullptr && !meeting.pen->offered_to_party_id().empty()) {
    return view.T("pen.asked",
                  {{"party", ShortPartyName(view, meeting.pen->offered_to_party_id())}});
  }
  const auto next = chain::NextParties(view.state(), meeting.id);
  if (next.empty()) return "";
  const bool free = meeting.pen == nullptr || meeting.pen->holder_person_id().empty();
  if (free && next[0] == meeting.my_party_id) return view.T("pen.your_turn");
  return view.T(free ? "pen.turn_of" : "pen.after", {{"party", ShortPartyName(view, next[0])}});
}

bool IsAsked(const LiveMeeting& meeting) {
  return meeting.pen != nullptr && !meeting.my_party_id.empty() && !meeting.i_write &&
         meeting.pen->offered_to_party_id() == meeting.my_party_id;
}

void Asked(View& view, const LiveMeeting& meeting) {
  v1::Command decline;
  decline.mutable_decline_pen()->set_meeting_id(meeting.id);
  Text(view.ui, view.T("pen.asked_you"), {.type = Type::kBodyStrong});
  Meta(view.ui, view.T("pen.asked_you.line"));
  const auto answers = [&] {
    (void)SubmitButton(view, "take", {.label = view.T("pen.take"), .icon = icons::kPen,
                                      .kind = ButtonKind::kPrimary, .width = Flex()},
                       TakeFor(meeting, ""), kPlace);
    (void)SubmitButton(view, "decline", {.label = view.T("pen.decline"), .width = Flex()},
                       decline, kPlace);
  };
  if (view.ui.IsPhone()) {
    Column(view.ui, {.gap_px = space::kStep, .align = Align::kStretch}, answers);
  } else {
    Row(view.ui, {.gap_px = space::kStep}, answers);
  }
}

// Who said no may think better of it while nobody writes. Whoever holds the pen can hand it over.
void AfterAll(View& view, const LiveMeeting& meeting) {
  if (!SaidNo(view, meeting, meeting.my_party_id) || meeting.i_write || IsAsked(meeting)) return;
  const bool free = meeting.pen == nullptr || meeting.pen->holder_person_id().empty();
  if (!free) return Meta(view.ui, view.T("pen.after_all.held"));
  (void)SubmitButton(view, "after_all", {.label = view.T("pen.after_all"), .icon = icons::kPen},
                     TakeFor(meeting, ""), kPlace);
}

void Free(View& view, const LiveMeeting& meeting) {
  Row(view.ui, {.gap_px = 12}, [&] {
    Icon(view.ui, icons::kHole, 24, Color::kAmber);
    Column(view.ui, {.width = Flex()}, [&] {
      Text(view.ui, view.T("pen.nobody"), {.type = Type::kBodyStrong});
      const std::string next = NextLine(view, meeting);
      if (!next.empty()) Meta(view.ui, next);
    });
  });
  const v1::Command take = TakeFor(meeting, "");
  const bool may_take = !SaidNo(view, meeting, meeting.my_party_id) && view.model.Would(take).ok();
  if (!may_take && !meeting.i_lead) return;
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (may_take) {
      (void)SubmitButton(view, "take", {.label = view.T("pen.i_write"), .icon = icons::kPen}, take,
                         kPlace);
    }
    if (meeting.i_lead) HandOverMenu(view, meeting, view.T("pen.ask_someone"));
  });
}

void HeldByOther(View& view, const LiveMeeting& meeting) {
  const v1::Pen& pen = *meeting.pen;
  Row(view.ui, {.gap_px = 12}, [&] {
    Icon(view.ui, icons::kPen, 24, Color::kAccent);
    Column(view.ui, {.width = Flex()}, [&] {
      const std::string name = PersonName(view, pen.holder_person_id());
      MarkedText(view.ui, view.T("pen.has", {{"name", "**" + name + "**"}}));
      const std::string party = ShortPartyName(view, pen.holder_party_id());
      const std::string line =
          pen.has_since()
              ? view.T("pen.party_since",
                       {{"party", party},
                        {"time", TimeOfDay(view, chain::InstantOf(pen.since()),
                                           meeting.plan->zone())}})
              : party;
      Meta(view.ui, line);
      if (!pen.offered_to_party_id().empty()) Meta(view.ui, NextLine(view, meeting));
    });
  });
}

void HeldByMe(View& view, const LiveMeeting& meeting) {
  Row(view.ui, {.gap_px = 12}, [&] {
    Icon(view.ui, icons::kPen, 24, Color::kAccent);
    Column(view.ui, {.width = Flex()}, [&] {
      Text(view.ui, view.T("pen.you_have"), {.type = Type::kBodyStrong});
      const std::string next = NextLine(view, meeting);
      if (!next.empty()) Meta(view.ui, next);
    });
    HandOverMenu(view, meeting, view.T("pen.hand_over"));
  });
}

}  // namespace

void PenQuestionCard(View& view, const LiveMeeting& meeting) {
  if (!IsAsked(meeting)) return;
  Card(view.ui, Tone::kTint, {.key = "pen_question", .role = Role::kRegion,
                              .label = view.T("pen.label"), .gap_px = 12},
       [&] {
         Asked(view, meeting);
         RefusalLine(view, kPlace);
       });
}

void PenBanner(View& view, const LiveMeeting& meeting) {
  const bool held = meeting.pen != nullptr && !meeting.pen->holder_person_id().empty();
  const bool asked = IsAsked(meeting);
  Panel(view.ui, Tone::kTint, {.key = "pen", .role = Role::kGroup, .label = view.T("pen.label"),
                               .gap_px = 12},
        [&] {
          if (meeting.i_write) {
            HeldByMe(view, meeting);
          } else if (held) {
            HeldByOther(view, meeting);
          } else if (!asked) {
            Free(view, meeting);
          }
          if (asked) Asked(view, meeting);
          AfterAll(view, meeting);
        });
}

}  // namespace ketentafel::views
