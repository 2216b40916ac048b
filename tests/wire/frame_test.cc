#include "shared/wire/frame.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ketentafel::wire {
namespace {

std::vector<std::string> Drain(FrameReader& reader) {
  std::vector<std::string> payloads;
  for (;;) {
    auto frame = reader.Next();
    EXPECT_TRUE(frame.ok()) << frame.status().ToString();
    if (!frame.ok() || !*frame) return payloads;
    payloads.emplace_back((**frame).payload);
  }
}

TEST(FrameReader, GivesBackWhatWasWritten) {
  std::string bytes;
  AppendFrame(FrameKind::kMessage, std::string("a\0b", 3), &bytes);
  AppendFrame(FrameKind::kTrailers, "grpc-status: 0\r\n", &bytes);
  FrameReader reader;
  reader.Append(bytes);
  auto message = reader.Next();
  ASSERT_TRUE(message.ok() && *message);
  EXPECT_EQ((**message).kind, FrameKind::kMessage);
  EXPECT_EQ((**message).payload, std::string("a\0b", 3));
  auto trailers = reader.Next();
  ASSERT_TRUE(trailers.ok() && *trailers);
  EXPECT_EQ((**trailers).kind, FrameKind::kTrailers);
  EXPECT_FALSE(reader.HasPartialFrame());
}

TEST(FrameReader, FindsFramesHoweverTheBytesAreCut) {
  std::string bytes;
  for (const char* text : {"een", "", "twee en nog wat", "drie"}) {
    AppendFrame(FrameKind::kMessage, text, &bytes);
  }
  for (size_t piece = 1; piece <= bytes.size(); ++piece) {
    FrameReader reader;
    std::vector<std::string> got;
    for (size_t at = 0; at < bytes.size(); at += piece) {
      reader.Append(std::string_view(bytes).substr(at, piece));
      for (std::string& payload : Drain(reader)) got.push_back(std::move(payload));
    }
    EXPECT_EQ(got, (std::vector<std::string>{"een", "", "twee en nog wat", "drie"})) << piece;
    EXPECT_FALSE(reader.HasPartialFrame());
  }
}

TEST(FrameReader, TellsThatAStreamStoppedInsideAFrame) {
  std::string bytes;
  AppendFrame(FrameKind::kMessage, "half", &bytes);
  FrameReader reader;
  reader.Append(std::string_view(bytes).substr(0, bytes.size() - 1));
  EXPECT_TRUE(Drain(reader).empty());
  EXPECT_TRUE(reader.HasPartialFrame());
}

TEST(FrameReader, RefusesAMessageOverItsLimitBeforeItHasArrived) {
  FrameReader reader(10);
  reader.Append(FrameHeader(FrameKind::kMessage, 11));
  auto frame = reader.Next();
  ASSERT_FALSE(frame.ok());
  EXPECT_EQ(frame.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(frame.status().reason(), "FRAME_TOO_LARGE");
}

TEST(FrameReader, RefusesCompressedAndUnknownFrames) {
  FrameReader compressed;
  compressed.Append(std::string("\x01\0\0\0\0", 5));
  EXPECT_EQ(compressed.Next().status().code(), Code::kUnimplemented);
  FrameReader unknown;
  unknown.Append(std::string("\x42\0\0\0\0", 5));
  EXPECT_EQ(unknown.Next().status().reason(), "FRAME_MALFORMED");
}

TEST(FrameHeader, WritesTheLengthBigEndian) {
  EXPECT_EQ(FrameHeader(FrameKind::kMessage, 0x01020304), std::string("\0\x01\x02\x03\x04", 5));
}

}  // namespace
}  // namespace ketentafel::wire
