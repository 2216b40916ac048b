#include "shared/base/ids.h"
#include "shared/chain/blocks.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
using testing::ElementsAre;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kNotThere = Code::kNotFound;
constexpr auto kDenied = Code::kPermissionDenied;

// "goals" of the meeting zooms in on block 2; Ana leads, Ben has the pen.
Table ZoomedIn() {
  Table table = Running();
  v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("goals"));
  item.set_kind(v1::ZOOM_IN);
  item.set_block_key("b2");
  table.Plant(Id("goals"), item);
  table.Must("ben", TakePen());
  return table;
}

v1::Command Voice(std::string_view id, v1::VoiceKind kind, std::string_view text,
                  std::string_view question = "b2.1") {
  v1::Command command;
  command.mutable_put_question_voice()->set_id(Id(id));
  v1::QuestionVoice* voice = command.mutable_put_question_voice()->mutable_voice();
  voice->set_meeting_id(Id("start"));
  voice->set_item_id(Id("goals"));
  voice->set_question_key(std::string(question));
  voice->set_kind(kind);
  voice->set_text(std::string(text));
  return command;
}

v1::Command RemoveVoice(std::string_view id) {
  v1::Command command;
  command.mutable_remove_question_voice()->set_id(Id(id));
  return command;
}

v1::Command Settled(std::string_view text, std::string_view question = "b2.1") {
  v1::Command command;
  v1::SettleAnswer* settle = command.mutable_settle_answer();
  settle->set_meeting_id(Id("start"));
  settle->set_item_id(Id("goals"));
  settle->set_question_key(std::string(question));
  settle->set_text(std::string(text));
  return command;
}

std::string AnswerId(std::string_view question) { return JoinIds(Id("start"), question); }

TEST(PutQuestionVoice, LetsEveryPartySayItsOwnAtOnce) {
  Table table = ZoomedIn();
  for (const char* person : {"ana", "ben", "cai", "gus", "dee"}) {
    table.Must(person, Voice(std::string(person) + "'s", v1::VOICE_ANSWER, person));
  }
  const auto voices = VoicesAt(table.state, Id("goals"), "b2.1");
  ASSERT_EQ(voices.size(), 5u);
  EXPECT_EQ(voices[2]->text(), "cai");
  EXPECT_EQ(voices[2]->party_id(), Id("cai.party"));
  EXPECT_EQ(voices[2]->person_id(), Id("cai"));
  EXPECT_THAT(table.Do("fay", Voice("x", v1::VOICE_ANSWER, "x")), IsRefused(kDenied, r::kNotYours));
}

TEST(PutQuestionVoice, LeavesOthersWordsToThemAndToThePen) {
  Table table = ZoomedIn();
  table.Must("gus", Voice("v", v1::VOICE_ANSWER, "Wij bellen."));
  const v1::Command edit =
      table.Seen<v1::QuestionVoice>(Voice("v", v1::VOICE_GAP, "Niemand belt."), Id("v"));
  EXPECT_THAT(table.Do("ana", edit), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ana", RemoveVoice("v")), IsRefused(kDenied, r::kNotYours));
  table.Must("ben", edit);
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("v")).kind(), v1::VOICE_GAP);
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("v")).party_id(), Id("gus.party")) << "stays theirs";

  v1::Command for_others = Voice("w", v1::VOICE_IDEA, "Een kaart.");
  for_others.mutable_put_question_voice()->mutable_voice()->set_party_id(Id("dee.party"));
  EXPECT_THAT(table.Do("cai", for_others), IsRefused(kDenied, r::kNotYours));
  table.Must("ben", for_others);
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("w")).party_id(), Id("dee.party"));
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("w")).person_id(), "");
}

TEST(PutQuestionVoice, EditsWhatItsAuthorSaw) {
  Table table = ZoomedIn();
  table.Must("gus", Voice("v", v1::VOICE_ANSWER, "een"));
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, "twee")),
              IsRefused(kInvalid, r::kExpectedMissing));
  const v1::Command edit =
      table.Seen<v1::QuestionVoice>(Voice("v", v1::VOICE_IDEA, "twee", "b2.3"), Id("v"));
  table.Must("gus", edit);
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("v")).text(), "twee");
  EXPECT_EQ(table.Get<v1::QuestionVoice>(Id("v")).question_key(), "b2.1") << "stays put";
  EXPECT_THAT(table.Do("gus", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(PutQuestionVoice, IsAboutAQuestionOfTheItemsBlock) {
  Table table = ZoomedIn();
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, "x", "b3.1")),
              IsRefused(kInvalid, r::kQuestionOfOtherBlock));
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, "x", "")),
              IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Voice("v", v1::VOICE_ANSWER, "x");
  command.mutable_put_question_voice()->mutable_voice()->set_item_id(Id("closing"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kNotAZoomIn));
  command.mutable_put_question_voice()->mutable_voice()->set_item_id(Id("nowhere"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kNotThere, r::kItemUnknown));
  v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("goals"));
  item.clear_block_key();
  table.Plant(Id("goals"), item);
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, "x")),
              IsRefused(kFailed, r::kBlockNotChosen));
}

