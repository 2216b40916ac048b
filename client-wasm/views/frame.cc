#include "client-wasm/views/frame.h"

#include <array>

#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/role_parts.h"

namespace ketentafel::views {
namespace {

struct NavPlace {
  Screen screen;
  std::string_view text_key;
  char32_t icon;
};

constexpr std::array<NavPlace, 5> kPlaces = {{
    {Screen::kHome, "nav.home", icons::kHome},
    {Screen::kMeetings, "nav.meetings", icons::kCal},
    {Screen::kBlocks, "nav.blocks", icons::kPuzzle},
    {Screen::kActions, "nav.actions", icons::kCheckc},
    {Screen::kParties, "nav.parties", icons::kOrg},
}};

// Which place a screen belongs to.
int PlaceOf(Screen screen) {
  if (screen == Screen::kPlan || screen == Screen::kReport || screen == Screen::kMail) {
    screen = Screen::kMeetings;
  }
  if (screen == Screen::kAgreements) screen = Screen::kActions;
  if (screen == Screen::kSetup) screen = Screen::kHome;
  if (screen == Screen::kFollowUp) screen = Screen::kActions;
  if (screen == Screen::kInstruments || screen == Screen::kPersonas || screen == Screen::kCards) {
    screen = Screen::kBlocks;
  }
  for (size_t i = 0; i < kPlaces.size(); ++i) {
    if (kPlaces[i].screen == screen) return static_cast<int>(i);
  }
  return -1;
}

template <class Show>
void WithPlaces(View& view, Show show) {
  std::array<std::string, kPlaces.size()> labels, hrefs;
  std::array<Place, kPlaces.size()> places;
  for (size_t i = 0; i < kPlaces.size(); ++i) {
    // Five places side by side on a phone have room for a short word each.
    const std::string key(kPlaces[i].text_key);
    labels[i] = view.T(view.ui.IsPhone() ? key + ".short" : key);
    hrefs[i] = view.HrefTo(kPlaces[i].screen);
    places[i] = {.key = kPlaces[i].text_key, .label = labels[i], .href = hrefs[i],
                 .icon = kPlaces[i].icon};
  }
  if (const std::optional<int> chosen = show(places)) {
    view.Go(kPlaces[static_cast<size_t>(*chosen)].screen);
  }
}

void ChainName(View& view) {
  if (view.model.account.who.seats_size() < 2) {
    Text(view.ui, view.state().chain()->name(), {.overflow = Overflow::kEllipsis});
    return;
  }
  Menu(view.ui, "chains",
       {.button = {.label = view.state().chain()->name(), .icon = icons::kDown,
                   .icon_side = IconSide::kAfter, .kind = ButtonKind::kQuiet}},
       [&] {
         for (const v1::SeatRef& seat : view.model.account.who.seats()) {
           const bool here = seat.ledger_id() == view.model.route.ledger_id;
           if (MenuItem(view.ui, seat.seat_id(),
                        {.label = seat.chain_name(), .icon = icons::kLink,
                         .note = seat.person_name(), .selected = here})) {
             view.out.Push(app::GoIntent{
                 {.screen = Screen::kHome, .ledger_id = seat.ledger_id()}});
           }
         }
       });
}

// The chain was put back to an earlier moment: what waits here may no longer fit.
void DoubtBanner(View& view) {
  const size_t doubted = view.model.InDoubt();
  if (doubted == 0) return;
  using Answer = app::DoubtedIntent::Answer;
  Card(view.ui, Tone::kAmber, {.key = "doubted", .gap_px = space::kStep}, [&] {
    StatusLine(view.ui, "line", icons::kWarn, view.T("connection.restored_history"),
               {.type = Type::kBodyStrong, .color = Color::kAmber});
    Text(view.ui, view.Plural("connection.restored_history.line",
                              static_cast<int64_t>(doubted)));
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      if (Button(view.ui, "back", {.label = view.T("connection.drafts_back")})) {
        view.out.Push(app::DoubtedIntent{Answer::kGiveBack});
      }
      if (Button(view.ui, "send", {.label = view.T("connection.send_drafts")})) {
        view.out.Push(app::DoubtedIntent{Answer::kSend});
      }
    });
  });
}

