#include "server/mail/mail_room.h"

#include <gmock/gmock.h>

#include "shared/chain/timestamps.h"
#include "tests/mail/outbox_world.h"

namespace ketentafel::mail {
namespace {

using chain::Id;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;
using Result = Handover::Result;
using Fault = Handover::Fault;

const Handover kDown{Result::kNotNow, "MAIL_SERVER_UNREACHABLE", 0, Fault::kOfTheServer};
const Handover kLater{Result::kNotNow, "ADDRESS_LATER", 451, Fault::kOfThisMail};
const Handover kRefused{Result::kRefused, "ADDRESS_REFUSED", 550, Fault::kOfThisMail};
const Handover kSilence{Result::kNobodyKnows, "NO_ANSWER", 0, Fault::kOfThisMail};

TEST(MailRoom, SendsEachPersonTheirMail) {
  OutboxWorld world;
  world.Send({"ben", "gus"});
  world.Work();
  EXPECT_THAT(world.postman.tried, UnorderedElementsAre("ben@x.example", "gus@x.example"));
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_SENT);
  EXPECT_EQ(world.Of("gus").state(), v1::DELIVERY_SENT);
  world.Advance(hours(48));
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(2));
}

TEST(MailRoom, SaysOnDiskThatItIsUnderWayBeforeItLeaves) {
  OutboxWorld world;
  world.Send({"ben"});
  world.postman.meanwhile = [&] { EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_UNDER_WAY); };
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(1));
}

TEST(MailRoom, SendsNothingWhileTheDiskTakesNoNote) {
  OutboxWorld world;
  world.Send({"ben"});
  world.steward.refuse = 1;
  world.Work();
  EXPECT_TRUE(world.postman.tried.empty());
  world.Advance(minutes(1));
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_SENT);
}

TEST(MailRoom, RemembersThatItWasSentUntilTheDiskTakesTheNote) {
  OutboxWorld world;
  world.Send({"ben"});
  world.postman.meanwhile = [&] { world.steward.refuse = 1; };
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_SENT);
  EXPECT_THAT(world.postman.tried, SizeIs(1));
}

TEST(MailRoom, TriesLessAndLessOftenAndThenFails) {
  OutboxWorld world;
  world.Send({"ben"});
  for (int i = 0; i < 20; ++i) world.postman.answers["ben@x.example"].push_back(kLater);
  int attempts = 0;
  Micros waited{};
  world.Work();
  while (world.Of("ben").state() == v1::DELIVERY_WAITING) {
    ++attempts;
    EXPECT_EQ(world.Of("ben").attempts(), attempts);
    EXPECT_EQ(world.Of("ben").reason(), "ADDRESS_LATER");
    EXPECT_EQ(world.Of("ben").smtp_code(), 451);
    const Micros wait = chain::InstantOf(world.Of("ben").next_attempt_at()) - world.table.now;
    EXPECT_EQ(wait, *BackOff(attempts));
    world.Advance(wait - std::chrono::seconds(30));
    world.Work();
    EXPECT_THAT(world.postman.tried, SizeIs(static_cast<size_t>(attempts))) << "too early";
    world.Advance(std::chrono::seconds(30));
    world.Work();
    waited += wait;
  }
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_FAILED);
  EXPECT_GT(waited, hours(24));
  EXPECT_LT(waited, hours(48));
}

TEST(MailRoom, LosesNothingWhileTheMailServerIsDown) {
  OutboxWorld world;
  world.Send({"ben", "gus", "cai"});
  for (const char* to : {"ben@x.example", "gus@x.example", "cai@x.example"}) {
    world.postman.answers[to].push_back(kDown);
  }
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(1)) << "the others need not try now";
  for (int i = 0; i < 20; ++i) {
    world.Advance(minutes(2));
    world.Work();
  }
  for (const char* name : {"ben", "gus", "cai"}) {
    EXPECT_EQ(world.Of(name).state(), v1::DELIVERY_SENT) << name;
  }
  EXPECT_THAT(world.postman.tried, SizeIs(6));
}

TEST(MailRoom, FailsAtOnceForARefusedAddressAndNotForOthers) {
  OutboxWorld world;
  world.Send({"ben", "gus"});
  world.postman.answers["ben@x.example"].push_back(kRefused);
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_FAILED);
  EXPECT_EQ(world.Of("ben").reason(), "ADDRESS_REFUSED");
  EXPECT_EQ(world.Of("gus").state(), v1::DELIVERY_SENT);
}

