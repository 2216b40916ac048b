#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "shared/chain/planning_dates.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

void Time(View& view, FormDraft& form, v1::Meeting* meeting) {
  std::string time = form.Value("time", FieldTime(meeting->starts()));
  if (auto changed = TimeField(view.ui, "time", time, ShownTime(view, time),
                               {.label = view.T("meetings.from"), .width = Px(140)})) {
    time = *changed;
    form.SetValue("time", time);
  }
  SetTimeOfField(time, meeting->mutable_starts());
}

void Conflicts(View& view, const v1::Meeting& meeting, const std::string& id) {
  if (meeting.starts().date().year() == 0) return;
  for (const std::string& other :
       chain::MeetingsOn(view.state(), chain::CivilOf(meeting.starts().date()), id)) {
    IconText(view.ui, icons::kWarn,
             view.T("dates.conflict",
                    {{"title", MeetingTitle(view, *view.state().Get<v1::Meeting>(other))}}),
             {.color = Color::kAmber});
  }
}

void Fields(View& view, FormDraft& form, v1::Meeting* meeting) {
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    *meeting->mutable_starts()->mutable_date() = form.Date(
        "date", meeting->starts().date(), {.label = view.T("report.date"), .width = Px(280)});
    Time(view, form, meeting);
  });
  meeting->set_place(form.Line("place", meeting->place(),
                               {.label = view.T("report.place"),
                                .placeholder = view.T("meetings.place.hint")},
                               Guard::kExempt));
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    meeting->set_planned_minutes(
        form.Number("minutes", meeting->planned_minutes(), {.min = 15, .max = 600, .step = 5},
                    {.label = view.T("plan.reserved"), .width = Px(200)}));
    meeting->set_minutes_per_introduction(
        form.Number("each", meeting->minutes_per_introduction(), {.min = 1, .max = 30},
                    {.label = view.T("plan.each"), .width = Px(200)}));
  });
}

}  // namespace

void MomentDialog(View& view, const PlannedMeeting& meeting) {
  if (view.Chosen("dialog/plan/moment") != "open") return;
  const auto wish = Dialog(
      view.ui, "moment", {.title = view.T("plan.moment"), .width_px = 560}, [&] {
        FormDraft form(view, "moment/" + meeting.id, meeting.revision);
        v1::Command command;
        command.mutable_edit_meeting()->set_id(meeting.id);
        v1::Meeting* edited = command.mutable_edit_meeting()->mutable_meeting();
        *edited = *meeting.plan;
        Fields(view, form, edited);
        Conflicts(view, *edited, meeting.id);
        command.set_expected_revision(form.expected());
        RefusalLine(view, "dialog/plan/moment");
        const Status may_cancel = view.model.Would(CancelCommand(meeting));
        DialogButtons(view.ui, [&] {
          if (Button(view.ui, "cancel_meeting",
                     {.label = view.T("plan.cancel_meeting"), .kind = ButtonKind::kQuiet,
                      .disabled_reason = may_cancel.ok() ? "" : view.model.Sentence(may_cancel)})) {
            view.Choose("dialog/plan/moment", "cancel");
          }
          if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                          .kind = ButtonKind::kPrimary},
                           command, "dialog/plan/moment", {form.prefix()})) {
            view.Choose("dialog/plan/moment", "");
          }
        });
      });
  if (wish == DialogWish::kClose) view.Choose("dialog/plan/moment", "");
}

}  // namespace ketentafel::views