void RetryButton(View& view) {
  if (Button(view.ui, "retry", {.label = view.T("connection.try_now")})) {
    view.out.Push(app::RetryIntent{});
  }
}

void LostBanner(View& view) {
  if (!view.model.ShowsLost()) return;
  Card(view.ui, Tone::kAmber, {.key = "lost", .padding = Sides(space::kTight, space::kStep)}, [&] {
    Row(view.ui, {.gap_px = 12}, [&] {
      Icon(view.ui, icons::kWarn, 24, Color::kAmber);
      Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
        StatusText(view.ui, "lost_line", view.T("connection.lost"),
                   {.type = Type::kBodyStrong, .color = Color::kAmber});
        Text(view.ui, view.T("connection.lost.line"));
        if (view.ui.IsPhone()) RetryButton(view);
      });
      if (!view.ui.IsPhone()) RetryButton(view);
    });
  });
}

}  // namespace

void ConnectionBanners(View& view) {
  LostBanner(view);
  DoubtBanner(view);
}

namespace {

void GoToSearch(View& view) {
  view.Choose(std::string(kSearchFocus), "yes");
  view.Go(Screen::kSearch);
}

void ExampleChip(View& view) {
  if (!view.state().chain()->is_example()) return;
  Chip(view.ui, {.label = view.T("app.example")});
}

void Bar(View& view) {
  TopBar(view.ui, [&] {
    if (Logo(view.ui, view.T("app.name"), "#/")) view.out.Push(app::GoIntent{});
    VerticalRule(view.ui);
    ChainName(view);
    if (!view.ui.IsPhone()) ExampleChip(view);
    if (!view.ui.IsNarrow()) {
      Gap(view.ui, space::kGap);
      WithPlaces(view, [&](const auto& places) {
        return Navigation(view.ui, "nav", view.T("nav.label"), places,
                          PlaceOf(view.model.route.screen));
      });
    }
    Spacer(view.ui);
    // Beside the five places only a wide window has room to say that all is well.
    const bool roomy = view.ui.breakpoint() >= Breakpoint::k1920;
    if (roomy || (!view.ui.IsNarrow() && view.model.Unsent() > 0)) SavedState(view);
    // On a phone it stands in the menu of the person.
    if (!view.ui.IsPhone() &&
        IconButton(view.ui, "search", {.label = view.T("search.title"), .icon = icons::kSearch,
                                       .kind = ButtonKind::kQuiet})) {
      GoToSearch(view);
    }
    LanguageMenu(view);
    PersonMenu(view);
  });
}

}  // namespace

void SavedState(View& view) {
  const size_t unsent = view.model.Unsent();
  const bool waiting =
      view.model.InDoubt() > 0 ||
      (view.model.chain && view.model.chain->link.state() != app::LinkState::kLive);
  if (unsent == 0 || !waiting) {
    StatusLine(view.ui, "saved", icons::kCheck, view.T("common.saved"), {.color = Color::kInk2});
  } else {
    StatusLine(view.ui, "saved", icons::kWarn,
               view.Plural("connection.unsent", static_cast<int64_t>(unsent)),
               {.color = Color::kAmber});
  }
}

void LanguageMenu(View& view) {
  const std::string now = view.model.language == "en" ? "EN" : "NL";
  Menu(view.ui, "language",
       {.button = {.label = now, .kind = ButtonKind::kQuiet,
                   .name = now + ", " + view.T("common.language")}},
       [&] {
         for (const char* language : {"nl", "en"}) {
           if (MenuItem(view.ui, language,
                        {.label = view.T(std::string("common.language.") + language),
                         .selected = view.model.language == language})) {
             view.out.Push(app::LanguageIntent{language});
           }
         }
       });
}

