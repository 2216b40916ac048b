#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/zoom_in.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {
namespace {

constexpr size_t kFormerShown = 3;

std::string AnswerId(const OpenQuestion& question) {
  return JoinIds(question.meeting_id, question.key);
}

v1::Command SettleCommand(const OpenQuestion& question, std::string text, int64_t expected) {
  v1::Command command;
  command.set_expected_revision(expected);
  v1::SettleAnswer* settle = command.mutable_settle_answer();
  settle->set_meeting_id(question.meeting_id);
  settle->set_item_id(question.item_id);
  settle->set_question_key(question.key);
  settle->set_text(std::move(text));
  return command;
}

// Where the minute-taker writes down what the table answers together.
void Settling(View& view, const OpenQuestion& question, const v1::Element* stored) {
  FormDraft form(view, "answer/" + AnswerId(question), stored == nullptr ? 0 : stored->revision());
  const std::string before = stored == nullptr ? "" : stored->answer().text();
  const std::string number = std::to_string(question.number);
  const std::string text =
      form.Area("text", before, {.label = view.T("zoom.our_answer_to", {{"number", number}}),
                                 .placeholder = view.T("zoom.settle.hint"),
                                 .rows = 2, .max_rows = 8});
  const bool unchanged = text == before;
  const std::string reason = unchanged || (Trimmed(text).empty() && stored == nullptr)
                                 ? view.T("zoom.settle.type_first")
                                 : "";
  if (unchanged && stored != nullptr) return;
  const std::string label =
      view.T(Trimmed(text).empty() && stored != nullptr ? "zoom.take_back" : "zoom.settle");
  (void)SubmitButton(view, "settle", {.label = label, .icon = icons::kCheck,
                                      .kind = ButtonKind::kTinted,
                                      .name = label + ", " + view.T("zoom.question",
                                                                    {{"number", number}}),
                                      .disabled_reason = reason,
                                      .reason_place = ReasonPlace::kSpoken},
                     SettleCommand(question, text, form.expected()), "answer/" + question.key,
                     {form.prefix()});
  RefusalLine(view, "answer/" + question.key);
}

void FromAnswer(View& view, const ZoomIn& zoom_in, const OpenQuestion& question,
                const v1::Element& stored) {
  BecomesRow(view, zoom_in.outcomes,
             {.kind = v1::Element::kAnswer, .id = stored.id(), .text = stored.answer().text(),
              .by = view.T("zoom.question", {{"number", std::to_string(question.number)}}),
              .block_key = question.block_key, .meeting_id = question.meeting_id,
              .item_id = question.item_id});
}

void Settled(View& view, const ZoomIn& zoom_in, const OpenQuestion& question,
             const v1::Element& stored) {
  Panel(view.ui, Tone::kTint, {.key = "settled", .gap_px = space::kStep}, [&] {
    Meta(view.ui, view.T("zoom.our_answer"), {.type = Type::kMetaStrong});
    Text(view.ui, stored.answer().text());
    FromAnswer(view, zoom_in, question, stored);
  });
}

std::string DateOfMeeting(const View& view, std::string_view meeting_id) {
  const auto* meeting = view.state().Get<v1::Meeting>(meeting_id);
  return meeting == nullptr ? "" : ShownDate(view, FieldValue(meeting->starts().date()));
}

// What the table answered before, so that it need not be found again.
void Former(View& view, const OpenQuestion& question) {
  size_t shown = 0;
  for (const auto& answer : chain::AnswersTo(view.state(), question.key)) {
    if (answer->meeting_id() == question.meeting_id || shown++ >= kFormerShown) continue;
    Panel(view.ui, Tone::kCanvas, {.key = *answer.id, .gap_px = space::kHalf}, [&] {
      IconText(view.ui, icons::kHistory,
               view.T("zoom.earlier", {{"date", DateOfMeeting(view, answer->meeting_id())}}),
               {.type = Type::kMeta, .color = Color::kInk2});
      Text(view.ui, answer->text());
    });
  }
}

}  // namespace

bool MaySettle(const View& view, const OpenQuestion& question) {
  const v1::Element* stored = view.state().Find(v1::Element::kAnswer, AnswerId(question));
  const int64_t revision = stored == nullptr ? 0 : stored->revision();
  return view.model.Would(SettleCommand(question, "x", revision)).ok();
}

void AnswerForm(View& view, const ZoomIn& zoom_in, const OpenQuestion& question) {
  Former(view, question);
  if (!zoom_in.may_settle) return;
  const v1::Element* stored = view.state().Find(v1::Element::kAnswer, AnswerId(question));
  Settling(view, question, stored);
  if (stored != nullptr) FromAnswer(view, zoom_in, question, *stored);
}

void AnswerOf(View& view, const ZoomIn& zoom_in, const OpenQuestion& question) {
  if (zoom_in.may_settle) return;
  const v1::Element* stored = view.state().Find(v1::Element::kAnswer, AnswerId(question));
  if (stored != nullptr) Settled(view, zoom_in, question, *stored);
}

}  // namespace ketentafel::views
