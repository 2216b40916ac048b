#include "server/papers/agreement_lines.h"

#include <algorithm>

namespace ketentafel::papers {
namespace {

AgreementLine LineOf(const chain::LedgerState& state, const v1::MinutesEntry& entry,
                     const PaperWords& words) {
  AgreementLine line{.number = entry.agreement_number(),
                     .label = AgreementLabel(entry.agreement_number(), words),
                     .text = entry.text(),
                     .made_on = words.DayOf(entry.written_at())};
  if (const auto* meeting = state.Get<v1::Meeting>(entry.meeting_id())) {
    line.meeting = words.Meeting(*meeting);
  }
  for (const v1::AgreementRevision& revision : entry.revisions()) {
    if (!revision.text().empty()) line.text = revision.text();
    line.ended = revision.ended();
    line.revised = RevisionLine(revision, words);
  }
  return line;
}

}  // namespace

std::vector<AgreementLine> AgreementLines(const chain::LedgerState& state,
                                          const PaperWords& words) {
  std::vector<AgreementLine> lines;
  for (const auto& entry : state.All<v1::MinutesEntry>()) {
    if (entry->kind() == v1::AGREEMENT) lines.push_back(LineOf(state, *entry.value, words));
  }
  std::ranges::stable_sort(lines, {}, &AgreementLine::number);
  return lines;
}

std::string AgreementLabel(int number, const PaperWords& words) {
  return words.Text("paper.agreement_label", {{"number", std::to_string(number)}});
}

std::string RevisionLine(const v1::AgreementRevision& revision, const PaperWords& words) {
  const content::Args args = {{"date", words.DateOf(revision.at())},
                              {"name", words.Person(revision.by_person_id())}};
  std::string line = words.Text(revision.ended() ? "paper.ended" : "paper.revised", args);
  if (!revision.reason().empty()) line += ": " + revision.reason();
  return line;
}

}  // namespace ketentafel::papers
