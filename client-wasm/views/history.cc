#include <cstdlib>
#include <utility>
#include <vector>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "shared/base/text.h"
#include "shared/chain/agreements.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kHistoryChoice = "dialog/history";

using Texts = std::vector<std::string>;

// What became of one field: "Trekker: Huisartsenpraktijk"; nothing while it stays as it was.
void Became(const View& view, std::string_view key, const std::string& before,
            const std::string& after, Texts* said) {
  if (before == after) return;
  said->push_back(view.T(key) + ": " + (after.empty() ? view.T("common.none") : after));
}

std::string OwnerOf(const View& view, const v1::Action& action) {
  if (action.owner_party_id().empty()) return "";
  return ShortPartyName(view, action.owner_party_id());
}

// What the table thinks it takes, or does; empty while nobody has said.
template <class Size>
std::string SizeOf(const View& view, Size size) {
  return size == 0 ? "" : view.T(TextKey(size));
}

std::string ActionName(const View& view, const std::string& id) {
  const auto* action = view.state().Get<v1::Action>(id);
  return action == nullptr ? "" : action->title();
}

void ActionChanges(const View& view, const v1::Action& before, const v1::Action& after,
                   Texts* said) {
  Became(view, "history.title", before.title(), after.title(), said);
  if (before.state() != after.state()) said->push_back(view.T(TextKey(after.state())));
  Became(view, "action.owner", OwnerOf(view, before), OwnerOf(view, after), said);
  Became(view, "action.due", LongDate(view, before.due()), LongDate(view, after.due()), said);
  Became(view, "action.start", LongDate(view, before.start()), LongDate(view, after.start()), said);
  Became(view, "action.block", BlockName(view, before.block_key()),
         BlockName(view, after.block_key()), said);
  Became(view, "action.effort", SizeOf(view, before.effort()), SizeOf(view, after.effort()), said);
  Became(view, "action.effect", SizeOf(view, before.effect()), SizeOf(view, after.effect()), said);
  Became(view, "action.parent", ActionName(view, before.parent_id()),
         ActionName(view, after.parent_id()), said);
  Became(view, "action.note", before.note(), after.note(), said);
  Became(view, "history.obstacle", before.obstacle().text(), after.obstacle().text(), said);
  Became(view, "history.news", before.news(), after.news(), said);
  Became(view, "history.result", before.result(), after.result(), said);
}

void AgreementChanges(const View& view, const v1::MinutesEntry& before,
                      const v1::MinutesEntry& after, Texts* said) {
  if (chain::Holds(before) && !chain::Holds(after)) said->push_back(view.T("agreement.ended"));
  Became(view, "history.title", chain::TextInForce(before), chain::TextInForce(after), said);
  if (after.revisions_size() <= before.revisions_size()) return;
  const std::string& reason = after.revisions(after.revisions_size() - 1).reason();
  if (!reason.empty()) said->push_back(reason);
}

// What a version says otherwise than the one before it.
Texts ChangesOf(const View& view, const v1::Element& before, const v1::ElementVersion& version) {
  Texts said;
  if (!version.has_element()) return {view.T("history.removed")};
  const v1::Element& after = version.element();
  if (before.value_case() == v1::Element::VALUE_NOT_SET) said.push_back(view.T("history.made"));
  if (after.has_action()) ActionChanges(view, before.action(), after.action(), &said);
  if (after.has_minutes_entry()) {
    AgreementChanges(view, before.minutes_entry(), after.minutes_entry(), &said);
  }
  if (said.empty()) said.push_back(view.T("history.changed"));
  return said;
}

// Whether it only shows that somebody was there: saved as it was.
bool SaysTheSame(v1::Element before, v1::Element after) {
  for (v1::Element* one : {&before, &after}) {
    one->clear_revision();
    if (one->has_action()) one->mutable_action()->clear_news_at();
  }
  return before.SerializeAsString() == after.SerializeAsString();
}

