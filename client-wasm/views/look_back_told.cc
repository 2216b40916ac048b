#include "client-wasm/views/look_back_told.h"

#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/persona_card.h"
#include "client-wasm/views/records.h"
#include "shared/chain/agreements.h"

namespace ketentafel::views {
namespace {

std::string OwnerName(const View& view, const v1::Action& action) {
  return action.owner_party_id().empty() ? view.T("action.nobody_yet")
                                         : ShortPartyName(view, action.owner_party_id());
}

// What is said of an action behind its title: words, what it is a step of, who carries it, when.
std::string ActionNote(const View& view, const v1::Action& action, std::string words,
                       const std::string& when) {
  if (const auto* parent = view.state().Get<v1::Action>(action.parent_id())) {
    words = JoinedSentences(std::move(words),
                            view.T("paper.step_of", {{"title", parent->title()}}));
  }
  return JoinedSentences(std::move(words), OwnerName(view, action) + ", " + when);
}

bool SameDay(const v1::CivilDate& a, const v1::CivilDate& b) {
  return a.year() == b.year() && a.month() == b.month() && a.day() == b.day();
}

// What became of the plan of an action: its day, who carries it.
std::string PlanChanges(const View& view, const v1::Action& before, const v1::Action& after) {
  std::string said;
  if (!SameDay(before.due(), after.due())) {
    said = after.due().year() == 0
               ? view.T("look_back.no_day")
               : view.T("look_back.new_day", {{"day", DayAndMonth(view, after.due())}});
  }
  if (before.owner_party_id() != after.owner_party_id() && !after.owner_party_id().empty()) {
    said = JoinedSentences(std::move(said),
                           view.T("look_back.new_owner", {{"party", OwnerName(view, after)}}));
  }
  return said;
}

std::string NewsOf(const View& view, const v1::Action& before, const v1::Action& after) {
  const std::string plan = PlanChanges(view, before, after);
  if (after.state() == v1::DROPPED && before.state() != v1::DROPPED) {
    return JoinedSentences(view.T(TextKey(after.state())), after.dropped_why());
  }
  const bool other_state = before.state() != after.state();
  const bool news = before.news() != after.news();
  std::string said = other_state || news || plan.empty() ? view.T(TextKey(after.state())) : "";
  if (news || plan.empty()) said = JoinedSentences(std::move(said), after.news());
  return JoinedSentences(std::move(said), plan);
}

void TellAction(const View& view, const v1::Happening& happening, const std::string& when,
                Told* told) {
  const v1::Action& before = happening.before().action();
  const v1::Action& action = happening.after().action();
  const auto line = [&](std::string words) {
    return ToldLine{happening.after().id(), action.title(),
                    ActionNote(view, action, std::move(words), when)};
  };
  if (action.state() == v1::BLOCKED) {
    // What is in the way is told apart.
    const std::string plan =
        happening.has_before() ? PlanChanges(view, before, action) : std::string();
    if (!plan.empty()) told->news.push_back(line(plan));
  } else if (action.state() == v1::DONE && before.state() != v1::DONE) {
    told->done.push_back(line(action.result()));
  } else if (!happening.has_before()) {
    told->fresh.push_back(line(""));
  } else {
    told->news.push_back(line(NewsOf(view, before, action)));
  }
}

void TellObstacles(const View& view, Told* told) {
  for (const ActionEntry& action : ActionsInOrder(
           view, [](const ActionEntry& one) { return one->state() == v1::BLOCKED; })) {
    const v1::Obstacle& obstacle = action->obstacle();
    told->stuck.push_back({*action.id, action->title(),
                           ActionNote(view, *action.value, obstacle.text(),
                                      DayOf(view, obstacle.reported_at()))});
  }
}

std::string NumberOf(const View& view, const v1::MinutesEntry& entry) {
  return view.T("agreement.number", {{"number", std::to_string(entry.agreement_number())}});
}

void TellAgreement(const View& view, const v1::Happening& happening, const std::string& when,
                   Told* told) {
  const v1::MinutesEntry& entry = happening.after().minutes_entry();
  const std::string change = !chain::Holds(entry)        ? view.T("agreement.ended")
                             : !entry.revisions().empty() ? view.T("agreement.revised")
                                                          : "";
  told->agreements.push_back({happening.after().id(), chain::TextInForce(entry),
                              JoinedSentences(NumberOf(view, entry) + ", " + when, change)});
}

std::string RoleOf(const View& view, const v1::RoleAssignment& role) {
  return view.T(TextKey(role.role())) + ": " + HolderName(view, role);
}

// What kind of thing it is, and what it is called.
std::pair<std::string, std::string> NamedKind(const View& view, const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kAction:
      return {view.T("look_back.action"), element.action().title()};
    case v1::Element::kMinutesEntry:
      return {NumberOf(view, element.minutes_entry()), chain::TextInForce(element.minutes_entry())};
    case v1::Element::kSuccess:
      return {view.T("look_back.success"), element.success().text()};
    case v1::Element::kGoal:
      return {view.T("look_back.goal"), element.goal().text()};
    case v1::Element::kMissingParty:
      return {view.T("look_back.missing"), element.missing_party().name()};
    case v1::Element::kCovenant:
      return {view.T("covenant.title") + ", " + view.T(TextKey(element.covenant().state())),
              element.covenant().title()};
    case v1::Element::kAmbassador:
      return {view.T("ambassador.title"),
              PersonName(view, element.ambassador().person_id()) + ", " +
                  ShortPartyName(view, element.ambassador().party_id())};
    case v1::Element::kTraining:
      return {view.T(TextKey(element.training().kind())) + ", " +
                  view.T(TextKey(element.training().state())),
              element.training().title()};
    case v1::Element::kPersona:
      return {view.T("look_back.persona"), ShownPersona(view, element.persona()).name()};
    default:
      return {"", ""};
  }
}

bool IsOver(const v1::Element& element) {
  return element.role_assignment().until().year() != 0 ||
         element.ambassador().until().year() != 0 || element.party().left_on().year() != 0;
}

std::string ChangeWord(const View& view, const v1::Happening& happening) {
  if (!happening.has_after()) return view.T("look_back.gone");
  if (IsOver(happening.after())) return view.T("look_back.over");
  return view.T(happening.has_before() ? "look_back.changed" : "look_back.new");
}

void Tell(const View& view, const v1::Happening& happening, Told* told) {
  const std::string when = DayAndMeeting(view, happening.at(), happening.meeting_id());
  const bool gone = !happening.has_after();
  const v1::Element& element = gone ? happening.before() : happening.after();
  const std::string note = ChangeWord(view, happening) + ", " + when;
  switch (element.value_case()) {
    case v1::Element::kParty:
      return told->table.push_back({element.id(), element.party().name(), note});
    case v1::Element::kRoleAssignment:
      return told->table.push_back({element.id(), RoleOf(view, element.role_assignment()), note});
    case v1::Element::kInstrument:
      return told->instruments.push_back(
          {element.id(), InstrumentName(view, element.instrument()), note});
    case v1::Element::kAction:
      if (!gone) return TellAction(view, happening, when, told);
      break;
    case v1::Element::kMinutesEntry:
      if (!gone) return TellAgreement(view, happening, when, told);
      break;
    case v1::Element::kSuccess:
      if (!gone) return told->successes.push_back({element.id(), element.success().text(), when});
      break;
    default:
      break;
  }
  auto [kind, name] = NamedKind(view, element);
  told->also.push_back({element.id(), std::move(name), kind + ", " + note});
}

}  // namespace

Told ToldOf(const View& view, const v1::LookBackResponse& answer) {
  Told told;
  TellObstacles(view, &told);
  for (const v1::Happening& happening : answer.happenings()) Tell(view, happening, &told);
  return told;
}

}  // namespace ketentafel::views