TEST(MailRoom, LeavesToAPersonWhatNobodyKnows) {
  OutboxWorld world;
  world.Send({"ben"});
  world.postman.answers["ben@x.example"].push_back(kSilence);
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_UNSURE);
  world.Advance(hours(48));
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(1));
  v1::Command retry;
  retry.mutable_retry_delivery()->set_id(Id("mail ben"));
  world.table.Must("ana", retry);
  world.Restart();
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_SENT);
  const std::string id = "Message-Id: <" + Id("mail ben") + "@zorg.example>";
  ASSERT_THAT(world.postman.messages, SizeIs(2));
  for (const std::string& message : world.postman.messages) EXPECT_THAT(message, HasSubstr(id));
}

TEST(MailRoom, IsUnsureOfWhatWasUnderWayWhenTheServerEnded) {
  OutboxWorld world;
  world.Send({"ben", "gus"});
  v1::Delivery delivery = world.Of("ben");
  delivery.set_state(v1::DELIVERY_UNDER_WAY);
  world.table.Plant(Id("mail ben"), delivery);
  world.Restart();
  world.Work();
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_UNSURE);
  EXPECT_EQ(world.Of("ben").reason(), "SERVER_INTERRUPTED");
  EXPECT_EQ(world.Of("gus").state(), v1::DELIVERY_SENT);
  EXPECT_THAT(world.postman.tried, ElementsAre("gus@x.example"));
}

TEST(MailRoom, SaysWhoHasNoAddressOrABadOne) {
  OutboxWorld world;
  world.Send({"ben", "gus"});
  world.table.Plant(Id("ben"), v1::ContactCard());
  v1::ContactCard card;
  card.set_email("gus@x.example\r\nRCPT TO:<all@x.example>");
  world.table.Plant(Id("gus"), card);
  world.Work();
  EXPECT_EQ(world.Of("ben").reason(), "ADDRESS_MISSING");
  EXPECT_EQ(world.Of("gus").reason(), "ADDRESS_MALFORMED");
  EXPECT_EQ(world.Of("ben").state(), v1::DELIVERY_FAILED);
  EXPECT_TRUE(world.postman.tried.empty());
}

TEST(MailRoom, CarriesThePaperAndTheReadersOwnActions) {
  OutboxWorld world;
  const StatusOr<Letter> ben = world.writer->Write(
      world.table.state,
      {.paper = v1::REPORT_PAPER, .meeting_id = Id("start"), .person_id = Id("ben"),
       .language = "nl", .words = "Dank u wel.", .day = {}, .follow_up_id = "",
       .now = world.table.now},
      Papers::kMade);
  ASSERT_TRUE(ben.ok()) << ben.status().ToString();
  EXPECT_THAT(ben->subject, HasSubstr("Conceptverslag"));
  EXPECT_THAT(TextOf(*ben), HasSubstr("Dank u wel."));
  EXPECT_THAT(TextOf(*ben), HasSubstr("Folders uitwisselen"));
  ASSERT_THAT(ben->attachments, SizeIs(1));
  EXPECT_EQ(ben->attachments[0].media_type, "application/pdf");
  EXPECT_EQ(ben->attachments[0].bytes, "%PDF");
  const StatusOr<Letter> gus = world.writer->Write(
      world.table.state,
      {.paper = v1::REPORT_PAPER, .meeting_id = Id("start"), .person_id = Id("gus"),
       .language = "en", .words = "", .day = {}, .follow_up_id = "", .now = world.table.now},
      Papers::kNamed);
  ASSERT_TRUE(gus.ok()) << gus.status().ToString();
  EXPECT_THAT(TextOf(*gus), ::testing::Not(HasSubstr("Folders uitwisselen")));
  EXPECT_THAT(TextOf(*gus), HasSubstr("Nothing is open for your organisation now."));
}

TEST(MailRoom, SendsAnInvitationWithTheMeetingForOnesCalendar) {
  OutboxWorld world;
  chain::Table table = chain::Table::WithMeeting();
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  *meeting.mutable_starts() = chain::At(chain::Date(2026, 9, 17), 13, 0);
  table.Plant(Id("start"), meeting);
  const StatusOr<Letter> letter = world.writer->Write(
      table.state,
      {.paper = v1::INVITATION_PAPER, .meeting_id = Id("start"), .person_id = Id("gus"),
       .language = "nl", .words = "", .day = {}, .follow_up_id = "", .now = table.now},
      Papers::kMade);
  ASSERT_TRUE(letter.ok()) << letter.status().ToString();
  EXPECT_THAT(TextOf(*letter), HasSubstr("17 september 2026"));
  ASSERT_THAT(letter->attachments, SizeIs(2));
  EXPECT_THAT(letter->attachments[0].file_name, HasSubstr(".ics"));
  EXPECT_THAT(letter->attachments[0].bytes, HasSubstr("METHOD:PUBLISH"));
  EXPECT_THAT(letter->attachments[1].file_name, HasSubstr(".pdf"));
}