TEST(PutQuestionVoice, ChecksItsWords) {
  Table table = ZoomedIn();
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, " ")),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_KIND_UNSPECIFIED, "x")),
              IsRefused(kInvalid, r::kChoiceMissing));
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, std::string(4001, 'x'))),
              IsRefused(kInvalid, r::kTextTooLong));
}

TEST(PutQuestionVoice, BelongsToAMeetingThatHasBegunUntilItsReportIsSettled) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("gus", Voice("v", v1::VOICE_ANSWER, "x")),
              IsRefused(kFailed, r::kMeetingNotBegun));
  table = ZoomedIn();
  table.Must("gus", Voice("v", v1::VOICE_ANSWER, "x"));
  table.Must("ana", End());
  table.Must("gus", Voice("w", v1::VOICE_ANSWER, "Achteraf nog."));
  table.Must("ana", Settle());
  table.Must("ben", Settle());
  EXPECT_THAT(table.Do("gus", RemoveVoice("v")), IsRefused(kFailed, r::kReportSettled));
  EXPECT_THAT(table.Do("gus", Voice("x", v1::VOICE_ANSWER, "x")),
              IsRefused(kFailed, r::kReportSettled));
}

TEST(RemoveQuestionVoice, TakesItBackAndLeavesWhatWasMadeOfIt) {
  Table table = ZoomedIn();
  table.Must("gus", Voice("v", v1::VOICE_GAP, "Niemand belt na."));
  v1::Command action;
  action.mutable_put_action()->set_id(Id("a"));
  action.mutable_put_action()->mutable_action()->set_title("Nabellen");
  action.mutable_put_action()->mutable_action()->set_owner_party_id(Id("gus.party"));
  action.mutable_put_action()->mutable_action()->mutable_origin()->set_kind(
      v1::Element::kQuestionVoice);
  action.mutable_put_action()->mutable_action()->mutable_origin()->set_id(Id("v"));
  table.Must("gus", action);
  table.Must("gus", RemoveVoice("v"));
  EXPECT_THAT(table.Do("gus", RemoveVoice("v")), IsRefused(kNotThere, r::kVoiceUnknown));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).origin().id(), Id("v"));
}

TEST(SettleAnswer, IsForThePenWhileTheMeetingRuns) {
  Table table = ZoomedIn();
  EXPECT_THAT(table.Do("ana", Settled("x")), IsRefused(kDenied, r::kPenElsewhere));
  EXPECT_THAT(table.Do("gus", Settled("x")), IsRefused(kDenied, r::kNotYours));
  table.Must("ben", Settled("Wij bellen elkaar."));
  const v1::Answer& answer = table.Get<v1::Answer>(AnswerId("b2.1"));
  EXPECT_EQ(answer.text(), "Wij bellen elkaar.");
  EXPECT_EQ(answer.item_id(), Id("goals"));
  EXPECT_EQ(answer.settled_by_person_id(), Id("ben"));
  EXPECT_EQ(InstantOf(answer.settled_at()), table.now);
  table.Must("ana", End());
  table.Must("ana", table.Seen<v1::Answer>(Settled("Wij bellen."), AnswerId("b2.1")));
}

TEST(SettleAnswer, ReplacesWhatItsAuthorSawAndTakesItBackWithoutWords) {
  Table table = ZoomedIn();
  EXPECT_THAT(table.Do("ben", Settled("")), IsRefused(kInvalid, r::kTextMissing));
  table.Must("ben", Settled("een"));
  EXPECT_THAT(table.Do("ben", Settled("twee")), IsRefused(kInvalid, r::kExpectedMissing));
  table.Must("ben", table.Seen<v1::Answer>(Settled("twee"), AnswerId("b2.1")));
  table.Must("ben", table.Seen<v1::Answer>(Settled(" "), AnswerId("b2.1")));
  EXPECT_EQ(table.state.Get<v1::Answer>(AnswerId("b2.1")), nullptr);
}

TEST(SettleAnswer, AsksTheOtherForTheirYesAgain) {
  Table table = ZoomedIn();
  table.Must("ana", End());
  table.Must("ana", Settle());
  table.Must("ben", Settled("Achteraf."));
  EXPECT_FALSE(table.Get<v1::MeetingReport>(Id("start")).has_settled_by_lead_at());
}

