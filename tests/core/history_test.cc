#include "server/core/history.h"

#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"

// What the log tells: of one element, and since the last meeting.
namespace ketentafel::testing {
namespace {

const std::string kLedger = IdFromBits(1, 0);
const std::string kFirst = IdFromBits(2, 1);
const std::string kSecond = IdFromBits(2, 2);
const std::string kSubgroup = IdFromBits(2, 3);
const std::string kAction = IdFromBits(3, 1);
const std::string kAuthor = IdFromBits(4, 1);

constexpr chain::ReaderView kDirectorView{.at_table = true, .insider = true, .director = true};
constexpr chain::ReaderView kGuestView{.at_table = true};

Instant Hour(int hour) { return Instant(std::chrono::hours(500000 + hour)); }

// A ledger that is written by the hour.
class Book {
 public:
  Book() : state_(kLedger) {}

  template <class T>
  void Put(int hour, const std::string& id, const T& value) {
    v1::Element element;
    element.set_id(id);
    *chain::ElementTraits<T>::Mutable(&element) = value;
    *Next(hour)->mutable_put() = std::move(element);
    state_.Apply(log_.back());
  }
  void Remove(int hour, chain::Kind kind, const std::string& id) {
    v1::Deletion* deletion = Next(hour)->mutable_deletion();
    deletion->set_kind(kind);
    deletion->set_id(id);
    state_.Apply(log_.back());
  }
  // As the log has it of persons: that there was a change, without the value.
  void TouchPersonal(int hour, chain::Kind kind, const std::string& id) {
    v1::PersonalData* personal = Next(hour)->mutable_personal();
    personal->set_kind(kind);
    personal->set_id(id);
  }
  void Note(int hour, const std::string& title, v1::ActionState state = v1::OPEN) {
    v1::Action action;
    action.set_title(title);
    action.set_state(state);
    Put(hour, kAction, action);
  }
  void Hold(const std::string& id, int from, int until, v1::MeetingKind kind = v1::BASIC) {
    v1::Meeting meeting;
    meeting.set_kind(kind);
    Put(from, id, meeting);
    v1::MeetingClock clock;
    *clock.mutable_started_at() = chain::TimestampOf(Hour(from));
    if (until > 0) *clock.mutable_ended_at() = chain::TimestampOf(Hour(until));
    Put(from, id, clock);
  }

  StatusOr<v1::LookBackResponse> LookBack(const std::string& meeting_id,
                                          const chain::ReaderView& view = kDirectorView) const {
    return core::LookBackOn({state_, view, log_}, meeting_id);
  }
  StatusOr<v1::HistoryResponse> History(chain::Kind kind, const std::string& id,
                                        const chain::ReaderView& view = kDirectorView) const {
    return core::HistoryOf({state_, view, log_}, kind, id);
  }

 private:
  v1::Change* Next(int hour) {
    v1::ChangeSet& set = log_.emplace_back();
    set.set_revision(static_cast<int64_t>(log_.size()));
    set.set_author_person_id(kAuthor);
    *set.mutable_at() = chain::TimestampOf(Hour(hour));
    return set.add_changes();
  }

  chain::LedgerState state_;
  std::vector<v1::ChangeSet> log_;
};

TEST(LookBack, HoldsWhatHappenedSinceTheMeetingBeforeWithHowItWas) {
  Book book;
  book.Note(1, "Folder maken");
  book.Hold(kFirst, 2, 4);
  book.Note(10, "Folder maken", v1::DONE);
  book.Hold(kSecond, 20, 0);
  const auto back = book.LookBack(kSecond);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->since_meeting_id(), kFirst);
  ASSERT_EQ(back->happenings_size(), 1);
  EXPECT_EQ(back->happenings(0).before().action().state(), v1::OPEN);
  EXPECT_EQ(back->happenings(0).after().action().state(), v1::DONE);
  EXPECT_EQ(back->happenings(0).author_person_id(), kAuthor);
}

TEST(LookBack, ReachesTheBeginningWhereNoMeetingWasBefore) {
  Book book;
  book.Note(1, "Folder maken");
  book.Hold(kFirst, 2, 4);
  const auto back = book.LookBack(kFirst);
  ASSERT_TRUE(back.ok());
  EXPECT_FALSE(back->has_since());
  ASSERT_EQ(back->happenings_size(), 1);
  EXPECT_FALSE(back->happenings(0).has_before());
}

TEST(LookBack, TakesInWhatASubgroupDidAndSaysWhichMeetingItWas) {
  Book book;
  book.Hold(kFirst, 2, 4);
  book.Hold(kSubgroup, 10, 12, v1::SUBGROUP);
  book.Note(11, "Scholen bellen");
  book.Hold(kSecond, 20, 0);
  const auto back = book.LookBack(kSecond);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->since_meeting_id(), kFirst);
  ASSERT_EQ(back->happenings_size(), 1);
  EXPECT_EQ(back->happenings(0).meeting_id(), kSubgroup);
}

TEST(LookBack, StopsAtTheEndOfAMeetingThatIsOver) {
  Book book;
  book.Hold(kFirst, 2, 4);
  book.Note(10, "Folder maken");
  book.Note(11, "Folder drukken");
  book.Hold(kSecond, 20, 22);
  book.Note(30, "Folder uitdelen");
  const auto back = book.LookBack(kSecond);
  ASSERT_TRUE(back.ok());
  ASSERT_EQ(back->happenings_size(), 1);
  EXPECT_EQ(back->happenings(0).after().action().title(), "Folder drukken");
}