// The told meeting's action is due on 15 October 2026.
TEST(MailRoom, RemindsOwnersAtTheChainsHourOnce) {
  OutboxWorld world;
  world.table.now = Instant(std::chrono::sys_days{std::chrono::year{2026} / 10 / 12});
  world.Work();  // 02.00 on the wall
  EXPECT_TRUE(world.postman.tried.empty());
  world.Advance(hours(7) + minutes(5));
  world.Work();
  EXPECT_THAT(world.postman.tried, ElementsAre("ben@x.example"));
  EXPECT_THAT(world.postman.messages[0], HasSubstr("Auto-Submitted: auto-generated"));
  world.Restart();
  world.Advance(minutes(6));
  world.Work();
  EXPECT_THAT(world.postman.tried, SizeIs(1)) << "the same day is one mail, also after a restart";
}

// Midnight of a day near the told meeting's action, as the wall has it: two hours ahead.
void StandAtDawn(OutboxWorld* world) {
  world->table.now = Instant(std::chrono::sys_days{std::chrono::year{2026} / 10 / 12}) - hours(2);
}

void Choose(OutboxWorld* world, const v1::FollowUpRules& rules) {
  world->table.Plant(world->table.state.ledger_id(), rules);
}

TEST(MailRoom, RemindsOwnersAtTheHourThatTheDirectorChose) {
  OutboxWorld world;
  StandAtDawn(&world);
  v1::FollowUpRules rules;
  rules.set_hour_chosen(true);
  rules.set_remind_hour(16);
  Choose(&world, rules);
  for (int hour = 0; hour < 16; ++hour) {
    world.Work();
    world.Advance(hours(1));
  }
  EXPECT_TRUE(world.postman.tried.empty()) << "it is only four o'clock now";
  world.Work();
  EXPECT_THAT(world.postman.tried, ElementsAre("ben@x.example"));
}

TEST(MailRoom, RemindsAtMidnightWhereThatWasChosen) {
  OutboxWorld world;
  StandAtDawn(&world);
  v1::FollowUpRules rules;
  rules.set_hour_chosen(true);
  Choose(&world, rules);
  world.Work();
  EXPECT_THAT(world.postman.tried, ElementsAre("ben@x.example"));
}

TEST(MailRoom, RemindsNobodyWhereRemindersAreOffAndAgainOnceTheyAreOn) {
  OutboxWorld world;
  StandAtDawn(&world);
  v1::FollowUpRules rules;
  rules.set_reminders_off(true);
  Choose(&world, rules);
  for (int hour = 0; hour < 24; ++hour) {
    world.Work();
    world.Advance(hours(1));
  }
  EXPECT_TRUE(world.postman.tried.empty());
  rules.clear_reminders_off();
  Choose(&world, rules);
  world.Advance(hours(10));
  world.Work();
  EXPECT_THAT(world.postman.tried, ElementsAre("ben@x.example"));
}

TEST(MailRoom, TellsOnePersonOfEverythingInOneReminder) {
  OutboxWorld world;
  StandAtDawn(&world);
  v1::Action poster;
  poster.set_title("Poster ophangen");
  poster.set_state(v1::OPEN);
  poster.set_owner_party_id(Id("ben.party"));
  *poster.mutable_due() = chain::Date(2026, 10, 14);
  world.table.Plant(Id("poster"), poster);
  v1::Action quiet;
  quiet.set_title("De huisartsen spreken");
  quiet.set_state(v1::IN_PROGRESS);
  quiet.set_owner_party_id(Id("ben.party"));
  *quiet.mutable_news_at() = chain::TimestampOf(world.table.now - hours(24 * 40));
  world.table.Plant(Id("quiet"), quiet);
  world.Advance(hours(10));
  world.Work();
  ASSERT_THAT(world.postman.tried, ElementsAre("ben@x.example"));
  const StatusOr<Letter> letter = world.writer->Write(
      world.table.state,
      {.paper = v1::REMINDER_PAPER, .meeting_id = "", .person_id = Id("ben"), .language = "nl",
       .words = "", .day = chain::Date(2026, 10, 12), .follow_up_id = "", .now = world.table.now},
      Papers::kMade);
  ASSERT_TRUE(letter.ok()) << letter.status().ToString();
  for (const auto* title : {"Poster ophangen", "De huisartsen spreken", "Folders uitwisselen"}) {
    EXPECT_THAT(TextOf(*letter), HasSubstr(title));
  }
}

TEST(MailRoom, RemindsNobodyAtNight) {
  OutboxWorld world;
  world.table.now = Instant(std::chrono::sys_days{std::chrono::year{2026} / 10 / 12}) + hours(20);
  world.Work();
  EXPECT_TRUE(world.postman.tried.empty());
}

}  // namespace
}  // namespace ketentafel::mail
