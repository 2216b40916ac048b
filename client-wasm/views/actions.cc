#include <array>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/action_side.h"
#include "client-wasm/views/folded.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/reminders.h"
#include "client-wasm/views/screens.h"
#include "shared/base/text.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

enum Filter { kAllOpen, kOwn, kStuck, kDone, kFilters };
constexpr std::string_view kFilterChoice = "actions/filter", kWordsDraft = "actions/words";
constexpr float kSideWidth = 312, kRoomyWidth = 1200;

bool IsWanted(const View& view, Filter filter, const v1::Action& action) {
  const bool over = chain::IsOver(action);
  switch (filter) {
    case kDone:
      return over;
    case kStuck:
      return action.state() == v1::BLOCKED;
    case kOwn:
      return !over && action.state() != v1::SET_ASIDE &&
             action.owner_party_id() == view.model.my_party_id();
    default:
      return !over && action.state() != v1::SET_ASIDE;
  }
}

// Every one that is wanted; a step only where nothing it is part of stands in the list itself.
std::vector<ActionEntry> Wanted(const View& view, Filter filter) {
  return ActionsInOrder(view, [&](const ActionEntry& action) {
    if (!IsWanted(view, filter, *action.value)) return false;
    const auto* parent = view.state().Get<v1::Action>(action->parent_id());
    while (parent != nullptr) {
      if (IsWanted(view, filter, *parent)) return false;
      parent = view.state().Get<v1::Action>(parent->parent_id());
    }
    return true;
  });
}

bool Says(const View& view, const v1::Action& action, const std::string& words) {
  const std::string all = action.title() + "\n" + action.note() + "\n" + action.news() + "\n" +
                          action.result() + "\n" + action.obstacle().text() + "\n" +
                          PartyName(view, action.owner_party_id()) + "\n" +
                          ShortPartyName(view, action.owner_party_id());
  return Folded(all).find(words) != std::string::npos;
}

// What is looked for may stand in any action, also in steps and in what is over.
std::vector<ActionEntry> Found(const View& view, const std::string& words) {
  return ActionsInOrder(
      view, [&](const ActionEntry& action) { return Says(view, *action.value, words); });
}

Filter FilterAtHand(const View& view) {
  const std::string_view kept = view.Chosen(kFilterChoice);
  return kept.empty() ? kAllOpen : static_cast<Filter>(kept[0] - '0');
}

void FilterField(View& view, Filter filter) {
  constexpr std::array<std::string_view, kFilters> kKeys = {"action.filter.open",
                                                            "action.filter.own",
                                                            "action.filter.stuck",
                                                            "action.filter.done"};
  std::array<std::string, kFilters> labels;
  std::array<ChoiceOption, kFilters> options;
  for (size_t i = 0; i < kKeys.size(); ++i) {
    const size_t count = Wanted(view, static_cast<Filter>(i)).size();
    labels[i] = view.T(kKeys[i], {{"n", std::to_string(count)}});
    options[i] = {.key = kKeys[i], .label = labels[i]};
  }
  if (const auto chosen = Choice(view.ui, "filter",
                                 {.label = view.T("action.filter"),
                                  .selected = static_cast<int>(filter)},
                                 options)) {
    view.Choose(std::string(kFilterChoice), std::to_string(*chosen));
  }
}

std::string SearchField(View& view, Length width) {
  return Folded(Trimmed(DraftTextField(
      view, {.draft_key = kWordsDraft, .keep = Keep::kPassing, .guard = Guard::kExempt},
      {.label = view.T("action.search"), .label_place = LabelPlace::kSpoken,
       .placeholder = view.T("action.search"), .width = width, .kind = TextKind::kSearch})));
}

void NothingHere(View& view, Filter filter, bool searched) {
  const std::string key = searched           ? "empty.actions.found"
                          : filter == kOwn   ? "empty.actions.own"
                          : filter == kStuck ? "empty.actions.stuck"
                          : filter == kDone  ? "empty.actions.done"
                                             : "empty.actions";
  Column(view.ui, {.padding = Sides(space::kTight, space::kTight)}, [&] {
    EmptyState(view, searched ? icons::kSearch : icons::kCheckc, view.T(key),
               view.T(key + ".line"));
  });
}

void ListCard(View& view, Filter filter, const std::string& words) {
  const auto actions = words.empty() ? Wanted(view, filter) : Found(view, words);
  RefusalLine(view, kActionPlace);
  const float side = view.ui.IsPhone() ? 8 : 0;
  Card(view.ui, {.key = "list", .role = Role::kRegion, .label = view.T("nav.actions"),
                 .padding = Insets{side, 0, side, 0}, .clips = true},
       [&] {
         if (actions.empty()) return NothingHere(view, filter, !words.empty());
         // Beside its cards the list has room for columns on all but the narrowest desks.
         const bool roomy = view.ui.IsNarrow() || view.ui.width_px() >= kRoomyWidth;
         ActionRows(view, actions, roomy ? ActionLook::kColumns : ActionLook::kLine);
       });
  StatusText(view.ui, "found",
             words.empty() ? std::string()
                           : view.Plural("action.found", static_cast<int64_t>(actions.size())),
             {.color = Color::kInk2});
}

void SideCards(View& view) {
  RunningCard(view);
  SetAsideCard(view);
  FreshlyDoneCard(view);
  RemindersCard(view);
}

// The list beside its cards; what is looked for stands above those.
void SideBySide(View& view, Filter filter) {
  std::string words;
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kEnd}, [&] {
    Column(view.ui, {.width = Flex()}, [&] { FilterField(view, filter); });
    words = SearchField(view, Px(kSideWidth));
  });
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    Column(view.ui, {.width = Flex(), .gap_px = 12}, [&] { ListCard(view, filter, words); });
    Column(view.ui, {.width = Px(kSideWidth), .gap_px = space::kTight}, [&] { SideCards(view); });
  });
}

void BelowEachOther(View& view, Filter filter) {
  Column(view.ui, {.gap_px = CardGapFor(view.ui.breakpoint())}, [&] {
    FilterField(view, filter);
    const std::string words = SearchField(view, Flex());
    ListCard(view, filter, words);
    SideCards(view);
  });
}

}  // namespace

void ShowActions(View& view) {
  ChainFrame(view, view.T("nav.actions"), [&] {
    PageTitle(view, view.T("nav.actions"), view.T("action.first_easy"), [&] {
      if (chain::IsDirector(view.state(), view.model.me()) &&
          Button(view.ui, "follow_up", {.label = view.T("follow.title"), .icon = icons::kTalk})) {
        view.Go(Screen::kFollowUp);
      }
      Row(view.ui, {.key = "agreements", .min_height_px = space::kTarget},
          [&] { AgreementsLink(view); });
      if (Button(view.ui, "add", {.label = view.T("action.add"), .icon = icons::kPlus,
                                  .kind = ButtonKind::kPrimary})) {
        view.Choose(std::string(kEditChoice), "new");
      }
    });
    const Filter filter = FilterAtHand(view);
    if (view.ui.IsNarrow()) {
      BelowEachOther(view, filter);
    } else {
      SideBySide(view, filter);
    }
    ActionPapers(view);
  });
}

}  // namespace ketentafel::views
