#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using FeedbackEntry = chain::Entry<v1::InstrumentFeedback>;

constexpr std::array kAnswers = {v1::FEEDBACK_READ, v1::FEEDBACK_TAKEN_UP,
                                 v1::FEEDBACK_NOT_TAKEN_UP};

std::vector<FeedbackEntry> FeedbackOn(const View& view, const std::string& instrument_id) {
  auto all = view.state().All<v1::InstrumentFeedback>();
  std::erase_if(all, [&](const FeedbackEntry& one) {
    return one->instrument_id() != instrument_id;
  });
  std::sort(all.begin(), all.end(), [](const FeedbackEntry& a, const FeedbackEntry& b) {
    return chain::InstantOf(b->sent_at()) < chain::InstantOf(a->sent_at());
  });
  return all;
}

char32_t IconOf(v1::FeedbackState state) {
  switch (state) {
    case v1::FEEDBACK_READ: return icons::kEye;
    case v1::FEEDBACK_TAKEN_UP: return icons::kCheckc;
    case v1::FEEDBACK_NOT_TAKEN_UP: return icons::kSkip;
    default: return icons::kMail;
  }
}

// Whether this reader is the one who answers.
bool MayAnswer(const View& view, const FeedbackEntry& feedback) {
  v1::Command command;
  command.mutable_answer_feedback()->set_id(*feedback.id);
  command.mutable_answer_feedback()->set_state(v1::FEEDBACK_READ);
  return view.model.Would(command).ok();
}

void AnswerForm(View& view, const FeedbackEntry& feedback) {
  const std::string place = "feedback/" + *feedback.id;
  FormDraft form(view, place, 0);
  const std::string reply =
      form.Area("reply", feedback->reply(),
                {.label = view.T("instrument.feedback.reply"), .rows = 1, .max_rows = 4});
  RefusalLine(view, place);
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    for (const v1::FeedbackState state : kAnswers) {
      if (state == feedback->state() && reply == feedback->reply()) continue;
      v1::Command command;
      command.mutable_answer_feedback()->set_id(*feedback.id);
      command.mutable_answer_feedback()->set_state(state);
      command.mutable_answer_feedback()->set_reply(reply);
      (void)SubmitButton(view, TextKey(state), {.label = view.T(TextKey(state)),
                                                .icon = IconOf(state)},
                         command, place, {place});
    }
  });
}

void FeedbackRow(View& view, const FeedbackEntry& feedback) {
  const std::string by =
      view.T("instrument.feedback.by", {{"party", PartyName(view, feedback->party_id())}});
  Column(view.ui, {.key = *feedback.id, .role = Role::kListItem, .label = by,
                   .padding = Sides(0, 12), .gap_px = space::kStep},
         [&] {
           Flow(view.ui, {.gap_px = space::kStep}, [&] {
             Meta(view.ui, by);
             Chip(view.ui, {.label = view.T(TextKey(feedback->state())),
                            .icon = IconOf(feedback->state())});
           });
           Text(view.ui, feedback->text());
           if (MayAnswer(view, feedback)) return AnswerForm(view, feedback);
           if (feedback->reply().empty()) return;
           Text(view.ui, view.T("instrument.feedback.answered", {{"text", feedback->reply()}}),
                {.color = Color::kInk2});
         });
}

// Only for who carries it out: others see what was said.
void SendForm(View& view, const std::string& instrument_id) {
  v1::Command command;
  command.mutable_send_feedback()->set_instrument_id(instrument_id);
  command.mutable_send_feedback()->set_id(view.NewId());
  command.mutable_send_feedback()->set_text("?");
  if (!view.model.Would(command).ok()) return;
  const std::string place = "feedback/new/" + instrument_id;
  FormDraft form(view, place, 0);
  command.mutable_send_feedback()->set_text(form.Area(
      "text", "", {.label = view.T("instrument.feedback.text"), .rows = 2, .max_rows = 5}));
  RefusalLine(view, place);
  (void)SubmitButton(view, "send", {.label = view.T("instrument.feedback.send"),
                                    .icon = icons::kMail},
                     command, place, {place});
}

}  // namespace

void FeedbackCard(View& view, const InstrumentEntry& instrument) {
  const auto feedback = FeedbackOn(view, *instrument.id);
  const std::string title = view.T("instrument.feedback");
  Card(view.ui, {.key = "feedback", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(feedback.size())});
    Text(view.ui, view.T("instrument.feedback.line"), {.color = Color::kInk2});
    if (feedback.empty()) {
      EmptyState(view, icons::kTalk, view.T("empty.feedback"), view.T("empty.feedback.line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < feedback.size(); ++i) {
        if (i > 0) Divider(view.ui);
        FeedbackRow(view, feedback[i]);
      }
    });
    if (!instrument->has_retired_on()) SendForm(view, *instrument.id);
  });
}

}  // namespace ketentafel::views
