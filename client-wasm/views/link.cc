#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

using app::LinkAtHand;
using app::OpenLinkIntent;

void ShowAbout(View& view) {
  const v1::PeekLinkResponse& about = view.model.link.about;
  if (about.for_operator()) {
    Text(view.ui, view.T("signin.for_operator"), {.type = Type::kLead});
    return;
  }
  Text(view.ui, view.T("signin.for_person", {{"name", about.person_name()}}),
       {.type = Type::kLeadStrong});
  Text(view.ui,
       view.T("signin.for_seat", {{"party", about.party_name()}, {"chain", about.chain_name()}}));
}

void ShowOtherPerson(View& view) {
  Panel(view.ui, Tone::kAmber, {.key = "other", .gap_px = space::kStep}, [&] {
    IconText(view.ui, icons::kWarn, view.T("signin.other_person"),
             {.type = Type::kBodyStrong, .color = Color::kAmber});
    Text(view.ui, view.T("signin.other_person.line"));
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      if (Button(view.ui, "both", {.label = view.T("signin.both_mine")})) {
        view.out.Push(OpenLinkIntent{OpenLinkIntent::Session::kAddToCurrent});
      }
      if (Button(view.ui, "leave", {.label = view.T("signin.sign_out")})) {
        view.out.Push(app::SignOutIntent{});
      }
    });
  });
}

void ShowReady(View& view) {
  const v1::PeekLinkResponse& about = view.model.link.about;
  ShowAbout(view);
  if (about.other_person()) return ShowOtherPerson(view);
  const bool opening = view.model.link.state == LinkAtHand::State::kOpening;
  const char* label = about.already_open()   ? "signin.go_on"
                      : about.for_operator() ? "signin.open_operator"
                                             : "signin.open";
  if (Button(view.ui, "open", {.label = view.T(label), .icon = icons::kArrow,
                               .icon_side = IconSide::kAfter, .kind = ButtonKind::kPrimary,
                               .size = ButtonSize::kBig, .busy = opening})) {
    view.out.Push(OpenLinkIntent{});
  }
}

}  // namespace

void ShowLink(View& view) {
  const LinkAtHand& link = view.model.link;
  PlainFrame(view, view.T("signin.title"), 640, [&] {
    Card(view.ui, {.key = "link", .gap_px = space::kTight}, [&] {
      Heading(view.ui, 1, view.T("signin.title"));
      switch (link.state) {
        case LinkAtHand::State::kFailed:
          Alert(view.ui, "failed", view.model.Sentence(link.failure));
          Text(view.ui, view.T("signin.need_link.line"));
          break;
        case LinkAtHand::State::kReady:
        case LinkAtHand::State::kOpening:
          ShowReady(view);
          break;
        default:
          StatusText(view.ui, "busy", view.T("common.busy"));
      }
    });
  });
}

}  // namespace ketentafel::views
