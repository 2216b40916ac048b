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
    const std::string title = T("follow_up.page.title");
    // A page that comes back is read from its title on.
    Begin(title, draft.refusal.empty() ? title : T("follow_up.page.not_sent"));
    Asked();
    Refusal(draft, "");
    html_.Open("form", {{"method", "post"}, {"class", "answer"}, {"accept-charset", "utf-8"}});
    Choices(draft);
    Words(draft);
    Day(draft);
    html_.Leaf("button", T("follow_up.page.send"), {{"type", "submit"}});
    html_.Close("form");
    return End("follow_up.page.once");
  }

  std::string Thanks(v1::FollowUpAnswer answer) {
    const std::string title = T("follow_up.page.thanks");
    Begin(title, title);
    html_.Open("p", {{"role", "status"}});
    html_.Text(bundle_.Text("follow_up.page.taken_in",
                            {{"answer", T(content::TextKey(answer))}}));
    html_.Close("p");
    return End("follow_up.page.close");
  }

 private:
  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Begin(const std::string& title, const std::string& of_window) {
    OpenPage(bundle_.language(), of_window + ", " + question_.action.title(), &html_);
    html_.Open("main", {{"class", "sheet"}}).Open("header");
    html_.Leaf("p", content::ChainTitle(bundle_, question_.chain_name), {{"class", "chain"}});
    html_.Leaf("h1", title).Leaf("p", question_.action.title(), {{"class", "line"}});
    html_.Close("header");
  }

  void Asked() {
    html_.Leaf("p", bundle_.Text("follow_up.page.asked", {{"asker", question_.asker_name},
                                                          {"person", question_.person_name}}));
    if (!question_.action.has_due()) return;
    const Civil due = chain::CivilOf(question_.action.due());
    const std::string date = content::LongDate(bundle_, due);
    html_.Leaf("p", bundle_.Text("follow_up.page.due", {{"date", date}}));
  }

  std::string End(std::string_view footer_key) {
    html_.Close("main").Open("footer").Leaf("p", T(footer_key)).Close("footer");
    ClosePage(&html_);
    return html_.Take();
  }

  // Right above the field that it is about.
  void Refusal(const AnswerDraft& draft, std::string_view field) {
    if (draft.refusal.empty() || draft.refused_field != field) return;
    html_.Open("div", {{"class", "caution"}, {"role", "alert"}, {"id", "refusal"}});
    html_.Leaf("p", T("follow_up.page.not_sent"), {{"class", "mark"}});
    html_.Leaf("p", draft.refusal).Close("div");
  }

  // What a field says of itself once it was refused: a phone goes there at once.
  static Attributes Marked(Attributes attributes, const AnswerDraft& draft,
                           std::string_view field, std::string described_by) {
    const bool refused = !draft.refusal.empty() && draft.refused_field == field;
    if (refused) {
      attributes.push_back({"aria-invalid", "true"});
      attributes.push_back({"autofocus", ""});
      described_by = described_by.empty() ? "refusal" : "refusal " + described_by;
    }
    if (!described_by.empty()) attributes.push_back({"aria-describedby", described_by});
    return attributes;
  }

  void Choices(const AnswerDraft& draft) {
    Refusal(draft, "answer");
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
    Refusal(draft, "text");
    html_.Leaf("label", T("follow_up.page.words"), {{"for", "text"}});
    html_.Leaf("p", T("follow_up.page.words.line"), {{"class", "aside"}, {"id", "text-hint"}});
    // A line feed right behind the tag is not part of the text. Source: WHATWG HTML, textarea.
    html_.Leaf("textarea", "\n" + draft.text,
               Marked({{"name", "text"}, {"id", "text"}, {"rows", "3"}, {"maxlength", "4000"}},
                      draft, "text", "text-hint"));
  }

  void Day(const AnswerDraft& draft) {
    Refusal(draft, "due");
    html_.Leaf("label", T("follow_up.page.day"), {{"for", "due"}});
    html_.Open("input", Marked({{"type", "date"}, {"name", "due"}, {"id", "due"},
                                {"value", draft.due}},
                               draft, "due", ""));
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
