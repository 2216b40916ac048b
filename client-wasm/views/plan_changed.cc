#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/rights.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {

v1::Command CancelCommand(const PlannedMeeting& meeting) {
  v1::Command command;
  command.mutable_cancel_meeting()->set_id(meeting.id);
  return command;
}

// A meeting that was called off does not come back: asked once more.
void CancelDialog(View& view, const PlannedMeeting& meeting) {
  if (view.Chosen("dialog/plan/moment") != "cancel" || meeting.plan->state() != v1::PLANNED) return;
  const auto invited = chain::PeopleInvitedByMail(view.state(), meeting.id);
  const auto close = [&] { view.Choose("dialog/plan/moment", ""); };
  const auto wish = Dialog(view.ui, "cancel", {.title = view.T("plan.cancel_meeting")}, [&] {
    Text(view.ui,
         view.T("plan.cancel.line", {{"meeting", MeetingTitle(view, *meeting.plan)}}));
    if (!invited.empty()) {
      Text(view.ui, view.Plural("plan.cancel.invited", static_cast<int>(invited.size())));
    }
    RefusalLine(view, "dialog/plan/moment");
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "no", {.label = view.T("plan.cancel.no")})) close();
      if (SubmitButton(view, "yes", {.label = view.T("plan.cancel.yes"),
                                     .kind = ButtonKind::kPrimary},
                       CancelCommand(meeting), "dialog/plan/moment")) {
        close();
        view.Go(Screen::kMeetings);
      }
    });
  });
  if (wish == DialogWish::kClose) close();
}

void ToTellCard(View& view, const PlannedMeeting& meeting) {
  if (meeting.plan->state() != v1::PLANNED) return;
  if (!chain::IsDirector(view.state(), view.model.me())) return;
  std::vector<std::string> names;
  for (const std::string& person_id : chain::PeopleToTell(view.state(), meeting.id)) {
    names.push_back(PersonName(view, person_id));
  }
  if (names.empty()) return;
  std::sort(names.begin(), names.end());
  const std::string title = view.T("plan.to_tell");
  Card(view.ui, Tone::kAmber, {.key = "to_tell", .role = Role::kRegion, .label = title,
                               .gap_px = space::kStep},
       [&] {
         IconText(view.ui, icons::kMail, title, {.type = Type::kBodyStrong}, 24);
         Text(view.ui, view.T("plan.to_tell.line",
                              {{"names", content::Listed(view.model.texts(), names)}}));
         if (Button(view.ui, "tell", {.label = view.T("plan.to_tell.send"),
                                      .icon = icons::kMail})) {
           view.Go(Screen::kMail, meeting.id);
         }
       });
}

}  // namespace ketentafel::views