TEST(SettleAnswer, IsAboutAQuestionOfTheItemsBlock) {
  Table table = ZoomedIn();
  EXPECT_THAT(table.Do("ben", Settled("x", "b1.1")), IsRefused(kInvalid, r::kQuestionOfOtherBlock));
}

TEST(RemoveAgendaItem, LeavesAZoomInWhereSomethingWasSaid) {
  Table table = ZoomedIn();
  table.Must("gus", Voice("v", v1::VOICE_IDEA, "Een kaart."));
  v1::Command remove;
  remove.mutable_remove_agenda_item()->set_id(Id("goals"));
  EXPECT_THAT(table.Do("ana", remove), IsRefused(kFailed, r::kItemHasMinutes));
  v1::Command other_block;
  other_block.mutable_put_agenda_item()->set_id(Id("goals"));
  *other_block.mutable_put_agenda_item()->mutable_item() = table.Get<v1::AgendaItem>(Id("goals"));
  other_block.mutable_put_agenda_item()->mutable_item()->set_block_key("b3");
  EXPECT_THAT(table.Do("ana", table.Seen<v1::AgendaItem>(other_block, Id("goals"))),
              IsRefused(kFailed, r::kItemHasMinutes));
}

TEST(AnswersTo, StandTheLatestMeetingFirst) {
  Table table = ZoomedIn();
  table.Must("ben", Settled("een"));
  v1::Answer later;
  later.set_meeting_id(Id("later"));
  later.set_question_key("b2.1");
  later.set_text("twee");
  *later.mutable_settled_at() = TimestampOf(table.now + hours(24 * 60));
  table.Plant(JoinIds(Id("later"), "b2.1"), later);
  const auto answers = AnswersTo(table.state, "b2.1");
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(answers[0]->text(), "twee");
  EXPECT_TRUE(AnswersTo(table.state, "b2.2").empty());
}

TEST(RecordOf, SaysWhatABlockHasHad) {
  Table table = ZoomedIn();
  table.Must("ben", Settled("een"));
  table.Must("ben", Settled("twee", "b2.2"));
  table.Must("gus", Voice("v", v1::VOICE_GAP, "Niemand belt na."));
  table.Must("gus", Voice("w", v1::VOICE_IDEA, "Een kaart."));
  v1::Goal goal;
  goal.set_block_key("b2");
  table.Plant(Id("goal"), goal);
  v1::Action action;
  action.set_block_key("b2");
  table.Plant(Id("open"), action);
  action.set_state(v1::DONE);
  table.Plant(Id("done"), action);
  const BlockRecord record = RecordOf(table.state, "b2");
  EXPECT_EQ(record.held.size(), 1u);
  EXPECT_TRUE(record.planned.empty());
  EXPECT_EQ(record.answers, 2);
  EXPECT_EQ(record.gaps, 1);
  EXPECT_EQ(record.ideas, 1);
  EXPECT_EQ(record.goals, 1);
  EXPECT_EQ(record.open_actions, 1);
  EXPECT_TRUE(RecordOf(table.state, "b3").held.empty());
}

TEST(BlockOf, KnowsAgendasFromBeforeItemsSaidSoThemselves) {
  v1::AgendaItem item;
  item.set_content_key("zoom_in.b5");
  EXPECT_EQ(BlockOf(item), "") << "no zoom-in";
  item.set_kind(v1::ZOOM_IN);
  EXPECT_EQ(BlockOf(item), "b5");
  item.set_block_key("b6");
  EXPECT_EQ(BlockOf(item), "b6");
  item.clear_block_key();
  item.set_content_key("zoom_in");
  EXPECT_EQ(BlockOf(item), "");
}

TEST(ChosenBlocks, AreThoseOfTheBasicMeetings) {
  Table table = Table::WithChain();
  const auto plan = [&](const char* name, v1::MeetingKind kind, const char* block) {
    v1::Command command = PlanMeetingCommand(name, kind, {{std::string(name) + ".item", 30}});
    auto* item = command.mutable_plan_meeting()->mutable_items(0)->mutable_item();
    item->set_kind(v1::ZOOM_IN);
    item->set_block_key(block);
    table.Must("ana", command);
  };
  plan("one", v1::BASIC, "b2");
  plan("two", v1::BASIC, "b1");
  plan("three", v1::BASIC, "b3");
  plan("four", v1::OPTIMISE_MEETING, "b7");
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("three"));
  table.Must("ana", cancel);
  EXPECT_THAT(ChosenBlocks(table.state), ElementsAre("b1", "b2"));
  EXPECT_EQ(RecordOf(table.state, "b7").planned.size(), 1u);
  EXPECT_TRUE(RecordOf(table.state, "b3").planned.empty());
}

}  // namespace
}  // namespace ketentafel::chain
