#include <algorithm>
#include <map>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/persona_parts.h"

namespace ketentafel::views {
namespace {

using WalkEntry = chain::Entry<v1::PersonaWalk>;
using TouchEntry = chain::Entry<v1::PersonaTouchpoint>;

// The last walk with each persona.
std::map<std::string, WalkEntry> LastWalks(const View& view) {
  std::map<std::string, WalkEntry> walks;
  for (const auto& walk : view.state().All<v1::PersonaWalk>()) {
    WalkEntry& last = walks[walk->persona_id()];
    if (last.value == nullptr || last->started_at().seconds() < walk->started_at().seconds()) {
      last = walk;
    }
  }
  return walks;
}

// Who marked something, block by block.
std::map<std::string, std::vector<TouchEntry>> TouchesByBlock(const View& view,
                                                              std::string_view walk_id) {
  std::map<std::string, std::vector<TouchEntry>> touches;
  for (const auto& touch : view.state().All<v1::PersonaTouchpoint>()) {
    if (touch->walk_id() == walk_id) touches[touch->block_key()].push_back(touch);
  }
  return touches;
}

std::string HowText(const v1::PersonaTouchpoint& touch) {
  return touch.how().empty() ? "" : ", " + touch.how();
}

void BlockRow(View& view, const v1::BuildingBlock& block, const std::vector<TouchEntry>& touches) {
  const std::string name = view.T("block." + block.key());
  Row(view.ui, {.key = block.key(), .role = Role::kListItem, .padding = Sides(0, space::kStep),
                .gap_px = 12, .align = Align::kStart},
      [&] {
        Disc(view.ui, {.text = std::to_string(block.number()),
                       .tone = touches.empty() ? DiscTone::kHole : DiscTone::kFilled});
        Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
          Text(view.ui, name, {.type = Type::kBodyStrong});
          if (touches.empty()) {
            return Meta(view.ui, view.T("persona.nobody_here"), {.color = Color::kAmber});
          }
          Flow(view.ui, {.gap_px = space::kHalf}, [&] {
            for (const TouchEntry& touch : touches) {
              Chip(view.ui, {.label = ShortPartyName(view, touch->party_id()),
                             .detail = HowText(*touch.value), .tone = ChipTone::kAccent});
            }
          });
        });
      });
}

}  // namespace

std::map<std::string, PersonaTouches> TouchesByPersona(const View& view) {
  std::map<std::string, PersonaTouches> touches;
  std::map<std::string, PersonaTouches*> of_walk;
  for (const auto& [persona_id, walk] : LastWalks(view)) of_walk[*walk.id] = &touches[persona_id];
  for (const auto& touch : view.state().All<v1::PersonaTouchpoint>()) {
    const auto found = of_walk.find(touch->walk_id());
    if (found == of_walk.end()) continue;  // of an earlier walk
    found->second->block_keys.insert(touch->block_key());
    found->second->party_ids.insert(touch->party_id());
  }
  return touches;
}

void TouchCard(View& view, const std::string& persona_id, const v1::Persona& shown) {
  const std::string title = view.T("persona.met_by", {{"name", shown.name()}});
  Card(view.ui, {.key = "touches", .role = Role::kRegion, .label = title, .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = title});
         const WalkEntry walk = LastWalks(view)[persona_id];
         if (walk.value == nullptr) {
           return EmptyState(view, icons::kWalk, view.T("persona.not_walked"),
                             view.T("persona.not_walked.line"));
         }
         const auto touches = TouchesByBlock(view, *walk.id);
         Column(view.ui, {.key = "blocks", .role = Role::kList, .label = title}, [&] {
           for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
             const auto& keys = walk->block_keys();
             if (std::find(keys.begin(), keys.end(), block.key()) == keys.end()) continue;
             const auto found = touches.find(block.key());
             BlockRow(view, block,
                      found == touches.end() ? std::vector<TouchEntry>() : found->second);
           }
         });
       });
}

}  // namespace ketentafel::views
