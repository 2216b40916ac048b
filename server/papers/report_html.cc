#include "server/papers/report_html.h"

#include "server/papers/embedded.h"
#include "server/papers/report_page.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

class Page : private ReportPage {
 public:
  using ReportPage::ReportPage;

  std::string Take();

 private:
  void Head();
  void Standing();
  void Facts();
  void Attendance();
  void Agreements();
  void Outcomes();
  void Actions();
  void Successes();
  void Goals();
  void Dates();
  void Roles();
  void Contributions();
  void Missing();
  void Impressions();
  void Items();
  void Parked();
};

void Page::Head() {
  Links("report.title", report_.meeting_id);
  html_.Open("header").Leaf("p", report_.chain, {{"class", "chain"}}).Leaf("h1", report_.title);
  if (report_.is_example) html_.Leaf("p", T("report.example"), {{"class", "example"}});
  html_.Close("header");
}

void Page::Standing() {
  const bool settled = report_.standing == Standing::kSettled;
  html_.Open("div", {{"class", settled ? "standing settled" : "standing draft"}});
  html_.Leaf("p", T(settled ? "report.settled" : "report.draft"), {{"class", "mark"}});
  if (!settled) html_.Leaf("p", T("report.draft.line"));
  Bullets(report_.standing_lines);
  html_.Close("div");
}

void Page::Facts() {
  Section("where", "report.where_and_when");
  Terms(report_.facts);
  End();
  if (report_.introduction.empty()) return;
  Section("introduction", "report.introduction");
  html_.Leaf("p", report_.introduction, {{"class", "said"}});
  End();
}

void Page::Agreements() {
  if (report_.agreements.empty()) {
    html_.Leaf("p", T("empty.agreements"), {{"class", "none"}});
    return;
  }
  // Numbers run on through the chain, so each line says its own.
  html_.Open("ul", {{"class", "lines numbered"}});
  for (const Line& line : report_.agreements) {
    html_.Open("li").Leaf("span", line.number, {{"class", "kind"}}).Text(" ");
    OneLine(line);
    html_.Close("li");
  }
  html_.Close("ul");
}

void Page::Outcomes() {
  Section("decisions", "report.decisions");
  Lines(report_.decisions, "empty.decisions");
  End();
  Section("agreements", "report.agreements");
  Agreements();
  End();
}

void Page::Attendance() {
  const auto& rows = report_.attendance;
  if (rows.empty()) return;
  Section("attendance", "report.attendance");
  Table("report.attendance.caption", {{"report.party", Cells(rows, &Attendee::party)},
                                      {"report.person", Cells(rows, &Attendee::person)},
                                      {"report.attended", Cells(rows, &Attendee::state)}});
  End();
}

void Page::Actions() {
  Section("actions", "report.actions");
  const auto& rows = report_.actions;
  if (rows.empty()) {
    html_.Leaf("p", T("report.nothing_noted"), {{"class", "none"}});
  } else {
    Table("report.actions.line", {{"report.action", Cells(rows, &ActionRow::title),
                                   Cells(rows, &ActionRow::note)},
                                  {"report.owner_of_action", Cells(rows, &ActionRow::owner),
                                   Cells(rows, &ActionRow::helpers)},
                                  {"report.due", Cells(rows, &ActionRow::due)},
                                  {"report.effort", Cells(rows, &ActionRow::effort)},
                                  {"action.state", Cells(rows, &ActionRow::state)}});
  }
  End();
}

void Page::Successes() {
  if (report_.successes.empty()) return;
  std::vector<std::string> lines;
  for (const Fact& success : report_.successes) {
    lines.push_back(success.name.empty() ? success.text : success.text + " (" + success.name + ")");
  }
  Section("successes", "report.successes");
  Bullets(lines);
  End();
}

void Page::Goals() {
  if (report_.goals.empty()) return;
  Section("goals", "report.goals");
  int number = 0;
  for (const GoalText& goal : report_.goals) {
    html_.Open("article");
    html_.Leaf("h3", bundle_.Text("goal.number", {{"number", std::to_string(++number)}}));
    html_.Leaf("p", goal.text, {{"class", "said"}});
    if (!goal.parts.empty()) Terms(goal.parts);
    html_.Close("article");
  }
  End();
}

