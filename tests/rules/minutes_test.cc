#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

// Running, with the pen in ben's hands.
Table Writing() {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  return table;
}

// Ended and settled by both.
Table Settled() {
  Table table = Writing();
  table.Must("ben", Line("line", "opening", v1::NOTE, "Welkom."));
  table.Must("ana", End());
  table.Must("ana", Settle());
  table.Must("ben", Settle());
  return table;
}

const v1::MinutesEntry& Of(const Table& table, std::string_view id) {
  return table.Get<v1::MinutesEntry>(Id(id));
}

v1::Command Again(const Table& table, std::string_view id, v1::MinutesEntryKind kind,
                  std::string_view text) {
  return table.Seen<v1::MinutesEntry>(Line(id, "opening", kind, text), Id(id));
}

TEST(DecideMinutes, WritesALineForWhoeverHasThePen) {
  Table table = Writing();
  table.now += minutes(3);
  table.Must("ben", Line("line", "opening", v1::DECISION, "Wij beginnen in oktober."));
  EXPECT_EQ(Of(table, "line").author_person_id(), Id("ben"));
  EXPECT_EQ(Of(table, "line").item_id(), Id("opening"));
  EXPECT_EQ(InstantOf(Of(table, "line").written_at()), table.now);
  EXPECT_EQ(Of(table, "line").corrections_size(), 0);
}

TEST(DecideMinutes, LeavesWritingToThePenWhileTheMeetingRuns) {
  Table table = Writing();
  EXPECT_THAT(table.Do("ana", Line("line", "opening", v1::NOTE, "Ik leid.")),
              IsRefused(Code::kPermissionDenied, r::kPenElsewhere));
  EXPECT_EQ(table.Do("cai", Line("line", "opening", v1::NOTE, "Ik ook.")).code(),
            Code::kPermissionDenied);
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
  EXPECT_EQ(table.Do("ben", Line("line", "opening", v1::NOTE, "Nog even.")).code(),
            Code::kPermissionDenied);
}

