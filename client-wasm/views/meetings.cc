#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/planned_agenda.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/blocks.h"
#include "shared/chain/phases.h"
#include "shared/chain/planning_dates.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "plan_new";
constexpr std::string_view kDrafts = "new_meeting";

// What the chain needs next is offered first: the start meeting until it has been held.
std::string DefaultTemplate(const View& view) {
  const bool prepares = view.state().chain()->phase() == v1::PREPARE;
  if (prepares && !chain::OpenQuestions(view.state()).empty()) return "exploration";
  for (const auto& meeting : MeetingsByDate(view)) {
    if (meeting->kind() == v1::START_MEETING) return "basic_1_120";
  }
  return "start";
}

std::string TemplateField(View& view) {
  const auto& templates = view.model.texts().content().templates();
  SelectOptions options;
  for (const v1::AgendaTemplate& one : templates) {
    options.Add(one.key(), view.T("meetings.template_length",
                                  {{"name", view.T(TextKey(one))},
                                   {"minutes", std::to_string(one.total_minutes())}}));
  }
  std::string wanted = DefaultTemplate(view);
  if (view.model.texts().FindTemplate(wanted) == nullptr) wanted = templates.at(0).key();
  return DraftSelect(view, {.draft_key = "new_meeting/template", .stored = wanted},
                     options.span(),
                     {.label = view.T("meetings.template")});
}

// The block to zoom in on, where the template leaves that to whoever plans.
std::vector<std::string> BlockField(View& view, const v1::AgendaTemplate& source) {
  if (!source.block_is_chosen()) return {};
  const SelectOptions blocks = BlockOptions(view, view.T("meetings.block.later"));
  const std::string block = DraftSelect(view, {.draft_key = "new_meeting/block"}, blocks.span(),
                                        {.label = view.T("action.block")});
  if (block.empty()) return {};
  return {block};
}

void NewMeetingFields(View& view, v1::Meeting* meeting) {
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    *meeting->mutable_starts()->mutable_date() = DateOfField(
        DraftDate(view, {.draft_key = "new_meeting/date"},
                  {.label = view.T("report.date"), .width = Px(220)}));
    SetTimeOfField(DraftTime(view, {.draft_key = "new_meeting/time", .stored = "13:00"},
                             {.label = view.T("meetings.from"), .width = Px(140)}),
                   meeting->mutable_starts());
  });
  meeting->set_place(DraftTextField(view,
                                    {.draft_key = "new_meeting/place", .guard = Guard::kExempt},
                                    {.label = view.T("report.place"),
                                     .placeholder = view.T("meetings.place.hint")}));
}

void NewMeetingDialog(View& view) {
  const auto wish = Dialog(
      view.ui, "new", {.title = view.T("meeting.plan"), .width_px = 560}, [&] {
        const std::string key = TemplateField(view);
        const v1::AgendaTemplate* source = view.model.texts().FindTemplate(key);
        if (source == nullptr) return;
        Text(view.ui, view.T(TextKey(*source) + ".line"), {.color = Color::kInk2});
        v1::Command command;
        *command.mutable_plan_meeting() = PlanFrom(view, *source, BlockField(view, *source));
        v1::Meeting* meeting = command.mutable_plan_meeting()->mutable_meeting();
        NewMeetingFields(view, meeting);
        RefusalLine(view, kPlace);
        const bool dated = meeting->starts().date().year() != 0;
        const std::string reason = dated ? "" : view.T("meetings.choose_date");
        DialogButtons(view.ui, [&] {
          if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
            view.Choose("dialog/meetings/new", "");
          }
          if (SubmitButton(view, "make", {.label = view.T("meetings.make"),
                                          .kind = ButtonKind::kPrimary,
                                          .disabled_reason = reason},
                           command, kPlace, {std::string(kDrafts)})) {
            view.Choose("dialog/meetings/new", "");
            view.Go(Screen::kPlan, command.plan_meeting().id());
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose("dialog/meetings/new", "");
}

void List(View& view, std::string_view title, const std::vector<MeetingEntry>& meetings,
          std::string_view main_id) {
  if (meetings.empty()) return;
  Column(view.ui, {.key = title, .role = Role::kRegion, .label = title, .gap_px = space::kTight},
         [&] {
           Heading(view.ui, 2, title);
           for (const MeetingEntry& meeting : meetings) {
             MeetingCard(view, meeting,
                         *meeting.id == main_id ? MeetingCardWeight::kMain
                                                : MeetingCardWeight::kInList,
                         3);
           }
         });
}

// Whether a shortened phase C leaves room for more blocks.
bool CanWiden(const View& view) {
  const size_t chosen = chain::ChosenBlocks(view.state()).size();
  const auto all = static_cast<size_t>(view.model.texts().content().blocks_size());
  return chosen > 0 && chosen < all && chain::BasicMeetingsLeft(view.state()) > 0;
}

}  // namespace

void ShowMeetings(View& view) {
  ChainFrame(view, view.T("nav.meetings"), [&] {
    const auto meetings = MeetingsByDate(view);
    const MeetingEntry at_hand = MeetingAtHand(view);
    const auto plan_kind = at_hand.value == nullptr ? ButtonKind::kPrimary : ButtonKind::kPlain;
    PageTitle(view, view.T("nav.meetings"), view.T("meetings.line"), [&] {
      if (Button(view.ui, "plan", {.label = view.T("meeting.plan"), .icon = icons::kPlus,
                                   .kind = plan_kind})) {
        view.Choose("dialog/meetings/new", "open");
      }
    });
    const auto called_off = CalledOffAhead(view);
    if (meetings.empty() && called_off.empty()) {
      Card(view.ui, {.key = "none"}, [&] {
        EmptyState(view, icons::kCal, view.T("empty.meetings"), view.T("empty.meetings.line"));
      });
    }
    std::vector<MeetingEntry> to_come, held;
    for (const MeetingEntry& meeting : meetings) {
      (meeting->state() == v1::ENDED ? held : to_come).push_back(meeting);
    }
    std::reverse(held.begin(), held.end());
    const std::string main_id = at_hand.value == nullptr ? "" : *at_hand.id;
    List(view, view.T("meetings.to_come"), to_come, main_id);
    List(view, view.T("meetings.cancelled"), called_off, main_id);
    List(view, view.T("meetings.held"), held, main_id);
    if (!meetings.empty()) CalendarCard(view);
    if (CanWiden(view)) BasicDatesCard(view, "");
    if (view.Chosen("dialog/meetings/new") == "open") NewMeetingDialog(view);
  });
}

}  // namespace ketentafel::views
