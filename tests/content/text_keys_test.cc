#include "shared/content/text_keys.h"

#include <gtest/gtest.h>

#include "shared/content/instrument_words.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

// Every value of an enumeration must be sayable, or a screen shows a key.
#define EXPECT_ALL_NAMED(Enum)                                          \
  for (int value = v1::Enum##_MIN; value <= v1::Enum##_MAX; ++value) {  \
    if (!v1::Enum##_IsValid(value)) continue;                           \
    const std::string key = TextKey(static_cast<v1::Enum>(value));      \
    EXPECT_TRUE(bundle.Has(key)) << key << " in " << bundle.language(); \
  }

TEST(TextKeys, NameEveryValueInBothLanguages) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    EXPECT_ALL_NAMED(ChainScale)
    EXPECT_ALL_NAMED(Phase)
    EXPECT_ALL_NAMED(ExplorationQuestion)
    EXPECT_ALL_NAMED(ChecklistKind)
    EXPECT_ALL_NAMED(ChecklistAnswer)
    EXPECT_ALL_NAMED(ParticipationKind)
    EXPECT_ALL_NAMED(MandatorySeat)
    EXPECT_ALL_NAMED(Role)
    EXPECT_ALL_NAMED(MeetingKind)
    EXPECT_ALL_NAMED(MeetingState)
    EXPECT_ALL_NAMED(AgendaItemKind)
    EXPECT_ALL_NAMED(InvitationReply)
    EXPECT_ALL_NAMED(AttendanceState)
    EXPECT_ALL_NAMED(MinutesEntryKind)
    EXPECT_ALL_NAMED(ProposalState)
    EXPECT_ALL_NAMED(ActivityKind)
    EXPECT_ALL_NAMED(FinancingKind)
    EXPECT_ALL_NAMED(ImpressionKind)
    EXPECT_ALL_NAMED(Effort)
    EXPECT_ALL_NAMED(CovenantState)
    EXPECT_ALL_NAMED(Effect)
    EXPECT_ALL_NAMED(ActionState)
    EXPECT_ALL_NAMED(BlockLevel)
    EXPECT_ALL_NAMED(WalkState)
    EXPECT_ALL_NAMED(TouchMoment)
    EXPECT_ALL_NAMED(FindingKind)
    EXPECT_ALL_NAMED(Adequacy)
    EXPECT_ALL_NAMED(TrainingKind)
    EXPECT_ALL_NAMED(TrainingState)
    EXPECT_ALL_NAMED(FeedbackState)
    EXPECT_ALL_NAMED(VoiceKind)
    EXPECT_ALL_NAMED(CardKind)
    EXPECT_ALL_NAMED(PersonaBasis)
    EXPECT_ALL_NAMED(PaperKind)
    EXPECT_ALL_NAMED(DeliveryState)
    EXPECT_ALL_NAMED(FollowUpAnswer)
    EXPECT_ALL_NAMED(ContactKind)
  }
}

TEST(TextKeys, SayNotChosenForAValueOfANewerVersion) {
  EXPECT_EQ(TextKey(static_cast<v1::Effort>(99)), "effort.none");
  EXPECT_EQ(TextKey(v1::EFFORT_UNSPECIFIED), "effort.none");
  EXPECT_EQ(TextKey(v1::QUICK), "effort.quick");
}

TEST(TextKeys, NameATemplateByFamilyAndOrdinal) {
  const Bundle bundle = BuiltBundle("nl");
  EXPECT_EQ(bundle.Text(TextKey(*bundle.FindTemplate("basic_2_90"))), "Tweede basisbijeenkomst");
  EXPECT_EQ(bundle.Text(TextKey(*bundle.FindTemplate("basic_90"))), "Basisbijeenkomst");
  EXPECT_EQ(bundle.Text(TextKey(*bundle.FindTemplate("start"))), "Startbijeenkomst");
}

TEST(TextKeys, NameAnInstrumentByItsOwnWordsElseByThoseOfTheLibrary) {
  const Bundle dutch = BuiltBundle("nl");
  const Bundle english = BuiltBundle("en");
  v1::Instrument instrument;
  instrument.set_content_key("respite_house");
  EXPECT_EQ(InstrumentName(dutch, instrument), "Logeerhuis");
  EXPECT_EQ(InstrumentName(english, instrument), "Respite house");
  EXPECT_FALSE(InstrumentWhat(english, instrument).empty());
  instrument.set_name("De Wilg");
  EXPECT_EQ(InstrumentName(english, instrument), "De Wilg");
}

TEST(TextKeys, FindTheSentenceOfARefusal) {
  EXPECT_EQ(RefusalKey("NOT_CURRENT"), "refusal.not_current");
}

}  // namespace
}  // namespace ketentafel::content
