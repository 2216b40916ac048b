#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/setup_parts.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::array kAnswers = {v1::YES, v1::NO, v1::UNDECIDED};

struct Line {
  std::string id;
  std::string label;
  v1::ChecklistEntry entry;
  int64_t revision = 0;
};

std::string LabelOf(const View& view, const v1::ChecklistEntry& entry) {
  return entry.entry_key().empty() ? entry.label() : view.T("checklist." + entry.entry_key());
}

// The library's lines in their order, then the added ones.
std::vector<Line> LinesOf(const View& view, v1::ChecklistKind kind) {
  std::vector<Line> lines;
  for (const v1::ChecklistLine& known : view.model.texts().content().checklist()) {
    if (known.kind() != kind) continue;
    Line line{.id = JoinIds(view.state().ledger_id(), known.key())};
    line.entry.set_entry_key(known.key());
    line.entry.set_kind(kind);
    if (const auto* stored = view.state().Find(v1::Element::kChecklistEntry, line.id)) {
      line.entry = stored->checklist_entry();
      line.revision = stored->revision();
    }
    line.label = LabelOf(view, line.entry);
    lines.push_back(std::move(line));
  }
  auto added = view.state().All<v1::ChecklistEntry>();
  chain::SortByOrderKey(&added);
  for (const auto& entry : added) {
    if (entry->kind() != kind || !entry->entry_key().empty()) continue;
    lines.push_back({*entry.id, LabelOf(view, *entry.value), *entry.value, entry.revision});
  }
  return lines;
}

void Send(View& view, const Line& line, const v1::ChecklistEntry& entry, bool invites) {
  v1::Command command;
  command.set_expected_revision(line.revision);
  v1::SetChecklistEntry* set = command.mutable_set_checklist_entry();
  set->set_id(line.id);
  *set->mutable_entry() = entry;
  if (invites) set->set_new_party_id(view.NewId());
  view.Submit(command, "checklist", {"checklist/" + line.id});
}

void AnswerChoice(View& view, const Line& line) {
  std::array<std::string, 3> labels;
  std::array<ChoiceOption, 3> options;
  int selected = -1;
  for (size_t i = 0; i < kAnswers.size(); ++i) {
    labels[i] = view.T(TextKey(kAnswers[i]));
    options[i] = {.key = labels[i], .label = labels[i]};
    if (line.entry.answer() == kAnswers[i]) selected = static_cast<int>(i);
  }
  const auto chosen =
      Choice(view.ui, "answer", {.label = line.label, .selected = selected}, options);
  if (!chosen) return;
  v1::ChecklistEntry entry = line.entry;
  entry.set_answer(kAnswers[static_cast<size_t>(*chosen)]);
  Send(view, line, entry, false);
}

// With a yes: who could come, and making them an invitee.
void Invite(View& view, const Line& line) {
  if (!line.entry.party_id().empty()) {
    IconText(view.ui, icons::kCheckc,
             view.T("setup.invited", {{"party", PartyName(view, line.entry.party_id())}}),
             {.color = Color::kGreen});
    return;
  }
  FormDraft form(view, "checklist/" + line.id, line.revision);
  Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, [&] {
    const std::string candidate =
        form.Line("candidate", line.entry.candidate(),
                  {.label = view.T("setup.candidate"), .width = Flex()});
    const std::string reason = Trimmed(candidate).empty() ? view.T("setup.candidate_first") : "";
    if (Button(view.ui, "invite", {.label = view.T("missing.make_party"), .icon = icons::kPlus,
                                   .name = view.T("missing.make_party") + ": " + line.label,
                                   .disabled_reason = reason,
                                   .reason_place = ReasonPlace::kSpoken})) {
      v1::ChecklistEntry entry = line.entry;
      entry.set_candidate(candidate);
      Send(view, line, entry, true);
    }
  });
}

void ChecklistRow(View& view, const Line& line) {
  Column(view.ui, {.key = line.id, .role = Role::kListItem, .label = line.label,
                   .padding = Sides(0, 8), .gap_px = space::kStep},
         [&] {
           const auto words = [&] {
             Text(view.ui, line.label, {.width = Flex()});
             AnswerChoice(view, line);
           };
           if (view.ui.IsPhone()) {
             Column(view.ui, {.gap_px = space::kHalf}, words);
           } else {
             Row(view.ui, {.gap_px = space::kTight}, words);
           }
           if (line.entry.answer() == v1::YES) Invite(view, line);
         });
}

void AddForm(View& view, v1::ChecklistKind kind, std::string_view list) {
  const std::string draft = "checklist_new/" + std::to_string(kind);
  Line line;
  const std::string label = view.T("setup.add_line") + ": " + std::string(list);
  const bool sent = Form(view.ui, {.key = "add", .label = label, .gap_px = space::kStep}, [&] {
    line.label = DraftTextField(view, {.draft_key = draft}, {.label = view.T("setup.own_line")});
    (void)Button(view.ui, "add", {.label = view.T("setup.add_line"), .icon = icons::kPlus,
                                  .disabled_reason = Trimmed(line.label).empty()
                                                         ? view.T("parties.name_first")
                                                         : "",
                                  .reason_place = ReasonPlace::kSpoken, .submits = true});
  });
  if (!sent || Trimmed(line.label).empty()) return;
  line.id = view.NewId();
  line.entry.set_kind(kind);
  line.entry.set_label(line.label);
  line.entry.set_answer(v1::UNDECIDED);
  Send(view, line, line.entry, false);
  view.out.Push(app::ClearDraftIntent{draft});
}

}  // namespace

void ChecklistCard(View& view, v1::ChecklistKind kind) {
  const std::string title = view.T(TextKey(kind));
  const auto lines = LinesOf(view, kind);
  int64_t yes = 0;
  for (const Line& line : lines) yes += line.entry.answer() == v1::YES ? 1 : 0;
  Card(view.ui, {.key = title, .role = Role::kRegion, .label = title, .gap_px = space::kStep}, [&] {
    CardHead(view, {.title = title, .note = view.Plural("setup.yes_count", yes)});
    Text(view.ui, view.T("setup.checklist.line"), {.color = Color::kInk2});
    RefusalLine(view, "checklist");
    Column(view.ui, {.key = "lines", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) Divider(view.ui);
        ChecklistRow(view, lines[i]);
      }
    });
    AddForm(view, kind, title);
  });
}

}  // namespace ketentafel::views
