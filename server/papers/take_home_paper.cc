#include <algorithm>
#include <tuple>

#include "server/papers/agreement_lines.h"
#include "server/papers/chain_papers.h"
#include "shared/chain/action_tree.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::papers {
namespace {

class TakeHomePage : private ChainPage {
 public:
  TakeHomePage(const ChainSource& source, std::string party_id)
      : ChainPage(source), party_id_(std::move(party_id)) {}

  Written Take();

 private:
  void NextMeeting();
  void Owned();
  void Helped();
  void Agreements();
  void Lessons();
  void Successes();

  const std::string party_id_;
};

void TakeHomePage::NextMeeting() {
  auto meetings = state_.All<v1::Meeting>();
  std::erase_if(meetings, [](const auto& meeting) {
    return meeting->state() != v1::PLANNED || meeting->starts().date().year() == 0;
  });
  if (meetings.empty()) return;
  const auto next = std::ranges::min_element(meetings, {}, [](const auto& meeting) {
    return std::tuple(chain::CivilOf(meeting->starts().date()), meeting->starts().hour(),
                      meeting->starts().minute());
  });
  Section("next", "paper.next_meeting");
  std::vector<Fact> facts = FactsOf(*next->value);
  facts.insert(facts.begin(), {T("report.meeting"), words_.Meeting(*next->value)});
  Terms(facts);
  End();
}

void TakeHomePage::Owned() {
  Section("owned", "paper.owned");
  const auto lines = ActionLines(state_, [&](const v1::Action& action) {
    return action.owner_party_id() == party_id_ && !chain::IsOver(action);
  });
  if (lines.empty()) {
    None("paper.owned.none");
  } else {
    Actions("paper.owned.caption", lines);
  }
  End();
}

void TakeHomePage::Helped() {
  const auto lines = ActionLines(state_, [&](const v1::Action& action) {
    const auto& helpers = action.helper_party_ids();
    return !chain::IsOver(action) && std::ranges::find(helpers, party_id_) != helpers.end();
  });
  if (lines.empty()) return;
  Section("helped", "paper.helped");
  Actions("paper.helped.caption", lines);
  End();
}

void TakeHomePage::Agreements() {
  Section("agreements", "report.agreements");
  std::vector<std::string> texts;
  for (const AgreementLine& line : AgreementLines(state_, words_)) {
    if (!line.ended) texts.push_back(line.label + "  " + line.text);
  }
  if (texts.empty()) {
    None("empty.agreements");
  } else {
    Bullets(texts);
  }
  End();
}

void TakeHomePage::Lessons() {
  std::vector<Fact> facts;
  for (const auto& reflection : state_.All<v1::Reflection>()) {
    if (!reflection->released() || reflection->party_id() != party_id_) continue;
    const auto* meeting = state_.Get<v1::Meeting>(reflection->meeting_id());
    const std::string from = meeting == nullptr ? "" : " (" + words_.Meeting(*meeting) + ")";
    const Fact parts[] = {{T("reflection.own_organisation"), reflection->own_organisation()},
                          {T("reflection.other_parties"), reflection->other_parties()},
                          {T("reflection.carers"), reflection->carers()}};
    for (const Fact& part : parts) {
      if (!part.text.empty()) facts.push_back({part.name + from, part.text});
    }
  }
  if (facts.empty()) return;
  Section("lessons", "paper.lessons");
  Answers(facts);
  End();
}

void TakeHomePage::Successes() {
  std::vector<std::string> texts;
  for (const auto& success : state_.All<v1::Success>()) texts.push_back(success->text());
  if (texts.empty()) return;
  Section("successes", "paper.successes");
  Bullets(texts);
  End();
}

Written TakeHomePage::Take() {
  const std::string party = words_.Party(party_id_);
  Begin("paper.take_home", words_.Text("paper.take_home_for", {{"party", party}}), party_id_);
  NextMeeting();
  Owned();
  Helped();
  Agreements();
  Lessons();
  Successes();
  return Finish(T("paper.file.take_home") + "-" + FileWords(party));
}

}  // namespace

StatusOr<Written> TakeHomePaper(const ChainSource& source) {
  StatusOr<std::string> party = PartyWanted(source.state, source.request);
  if (!party.ok()) return party.status();
  if (party->empty()) return NotFound(chain::refusal::kPartyUnknown, "for which party?");
  return TakeHomePage(source, *std::move(party)).Take();
}

}  // namespace ketentafel::papers
