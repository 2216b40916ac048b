#ifndef KETENTAFEL_CLIENT_VIEWS_PAPERS_H_
#define KETENTAFEL_CLIENT_VIEWS_PAPERS_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "client-wasm/views/view.h"

// Ways to the papers and files that the server makes, where people expect them.
namespace ketentafel::views {

enum class PaperForm { kRead, kPdf, kWord, kExcel, kCsv };

struct PaperOffer {
  std::string_view key;
  std::string name;     // "Agenda"
  std::string address;  // below /papers/, without its ending
  std::initializer_list<PaperForm> forms;
};

// The name of a paper and a link for each of its forms. What takes a while opens in a tab that says
// so.
void PaperRow(View& view, const PaperOffer& offer);

void ReportPapers(View& view, const std::string& meeting_id);
void MeetingPapers(View& view, const std::string& meeting_id);
void ActionPapers(View& view);
void PartyPapers(View& view);
// The forms alone: the covenant stands above them.
void CovenantForms(View& view, const std::string& id, const std::string& title);

// Meetings for one's own calendar: each on its own, or all of them at an address.
void CalendarCard(View& view);  // calendar.cc

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PAPERS_H_
