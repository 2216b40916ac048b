#include "shared/chain/instrument_checks.h"

#include "shared/chain/role_holders.h"
#include "tests/rules/instrument_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kDenied = Code::kPermissionDenied;

// Ben is the information point; the house is in the catalogue, offered by Gus.
Table WithHouse() {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ben", PutInstrumentCommand("house", Offer("Logeerhuis")));
  table.Must("ben",
             OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "gus"));
  return table;
}

int64_t RevisionOf(const Table& table, std::string_view id) {
  const v1::Element* element = table.state.Find(v1::Element::kInstrument, Id(id));
  return element == nullptr ? 0 : element->revision();
}

v1::Command Edit(const Table& table, const v1::Instrument& instrument) {
  return table.Seen<v1::Instrument>(PutInstrumentCommand("house", instrument), Id("house"));
}

TEST(PutInstrument, KeepsTheWholeOfWhatIsOffered) {
  Table table = WithHouse();
  v1::Instrument instrument = Offer("Logeerhuis De Wilg");
  instrument.set_what("Een paar dagen logeren, zodat u op adem komt.");
  instrument.add_block_keys("b2");
  instrument.add_segment_keys("dementia");
  instrument.set_area("Harderveld");
  instrument.set_link("https://logeerhuis.example/");
  *instrument.mutable_last_checked() = Date(2026, 1, 10);
  table.Must("ben", Edit(table, instrument));
  const v1::Instrument& kept = table.Get<v1::Instrument>(Id("house"));
  EXPECT_EQ(kept.name(), "Logeerhuis De Wilg");
  EXPECT_EQ(kept.block_keys_size(), 2);
  EXPECT_FALSE(kept.order_key().empty());
  EXPECT_FALSE(kept.has_retired_on());
}

TEST(PutInstrument, NeedsANameUnlessTheLibraryHasOne) {
  Table table = WithHouse();
  EXPECT_THAT(table.Do("ben", PutInstrumentCommand("x", Offer(""))),
              IsRefused(kInvalid, r::kTextMissing));
  v1::Instrument library = Offer("");
  library.set_content_key("respite_house");
  table.Must("ben", PutInstrumentCommand("x", library));
}

TEST(PutInstrument, TakesOneFromTheLibraryOnce) {
  Table table = WithHouse();
  v1::Instrument library = Offer("");
  library.set_content_key("respite_house");
  table.Must("ben", PutInstrumentCommand("x", library));
  EXPECT_THAT(table.Do("ana", PutInstrumentCommand("y", library)),
              IsRefused(kFailed, r::kInstrumentAlreadyThere));
  table.Must("ben", RetireInstrumentCommand("x", Date(2026, 5, 1)));
  table.Must("ana", PutInstrumentCommand("y", library));
}

TEST(PutInstrument, ChecksKindBlocksAndLink) {
  Table table = WithHouse();
  v1::Instrument instrument = Offer("Iets");
  instrument.clear_block_keys();
  EXPECT_THAT(table.Do("ben", PutInstrumentCommand("x", instrument)),
              IsRefused(kInvalid, r::kTooFew));
  instrument = Offer("Iets");
  instrument.add_block_keys("b3");
  EXPECT_THAT(table.Do("ben", PutInstrumentCommand("x", instrument)),
              IsRefused(kInvalid, r::kChoiceTwice));
  instrument = Offer("Iets");
  instrument.clear_category_key();
  EXPECT_THAT(table.Do("ben", PutInstrumentCommand("x", instrument)),
              IsRefused(kInvalid, r::kTextMissing));
  for (const char* link : {"javascript:alert(1)", "logeerhuis.example", "https://a b"}) {
    instrument = Offer("Iets");
    instrument.set_link(link);
    EXPECT_THAT(table.Do("ben", PutInstrumentCommand("x", instrument)),
                IsRefused(kInvalid, r::kLinkMalformed))
        << link;
  }
}

TEST(PutInstrument, RefusesAStaleEditAndOneOfWhatIsNotOfferedAnyMore) {
  Table table = WithHouse();
  const v1::Command edit = Edit(table, Offer("Een"));
  table.Must("ben", edit);
  EXPECT_THAT(table.Do("ana", edit), IsRefused(Code::kAborted, r::kStale));
  table.Must("ben", RetireInstrumentCommand("house", Date(2026, 5, 1)));
  EXPECT_THAT(table.Do("ben", Edit(table, Offer("Twee"))),
              IsRefused(kFailed, r::kInstrumentRetired));
}

