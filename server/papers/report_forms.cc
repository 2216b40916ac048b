#include "server/papers/action_lines.h"
#include "server/papers/report_parts.h"
#include "shared/chain/meeting_successes.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

// Those of this meeting, in the order people gave them.
template <class T>
std::vector<chain::Entry<T>> OfMeeting(const Source& source) {
  auto entries = source.state.All<T>();
  std::erase_if(entries, [&](const auto& entry) {
    return entry->meeting_id() != source.meeting_id;
  });
  chain::SortByOrderKey(&entries);
  return entries;
}

void AddActions(const Source& source, Report* report) {
  const PaperWords& words = source.words;
  const auto of_meeting = [&](const v1::Action& action) {
    return action.meeting_id() == source.meeting_id;
  };
  for (const ActionLine& line : ActionLines(source.state, of_meeting)) {
    const v1::Action* action = line.action.value;
    const bool sized = action->effort() != v1::EFFORT_UNSPECIFIED;
    report->actions.push_back(
        {.title = action->title(),
         .note = NotesOf(line, words),
         .owner = OwnerOf(*action, words),
         .helpers = HelpersOf(*action, words),
         .due = action->due().year() == 0 ? words.Text("time.no_date")
                                          : words.ShortDate(action->due()),
         .effort = sized ? words.Text(content::TextKey(action->effort())) : "",
         .state = words.Text(content::TextKey(action->state()))});
  }
}

void AddSuccesses(const Source& source, Report* report) {
  for (const auto& success : chain::SuccessesOf(source.state, source.meeting_id)) {
    const auto* action = source.state.Get<v1::Action>(success->action_id());
    const std::string owner = action == nullptr ? "" : OwnerOf(*action, source.words);
    report->successes.push_back({owner, success->text()});
  }
}

void AddGoals(const Source& source, Report* report) {
  const PaperWords& words = source.words;
  for (const auto& goal : OfMeeting<v1::Goal>(source)) {
    GoalText shown{.text = goal->text()};
    const Fact parts[] = {{words.Text("goal.specific"), goal->specific()},
                          {words.Text("goal.measurable"), goal->measurable()},
                          {words.Text("goal.acceptable"), goal->acceptable()},
                          {words.Text("goal.realistic"), goal->realistic()},
                          {words.Text("goal.due"), words.Date(goal->due())}};
    for (const Fact& part : parts) {
      if (!part.text.empty()) shown.parts.push_back(part);
    }
    report->goals.push_back(std::move(shown));
  }
}

// Contributions are the chain's; the report of the meeting that asked for them tells of them.
bool AsksForContributions(const Source& source) {
  for (const auto& item : chain::ItemsOf(source.state, source.meeting_id)) {
    if (item->kind() == v1::PARTIES_AND_ROLES) return true;
  }
  return false;
}

void AddContributions(const Source& source, Report* report) {
  if (!AsksForContributions(source)) return;
  const PaperWords& words = source.words;
  int together = 0;
  for (const auto& party : chain::PartiesAtTable(source.state)) {
    const auto* said = source.state.Get<v1::Contribution>(*party.id);
    if (said == nullptr) continue;
    together += said->hours_per_month();
    report->contributions.push_back(
        {.party = party->name(),
         .brings = said->brings(),
         .expects_of_others = said->expects_of_others(),
         .expects_of_director = said->expects_of_director(),
         .hours = said->hours_known() ? std::to_string(said->hours_per_month())
                                      : words.Text("contribution.not_said")});
  }
  if (together > 0) {
    report->hours_together = words.bundle().Plural("contribution.hours.total", together);
  }
}

void AddMissing(const Source& source, Report* report) {
  for (const auto& missing : OfMeeting<v1::MissingParty>(source)) {
    const std::string& asker = missing->asked_by_party_id();
    report->missing.push_back({.name = missing->name(),
                               .why = missing->why(),
                               .asked_by = asker.empty()
                                               ? source.words.Text("missing.asked_by.nobody")
                                               : source.words.Party(asker)});
  }
}

}  // namespace

void AddForms(const Source& source, Report* report) {
  AddActions(source, report);
  AddSuccesses(source, report);
  AddGoals(source, report);
  AddContributions(source, report);
  AddMissing(source, report);
  for (const auto& impression : OfMeeting<v1::Impression>(source)) {
    auto& list = impression->kind() == v1::OPPORTUNITY ? report->opportunities
                                                       : report->impressions;
    const std::string& party = impression->party_id();
    list.push_back(impression->text() +
                   (party.empty() ? "" : " (" + source.words.Party(party) + ")"));
  }
}

}  // namespace ketentafel::papers
