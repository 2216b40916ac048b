#include <cstddef>
#include <string>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/look_back_told.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"

namespace ketentafel::views {
namespace {

using Line = ToldLine;
using Lines = ToldLines;

constexpr std::string_view kAlsoChoice = "look_back/also";
constexpr size_t kHandful = 5;

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

// What else changed: folded when it is more than a handful.
void Also(View& view, const Lines& lines) {
  const std::string title = view.T("look_back.also");
  const bool open = lines.size() <= kHandful || !view.Chosen(kAlsoChoice).empty();
  const auto few = static_cast<ptrdiff_t>(open ? lines.size() : kHandful);
  Rows(view, title, icons::kHistory, Color::kInk2, Lines(lines.begin(), lines.begin() + few),
       [](const Line&) {});
  if (lines.size() <= kHandful) return;
  const std::string label =
      open ? view.T("follow.hide")
           : view.T("look_back.all", {{"n", std::to_string(lines.size())}});
  if (Button(view.ui, "also", {.label = label, .kind = ButtonKind::kQuiet,
                               .name = label + ": " + title})) {
    view.Choose(std::string(kAlsoChoice), open ? "" : "open");
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
  Also(view, told.also);
}

// What this agenda carries of earlier ones.
Lines CarriedLines(const View& view, const LiveMeeting& meeting) {
  Lines lines;
  for (const auto& item : meeting.items) {
    if (!item->has_carried_from()) continue;
    lines.push_back({*item.id, ItemTitle(view, *item.value),
                     JoinedSentences(TimesCarriedText(view, item->times_carried()),
                            view.T("carried.on_agenda"))});
  }
  return lines;
}

// What no agenda carries yet.
Lines WaitingLines(const View& view, const LiveMeeting& meeting) {
  Lines lines;
  for (const chain::LeftOver& left : chain::LeftOversOf(view.state())) {
    if (left.meeting_id == meeting.id ||
        chain::StandsOnAgenda(view.state(), left, meeting.id)) {
      continue;
    }
    const auto* item = view.state().Get<v1::AgendaItem>(left.source.id());
    const auto* point = view.state().Get<v1::ParkedPoint>(left.source.id());
    lines.push_back({left.source.id(), item ? ItemTitle(view, *item) : point->text(),
                     LeftFromText(view, left)});
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
         const Told told = ToldOf(view, *answer);
         if (answer->happenings().empty() && told.stuck.empty()) {
           EmptyState(view, icons::kHistory, view.T("look_back.none"),
                      view.T("look_back.none.line"));
         }
         Sections(view, told);
         Rows(view, view.T("carried.title"), icons::kSub, Color::kInk2,
              CarriedLines(view, meeting), [](const Line&) {});
         Rows(view, view.T("carried.waiting"), icons::kSub, Color::kInk2,
              WaitingLines(view, meeting), [](const Line&) {});
       });
}

}  // namespace ketentafel::views
