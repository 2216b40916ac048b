#include <algorithm>
#include <tuple>
#include <vector>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/live_minutes.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/meeting_successes.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "report";

bool IsSettled(const v1::MeetingReport& report) {
  return report.has_settled_by_minute_taker_at() && report.has_settled_by_lead_at();
}

// The paper itself is made by the server, so that everybody prints the same one.
std::string PaperUrl(const View& view) {
  return "/papers/report/" + view.model.route.ledger_id + "/" + view.model.route.meeting_id +
         ".html?lang=" + view.model.language;
}

void PaperButtons(View& view) {
  if (chain::IsDirector(view.state(), view.model.me()) &&
      Button(view.ui, "mail", {.label = view.T("mail.send_report"), .icon = icons::kMail})) {
    view.Go(Screen::kMail, view.model.route.meeting_id);
  }
  if (Button(view.ui, "show", {.label = view.T("report.open_paper"), .icon = icons::kPrint,
                               .kind = ButtonKind::kPrimary})) {
    view.out.Push(app::OpenTabIntent{PaperUrl(view)});
  }
}

void SettledLine(View& view, bool settled, std::string_view waits_key, const std::string& name) {
  if (settled) {
    IconText(view.ui, icons::kCheckc, view.T("report.settled_by", {{"names", name}}),
             {.color = Color::kGreen});
  } else {
    IconText(view.ui, icons::kCircle, view.T(waits_key));
  }
}

void StateCard(View& view, const std::string& meeting_id, const v1::MeetingReport& report) {
  const bool settled = IsSettled(report);
  Card(view.ui, {.key = "state", .role = Role::kRegion, .label = view.T("report.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T(settled ? "report.settled" : "report.draft")});
         if (!settled) Text(view.ui, view.T("report.draft.line"), {.color = Color::kInk2});
         // Who wrote and led as well says yes once for the reader.
         if (!settled || report.minute_taker_person_id() != report.lead_person_id()) {
           SettledLine(view, report.has_settled_by_minute_taker_at(),
                       "report.waits_for_minute_taker",
                       PersonName(view, report.minute_taker_person_id()));
         }
         SettledLine(view, report.has_settled_by_lead_at(), "report.waits_for_lead",
                     PersonName(view, report.lead_person_id()));
         RefusalLine(view, kPlace);
         if (settled) return;
         v1::Command settle;
         settle.mutable_settle_report()->set_meeting_id(meeting_id);
         (void)SubmitButton(view, "settle", {.label = view.T("report.settle"),
                                             .icon = icons::kCheck,
                                             .kind = ButtonKind::kTinted},
                            settle, kPlace);
         Meta(view.ui, view.T("report.settle.line"));
       });
}

// What stands before the report, once it can no longer be changed.
void SettledIntroduction(View& view, const v1::MeetingReport& report) {
  if (report.introduction().empty()) return;
  Card(view.ui, {.key = "introduction", .role = Role::kRegion,
                 .label = view.T("report.introduction"), .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("report.introduction")});
         Text(view.ui, report.introduction());
       });
}

void IntroductionCard(View& view, const std::string& meeting_id, const v1::Element& stored) {
  const v1::MeetingReport& report = stored.meeting_report();
  if (IsSettled(report)) return SettledIntroduction(view, report);
  Card(view.ui, {.key = "introduction", .role = Role::kRegion,
                 .label = view.T("report.introduction"), .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("report.introduction")});
         FormDraft form(view, "report/" + meeting_id, stored.revision());
         v1::Command command;
         v1::SetReport* set = command.mutable_set_report();
         set->set_meeting_id(meeting_id);
         set->set_introduction(form.Area("introduction", report.introduction(),
                                         {.label = view.T("report.introduction.hint"), .rows = 3,
                                          .max_rows = 8}));
         const SelectOptions parties =
             PartyOptions(view, view.T("missing.asked_by.nobody"));
         set->set_report_owner_party_id(form.Select("owner", report.report_owner_party_id(),
                                                    parties.span(),
                                                    {.label = view.T("closing.report_owner")}));
         command.set_expected_revision(form.expected());
         (void)SubmitButton(view, "save", {.label = view.T("common.save")}, command, kPlace,
                            {form.prefix()});
       });
}

// As the papers cite it: "A3".
std::string NumberOf(const View& view, const v1::MinutesEntry& agreement) {
  return view.T("paper.agreement_label",
                {{"number", std::to_string(agreement.agreement_number())}});
}

// Agreements by their number, the others in the order in which they were written.
std::vector<chain::Entry<v1::MinutesEntry>> LinesOf(const View& view, const std::string& meeting_id,
                                                    v1::MinutesEntryKind kind) {
  auto lines = view.state().All<v1::MinutesEntry>();
  std::erase_if(lines, [&](const auto& line) {
    return line->meeting_id() != meeting_id || line->kind() != kind;
  });
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
    return std::tuple(a->agreement_number(), chain::InstantOf(a->written_at())) <
           std::tuple(b->agreement_number(), chain::InstantOf(b->written_at()));
  });
  return lines;
}

