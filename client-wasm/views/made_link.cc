#include "client-wasm/views/made_link.h"

namespace ketentafel::views {

void MadeLink(View& view, const std::string& link, const std::string& person) {
  Panel(view.ui, Tone::kTint, {.key = "link", .role = Role::kGroup,
                               .label = view.T("parties.link_of", {{"name", person}}),
                               .gap_px = space::kStep},
        [&] {
          Text(view.ui, view.T("parties.link_of", {{"name", person}}), {.type = Type::kBodyStrong});
          (void)TextField(view.ui, "address", link,
                          {.label = view.T("parties.link_of", {{"name", person}}),
                           .label_place = LabelPlace::kSpoken, .read_only = true});
          Meta(view.ui, view.T("parties.link.line"));
          const std::string copy = view.T("parties.copy");
          if (Button(view.ui, "copy", {.label = copy, .icon = icons::kLink,
                                       .name = copy + ": " + person})) {
            view.out.Push(app::CopyIntent{link});
            view.Choose("parties/copied", link);
          }
          if (view.Chosen("parties/copied") != link) return;
          StatusLine(view.ui, "copied", icons::kCheck, view.T("parties.copied"));
        });
}

}  // namespace ketentafel::views
