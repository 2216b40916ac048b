#include "client-wasm/views/follow_up.h"

#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/reminders.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using chain::FollowedAction;
using chain::FollowUpGroup;

constexpr std::string_view kOthersChoice = "follow_up/others";
constexpr size_t kMostAnswers = 8;

std::vector<FollowedAction> Followed(const View& view) {
  return chain::ActionsToFollow(view.state(), chain::CivilOf(view.model.Today()),
                                view.model.Now());
}

// Whether mail leaves from here is for the server to say; it is asked once.
void AskWhetherMailLeaves(View& view) {
  const app::PaperPreview& preview = view.model.preview;
  if (preview.asking || preview.request.paper() == v1::FOLLOW_UP_PAPER) return;
  app::PreviewIntent ask;
  ask.request.set_paper(v1::FOLLOW_UP_PAPER);
  view.out.Push(std::move(ask));
}

// A link can be made once the server knows the question.
void MakeWantedLinks(View& view, const std::vector<FollowedAction>& followed) {
  for (const FollowedAction& one : followed) {
    if (one.asked.value == nullptr || view.model.IsUnderWay(one.asked.revision)) continue;
    const std::string wanted = "follow_up/link/" + *one.asked.id;
    if (view.Chosen(wanted).empty()) continue;
    view.Choose(wanted, "");
    view.out.Push(app::MakeLinkIntent{.seat_id = "", .follow_up_id = *one.asked.id});
  }
}

void StuckNow(View& view, size_t count) {
  StatusLine(view.ui, "stuck", icons::kBlock,
             count == 0 ? "" : view.Plural("follow.stuck_now", static_cast<int64_t>(count)),
             {.type = Type::kBodyStrong, .color = Color::kAmber});
}

// How many wait, in a line for each reason that there is.
void CountLine(View& view, std::string_view key, char32_t icon, size_t count) {
  if (count == 0) return;
  IconText(view.ui, icon, view.Plural(key, static_cast<int64_t>(count)));
}

// Asks several owners at once: those whose actions want attention, or whom the director chose.
void AskTogether(View& view, const std::vector<FollowedAction>& followed) {
  std::vector<FollowedAction> chosen;
  size_t waiting = 0;
  for (const FollowedAction& one : followed) {
    if (IsChosen(view, one)) chosen.push_back(one);
    if (one.group != FollowUpGroup::kOther) ++waiting;
  }
  if (waiting == 0 && chosen.empty()) return;
  const bool all = chosen.size() >= waiting;
  if (Button(view.ui, "all",
             {.label = view.T(all ? "follow.choose_none" : "follow.choose_all")})) {
    for (const FollowedAction& one : followed) {
      const bool asks = !all && one.group != FollowUpGroup::kOther;
      view.Choose("follow_up/choose/" + *one.action.id, asks ? "1" : "");
    }
  }
  std::string why = chosen.empty() ? view.T("mail.choose_somebody") : "";
  const v1::Command command =
      AskCommand(view, chosen, CanMail(view) ? AskBy::kMail : AskBy::kLink);
  const Status would = view.model.Would(command);
  if (why.empty() && !would.ok()) why = view.model.Sentence(would);
  if (!Button(view.ui, "ask_all",
              {.label = chosen.empty()
                            ? view.T("follow.ask_chosen")
                            : view.Plural("follow.ask_about",
                                          static_cast<int64_t>(chosen.size())),
               .icon = icons::kTalk, .kind = ButtonKind::kPrimary, .disabled_reason = why})) {
    return;
  }
  Ask(view, command);
  for (const FollowedAction& one : chosen) {
    view.Choose("follow_up/choose/" + *one.action.id, "");
  }
}

void GroupCard(View& view, const std::vector<FollowedAction>& followed, FollowUpGroup group,
               std::string_view key) {
  const auto count = static_cast<int>(std::count_if(
      followed.begin(), followed.end(), [&](const auto& one) { return one.group == group; }));
  if (count == 0) return;
  const std::string title = view.T(key);
  Card(view.ui, {.key = key, .role = Role::kRegion, .label = title, .gap_px = space::kStep}, [&] {
    const bool folds = group == FollowUpGroup::kOther;
    const bool open = !folds || !view.Chosen(kOthersChoice).empty();
    CardHead(view, {.title = title, .count = count}, [&] {
      if (folds && Button(view.ui, "others", {.label = view.T(open ? "follow.hide" : "follow.show"),
                                              .kind = ButtonKind::kQuiet})) {
        view.Choose(std::string(kOthersChoice), open ? "" : "open");
      }
    });
    if (!open) return;
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const FollowedAction& one : followed) {
        if (one.group != group) continue;
        Divider(view.ui);
        FollowUpRow(view, one);
      }
    });
  });
}

