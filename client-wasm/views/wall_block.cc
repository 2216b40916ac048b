#include <algorithm>

#include "client-wasm/views/zoom_in.h"
#include "shared/base/ids.h"
#include "shared/chain/blocks.h"
#include "shared/chain/reflections.h"

namespace ketentafel::views {
namespace {

// The questions of the block, with a mark at those that have an answer.
void Questions(View& view, const LiveMeeting& meeting, const std::string& block) {
  const std::string title = view.T("block." + block);
  Column(view.ui, {.key = "questions", .role = Role::kList, .label = title,
                   .gap_px = space::kTight},
         [&] {
           for (const v1::GuidingQuestion& question : view.model.texts().content().questions()) {
             if (question.block_key() != block) continue;
             const bool answered =
                 view.state().Get<v1::Answer>(JoinIds(meeting.id, question.key())) != nullptr;
             Row(view.ui, {.key = question.key(), .role = Role::kListItem, .gap_px = space::kTight,
                           .align = Align::kStart},
                 [&] {
                   Icon(view.ui, answered ? icons::kCheckc : icons::kCircle, 40,
                        answered ? Color::kAccent : Color::kInk2);
                   Text(view.ui, view.T("question." + question.key()),
                        {.type = Type::kWallNote, .width = Flex()});
                 });
           }
         });
}

void Readiness(View& view, const LiveMeeting& meeting) {
  const auto round = chain::ReflectionRound(view.state(), meeting.id);
  const auto ready = std::count_if(round.begin(), round.end(),
                                   [](const chain::PartyReflection& one) { return one.ready; });
  Text(view.ui, view.T("reflection.ready_count", {{"n", std::to_string(ready)},
                                                  {"total", std::to_string(round.size())}}),
       {.type = Type::kWallBody});
}

}  // namespace

void BlockOnWall(View& view, const LiveMeeting& meeting) {
  const v1::AgendaItem& item = *meeting.shown_item()->value;
  const std::string block = chain::BlockOf(item);
  if (!block.empty()) return Questions(view, meeting, block);
  if (item.kind() == v1::REFLECTION) Readiness(view, meeting);
}

}  // namespace ketentafel::views
