#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"
#include "client-wasm/views/setup_parts.h"
#include "shared/base/ids.h"
#include "shared/chain/phases.h"

namespace ketentafel::views {
namespace {

void QuestionPart(View& view, v1::ExplorationQuestion question) {
  const std::string id = chain::ExplorationAnswerId(view.state(), question);
  const v1::Element* stored = view.state().Find(v1::Element::kExplorationAnswer, id);
  const std::string kept = stored == nullptr ? "" : stored->exploration_answer().text();
  const std::string key = TextKey(question);
  Column(view.ui, {.key = key, .role = Role::kGroup, .label = view.T(key), .gap_px = space::kStep},
         [&] {
           Heading(view.ui, 3, view.T(key));
           FormDraft form(view, "explore/" + key, stored == nullptr ? 0 : stored->revision());
           const std::string text =
               form.Area("text", kept, {.label = view.T(key + ".question"),
                                        .help = view.T(key + ".line"), .rows = 2, .max_rows = 6});
           RefusalLine(view, key);
           if (text == kept) return;
           v1::Command command;
           command.set_expected_revision(form.expected());
           command.mutable_answer_exploration()->set_question(question);
           command.mutable_answer_exploration()->set_text(text);
           (void)SubmitButton(view, "save", {.label = view.T("common.save"),
                                             .kind = ButtonKind::kTinted,
                                             .name = view.T("common.save") + ": " + view.T(key)},
                              command, key, {form.prefix()});
         });
}

void QuestionsCard(View& view) {
  const auto open = static_cast<int64_t>(chain::OpenQuestions(view.state()).size());
  Card(view.ui, {.key = "questions", .role = Role::kRegion, .label = view.T("setup.questions"),
                 .gap_px = space::kGap},
       [&] {
         CardHead(view, {.title = view.T("setup.questions"),
                         .note = view.Plural("exploration.progress", 4 - open, {{"total", "4"}})});
         for (const auto question : {v1::WHICH_SCALE, v1::WHICH_TABLES_TO_JOIN, v1::WHICH_FOCUS,
                                     v1::WHO_DIRECTS}) {
           QuestionPart(view, question);
         }
       });
}

// To the next phase; where the way is not ready, with a reason.
void PhaseCard(View& view) {
  const v1::Phase now = view.state().chain()->phase();
  const v1::Phase next = chain::NextPhase(now);
  v1::Command command;
  command.mutable_enter_phase()->set_phase(next);
  Card(view.ui, {.key = "phase", .role = Role::kRegion, .label = view.T("home.phases"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("setup.phase_now",
                                         {{"phase", view.T(TextKey(now))}})});
         Text(view.ui, view.T(TextKey(now) + ".line"), {.color = Color::kInk2});
         const Status would = view.model.Would(command);
         if (would.code() == Code::kPermissionDenied) return;  // the director's to do
         if (!would.ok()) {
           command.mutable_enter_phase()->set_reason(
               DraftTextField(view, {.draft_key = "phase/reason"},
                              {.label = view.T("setup.phase_reason"),
                               .help = view.T("setup.phase_reason.help")}));
         }
         RefusalLine(view, "phase");
         (void)SubmitButton(view, "enter",
                            {.label = view.T("setup.enter_phase",
                                             {{"phase", view.T(TextKey(next))}}),
                             .icon = icons::kArrow, .icon_side = IconSide::kAfter},
                            command, "phase", {"phase"});
       });
}

}  // namespace

void ShowSetup(View& view) {
  ChainFrame(view, view.T("phase.prepare"), [&] {
    PageTitle(view, view.T("phase.prepare"), view.T("phase.prepare.line"), [] {});
    TwoColumns(
        view,
        [&] {
          QuestionsCard(view);
          ChecklistCard(view, v1::ORGANISATION);
          ChecklistCard(view, v1::KEY_PERSON);
        },
        [&] {
          PhaseCard(view);
          ChainCard(view);
        });
  });
}

}  // namespace ketentafel::views
