#include <algorithm>

#include "client-wasm/views/persona_card.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"

namespace ketentafel::views {
namespace {

using Lines = google::protobuf::RepeatedPtrField<std::string>;

void Field(View& view, std::string_view key, char32_t icon, const Lines& lines) {
  if (std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.empty(); })) {
    return;
  }
  Row(view.ui, {.padding = Sides(0, 10), .gap_px = 12, .align = Align::kStart}, [&] {
    Icon(view.ui, icon, 24, Color::kAccent);
    Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
      Text(view.ui, view.T(key), {.type = Type::kMetaStrong});
      for (const std::string& line : lines) Text(view.ui, line);
    });
  });
}

void Field(View& view, std::string_view key, char32_t icon, const std::string& text) {
  Lines lines;
  *lines.Add() = text;
  Field(view, key, icon, lines);
}

void Fields(View& view, const v1::Persona& persona) {
  Field(view, "walk.field.home", icons::kHome, persona.personal_situation());
  Field(view, "walk.field.work", icons::kCal, persona.occupation());
  Field(view, "walk.field.needs", icons::kBulb, persona.needs());
  Field(view, "walk.field.searches", icons::kSearch, persona.search_behaviour());
  Field(view, "walk.field.pains", icons::kWarn, persona.pains());
  Field(view, "walk.field.supports", icons::kPeople, persona.supports());
}

}  // namespace

void WalkCard(View& view, const LiveWalk& walk) {
  const v1::Persona& persona = walk.persona;
  const std::string label = view.T("walk.card", {{"name", walk.name}});
  Card(view.ui, {.key = "card", .role = Role::kRegion, .label = label, .gap_px = space::kTight},
       [&] {
         if (persona.name().empty()) {
           EmptyState(view, icons::kPerson, view.T("walk.no_card"), view.T("walk.no_card.line"));
           return;
         }
         Row(view.ui, {.gap_px = space::kTight}, [&] {
           PersonaPortrait(view, persona, 88);
           Column(view.ui, {.width = Flex()}, [&] {
             Heading(view.ui, 2, PersonaTitle(view, persona), {.type = Type::kPageTitle});
             if (!persona.cares_for().empty()) {
               Text(view.ui, view.T("walk.cares_for", {{"who", persona.cares_for()}}),
                    {.color = Color::kInk2});
             }
           });
         });
         if (!persona.quote().empty()) {
           Text(view.ui, "“" + persona.quote() + "”", {.type = Type::kLead});
         }
         Divider(view.ui);
         Column(view.ui, {}, [&] { Fields(view, persona); });
       });
}

}  // namespace ketentafel::views
