#include "server/mail/letter.h"

#include "server/papers/html.h"
#include "shared/base/text.h"

namespace ketentafel::mail {
namespace {

constexpr char kBody[] =
    "margin:0 auto;padding:24px;max-width:600px;font-family:Arial,Helvetica,sans-serif;"
    "font-size:16px;line-height:1.5;color:#1d2b36;background:#ffffff";
constexpr char kHeading[] = "margin:24px 0 8px;font-size:18px;line-height:1.3;color:#1d2b36";
constexpr char kQuote[] =
    "margin:16px 0;padding:4px 0 4px 16px;border-left:3px solid #8fb3c7;white-space:pre-line";

void WriteText(const Passage& passage, std::string* text) {
  switch (passage.kind) {
    case Passage::Kind::kList:
      for (const std::string& item : passage.items) *text += "- " + item + "\n";
      *text += "\n";
      return;
    case Passage::Kind::kLink:
      *text += passage.text + ":\n" + passage.address + "\n\n";
      return;
    case Passage::Kind::kHeading:
      *text += passage.text + "\n";
      return;
    case Passage::Kind::kParagraph:
    case Passage::Kind::kQuote:
      *text += passage.text + "\n\n";
      return;
  }
}

// The lines of a paragraph, each on its own.
void WriteLines(const std::string& text, papers::Html* html) {
  html->Open("p", {{"style", "margin:12px 0;white-space:pre-line"}}).Text(text).Close("p");
}

void WriteHtml(const Passage& passage, papers::Html* html) {
  switch (passage.kind) {
    case Passage::Kind::kHeading:
      html->Leaf("h2", passage.text, {{"style", kHeading}});
      return;
    case Passage::Kind::kList:
      html->Open("ul", {{"style", "margin:8px 0;padding-left:24px"}});
      for (const std::string& item : passage.items) html->Leaf("li", item);
      html->Close("ul");
      return;
    case Passage::Kind::kLink:
      html->Open("p");
      html->Leaf("a", passage.text, {{"href", passage.address}, {"style", "color:#0b5a86"}});
      html->Close("p");
      return;
    case Passage::Kind::kQuote:
      html->Leaf("blockquote", passage.text, {{"style", kQuote}});
      return;
    case Passage::Kind::kParagraph:
      WriteLines(passage.text, html);
      return;
  }
}

}  // namespace

std::string TextOf(const Letter& letter) {
  std::string text;
  for (const Passage& passage : letter.passages) WriteText(passage, &text);
  return Trimmed(text) + "\n";
}

std::string HtmlOf(const Letter& letter) {
  papers::Html html;
  html.Open("html", {{"lang", letter.language}}).Open("head");
  html.Open("meta", {{"charset", "utf-8"}});
  html.Open("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.Leaf("title", letter.subject).Close("head");
  html.Open("body", {{"style", kBody}});
  for (const Passage& passage : letter.passages) WriteHtml(passage, &html);
  html.Close("body").Close("html");
  return html.Take();
}

}  // namespace ketentafel::mail
