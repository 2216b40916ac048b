#include "client-wasm/views/persona_card.h"

#include <array>

#include "shared/chain/persona_rules.h"
#include "shared/content/persona_text.h"

namespace ketentafel::views {
namespace {

constexpr std::array<PersonaField, 8> kFields = {{
    {"personal_situation", icons::kHome},
    {"occupation", icons::kOrg},
    {"profile", icons::kPerson},
    {"current_situation", icons::kNow},
    {"needs", icons::kBulb},
    {"search_behaviour", icons::kSearch},
    {"pains", icons::kWarn},
    {"supports", icons::kPeople},
}};

using Lines = google::protobuf::RepeatedPtrField<std::string>;

// The text of a field as a list: one line, or none, of the fields that are one text.
Lines LinesOf(std::string_view field, const v1::Persona& shown) {
  if (field == "needs") return shown.needs();
  if (field == "search_behaviour") return shown.search_behaviour();
  if (field == "pains") return shown.pains();
  if (field == "supports") return shown.supports();
  const std::string& text = field == "personal_situation" ? shown.personal_situation()
                            : field == "occupation"       ? shown.occupation()
                            : field == "profile"          ? shown.profile()
                                                          : shown.current_situation();
  Lines lines;
  if (!text.empty()) *lines.Add() = text;
  return lines;
}

}  // namespace

PortraitParts PartsOf(const v1::Portrait& portrait) {
  return {.skin = portrait.skin(),
          .hair = portrait.hair(),
          .hair_colour = portrait.hair_colour(),
          .clothes = portrait.clothes(),
          .glasses = portrait.glasses(),
          .beard = portrait.beard()};
}

v1::Persona ShownPersona(const View& view, const v1::Persona& persona) {
  return content::ResolvedPersona(persona, view.model.texts());
}

std::string PersonaTitle(const View& view, const v1::Persona& shown) {
  if (shown.name().empty()) return view.T("persona.nameless");
  return shown.age() == 0 ? shown.name() : shown.name() + ", " + std::to_string(shown.age());
}

void ReadyChip(View& view, std::string_view persona_id) {
  if (chain::CurrentCheck(view.state(), persona_id) != nullptr) {
    Chip(view.ui, {.label = view.T("persona.ready"), .icon = icons::kCheck,
                   .tone = ChipTone::kGreen});
  } else {
    Chip(view.ui, {.label = view.T("persona.to_check"), .icon = icons::kShield,
                   .tone = ChipTone::kAmber});
  }
}

void SegmentChips(View& view, const v1::Persona& shown) {
  for (const std::string& segment : shown.segment_keys()) {
    Chip(view.ui, {.label = view.T("segment." + segment), .tone = ChipTone::kAccent});
  }
}

void PersonaHead(View& view, const v1::Persona& shown, float portrait_px, int level) {
  const std::string title = PersonaTitle(view, shown);
  const bool phone = view.ui.IsPhone();
  const auto words = [&] {
    Heading(view.ui, level, title,
            {.type = portrait_px > 100 && !phone ? Type::kSmallClock : Type::kSpeaker});
    if (!shown.cares_for().empty()) {
      Text(view.ui, view.T("persona.cares_for.of", {{"whom", shown.cares_for()}}),
           {.type = phone ? Type::kBody : Type::kLead, .color = Color::kInk2});
    }
  };
  Row(view.ui, {.gap_px = phone ? 12.f : space::kGap}, [&] {
    Portrait(view.ui, PartsOf(shown.portrait()), phone ? 72 : portrait_px,
             view.T("persona.portrait_of", {{"name", title}}));
    Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, words);
  });
}

std::span<const PersonaField> PersonaFields() { return kFields; }

void PersonaFieldText(View& view, const PersonaField& field, const v1::Persona& shown,
                      const FieldLook& look) {
  const std::string label = view.T("persona." + std::string(field.key));
  const Lines lines = LinesOf(field.key, shown);
  Row(view.ui, {.key = field.key, .width = Flex(), .gap_px = 12, .align = Align::kStart}, [&] {
    Icon(view.ui, field.icon, 24, Color::kAccent);
    Column(view.ui, {.width = Flex()}, [&] {
      Heading(view.ui, look.level, label, {.type = Type::kBodyStrong});
      if (lines.empty()) Text(view.ui, view.T("persona.empty_field"), {.color = Color::kInk2});
      if (lines.size() == 1) return Text(view.ui, lines.at(0), {.type = look.type});
      if (lines.empty()) return;
      Column(view.ui, {.key = "lines", .role = Role::kList, .label = label}, [&] {
        for (int i = 0; i < lines.size(); ++i) {
          Row(view.ui, {.key = std::to_string(i), .role = Role::kListItem, .gap_px = space::kStep,
                        .align = Align::kStart},
              [&] {
                Text(view.ui, "–", {.type = look.type, .color = Color::kInk2});
                Text(view.ui, lines.at(i), {.type = look.type, .width = Flex()});
              });
        }
      });
    });
  });
}

void PersonaSheet(View& view, const v1::Persona& shown, int level) {
  PersonaHead(view, shown, 160, level);
  if (!shown.quote().empty()) {
    Text(view.ui, view.T("persona.quoted", {{"quote", shown.quote()}}),
         {.type = view.ui.IsPhone() ? Type::kLead : Type::kSpeaker});
  }
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    Chip(view.ui, {.label = view.T("persona.invented")});
    SegmentChips(view, shown);
  });
  Divider(view.ui);
  const auto fields = [&] {
    for (const PersonaField& field : kFields) {
      PersonaFieldText(view, field, shown,
                       {.type = view.ui.IsPhone() ? Type::kBody : Type::kLead,
                        .level = level + 1});
    }
  };
  if (view.ui.IsPhone()) {
    Column(view.ui, {.gap_px = space::kTight}, fields);
  } else {
    Grid(view.ui, {Flex(), Flex()}, space::kGap, {.gap_px = 32, .align = Align::kStart}, fields);
  }
}

}  // namespace ketentafel::views