TEST(LookBack, LeavesOutWhatCameAndWent) {
  Book book;
  book.Hold(kFirst, 2, 4);
  book.Note(10, "Vergissing");
  book.Remove(11, v1::Element::kAction, kAction);
  book.Hold(kSecond, 20, 0);
  EXPECT_EQ(book.LookBack(kSecond)->happenings_size(), 0);
}

TEST(LookBack, LeavesOutWhatWasChangedAndChangedBack) {
  Book book;
  book.Note(1, "Folder maken");
  book.Hold(kFirst, 2, 4);
  book.Note(10, "Brief maken");
  book.Note(11, "Folder maken");
  book.Hold(kSecond, 20, 0);
  EXPECT_EQ(book.LookBack(kSecond)->happenings_size(), 0);
}

TEST(LookBack, KeepsWhatIsNotForAReaderFromThem) {
  Book book;
  book.Hold(kFirst, 2, 4);
  v1::Covenant covenant;
  covenant.set_title("Convenant");
  book.Put(10, IdFromBits(5, 1), covenant);
  book.Hold(kSecond, 20, 0);
  EXPECT_EQ(book.LookBack(kSecond)->happenings_size(), 1);
  EXPECT_EQ(book.LookBack(kSecond, kGuestView)->happenings_size(), 0);
}

TEST(LookBack, HoldsOfTheMinutesOnlyTheAgreements) {
  Book book;
  book.Hold(kFirst, 2, 4);
  v1::MinutesEntry entry;
  entry.set_kind(v1::NOTE);
  book.Put(10, IdFromBits(5, 1), entry);
  entry.set_kind(v1::AGREEMENT);
  book.Put(10, IdFromBits(5, 2), entry);
  book.Hold(kSecond, 20, 0);
  ASSERT_EQ(book.LookBack(kSecond)->happenings_size(), 1);
}

TEST(LookBack, IsRefusedForAMeetingThatIsNotThere) {
  EXPECT_EQ(Book().LookBack(kFirst).status().reason(), "MEETING_UNKNOWN");
}

TEST(History, HoldsEveryVersionWithTimeAuthorAndMeeting) {
  Book book;
  book.Note(1, "Folder maken");
  book.Hold(kFirst, 2, 4);
  book.Note(3, "Folder drukken");
  book.Remove(10, v1::Element::kAction, kAction);
  const auto history = book.History(v1::Element::kAction, kAction);
  ASSERT_TRUE(history.ok());
  ASSERT_EQ(history->versions_size(), 3);
  EXPECT_EQ(history->versions(0).element().action().title(), "Folder maken");
  EXPECT_EQ(history->versions(0).meeting_id(), "");
  EXPECT_EQ(history->versions(1).meeting_id(), kFirst);
  EXPECT_EQ(chain::InstantOf(history->versions(1).at()), Hour(3));
  EXPECT_FALSE(history->versions(2).has_element());
}

TEST(History, KeepsVersionsThatWereForOtherEyes) {
  Book book;
  v1::FollowUp follow_up;
  follow_up.set_action_id(kAction);
  book.Put(1, IdFromBits(5, 1), follow_up);
  book.Remove(2, v1::Element::kFollowUp, IdFromBits(5, 1));
  EXPECT_EQ(book.History(v1::Element::kFollowUp, IdFromBits(5, 1))->versions_size(), 2);
  EXPECT_EQ(book.History(v1::Element::kFollowUp, IdFromBits(5, 1), kGuestView).status().reason(),
            "ELEMENT_UNKNOWN");
}

TEST(History, TellsOfAPersonsDataToWhoMaySeeThem) {
  Book book;
  book.Put(1, IdFromBits(5, 1), v1::ContactCard());
  book.TouchPersonal(2, v1::Element::kContactCard, IdFromBits(5, 1));
  EXPECT_EQ(book.History(v1::Element::kContactCard, IdFromBits(5, 1))->versions_size(), 2);
  EXPECT_EQ(
      book.History(v1::Element::kContactCard, IdFromBits(5, 1), kGuestView).status().reason(),
      "ELEMENT_UNKNOWN");
}

TEST(History, TellsWhichStepsAnActionGotAndLost) {
  Book book;
  book.Note(1, "Folder maken");
  v1::Action step;
  step.set_title("Drukker zoeken");
  const std::string id = IdFromBits(3, 2);
  book.Put(2, id, step);
  EXPECT_EQ(book.History(v1::Element::kAction, kAction)->versions_size(), 1);
  step.set_parent_id(kAction);
  book.Put(3, id, step);
  step.set_state(v1::DONE);
  book.Put(4, id, step);
  step.clear_parent_id();
  book.Put(5, id, step);
  const auto history = book.History(v1::Element::kAction, kAction);
  ASSERT_EQ(history->versions_size(), 3);
  EXPECT_EQ(history->versions(1).element().id(), id);
  EXPECT_EQ(history->versions(1).element().action().parent_id(), kAction);
  EXPECT_EQ(history->versions(2).element().action().parent_id(), "");
}

TEST(History, TellsThatAStepWasRemoved) {
  Book book;
  book.Note(1, "Folder maken");
  v1::Action step;
  step.set_title("Drukker zoeken");
  step.set_parent_id(kAction);
  const std::string id = IdFromBits(3, 2);
  book.Put(2, id, step);
  book.Remove(3, v1::Element::kAction, id);
  const auto history = book.History(v1::Element::kAction, kAction);
  ASSERT_EQ(history->versions_size(), 3);
  EXPECT_EQ(history->versions(2).element().action().title(), "Drukker zoeken");
  EXPECT_EQ(history->versions(2).element().action().parent_id(), "");
}

}  // namespace
}  // namespace ketentafel::testing
