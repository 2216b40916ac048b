#ifndef KETENTAFEL_SERVER_MAIL_LETTER_H_
#define KETENTAFEL_SERVER_MAIL_LETTER_H_

#include <string>
#include <string_view>
#include <vector>

// What a mail says, before it has an address.
namespace ketentafel::mail {

// One paragraph, heading or list. The text and the HTML of a mail are made of the same passages, so
// that nobody reads less than another.
struct Passage {
  enum class Kind { kParagraph, kHeading, kList, kLink, kQuote };
  Kind kind = Kind::kParagraph;
  std::string text;                // of a link: what it is called
  std::vector<std::string> items;  // of a list
  std::string address;             // of a link
};

struct Attachment {
  std::string file_name;
  std::string media_type;
  std::string bytes;  // empty where only the name was asked for
};

// Whether somebody wrote it, or the server by itself: out-of-office replies leave those alone.
// Source: RFC 3834.
enum class WrittenBy { kPerson, kServer };

struct Letter {
  std::string language;
  std::string subject;
  std::vector<Passage> passages;
  std::vector<Attachment> attachments;
  WrittenBy written_by = WrittenBy::kPerson;
};

std::string TextOf(const Letter& letter);
// A page without anything to fetch, in which every text is escaped.
std::string HtmlOf(const Letter& letter);

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_LETTER_H_
