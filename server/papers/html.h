#ifndef KETENTAFEL_PAPERS_HTML_H_
#define KETENTAFEL_PAPERS_HTML_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ketentafel::papers {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

// Writes HTML in which every text and attribute is escaped; there is no way to put markup in.
class Html {
 public:
  Html& Open(std::string_view tag, const Attributes& attributes = {});
  Html& Close(std::string_view tag);
  Html& Text(std::string_view text);
  // An element that holds a text alone.
  Html& Leaf(std::string_view tag, std::string_view text, const Attributes& attributes = {});

  std::string Take() { return std::move(out_); }

 private:
  std::string out_ = "<!doctype html>\n";
};

// Starts a page of the papers' look: head, and an open body.
void OpenPage(std::string_view language, std::string_view title, Html* html);
void ClosePage(Html* html);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_HTML_H_
