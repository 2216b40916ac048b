#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/zoom_in.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {
namespace {

std::vector<OpenQuestion> QuestionsOf(const View& view, const LiveMeeting& meeting,
                                      const std::string& block) {
  std::vector<OpenQuestion> questions;
  for (const v1::GuidingQuestion& question : view.model.texts().content().questions()) {
    if (question.block_key() != block) continue;
    questions.push_back({meeting.id, *meeting.shown_item()->id, question.key(), block,
                         static_cast<int>(questions.size()) + 1});
  }
  return questions;
}

int Answered(const View& view, const std::vector<OpenQuestion>& questions) {
  int answered = 0;
  for (const OpenQuestion& question : questions) {
    for (const auto& answer : chain::AnswersTo(view.state(), question.key)) {
      answered += answer->meeting_id() == question.meeting_id;
    }
  }
  return answered;
}

// The minute-taker may write down what another party says.
void PartyChoice(View& view, const LiveMeeting& meeting) {
  if (!meeting.i_write) return;
  const SelectOptions parties = PartyOptions(view, view.T("zoom.for_party.own"));
  const std::string chosen(view.Chosen("voice/party"));
  if (auto party = Select(view.ui, "for_party", chosen, parties.span(),
                          {.label = view.T("zoom.for_party"), .width = Px(320)})) {
    view.Choose("voice/party", *party);
  }
}

void BlockHead(View& view, const LiveMeeting& meeting, const std::string& block,
               const std::vector<OpenQuestion>& questions) {
  const v1::BuildingBlock* known = view.model.texts().FindBlock(block);
  const std::string title = view.T("block." + block);
  Card(view.ui, {.key = "block", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    Row(view.ui, {.gap_px = 12}, [&] {
      Disc(view.ui, {.text = known == nullptr ? "" : std::to_string(known->number()),
                     .tone = DiscTone::kFilled, .size_px = 44});
      Column(view.ui, {.width = Flex()}, [&] {
        Heading(view.ui, 2, title);
        Meta(view.ui, view.T("zoom.answered", {{"n", std::to_string(Answered(view, questions))},
                                               {"total", std::to_string(questions.size())}}));
      });
    });
    Text(view.ui, view.T("block." + block + ".challenge"), {.color = Color::kInk2});
    IconText(view.ui, icons::kGoal, view.T("block." + block + ".goal"));
    for (const auto& goal : chain::GoalsOf(view.state(), block)) {
      IconText(view.ui, icons::kStar, goal->text());
    }
    PartyChoice(view, meeting);
    RefusalLine(view, "becomes");
    if (Link(view.ui, "sheet", {.label = view.T("zoom.sheet"),
                                .href = view.HrefToDetail(Screen::kBlocks, block),
                                .icon = icons::kRight})) {
      view.GoToDetail(Screen::kBlocks, block);
    }
  });
}

void QuestionCard(View& view, const ZoomIn& zoom_in, const OpenQuestion& question) {
  const std::string text = view.T("question." + question.key);
  Card(view.ui, {.key = question.key, .role = Role::kRegion, .label = text, .gap_px = 12}, [&] {
    Row(view.ui, {.gap_px = 12, .align = Align::kStart}, [&] {
      Disc(view.ui, {.text = std::to_string(question.number), .tone = DiscTone::kTint});
      Heading(view.ui, 3, text, {.type = Type::kLead, .width = Flex()});
    });
    // What one works on stands first: what others say meanwhile fills in below it.
    AnswerForm(view, zoom_in, question);
    SayForm(view, zoom_in.meeting, question);
    AnswerOf(view, zoom_in, question);
    VoicesOf(view, zoom_in, question);
  });
}

// A zoom-in whose block was left open: whoever may says now which one.
void ChooseBlock(View& view, const chain::Entry<v1::AgendaItem>& item) {
  Card(view.ui, {.key = "choose_block", .role = Role::kRegion, .label = view.T("zoom.which"),
                 .gap_px = 12},
       [&] {
         EmptyState(view, icons::kPuzzle, view.T("zoom.which"), view.T("zoom.which.line"));
         v1::Command command;
         command.set_expected_revision(item.revision);
         v1::PutAgendaItem* put = command.mutable_put_agenda_item();
         put->set_id(*item.id);
         *put->mutable_item() = *item.value;
         Flow(view.ui, {.gap_px = space::kStep}, [&] {
           for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
             put->mutable_item()->set_block_key(block.key());
             (void)SubmitButton(view, block.key(),
                                {.label = std::to_string(block.number()) + ". " +
                                          view.T("block." + block.key()),
                                 .reason_place = ReasonPlace::kSpoken},
                                command, "zoom");
           }
         });
         RefusalLine(view, "zoom");
       });
}

}  // namespace

void ZoomInCard(View& view, const LiveMeeting& meeting) {
  const auto& item = *meeting.shown_item();
  const std::string block = chain::BlockOf(*item.value);
  if (block.empty()) return ChooseBlock(view, item);
  const std::vector<OpenQuestion> questions = QuestionsOf(view, meeting, block);
  BlockHead(view, meeting, block, questions);
  const ZoomIn zoom_in{.meeting = meeting, .outcomes = Outcomes(view.state()),
                       .may_settle = !questions.empty() && MaySettle(view, questions.front())};
  for (const OpenQuestion& question : questions) QuestionCard(view, zoom_in, question);
  VoiceDialog(view);
}

}  // namespace ketentafel::views
