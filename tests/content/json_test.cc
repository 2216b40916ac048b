#include "shared/base/json.h"

#include <gtest/gtest.h>

namespace ketentafel {
namespace {

using Kind = JsonValue::Kind;

TEST(Json, ReadsWhatAFileHolds) {
  const auto value = ParseJson(
      " {\"a\": [1, -20, \"x\", true, false, null], \"b\": {\"c\": []}, \"d\": {}}\n");
  ASSERT_TRUE(value.ok());
  const JsonValue* list = value->Find("a");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->items.size(), 6u);
  EXPECT_EQ(list->items[1].number, -20);
  EXPECT_EQ(list->items[2].text, "x");
  EXPECT_TRUE(list->items[3].is_true);
  EXPECT_EQ(list->items[4].kind, Kind::kBool);
  EXPECT_EQ(list->items[5].kind, Kind::kNull);
  EXPECT_EQ(value->Find("b")->Find("c")->kind, Kind::kList);
  EXPECT_EQ(value->Find("e"), nullptr);
}

TEST(Json, ReadsEveryEscape) {
  const auto value = ParseJson(R"("\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00")");
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->text, "\"\\/\b\f\n\r\té€😀");
}

TEST(Json, ReadsAFileThatBeginsWithAByteOrderMark) {
  EXPECT_TRUE(ParseJson("\xEF\xBB\xBF{}").ok());
}

TEST(Json, RefusesWhatIsNone) {
  for (const char* text :
       {"", "{", "}", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a: 1}", "{\"a\": 1, \"a\": 2}", "01", "-",
        "1.5", "1e3", "1234567890123456", "tru", "\"x", "\"\\x\"", "\"\\u12g4\"", "\"\\ud83d\"",
        "\"\\ude00\"", "\"\\ud83d\\u0041\"", "\"a\nb\"", "1 2", "{\"a\": 1", "[1 2]", "\xff"}) {
    EXPECT_FALSE(ParseJson(text).ok()) << text;
  }
  EXPECT_FALSE(ParseJson(std::string(100, '[') + std::string(100, ']')).ok());
  EXPECT_FALSE(ParseJson(std::string(100000, '[')).ok());
}

TEST(Json, SaysInWhichLine) {
  const auto value = ParseJson("{\n\"a\": 1,\n\"b\": ?\n}");
  ASSERT_FALSE(value.ok());
  EXPECT_EQ(value.status().reason(), "JSON_MALFORMED");
  EXPECT_EQ(value.status().details().at("line"), "3");
}

TEST(Json, QuotesWhatHasToBe) {
  EXPECT_EQ(QuotedJson("a\"b\\c\nd\x01é"), "\"a\\\"b\\\\c\\nd\\u0001é\"");
  const std::string text = "\t\r\b \x1f \"";
  EXPECT_EQ(ParseJson(QuotedJson(text))->text, text);
}

}  // namespace
}  // namespace ketentafel
