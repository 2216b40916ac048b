#include "server/mail/letter_words.h"

#include <algorithm>
#include <utility>

#include "server/papers/paper_words.h"
#include "shared/chain/checks.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"

namespace ketentafel::mail {
namespace {

constexpr size_t kMostActions = 40;

bool IsOpen(const v1::Action& action) {
  return action.state() == v1::OPEN || action.state() == v1::IN_PROGRESS ||
         action.state() == v1::BLOCKED;
}

class Writer {
 public:
  explicit Writer(const LetterTopic& topic)
      : topic_(topic),
        meeting_(topic.state.Get<v1::Meeting>(topic.wish.meeting_id)),
        words_(topic.state, topic.bundle, topic.wall_clock,
               meeting_ ? meeting_->zone() : topic.state.chain()->zone()) {
    letter_.language = topic.bundle.language();
  }

  StatusOr<Letter> Report();
  StatusOr<Letter> Invitation();
  StatusOr<Letter> Agenda();
  StatusOr<Letter> Cancellation();
  StatusOr<Letter> Reminder();
  StatusOr<Letter> FollowUp();

 private:
  std::string T(std::string_view key, const content::Args& args = {}) const {
    return topic_.bundle.Text(key, args);
  }
  std::string ChainName() const {
    return content::ChainTitle(topic_.bundle, topic_.state.chain()->name());
  }
  std::string MeetingName() const { return words_.Meeting(*meeting_); }
  std::string ShortDay() const { return words_.Date(meeting_->starts().date()); }

  void Subject(std::string_view key, const content::Args& args = {}) {
    letter_.subject = T(key, args);
  }
  void Say(std::string text) { Add(Passage::Kind::kParagraph, std::move(text)); }
  void Head(std::string text) { Add(Passage::Kind::kHeading, std::move(text)); }
  void Add(Passage::Kind kind, std::string text) {
    letter_.passages.push_back({.kind = kind, .text = std::move(text)});
  }
  void List(std::vector<std::string> items) {
    letter_.passages.push_back({.kind = Passage::Kind::kList, .items = std::move(items)});
  }

  void Greet();
  void OwnWords();
  void WhereAndWhen();
  void AgendaLines();
  void OwnActions();
  void NextMeeting();
  void SignOff();
  std::string ActionLine(const v1::Action& action) const;
  std::string PartyOfReader() const;

