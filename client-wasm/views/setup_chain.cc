#include <algorithm>
#include <array>
#include <utility>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/setup_parts.h"
#include "shared/base/text.h"
#include "shared/chain/audience.h"

namespace ketentafel::views {
namespace {

constexpr std::array kScales = {v1::NEIGHBOURHOOD, v1::MUNICIPALITY, v1::REGION};

// Lists are typed and kept as one text with commas.
template <class List>
std::string Joined(const List& parts) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
  return joined;
}

std::vector<std::string> TypedList(const std::string& joined) {
  std::vector<std::string> list;
  for (const std::string& part : Split(joined, ',')) {
    if (std::string item = Trimmed(part); !item.empty()) list.push_back(std::move(item));
  }
  return list;
}

void ScaleField(View& view, FormDraft& form, v1::Chain* chain) {
  const SelectOptions scales = KindOptions(view, kScales);
  const std::string kept = form.Select("scale", std::to_string(chain->scale()), scales.span(),
                                       {.label = view.T("chain.scale")});
  chain->set_scale(static_cast<v1::ChainScale>(kept.empty() ? 0 : kept[0] - '0'));
}

void SegmentBoxes(View& view, FormDraft& form, v1::Chain* chain) {
  std::vector<std::string> chosen = TypedList(form.Value("segments", Joined(chain->segment_keys())));
  Column(view.ui, {}, [&] {
    Text(view.ui, view.T("setup.segments"), {.type = Type::kBodyStrong});
    for (const v1::Segment& segment : view.model.texts().content().segments()) {
      const auto found = std::find(chosen.begin(), chosen.end(), segment.key());
      const bool on = found != chosen.end();
      if (!Checkbox(view.ui, segment.key(), {.label = view.T("segment." + segment.key()),
                                             .checked = on})) {
        continue;
      }
      if (on) {
        chosen.erase(found);
      } else {
        chosen.push_back(segment.key());
      }
      form.SetValue("segments", Joined(chosen));
    }
  });
  chain->clear_segment_keys();
  for (std::string& key : chosen) chain->add_segment_keys(std::move(key));
}

}  // namespace

void ChainCard(View& view) {
  const v1::Element* stored = view.state().Find(v1::Element::kChain, view.state().ledger_id());
  Card(view.ui, {.key = "chain", .role = Role::kRegion, .label = view.T("chain.about"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("chain.about")});
         FormDraft form(view, "chain", stored->revision());
         v1::Command command;
         v1::Chain* chain = command.mutable_edit_chain()->mutable_chain();
         *chain = stored->chain();
         chain->set_name(
             form.Line("name", chain->name(), {.label = view.T("chain.name")}, Guard::kExempt));
         ScaleField(view, form, chain);
         const std::string areas =
             form.Line("areas", Joined(chain->areas()),
                       {.label = view.T("chain.areas"), .help = view.T("chain.areas.help")},
                       Guard::kExempt);
         chain->clear_areas();
         for (std::string& area : TypedList(areas)) chain->add_areas(std::move(area));
         SegmentBoxes(view, form, chain);
         command.set_expected_revision(form.expected());
         RefusalLine(view, "chain");
         if (chain::ViewOf(view.state(), view.model.me()).director) {
           (void)Link(view.ui, "out",
                      {.label = view.T("chain_file.out"),
                       .href = "/chain-file/" + view.state().ledger_id() +
                               "?lang=" + view.model.language});
         }
         if (!form.touched()) return;
         (void)SubmitButton(view, "save", {.label = view.T("common.save"),
                                           .kind = ButtonKind::kTinted},
                            command, "chain", {form.prefix()});
       });
}

}  // namespace ketentafel::views
