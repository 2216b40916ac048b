#include "client-wasm/views/papers.h"

#include "client-wasm/views/cards.h"
#include "client-wasm/views/names.h"
#include "shared/chain/audience.h"

namespace ketentafel::views {
namespace {

struct FormFacts {
  std::string_view label_key;
  std::string_view ending;
};

FormFacts FactsOf(PaperForm form) {
  switch (form) {
    case PaperForm::kRead: return {"papers.read", ".html?lang="};
    case PaperForm::kPdf: return {"papers.pdf", ".pdf?wait=1&lang="};
    case PaperForm::kWord: return {"papers.word", ".docx?wait=1&lang="};
    case PaperForm::kExcel: return {"papers.excel", ".xlsx?lang="};
    default: return {"papers.csv", ".csv?lang="};
  }
}

void FormLink(View& view, const PaperOffer& offer, PaperForm form) {
  const FormFacts facts = FactsOf(form);
  const std::string label = view.T(facts.label_key);
  (void)Link(view.ui, facts.label_key,
             {.label = label,
              .href = "/papers/" + offer.address + std::string(facts.ending) +
                      view.model.language,
              .name = label + ": " + offer.name});
}

std::string Of(const View& view, std::string_view folder, std::string_view name) {
  return std::string(folder) + "/" + view.model.route.ledger_id + "/" + std::string(name);
}

void PapersCard(View& view, Build rows) {
  const std::string title = view.T("papers.title");
  Card(view.ui, {.key = "papers", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    rows();
  });
}

// The director brings lists in that a spreadsheet saved, on a page of the server's own.
void ListInLink(View& view, std::string_view what) {
  if (!chain::ViewOf(view.state(), view.model.me()).director) return;
  (void)Link(view.ui, "list_in",
             {.label = view.T("list_in.open"),
              .href = "/lists/" + view.model.route.ledger_id + "/" + std::string(what) +
                      "?lang=" + view.model.language});
}

void Forms(View& view, const PaperOffer& offer) {
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    for (const PaperForm form : offer.forms) FormLink(view, offer, form);
  });
}

}  // namespace

void PaperRow(View& view, const PaperOffer& offer) {
  Column(view.ui, {.key = offer.key, .role = Role::kGroup, .label = offer.name}, [&] {
    Text(view.ui, offer.name);
    Forms(view, offer);
  });
}

void CovenantForms(View& view, const std::string& id, const std::string& title) {
  Forms(view, {"covenant", title, Of(view, "covenant", id),
               {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
}

void ReportPapers(View& view, const std::string& meeting_id) {
  PapersCard(view, [&] {
    PaperRow(view, {"report", view.T("report.title"), Of(view, "report", meeting_id),
                    {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
  });
}

void MeetingPapers(View& view, const std::string& meeting_id) {
  const std::string& party = view.model.my_party_id();
  PapersCard(view, [&] {
    PaperRow(view, {"agenda", view.T("paper.agenda"), Of(view, "agenda", meeting_id),
                    {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
    PaperRow(view, {"invitation", view.T("paper.invitation"),
                    Of(view, "invitation", meeting_id + (party.empty() ? "" : "-" + party)),
                    {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
  });
}

void ActionPapers(View& view) {
  const std::string& party = view.model.my_party_id();
  PapersCard(view, [&] {
    PaperRow(view, {"list", view.T("paper.action_list"), Of(view, "actions", "list"),
                    {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord, PaperForm::kExcel,
                     PaperForm::kCsv}});
    ListInLink(view, "actions");
    PaperRow(view, {"agreements", view.T("report.agreements"), Of(view, "agreements", "list"),
                    {PaperForm::kExcel, PaperForm::kCsv}});
    if (party.empty()) return;
    PaperRow(view, {"take_home", view.T("paper.take_home"), Of(view, "take-home", party),
                    {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
  });
}

void PartyPapers(View& view) {
  PapersCard(view, [&] {
    if (chain::ViewOf(view.state(), view.model.me()).insider) {
      PaperRow(view, {"contacts", view.T("paper.contact_sheet"), Of(view, "contacts", "sheet"),
                      {PaperForm::kRead, PaperForm::kPdf, PaperForm::kWord}});
    }
    PaperRow(view, {"list", view.T("paper.party_list"), Of(view, "parties", "list"),
                    {PaperForm::kExcel, PaperForm::kCsv}});
    ListInLink(view, "parties");
  });
}

}  // namespace ketentafel::views
