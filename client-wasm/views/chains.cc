#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

void ShowSeat(View& view, const v1::SeatRef& seat) {
  const std::string name = seat.chain_name() + ", " + seat.person_name();
  const app::Route home{.screen = Screen::kHome, .ledger_id = seat.ledger_id()};
  const bool pressed = PressRow(
      view.ui, seat.seat_id(),
      {.name = name, .href = "#" + app::FormatRoute(home),
       .box = {.padding = Sides(space::kTight, 12), .gap_px = space::kTight,
               .edge = Color::kEdge, .edge_px = edge::kControl, .radius_px = radius::kControl}},
      [&] {
        Icon(view.ui, icons::kLink, 24, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, seat.chain_name(), {.type = Type::kBodyStrong});
          Meta(view.ui, seat.person_name());
        });
        if (seat.is_example()) Chip(view.ui, {.label = view.T("app.example")});
        Icon(view.ui, icons::kRight, 24, Color::kAccent);
      });
  if (pressed) view.out.Push(app::GoIntent{home});
}

}  // namespace

void ShowChains(View& view) {
  const v1::WhoAmIResponse& who = view.model.account.who;
  PlainFrame(view, view.T("signin.your_seats"), 720, [&] {
    PageTitle(view, view.T("signin.title"), view.T("signin.choose_chain"), [] {});
    Card(view.ui, {.key = "seats", .role = Role::kRegion, .label = view.T("signin.your_seats"),
                   .gap_px = 12},
         [&] {
           if (who.seats().empty()) {
             EmptyState(view, icons::kLink, view.T("empty.chains"), view.T("empty.chains.line"));
           }
           for (const v1::SeatRef& seat : who.seats()) ShowSeat(view, seat);
           if (!who.may_make_chains()) return;
           const auto kind =
               who.seats().empty() ? ButtonKind::kPrimary : ButtonKind::kPlain;
           if (Button(view.ui, "new", {.label = view.T("signin.new_chain"), .icon = icons::kPlus,
                                       .kind = kind})) {
             view.out.Push(app::GoIntent{{.screen = Screen::kNewChain}});
           }
           (void)Link(view.ui, "load", {.label = view.T("chain_file.in"),
                                        .href = "/chain-file/load?lang=" + view.model.language});
         });
  });
}

}  // namespace ketentafel::views
