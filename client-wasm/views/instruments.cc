#include <array>

#include "client-wasm/views/approach.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/rights.h"
#include "shared/chain/role_holders.h"

namespace ketentafel::views {
namespace {

struct PartOfScreen {
  std::string_view detail;  // in the route
  std::string_view text_key;
  char32_t icon;
};

constexpr std::array<PartOfScreen, 4> kParts = {{
    {"", "instrument.part.list", icons::kList},
    {"coverage", "instrument.part.coverage", icons::kPeople},
    {"judgement", "instrument.part.judgement", icons::kGrid},
    {"training", "instrument.part.training", icons::kBook},
}};

// Where in kParts; the list when it is something else.
size_t PartAt(std::string_view detail) {
  for (size_t i = 0; i < kParts.size(); ++i) {
    if (kParts[i].detail == detail) return i;
  }
  return 0;
}

void PartTabs(View& view, size_t selected) {
  std::array<std::string, kParts.size()> labels;
  std::array<Place, kParts.size()> places;
  for (size_t i = 0; i < kParts.size(); ++i) {
    labels[i] = view.T(kParts[i].text_key);
    places[i] = {.key = kParts[i].text_key, .label = labels[i], .icon = kParts[i].icon,
                 .badge = i == 0 ? WishesForMe(view) : 0};
  }
  const auto chosen = Tabs(view.ui, "parts",
                           {.label = view.T("instrument.parts"),
                            .selected = static_cast<int>(selected)},
                           places);
  if (chosen) {
    view.GoToDetail(Screen::kInstruments, kParts[static_cast<size_t>(*chosen)].detail);
  }
}

void ListPart(View& view) {
  TwoColumns(
      view, [&] { InstrumentList(view); },
      [&] {
        WishesCard(view);
        if (KeepsCatalogue(view)) LibraryCard(view);
      });
}

void AddButton(View& view) {
  const bool keeps = KeepsCatalogue(view);
  if (Button(view.ui, "add", {.label = view.T(keeps ? "instrument.add" : "instrument.propose_new"),
                              .icon = icons::kPlus, .kind = ButtonKind::kPrimary})) {
    OpenInstrument(view, "");
  }
}

void AllParts(View& view, size_t part) {
  PageTitle(view, view.T("approach.instruments"), view.T("instrument.line"), [&] {
    if (part == 0) AddButton(view);
  });
  ApproachNavigation(view);
  PartTabs(view, part);
  switch (part) {
    case 1: return CoverageBoard(view);
    case 2: return JudgementCard(view);
    case 3: return TrainingCard(view);
    default: return ListPart(view);
  }
}

void NoSuchInstrument(View& view) {
  PageTitle(view, view.T("approach.instruments"), "", [] {});
  Card(view.ui, {.key = "unknown", .gap_px = space::kTight}, [&] {
    EmptyState(view, icons::kTool, view.T("instrument.unknown"), view.T("instrument.unknown.line"));
    if (Button(view.ui, "back", {.label = view.T("instrument.all"), .icon = icons::kBack})) {
      view.GoToDetail(Screen::kInstruments, "");
    }
  });
}

}  // namespace

bool KeepsCatalogue(const View& view) {
  const chain::LedgerState& state = view.state();
  if (chain::IsDirector(state, view.model.me())) return true;
  const auto point = chain::HolderOf(state, v1::INFORMATION_POINT);
  return point.value != nullptr && chain::IsHeldBy(state, *point.value, view.model.me());
}

int WishesForMe(const View& view) {
  if (!KeepsCatalogue(view)) return 0;
  int waiting = 0;
  for (const auto& wish : view.state().All<v1::InstrumentProposal>()) {
    waiting += wish->state() == v1::WAITING;
  }
  return waiting;
}

void ShowInstruments(View& view) {
  const std::string& detail = view.model.route.detail;
  const size_t part = PartAt(detail);
  const v1::Element* found = view.state().Find(v1::Element::kInstrument, detail);
  const std::string title = found == nullptr ? view.T("approach.instruments")
                                             : InstrumentName(view, found->instrument());
  ChainFrame(view, title, [&] {
    if (found != nullptr) {
      InstrumentPage(view, {&found->id(), found->revision(), &found->instrument()});
    } else if (detail.empty() || part != 0) {
      AllParts(view, part);
    } else {
      NoSuchInstrument(view);
    }
    InstrumentDialog(view);
  });
}

}  // namespace ketentafel::views
