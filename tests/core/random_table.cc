#include "tests/core/random_table.h"

#include "shared/base/ids.h"

namespace ketentafel::testing {
namespace {

constexpr v1::ParticipationKind kKinds[] = {v1::CORE, v1::CHAIN, v1::AGENDA_MEMBER, v1::NETWORK,
                                            v1::GUEST};
const std::string kMeeting = IdFromBits(8, 1);
const std::string kItems[] = {IdFromBits(8, 2), IdFromBits(8, 3)};

v1::Command NewCommand() {
  v1::Command command;
  command.set_id(NextCommandId());
  return command;
}

}  // namespace

RandomTable::RandomTable(uint64_t seed) : random_(seed) {
  callers_.push_back(world_.MakeChain());
  for (uint64_t i = 0; i < std::size(kKinds); ++i) {
    callers_.push_back(world_.Seat(callers_[0], Member(2 + i), kKinds[i]));
  }
  v1::Command plan = PlanMeeting(kMeeting, kItems[0]);
  v1::NewAgendaItem* second = plan.mutable_plan_meeting()->add_items();
  *second = plan.plan_meeting().items(0);
  second->set_id(kItems[1]);
  world_.Submit(callers_[0], plan).ok();
  // Two chairs each: a laptop and a phone.
  for (const auto& caller : callers_) {
    chairs_.push_back({caller, {}, false});
    chairs_.push_back({caller, {}, false});
  }
}

void RandomTable::Step() {
  switch (Pick(8)) {
    case 0:
      ComeOrGo(&chairs_[Pick(chairs_.size())]);
      return;
    case 1:
      world_.loop->RunOne();
      return;
    case 2:
      world_.disk->RunOne();
      return;
    default:
      // The director most of the time: others may do less.
      world_.SubmitLater(callers_[Pick(2) == 0 ? 0 : Pick(callers_.size())], AnyCommand());
      ++submitted_;
  }
}

void RandomTable::Restart() {
  for (Chair& chair : chairs_) chair.open = false;
  world_.Restart();
}

void RandomTable::ComeOrGo(Chair* chair) {
  if (chair->open) {
    world_.ledgers().StopWatching(chair->watch.id);
    chair->open = false;
    return;
  }
  chair->watch = chair->watch.reader ? world_.Resume(chair->caller, *chair->watch.reader)
                                     : world_.Watch(chair->caller);
  chair->open = true;
}

v1::Command RandomTable::AnyCommand() {
  v1::Command command;
  switch (Pick(3)) {
    case 0:
      command = AnyEditOfParties();
      break;
    case 1:
      command = AnyEditOfForms();
      break;
    default:
      command = AnyMoveOfAMeeting();
  }
  // Sometimes right, often stale: refusals are part of the story.
  command.set_expected_revision(static_cast<int64_t>(Pick(30)));
  if (Pick(2) == 0) command.set_expected_revision(0);
  return command;
}

v1::Command RandomTable::AnyEditOfParties() {
  Member member(1 + Pick(9));
  const v1::ParticipationKind kind = kKinds[Pick(std::size(kKinds))];
  switch (Pick(5)) {
    case 0:
      return PutParty(member, kind);
    case 1:
      return PutPerson(member, "Naam " + std::to_string(Pick(100)));
    case 2:
      member.party_id = Member(1 + Pick(9)).party_id;
      member.seat_id = IdFromBits(3, Pick(40));
      return TakeSeat(member, kind);
    case 3: {
      if (member.seat_id == Member(1).seat_id) member = Member(2);
      return EndSeat(member);
    }
    default: {
      v1::Command command = NewCommand();
      command.mutable_set_checklist_entry()->set_id(IdFromBits(9, Pick(4)));
      v1::ChecklistEntry* entry = command.mutable_set_checklist_entry()->mutable_entry();
      entry->set_label("Huisartsen");
      entry->set_kind(v1::ORGANISATION);
      entry->set_answer(v1::UNDECIDED);
      return command;
    }
  }
}

v1::Command RandomTable::AnyEditOfForms() {
  const std::string id = IdFromBits(9, 10 + Pick(4));
  v1::Command command = NewCommand();
  switch (Pick(5)) {
    case 0:
      return PutGoal(id, "doel " + std::to_string(Pick(100)));
    case 1:
      command.mutable_remove_goal()->set_id(id);
      return command;
    case 2:
      command.mutable_answer_exploration()->set_question(v1::WHICH_FOCUS);
      command.mutable_answer_exploration()->set_text("focus " + std::to_string(Pick(100)));
      return command;
    case 3:
      command.mutable_put_missing_party()->set_id(id);
      command.mutable_put_missing_party()->mutable_missing_party()->set_name("De huisarts");
      return command;
    default:
      command.mutable_remove_missing_party()->set_id(id);
      return command;
  }
}

v1::Command RandomTable::AnyMoveOfAMeeting() {
  v1::Command command = NewCommand();
  switch (Pick(9)) {
    case 6:
    case 7:
      return SetReflection(kMeeting, "Zij merken " + std::to_string(Pick(100)));
    case 8:
      command.mutable_mark_reflection()->set_meeting_id(kMeeting);
      command.mutable_mark_reflection()->set_ready(true);
      command.mutable_mark_reflection()->set_released(Pick(3) == 0);
      return command;
    case 0:
      return StartMeeting(kMeeting);
    case 1:
      return TakePen(kMeeting);
    case 2:
      command.mutable_move_on()->set_meeting_id(kMeeting);
      command.mutable_move_on()->set_from_item_id(kItems[Pick(2)]);
      command.mutable_move_on()->set_to_item_id(kItems[Pick(2)]);
      return command;
    case 3:
      command.mutable_park_point()->set_id(IdFromBits(9, 30 + Pick(20)));
      command.mutable_park_point()->set_meeting_id(kMeeting);
      command.mutable_park_point()->set_text("Later over vervoer");
      return command;
    case 4:
      command.mutable_put_minutes_entry()->set_id(IdFromBits(9, 60 + Pick(20)));
      command.mutable_put_minutes_entry()->set_meeting_id(kMeeting);
      command.mutable_put_minutes_entry()->set_item_id(kItems[Pick(2)]);
      command.mutable_put_minutes_entry()->set_kind(v1::DECISION);
      command.mutable_put_minutes_entry()->set_text("Besloten");
      return command;
    default:
      command.mutable_pause_meeting()->set_meeting_id(kMeeting);
      return command;
  }
}

}  // namespace ketentafel::testing
