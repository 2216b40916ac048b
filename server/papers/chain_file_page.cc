#include "server/papers/chain_file_page.h"

#include "server/papers/html.h"

namespace ketentafel::papers {
namespace {

class Page {
 public:
  Page(const content::Bundle& bundle, std::string_view title_key) : bundle_(bundle) {
    OpenPage(bundle.language(), T(title_key), &html_);
    html_.Open("main", {{"class", "sheet"}}).Open("header");
  }

  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Head(std::string_view title_key, std::string_view line) {
    html_.Leaf("h1", T(title_key)).Leaf("p", line, {{"class", "line"}}).Close("header");
  }

  // What is sent when it is ticked.
  void Tick(const std::string& name, const std::string& value, std::string_view key) {
    html_.Open("div", {{"class", "choice"}});
    html_.Open("input", {{"type", "checkbox"}, {"name", name}, {"id", name}, {"value", value}});
    html_.Leaf("label", T(key), {{"for", name}}).Close("div");
  }

  void Hidden(const std::string& name, const std::string& value) {
    html_.Open("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }

  void Caution(const std::string& text, const std::string& role) {
    html_.Open("div", {{"class", "caution"}, {"role", role}}).Leaf("p", text).Close("div");
  }

  std::string End(const std::string& way = "/") {
    html_.Open("p", {{"class", "way"}}).Leaf("a", T("report.to_the_table"), {{"href", way}});
    html_.Close("p");
    html_.Close("main");
    ClosePage(&html_);
    return html_.Take();
  }

  Html& html() { return html_; }

 private:
  const content::Bundle& bundle_;
  Html html_;
};

}  // namespace

std::string ChainFileOutHtml(const content::Bundle& bundle, const std::string& ledger_id) {
  Page page(bundle, "chain_file.out");
  page.Head("chain_file.out", page.T("chain_file.out.line"));
  page.Caution(page.T("chain_file.personal"), "note");
  page.html().Open("form", {{"method", "get"}, {"class", "answer"}, {"action", ledger_id + ".json"}});
  page.Tick("history", "1", "chain_file.history");
  page.Tick("names", "0", "chain_file.nameless");
  page.Hidden("lang", std::string(bundle.language()));
  page.html().Leaf("button", page.T("chain_file.save"), {{"type", "submit"}}).Close("form");
  return page.End("/#/chain/" + ledger_id + "/setup");
}

std::string ChainFileInHtml(const content::Bundle& bundle, const std::string& refusal) {
  Page page(bundle, "chain_file.in");
  page.Head("chain_file.in", page.T("chain_file.in.line"));
  if (!refusal.empty()) page.Caution(refusal, "alert");
  page.html().Open("form", {{"method", "post"},
                            {"class", "answer"},
                            {"action", "load"},
                            {"enctype", "multipart/form-data"}});
  page.html().Leaf("label", page.T("chain_file.file"), {{"for", "file"}});
  page.html().Open("input", {{"type", "file"},
                             {"name", "file"},
                             {"id", "file"},
                             {"accept", ".json,application/json"},
                             {"required", ""}});
  page.Tick("copy", "1", "chain_file.copy");
  page.Hidden("lang", std::string(bundle.language()));
  page.html().Leaf("button", page.T("chain_file.load"), {{"type", "submit"}}).Close("form");
  return page.End();
}

std::string ChainFileLoadedHtml(const content::Bundle& bundle, const std::string& chain_name,
                                const std::string& director_name, const std::string& link) {
  Page page(bundle, "chain_file.in");
  page.Head("chain_file.loaded", chain_name);
  page.html().Open("div", {{"class", "standing settled"}, {"role", "status"}});
  page.html().Leaf("p", bundle.Text("chain_file.loaded.line", {{"person", director_name}}));
  page.html().Close("div");
  page.html().Open("p", {{"class", "way"}});
  page.html().Leaf("a", page.T("chain_file.loaded.link"), {{"href", link}}).Close("p");
  return page.End();
}

}  // namespace ketentafel::papers
