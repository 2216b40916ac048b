#include "tests/rules/random_commands.h"

#include "shared/base/ids.h"
#include "shared/chain/rights.h"
#include "tests/rules/meeting_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

constexpr const char* kPeople[] = {"ana", "ben", "cai", "dee", "eli", "fay", "gus", "hal"};
constexpr int kLast = 7;

void AddZoomIn(const std::string& meeting, v1::Command* plan) {
  v1::NewAgendaItem* item = plan->mutable_plan_meeting()->add_items();
  *item = plan->plan_meeting().items(0);
  item->set_id(Id(meeting + "zoom"));
  item->mutable_item()->set_kind(v1::ZOOM_IN);
  item->mutable_item()->set_block_key("b1");
}

}  // namespace

std::string RandomCommands::RunningMeeting(const LedgerState& state) {
  for (int i = 0; i <= kLastMeeting; ++i) {
    const std::string name = "meeting" + std::to_string(i);
    const auto* meeting = state.Get<v1::Meeting>(Id(name));
    if (meeting != nullptr && meeting->state() == v1::RUNNING) return name;
  }
  return "";
}

std::string RandomCommands::Person() { return kPeople[UpTo(kLast)]; }

std::string RandomCommands::Name(const char* kind, int pool) {
  return std::string(kind) + std::to_string(UpTo(pool));
}

v1::CivilDate RandomCommands::Day() { return Date(2026, 1 + UpTo(11), 6 + UpTo(20)); }

std::string RandomCommands::AnyId(const LedgerState& state, Kind kind) {
  std::vector<std::string> ids;
  for (const v1::Element* element : state.Elements()) {
    if (element->value_case() == kind) ids.push_back(element->id());
  }
  return ids.empty() ? Id("none")
                     : ids[static_cast<size_t>(UpTo(static_cast<int>(ids.size()) - 1))];
}

v1::Command RandomCommands::PlanVerb(const LedgerState& state) {
  const std::string meeting = Name("meeting", kLastMeeting);
  const std::string item = AnyId(state, v1::Element::kAgendaItem);
  v1::Command command;
  switch (UpTo(5)) {
    case 0:
      command = PlanMeetingCommand(meeting, v1::MeetingKind(1 + UpTo(6)),
                                   {{meeting + "a", 10}, {meeting + "b", 20}, {meeting + "c", 5}});
      AddZoomIn(meeting, &command);
      return command;
    case 1: {
      auto* put = command.mutable_put_agenda_item();
      put->set_id(UpTo(1) ? item : Id(Name("extra", 30)));
      put->mutable_item()->set_meeting_id(Id(meeting));
      put->mutable_item()->set_title("Punt");
      put->mutable_item()->set_planned_minutes(1 + UpTo(60));
      return Seen<v1::AgendaItem>(state, command, put->id());
    }
    case 2:
      command.mutable_move_agenda_item()->set_id(item);
      if (UpTo(2)) {
        command.mutable_move_agenda_item()->set_after_item_id(
            AnyId(state, v1::Element::kAgendaItem));
      }
      return command;
    case 3:
      command.mutable_remove_agenda_item()->set_id(item);
      return command;
    case 4:
      if (UpTo(5) == 0) {
        command.mutable_cancel_meeting()->set_id(Id(meeting));
        return command;
      }
      [[fallthrough]];
    default: {
      auto* reply = command.mutable_reply_to_invitation();
      reply->set_meeting_id(Id(meeting));
      reply->set_party_id(AnyId(state, v1::Element::kParty));
      reply->set_reply(v1::InvitationReply(1 + UpTo(1)));
      return command;
    }
  }
}

v1::Command RandomCommands::MeetingVerb(const LedgerState& state) {
  const std::string running = RunningMeeting(state);
  const std::string meeting =
      running.empty() || UpTo(4) == 0 ? Name("meeting", kLastMeeting) : running;
  const auto* clock = state.Get<v1::MeetingClock>(Id(meeting));
  v1::Command command;
  switch (UpTo(8)) {
    case 0:
      return Start(meeting);
    case 1:
      command.mutable_move_on()->set_meeting_id(Id(meeting));
      command.mutable_move_on()->set_from_item_id(clock ? clock->current_item_id() : Id("none"));
      command.mutable_move_on()->set_to_item_id(Id(meeting + "abc"[UpTo(2)]));
      return command;
    case 2:
      return UpTo(1) ? Pause(meeting) : Resume(meeting);
    case 3:
      return TakePen("", meeting);
    case 4:
      return Line(Name("line", 9), meeting + "a", v1::NOTE, "Gezegd.", meeting);
    case 5:
      return Park(Name("point", 9), "Later.", meeting);
    case 6:
      return Propose(Name("proposal", 9), meeting + "b", v1::DECISION, "Zo doen we het.", meeting);
    case 7:
      return ShowCard(UpTo(2) == 0 ? "" : Name("card", 3), meeting);
    default:
      return UpTo(9) == 0 ? End(meeting) : TakeLead(meeting);
  }
}

