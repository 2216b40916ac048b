#include "client-wasm/views/cards.h"
#include "client-wasm/views/finding_form.h"
#include "client-wasm/views/walk_words.h"

namespace ketentafel::views {
namespace {

// The guiding questions of the block: one tap says that the person would ask this one.
void BlockQuestions(View& view, const LiveWalk& walk, const std::string& block) {
  const std::string open = "walk/questions/" + block;
  const bool is_open = !view.Chosen(open).empty();
  if (Disclosure(view.ui, "guiding", {.label = view.T("walk.questions.of_block",
                                              {{"block", BlockLine(view, block)}}),
                              .open = is_open},
                 [&] {
                   for (const v1::GuidingQuestion& question :
                        view.model.texts().content().questions()) {
                     if (question.block_key() != block) continue;
                     const std::string text = view.T("question." + question.key());
                     Row(view.ui, {.key = question.key(), .min_height_px = 44, .gap_px = 12}, [&] {
                       Text(view.ui, text, {.width = Flex()});
                       (void)SubmitButton(
                           view, "take",
                           {.label = view.T("walk.add"), .icon = icons::kPlus,
                            .kind = ButtonKind::kQuiet,
                            .name = view.T("walk.add") + ": " + text,
                            .description = view.T("walk.question.take", {{"name", walk.name}})},
                           NewFinding(view, walk, v1::FINDING_QUESTION, block, text), kWalkPlace);
                     });
                   }
                 })) {
    view.Choose(open, is_open ? "" : "open");
  }
}

void BlockStep(View& view, const LiveWalk& walk, const std::string& block, WayLine line) {
  const std::string title = BlockLine(view, block);
  WayStep(view.ui, {.text = BlockNumber(view, block), .tone = DiscTone::kAccent, .size_px = 44},
          line, {.key = block, .role = Role::kListItem, .label = title, .min_height_px = 92}, [&] {
            Column(view.ui, {.padding = Insets{0, 8, 0, 20}, .gap_px = space::kStep}, [&] {
              Text(view.ui, title, {.type = Type::kBodyStrong});
              AddFinding(view, walk,
                         {.key = "question/" + block, .kind = v1::FINDING_QUESTION,
                          .block_key = block,
                          .label = view.T("walk.question.at",
                                          {{"name", walk.name}, {"block", title}}),
                          .placeholder = view.T("walk.question.text", {{"name", walk.name}}),
                          .button = view.T("walk.add")});
              (void)FindingLines(view, walk, v1::FINDING_QUESTION,
                                 view.T("finding.finding_question"), block);
              BlockQuestions(view, walk, block);
            });
          });
}

}  // namespace

void WalkQuestions(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 3, walk.name);
  Card(view.ui, {.key = "questions", .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("walk.step.3.line", {{"name", walk.name}}),
              {.color = Color::kInk2});
         const auto& blocks = walk.walk->block_keys();
         Column(view.ui, {.key = "way", .role = Role::kList, .label = title}, [&] {
           for (int i = 0; i < blocks.size(); ++i) {
             const bool last = i + 1 == blocks.size();
             BlockStep(view, walk, blocks[i], last ? WayLine::kNone : WayLine::kSolid);
           }
         });
       });
}

}  // namespace ketentafel::views