void PersonMenu(View& view) {
  const bool known = view.model.chain && view.model.IsCaughtUp();
  const std::string name =
      known ? PersonName(view, view.model.me()) : view.T("signin.your_seats");
  const std::string label = known ? Initials(name) : "";
  const std::string spoken = known ? label + ", " + name : name;
  Menu(view.ui, "person",
       {.button = {.label = label, .icon = known ? char32_t{0} : icons::kPerson,
                   .kind = ButtonKind::kTinted, .name = spoken}},
       [&] {
         if (MenuItem(view.ui, "chains",
                      {.label = view.T("signin.your_seats"), .icon = icons::kLink})) {
           view.out.Push(app::GoIntent{});
         }
         if (known && view.ui.IsPhone() &&
             MenuItem(view.ui, "search", {.label = view.T("search.title"),
                                          .icon = icons::kSearch})) {
           GoToSearch(view);
         }
         const size_t lost = view.model.Unsent();
         const std::string note =
             lost == 0 ? view.T("signin.sign_out.line")
                       : view.Plural("signin.sign_out.unsent", static_cast<int64_t>(lost));
         if (MenuItem(view.ui, "sign_out",
                      {.label = view.T("signin.sign_out"), .icon = icons::kBack, .note = note})) {
           view.Choose("dialog/sign_out", "ask");
         }
       });
  if (view.Chosen("dialog/sign_out") != "ask") return;
  const auto wish = Dialog(view.ui, "sign_out", {.title = view.T("signin.sign_out")}, [&] {
    Text(view.ui, view.T("signin.sign_out.line"));
    if (const size_t lost = view.model.Unsent(); lost > 0) {
      Text(view.ui, view.Plural("signin.sign_out.unsent", static_cast<int64_t>(lost)),
           {.type = Type::kBodyStrong, .color = Color::kAmber});
    }
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "stay", {.label = view.T("signin.stay")})) {
        view.Choose("dialog/sign_out", "");
      }
      if (Button(view.ui, "go", {.label = view.T("signin.sign_out"),
                                 .kind = ButtonKind::kPrimary})) {
        view.Choose("dialog/sign_out", "");
        view.out.Push(app::SignOutIntent{});
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose("dialog/sign_out", "");
}

void PageTitle(View& view, std::string_view title, std::string_view line, Build at_right) {
  const auto words = [&] {
    Heading(view.ui, 1, title);
    if (!line.empty()) Text(view.ui, line, {.type = Type::kLead, .color = Color::kInk2});
  };
  if (view.ui.IsNarrow()) {
    Column(view.ui, {.gap_px = space::kTight}, [&] {
      Column(view.ui, {}, words);
      Flow(view.ui, {.gap_px = space::kStep}, at_right);
    });
    return;
  }
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    Column(view.ui, {.width = Flex()}, words);
    Row(view.ui, {.gap_px = 12, .align = Align::kStart}, at_right);
  });
}

void ChainFrame(View& view, std::string_view title, Build contents) {
  view.ui.SetPage(std::string(title) + " - " + view.state().chain()->name(), view.model.language);
  Bar(view);
  Body(view.ui, {.label = title}, [&] {
    ConnectionBanners(view);
    contents();
    ActionDialog(view, view.model.route.meeting_id, "");
    RoleDialogs(view);
    RecordDialogs(view);
  });
  OwnChangeLine(view);
  if (!view.ui.IsNarrow()) return;
  BottomBar(view.ui, [&] {
    WithPlaces(view, [&](const auto& places) {
      return Tabs(view.ui, "nav",
                  {.label = view.T("nav.label"), .look = TabsLook::kBottom,
                   .selected = PlaceOf(view.model.route.screen)},
                  places);
    });
  });
}

void PlainFrame(View& view, std::string_view title, float max_width_px, Build contents) {
  view.ui.SetPage(std::string(title) + " - " + view.T("app.name"), view.model.language);
  TopBar(view.ui, [&] {
    if (Logo(view.ui, view.T("app.name"), "#/")) view.out.Push(app::GoIntent{});
    Spacer(view.ui);
    LanguageMenu(view);
    if (view.model.account.state == app::Account::State::kSignedIn) PersonMenu(view);
  });
  Body(view.ui, {.label = title, .max_width_px = max_width_px}, contents);
}

}  // namespace ketentafel::views
