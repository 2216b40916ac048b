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

void ActionChanges(const View& view, const v1::Action& before, const v1::Action& after,
                   Texts* said) {
  Became(view, "history.title", before.title(), after.title(), said);
  if (before.state() != after.state()) said->push_back(view.T(TextKey(after.state())));
  Became(view, "action.owner", OwnerOf(view, before), OwnerOf(view, after), said);
  Became(view, "action.due", LongDate(view, before.due()), LongDate(view, after.due()), said);
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

void VersionRow(View& view, const v1::ElementVersion& version, const Texts& said) {
  const std::string& zone = view.state().chain()->zone();
  const std::string author = version.author_person_id().empty()
                                 ? view.T("history.server")
                                 : PersonName(view, version.author_person_id());
  const std::string when = DayAndMeeting(view, version.at(), version.meeting_id()) + ", " +
                           TimeOfDay(view, chain::InstantOf(version.at()), zone);
  Column(view.ui, {.key = std::to_string(version.revision()), .role = Role::kListItem,
                   .label = when},
         [&] {
           Text(view.ui, author, {.type = Type::kBodyStrong});
           Meta(view.ui, when);
           for (const std::string& one : said) Text(view.ui, one);
         });
}

void Versions(View& view, int kind, std::string_view id) {
  const v1::HistoryResponse* history = HistoryAtHand(view, kind, id);
  if (history == nullptr) return;
  // The latest first.
  Column(view.ui, {.key = "versions", .role = Role::kList, .label = view.T("history.open"),
                   .gap_px = 12},
         [&] {
           for (int i = history->versions_size() - 1; i >= 0; --i) {
             const v1::Element nothing;
             const v1::Element& before = i == 0 ? nothing : history->versions(i - 1).element();
             const bool is_value = history->versions(i).has_element();
             if (is_value && SaysTheSame(before, history->versions(i).element())) continue;
             VersionRow(view, history->versions(i),
                        ChangesOf(view, before, history->versions(i)));
           }
         });
}

void HistoryDialog(View& view) {
  const std::string chosen(view.Chosen(kHistoryChoice));
  const size_t space = chosen.find(' ');
  if (space == std::string::npos) return;
  const int kind = std::atoi(chosen.c_str());
  const auto wish = Dialog(view.ui, "history", {.title = view.T("history.open"), .width_px = 560},
                           [&] { Versions(view, kind, std::string_view(chosen).substr(space + 1)); });
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
