#include "shared/base/ids.h"
#include "shared/chain/invited.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command Reply(std::string_view meeting, std::string_view party, v1::InvitationReply reply) {
  v1::Command command;
  command.mutable_reply_to_invitation()->set_meeting_id(Id(meeting));
  command.mutable_reply_to_invitation()->set_party_id(Id(party));
  command.mutable_reply_to_invitation()->set_reply(reply);
  return command;
}

TEST(ReplyToInvitation, KeepsTheLastReplyOfAParty) {
  Table table = Table::WithMeeting();
  const std::string id = JoinIds(Id("start"), Id("ben.party"));
  table.Must("ben", Reply("start", "ben.party", v1::COMING));
  EXPECT_EQ(table.Get<v1::Attendance>(id).reply(), v1::COMING);
  table.Must("ben", Reply("start", "ben.party", v1::NOT_COMING));
  EXPECT_EQ(table.Get<v1::Attendance>(id).reply(), v1::NOT_COMING);
}

TEST(ReplyToInvitation, LeavesWhatIsKnownOfPresence) {
  Table table = Table::WithMeeting();
  const std::string id = JoinIds(Id("start"), Id("ben.party"));
  v1::Attendance known;
  known.set_meeting_id(Id("start"));
  known.set_party_id(Id("ben.party"));
  known.set_state(v1::PRESENT);
  table.Plant(id, known);
  table.Must("ben", Reply("start", "ben.party", v1::COMING));
  EXPECT_EQ(table.Get<v1::Attendance>(id).state(), v1::PRESENT);
}

TEST(ReplyToInvitation, IsOpenToNetworkPartiesAndGuestsForThemselves) {
  Table table = Table::WithMeeting();
  table.Must("eli", Reply("start", "eli.party", v1::COMING));
  table.Must("fay", Reply("start", "fay.party", v1::NOT_COMING));
  EXPECT_THAT(table.Do("fay", Reply("start", "eli.party", v1::COMING)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ben", Reply("start", "gus.party", v1::COMING)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(ReplyToInvitation, CanBeWrittenDownByTheDirector) {
  Table table = Table::WithMeeting();
  table.Must("ana", Reply("start", "gus.party", v1::COMING));
}

TEST(ReplyToInvitation, RefusesAMeetingThatIsOverAndWhatDoesNotExist) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ben", Reply("nowhere", "ben.party", v1::COMING)),
              IsRefused(Code::kNotFound, r::kMeetingUnknown));
  EXPECT_THAT(table.Do("ana", Reply("start", "nobody", v1::COMING)),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
  EXPECT_THAT(table.Do("ben", Reply("start", "ben.party", v1::INVITATION_REPLY_UNSPECIFIED)),
              IsRefused(kInvalid, r::kChoiceMissing));
  table.EndMeeting("start");
  EXPECT_THAT(table.Do("ben", Reply("start", "ben.party", v1::COMING)),
              IsRefused(kFailed, r::kMeetingOver));
}

TEST(ReplyToInvitation, TakesBackTheInvitationToASmallMeetingBeforeItBegins) {
  Table table = Table::WithMeeting();
  table.Must("ana", PlanMeetingCommand("small", v1::SUBGROUP, {{"one", 10}}));
  EXPECT_TRUE(IsInvited(table.state, Id("start"), Id("ben.party")));
  EXPECT_FALSE(IsInvited(table.state, Id("small"), Id("ben.party")));
  const v1::Command back = Reply("small", "ben.party", v1::INVITATION_REPLY_UNSPECIFIED);
  EXPECT_THAT(table.Do("ana", back), IsRefused(kInvalid, r::kChoiceMissing));
  table.Must("ana", Reply("small", "ben.party", v1::COMING));
  EXPECT_TRUE(IsInvited(table.state, Id("small"), Id("ben.party")));
  EXPECT_EQ(table.Do("gus", back).code(), Code::kPermissionDenied);
  table.Must("ana", back);
  EXPECT_FALSE(IsInvited(table.state, Id("small"), Id("ben.party")));
  table.Must("ana", Reply("small", "ben.party", v1::COMING));
  table.Run("small", "ana", "ben");
  EXPECT_THAT(table.Do("ana", back), IsRefused(kInvalid, r::kChoiceMissing));
}

}  // namespace
}  // namespace ketentafel::chain
