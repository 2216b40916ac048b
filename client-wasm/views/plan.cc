#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/plan_parts.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

void MainButton(View& view, const PlannedMeeting& meeting) {
  if (meeting.plan->state() == v1::RUNNING) {
    if (Button(view.ui, "table", {.label = view.T("meeting.to_table"), .icon = icons::kArrow,
                                  .icon_side = IconSide::kAfter,
                                  .kind = ButtonKind::kPrimary})) {
      view.Go(Screen::kLive, meeting.id);
    }
    return;
  }
  if (meeting.plan->state() == v1::ENDED) {
    if (Button(view.ui, "report", {.label = view.T("report.show"),
                                   .kind = ButtonKind::kPrimary})) {
      view.Go(Screen::kReport, meeting.id);
    }
    return;
  }
  if (meeting.plan->state() == v1::CANCELLED) {
    if (chain::IsDirector(view.state(), view.model.me()) &&
        Button(view.ui, "mail", {.label = view.T("mail.send_cancellation"),
                                 .icon = icons::kMail, .kind = ButtonKind::kPrimary})) {
      view.Go(Screen::kMail, meeting.id);
    }
    return;
  }
  // On the day itself the table is where one goes; before it, inviting is what is left to do.
  const bool today = FieldValue(view.model.Today()) == FieldValue(meeting.plan->starts().date());
  if (Button(view.ui, "table", {.label = view.T("meeting.to_table"), .icon = icons::kTalk,
                                .kind = today ? ButtonKind::kPrimary : ButtonKind::kPlain})) {
    view.Go(Screen::kLive, meeting.id);
  }
  if (Button(view.ui, "invite", {.label = view.T("plan.invite"), .icon = icons::kPeople,
                                 .kind = today ? ButtonKind::kPlain : ButtonKind::kPrimary})) {
    view.Choose("dialog/plan/invite", "open");
  }
}

void Titles(View& view, const PlannedMeeting& meeting) {
  std::string line = MeetingMoment(view, *meeting.plan);
  if (meeting.plan->state() == v1::CANCELLED) {
    line = view.T(TextKey(meeting.plan->state())) + ". " + line;
  }
  PageTitle(view, MeetingTitle(view, *meeting.plan), line, [&] {
    if (meeting.plan->state() == v1::PLANNED &&
        Button(view.ui, "moment", {.label = view.T("plan.moment"), .icon = icons::kCal})) {
      view.Choose("dialog/plan/moment", "open");
    }
    MainButton(view, meeting);
  });
}

}  // namespace

void ShowPlan(View& view) {
  PlannedMeeting meeting;
  meeting.id = view.model.route.meeting_id;
  meeting.plan = view.state().Get<v1::Meeting>(meeting.id);
  meeting.items = chain::ItemsOf(view.state(), meeting.id);
  meeting.outline = chain::OutlineOf(*meeting.plan, meeting.items);
  meeting.revision = view.state().Find(v1::Element::kMeeting, meeting.id)->revision();
  const std::string title = MeetingTitle(view, *meeting.plan);
  ChainFrame(view, title, [&] {
    Titles(view, meeting);
    RefusalLine(view, kPlanPlace);
    TwoColumns(
        view,
        [&] {
          AgendaEditor(view, meeting);
          LeftOversCard(view, meeting);
        },
        [&] {
          ToTellCard(view, meeting);
          SumCard(view, meeting);
          FitCard(view, meeting);
          InvitedCard(view, meeting);
          MeetingPapers(view, meeting.id);
        });
    if (meeting.plan->kind() == v1::START_MEETING) BasicDatesCard(view, meeting.id);
    MomentDialog(view, meeting);
    CancelDialog(view, meeting);
    ItemDialog(view, meeting);
    InviteDialog(view, meeting);
  });
}

}  // namespace ketentafel::views
