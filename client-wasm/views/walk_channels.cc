#include "client-wasm/views/cards.h"
#include "client-wasm/views/finding_form.h"
#include "client-wasm/views/walk_words.h"

namespace ketentafel::views {
namespace {

// Where the person looks by itself, from the card.
void Looks(View& view, const LiveWalk& walk) {
  if (walk.persona.search_behaviour().empty()) return;
  const std::string title = view.T("walk.looks", {{"name", walk.name}});
  Panel(view.ui, Tone::kTint, {.key = "looks", .role = Role::kGroup, .label = title,
                               .gap_px = space::kHalf},
        [&] {
          Row(view.ui, {.gap_px = space::kStep}, [&] {
            Icon(view.ui, icons::kSearch, 20, Color::kAccent);
            Text(view.ui, title, {.type = Type::kBodyStrong, .width = Flex()});
          });
          for (const std::string& place : walk.persona.search_behaviour()) Text(view.ui, place);
        });
}

}  // namespace

void WalkChannels(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 7, walk.name);
  const std::string channels = view.T("walk.channels"), wordings = view.T("walk.wordings");
  Card(view.ui, {.key = "channels", .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("walk.step.7.line", {{"name", walk.name}}),
              {.color = Color::kInk2});
         Looks(view, walk);
         Heading(view.ui, 3, channels);
         if (!FindingLines(view, walk, v1::FINDING_CHANNEL, channels)) {
           Text(view.ui, view.T("walk.channels.empty"), {.color = Color::kInk2});
         }
         AddFinding(view, walk, {.key = "channel", .kind = v1::FINDING_CHANNEL,
                                 .label = view.T("walk.channel.text", {{"name", walk.name}}),
                                 .button = view.T("walk.channel.add")});
         Divider(view.ui);
         Heading(view.ui, 3, wordings);
         Text(view.ui, view.T("walk.wording.line"), {.color = Color::kInk2});
         if (!FindingLines(view, walk, v1::FINDING_WORDING, wordings)) {
           Text(view.ui, view.T("walk.wordings.empty"), {.color = Color::kInk2});
         }
         AddFinding(view, walk, {.key = "wording", .kind = v1::FINDING_WORDING,
                                 .label = view.T("walk.wording.text", {{"name", walk.name}}),
                                 .button = view.T("walk.wording.add")});
       });
}

}  // namespace ketentafel::views
