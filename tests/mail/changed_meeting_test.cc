// What becomes of a mail when its meeting changes while it waits, and after it left.
#include <gmock/gmock.h>

#include "shared/chain/timestamps.h"
#include "tests/content/built_bundle.h"
#include "tests/mail/outbox_world.h"

namespace ketentafel::mail {
namespace {

using chain::Id;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const Handover kDown{Handover::Result::kNotNow, "MAIL_SERVER_UNREACHABLE", 0,
                     Handover::Fault::kOfTheServer};

void Put(OutboxWorld* world, v1::MeetingState state) {
  v1::Meeting meeting = world->table.Get<v1::Meeting>(Id("start"));
  meeting.set_state(state);
  world->table.Plant(Id("start"), meeting);
}

void Invite(OutboxWorld* world, const std::string& delivery) {
  v1::Command command;
  v1::SendPaper* send = command.mutable_send_paper();
  send->set_paper(v1::INVITATION_PAPER);
  send->set_meeting_id(Id("start"));
  send->set_language("nl");
  send->add_deliveries()->set_id(Id(delivery));
  send->mutable_deliveries(0)->set_person_id(Id("ben"));
  world->table.Must("ana", command);
}

void MoveToHall(OutboxWorld* world, const std::string& place) {
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  *command.mutable_edit_meeting()->mutable_meeting() =
      world->table.Get<v1::Meeting>(Id("start"));
  command.mutable_edit_meeting()->mutable_meeting()->set_place(place);
  world->table.Must("ana", world->table.Seen<v1::Meeting>(command, Id("start")));
}

TEST(MailRoom, KeepsAnInvitationInOnceItsMeetingIsCalledOff) {
  OutboxWorld world;
  Put(&world, v1::PLANNED);
  Invite(&world, "mail ben");
  world.postman.answers["ben@x.example"].push_back(kDown);
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_WAITING);
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  world.table.Must("ana", cancel);
  world.Advance(minutes(2));
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_WITHDRAWN);
  EXPECT_EQ(world.Of("ben").reason(), "MEETING_CALLED_OFF");
  EXPECT_THAT(world.postman.tried, SizeIs(1));
}

TEST(MailRoom, SendsTheNewestOfTwoThatWait) {
  OutboxWorld world;
  world.Send({"ben"});
  world.Advance(minutes(1));
  v1::Command again;
  again.mutable_send_paper()->set_paper(v1::REPORT_PAPER);
  again.mutable_send_paper()->set_meeting_id(Id("start"));
  again.mutable_send_paper()->set_language("en");
  again.mutable_send_paper()->set_again(true);
  again.mutable_send_paper()->add_deliveries()->set_id(Id("mail newer"));
  again.mutable_send_paper()->mutable_deliveries(0)->set_person_id(Id("ben"));
  world.table.Must("ana", again);
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_WITHDRAWN);
  EXPECT_EQ(world.Of("ben").reason(), "REPLACED_BY_NEWER");
  EXPECT_EQ(world.Of("newer").state(), v1::DELIVERY_SENT);
  EXPECT_THAT(world.postman.tried, SizeIs(1));
}

TEST(MailRoom, SaysThatItIsAChangeToWhomWasToldAnotherPlace) {
  OutboxWorld world;
  Put(&world, v1::PLANNED);
  Invite(&world, "mail ben");
  world.Work();
  MoveToHall(&world, "Zaal 2");
  Invite(&world, "mail second");
  world.Restart();
  world.Work();
  EXPECT_EQ(world.Of("second").state(), v1::DELIVERY_SENT);
  ASSERT_THAT(world.postman.messages, SizeIs(2));
  EXPECT_THAT(world.postman.messages[0], HasSubstr("Subject: Uitnodiging"));
  EXPECT_THAT(world.postman.messages[1], HasSubstr("Subject: Gewijzigd"));
  LetterWish wish = WishOf(world.Of("second"), world.table.now);
  const StatusOr<Letter> letter = world.writer->Write(world.table.state, wish, Papers::kMade);
  ASSERT_TRUE(letter.ok()) << letter.status().ToString();
  EXPECT_THAT(letter->attachments[0].bytes, HasSubstr("SEQUENCE:1"));
  wish.person_id = Id("gus");
  const StatusOr<Letter> fresh = world.writer->Write(world.table.state, wish, Papers::kNamed);
  ASSERT_TRUE(fresh.ok()) << fresh.status().ToString();
  EXPECT_THAT(fresh->subject, HasSubstr("Uitnodiging"));
}

TEST(MailRoom, WritesAnewWhereTheMeetingChangedWhileThePaperWasMade) {
  OutboxWorld world;
  Put(&world, v1::PLANNED);
  int made = 0;
  LetterWriter::Surroundings around;
  around.bundles.push_back(content::BuiltBundle("nl"));
  around.wall_clock = papers::SummerClock;
  around.converters.pdf = [&](const std::string&) {
    if (++made == 1) MoveToHall(&world, "Zaal 2");
    return std::string("%PDF");
  };
  world.writer = std::make_unique<LetterWriter>(std::move(around));
  world.Restart();
  Invite(&world, "mail ben");
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(1));
  EXPECT_EQ(made, 2);
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_SENT);
  EXPECT_EQ(world.Of("ben").reason(), "");
}

TEST(MailRoom, RemindsInTheLanguageOfTheLastMailToSomebody) {
  OutboxWorld world;
  world.Send({"ben"});
  v1::Delivery delivery = world.Of("ben");
  delivery.set_language("en");
  world.table.Plant(Id("mail ben"), delivery);
  world.Work();
  world.table.now = Instant(std::chrono::sys_days{std::chrono::year{2026} / 10 / 12}) + hours(8);
  world.Work();
  ASSERT_THAT(world.postman.messages, SizeIs(2));
  EXPECT_THAT(world.postman.messages[1], HasSubstr("to help you remember"));
}

}  // namespace
}  // namespace ketentafel::mail