TEST(RetireInstrument, EndsItsRolesAndKeepsItsHistory) {
  Table table = WithHouse();
  table.Must("ben", RetireInstrumentCommand("house", Date(2026, 2, 1)));
  EXPECT_TRUE(ProvidersOf(table.state, Id("house")).empty());
  // The role began on 1 March: nothing ends before it began.
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("p1")).until()), (Civil{2026, 3, 1}));
  EXPECT_EQ(table.Get<v1::Instrument>(Id("house")).name(), "Logeerhuis");
  EXPECT_THAT(table.Do("ben", RetireInstrumentCommand("house", Date(2026, 6, 1))),
              IsRefused(kFailed, r::kInstrumentRetired));
  EXPECT_THAT(table.Do("ben", RetireInstrumentCommand("none", Date(2026, 6, 1))),
              IsRefused(Code::kNotFound, r::kInstrumentUnknown));
}

TEST(ProposeInstrument, WaitsForTheInformationPoint) {
  Table table = WithHouse();
  table.Must("gus", ProposeInstrumentCommand("wish", "house", Offer("Logeerhuis De Wilg"),
                                             RevisionOf(table, "house")));
  const v1::InstrumentProposal& wish = table.Get<v1::InstrumentProposal>(Id("wish"));
  EXPECT_EQ(wish.state(), v1::WAITING);
  EXPECT_EQ(wish.party_id(), Id("gus.party"));
  EXPECT_EQ(wish.person_id(), Id("gus"));
  EXPECT_EQ(table.Get<v1::Instrument>(Id("house")).name(), "Logeerhuis");
  EXPECT_THAT(table.Do("gus", AnswerInstrumentCommand("wish", v1::TAKEN_IN, "")),
              IsRefused(kDenied, r::kNotYours));
  table.Must("ben", AnswerInstrumentCommand("wish", v1::TAKEN_IN, ""));
  EXPECT_EQ(table.Get<v1::Instrument>(Id("house")).name(), "Logeerhuis De Wilg");
  EXPECT_EQ(table.Get<v1::InstrumentProposal>(Id("wish")).state(), v1::TAKEN_IN);
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("wish", v1::NOT_NOW, "Toch niet.")),
              IsRefused(kFailed, r::kProposalAnswered));
}

TEST(ProposeInstrument, CanBeANewOne) {
  Table table = WithHouse();
  table.Must("cai", ProposeInstrumentCommand("wish", "cafe", Offer("Mantelzorgcafé"), 0));
  table.Must("ben", AnswerInstrumentCommand("wish", v1::TAKEN_IN, "Mooi."));
  EXPECT_EQ(table.Get<v1::Instrument>(Id("cafe")).name(), "Mantelzorgcafé");
}

TEST(ProposeInstrument, RefusesWhatItsAuthorSawNoLonger) {
  Table table = WithHouse();
  const int64_t seen = RevisionOf(table, "house");
  table.Must("ben", Edit(table, Offer("Anders")));
  EXPECT_THAT(table.Do("gus", ProposeInstrumentCommand("wish", "house", Offer("Mijn"), seen)),
              IsRefused(Code::kAborted, r::kStale));
  EXPECT_THAT(table.Do("gus", ProposeInstrumentCommand("wish", "house", Offer("Mijn"), 0)),
              IsRefused(Code::kAborted, r::kStale));
  EXPECT_THAT(table.Do("gus", ProposeInstrumentCommand("wish", "house", Offer(""),
                                                       RevisionOf(table, "house"))),
              IsRefused(kInvalid, r::kTextMissing));
}

TEST(AnswerInstrument, RefusesToTakeInWhatTheCatalogueHasOvertaken) {
  Table table = WithHouse();
  const int64_t seen = RevisionOf(table, "house");
  table.Must("gus", ProposeInstrumentCommand("one", "house", Offer("Een"), seen));
  table.Must("cai", ProposeInstrumentCommand("two", "house", Offer("Twee"), seen));
  table.Must("ben", AnswerInstrumentCommand("one", v1::TAKEN_IN, ""));
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("two", v1::TAKEN_IN, "")),
              IsRefused(Code::kAborted, r::kStale));
  table.Must("ben", AnswerInstrumentCommand("two", v1::NOT_NOW, "Het is net veranderd."));
  EXPECT_EQ(table.Get<v1::Instrument>(Id("house")).name(), "Een");
}

