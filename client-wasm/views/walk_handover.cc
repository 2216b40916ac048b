#include <algorithm>
#include <optional>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/finding_form.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_words.h"

namespace ketentafel::views {
namespace {

struct Rehearsal {
  v1::HandoverRehearsal value;
  int64_t revision = 0;
  bool may_write = false;
};

Rehearsal RehearsalOf(const View& view, const LiveWalk& walk) {
  Rehearsal rehearsal;
  if (const auto* stored = view.state().Find(v1::Element::kHandoverRehearsal, walk.id)) {
    rehearsal.value = stored->handover_rehearsal();
    rehearsal.revision = stored->revision();
  }
  rehearsal.value.set_walk_id(walk.id);
  v1::Command same;
  *same.mutable_set_handover()->mutable_rehearsal() = rehearsal.value;
  same.set_expected_revision(rehearsal.revision);
  rehearsal.may_write = view.model.Would(same).ok();
  return rehearsal;
}

void Save(View& view, const Rehearsal& seen, v1::HandoverRehearsal value,
          std::vector<std::string> clears = {}) {
  v1::Command command;
  *command.mutable_set_handover()->mutable_rehearsal() = std::move(value);
  command.set_expected_revision(seen.revision);
  view.Submit(command, kWalkPlace, std::move(clears));
}

// A party to choose. Only to read for who neither leads nor writes.
std::optional<std::string> PartyChoice(View& view, const Rehearsal& seen, std::string_view key,
                                       std::string_view help, const std::string& chosen) {
  const std::string label = view.T(key);
  const std::string none = view.T(std::string(key) + ".none");
  if (!seen.may_write) {
    Column(view.ui, {}, [&] {
      Meta(view.ui, label);
      Text(view.ui, chosen.empty() ? none : PartyName(view, chosen), {.type = Type::kBodyStrong});
    });
    return std::nullopt;
  }
  const SelectOptions parties = PartyOptions(view, none);
  auto now = Select(view.ui, key, chosen, parties.span(), {.label = label, .help = help});
  return now && *now != chosen ? now : std::nullopt;
}

// Who would be case director, and who after that: saved at once.
void Parties(View& view, const Rehearsal& seen) {
  v1::HandoverRehearsal value = seen.value;
  const std::string help = view.T("walk.director.line");
  const auto first =
      PartyChoice(view, seen, "walk.director", help, value.case_director_party_id());
  const auto next = PartyChoice(view, seen, "walk.next_director", "", value.next_party_id());
  if (!first && !next) return;
  if (first) value.set_case_director_party_id(*first);
  if (next) value.set_next_party_id(*next);
  // Nobody hands over to itself: what was chosen last stands.
  if (value.next_party_id() == value.case_director_party_id()) {
    next ? value.clear_case_director_party_id() : value.clear_next_party_id();
  }
  Save(view, seen, std::move(value));
}

void Moment(View& view, const LiveWalk& walk, const Rehearsal& seen) {
  const std::string label = view.T("walk.handover.when");
  if (!seen.may_write) {
    if (seen.value.when().empty()) return;
    Column(view.ui, {}, [&] {
      Meta(view.ui, label);
      Text(view.ui, seen.value.when());
    });
    return;
  }
  FormDraft form(view, "walk/" + walk.id + "/handover", seen.revision);
  std::string when;
  const bool sent = Form(view.ui, {.key = "when", .label = label}, [&] {
    Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, [&] {
      when = form.Line("when", seen.value.when(),
                       {.label = label, .placeholder = view.T("walk.handover.when.hint"),
                        .width = Flex()});
      (void)Button(view.ui, "save", {.label = view.T("common.save"),
                                     .name = view.T("common.save") + ": " + label,
                                     .submits = true});
    });
  });
  if (!sent || when == seen.value.when()) return;
  v1::HandoverRehearsal value = seen.value;
  value.set_when(when);
  Save(view, seen, std::move(value), {form.prefix()});
}

bool IsTicked(const v1::HandoverRehearsal& rehearsal, const std::string& step) {
  const auto& keys = rehearsal.step_keys();
  return std::find(keys.begin(), keys.end(), step) != keys.end();
}

// Ticks a step, or takes the tick away; the others keep theirs, also those of another version.
v1::HandoverRehearsal Toggled(v1::HandoverRehearsal rehearsal, const std::string& step) {
  auto* keys = rehearsal.mutable_step_keys();
  const auto found = std::find(keys->begin(), keys->end(), step);
  if (found == keys->end()) {
    *keys->Add() = step;
  } else {
    keys->erase(found);
  }
  return rehearsal;
}

void CheckList(View& view, const Rehearsal& seen) {
  const auto& steps = view.model.texts().content().handover_steps();
  const auto ticked = std::count_if(steps.begin(), steps.end(), [&](const std::string& step) {
    return IsTicked(seen.value, step);
  });
  const std::string title = view.T("walk.handover.steps");
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    Heading(view.ui, 3, title);
    Spacer(view.ui);
    Meta(view.ui, view.T("walk.handover.ticked", {{"n", std::to_string(ticked)},
                                                  {"total", std::to_string(steps.size())}}));
  });
  const std::string reason = seen.may_write ? "" : view.T("walk.handover.read_only");
  Column(view.ui, {.key = "steps", .role = Role::kGroup, .label = title, .gap_px = space::kStep},
         [&] {
           for (const std::string& step : steps) {
             if (Checkbox(view.ui, step, {.label = view.T("handover." + step),
                                          .checked = IsTicked(seen.value, step),
                                          .hint = view.T("handover." + step + ".line"),
                                          .disabled_reason = reason})) {
               Save(view, seen, Toggled(seen.value, step));
             }
           }
         });
  const bool complete = ticked == steps.size();
  StatusLine(view.ui, "complete", icons::kCheckc,
             complete ? view.T("walk.handover.complete") : "", {.color = Color::kGreen});
}

}  // namespace

void WalkHandover(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 6, walk.name);
  const Rehearsal seen = RehearsalOf(view, walk);
  Card(view.ui, {.key = "handover", .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("walk.step.6.line", {{"name", walk.name}}),
              {.color = Color::kInk2});
         Parties(view, seen);
         Moment(view, walk, seen);
         Divider(view.ui);
         CheckList(view, seen);
         Divider(view.ui);
         const std::string learned = view.T("walk.handover.text");
         (void)FindingLines(view, walk, v1::FINDING_HANDOVER, learned);
         AddFinding(view, walk, {.key = "handover", .kind = v1::FINDING_HANDOVER,
                                 .label = learned, .button = view.T("walk.handover.add")});
       });
}

}  // namespace ketentafel::views
