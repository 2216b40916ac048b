#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/invited.h"
#include "shared/chain/mandatory_seats.h"

namespace ketentafel::views {
namespace {

char32_t IconOf(v1::InvitationReply reply) {
  if (reply == v1::COMING) return icons::kCheck;
  return reply == v1::NOT_COMING ? icons::kSkip : icons::kCircle;
}

v1::InvitationReply ReplyOf(const View& view, const PlannedMeeting& meeting,
                            const std::string& party_id) {
  const auto* attendance = chain::AttendanceOf(view.state(), meeting.id, party_id);
  return attendance == nullptr ? v1::INVITATION_REPLY_UNSPECIFIED : attendance->reply();
}

v1::Command Reply(const PlannedMeeting& meeting, const std::string& party_id,
                  v1::InvitationReply reply) {
  v1::Command command;
  v1::ReplyToInvitation* set = command.mutable_reply_to_invitation();
  set->set_meeting_id(meeting.id);
  set->set_party_id(party_id);
  set->set_reply(reply);
  return command;
}

void InvitedRow(View& view, const PlannedMeeting& meeting,
                const chain::Entry<v1::ChainParty>& party) {
  const v1::InvitationReply reply = ReplyOf(view, meeting, *party.id);
  Row(view.ui, {.key = *party.id, .role = Role::kListItem, .label = party->name(),
                .gap_px = space::kStep},
      [&] {
        Icon(view.ui, IconOf(reply), 20, Color::kAccent);
        // A phone has no room for a long name beside the answer, which says it in full.
        Text(view.ui, party->name(),
             {.overflow = view.ui.IsPhone() ? Overflow::kEllipsis : Overflow::kWrap,
              .width = Flex()});
        const bool invited = chain::IsInvited(view.state(), meeting.id, *party.id);
        const std::string word = view.T(invited ? TextKey(reply) : "plan.not_invited");
        if (!view.model.Would(Reply(meeting, *party.id, v1::COMING)).ok()) {
          Meta(view.ui, word);
          return;
        }
        Menu(view.ui, "reply",
             {.button = {.label = word, .icon = icons::kDown, .icon_side = IconSide::kAfter,
                         .kind = ButtonKind::kQuiet, .name = word + ", " + party->name()}},
             [&] {
               for (const auto wanted : {v1::COMING, v1::NOT_COMING}) {
                 if (MenuItem(view.ui, TextKey(wanted), {.label = view.T(TextKey(wanted)),
                                                         .icon = IconOf(wanted),
                                                         .selected = reply == wanted})) {
                   view.Submit(Reply(meeting, *party.id, wanted), kPlanPlace);
                 }
               }
               const v1::Command back =
                   Reply(meeting, *party.id, v1::INVITATION_REPLY_UNSPECIFIED);
               if (view.model.Would(back).ok() &&
                   MenuItem(view.ui, "back", {.label = view.T("plan.take_back"),
                                              .icon = icons::kX})) {
                 view.Submit(back, kPlanPlace);
               }
             });
      });
}

v1::Command ShorterIntroductions(const PlannedMeeting& meeting, int minutes) {
  v1::Command command;
  command.set_expected_revision(meeting.revision);
  command.mutable_edit_meeting()->set_id(meeting.id);
  *command.mutable_edit_meeting()->mutable_meeting() = *meeting.plan;
  command.mutable_edit_meeting()->mutable_meeting()->set_minutes_per_introduction(minutes);
  return command;
}

const chain::Entry<v1::AgendaItem>* RoundOf(const PlannedMeeting& meeting) {
  for (const auto& item : meeting.items) {
    if (item->kind() == v1::INTRODUCTIONS) return &item;
  }
  return nullptr;
}

}  // namespace

void SumCard(View& view, const PlannedMeeting& meeting) {
  const chain::Outline& outline = meeting.outline;
  Card(view.ui, {.key = "sum", .role = Role::kRegion, .label = view.T("plan.sum")}, [&] {
    Row(view.ui, {.gap_px = 12, .align = Align::kEnd}, [&] {
      Text(view.ui, std::to_string(outline.total_minutes),
           {.type = Type::kFigure, .overflow = Overflow::kOneLine});
      Text(view.ui, view.T("plan.of_minutes", {{"n", std::to_string(outline.planned_minutes)}}),
           {.type = Type::kLead, .width = Flex()});
      const int over = outline.overrun_minutes();
      if (over == 0) {
        Chip(view.ui, {.label = view.T("plan.fits"), .icon = icons::kCheck,
                       .tone = ChipTone::kGreen});
      } else if (over > 0) {
        Chip(view.ui, {.label = view.Plural("plan.over", over), .icon = icons::kWarn,
                       .tone = ChipTone::kAmber});
      } else {
        Chip(view.ui, {.label = view.Plural("plan.spare", -over), .icon = icons::kClock});
      }
    });
  });
}

void FitCard(View& view, const PlannedMeeting& meeting) {
  const auto fit = chain::FitOfIntroductions(view.state(), meeting.id);
  const auto* round = RoundOf(meeting);
  if (fit.fits() || round == nullptr) return;
  const int needed = fit.needed_minutes();
  Card(view.ui, Tone::kAmber, {.key = "fit", .role = Role::kRegion, .label = view.T("plan.tight"),
                               .gap_px = space::kStep},
       [&] {
         IconText(view.ui, icons::kWarn,
                  view.Plural("plan.too_short", needed - fit.available_minutes),
                  {.type = Type::kBodyStrong}, 24);
         Text(view.ui, view.T("plan.too_short.line",
                              {{"parties", std::to_string(fit.parties)},
                               {"each", std::to_string(fit.minutes_each)},
                               {"needed", std::to_string(needed)},
                               {"available", std::to_string(fit.available_minutes)}}));
         Flow(view.ui, {.gap_px = space::kStep}, [&] {
           if (const int each = fit.minutes_that_fit(); each > 0) {
             (void)SubmitButton(view, "each",
                                {.label = view.T("plan.make_each", {{"n", std::to_string(each)}})},
                                ShorterIntroductions(meeting, each), kPlanPlace);
           }
           const int longer = round->value->planned_minutes() + needed - fit.available_minutes;
           (void)SubmitButton(view, "longer",
                              {.label = view.T("plan.make_long", {{"n", std::to_string(longer)}})},
                              SetMinutes(*round, longer), kPlanPlace);
         });
       });
}

void InvitedCard(View& view, const PlannedMeeting& meeting) {
  const auto parties = chain::PartiesAtTable(view.state());
  const auto invited = std::count_if(parties.begin(), parties.end(), [&](const auto& party) {
    return chain::IsInvited(view.state(), meeting.id, *party.id);
  });
  const auto add = [&] {
    if (Button(view.ui, "add", {.label = view.T("common.add"), .icon = icons::kPlus,
                                .kind = ButtonKind::kQuiet})) {
      view.Go(Screen::kParties);
    }
  };
  Card(view.ui, {.key = "invited", .role = Role::kRegion, .label = view.T("plan.invited"),
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("plan.invited"),
                         .count = static_cast<int>(invited)},
                  [&] {
                    if (!view.ui.IsPhone()) add();
                  });
         Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("plan.invited")},
                [&] {
                  for (const auto& party : parties) InvitedRow(view, meeting, party);
                });
         if (view.ui.IsPhone()) add();
         for (const v1::MandatorySeat seat : chain::MissingMandatorySeats(view.state())) {
           IconText(view.ui, icons::kHole, view.T(TextKey(seat) + ".missing"),
                    {.type = Type::kBodyStrong, .color = Color::kAmber});
         }
       });
}

}  // namespace ketentafel::views
