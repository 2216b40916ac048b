#include "client-wasm/views/cards.h"
#include "client-wasm/views/finding_form.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_words.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

SelectOptions BlocksOnWay(const View& view, const LiveWalk& walk) {
  SelectOptions options;
  options.Add("", view.T("walk.finding.block.none"));
  for (const std::string& block : walk.walk->block_keys()) {
    options.Add(block, BlockNumber(view, block) + ". " + BlockLine(view, block));
  }
  return options;
}

void Add(View& view, const LiveWalk& walk) {
  if (!view.model.Would(NewFinding(view, walk, v1::FINDING_HELPED, "", "-")).ok()) return;
  const std::string draft = "walk/" + walk.id + "/helped";
  const std::string text =
      DraftTextArea(view, {.draft_key = draft},
                    {.label = view.T("walk.finding.text"), .rows = 2, .max_rows = 5});
  const SelectOptions blocks = BlocksOnWay(view, walk);
  const std::string block =
      DraftSelect(view, {.draft_key = draft + "/block", .keep = Keep::kPassing}, blocks.span(),
                  {.label = view.T("walk.finding.block")});
  const std::string reason = Trimmed(text).empty() ? view.T("walk.finding.type_first") : "";
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    (void)SubmitButton(view, "helped", {.label = view.T("walk.helped.add"), .icon = icons::kStar,
                                        .kind = ButtonKind::kTinted, .disabled_reason = reason,
                                        .reason_place = ReasonPlace::kSpoken},
                       NewFinding(view, walk, v1::FINDING_HELPED, block, text), kWalkPlace,
                       {draft});
    (void)SubmitButton(view, "missing", {.label = view.T("walk.missing.add"), .icon = icons::kHole,
                                         .disabled_reason = reason,
                                         .reason_place = ReasonPlace::kSpoken},
                       NewFinding(view, walk, v1::FINDING_MISSING, block, text), kWalkPlace,
                       {draft});
  });
}

void Kind(View& view, const LiveWalk& walk, v1::FindingKind kind, std::string_view title,
          std::string_view empty) {
  Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
    Heading(view.ui, 3, title);
    if (!FindingLines(view, walk, kind, title)) Text(view.ui, empty, {.color = Color::kInk2});
  });
}

}  // namespace

void HelpedAndMissing(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 5, walk.name);
  const std::string helped = view.T("walk.helped"), missing = view.T("walk.missing");
  const std::string no_help = view.T("walk.helped.empty");
  const std::string nothing_missing = view.T("walk.missing.empty");
  Card(view.ui, {.key = "helped", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         // First what one works on: what others add fills in below it.
         Add(view, walk);
         Divider(view.ui);
         const auto both = [&] {
           Kind(view, walk, v1::FINDING_HELPED, helped, no_help);
           Kind(view, walk, v1::FINDING_MISSING, missing, nothing_missing);
         };
         if (view.ui.IsPhone()) {
           Column(view.ui, {.gap_px = space::kTight}, both);
         } else {
           Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, both);
         }
       });
}

}  // namespace ketentafel::views