TEST(DecideMinutes, EditsWhatItsAuthorSawAndNothingNewer) {
  Table table = Writing();
  table.Must("ben", Line("line", "opening", v1::NOTE, "Welkom."));
  EXPECT_THAT(table.Do("ben", Line("line", "opening", v1::NOTE, "Welkom allen.")),
              IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
  const v1::Command edit = Again(table, "line", v1::NOTE, "Welkom allen.");
  table.Must("ben", edit);
  EXPECT_THAT(table.Do("ben", edit), IsRefused(Code::kAborted, r::kStale));
  EXPECT_EQ(Of(table, "line").text(), "Welkom allen.");
  EXPECT_EQ(Of(table, "line").corrections_size(), 0) << "still a draft";
}

TEST(DecideMinutes, RefusesALineWithoutTextKindOrItsOwnItem) {
  Table table = Writing();
  EXPECT_THAT(table.Do("ben", Line("line", "opening", v1::NOTE, "\n ")),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  EXPECT_THAT(table.Do("ben", Line("line", "opening", v1::NOTE, std::string(4001, 'x'))),
              IsRefused(Code::kInvalidArgument, r::kTextTooLong));
  EXPECT_THAT(table.Do("ben", Line("line", "opening", v1::MINUTES_ENTRY_KIND_UNSPECIFIED, "x")),
              IsRefused(Code::kInvalidArgument, r::kChoiceMissing));
  table.Must("ana", PlanMeetingCommand("later", v1::BASIC, {{"elsewhere", 30}}));
  EXPECT_THAT(table.Do("ben", Line("line", "elsewhere", v1::NOTE, "x")),
              IsRefused(Code::kInvalidArgument, r::kItemOfOtherMeeting));
}

TEST(DecideMinutes, HasNoMinutesBeforeTheStart) {
  Table table = Table::WithMeeting();
  table.Must("ana", TakePen("ben"));
  EXPECT_THAT(table.Do("ben", Line("line", "opening", v1::NOTE, "Vroeg.")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotBegun));
}

// -- Agreements

TEST(DecideMinutes, NumbersAgreementsFromOne) {
  Table table = Writing();
  table.Must("ben", Line("a", "opening", v1::AGREEMENT, "Eén."));
  table.Must("ben", Line("b", "opening", v1::NOTE, "Geen."));
  table.Must("ben", Line("c", "opening", v1::AGREEMENT, "Twee."));
  EXPECT_EQ(Of(table, "a").agreement_number(), 1);
  EXPECT_EQ(Of(table, "b").agreement_number(), 0);
  EXPECT_EQ(Of(table, "c").agreement_number(), 2);
}

TEST(DecideMinutes, NeverGivesANumberTwice) {
  Table table = Writing();
  table.Must("ben", Line("a", "opening", v1::AGREEMENT, "Eén."));
  table.Must("ben", Line("b", "opening", v1::AGREEMENT, "Twee."));
  table.Must("ben", RemoveLine("b"));
  table.Must("ben", Line("c", "opening", v1::AGREEMENT, "Drie."));
  EXPECT_EQ(Of(table, "c").agreement_number(), 3);
}

TEST(DecideMinutes, GoesOnNumberingInTheNextMeetingOfTheChain) {
  Table table = Writing();
  table.Must("ben", Line("a", "opening", v1::AGREEMENT, "Eén."));
  table.Must("ana", End());
  table.Must("ana", PlanMeetingCommand("later", v1::BASIC, {{"elsewhere", 30}}));
  table.Must("ana", Start("later"));
  table.Must("ana", TakePen("cai", "later"));
  table.Must("cai", Line("b", "elsewhere", v1::AGREEMENT, "Twee.", "later"));
  EXPECT_EQ(Of(table, "b").agreement_number(), 2);
}

TEST(DecideMinutes, KeepsALinesNumberWhenItsKindGoesBackAndForth) {
  Table table = Writing();
  table.Must("ben", Line("a", "opening", v1::AGREEMENT, "Eén."));
  table.Must("ben", Again(table, "a", v1::IDEA, "Eén."));
  table.Must("ben", Again(table, "a", v1::AGREEMENT, "Eén."));
  EXPECT_EQ(Of(table, "a").agreement_number(), 1);
}

// -- Removing

TEST(DecideMinutes, RemovesALineUntilTheReportIsSettled) {
  Table table = Writing();
  table.Must("ben", Line("line", "opening", v1::NOTE, "Weg."));
  EXPECT_EQ(table.Do("ana", RemoveLine("line")).code(), Code::kPermissionDenied);
  table.Must("ben", RemoveLine("line"));
  EXPECT_EQ(table.state.Get<v1::MinutesEntry>(Id("line")), nullptr);
  EXPECT_THAT(table.Do("ben", RemoveLine("line")).code(), Code::kPermissionDenied)
      << "of no meeting, so of no pen";
  Table settled = Settled();
  EXPECT_THAT(settled.Do("ben", RemoveLine("line")),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
}

// -- After the meeting

TEST(DecideMinutes, LetsMinuteTakerLeadAndDirectorFinishTheDraft) {
  Table table = Writing();
  table.Must("ben", Line("line", "opening", v1::NOTE, "Welkom."));
  table.Must("ana", End());
  table.Must("ben", Again(table, "line", v1::NOTE, "Welkom allen."));
  table.Must("ana", Again(table, "line", v1::NOTE, "Welkom iedereen."));
  EXPECT_EQ(table.Do("cai", Again(table, "line", v1::NOTE, "Hoi.")).code(),
            Code::kPermissionDenied);
  EXPECT_EQ(Of(table, "line").corrections_size(), 0);
}

TEST(DecideMinutes, AsksTheOtherAgainWhenTheDraftChanges) {
  Table table = Writing();
  table.Must("ben", Line("line", "opening", v1::NOTE, "Welkom."));
  table.Must("ana", End());
  table.Must("ana", Settle());
  table.Must("ben", Again(table, "line", v1::NOTE, "Welkom allen."));
  EXPECT_FALSE(table.Get<v1::MeetingReport>(Id("start")).has_settled_by_lead_at());
  table.Must("ben", Settle());
  table.Must("ben", Again(table, "line", v1::NOTE, "Welkom iedereen."));
  EXPECT_TRUE(table.Get<v1::MeetingReport>(Id("start")).has_settled_by_minute_taker_at())
      << "one's own yes stays";
}

TEST(DecideMinutes, ShowsAChangeOfASettledLineAsACorrection) {
  Table table = Settled();
  table.now += hours(30);
  table.Must("ana", Again(table, "line", v1::NOTE, "Welkom allen."));
  const v1::MinutesEntry& line = Of(table, "line");
  EXPECT_EQ(line.text(), "Welkom allen.");
  ASSERT_EQ(line.corrections_size(), 1);
  EXPECT_EQ(line.corrections(0).former_text(), "Welkom.");
  EXPECT_EQ(line.corrections(0).by_person_id(), Id("ana"));
  EXPECT_EQ(InstantOf(line.corrections(0).at()), table.now);
  table.Must("ben", Again(table, "line", v1::NOTE, "Welkom iedereen."));
  EXPECT_EQ(Of(table, "line").corrections_size(), 2);
  EXPECT_TRUE(table.Get<v1::MeetingReport>(Id("start")).has_settled_by_lead_at())
      << "a visible correction unsettles nothing";
}

TEST(DecideMinutes, ShowsALineThatIsAddedAfterwardsAsACorrectionOfNothing) {
  Table table = Settled();
  table.Must("ben", Line("late", "opening", v1::NOTE, "Vergeten."));
  ASSERT_EQ(Of(table, "late").corrections_size(), 1);
  EXPECT_EQ(Of(table, "late").corrections(0).former_text(), "");
}

TEST(DecideMinutes, KeepsTheKindOfASettledLine) {
  Table table = Settled();
  EXPECT_THAT(table.Do("ben", Again(table, "line", v1::DECISION, "Welkom.")),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
  table.Must("ben", Again(table, "line", v1::NOTE, "Welkom."));
  EXPECT_EQ(Of(table, "line").corrections_size(), 0) << "nothing changed";
}

// -- Proposals

TEST(DecideMinutes, LetsEverybodyAtTheTablePropose) {
  Table table = Writing();
  table.Must("dee", Propose("idea", "opening", v1::IDEA, "Samen één folder."));
  const auto& proposal = table.Get<v1::Proposal>(Id("idea"));
  EXPECT_EQ(proposal.state(), v1::WAITING);
  EXPECT_EQ(proposal.person_id(), Id("dee"));
  EXPECT_EQ(proposal.party_id(), Id("dee.party"));
  EXPECT_EQ(table.Do("eli", Propose("other", "opening", v1::IDEA, "Sport.")).code(),
            Code::kPermissionDenied);
  EXPECT_EQ(table.Do("fay", Propose("other", "opening", v1::IDEA, "School.")).code(),
            Code::kPermissionDenied);
}

TEST(DecideMinutes, TakesAProposalInUnderItsProposersName) {
  Table table = Writing();
  table.Must("cai", Propose("idea", "opening", v1::AGREEMENT, "Samen één folder."));
  EXPECT_EQ(table.Do("ana", Answer("idea", v1::TAKEN_IN, "line")).code(),
            Code::kPermissionDenied);
  table.Must("ben", Answer("idea", v1::TAKEN_IN, "line"));
  EXPECT_EQ(table.Get<v1::Proposal>(Id("idea")).state(), v1::TAKEN_IN);
  EXPECT_EQ(Of(table, "line").text(), "Samen één folder.");
  EXPECT_EQ(Of(table, "line").author_person_id(), Id("ben"));
  EXPECT_EQ(Of(table, "line").proposed_by_person_id(), Id("cai"));
  EXPECT_EQ(Of(table, "line").agreement_number(), 1);
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::TAKEN_IN, "twice")),
              IsRefused(Code::kFailedPrecondition, r::kProposalAnswered));
}

TEST(DecideMinutes, KeepsWhatALineWasMadeOf) {
  Table table = Writing();
  v1::Command line = Line("line", "opening", v1::AGREEMENT, "Zo doen wij het.");
  line.mutable_put_minutes_entry()->mutable_origin()->set_kind(v1::Element::kQuestionVoice);
  line.mutable_put_minutes_entry()->mutable_origin()->set_id(Id("voice"));
  table.Must("ben", line);
  table.Must("ben", Again(table, "line", v1::AGREEMENT, "Zo doen wij het voortaan."));
  EXPECT_EQ(Of(table, "line").origin().id(), Id("voice"));

  v1::Command proposal = Propose("idea", "opening", v1::AGREEMENT, "Samen één folder.");
  *proposal.mutable_propose_entry()->mutable_origin() = line.put_minutes_entry().origin();
  table.Must("cai", proposal);
  table.Must("ben", Answer("idea", v1::TAKEN_IN, "taken"));
  EXPECT_EQ(Of(table, "taken").origin().kind(), v1::Element::kQuestionVoice);

  proposal.mutable_propose_entry()->set_id(Id("other"));
  proposal.mutable_propose_entry()->mutable_origin()->set_id("");
  EXPECT_THAT(table.Do("cai", proposal),
              IsRefused(Code::kInvalidArgument, r::kOriginMalformed));
}

TEST(DecideMinutes, TakesInLaterWhatWasNotNow) {
  Table table = Writing();
  table.Must("cai", Propose("idea", "opening", v1::IDEA, "Samen één folder."));
  table.Must("ben", Answer("idea", v1::NOT_NOW));
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::NOT_NOW)),
              IsRefused(Code::kFailedPrecondition, r::kProposalAnswered));
  table.Must("ben", Answer("idea", v1::TAKEN_IN, "line"));
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::NOT_NOW)),
              IsRefused(Code::kFailedPrecondition, r::kProposalAnswered));
}