void LinesCard(View& view, const std::string& meeting_id, v1::MinutesEntryKind kind,
               std::string_view title, std::string_view empty) {
  Card(view.ui, {.key = title, .role = Role::kRegion, .label = title, .gap_px = space::kStep}, [&] {
    CardHead(view, {.title = title});
    int shown = 0;
    for (const auto& entry : LinesOf(view, meeting_id, kind)) {
      if (shown++ > 0) Divider(view.ui);
      Row(view.ui, {.key = *entry.id, .gap_px = 12, .align = Align::kStart}, [&] {
        Icon(view.ui, kind == v1::DECISION ? icons::kFlag : icons::kLink, 20, Color::kAccent);
        const std::string number = kind == v1::AGREEMENT && entry->agreement_number() > 0
                                       ? NumberOf(view, *entry.value) + ". "
                                       : "";
        Text(view.ui, number + entry->text(), {.width = Flex()});
      });
    }
    if (shown == 0) Text(view.ui, empty, {.color = Color::kInk2});
  });
}

// What was celebrated there, or written since.
void SuccessesOfReport(View& view, const std::string& meeting_id) {
  const auto successes = chain::SuccessesOf(view.state(), meeting_id);
  if (successes.empty()) return;
  const std::string title = view.T("report.successes");
  Card(view.ui, {.key = "successes", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    for (const auto& success : successes) {
      Row(view.ui, {.key = *success.id, .gap_px = 12, .align = Align::kStart}, [&] {
        Icon(view.ui, icons::kStar, 20, Color::kAccent);
        Text(view.ui, success->text(), {.width = Flex()});
      });
    }
  });
}

// The meetings that come next, to be put in one's own calendar.
void DatesCard(View& view) {
  const std::string title = view.T("report.dates");
  int shown = 0;
  Card(view.ui, {.key = "dates", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    for (const MeetingEntry& meeting : MeetingsByDate(view)) {
      if (meeting->state() != v1::PLANNED || meeting->starts().date().year() == 0) continue;
      Row(view.ui, {.key = *meeting.id, .gap_px = 12, .align = Align::kStart}, [&] {
        Icon(view.ui, icons::kCal, 24, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, MeetingTitle(view, *meeting.value), {.type = Type::kBodyStrong});
          Meta(view.ui, MeetingMoment(view, *meeting.value));
        });
      });
      ++shown;
    }
    if (shown == 0) Text(view.ui, view.T("time.no_date"), {.color = Color::kInk2});
  });
}

bool HasLines(const View& view, const std::string& item_id) {
  const auto lines = view.state().All<v1::MinutesEntry>();
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line->item_id() == item_id; });
}

// Every line that was written. Whoever may write can correct it here.
void MinutesCard(View& view) {
  const LiveMeeting meeting = LookAt(view);
  const std::string title = view.T("minutes.title");
  Card(view.ui, {.key = "minutes", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         int shown = 0;
         for (const auto& item : meeting.items) {
           if (!HasLines(view, *item.id)) continue;
           Column(view.ui, {.key = *item.id}, [&] {
             const std::string item_title = ItemTitle(view, *item.value);
             Heading(view.ui, 3, item_title, {.type = Type::kBodyStrong});
             (void)LinesOfItem(view, meeting, *item.id, item_title);
           });
           ++shown;
         }
         if (shown == 0) Text(view.ui, view.T("report.nothing_noted"), {.color = Color::kInk2});
       });
}

void NotYet(View& view) {
  Card(view.ui, {.key = "not_yet"}, [&] {
    EmptyState(view, icons::kBook, view.T("empty.report"), view.T("report.not_ended"));
  });
}

}  // namespace

void ShowReport(View& view) {
  const std::string meeting_id = view.model.route.meeting_id;
  const auto* meeting = view.state().Get<v1::Meeting>(meeting_id);
  const v1::Element* stored = view.state().Find(v1::Element::kMeetingReport, meeting_id);
  const std::string title =
      view.T("report.title_of", {{"meeting", MeetingTitle(view, *meeting)}});
  ChainFrame(view, title, [&] {
    PageTitle(view, title, MeetingMoment(view, *meeting), [&] {
      if (stored != nullptr) PaperButtons(view);
    });
    if (stored == nullptr) return NotYet(view);
    TwoColumns(
        view,
        [&] {
          LinesCard(view, meeting_id, v1::DECISION, view.T("report.decisions"),
                    view.T("empty.decisions"));
          LinesCard(view, meeting_id, v1::AGREEMENT, view.T("report.agreements"),
                    view.T("empty.agreements"));
          ActionsCard(view, view.model.route.meeting_id);
          SuccessesOfReport(view, meeting_id);
          MinutesCard(view);
        },
        [&] {
          StateCard(view, meeting_id, stored->meeting_report());
          ReportPapers(view, meeting_id);
          IntroductionCard(view, meeting_id, *stored);
          GoalsCard(view, meeting_id);
          DatesCard(view);
        });
  });
}

}  // namespace ketentafel::views
