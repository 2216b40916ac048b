#include <array>
#include <cstdlib>
#include <vector>

#include "client-wasm/views/persona_card.h"
#include "client-wasm/views/persona_fields.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

// One part of a face: texts portrait.<key>, portrait.<key>.<number>.
struct FacePart {
  std::string_view key;
  int count;
  int PortraitParts::*part;
};
constexpr std::array<FacePart, 6> kFaceParts = {{
    {"skin", portrait::kSkins, &PortraitParts::skin},
    {"hair", portrait::kHairs, &PortraitParts::hair},
    {"hair_colour", portrait::kHairColours, &PortraitParts::hair_colour},
    {"clothes", portrait::kClothes, &PortraitParts::clothes},
    {"glasses", portrait::kGlasses, &PortraitParts::glasses},
    {"beard", portrait::kBeards, &PortraitParts::beard},
}};
constexpr int kScarf = 5;  // the shape of hair that is a headscarf: its colours are cloths

std::string Pack(const PortraitParts& parts) {
  std::string packed;
  for (const FacePart& face : kFaceParts) packed += std::to_string(parts.*face.part) + " ";
  return packed;
}

PortraitParts Unpack(const std::string& packed) {
  PortraitParts parts;
  const std::vector<std::string> numbers = Split(packed, ' ');
  for (size_t i = 0; i < kFaceParts.size() && i < numbers.size(); ++i) {
    parts.*kFaceParts[i].part = std::atoi(numbers[i].c_str());
  }
  return parts;
}

std::string NameOfDrawing(const View& view, const FacePart& face, const PortraitParts& parts,
                          int number) {
  const bool cloth = face.key == "hair_colour" && parts.hair == kScarf;
  const std::string key = "portrait." + std::string(cloth ? "scarf" : face.key);
  return view.T(key + "." + std::to_string(number));
}

// The drawings of one part on the face as it is; the number that was chosen now.
int PartChoice(View& view, const FacePart& face, const PortraitParts& parts) {
  const std::string label = view.T("portrait." + std::string(face.key));
  int chosen = parts.*face.part;
  Column(view.ui, {.key = face.key, .role = Role::kGroup, .label = label, .gap_px = space::kHalf},
         [&] {
           Text(view.ui, label, {.type = Type::kBodyStrong});
           Flow(view.ui, {.gap_px = space::kHalf}, [&] {
             for (int number = 0; number < face.count; ++number) {
               PortraitParts other = parts;
               other.*face.part = number;
               const std::string name = label + ": " + NameOfDrawing(view, face, parts, number);
               const PressStyle style = {.name = name,
                                         .box = {.padding = All(6), .radius_px = radius::kControl},
                                         .selected = parts.*face.part == number};
               if (PressColumn(view.ui, std::to_string(number), style,
                               [&] { Portrait(view.ui, other, 48, ""); })) {
                 chosen = number;
               }
             }
           });
         });
  return chosen;
}

}  // namespace

void PortraitFields(View& view, FormDraft& form, v1::Portrait* portrait) {
  const PortraitParts stored = PartsOf(*portrait);
  PortraitParts parts = Unpack(form.Value("portrait", Pack(stored)));
  const std::string before = Pack(parts);
  const std::string label = view.T("persona.portrait");
  Column(view.ui, {.key = "portrait", .role = Role::kGroup, .label = label, .gap_px = 12}, [&] {
    Heading(view.ui, 3, label);
    Meta(view.ui, view.T("persona.portrait.line"));
    Portrait(view.ui, parts, 120, label);
    for (const FacePart& face : kFaceParts) parts.*face.part = PartChoice(view, face, parts);
  });
  if (Pack(parts) != before) form.SetValue("portrait", Pack(parts));
  portrait->set_skin(parts.skin);
  portrait->set_hair(parts.hair);
  portrait->set_hair_colour(parts.hair_colour);
  portrait->set_clothes(parts.clothes);
  portrait->set_glasses(parts.glasses);
  portrait->set_beard(parts.beard);
}

}  // namespace ketentafel::views