TEST(DecideMinutes, AnswersAProposalWithYesOrNotNow) {
  Table table = Writing();
  table.Must("cai", Propose("idea", "opening", v1::IDEA, "Folder."));
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::WAITING)),
              IsRefused(Code::kInvalidArgument, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::TAKEN_IN)),
              IsRefused(Code::kInvalidArgument, r::kIdMalformed));
  table.Must("ben", Line("line", "opening", v1::NOTE, "Er al."));
  EXPECT_THAT(table.Do("ben", Answer("idea", v1::TAKEN_IN, "line")),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
}

TEST(DecideMinutes, TakesProposalsForTheDraftUntilItIsSettled) {
  Table table = Writing();
  table.Must("ana", End());
  table.Must("cai", Propose("idea", "opening", v1::NOTE, "U vergat iets."));
  table.Must("ana", Settle());
  table.Must("ben", Answer("idea", v1::TAKEN_IN, "line"));
  EXPECT_FALSE(table.Get<v1::MeetingReport>(Id("start")).has_settled_by_lead_at());
  table.Must("ana", Settle());
  table.Must("ben", Settle());
  EXPECT_THAT(table.Do("cai", Propose("more", "opening", v1::NOTE, "Nog iets.")),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
}

}  // namespace
}  // namespace ketentafel::chain
