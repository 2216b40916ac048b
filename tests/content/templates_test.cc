#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/content/text_keys.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

class Templates : public testing::Test {
 protected:
  int Sum(const v1::AgendaTemplate& agenda) const {
    int sum = 0;
    for (const v1::TemplateItem& item : agenda.items()) sum += item.minutes();
    return sum;
  }

  int Minutes(const v1::AgendaTemplate& agenda, std::string_view item_key) const {
    for (const v1::TemplateItem& item : agenda.items()) {
      if (item.key() == item_key) return item.minutes();
    }
    return 0;
  }

  const Bundle bundle_ = BuiltBundle("nl");
};

TEST_F(Templates, LastWhatTheyPromise) {
  const std::map<std::string, int> totals = {
      {"exploration", 60}, {"start", 180},     {"basic_120", 120},
      {"basic_90", 90},    {"all_blocks", 90}, {"one_block", 90},
      {"theme", 90},       {"subgroup", 60},   {"evaluation", 120}};
  for (const auto& [key, minutes] : totals) {
    const v1::AgendaTemplate* agenda = bundle_.FindTemplate(key);
    ASSERT_NE(agenda, nullptr) << key;
    EXPECT_EQ(agenda->total_minutes(), minutes) << key;
  }
  for (const v1::AgendaTemplate& agenda : bundle_.content().templates()) {
    EXPECT_EQ(Sum(agenda), agenda.total_minutes()) << agenda.key();
  }
}

TEST_F(Templates, GiveTheStartMeetingItsNineItemsInOrder) {
  const v1::AgendaTemplate* start = bundle_.FindTemplate("start");
  ASSERT_NE(start, nullptr);
  const int minutes[] = {10, 55, 25, 10, 30, 25, 10, 10, 5};
  ASSERT_EQ(start->items_size(), 9);
  for (int i = 0; i < 9; ++i) EXPECT_EQ(start->items(i).minutes(), minutes[i]);
  EXPECT_EQ(start->meeting_kind(), v1::START_MEETING);
  EXPECT_EQ(start->items(1).kind(), v1::INTRODUCTIONS);
  EXPECT_EQ(start->items(1).form(), v1::FORM_INTAKE);
}

TEST_F(Templates, SpreadTheSevenBlocksOverFourMeetings) {
  for (const int length : {120, 90}) {
    std::vector<std::string> passed;
    for (int ordinal = 1; ordinal <= 4; ++ordinal) {
      const v1::AgendaTemplate* basic = bundle_.FindTemplate("basic", ordinal, length);
      ASSERT_NE(basic, nullptr);
      EXPECT_FALSE(basic->block_is_chosen());
      passed.insert(passed.end(), basic->block_keys().begin(), basic->block_keys().end());
    }
    const std::vector<std::string> all = {"b1", "b2", "b3", "b4", "b5", "b6", "b7"};
    EXPECT_EQ(passed, all);
  }
  const v1::AgendaTemplate* third = bundle_.FindTemplate("basic_3_120");
  ASSERT_NE(third, nullptr);
  EXPECT_EQ(Minutes(*third, "zoom_in.b3"), 25);
  EXPECT_EQ(Minutes(*third, "zoom_in.b4"), 20);
}

TEST_F(Templates, LeaveTheBlockOpenWhereThePlannerChoosesIt) {
  for (const char* key : {"basic_90", "basic_120", "one_block"}) {
    const v1::AgendaTemplate* agenda = bundle_.FindTemplate(key);
    ASSERT_NE(agenda, nullptr) << key;
    EXPECT_TRUE(agenda->block_is_chosen()) << key;
    EXPECT_EQ(agenda->block_keys_size(), 0) << key;
  }
}

TEST_F(Templates, HaveANameAndAPlainLineForEverything) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    for (const v1::AgendaTemplate& agenda : bundle.content().templates()) {
      EXPECT_TRUE(bundle.Has(TextKey(agenda) + ".line")) << agenda.key();
      std::set<std::string> keys;
      for (const v1::TemplateItem& item : agenda.items()) {
        EXPECT_TRUE(bundle.Has("item." + item.key())) << item.key();
        EXPECT_TRUE(keys.insert(item.key()).second) << item.key();
      }
    }
  }
}

TEST_F(Templates, ChecklistHasFourteenOrganisationsAndFourteenKeyPersons) {
  int organisations = 0;
  std::set<v1::MandatorySeat> seats;
  for (const v1::ChecklistLine& line : bundle_.content().checklist()) {
    organisations += line.kind() == v1::ORGANISATION;
    if (line.fills() != v1::MANDATORY_SEAT_UNSPECIFIED) seats.insert(line.fills());
  }
  EXPECT_EQ(bundle_.content().checklist_size(), 28);
  EXPECT_EQ(organisations, 14);
  EXPECT_EQ(seats.size(), 3u);
  EXPECT_EQ(bundle_.FindChecklistLine("public_health")->kind(), v1::ORGANISATION);
}

}  // namespace
}  // namespace ketentafel::content
