#include "client-wasm/views/finding_form.h"

#include <algorithm>

#include "client-wasm/views/names.h"
#include "client-wasm/views/walk_words.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

char32_t IconOf(v1::FindingKind kind) {
  switch (kind) {
    case v1::FINDING_QUESTION:
      return icons::kQ;
    case v1::FINDING_HELPED:
      return icons::kStar;
    case v1::FINDING_MISSING:
      return icons::kHole;
    case v1::FINDING_HANDOVER:
      return icons::kHandover;
    case v1::FINDING_CHANNEL:
      return icons::kPlace;
    default:
      return icons::kTalk;
  }
}

enum class SaysBlock { kYes, kNo };

void Line(View& view, const chain::Entry<v1::PersonaFinding>& finding, SaysBlock says_block) {
  Row(view.ui, {.key = *finding.id, .role = Role::kListItem, .min_height_px = 44,
                .padding = Sides(0, 4), .gap_px = 12},
      [&] {
        Icon(view.ui, IconOf(finding->kind()), 20, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, finding->text());
          std::string from = ShortPartyName(view, finding->party_id());
          if (says_block == SaysBlock::kYes && !finding->block_key().empty()) {
            from += ", " + BlockLine(view, finding->block_key());
          }
          Meta(view.ui, from);
        });
        v1::Command remove;
        remove.mutable_remove_finding()->set_id(*finding.id);
        if (!view.model.Would(remove).ok()) return;
        if (IconButton(view.ui, "remove",
                       {.label = view.T("common.remove") + ": " + finding->text(),
                        .icon = icons::kX, .kind = ButtonKind::kQuiet})) {
          view.Submit(remove, kWalkPlace);
        }
      });
}

}  // namespace

v1::Command NewFinding(const View& view, const LiveWalk& walk, v1::FindingKind kind,
                       std::string_view block_key, const std::string& text) {
  v1::Command command;
  command.set_expected_revision(0);
  command.mutable_put_finding()->set_id(view.NewId());
  v1::PersonaFinding* finding = command.mutable_put_finding()->mutable_finding();
  finding->set_walk_id(walk.id);
  finding->set_block_key(std::string(block_key));
  finding->set_kind(kind);
  finding->set_text(text);
  return command;
}

void AddFinding(View& view, const LiveWalk& walk, const FindingForm& form) {
  // Who may not say anything here is not asked.
  if (!view.model.Would(NewFinding(view, walk, form.kind, form.block_key, "-")).ok()) return;
  const std::string draft = "walk/" + walk.id + "/" + std::string(form.key);
  std::string text;
  const auto fields = [&] {
    const auto place = form.placeholder.empty() ? LabelPlace::kAbove : LabelPlace::kSpoken;
    text = DraftTextField(view, {.draft_key = draft},
                          {.label = form.label, .label_place = place,
                           .placeholder = form.placeholder, .width = Flex()});
    const std::string reason =
        Trimmed(text).empty() ? view.T("walk.finding.type_first") : std::string();
    (void)Button(view.ui, "add", {.label = form.button, .icon = icons::kPlus,
                                  .name = std::string(form.button) + ": " +
                                          std::string(form.label),
                                  .disabled_reason = reason,
                                  .reason_place = ReasonPlace::kSpoken, .submits = true});
  };
  const bool below =
      view.ui.IsPhone() || form.button_place == FindingForm::ButtonPlace::kBelow;
  const bool sent = Form(view.ui, {.key = form.key, .label = form.label}, [&] {
    if (below) {
      Column(view.ui, {.gap_px = space::kStep}, fields);
    } else {
      Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, fields);
    }
  });
  if (!sent || Trimmed(text).empty()) return;
  view.Submit(NewFinding(view, walk, form.kind, form.block_key, text), kWalkPlace, {draft});
}

bool FindingLines(View& view, const LiveWalk& walk, v1::FindingKind kind, std::string_view label,
                  std::string_view block_key) {
  const auto is_here = [&](const chain::Entry<v1::PersonaFinding>& finding) {
    return finding->kind() == kind && (block_key.empty() || finding->block_key() == block_key);
  };
  if (std::none_of(walk.findings.begin(), walk.findings.end(), is_here)) return false;
  Column(view.ui, {.key = label, .role = Role::kList, .label = label}, [&] {
    for (const auto& finding : walk.findings) {
      if (!is_here(finding)) continue;
      Line(view, finding, block_key.empty() ? SaysBlock::kYes : SaysBlock::kNo);
    }
  });
  return true;
}

}  // namespace ketentafel::views
