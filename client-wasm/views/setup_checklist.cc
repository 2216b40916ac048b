#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/setup_parts.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "checklist";
constexpr std::array kAnswers = {v1::YES, v1::NO, v1::UNDECIDED};

struct Line {
  const v1::ChecklistLine* known = nullptr;  // of the library; null: somebody added it
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
    Line line{.known = &known, .id = JoinIds(view.state().ledger_id(), known.key())};
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
    lines.push_back({nullptr, *entry.id, LabelOf(view, *entry.value), *entry.value,
                     entry.revision});
  }
  return lines;
}

v1::Command SetTo(const Line& line, const v1::ChecklistEntry& entry) {
  v1::Command command;
  command.set_expected_revision(line.revision);
  command.mutable_set_checklist_entry()->set_id(line.id);
  *command.mutable_set_checklist_entry()->mutable_entry() = entry;
  return command;
}

void Send(View& view, const Line& line, const v1::ChecklistEntry& entry) {
  view.Submit(SetTo(line, entry), kPlace, {"checklist/" + line.id});
}

// The yes becomes a party. What the library knows of the line goes along: the kind of organisation,
// and the fixed seat it fills.
void SendInvitation(View& view, const Line& line, const v1::ChecklistEntry& entry) {
  v1::Command invite = SetTo(line, entry);
  const std::string party_id = view.NewId();
  invite.set_id(view.NewId());
  invite.mutable_set_checklist_entry()->set_new_party_id(party_id);
  v1::Command describe;
  describe.set_expected_command_id(invite.id());
  view.Submit(std::move(invite), kPlace, {"checklist/" + line.id});
  if (line.known == nullptr) return;
  describe.mutable_put_party()->set_id(party_id);
  v1::ChainParty* party = describe.mutable_put_party()->mutable_party();
  party->set_name(entry.candidate());
  party->set_participation(v1::CHAIN);
  party->set_is_key_person(entry.kind() == v1::KEY_PERSON);
  party->set_category_key(line.known->category_key());
  if (line.known->fills() != v1::MANDATORY_SEAT_UNSPECIFIED) party->add_fills(line.known->fills());
  *party->mutable_joined_on() = view.model.Today();
  view.Submit(std::move(describe), kPlace);
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
  Send(view, line, entry);
}

// Who fills the fixed seat of a line already, or has the name that was typed. Empty: nobody.
std::string AtTableAlready(const View& view, const Line& line, const std::string& candidate) {
  const int seat = line.known == nullptr ? 0 : line.known->fills();
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    const auto& fills = party->fills();
    const bool fills_seat =
        seat != 0 && std::find(fills.begin(), fills.end(), seat) != fills.end();
    if (fills_seat || (!candidate.empty() && party->name() == candidate)) return party->name();
  }
  return "";
}

// With a yes: who could come, and making them an invitee.
void Invite(View& view, const Line& line) {
  if (!line.entry.party_id().empty()) {
    IconText(view.ui, icons::kCheckc,
             view.T("setup.invited", {{"party", PartyName(view, line.entry.party_id())}}),
             {.color = Color::kGreen});
    return;
  }
  if (const std::string party = AtTableAlready(view, line, ""); !party.empty()) {
    IconText(view.ui, icons::kCheckc, view.T("setup.at_table", {{"party", party}}),
             {.color = Color::kGreen});
    return;
  }
  FormDraft form(view, "checklist/" + line.id, line.revision);
  Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, [&] {
    const std::string candidate =
        form.Line("candidate", line.entry.candidate(),
                  {.label = view.T("setup.candidate"), .width = Flex()});
    const std::string there = AtTableAlready(view, line, Trimmed(candidate));
    const std::string reason = Trimmed(candidate).empty() ? view.T("setup.candidate_first")
                               : there.empty() ? ""
                                               : view.T("setup.at_table", {{"party", there}});
    if (Button(view.ui, "invite", {.label = view.T("missing.make_party"), .icon = icons::kPlus,
                                   .name = view.T("missing.make_party") + ": " + line.label,
                                   .disabled_reason = reason,
                                   .reason_place = ReasonPlace::kSpoken})) {
      v1::ChecklistEntry entry = line.entry;
      entry.set_candidate(Trimmed(candidate));
      SendInvitation(view, line, entry);
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
  Send(view, line, line.entry);
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
    RefusalLine(view, kPlace);
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
