#include <algorithm>

#include "server/papers/chain_papers.h"
#include "shared/base/ids.h"
#include "shared/chain/refusals.h"

namespace ketentafel::papers {
namespace {

// What a party is asked when it introduces itself. Source: domain 7, KT-66.
constexpr std::string_view kIntakeQuestions[] = {
    "intake.how_meets_carers", "intake.carer_count", "intake.how_often", "intake.activities",
    "intake.how",              "intake.financing",   "intake.partners",  "intake.wished_partners"};

constexpr std::string_view kContributionQuestions[] = {
    "paper.what_you_bring", "paper.what_you_expect", "paper.what_of_director",
    "paper.how_many_hours"};

class InvitationPage : private ChainPage {
 public:
  InvitationPage(const ChainSource& source, std::string party_id)
      : ChainPage(source), party_id_(std::move(party_id)) {}

  Written Take(const v1::Meeting& meeting);

 private:
  void Salutation(const v1::Meeting& meeting);
  void Preparation(const v1::Meeting& meeting);
  bool Prepare(const v1::Meeting& meeting, const v1::AgendaItem& item);
  void Introduction(const v1::Meeting& meeting);
  template <class Keys>
  void Questions(std::string_view heading_key, const Keys& keys);
  void GuidingQuestions(const v1::AgendaItem& item);
  void OwnActions();

  std::string party_id_;
};

void InvitationPage::Salutation(const v1::Meeting& meeting) {
  if (!request_.person_id.empty()) {
    Line(words_.Text("paper.dear", {{"name", words_.Person(request_.person_id)}}));
  }
  Line(words_.Text("paper.invited", {{"meeting", words_.Meeting(meeting)}}));
  Terms(FactsOf(meeting));
  if (!party_id_.empty()) {
    Line(words_.Text("paper.reply", {{"party", words_.Party(party_id_)}}));
  }
}

template <class Keys>
void InvitationPage::Questions(std::string_view heading_key, const Keys& keys) {
  html_.Leaf("h3", T(heading_key));
  std::vector<std::string> texts;
  for (const std::string_view key : keys) texts.push_back(T(key));
  Bullets(texts);
}

void InvitationPage::Introduction(const v1::Meeting& meeting) {
  html_.Leaf("h3", T("report.introductions"));
  if (meeting.minutes_per_introduction() > 0) {
    Line(bundle_.Plural("paper.introduce", meeting.minutes_per_introduction()));
  }
  std::vector<std::string> texts;
  for (const std::string_view key : kIntakeQuestions) texts.push_back(T(key));
  Bullets(texts);
  Line(T("intake.no_names"));
}

void InvitationPage::GuidingQuestions(const v1::AgendaItem& item) {
  std::vector<std::string> texts;
  for (const v1::GuidingQuestion& question : bundle_.content().questions()) {
    if (question.block_key() != item.block_key()) continue;
    texts.push_back(T("question." + question.key()));
  }
  if (texts.empty()) return;
  html_.Leaf("h3", words_.Item(item));
  Line(T("paper.think_about"));
  Bullets(texts);
}

void InvitationPage::OwnActions() {
  if (party_id_.empty()) return;
  const auto lines = ActionLines(state_, [&](const v1::Action& action) {
    return action.owner_party_id() == party_id_ && IsUnderWay(action);
  });
  if (lines.empty()) return;
  html_.Leaf("h3", T("paper.your_actions"));
  Actions("paper.your_actions.caption", lines);
}

// Whether there is something to prepare for an item.
bool InvitationPage::Prepare(const v1::Meeting& meeting, const v1::AgendaItem& item) {
  switch (item.kind()) {
    case v1::INTRODUCTIONS: Introduction(meeting); return true;
    case v1::GOALS:
      html_.Leaf("h3", words_.Item(item));
      Line(T("paper.bring_goal"));
      return true;
    case v1::PARTIES_AND_ROLES:
      Questions("report.contributions", kContributionQuestions);
      return true;
    case v1::ZOOM_IN: GuidingQuestions(item); return true;
    case v1::REFLECTION:
      html_.Leaf("h3", words_.Item(item));
      Line(T("paper.bring_reflection"));
      return true;
    default: return false;
  }
}

void InvitationPage::Preparation(const v1::Meeting& meeting) {
  Section("preparation", "paper.preparation");
  bool any = false;
  for (const auto& item : chain::ItemsOf(state_, request_.meeting_id)) {
    any |= Prepare(meeting, *item.value);
  }
  if (!any) None("paper.nothing_to_prepare");
  OwnActions();
  End();
}

Written InvitationPage::Take(const v1::Meeting& meeting) {
  const std::string name =
      party_id_.empty() ? request_.meeting_id : JoinIds(request_.meeting_id, party_id_);
  Begin("paper.invitation",
        words_.Text("paper.invitation_to", {{"meeting", words_.Meeting(meeting)}}), name);
  Salutation(meeting);
  Preparation(meeting);
  Agenda(request_.meeting_id);
  return Finish(FileStem(T("paper.file.invitation"), meeting));
}

}  // namespace

StatusOr<Written> InvitationPaper(const ChainSource& source) {
  const auto* meeting = source.state.Get<v1::Meeting>(source.request.meeting_id);
  if (meeting == nullptr) return NotFound(chain::refusal::kMeetingUnknown, "no such meeting");
  StatusOr<std::string> party = PartyWanted(source.state, source.request);
  if (!party.ok()) return party.status();
  return InvitationPage(source, *std::move(party)).Take(*meeting);
}

}  // namespace ketentafel::papers