  const LetterTopic& topic_;
  const v1::Meeting* meeting_;
  papers::PaperWords words_;
  Letter letter_;
};

void Writer::Greet() {
  Say(T("mail.greeting", {{"name", words_.Person(topic_.wish.person_id)}}));
}

void Writer::OwnWords() {
  if (!topic_.wish.words.empty()) Add(Passage::Kind::kQuote, topic_.wish.words);
}

void Writer::WhereAndWhen() {
  std::string lines = words_.PlannedMoment(*meeting_);
  if (!meeting_->place().empty()) lines += "\n" + meeting_->place();
  Say(std::move(lines));
}

void Writer::AgendaLines() {
  std::vector<std::string> lines;
  for (const auto& item : chain::ItemsOf(topic_.state, topic_.wish.meeting_id)) {
    lines.push_back(T("mail.agenda_line", {{"item", words_.Item(*item.value)},
                                           {"n", std::to_string(item->planned_minutes())}}));
  }
  if (lines.empty()) return;
  Head(T("mail.agenda"));
  List(std::move(lines));
}

std::string Writer::ActionLine(const v1::Action& action) const {
  const std::string due = words_.Date(action.due());
  if (due.empty()) return action.title();
  return T("mail.action_due", {{"title", action.title()}, {"date", due}});
}

std::string Writer::PartyOfReader() const {
  const auto seats = chain::SeatsOfPerson(topic_.state, topic_.wish.person_id);
  return seats.empty() ? "" : seats.front()->party_id();
}

// What the reader's own organisation has taken on.
void Writer::OwnActions() {
  const std::string party_id = PartyOfReader();
  auto actions = topic_.state.All<v1::Action>();
  std::erase_if(actions, [&](const auto& action) {
    return action->owner_party_id() != party_id || !IsOpen(*action.value);
  });
  std::ranges::stable_sort(actions, {}, [](const auto& action) {
    return std::pair(!chain::IsSet(action->due()),
                     DaysFromCivil(chain::CivilOf(action->due())));
  });
  Head(T("mail.own_actions", {{"party", words_.Party(party_id)}}));
  if (actions.empty()) return Say(T("mail.own_actions.none"));
  std::vector<std::string> lines;
  for (const auto& action : actions) {
    if (lines.size() == kMostActions) break;
    lines.push_back(ActionLine(*action.value));
  }
  List(std::move(lines));
}

void Writer::NextMeeting() {
  const v1::Meeting* next = nullptr;
  for (const auto& meeting : topic_.state.All<v1::Meeting>()) {
    if (meeting->state() != v1::PLANNED || !chain::IsSet(meeting->starts().date())) continue;
    const auto day = [](const v1::Meeting& m) { return chain::CivilOf(m.starts().date()); };
    if (next == nullptr || day(*meeting.value) < day(*next)) next = meeting.value;
  }
  if (next == nullptr) return;
  Head(T("mail.next_meeting"));
  Say(words_.Meeting(*next) + "\n" + words_.PlannedMoment(*next));
}

void Writer::SignOff() {
  const auto director = chain::HolderOf(topic_.state, v1::CHAIN_DIRECTOR);
  std::string name = ChainName();
  if (director.value != nullptr && !director->person_id().empty()) {
    name = words_.Person(director->person_id()) + "\n" + name;
  }
  Say(T("mail.sign_off", {{"name", name}}));
}

StatusOr<Letter> Writer::Report() {
  const auto* report = topic_.state.Get<v1::MeetingReport>(topic_.wish.meeting_id);
  const bool settled = report != nullptr && chain::IsSettled(*report);
  const content::Args args = {{"meeting", MeetingName()}, {"date", ShortDay()},
                              {"chain", ChainName()}};
  Subject(settled ? "mail.report.subject" : "mail.report.subject_draft", args);
  Greet();
  OwnWords();
  Say(T(settled ? "mail.report.line" : "mail.report.line_draft", args));
  OwnActions();
  NextMeeting();
  SignOff();
  return letter_;
}

StatusOr<Letter> Writer::Invitation() {
  const bool is_change = topic_.was_told_otherwise;
  Subject(is_change ? "mail.invitation.subject_changed" : "mail.invitation.subject",
          {{"meeting", MeetingName()}, {"date", ShortDay()}});
  Greet();
  OwnWords();
  Say(T(is_change ? "mail.invitation.line_changed" : "mail.invitation.line",
        {{"meeting", MeetingName()}, {"chain", ChainName()}}));
  WhereAndWhen();
  AgendaLines();
  Say(T("mail.invitation.enclosed"));
  SignOff();
  return letter_;
}

StatusOr<Letter> Writer::Agenda() {
  Subject("mail.agenda.subject", {{"meeting", MeetingName()}, {"date", ShortDay()}});
  Greet();
  OwnWords();
  Say(T("mail.agenda.line", {{"meeting", MeetingName()}, {"chain", ChainName()}}));
  WhereAndWhen();
  AgendaLines();
  SignOff();
  return letter_;
}

StatusOr<Letter> Writer::Cancellation() {
  Subject("mail.cancellation.subject", {{"meeting", MeetingName()}, {"date", ShortDay()}});
  Greet();
  OwnWords();
  Say(T("mail.cancellation.line", {{"meeting", MeetingName()}, {"chain", ChainName()}}));
  WhereAndWhen();
  SignOff();
  return letter_;
}

StatusOr<Letter> Writer::Reminder() {
  letter_.written_by = WrittenBy::kServer;
  const auto actions = chain::ActionsToRecall(topic_.state, topic_.wish.person_id,
                                              chain::CivilOf(topic_.wish.day), topic_.wish.now);
  if (actions.empty()) return FailedPrecondition("NOTHING_LEFT", "nothing to remind of");
  Subject("mail.reminder.subject", {{"chain", ChainName()}});
  Greet();
  Say(T("mail.reminder.line", {{"chain", ChainName()}}));
  std::vector<std::string> dated, silent;
  for (const chain::RemindedAction& one : actions) {
    (one.why == chain::RemindedFor::kSilent ? silent : dated)
        .push_back(ActionLine(*one.action.value));
  }
  if (!dated.empty()) {
    Head(T("mail.reminder.dated"));
    List(std::move(dated));
  }
  if (!silent.empty()) {
    Head(T("mail.reminder.silent"));
    List(std::move(silent));
  }
  Say(T("mail.reminder.help"));
  SignOff();
  Say(T("mail.reminder.why"));
  return letter_;
}

StatusOr<Letter> Writer::FollowUp() {
  const auto* asked = topic_.state.Get<v1::FollowUp>(topic_.wish.follow_up_id);
  const auto* action = asked ? topic_.state.Get<v1::Action>(asked->action_id()) : nullptr;
  if (action == nullptr) return NotFound("PAPER_GONE", "there is no such question any more");
  if (asked->has_answered_at()) return FailedPrecondition("NOTHING_LEFT", "it was answered");
  Subject("mail.follow_up.subject", {{"title", action->title()}});
  Greet();
  OwnWords();
  Say(T("mail.follow_up.line", {{"chain", ChainName()}}));
  List({ActionLine(*action)});
  letter_.passages.push_back({.kind = Passage::Kind::kLink,
                              .text = T("mail.follow_up.link"),
                              .items = {},
                              .address = topic_.follow_up_link});
  Say(T("mail.follow_up.once"));
  SignOff();
  return letter_;
}

}  // namespace

StatusOr<Letter> WordsOf(const LetterTopic& topic) {
  const v1::PaperKind paper = topic.wish.paper;
  Writer writer(topic);
  if (paper == v1::REMINDER_PAPER) return writer.Reminder();
  if (paper == v1::FOLLOW_UP_PAPER) return writer.FollowUp();
  if (topic.state.Get<v1::Meeting>(topic.wish.meeting_id) == nullptr) {
    return NotFound("PAPER_GONE", "there is no such meeting any more");
  }
  switch (paper) {
    case v1::REPORT_PAPER: return writer.Report();
    case v1::INVITATION_PAPER: return writer.Invitation();
    case v1::AGENDA_PAPER: return writer.Agenda();
    case v1::CANCELLATION_PAPER: return writer.Cancellation();
    default: return NotFound("PAPER_GONE", "this paper does not leave by mail");
  }
}

}  // namespace ketentafel::mail
