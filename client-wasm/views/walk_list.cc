#include "client-wasm/views/walk_list.h"

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_path.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using WalkEntry = chain::Entry<v1::PersonaWalk>;

// "Tweede basisbijeenkomst, donderdag 21 januari"
std::string WhereAndWhen(const View& view, const v1::PersonaWalk& walk) {
  const auto* meeting = view.state().Get<v1::Meeting>(walk.meeting_id());
  if (meeting == nullptr) return view.T("common.unknown");
  const v1::CivilDateTime began =
      view.model.Local(chain::InstantOf(walk.started_at()), meeting->zone());
  return view.T("walk.list.on", {{"meeting", MeetingTitle(view, *meeting)},
                                 {"day", LongDate(view, began.date())}});
}

std::string Note(const View& view, const v1::PersonaWalk& walk) {
  return view.T("walk.list.note", {{"state", view.T(TextKey(walk.state()))},
                                   {"blocks", view.Plural("walk.list.blocks",
                                                          walk.block_keys_size())}});
}

void Findings(View& view, const std::string& walk_id) {
  const auto findings = chain::FindingsOf(view.state(), walk_id);
  if (findings.empty()) return;
  const std::string title = view.T("walk.findings");
  Heading(view.ui, 3, title);
  Column(view.ui, {.key = "findings", .role = Role::kList, .label = title,
                   .gap_px = space::kHalf},
         [&] {
           for (const auto& finding : findings) {
             Column(view.ui, {.key = *finding.id, .role = Role::kListItem}, [&] {
               Text(view.ui, finding->text());
               Meta(view.ui, view.T(TextKey(finding->kind())) + ", " +
                                 ShortPartyName(view, finding->party_id()));
             });
           }
         });
}

// The other walks with the same persona, to compare with.
void Compare(View& view, const WalkEntry& walk) {
  SelectOptions others;
  others.Add("", view.T("walk.compare.none"));
  for (const WalkEntry& other : chain::WalksOf(view.state(), walk->persona_id())) {
    if (*other.id == *walk.id) continue;
    others.Add(*other.id, WhereAndWhen(view, *other.value));
  }
  if (others.span().size() < 2) return;
  const std::string key = "walk/compare/" + *walk.id;
  const std::string chosen(view.Chosen(key));
  if (const auto other = Select(view.ui, "compare", chosen, others.span(),
                                {.label = view.T("walk.compare")})) {
    view.Choose(key, *other);
  }
  if (others.Has(chosen) && !chosen.empty()) WalkComparison(view, chosen, *walk.id);
}

void Walk(View& view, const WalkEntry& walk) {
  const std::string key = "walk/open/" + *walk.id;
  const bool open = !view.Chosen(key).empty();
  const std::string name = PersonaFirstName(view, walk->persona_id());
  const std::string label = name + ": " + WhereAndWhen(view, *walk.value);
  if (Disclosure(view.ui, *walk.id, {.label = label, .note = Note(view, *walk.value),
                                     .open = open},
                 [&] {
                   Column(view.ui, {.padding = Sides(0, 12), .gap_px = space::kTight}, [&] {
                     const auto way = chain::WayOf(view.state(), *walk.id);
                     HoleCount(view, way);
                     PathToRead(view, way, view.T("walk.way", {{"name", name}}), name);
                     Findings(view, *walk.id);
                     Compare(view, walk);
                   });
                 })) {
    view.Choose(key, open ? "" : "open");
  }
}

}  // namespace

void WalkListCard(View& view, const std::vector<WalkEntry>& walks) {
  const std::string title = view.T("walk.list");
  Card(view.ui, {.key = "walks", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(walks.size())});
    if (walks.empty()) {
      EmptyState(view, icons::kWalk, view.T("walk.list.empty"), view.T("walk.list.empty.line"));
    }
    for (const WalkEntry& walk : walks) Walk(view, walk);
  });
}

void WalksOfPersona(View& view, const std::string& persona_id) {
  WalkListCard(view, chain::WalksOf(view.state(), persona_id));
}

}  // namespace ketentafel::views
