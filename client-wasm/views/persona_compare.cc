#include <array>

#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

constexpr std::array<std::string_view, 2> kSides = {"persona/first", "persona/second"};

using Pair = std::array<const KnownPersona*, 2>;

// What was chosen; before that the first two.
Pair ChosenPair(const View& view, const std::vector<KnownPersona>& known) {
  Pair pair = {};
  for (size_t side = 0; side < pair.size(); ++side) {
    if (side < known.size()) pair[side] = &known[side];
    for (const KnownPersona& persona : known) {
      if (view.Chosen(kSides[side]) == persona.detail) pair[side] = &persona;
    }
  }
  return pair;
}

void SideChoice(View& view, const std::vector<KnownPersona>& known, const Pair& pair,
                size_t side) {
  SelectOptions options;
  for (const KnownPersona& persona : known) {
    options.Add(persona.detail, PersonaTitle(view, persona.shown));
  }
  const char* label = side == 0 ? "persona.compare.first" : "persona.compare.second";
  const auto chosen = Select(view.ui, kSides[side], pair[side]->detail, options.span(),
                             {.label = view.T(label), .width = Px(280)});
  if (chosen) view.Choose(std::string(kSides[side]), *chosen);
}

// The same field of both, so that what differs stands side by side.
void SideBySide(View& view, const Pair& pair, FunctionRef<void(const KnownPersona&)> one) {
  const auto both = [&] {
    for (size_t side = 0; side < pair.size(); ++side) {
      Keyed(view.ui, kSides[side], [&] {
        Column(view.ui, {.width = Flex()}, [&] { one(*pair[side]); });
      });
    }
  };
  if (view.ui.IsPhone()) return Column(view.ui, {.gap_px = space::kTight}, both);
  Grid(view.ui, {Flex(), Flex()}, 0, {.gap_px = 32, .align = Align::kStart}, both);
}

void Comparison(View& view, const Pair& pair) {
  SideBySide(view, pair, [&](const KnownPersona& persona) {
    Column(view.ui, {.gap_px = 12}, [&] {
      PersonaHead(view, persona.shown, 88, 2);
      Text(view.ui, view.T("persona.quoted", {{"quote", persona.shown.quote()}}),
           {.type = Type::kLead});
      Flow(view.ui, {.gap_px = space::kStep}, [&] { SegmentChips(view, persona.shown); });
    });
  });
  for (const PersonaField& field : PersonaFields()) {
    Divider(view.ui);
    SideBySide(view, pair, [&](const KnownPersona& persona) {
      PersonaFieldText(view, field, persona.shown, {});
    });
  }
}

}  // namespace

void PersonaComparison(View& view) {
  PageTitle(view, view.T("persona.compare.title"), view.T("persona.compare.line"), [&] {
    if (Button(view.ui, "list", {.label = view.T("persona.all"), .icon = icons::kBack,
                                 .kind = ButtonKind::kQuiet})) {
      view.GoToDetail(Screen::kPersonas, "");
    }
  });
  ApproachNavigation(view);
  const auto known = KnownPersonas(view);
  const Pair pair = ChosenPair(view, known);
  if (pair[0] == nullptr || pair[1] == nullptr) return;  // the library has at least two
  Flow(view.ui, {.gap_px = space::kGap}, [&] {
    SideChoice(view, known, pair, 0);
    SideChoice(view, known, pair, 1);
  });
  Card(view.ui, {.key = "comparison", .role = Role::kRegion,
                 .label = view.T("persona.compare.title"), .gap_px = space::kTight},
       [&] { Comparison(view, pair); });
}

}  // namespace ketentafel::views
