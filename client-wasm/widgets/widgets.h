#ifndef KETENTAFEL_CLIENT_WIDGETS_WIDGETS_H_
#define KETENTAFEL_CLIENT_WIDGETS_WIDGETS_H_

// All that a view needs. A view is a function of const state that builds widgets from top to bottom
// and notes what people ask for:
//
//   void ShowAgenda(Context& ui, const Agenda& agenda, Intents& out) {
//     Card(ui, {.key = "agenda", .role = Role::kRegion, .label = t("agenda.title")}, [&] {
//       Row(ui, {.gap_px = 8}, [&] {
//         Heading(ui, 2, t("agenda.title"));
//         Spacer(ui);
//         if (Button(ui, "add", {.label = t("agenda.add"), .icon = icons::kPlus})) out.push(Add{});
//       });
//       Column(ui, {.key = "items", .role = Role::kList, .label = t("agenda.items")}, [&] {
//         for (const Item& item : agenda.items) ShowItem(ui, item, out);  // rows keyed by item.id
//       });
//     });
//   }
//
// Options are named fields in the order of their struct; all may be left out. Texts must live until
// the call returns. The same view may be run up to four times for one update, so it changes nothing
// but what it asks for; what people did arrives in one run only.
#include "client-wasm/icons.h"               // IWYU pragma: export
#include "client-wasm/widgets/context.h"     // IWYU pragma: export
#include "client-wasm/widgets/controls.h"    // IWYU pragma: export
#include "client-wasm/widgets/fields.h"      // IWYU pragma: export
#include "client-wasm/widgets/layout.h"      // IWYU pragma: export
#include "client-wasm/widgets/marks.h"       // IWYU pragma: export
#include "client-wasm/widgets/navigation.h"  // IWYU pragma: export
#include "client-wasm/widgets/overlay.h"     // IWYU pragma: export
#include "client-wasm/widgets/portrait.h"    // IWYU pragma: export
#include "client-wasm/widgets/progress.h"    // IWYU pragma: export
#include "client-wasm/widgets/text.h"        // IWYU pragma: export

#endif  // KETENTAFEL_CLIENT_WIDGETS_WIDGETS_H_
