#include "server/doors/answer_route.h"

#include <charconv>
#include <utility>

#include "server/doors/form_fields.h"
#include "server/doors/form_page.h"
#include "server/doors/paper_addresses.h"
#include "server/papers/report_html.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::doors {
namespace {

// What the address says; else the language in which it was asked; else what the owner's browser asks
// for first.
std::string LanguageOf(const RouteRequest& request,
                       const StatusOr<core::FollowUpQuestion>& question) {
  const std::string_view said = QueryValue(request.query, "lang");
  if (!said.empty()) return std::string(said);
  if (question.ok() && !(*question).language.empty()) return (*question).language;
  return request.accept_language.substr(0, 2);
}

papers::AnswerQuestion QuestionOf(const core::FollowUpQuestion& question) {
  return {.chain_name = question.chain_name,
          .person_name = question.person_name,
          .asker_name = question.asker_name,
          .action = question.action};
}

int NumberIn(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "2026-12-24", as a date field sends it; nothing where it says something else.
v1::CivilDate DateIn(std::string_view text) {
  v1::CivilDate date;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return date;
  date.set_year(NumberIn(text.substr(0, 4)));
  date.set_month(NumberIn(text.substr(5, 2)));
  date.set_day(NumberIn(text.substr(8, 2)));
  return date;
}

papers::AnswerDraft DraftIn(const std::string& body) {
  papers::AnswerDraft draft;
  const int answer = NumberIn(FormField(body, "answer"));
  if (v1::FollowUpAnswer_IsValid(answer)) {
    draft.answer = static_cast<v1::FollowUpAnswer>(answer);
  }
  draft.text = FormField(body, "text");
  draft.due = FormField(body, "due");
  return draft;
}

v1::AnswerFollowUp AnswerOf(const papers::AnswerDraft& draft) {
  v1::AnswerFollowUp answer;
  answer.set_answer(draft.answer);
  answer.set_text(draft.text);
  if (draft.answer == v1::ANSWERED_NEW_DATE) *answer.mutable_due() = DateIn(draft.due);
  return answer;
}

// Which field of the form a refusal is about; empty: none of them.
std::string FieldOf(const Status& refusal) {
  const auto field = refusal.details().find("field");
  if (field == refusal.details().end()) return "";
  const bool ours = field->second == "text" || field->second == "due" || field->second == "answer";
  return ours ? field->second : "";
}

bool IsForThePerson(const Status& status) {
  return status.code() == Code::kInvalidArgument || status.code() == Code::kFailedPrecondition;
}

}  // namespace

HttpReply AnswerRoute::Get(const RouteRequest& request) {
  const auto question = follow_ups_.Read(request.path);
  const content::Bundle& bundle = BundleIn(bundles_, LanguageOf(request, question));
  if (!question.ok()) return Refused(bundle, question.status());
  return FormPage(200, papers::AnswerPageHtml(bundle, QuestionOf(*question), {}));
}

HttpReply AnswerRoute::Post(const RouteRequest& request) {
  const auto question = follow_ups_.Read(request.path);
  const content::Bundle& bundle = BundleIn(bundles_, LanguageOf(request, question));
  if (!question.ok()) return Refused(bundle, question.status());
  papers::AnswerDraft draft = DraftIn(request.body);
  const Status answered = follow_ups_.Answer(request.path, AnswerOf(draft));
  if (answered.ok()) {
    return FormPage(200, papers::AnswerThanksHtml(bundle, QuestionOf(*question), draft.answer));
  }
  if (answered.reason() == "LINK_UNKNOWN") return Refused(bundle, answered);
  draft.refused_field = FieldOf(answered);
  draft.refusal = IsForThePerson(answered) ? content::RefusalText(bundle, answered)
                                           : bundle.Text("follow_up.page.later");
  if (draft.refused_field == "text" && draft.text.empty()) {
    draft.refusal = bundle.Text("follow_up.page.stuck_how");
  }
  return FormPage(IsForThePerson(answered) ? 422 : 503,
                  papers::AnswerPageHtml(bundle, QuestionOf(*question), draft));
}

HttpReply AnswerRoute::Refused(const content::Bundle& bundle, const Status& status) const {
  if (IsForThePerson(status)) {
    return FormPage(410, papers::SentenceHtml(bundle, content::RefusalText(bundle, status)));
  }
  const bool gone = status.code() == Code::kNotFound;
  const std::string_view key = gone ? "follow_up.page.gone" : "follow_up.page.later";
  return FormPage(gone ? 404 : 503, papers::SentenceHtml(bundle, bundle.Text(key)));
}

}  // namespace ketentafel::doors
