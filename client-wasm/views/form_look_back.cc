#include <utility>
#include <vector>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "shared/chain/agreements.h"
#include "shared/chain/carried_over.h"

namespace ketentafel::views {
namespace {

// One thing to look back on.
struct Line {
  std::string id;
  std::string title;
  std::string note;
};
using Lines = std::vector<Line>;

// What happened, in the order in which a table talks about it.
struct Told {
  Lines stuck, done, successes, news, fresh, agreements, table, instruments;
  int others = 0;  // of other kinds
};

// Two sentences; what people wrote often has its full stop already.
std::string Joined(std::string first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  const bool ends = std::string_view(".!?").find(first.back()) != std::string_view::npos;
  return first + (ends ? " " : ". ") + second;
}

// What is said of an action behind its title: words, who carries it, when, where.
std::string ActionNote(const View& view, const v1::Action& action, const std::string& words,
                       const std::string& when) {
  const std::string owner = action.owner_party_id().empty()
                                ? view.T("action.nobody_yet")
                                : ShortPartyName(view, action.owner_party_id());
  return Joined(words, owner + ", " + when);
}

void TellAction(const View& view, const v1::Happening& happening, const std::string& when,
                Told* told) {
  const v1::Action& action = happening.after().action();
  const bool was_done = happening.before().action().state() == v1::DONE;
  const auto line = [&](const std::string& words) {
    return Line{happening.after().id(), action.title(), ActionNote(view, action, words, when)};
  };
  if (action.state() == v1::BLOCKED) return;  // told with those that were stuck before
  if (action.state() == v1::DONE && !was_done) {
    told->done.push_back(line(action.result()));
  } else if (!happening.has_before()) {
    told->fresh.push_back(line(""));
  } else {
    const std::string state = view.T(TextKey(action.state()));
    told->news.push_back(
        line(action.state() == v1::DROPPED ? action.dropped_why() : Joined(state, action.news())));
  }
}

// What is in the way of actions now, whenever that came up. KT-43.
void TellObstacles(const View& view, Told* told) {
  for (const ActionEntry& action : ActionsInOrder(
           view, [](const ActionEntry& one) { return one->state() == v1::BLOCKED; })) {
    const v1::Obstacle& obstacle = action->obstacle();
    told->stuck.push_back({*action.id, action->title(),
                           ActionNote(view, *action.value, obstacle.text(),
                                      DayOf(view, obstacle.reported_at()))});
  }
}

void TellAgreement(const View& view, const v1::Happening& happening, const std::string& when,
                   Told* told) {
  const v1::MinutesEntry& entry = happening.after().minutes_entry();
  const std::string number = view.T(
      "agreement.number", {{"number", std::to_string(entry.agreement_number())}});
  const std::string change = !chain::Holds(entry)        ? view.T("agreement.ended")
                             : !entry.revisions().empty() ? view.T("agreement.revised")
                                                          : "";
  told->agreements.push_back(
      {happening.after().id(), chain::TextInForce(entry), Joined(number + ", " + when, change)});
}

std::string RoleOf(const View& view, const v1::RoleAssignment& role) {
  return view.T(TextKey(role.role())) + ": " + HolderName(view, role);
}

void Tell(const View& view, const v1::Happening& happening, Told* told) {
  const std::string when = DayAndMeeting(view, happening.at(), happening.meeting_id());
  const bool gone = !happening.has_after();
  const v1::Element& element = gone ? happening.before() : happening.after();
  const std::string note = gone ? when + ", " + view.T("look_back.gone") : when;
  switch (element.value_case()) {
    case v1::Element::kAction:
      return gone ? void(++told->others) : TellAction(view, happening, when, told);
    case v1::Element::kMinutesEntry:
      return gone ? void(++told->others) : TellAgreement(view, happening, when, told);
    case v1::Element::kSuccess:
      if (gone) return;
      return told->successes.push_back({element.id(), element.success().text(), note});
    case v1::Element::kParty:
      return told->table.push_back({element.id(), element.party().name(), note});
    case v1::Element::kRoleAssignment:
      return told->table.push_back({element.id(), RoleOf(view, element.role_assignment()), note});
    case v1::Element::kInstrument:
      return told->instruments.push_back(
          {element.id(), InstrumentName(view, element.instrument()), note});
    default:
      ++told->others;
  }
}

void Rows(View& view, std::string_view title, char32_t icon, Color color, const Lines& lines,
          widgets::FunctionRef<void(const Line&)> below) {
  if (lines.empty()) return;
  Column(view.ui, {.key = title, .gap_px = space::kStep}, [&] {
    Row(view.ui, {.gap_px = space::kStep}, [&] {
      Heading(view.ui, 3, title);
      Badge(view.ui, static_cast<int>(lines.size()), title);
    });
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const Line& line : lines) {
        Row(view.ui, {.key = line.id, .role = Role::kListItem, .label = line.title, .gap_px = 12,
                      .align = Align::kStart},
            [&] {
              Icon(view.ui, icon, 24, color);
              Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
                Column(view.ui, {}, [&] {
                  Text(view.ui, line.title);
                  Meta(view.ui, line.note);
                });
                below(line);
              });
            });
      }
    });
  });
}

