#include <algorithm>
#include <set>

#include "server/papers/agreement_lines.h"
#include "server/papers/report_parts.h"
#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::papers {
namespace {

using Entries = std::vector<chain::Entry<v1::MinutesEntry>>;

// In the order in which they were written.
Entries EntriesOf(const Source& source) {
  Entries entries = source.state.All<v1::MinutesEntry>();
  std::erase_if(entries, [&](const auto& entry) {
    return entry->meeting_id() != source.meeting_id;
  });
  std::ranges::stable_sort(entries, {}, [](const auto& entry) {
    return chain::InstantOf(entry->written_at());
  });
  return entries;
}

Line LineOf(const v1::MinutesEntry& entry, const PaperWords& words) {
  Line line{.kind = entry.kind(), .text = entry.text()};
  if (entry.agreement_number() > 0) line.number = AgreementLabel(entry.agreement_number(), words);
  if (!entry.proposed_by_person_id().empty()) {
    line.proposed_by =
        words.Text("report.proposed_by", {{"name", words.Person(entry.proposed_by_person_id())}});
  }
  for (const v1::TextCorrection& correction : entry.corrections()) {
    const content::Args args = {{"date", words.DateOf(correction.at())},
                                {"name", words.Person(correction.by_person_id())}};
    const std::string& former = correction.former_text();
    // What came after the report was settled corrects nothing but says when it came.
    line.formerly.push_back(
        {words.Text(former.empty() ? "report.added" : "report.corrected", args),
         former.empty() ? "" : words.Text("report.formerly", {{"text", former}})});
  }
  for (const v1::AgreementRevision& revision : entry.revisions()) {
    line.revised.push_back({RevisionLine(revision, words), revision.text()});
  }
  return line;
}

// In the order of the questions.
std::vector<Fact> AnswersAt(const Source& source, const std::string& item_id) {
  std::vector<Fact> answers;
  for (const v1::GuidingQuestion& question : source.words.bundle().content().questions()) {
    const auto* answer =
        source.state.Get<v1::Answer>(JoinIds(source.meeting_id, question.key()));
    if (answer == nullptr || answer->item_id() != item_id) continue;
    answers.push_back({source.words.Text("question." + question.key()), answer->text()});
  }
  return answers;
}

void AddItems(const Source& source, const Entries& entries, Report* report) {
  std::set<std::string> known;
  for (const auto& item : chain::ItemsOf(source.state, source.meeting_id)) {
    known.insert(*item.id);
    Item shown{.title = source.words.Item(*item.value),
               .answers = AnswersAt(source, *item.id)};
    for (const auto& entry : entries) {
      if (entry->item_id() == *item.id) {
        shown.lines.push_back(LineOf(*entry.value, source.words));
      }
    }
    const bool is_break = item->kind() == v1::BREAK;
    if (!is_break || !shown.lines.empty()) report->items.push_back(std::move(shown));
  }
  // What stands at no item is part of the minutes all the same.
  Item rest{.title = source.words.Text("minutes.title")};
  for (const auto& entry : entries) {
    if (!known.contains(entry->item_id())) {
      rest.lines.push_back(LineOf(*entry.value, source.words));
    }
  }
  if (!rest.lines.empty()) report->items.push_back(std::move(rest));
}

}  // namespace

void AddMinutes(const Source& source, Report* report) {
  const Entries entries = EntriesOf(source);
  AddItems(source, entries, report);
  Entries agreements;
  for (const auto& entry : entries) {
    if (entry->kind() == v1::DECISION) {
      report->decisions.push_back(LineOf(*entry.value, source.words));
    } else if (entry->kind() == v1::AGREEMENT) {
      agreements.push_back(entry);
    }
  }
  std::ranges::stable_sort(agreements, {},
                           [](const auto& entry) { return entry->agreement_number(); });
  for (const auto& entry : agreements) {
    report->agreements.push_back(LineOf(*entry.value, source.words));
  }
  auto parked = source.state.All<v1::ParkedPoint>();
  chain::SortByOrderKey(&parked);
  for (const auto& point : parked) {
    if (point->meeting_id() != source.meeting_id) continue;
    const std::string done =
        point->dealt_with() ? " (" + source.words.Text("report.parked_done") + ")" : "";
    report->parked.push_back(point->text() + done);
  }
}

}  // namespace ketentafel::papers
