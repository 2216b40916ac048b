#include <algorithm>
#include <array>
#include <optional>

#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kShelf = "personas/shelf", kSegment = "personas/segment";

enum class Shelf { kChain, kLibrary, kOthers, kArchive };
constexpr std::array<std::string_view, 4> kShelves = {"chain", "library", "others", "archive"};

chain::Archived ArchivedOn(Shelf shelf) {
  return shelf == Shelf::kArchive ? chain::Archived::kOnly : chain::Archived::kWithout;
}

std::vector<chain::Entry<v1::Persona>> StoredOn(const View& view, Shelf shelf) {
  if (shelf == Shelf::kOthers) return SharedByOthers(view);
  return chain::PersonasOf(view.state(), ArchivedOn(shelf));
}

size_t CountOn(const View& view, Shelf shelf) {
  if (shelf == Shelf::kLibrary) {
    return static_cast<size_t>(view.model.texts().content().personas_size());
  }
  return StoredOn(view, shelf).size();
}

std::vector<KnownPersona> PersonasOn(const View& view, Shelf shelf) {
  std::vector<KnownPersona> found;
  if (shelf == Shelf::kLibrary) {
    for (const v1::Persona& persona : view.model.texts().content().personas()) {
      found.push_back({persona.content_key(), persona});
    }
    return found;
  }
  for (const auto& persona : StoredOn(view, shelf)) {
    found.push_back({*persona.id, ShownPersona(view, *persona.value)});
  }
  return found;
}

std::string_view NameOf(Shelf shelf) { return kShelves[static_cast<size_t>(shelf)]; }

// What other chains share is not for guests and network parties.
bool IsShown(const View& view, Shelf shelf) {
  return shelf != Shelf::kOthers || MayReadShared(view);
}

// The shelf that was asked for; before that the chain's own once there is one.
Shelf ShelfAtHand(const View& view) {
  for (size_t i = 0; i < kShelves.size(); ++i) {
    const auto shelf = static_cast<Shelf>(i);
    if (view.Chosen(kShelf) == NameOf(shelf) && IsShown(view, shelf)) return shelf;
  }
  return CountOn(view, Shelf::kChain) == 0 ? Shelf::kLibrary : Shelf::kChain;
}

void ShelfChoice(View& view, Shelf shelf) {
  std::array<std::string, kShelves.size()> labels;
  std::array<ChoiceOption, kShelves.size()> options;
  size_t count = 0;
  int at_hand = 0;
  for (size_t i = 0; i < kShelves.size(); ++i) {
    const auto one = static_cast<Shelf>(i);
    if (!IsShown(view, one)) continue;
    if (one == shelf) at_hand = static_cast<int>(count);
    labels[count] = view.T("persona.shelf." + std::string(kShelves[i]),
                           {{"n", std::to_string(CountOn(view, one))}});
    options[count] = {.key = kShelves[i], .label = labels[count]};
    ++count;
  }
  // Side by side they are wider than a phone.
  const auto look = view.ui.IsPhone() ? ChoiceLook::kList : ChoiceLook::kSegments;
  const auto chosen = Choice(view.ui, "shelf",
                             {.label = view.T("persona.shelf"), .look = look,
                              .selected = at_hand},
                             std::span(options).first(count));
  if (chosen) {
    view.Choose(std::string(kShelf), std::string(options[static_cast<size_t>(*chosen)].key));
  }
}

void SegmentFilter(View& view) {
  SelectOptions options;
  options.Add("", view.T("persona.all_segments"));
  for (const v1::Segment& segment : view.model.texts().content().segments()) {
    options.Add(segment.key(), view.T("segment." + segment.key()));
  }
  const auto chosen = Select(view.ui, "segment", view.Chosen(kSegment), options.span(),
                             {.label = view.T("persona.segment"), .width = Px(320)});
  if (chosen) view.Choose(std::string(kSegment), *chosen);
}

bool IsIn(const v1::Persona& persona, std::string_view segment) {
  const auto& keys = persona.segment_keys();
  return segment.empty() || std::find(keys.begin(), keys.end(), segment) != keys.end();
}

void TouchLine(View& view, const PersonaTouches& touches) {
  if (touches.block_keys.empty()) return Meta(view.ui, view.T("persona.not_walked"));
  const std::string blocks =
      view.Plural("persona.touches.blocks", static_cast<int64_t>(touches.block_keys.size()));
  const std::string parties =
      view.Plural("persona.touches.parties", static_cast<int64_t>(touches.party_ids.size()));
  Meta(view.ui, view.T("persona.touches", {{"blocks", blocks}, {"parties", parties}}));
}

void BringBackButton(View& view, const KnownPersona& persona) {
  v1::Command command;
  command.mutable_archive_persona()->set_id(persona.detail);
  const std::string label = view.T("persona.bring_back");
  (void)SubmitButton(view, "back", {.label = label, .icon = icons::kUndo,
                                    .name = label + ": " + PersonaTitle(view, persona.shown)},
                     command, "personas");
}