void OpenButton(View& view, const Line& line) {
  const std::string label = view.T("look_back.open");
  if (Button(view.ui, "open", {.label = label, .kind = ButtonKind::kQuiet, .padding_px = 0.0f,
                               .name = label + ": " + line.title})) {
    view.Choose(std::string(kEditChoice), line.id);
  }
}

void SuccessButton(View& view, const Line& line) {
  for (const auto& success : view.state().All<v1::Success>()) {
    if (success->action_id() == line.id) return;
  }
  const std::string label = view.T("success.make");
  if (Button(view.ui, "success", {.label = label, .icon = icons::kStar,
                                  .name = label + ": " + line.title})) {
    view.Choose(std::string(kSuccessChoice), line.id);
  }
}

void Sections(View& view, const Told& told) {
  const auto nothing = [](const Line&) {};
  const auto open = [&](const Line& line) { OpenButton(view, line); };
  Rows(view, view.T("look_back.stuck"), icons::kBlock, Color::kAmber, told.stuck, open);
  Rows(view, view.T("look_back.done"), icons::kCheckc, Color::kGreen, told.done,
       [&](const Line& line) { SuccessButton(view, line); });
  Rows(view, view.T("look_back.successes"), icons::kStar, Color::kAccent, told.successes, nothing);
  Rows(view, view.T("look_back.news"), icons::kNow, Color::kInk2, told.news, open);
  Rows(view, view.T("look_back.fresh"), icons::kPlus, Color::kInk2, told.fresh, open);
  Rows(view, view.T("report.agreements"), icons::kLink, Color::kAccent, told.agreements, nothing);
  Rows(view, view.T("look_back.table"), icons::kOrg, Color::kInk2, told.table, nothing);
  Rows(view, view.T("look_back.instruments"), icons::kTool, Color::kInk2, told.instruments,
       nothing);
  if (told.others > 0) Meta(view.ui, view.Plural("look_back.others", told.others));
}

// What this agenda carries of earlier ones, and what no agenda carries yet.
Lines CarriedLines(const View& view, const LiveMeeting& meeting) {
  Lines lines;
  for (const auto& item : meeting.items) {
    if (!item->has_carried_from()) continue;
    lines.push_back({*item.id, ItemTitle(view, *item.value),
                     Joined(TimesCarriedText(view, item->times_carried()),
                            view.T("carried.on_agenda"))});
  }
  for (const chain::LeftOver& left : chain::LeftOversOf(view.state())) {
    if (left.meeting_id == meeting.id) continue;
    const auto* item = view.state().Get<v1::AgendaItem>(left.source.id());
    const auto* point = view.state().Get<v1::ParkedPoint>(left.source.id());
    lines.push_back({left.source.id(), item ? ItemTitle(view, *item) : point->text(),
                     view.T("carried.waits", {{"meeting", MeetingName(view, left.meeting_id)}})});
  }
  return lines;
}

}  // namespace

void LookBackCard(View& view, const LiveMeeting& meeting) {
  const std::string title = view.T("look_back.title");
  Card(view.ui, {.key = "look_back", .role = Role::kRegion, .label = title, .gap_px = space::kGap},
       [&] {
         CardHead(view, {.title = title});
         const v1::LookBackResponse* answer = LookBackAtHand(view, meeting.id);
         if (answer == nullptr) return;
         const std::string since = MeetingName(view, answer->since_meeting_id());
         Text(view.ui,
              since.empty() ? view.T("look_back.from_start")
                            : view.T("look_back.since", {{"meeting", since},
                                                         {"day", DayOf(view, answer->since())}}),
              {.color = Color::kInk2});
         Told told;
         TellObstacles(view, &told);
         for (const v1::Happening& happening : answer->happenings()) {
           Tell(view, happening, &told);
         }
         if (answer->happenings().empty() && told.stuck.empty()) {
           EmptyState(view, icons::kHistory, view.T("look_back.none"),
                      view.T("look_back.none.line"));
         }
         Sections(view, told);
         Rows(view, view.T("carried.title"), icons::kSub, Color::kInk2,
              CarriedLines(view, meeting), [](const Line&) {});
       });
}

}  // namespace ketentafel::views
