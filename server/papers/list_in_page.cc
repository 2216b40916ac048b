#include "server/papers/list_in_page.h"

#include <algorithm>

#include "server/papers/html.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::papers {
namespace {

class Page {
 public:
  Page(const content::Bundle& bundle, v1::ListKind kind, const std::string& line)
      : bundle_(bundle) {
    const std::string title =
        T(kind == v1::PARTY_LIST ? "list_in.parties" : "list_in.actions");
    OpenPage(bundle.language(), title, &html_);
    html_.Open("main", {{"class", "sheet"}}).Open("header").Leaf("h1", title);
    html_.Leaf("p", line, {{"class", "line"}}).Close("header");
  }

  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Say(const std::string& text, const std::string& role) {
    html_.Open("div", {{"class", "caution"}, {"role", role}}).Leaf("p", text).Close("div");
  }

  void OpenForm() {
    html_.Open("form", {{"method", "post"},
                        {"class", "answer"},
                        {"enctype", "multipart/form-data"}});
    html_.Open("input",
               {{"type", "hidden"}, {"name", "lang"}, {"value", std::string(bundle_.language())}});
  }

  void CloseForm(std::string_view key) {
    html_.Leaf("button", T(key), {{"type", "submit"}}).Close("form");
  }

  void FileForm() {
    OpenForm();
    html_.Leaf("label", T("list_in.file"), {{"for", "file"}});
    html_.Open("input", {{"type", "file"},
                         {"name", "file"},
                         {"id", "file"},
                         {"accept", ".csv,text/csv"},
                         {"required", ""}});
    CloseForm("list_in.look");
  }

  void Lines(const v1::ReadListResponse& read) {
    html_.Open("table").Leaf("caption", T("list_in.lines")).Open("thead").Open("tr");
    for (const char* key : {"list_in.number", "list_in.title", "list_in.change"}) {
      html_.Leaf("th", T(key), {{"scope", "col"}});
    }
    html_.Close("tr").Close("thead").Open("tbody");
    for (const v1::ListLine& line : read.lines()) {
      html_.Open("tr").Leaf("td", std::to_string(line.number()));
      html_.Leaf("th", line.title(), {{"scope", "row"}}).Leaf("td", Outcome(line)).Close("tr");
    }
    html_.Close("tbody").Close("table");
  }

  void TakeForm(const std::string& command) {
    OpenForm();
    html_.Open("input", {{"type", "hidden"}, {"name", "command"}, {"value", command}});
    CloseForm("list_in.take");
  }

  std::string End() {
    html_.Open("p").Leaf("a", T("report.to_the_table"), {{"href", "/"}}).Close("p").Close("main");
    ClosePage(&html_);
    return html_.Take();
  }

 private:
  std::string Outcome(const v1::ListLine& line) const {
    if (line.errors().empty()) {
      return T(line.change() == v1::LINE_NEW    ? "list_in.new"
               : line.change() == v1::LINE_SAME ? "list_in.same"
                                                : "list_in.changed");
    }
    std::string said;
    for (const v1::LineError& error : line.errors()) {
      const bool note = error.column() == T("action.note");
      const std::string sentence =
          content::RefusalText(bundle_, error.reason(), {{"limit", note ? "4000" : "200"}});
      said += (said.empty() ? "" : "\n") +
              (error.column().empty() ? sentence : error.column() + ": " + sentence);
    }
    return said;
  }

  const content::Bundle& bundle_;
  Html html_;
};

int64_t WithErrors(const v1::ReadListResponse& read) {
  return std::ranges::count_if(read.lines(),
                               [](const v1::ListLine& line) { return !line.errors().empty(); });
}

}  // namespace

std::string ListInHtml(const content::Bundle& bundle, v1::ListKind kind,
                       const std::string& refusal) {
  Page page(bundle, kind, bundle.Text("list_in.line"));
  if (!refusal.empty()) page.Say(refusal, "alert");
  page.FileForm();
  return page.End();
}

std::string ListPreviewHtml(const content::Bundle& bundle, v1::ListKind kind,
                            const v1::ReadListResponse& read, const std::string& command) {
  Page page(bundle, kind, bundle.Text("list_in.line"));
  const int64_t wrong = WithErrors(read);
  if (wrong > 0) {
    page.Say(bundle.Plural("list_in.wrong", wrong), "alert");
  } else if (command.empty()) {
    page.Say(bundle.Text("list_in.nothing"), "status");
  }
  page.Lines(read);
  if (command.empty()) {
    page.FileForm();
  } else {
    page.TakeForm(command);
  }
  return page.End();
}

std::string ListTakenHtml(const content::Bundle& bundle, v1::ListKind kind, int lines) {
  Page page(bundle, kind, bundle.Plural("list_in.taken", lines));
  return page.End();
}

}  // namespace ketentafel::papers