// A moment at which it changed.
struct Moment {
  const v1::ElementVersion* version = nullptr;
  Texts said;
};

// A step that came to the action, or left it.
std::string StepChange(const View& view, const v1::Element& step, std::string_view parent_id) {
  const bool added = step.action().parent_id() == parent_id;
  return view.T(added ? "history.step_added" : "history.step_left",
                {{"title", step.action().title()}});
}

// The oldest first; steps that came at once are one moment.
std::vector<Moment> MomentsOf(const View& view, const v1::HistoryResponse& history,
                              std::string_view id) {
  std::vector<Moment> moments;
  v1::Element before;
  for (const v1::ElementVersion& version : history.versions()) {
    const v1::Element& element = version.element();
    if (version.has_element() && element.id() != id) {
      const bool goes_on =
          !moments.empty() && moments.back().version->revision() == version.revision();
      if (!goes_on) moments.push_back({&version, {}});
      moments.back().said.push_back(StepChange(view, element, id));
      continue;
    }
    if (!version.has_element() || !SaysTheSame(before, element)) {
      moments.push_back({&version, ChangesOf(view, before, version)});
    }
    before = element;
  }
  return moments;
}

void MomentRow(View& view, const std::string& key, const Moment& moment) {
  const v1::ElementVersion& version = *moment.version;
  const std::string& zone = view.state().chain()->zone();
  const std::string author = version.author_person_id().empty()
                                 ? view.T("history.server")
                                 : PersonName(view, version.author_person_id());
  const std::string when = DayAndMeeting(view, version.at(), version.meeting_id()) + ", " +
                           TimeOfDay(view, chain::InstantOf(version.at()), zone);
  Column(view.ui, {.key = key, .role = Role::kListItem, .label = when}, [&] {
    Text(view.ui, author, {.type = Type::kBodyStrong});
    Meta(view.ui, when);
    for (const std::string& one : moment.said) Text(view.ui, one);
  });
}

void Moments(View& view, int kind, std::string_view id) {
  const v1::HistoryResponse* history = HistoryAtHand(view, kind, id);
  if (history == nullptr) return;
  const std::vector<Moment> moments = MomentsOf(view, *history, id);
  // The latest first.
  Column(view.ui, {.key = "versions", .role = Role::kList, .label = view.T("history.open"),
                   .gap_px = 12},
         [&] {
           for (size_t i = moments.size(); i > 0; --i) {
             MomentRow(view, std::to_string(i), moments[i - 1]);
           }
         });
}

// What something is called while it is there.
std::string TitleOf(const View& view, int kind, std::string_view id) {
  std::string name;
  if (kind == v1::Element::kAction) {
    name = ActionName(view, std::string(id));
  } else if (const auto* entry = view.state().Get<v1::MinutesEntry>(id)) {
    name = view.T("agreement.number", {{"number", std::to_string(entry->agreement_number())}});
  }
  return name.empty() ? view.T("history.open") : view.T("history.of", {{"name", name}});
}

void HistoryDialog(View& view) {
  const std::string chosen(view.Chosen(kHistoryChoice));
  const size_t space = chosen.find(' ');
  if (space == std::string::npos) return;
  const int kind = std::atoi(chosen.c_str());
  const std::string_view id = std::string_view(chosen).substr(space + 1);
  const auto wish = Dialog(view.ui, "history",
                           {.title = TitleOf(view, kind, id), .width_px = 560},
                           [&] { Moments(view, kind, id); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kHistoryChoice), "");
}

}  // namespace

void HistoryButton(View& view, int kind, const std::string& id, std::string_view of) {
  const std::string label = view.T("history.open");
  if (Button(view.ui, "history", {.label = label, .icon = icons::kHistory,
                                  .kind = ButtonKind::kQuiet,
                                  .name = label + ": " + std::string(of)})) {
    view.Choose(std::string(kHistoryChoice), std::to_string(kind) + " " + id);
  }
}

void RecordDialogs(View& view) {
  HistoryDialog(view);
}

}  // namespace ketentafel::views
