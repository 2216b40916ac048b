#include "client-wasm/views/forms.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/zoom_in.h"

namespace ketentafel::views {
namespace {

void FormOfKind(View& view, const LiveMeeting& meeting, const v1::AgendaItem& item) {
  switch (item.kind()) {
    case v1::INTRODUCTIONS:
      return IntakeCard(view, meeting);
    case v1::FIRST_IMPRESSIONS:
      return ImpressionsCard(view, meeting);
    case v1::GOALS:
      return GoalsCard(view, meeting.id);
    case v1::PARTIES_AND_ROLES:
      ConfirmRolesCard(view);
      ContributionsCard(view, meeting);
      return MissingPartiesCard(view, meeting);
    case v1::PLANNING:
      return BasicDatesCard(view, meeting.id);
    case v1::ACTIONS:
    case v1::CLOSING:
      ActionsCard(view, meeting.id);
      return SuccessesCard(view, meeting);
    case v1::LOOK_BACK:
      LookBackCard(view, meeting);
      return SuccessesCard(view, meeting);
    case v1::ZOOM_IN:
      return ZoomInCard(view, meeting);
    case v1::ROLES:
      return BlockRolesCard(view, meeting);
    case v1::REFLECTION:
      return ReflectionCard(view, meeting);
    default:
      return;
  }
}

}  // namespace

void ItemForm(View& view, const LiveMeeting& meeting) {
  const auto* item = meeting.shown_item();
  if (item == nullptr || meeting.times.progress == chain::MeetingProgress::kNotStarted) return;
  WalkStartCard(view, meeting);
  FormOfKind(view, meeting, *item->value);
  WalksOfItem(view, meeting);
}

}  // namespace ketentafel::views
