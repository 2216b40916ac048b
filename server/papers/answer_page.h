#ifndef KETENTAFEL_SERVER_PAPERS_ANSWER_PAGE_H_
#define KETENTAFEL_SERVER_PAPERS_ANSWER_PAGE_H_

#include <string>

#include "ketentafel/v1/action.pb.h"
#include "shared/content/bundle.h"

// The page on which an owner says how an action goes: plain HTML without a script, for any phone.
namespace ketentafel::papers {

// What is asked.
struct AnswerQuestion {
  std::string chain_name;
  std::string person_name;
  std::string asker_name;
  v1::Action action;  // title, due, state and news
};

// What was typed and could not be taken: it comes back with the sentence that says why.
struct AnswerDraft {
  v1::FollowUpAnswer answer = v1::FOLLOW_UP_ANSWER_UNSPECIFIED;
  std::string text;
  std::string due;  // "2026-12-24", as the field gives it
  std::string refusal;  // empty: nothing was refused yet
  std::string refused_field;  // "text", "due" or "answer", where it stands; empty: at the head
};

std::string AnswerPageHtml(const content::Bundle& bundle, const AnswerQuestion& question,
                           const AnswerDraft& draft);

// After it: thanks, and what the table sees now.
std::string AnswerThanksHtml(const content::Bundle& bundle, const AnswerQuestion& question,
                             v1::FollowUpAnswer answer);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_ANSWER_PAGE_H_