TEST(AnswerInstrument, RefusesWhatIsNotOfferedAnyMore) {
  Table table = WithHouse();
  table.Must("gus", ProposeInstrumentCommand("wish", "house", Offer("Een"),
                                             RevisionOf(table, "house")));
  table.Must("ben", RetireInstrumentCommand("house", Date(2026, 5, 1)));
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("wish", v1::TAKEN_IN, "")),
              IsRefused(kFailed, r::kInstrumentRetired));
}

TEST(AnswerInstrument, SendsBackWithAWord) {
  Table table = WithHouse();
  table.Must("gus", ProposeInstrumentCommand("wish", "new", Offer("Nieuw"), 0));
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("wish", v1::NOT_NOW, " ")),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("wish", v1::WAITING, "Wacht.")),
              IsRefused(kInvalid, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ben", AnswerInstrumentCommand("none", v1::TAKEN_IN, "")),
              IsRefused(Code::kNotFound, r::kInstrumentProposalUnknown));
  table.Must("ben", AnswerInstrumentCommand("wish", v1::NOT_NOW, "Wie kunnen wij bellen?"));
  EXPECT_EQ(table.Get<v1::InstrumentProposal>(Id("wish")).reply(), "Wie kunnen wij bellen?");
  EXPECT_EQ(table.state.Get<v1::Instrument>(Id("new")), nullptr);
}

TEST(SendFeedback, IsForWhoOffersTheInstrument) {
  Table table = WithHouse();
  EXPECT_THAT(table.Do("cai", SendFeedbackCommand("f", "house", "De folder is oud.")),
              IsRefused(kDenied, r::kNotYours));
  table.Must("gus", SendFeedbackCommand("f", "house", "De folder is oud."));
  const v1::InstrumentFeedback& feedback = table.Get<v1::InstrumentFeedback>(Id("f"));
  EXPECT_EQ(feedback.party_id(), Id("gus.party"));
  EXPECT_EQ(feedback.state(), v1::FEEDBACK_SENT);
  EXPECT_THAT(table.Do("gus", SendFeedbackCommand("f2", "house", "")),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("gus", SendFeedbackCommand("f2", "none", "Hm.")),
              IsRefused(Code::kNotFound, r::kInstrumentUnknown));
}

TEST(AnswerFeedback, IsForTheDeveloperAtTheTable) {
  Table table = WithHouse();
  table.Must("ana", OnInstrumentCommand("d", v1::INSTRUMENT_DEVELOPER, "house", "cai.party", ""));
  table.Must("gus", SendFeedbackCommand("f", "house", "De folder is oud."));
  const v1::Command read = AnswerFeedbackCommand("f", v1::FEEDBACK_READ, "");
  EXPECT_THAT(table.Do("ben", read), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ana", read), IsRefused(kDenied, r::kNotYours));
  table.Must("cai", read);
  table.Must("cai", AnswerFeedbackCommand("f", v1::FEEDBACK_TAKEN_UP, "Er komt een nieuwe."));
  EXPECT_EQ(table.Get<v1::InstrumentFeedback>(Id("f")).reply(), "Er komt een nieuwe.");
}

TEST(AnswerFeedback, FallsToTheInformationPointWhereNobodyHereDevelops) {
  Table table = WithHouse();
  table.Must("gus", SendFeedbackCommand("f", "house", "De folder is oud."));
  table.Must("ben", AnswerFeedbackCommand("f", v1::FEEDBACK_READ, ""));
  v1::Command outside = OnInstrumentCommand("d", v1::INSTRUMENT_DEVELOPER, "house", "", "");
  outside.mutable_assign_role()->mutable_assignment()->clear_party_id();
  outside.mutable_assign_role()->mutable_assignment()->set_outside_name("Landelijk instituut");
  table.Must("ana", outside);
  table.Must("ben", AnswerFeedbackCommand("f", v1::FEEDBACK_TAKEN_UP, "Doorgegeven."));
}

TEST(AnswerFeedback, SaysWhyNotAndGivesARealAnswer) {
  Table table = WithHouse();
  table.Must("gus", SendFeedbackCommand("f", "house", "De folder is oud."));
  EXPECT_THAT(table.Do("ben", AnswerFeedbackCommand("f", v1::FEEDBACK_NOT_TAKEN_UP, "")),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ben", AnswerFeedbackCommand("f", v1::FEEDBACK_SENT, "")),
              IsRefused(kInvalid, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ben", AnswerFeedbackCommand("none", v1::FEEDBACK_READ, "")),
              IsRefused(Code::kNotFound, r::kFeedbackUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