void Page::Dates() {
  const auto& rows = report_.dates;
  if (rows.empty() && report_.next_minute_taker.empty()) return;
  Section("dates", "report.dates");
  if (!rows.empty()) {
    Table("report.dates.caption", {{"report.meeting", Cells(rows, &NextMeeting::title)},
                                   {"report.moment", Cells(rows, &NextMeeting::moment)},
                                   {"report.place", Cells(rows, &NextMeeting::place)}});
  }
  if (!report_.next_minute_taker.empty()) html_.Leaf("p", report_.next_minute_taker);
  End();
}

void Page::Roles() {
  if (report_.roles.empty()) return;
  Section("roles", "report.roles");
  Terms(report_.roles);
  End();
}

void Page::Contributions() {
  const auto& rows = report_.contributions;
  if (rows.empty()) return;
  Section("contributions", "report.contributions");
  Table("report.contributions.caption",
        {{"report.party", Cells(rows, &Brought::party)},
         {"report.brings", Cells(rows, &Brought::brings)},
         {"report.expects_of_others", Cells(rows, &Brought::expects_of_others)},
         {"report.expects_of_director", Cells(rows, &Brought::expects_of_director)},
         {"report.hours", Cells(rows, &Brought::hours)}});
  if (!report_.hours_together.empty()) html_.Leaf("p", report_.hours_together);
  End();
}

void Page::Missing() {
  const auto& rows = report_.missing;
  if (rows.empty()) return;
  Section("missing", "report.missing_parties");
  Table("report.missing.caption", {{"report.party", Cells(rows, &Missed::name)},
                                   {"missing.why", Cells(rows, &Missed::why)},
                                   {"missing.asked_by", Cells(rows, &Missed::asked_by)}});
  End();
}

void Page::Impressions() {
  if (!report_.impressions.empty()) {
    Section("impressions", "report.impressions");
    Bullets(report_.impressions);
    End();
  }
  if (!report_.opportunities.empty()) {
    Section("opportunities", "report.opportunities");
    Bullets(report_.opportunities);
    End();
  }
}

void Page::Items() {
  Section("items", "report.per_item");
  for (const Item& item : report_.items) {
    html_.Open("article").Leaf("h3", item.title);
    Answers(item.answers);
    if (item.lines.empty() && item.answers.empty()) {
      html_.Leaf("p", T("report.nothing_noted"), {{"class", "none"}});
    }
    for (const Line& line : item.lines) {
      html_.Open("div", {{"class", "line"}});
      std::string kind = T(content::TextKey(line.kind));
      if (!line.number.empty()) kind += " " + line.number;
      html_.Leaf("span", kind, {{"class", "kind"}}).Open("div");
      OneLine(line);
      html_.Close("div").Close("div");
    }
    html_.Close("article");
  }
  End();
}

void Page::Parked() {
  if (report_.parked.empty()) return;
  Section("parked", "report.parked");
  Bullets(report_.parked);
  End();
}

std::string Page::Take() {
  OpenPage(report_.language, report_.title, &html_);
  html_.Open("main");
  Head();
  Standing();
  Facts();
  Attendance();
  Outcomes();
  Actions();
  Successes();
  Goals();
  Dates();
  Roles();
  Contributions();
  Missing();
  Impressions();
  Items();
  Parked();
  html_.Close("main").Open("footer").Leaf("p", report_.made_on).Close("footer");
  ClosePage(&html_);
  return html_.Take();
}

}  // namespace

std::string ReportHtml(const Report& report, const content::Bundle& bundle) {
  return Page(report, bundle).Take();
}

std::string SentenceHtml(const content::Bundle& bundle, std::string_view sentence) {
  Html html;
  OpenPage(bundle.language(), bundle.Text("app.name"), &html);
  html.Open("main").Leaf("h1", bundle.Text("app.name")).Leaf("p", sentence);
  html.Open("p").Leaf("a", bundle.Text("report.to_the_table"), {{"href", "/"}}).Close("p");
  html.Close("main");
  ClosePage(&html);
  return html.Take();
}

std::string WaitHtml(const content::Bundle& bundle, const std::string& address) {
  Html html;
  OpenPage(bundle.language(), bundle.Text("paper.making"), &html);
  html.Open("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + address}});
  html.Open("main").Leaf("h1", bundle.Text("paper.making"));
  html.Leaf("p", bundle.Text("paper.making.line"), {{"role", "status"}});
  html.Close("main");
  ClosePage(&html);
  return html.Take();
}

std::string_view ReportCss() { return kReportCss; }

}  // namespace ketentafel::papers
