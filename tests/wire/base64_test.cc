#include "shared/wire/base64.h"

#include <gtest/gtest.h>

#include <string>

namespace ketentafel::wire {
namespace {

TEST(Base64, GivesBackBytesOfEveryLengthAndValue) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    EXPECT_EQ(Base64Decode(Base64Encode(bytes)), bytes) << i;
    bytes.push_back(static_cast<char>(i * 7));
  }
}

TEST(Base64, EncodesTheExamplesOfTheStandard) {
  EXPECT_EQ(Base64Encode("f"), "Zg==");
  EXPECT_EQ(Base64Encode("fo"), "Zm8=");
  EXPECT_EQ(Base64Encode("foobar"), "Zm9vYmFy");
}

TEST(Base64, ReadsUnpaddedTextAndSeveralTextsInARow) {
  EXPECT_EQ(Base64Decode("Zm8"), "fo");
  EXPECT_EQ(Base64Decode("Zg==Zm8=Zm9v"), "ffofoo");
}

TEST(Base64, RefusesWhatIsNotBase64) {
  for (const char* text : {"Z", "Zg=", "=", "Zm9v=", "Zm 9v", "Zg==Z", "Zm9_"}) {
    EXPECT_FALSE(Base64Decode(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace ketentafel::wire