v1::Command RandomCommands::FormVerb(const LedgerState& state) {
  v1::Command command;
  const std::string party = AnyId(state, v1::Element::kParty);
  switch (UpTo(5)) {
    case 0:
      command.mutable_set_intake()->set_party_id(party);
      command.mutable_set_intake()->mutable_intake()->set_how("Zo " + std::to_string(UpTo(99)));
      return Seen<v1::Intake>(state, command, party);
    case 1:
      command.mutable_set_contribution()->set_party_id(party);
      command.mutable_set_contribution()->mutable_contribution()->set_hours_per_month(UpTo(9));
      return Seen<v1::Contribution>(state, command, party);
    case 2: {
      auto* put = command.mutable_put_goal();
      put->set_id(Id(Name("goal", 5)));
      put->mutable_goal()->set_text("Doel " + std::to_string(UpTo(99)));
      return Seen<v1::Goal>(state, command, put->id());
    }
    case 3: {
      auto* put = command.mutable_put_impression();
      put->set_id(Id(Name("impression", 9)));
      put->mutable_impression()->set_meeting_id(AnyId(state, v1::Element::kMeeting));
      put->mutable_impression()->set_kind(v1::IMPRESSION);
      put->mutable_impression()->set_text("Hm.");
      if (UpTo(2) == 0) put->mutable_impression()->set_party_id(party);
      return Seen<v1::Impression>(state, command, put->id());
    }
    case 4:
      command.mutable_remove_goal()->set_id(AnyId(state, v1::Element::kGoal));
      return command;
    default: {
      auto* put = command.mutable_put_action();
      put->set_id(Id(Name("action", 9)));
      put->mutable_action()->set_title("Doen");
      put->mutable_action()->set_owner_party_id(party);
      const auto seats = SeatsOfParty(state, party);
      if (!seats.empty() && UpTo(1)) {
        put->mutable_action()->set_owner_person_id(seats.front()->person_id());
      }
      put->mutable_action()->set_state(v1::ActionState(UpTo(4)));
      return Seen<v1::Action>(state, command, put->id());
    }
  }
}

RandomCommands::Wish RandomCommands::Next(const LedgerState& state) {
  Wish wish;
  if (UpTo(19) == 0) {
    wish.person = "ana";
    wish.command = MailVerb(state);
    return wish;
  }
  if (UpTo(14) == 0) {
    wish.person = UpTo(4) ? "ana" : UpTo(1) ? "server" : Person();
    wish.command = FollowUpVerb(state);
    return wish;
  }
  if (UpTo(24) == 0) {
    wish.person = UpTo(2) == 0 ? Person() : "ana";
    wish.command = RecordVerb(state);
    return wish;
  }
  if (UpTo(19) == 0) {
    wish.person = "ana";
    wish.command = LastingVerb(state);
    return wish;
  }
  // Everybody has questions and reflections of their own.
  if (UpTo(6) == 0) {
    wish.person = Person();
    wish.command = BlockVerb(state, wish.person);
    return wish;
  }
  switch (UpTo(14)) {
    case 14:
      wish.command = ActionVerb(state);
      break;
    case 10:
      wish.command = InstrumentVerb(state);
      break;
    case 11:
      wish.command = CoverageVerb(state);
      break;
    case 0:
      wish.command = ChainVerb(state);
      break;
    case 1:
    case 2:
    case 3:
      wish.command = PartyVerb(state);
      break;
    case 4:
      wish.command = RoleVerb(state);
      break;
    case 5:
      wish.command = PlanVerb(state);
      break;
    case 6:
    case 7:
      wish.command = MeetingVerb(state);
      break;
    case 12:
      wish.command = WalkVerb(state);
      break;
    case 13:
      wish.command = PersonaVerb(state);
      break;
    default:
      wish.command = FormVerb(state);
      break;
  }
  // Mostly somebody who may: a story of refusals tells little.
  wish.person = Person();
  if (UpTo(2) == 0) return wish;
  const auto* clock = state.Get<v1::MeetingClock>(Id(RunningMeeting(state)));
  const bool of_meeting = clock != nullptr && UpTo(2) == 0;
  for (const char* person : kPeople) {
    const bool may =
        of_meeting ? clock->lead_person_id() == Id(person) : IsDirector(state, Id(person));
    if (may) wish.person = person;
  }
  return wish;
}

}  // namespace ketentafel::chain
