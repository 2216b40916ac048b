#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/screens.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kWordsDraft = "search/words", kSearchField = "search/words";
constexpr size_t kLongest = 200;
constexpr int kMostHits = 20;

using Hits = std::vector<v1::SearchHit>;

// What is found under one heading.
struct Group {
  v1::Element::ValueCase kind;
  std::string_view text_key;
  char32_t icon;
};
constexpr std::array<Group, 10> kGroups = {{
    {v1::Element::kAction, "nav.actions", icons::kCheckc},
    {v1::Element::kMinutesEntry, "search.minutes", icons::kNote},
    {v1::Element::kParty, "nav.parties", icons::kOrg},
    {v1::Element::kGoal, "goal.title", icons::kGoal},
    {v1::Element::kSuccess, "search.successes", icons::kStar},
    {v1::Element::kParkedPoint, "search.parked", icons::kPark},
    {v1::Element::kAnswer, "search.answers", icons::kQ},
    {v1::Element::kInstrument, "search.instruments", icons::kTool},
    {v1::Element::kMissingParty, "missing.title", icons::kHole},
    {v1::Element::kCovenant, "search.covenants", icons::kHandover},
}};

// The found words between U+2068 and U+2069 as marked text; marks that people typed are none.
std::string MarkedField(std::string_view excerpt) {
  std::string marked;
  for (size_t i = 0; i < excerpt.size(); ++i) {
    const std::string_view three = excerpt.substr(i, 3);
    if (three == "\u2068" || three == "\u2069") {
      marked += "**";
      i += 2;
    } else if (excerpt.substr(i, 2) == "**") {
      ++i;
    } else {
      marked += excerpt[i];
    }
  }
  return marked;
}

// The fields of what was found, a line each there, so that they read as sentences.
std::string Marked(std::string_view excerpt) {
  std::string all;
  for (const std::string& field : Split(excerpt, '\n')) {
    all = JoinedSentences(std::move(all), MarkedField(field));
  }
  return all;
}

std::string Spoken(std::string marked) {
  for (size_t at = marked.find("**"); at != std::string::npos; at = marked.find("**")) {
    marked.erase(at, 2);
  }
  return marked;
}

app::Route OfMeeting(const View& view, const std::string& meeting_id) {
  const auto* meeting = view.state().Get<v1::Meeting>(meeting_id);
  const bool over = meeting != nullptr && meeting->state() == v1::ENDED;
  return view.RouteTo(over ? Screen::kReport : Screen::kLive, meeting_id);
}

// Where something stands.
app::Route PlaceOf(const View& view, const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kAction:
    case v1::Element::kSuccess:
      return view.RouteTo(Screen::kActions);
    case v1::Element::kMinutesEntry:
      if (element.minutes_entry().agreement_number() > 0) {
        return view.RouteToDetail(Screen::kAgreements, element.id());
      }
      return OfMeeting(view, element.minutes_entry().meeting_id());
    case v1::Element::kParkedPoint:
      return OfMeeting(view, element.parked_point().meeting_id());
    case v1::Element::kAnswer: {
      const std::string& question = element.answer().question_key();
      return view.RouteToDetail(Screen::kBlocks, question.substr(0, question.find('.')));
    }
    case v1::Element::kInstrument:
      return view.RouteToDetail(Screen::kInstruments, element.id());
    case v1::Element::kGoal:
      return view.RouteTo(Screen::kHome);
    default:
      return view.RouteTo(Screen::kParties);
  }
}

// What tells one hit from another that says the same.
std::string NoteOf(const View& view, const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kAction:
      return ShortPartyName(view, element.action().owner_party_id());
    case v1::Element::kMinutesEntry: {
      const v1::MinutesEntry& entry = element.minutes_entry();
      const std::string day = DayAndMeeting(view, entry.written_at(), entry.meeting_id());
      if (entry.agreement_number() == 0) return day;
      return view.T("agreement.number",
                    {{"number", std::to_string(entry.agreement_number())}}) + ", " + day;
    }
    case v1::Element::kParkedPoint:
      return MeetingName(view, element.parked_point().meeting_id());
    case v1::Element::kAnswer:
      return MeetingName(view, element.answer().meeting_id());
    default:
      return "";
  }
}

