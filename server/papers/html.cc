#include "server/papers/html.h"

namespace ketentafel::papers {
namespace {

void Escape(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&': *out += "&amp;"; break;
      case '<': *out += "&lt;"; break;
      case '>': *out += "&gt;"; break;
      case '"': *out += "&quot;"; break;
      case '\'': *out += "&#39;"; break;
      default: *out += c;
    }
  }
}

}  // namespace

Html& Html::Open(std::string_view tag, const Attributes& attributes) {
  out_.append("<").append(tag);
  for (const auto& [name, value] : attributes) {
    out_.append(" ").append(name).append("=\"");
    Escape(value, &out_);
    out_ += '"';
  }
  out_ += '>';
  return *this;
}

Html& Html::Close(std::string_view tag) {
  out_.append("</").append(tag).append(">");
  // Where white space shows, as it does within a cell, a line of its own would be seen.
  if (tag != "span") out_ += '\n';
  return *this;
}

Html& Html::Text(std::string_view text) {
  Escape(text, &out_);
  return *this;
}

Html& Html::Leaf(std::string_view tag, std::string_view text, const Attributes& attributes) {
  return Open(tag, attributes).Text(text).Close(tag);
}

void OpenPage(std::string_view language, std::string_view title, Html* html) {
  html->Open("html", {{"lang", std::string(language)}}).Open("head");
  html->Open("meta", {{"charset", "utf-8"}});
  html->Open("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html->Leaf("title", title);
  html->Open("link", {{"rel", "stylesheet"}, {"href", "/papers/report.css"}});
  html->Close("head").Open("body");
}

void ClosePage(Html* html) { html->Close("body").Close("html"); }

}  // namespace ketentafel::papers
