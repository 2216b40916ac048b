#include "server/papers/list_in_page.h"

#include <algorithm>
#include <vector>

#include "server/papers/html.h"
#include "shared/content/phrases.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::papers {
namespace {

class Page {
 public:
  Page(const content::Bundle& bundle, const ListAddress& list)
      : bundle_(bundle),
        ledger_id_(list.ledger_id),
        name_(list.kind == v1::PARTY_LIST ? "parties" : "actions") {
    const std::string title = T("list_in." + name_);
    OpenPage(bundle.language(), title, &html_);
    html_.Open("main", {{"class", "sheet"}}).Open("header").Leaf("h1", title).Close("header");
  }

  // What to do, and the list to begin with.
  void Explain() {
    html_.Leaf("p", T("list_in.line"), {{"class", "line"}});
    const std::string list = "/papers/" + name_ + "/" + ledger_id_ + "/list.csv?lang=";
    Way("list_in.get", list + std::string(bundle_.language()));
  }

  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Caution(const std::string& text) {
    html_.Open("div", {{"class", "caution"}, {"role", "alert"}}).Leaf("p", text).Close("div");
  }

  void News(const std::string& text) {
    html_.Open("div", {{"class", "standing settled"}, {"role", "status"}}).Leaf("p", text);
    html_.Close("div");
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
    html_.Open("table", {{"role", "table"}}).Leaf("caption", T("list_in.lines"));
    html_.Open("thead", {{"role", "rowgroup"}}).Open("tr", {{"role", "row"}});
    for (const char* key : {"list_in.number", "list_in.title", "list_in.change"}) {
      html_.Leaf("th", T(key), {{"scope", "col"}, {"role", "columnheader"}});
    }
    html_.Close("tr").Close("thead").Open("tbody", {{"role", "rowgroup"}});
    for (const v1::ListLine& line : read.lines()) Line(line);
    html_.Close("tbody").Close("table");
  }

  void TakeForm(const std::string& command) {
    OpenForm();
    html_.Open("input", {{"type", "hidden"}, {"name", "command"}, {"value", command}});
    CloseForm("list_in.take");
  }

  std::string End() {
    Way("report.to_the_table", "/#/chain/" + ledger_id_ + "/" + name_);
    html_.Close("main");
    ClosePage(&html_);
    return html_.Take();
  }

 private:
  void Way(std::string_view key, const std::string& address) {
    html_.Open("p", {{"class", "way"}}).Leaf("a", T(key), {{"href", address}}).Close("p");
  }

  // Its number is its name: a title may be missing.
  void Line(const v1::ListLine& line) {
    html_.Open("tr", {{"role", "row"}});
    html_.Leaf("th", std::to_string(line.number()),
               {{"scope", "row"}, {"role", "rowheader"}, {"data-column", T("list_in.number")}});
    html_.Leaf("td", line.title(), {{"role", "cell"}, {"data-column", T("list_in.title")}});
    Attributes outcome = {{"role", "cell"}, {"data-column", T("list_in.change")}};
    if (!line.errors().empty()) outcome.push_back({"class", "wrong"});
    html_.Leaf("td", Outcome(line), outcome).Close("tr");
  }

  std::string Outcome(const v1::ListLine& line) const {
    if (line.errors().empty()) {
      if (line.change() == v1::LINE_NEW) return T("list_in.new");
      return line.change() == v1::LINE_SAME ? T("list_in.same") : Changes(line);
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

  // What each cell says now and will say; a line each.
  std::string Changes(const v1::ListLine& line) const {
    std::string said;
    for (const v1::CellChange& change : line.changes()) {
      const std::string_view key = change.before().empty()  ? "list_in.cell.filled"
                                   : change.after().empty() ? "list_in.cell.emptied"
                                                            : "list_in.cell.changed";
      said += (said.empty() ? "" : "\n") + bundle_.Text(key, {{"column", change.column()},
                                                              {"before", change.before()},
                                                              {"after", change.after()}});
    }
    return said.empty() ? T("list_in.changed") : said;
  }

  const content::Bundle& bundle_;
  const std::string ledger_id_;
  const std::string name_;  // of the list in addresses
  Html html_;
};

int64_t WithErrors(const v1::ReadListResponse& read) {
  return std::ranges::count_if(read.lines(),
                               [](const v1::ListLine& line) { return !line.errors().empty(); });
}

}  // namespace

std::string ListInHtml(const content::Bundle& bundle, const ListAddress& list,
                       const std::string& refusal) {
  Page page(bundle, list);
  page.Explain();
  if (!refusal.empty()) page.Caution(refusal);
  page.FileForm();
  return page.End();
}

std::string ListPreviewHtml(const content::Bundle& bundle, const ListAddress& list,
                            const v1::ReadListResponse& read, const std::string& command) {
  Page page(bundle, list);
  const int64_t wrong = WithErrors(read);
  if (wrong > 0) {
    page.Caution(bundle.Plural("list_in.wrong", wrong));
  } else if (command.empty()) {
    page.News(bundle.Text("list_in.nothing"));
  }
  if (!read.unknown_columns().empty()) {
    const std::vector<std::string> names(read.unknown_columns().begin(),
                                         read.unknown_columns().end());
    page.Caution(bundle.Text("list_in.unknown", {{"columns", content::Listed(bundle, names)}}));
  }
  page.Lines(read);
  if (command.empty()) {
    page.FileForm();
  } else {
    page.TakeForm(command);
  }
  return page.End();
}

std::string ListTakenHtml(const content::Bundle& bundle, const ListAddress& list, int lines) {
  Page page(bundle, list);
  page.News(bundle.Plural("list_in.taken", lines));
  return page.End();
}

}  // namespace ketentafel::papers