void HitRow(View& view, const v1::SearchHit& hit, char32_t icon) {
  const std::string text = Marked(hit.excerpt()), note = NoteOf(view, hit.element());
  const std::string href = "#" + app::FormatRoute(PlaceOf(view, hit.element()));
  const std::string name = Spoken(text) + (note.empty() ? "" : ", " + note);
  const std::string& id = hit.element().id();
  Row(view.ui, {.key = id, .role = Role::kListItem, .label = name}, [&] {
    if (!PressRow(view.ui, "open",
                  {.name = name, .href = href,
                   .box = {.width = Flex(), .min_height_px = space::kTarget,
                           .padding = Sides(space::kStep, space::kHalf), .gap_px = 12,
                           .radius_px = radius::kControl}},
                  [&] {
                    Icon(view.ui, icon, 24, Color::kInk2);
                    Column(view.ui, {.width = Flex()}, [&] {
                      MarkedText(view.ui, text);
                      if (!note.empty()) Meta(view.ui, note);
                    });
                  })) {
      return;
    }
    view.out.Push(app::GoIntent{PlaceOf(view, hit.element())});
    if (hit.element().has_action()) view.Choose(std::string(kEditChoice), id);
  });
}

// One more was asked for than is shown: whether it came says whether there is more.
Hits Shown(const v1::SearchResponse& found) {
  const auto& hits = found.hits();
  const int count = std::min(hits.size(), kMostHits);
  return {hits.begin(), hits.begin() + count};
}

std::string HowMany(const View& view, const v1::SearchResponse& found) {
  if (found.hits_size() <= kMostHits) return view.Plural("search.found", found.hits_size());
  return view.T("search.first", {{"n", std::to_string(kMostHits)}});
}

void GroupCard(View& view, const Group& group, const Hits& hits) {
  const auto count = std::count_if(hits.begin(), hits.end(), [&](const v1::SearchHit& hit) {
    return hit.element().value_case() == group.kind;
  });
  if (count == 0) return;
  const std::string title = view.T(group.text_key);
  Card(view.ui, {.key = group.text_key, .role = Role::kRegion, .label = title,
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = title, .count = static_cast<int>(count)});
         Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
           for (const v1::SearchHit& hit : hits) {
             if (hit.element().value_case() == group.kind) HitRow(view, hit, group.icon);
           }
         });
       });
}

std::string WordsField(View& view) {
  if (!view.Chosen(kSearchFocus).empty()) {
    view.ui.FocusOn(kSearchField);
    view.Choose(std::string(kSearchFocus), "");
  }
  std::string words = Trimmed(DraftTextField(
      view, {.draft_key = kWordsDraft, .keep = Keep::kPassing, .guard = Guard::kExempt},
      {.label = view.T("search.words"), .width = view.ui.IsNarrow() ? Flex() : Px(560),
       .kind = TextKind::kSearch}));
  while (CountCharacters(words) > kLongest) words.pop_back();
  return words;
}

}  // namespace

void ShowSearch(View& view) {
  ChainFrame(view, view.T("search.title"), [&] {
    PageTitle(view, view.T("search.title"), view.T("search.line"), [] {});
    const std::string words = WordsField(view);
    const v1::SearchResponse* found =
        words.empty() ? nullptr : SearchAtHand(view, words, kMostHits + 1);
    StatusText(view.ui, "found",
               found == nullptr ? std::string() : HowMany(view, *found),
               {.color = Color::kInk2});
    if (words.empty()) {
      return Card(view.ui, {.key = "start"}, [&] {
        EmptyState(view, icons::kSearch, view.T("search.start"), view.T("search.start.line"));
      });
    }
    if (found == nullptr) return;
    if (found->hits().empty()) {
      return Card(view.ui, {.key = "none"}, [&] {
        EmptyState(view, icons::kSearch, view.T("search.none"), view.T("search.none.line"));
      });
    }
    const Hits hits = Shown(*found);
    for (const Group& group : kGroups) GroupCard(view, group, hits);
  });
}

}  // namespace ketentafel::views
