#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/persona_card.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_path.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::views {
namespace {

constexpr float kFace = 256;

void Quiet(View& view, const LiveWalk& walk) {
  const auto left = chain::QuietLeft(*walk.walk, walk.meeting.now);
  if (!left) return;
  Panel(view.ui, Tone::kTint, {.key = "quiet", .padding = Sides(48, 32)}, [&] {
    Row(view.ui, {.gap_px = 40}, [&] {
      Text(view.ui, view.T("walk.quiet"), {.type = Type::kWallSpeaker, .width = Flex()});
      Clock(view.ui, "quiet", {.text = ClockText(*left), .spoken = SpokenTime(view, *left),
                               .size = ClockSize::kWallTurn});
    });
  });
}

// Readable from the back of the room.
void Card(View& view, const LiveWalk& walk) {
  const v1::Persona& persona = walk.persona;
  Row(view.ui, {.gap_px = 48}, [&] {
    if (!persona.name().empty()) PersonaPortrait(view, persona, kFace);
    Column(view.ui, {.width = Flex(), .gap_px = space::kTight}, [&] {
      Text(view.ui, persona.name().empty() ? walk.name : PersonaTitle(view, persona),
           {.type = Type::kWallTitle});
      if (!persona.cares_for().empty()) {
        Text(view.ui, view.T("walk.cares_for", {{"who", persona.cares_for()}}),
             {.type = Type::kWallBody, .color = Color::kInk2});
      }
    });
  });
  if (!persona.quote().empty()) {
    Text(view.ui, "“" + persona.quote() + "”", {.type = Type::kWallQuestion});
  }
  if (chain::QuietLeft(*walk.walk, walk.meeting.now)) return Quiet(view, walk);
  if (!persona.needs().empty()) {
    IconText(view.ui, icons::kBulb, persona.needs(0), {.type = Type::kWallBody}, 48);
  }
  if (!persona.pains().empty()) {
    IconText(view.ui, icons::kWarn, persona.pains(0), {.type = Type::kWallBody}, 48);
  }
}

std::string PartiesOf(const View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  if (block.IsHole()) {
    return IsOfWholeChain(view, block.block_key) ? view.T("walk.hole.chain")
                                                 : view.T("walk.hole", {{"name", walk.name}});
  }
  std::string names;
  for (const auto& touchpoint : block.parties) {
    if (!names.empty()) names += ", ";
    names += ShortPartyName(view, touchpoint->party_id());
  }
  return names;
}

void Way(View& view, const LiveWalk& walk) {
  Text(view.ui, StepTitle(view, walk.walk->step(), walk.name), {.type = Type::kWallQuestion});
  const std::string label = view.T("walk.way", {{"name", walk.name}});
  Column(view.ui, {.key = "way", .role = Role::kList, .label = label}, [&] {
    for (size_t i = 0; i < walk.way.blocks.size(); ++i) {
      const chain::BlockOnWay& block = walk.way.blocks[i];
      const bool hole = block.IsHole();
      const std::string title = BlockLine(view, block.block_key);
      WayStep(view.ui, {.text = BlockNumber(view, block.block_key),
                        .tone = hole ? DiscTone::kHole : DiscTone::kFilled, .size_px = 56},
              LineBelow(view, walk.way, i),
              {.key = block.block_key, .role = Role::kListItem, .label = title,
               .min_height_px = 92},
              [&] {
                Column(view.ui, {.padding = Insets{16, 0, 0, 4}}, [&] {
                  Text(view.ui, BlockNumber(view, block.block_key) + ". " + title,
                       {.type = Type::kWallNote, .color = Color::kInk2});
                  Text(view.ui, PartiesOf(view, walk, block),
                       {.type = Type::kWallSmall, .color = hole ? Color::kAmber : Color::kInk});
                });
              });
    }
  });
}

}  // namespace

void WallWalk(View& view, const LiveWalk& walk) {
  if (walk.walk->step() <= chain::kQuietStep) return Card(view, walk);
  Way(view, walk);
}

}  // namespace ketentafel::views