std::string AnswerWords(const View& view, const v1::FollowUp& answer) {
  const std::string said = view.T(TextKey(answer.answer()));
  return answer.has_due() ? said + ": " + DayAndMonth(view, answer.due()) : said;
}

void AnswerRow(View& view, const chain::Entry<v1::FollowUp>& answer) {
  const auto* action = view.state().Get<v1::Action>(answer->action_id());
  const v1::CivilDate day = view.model.Local(chain::InstantOf(answer->answered_at()),
                                             view.state().chain()->zone()).date();
  Column(view.ui, {.key = *answer.id, .role = Role::kListItem, .label = action->title()}, [&] {
    Text(view.ui, AnswerWords(view, *answer.value), {.type = Type::kBodyStrong});
    if (!answer->text().empty()) Text(view.ui, answer->text());
    Text(view.ui, action->title(), {.color = Color::kInk2});
    Meta(view.ui, PersonName(view, answer->person_id()) + ", " + DayAndMonth(view, day));
  });
}

void AnswersCard(View& view) {
  const auto answers = chain::AnswersThatCame(view.state());
  const std::string title = view.T("follow.answers");
  Card(view.ui, {.key = "answers", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    if (answers.empty()) {
      return Text(view.ui, view.T("follow.answers.none"), {.color = Color::kInk2});
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title,
                     .gap_px = space::kTight},
           [&] {
             const size_t shown = std::min(answers.size(), kMostAnswers);
             for (size_t i = 0; i < shown; ++i) AnswerRow(view, answers[i]);
           });
  });
}

void Groups(View& view, const std::vector<FollowedAction>& followed) {
  RefusalLine(view, kFollowUpPlace);
  if (followed.empty() || followed.front().group == FollowUpGroup::kOther) {
    Card(view.ui, {.key = "none"}, [&] {
      EmptyState(view, icons::kCheckc, view.T("follow.none"), view.T("follow.none.line"));
    });
  }
  GroupCard(view, followed, FollowUpGroup::kPastDue, "follow.past_due");
  GroupCard(view, followed, FollowUpGroup::kSilent, "follow.silent");
  GroupCard(view, followed, FollowUpGroup::kStuck, "follow.stuck");
  GroupCard(view, followed, FollowUpGroup::kOther, "follow.running");
}

}  // namespace

void ShowFollowUp(View& view) {
  AskWhetherMailLeaves(view);
  const auto followed = Followed(view);
  MakeWantedLinks(view, followed);
  const std::string title = view.T("follow.title");
  ChainFrame(view, title, [&] {
    PageTitle(view, title, view.T("follow.line"), [&] { AskTogether(view, followed); });
    StuckNow(view, chain::StuckActions(view.state()).size());
    TwoColumns(view, [&] { Groups(view, followed); }, [&] {
      AnswersCard(view);
      RemindersCard(view);
    });
  });
}

void FollowUpCard(View& view) {
  if (!chain::IsDirector(view.state(), view.model.me())) return;
  if (view.state().All<v1::Action>().empty()) return;
  const std::string title = view.T("follow.title");
  Card(view.ui, {.key = "follow_up", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title}, [&] {
      if (Link(view.ui, "open", {.label = view.T("follow.show"),
                                 .href = view.HrefTo(Screen::kFollowUp), .icon = icons::kRight,
                                 .name = view.T("follow.show") + ": " + title})) {
        view.Go(Screen::kFollowUp);
      }
    });
    const auto followed = Followed(view);
    const auto in = [&](FollowUpGroup group) {
      return static_cast<size_t>(
          std::count_if(followed.begin(), followed.end(),
                        [&](const FollowedAction& one) { return one.group == group; }));
    };
    CountLine(view, "follow.past_due_now", icons::kCal, in(FollowUpGroup::kPastDue));
    CountLine(view, "follow.silent_now", icons::kTalk, in(FollowUpGroup::kSilent));
    StuckNow(view, chain::StuckActions(view.state()).size());
  });
}

}  // namespace ketentafel::views
