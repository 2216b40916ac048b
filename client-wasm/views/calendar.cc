#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kCopied = "calendar/copied";

void MeetingLink(View& view, const MeetingEntry& meeting) {
  const std::string title = MeetingTitle(view, *meeting.value);
  const std::string moment = MeetingMoment(view, *meeting.value);
  Column(view.ui, {.key = *meeting.id}, [&] {
    (void)Link(view.ui, "file",
               {.label = title,
                .href = "/papers/meeting/" + view.model.route.ledger_id + "/" + *meeting.id +
                        ".ics?lang=" + view.model.language,
                .icon = icons::kDownload,
                .name = title + ", " + moment});
    Meta(view.ui, moment);
  });
}

// The address as made just now: it cannot be shown again.
void Address(View& view, const std::string& address) {
  (void)TextField(view.ui, "address", address,
                  {.label = view.T("calendar.address"), .read_only = true});
  Meta(view.ui, view.T("calendar.address.line"));
  if (Button(view.ui, "copy", {.label = view.T("parties.copy"), .icon = icons::kCopy,
                               .name = view.T("parties.copy") + ": " +
                                       view.T("calendar.address")})) {
    view.out.Push(app::CopyIntent{address});
    view.Choose(std::string(kCopied), address);
  }
  if (view.Chosen(kCopied) != address) return;
  StatusLine(view.ui, "copied", icons::kCheck, view.T("parties.copied"));
}

void Subscription(View& view) {
  Heading(view.ui, 3, view.T("calendar.subscribe"), {.type = Type::kBodyStrong});
  Text(view.ui, view.T("calendar.subscribe.line"), {.color = Color::kInk2});
  if (!view.model.calendar_address.empty()) {
    return Address(view, view.model.calendar_address + "?lang=" + view.model.language);
  }
  RefusalLine(view, "calendar");
  Meta(view.ui, view.T("calendar.replaces"));
  if (Button(view.ui, "make", {.label = view.T("calendar.make"), .icon = icons::kKey})) {
    view.out.Push(app::MakeCalendarFeedIntent{});
  }
}

}  // namespace

void CalendarCard(View& view) {
  const std::string title = view.T("calendar.title_of_card");
  Card(view.ui, {.key = "calendar", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    for (const MeetingEntry& meeting : MeetingsByDate(view)) {
      if (meeting->state() == v1::PLANNED && meeting->starts().date().year() != 0) {
        MeetingLink(view, meeting);
      }
    }
    Divider(view.ui);
    Subscription(view);
  });
}

}  // namespace ketentafel::views
