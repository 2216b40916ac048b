#include "server/mail/message.h"

#include <gmock/gmock.h>

#include "shared/base/text.h"

namespace ketentafel::mail {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

Letter Simple() {
  Letter letter;
  letter.language = "nl";
  letter.subject = "Verslag";
  letter.passages = {{.kind = Passage::Kind::kParagraph, .text = "Dag Zoë,"},
                     {.kind = Passage::Kind::kHeading, .text = "Acties"},
                     {.kind = Passage::Kind::kList, .text = "", .items = {"<b>Bellen</b>"}}};
  return letter;
}

Envelope ToZoe() {
  return {.from = {"Keten Veld", "keten@zorg.example"},
          .to = {"Zoë Brön", "zoe@x.example"},
          .reply_to = {"Ana", "ana@zorg.example"},
          .delivery_id = "0123",
          .date = Instant(std::chrono::seconds(1767225600))};
}

std::string Composed(const Letter& letter, const Envelope& envelope) {
  const StatusOr<std::string> message = Compose(letter, envelope);
  EXPECT_TRUE(message.ok()) << message.status().ToString();
  return message.ok() ? *message : "";
}

TEST(Message, HasItsHeadersInAscii) {
  const std::string message = Composed(Simple(), ToZoe());
  EXPECT_THAT(message, HasSubstr("Message-Id: <0123@zorg.example>\r\n"));
  EXPECT_THAT(message, HasSubstr("Date: Thu, 01 Jan 2026 00:00:00 +0000\r\n"));
  EXPECT_THAT(message, HasSubstr("<zoe@x.example>"));
  EXPECT_THAT(message, HasSubstr("Reply-To: Ana <ana@zorg.example>"));
  EXPECT_THAT(message, HasSubstr("multipart/alternative"));
  EXPECT_THAT(message, Not(HasSubstr("Auto-Submitted")));
  for (const char c : message) EXPECT_GE(c, 0) << "not ASCII";
}

TEST(Message, KeepsLongAndForeignLines) {
  Letter letter = Simple();
  letter.subject = "Één " + std::string(150, 'x') + " café";
  letter.passages.push_back({.text = std::string(5000, 'y')});
  for (const std::string& line : Split(Composed(letter, ToZoe()), '\n')) {
    EXPECT_LE(line.size(), 998u) << line.substr(0, 40);
  }
}

TEST(Message, RefusesALineBreakInAnyHeader) {
  const std::string evil = "Zoë\r\nBcc: iedereen@x.example";
  Letter letter = Simple();
  letter.subject = evil;
  EXPECT_EQ(Compose(letter, ToZoe()).status().reason(), "HEADER_UNSAFE");
  Envelope envelope = ToZoe();
  envelope.to.name = evil;
  EXPECT_EQ(Compose(Simple(), envelope).status().reason(), "HEADER_UNSAFE");
  letter = Simple();
  letter.attachments.push_back({evil, "application/pdf", "%PDF"});
  EXPECT_EQ(Compose(letter, ToZoe()).status().reason(), "HEADER_UNSAFE");
}

TEST(Message, RefusesWhatIsNoAddress) {
  for (const char* address : {"", "zoe", "@x.example", "zoe@", "zoe@x@y", "zoe @x.example",
                              "zoe@x.example\r\nRCPT TO:<a@b>", "<zoe@x.example>", "zoë@x.example",
                              "a@x.example,b@x.example"}) {
    EXPECT_EQ(CheckAddress(address).reason(), "ADDRESS_MALFORMED") << address;
  }
  EXPECT_TRUE(CheckAddress("zoe.bron+keten@zorg-groep.example").ok());
}

TEST(Message, ReadsWhoItComesFrom) {
  const StatusOr<Mailbox> named = ReadMailbox("Keten Veld <keten@zorg.example>");
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->name, "Keten Veld");
  EXPECT_EQ(named->address, "keten@zorg.example");
  EXPECT_EQ(ReadMailbox("keten@zorg.example")->name, "");
  EXPECT_FALSE(ReadMailbox("Keten Veld").ok());
}

TEST(Message, SaysThatTheServerWroteIt) {
  Letter letter = Simple();
  letter.written_by = WrittenBy::kServer;
  EXPECT_THAT(Composed(letter, ToZoe()), HasSubstr("Auto-Submitted: auto-generated\r\n"));
}

TEST(Message, OpensAsADraftInAMailProgram) {
  Envelope envelope = ToZoe();
  envelope.use = MessageUse::kDraft;
  EXPECT_THAT(Composed(Simple(), envelope), HasSubstr("X-Unsent: 1\r\n"));
}

TEST(Letter, SaysTheSameInTextAndInHtml) {
  EXPECT_EQ(TextOf(Simple()), "Dag Zoë,\n\nActies\n- <b>Bellen</b>\n");
  const std::string html = HtmlOf(Simple());
  EXPECT_THAT(html, HasSubstr("lang=\"nl\""));
  EXPECT_THAT(html, HasSubstr("&lt;b&gt;Bellen&lt;/b&gt;"));
}

}  // namespace
}  // namespace ketentafel::mail
