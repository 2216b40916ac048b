#include "server/papers/answer_page.h"

#include <array>

#include "server/papers/html.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

constexpr std::array kAnswers = {v1::ANSWERED_DONE, v1::ANSWERED_ON_ITS_WAY, v1::ANSWERED_STUCK,
                                 v1::ANSWERED_NEW_DATE};

class AnswerPage {
 public:
  AnswerPage(const content::Bundle& bundle, const AnswerQuestion& question)
      : bundle_(bundle), question_(question) {}

  std::string Form(const AnswerDraft& draft) {
    Begin(T("follow_up.page.title"));
    Refusal(draft);
    html_.Open("form", {{"method", "post"}, {"class", "answer"}, {"accept-charset", "utf-8"}});
    Choices(draft);
    Words(draft);
    Day(draft);
    html_.Leaf("button", T("follow_up.page.send"), {{"type", "submit"}});
    html_.Close("form");
    return End("follow_up.page.once");
  }

  std::string Thanks(v1::FollowUpAnswer answer) {
    Begin(T("follow_up.page.thanks"));
    html_.Open("p", {{"role", "status"}});
    html_.Text(bundle_.Text("follow_up.page.taken_in",
                            {{"answer", T(content::TextKey(answer))}}));
    html_.Close("p");
    return End("follow_up.page.close");
  }

 private:
  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Begin(const std::string& title) {
    OpenPage(bundle_.language(), title + ", " + question_.action.title(), &html_);
    html_.Open("main", {{"class", "sheet"}}).Open("header");
    html_.Leaf("p", content::ChainTitle(bundle_, question_.chain_name), {{"class", "chain"}});
    html_.Leaf("h1", title).Leaf("p", question_.action.title(), {{"class", "line"}});
    html_.Leaf("p", bundle_.Text("follow_up.page.asked", {{"asker", question_.asker_name},
                                                          {"person", question_.person_name}}));
    if (question_.action.has_due()) {
      const Civil due = chain::CivilOf(question_.action.due());
      html_.Leaf("p", bundle_.Text("follow_up.page.due", {{"date", content::LongDate(bundle_, due)}}));
    }
    html_.Close("header");
  }

  std::string End(std::string_view footer_key) {
    html_.Close("main").Open("footer").Leaf("p", T(footer_key)).Close("footer");
    ClosePage(&html_);
    return html_.Take();
  }

  void Refusal(const AnswerDraft& draft) {
    if (draft.refusal.empty()) return;
    html_.Open("div", {{"class", "caution"}, {"role", "alert"}, {"id", "refusal"}});
    html_.Leaf("p", draft.refusal).Close("div");
  }

  void Choices(const AnswerDraft& draft) {
    html_.Open("fieldset").Leaf("legend", T("follow_up.page.how"));
    for (const v1::FollowUpAnswer answer : kAnswers) {
      const std::string id = "answer-" + std::to_string(answer);
      Attributes attributes = {{"type", "radio"}, {"name", "answer"}, {"id", id},
                               {"value", std::to_string(answer)}, {"required", ""}};
      if (answer == draft.answer) attributes.push_back({"checked", ""});
      html_.Open("div", {{"class", "choice"}}).Open("input", attributes);
      html_.Leaf("label", T(content::TextKey(answer)), {{"for", id}}).Close("div");
    }
    html_.Close("fieldset");
  }

  void Words(const AnswerDraft& draft) {
    html_.Leaf("label", T("follow_up.page.words"), {{"for", "text"}});
    html_.Leaf("p", T("follow_up.page.words.line"), {{"class", "aside"}, {"id", "text-hint"}});
    html_.Leaf("textarea", draft.text,
               {{"name", "text"}, {"id", "text"}, {"rows", "3"}, {"maxlength", "4000"},
                {"aria-describedby", draft.refusal.empty() ? "text-hint" : "text-hint refusal"}});
  }

  void Day(const AnswerDraft& draft) {
    html_.Leaf("label", T("follow_up.page.day"), {{"for", "due"}});
    html_.Open("input",
               {{"type", "date"}, {"name", "due"}, {"id", "due"}, {"value", draft.due}});
  }

  const content::Bundle& bundle_;
  const AnswerQuestion& question_;
  Html html_;
};

}  // namespace

std::string AnswerPageHtml(const content::Bundle& bundle, const AnswerQuestion& question,
                           const AnswerDraft& draft) {
  return AnswerPage(bundle, question).Form(draft);
}

std::string AnswerThanksHtml(const content::Bundle& bundle, const AnswerQuestion& question,
                             v1::FollowUpAnswer answer) {
  return AnswerPage(bundle, question).Thanks(answer);
}

}  // namespace ketentafel::papers
