#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/planned_agenda.h"
#include "shared/chain/planning_dates.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "basic_dates";
constexpr std::array kLengths = {120, 90};

std::vector<MeetingEntry> BasicMeetings(const View& view) {
  auto meetings = MeetingsByDate(view);
  std::erase_if(meetings, [](const auto& meeting) { return meeting->kind() != v1::BASIC; });
  return meetings;
}

int LengthField(View& view, FormDraft& form) {
  std::array<std::string, 2> labels;
  std::array<ChoiceOption, 2> options;
  for (size_t i = 0; i < kLengths.size(); ++i) {
    labels[i] = view.Plural("time.minutes", kLengths[i]);
    options[i] = {.key = labels[i], .label = labels[i]};
  }
  int selected = form.Value("length", "0") == "1" ? 1 : 0;
  if (const auto chosen = Choice(view.ui, "length",
                                 {.label = view.T("dates.length"), .selected = selected,
                                  .label_place = ChoiceStyle::Label::kShown},
                                 options)) {
    selected = *chosen;
    form.SetValue("length", std::to_string(selected));
  }
  return kLengths[static_cast<size_t>(selected)];
}

void Warnings(View& view, const Civil& date) {
  for (const std::string& id : chain::MeetingsOn(view.state(), date)) {
    const auto* other = view.state().Get<v1::Meeting>(id);
    IconText(view.ui, icons::kWarn,
             view.T("dates.conflict", {{"title", MeetingTitle(view, *other)}}),
             {.color = Color::kAmber});
  }
  constexpr int kSaturday = 5;
  if (WeekdayFromMonday(date) >= kSaturday) {
    IconText(view.ui, icons::kWarn, view.T("dates.weekend"), {.color = Color::kAmber});
  }
}

void DateRow(View& view, FormDraft& form, int number, const Civil& proposed, int minutes,
             const v1::Meeting& model, v1::PlanBasicMeetings* plan) {
  Column(view.ui, {.key = std::to_string(number), .gap_px = space::kHalf}, [&] {
    const v1::CivilDate date =
        form.Date("date" + std::to_string(number), chain::DateOf(proposed),
                  {.label = view.T("template.basic_" + std::to_string(number)),
                   .width = Flex()});
    if (date.year() == 0) return;
    Warnings(view, chain::CivilOf(date));
    const v1::AgendaTemplate* source =
        view.model.texts().FindTemplate("basic", number, minutes);
    if (source == nullptr) return;
    v1::PlanMeeting* meeting = plan->add_meetings();
    *meeting = PlanFrom(view, *source);
    *meeting->mutable_meeting()->mutable_starts() = model.starts();
    *meeting->mutable_meeting()->mutable_starts()->mutable_date() = date;
    meeting->mutable_meeting()->set_place(model.place());
  });
}

void Proposal(View& view, const v1::Meeting& model) {
  Text(view.ui, view.T("dates.line"), {.color = Color::kInk2});
  FormDraft form(view, "basic_dates", 0);
  const int minutes = LengthField(view, form);
  const v1::CivilDate from =
      model.starts().date().year() == 0 ? view.model.Today() : model.starts().date();
  v1::Command command;
  const auto rows = [&] {
    int number = 0;
    for (const auto& proposed : chain::ProposeDates(view.state(), chain::CivilOf(from))) {
      DateRow(view, form, ++number, proposed.date, minutes, model,
              command.mutable_plan_basic_meetings());
    }
  };
  if (view.ui.IsPhone()) {
    Column(view.ui, {.gap_px = space::kTight}, rows);
  } else {
    Grid(view.ui, {Flex(), Flex()}, space::kTight, {.gap_px = space::kGap}, rows);
  }
  RefusalLine(view, kPlace);
  const int count = command.plan_basic_meetings().meetings_size();
  (void)SubmitButton(view, "plan", {.label = view.Plural("dates.plan", count),
                                    .icon = icons::kCal, .kind = ButtonKind::kTinted},
                     command, kPlace, {form.prefix()});
}

void EditLink(View& view, const MeetingEntry& meeting) {
  if (Link(view.ui, "open", {.label = view.T("common.edit"),
                             .href = view.HrefTo(Screen::kPlan, *meeting.id),
                             .name = view.T("common.edit") + ": " +
                                     MeetingTitle(view, *meeting.value)})) {
    view.Go(Screen::kPlan, *meeting.id);
  }
}

void Planned(View& view, const std::vector<MeetingEntry>& meetings) {
  const bool phone = view.ui.IsPhone();
  Column(view.ui, {.key = "planned", .role = Role::kList, .label = view.T("dates.planned"),
                   .gap_px = space::kTight},
         [&] {
           for (const MeetingEntry& meeting : meetings) {
             Row(view.ui, {.key = *meeting.id, .role = Role::kListItem, .gap_px = 12,
                           .align = phone ? Align::kStart : Align::kDefault},
                 [&] {
                   Icon(view.ui, icons::kCal, 24, Color::kAccent);
                   Column(view.ui, {.width = Flex()}, [&] {
                     Text(view.ui, MeetingTitle(view, *meeting.value), {.type = Type::kBodyStrong});
                     Text(view.ui, MeetingMoment(view, *meeting.value), {.color = Color::kInk2});
                     if (phone) EditLink(view, meeting);
                   });
                   if (!phone) EditLink(view, meeting);
                 });
           }
         });
}

}  // namespace

void BasicDatesCard(View& view, const std::string& after_meeting_id) {
  const auto* model = view.state().Get<v1::Meeting>(after_meeting_id);
  const auto planned = BasicMeetings(view);
  Card(view.ui, {.key = "dates", .role = Role::kRegion, .label = view.T("dates.title"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("dates.title")});
         if (!planned.empty()) return Planned(view, planned);
         Proposal(view, model == nullptr ? v1::Meeting() : *model);
       });
}

}  // namespace ketentafel::views