void Foot(View& view, const KnownPersona& persona, Shelf shelf, const PersonaTouches& touches) {
  switch (shelf) {
    case Shelf::kChain:
      Flow(view.ui, {.gap_px = space::kStep}, [&] { ReadyChip(view, persona.detail); });
      return TouchLine(view, touches);
    case Shelf::kLibrary:
      // One stays at the library: there may be more to take.
      if (TakeInButton(view, persona.shown, ButtonKind::kPlain)) {
        view.Choose(std::string(kShelf), "library");
      }
      return;
    case Shelf::kOthers:
      Meta(view.ui, view.T("persona.from_chain", {{"chain", persona.shown.shared_by()}}));
      if (TakeOverButton(view, persona.detail, ButtonKind::kPlain)) {
        view.Choose(std::string(kShelf), "others");
      }
      return;
    case Shelf::kArchive:
      return BringBackButton(view, persona);
  }
}

void PersonaTile(View& view, const KnownPersona& persona, Shelf shelf,
                 const PersonaTouches& touches) {
  const std::string title = PersonaTitle(view, persona.shown);
  Card(view.ui, {.key = persona.detail, .role = Role::kListItem, .label = title,
                 .padding = Insets{12, 12, 12, space::kTight}, .gap_px = space::kStep},
       [&] {
         const bool opened = PressRow(
             view.ui, "open",
             {.name = title + ", " + persona.shown.cares_for(),
              .href = view.HrefToDetail(Screen::kPersonas, persona.detail),
              .box = {.padding = All(space::kStep), .gap_px = space::kTight,
                      .align = Align::kStart, .radius_px = radius::kControl}},
             [&] {
               Portrait(view.ui, PartsOf(persona.shown.portrait()), 88, "");
               Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
                 Text(view.ui, title, {.type = Type::kCardTitle});
                 Text(view.ui, view.T("persona.cares_for.of",
                                      {{"whom", persona.shown.cares_for()}}),
                      {.color = Color::kInk2});
               });
             });
         if (opened) view.GoToDetail(Screen::kPersonas, persona.detail);
         Column(view.ui, {.padding = Sides(space::kStep, 0), .gap_px = space::kStep}, [&] {
           Flow(view.ui, {.gap_px = space::kStep}, [&] { SegmentChips(view, persona.shown); });
           Foot(view, persona, shelf, touches);
         });
       });
}

void NothingHere(View& view, Shelf shelf) {
  const bool filtered = !view.Chosen(kSegment).empty();
  const std::string key =
      filtered ? "persona.empty.segment"
               : "persona.empty." + std::string(NameOf(shelf));
  Card(view.ui, {.key = "nothing"}, [&] {
    EmptyState(view, icons::kPerson, view.T(key), view.T(key + ".line"));
  });
}

void Tiles(View& view, Shelf shelf) {
  auto personas = PersonasOn(view, shelf);
  std::erase_if(personas, [&](const KnownPersona& persona) {
    return !IsIn(persona.shown, view.Chosen(kSegment));
  });
  // Until it has come in nobody knows whether it is empty.
  if (shelf == Shelf::kOthers && view.model.shared() == nullptr) return;
  if (personas.empty()) return NothingHere(view, shelf);
  const float gap = CardGapFor(view.ui.breakpoint());
  const std::string label = view.T("approach.personas");
  const Box box = {.key = "tiles", .role = Role::kList, .label = label, .gap_px = gap,
                   .align = Align::kStretch};
  auto touches = TouchesByPersona(view);
  const auto tiles = [&] {
    for (const KnownPersona& persona : personas) {
      PersonaTile(view, persona, shelf, touches[persona.detail]);
    }
  };
  if (view.ui.IsPhone()) return Column(view.ui, box, tiles);
  if (view.ui.breakpoint() < Breakpoint::k1440) {
    return Grid(view.ui, {Flex(), Flex()}, gap, box, tiles);
  }
  Grid(view.ui, {Flex(), Flex(), Flex()}, gap, box, tiles);
}

void OtherWays(View& view) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (Button(view.ui, "compare", {.label = view.T("persona.compare"), .icon = icons::kSwap})) {
      view.GoToDetail(Screen::kPersonas, kComparePersonas);
    }
    if (Button(view.ui, "words", {.label = view.T("persona.words"), .icon = icons::kSpeak})) {
      view.GoToDetail(Screen::kPersonas, kPersonaWords);
    }
    if (Button(view.ui, "file", {.label = view.T("persona.from_file"), .icon = icons::kUpload})) {
      view.Choose("dialog/persona/file", "open");
    }
  });
}

}  // namespace

void PersonaList(View& view) {
  PageTitle(view, view.T("approach.personas"), view.T("personas.line"), [&] {
    if (Button(view.ui, "new", {.label = view.T("persona.new"), .icon = icons::kPlus,
                                .kind = ButtonKind::kPrimary})) {
      view.GoToDetail(Screen::kPersonas, kNewPersona);
    }
  });
  ApproachNavigation(view);
  RefusalLine(view, "personas");
  const Shelf shelf = ShelfAtHand(view);
  Flow(view.ui, {.gap_px = space::kGap, .align = Align::kEnd}, [&] {
    ShelfChoice(view, shelf);
    SegmentFilter(view);
  });
  if (shelf == Shelf::kLibrary) Text(view.ui, view.T("persona.library.line"));
  if (shelf == Shelf::kOthers) Text(view.ui, view.T("persona.others.line"));
  Tiles(view, shelf);
  OtherWays(view);
}

}  // namespace ketentafel::views
