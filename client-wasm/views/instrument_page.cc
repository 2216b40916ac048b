#include "client-wasm/views/approach.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/role_parts.h"
#include "shared/chain/timestamps.h"
#include "shared/content/instrument_words.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "instrument";
constexpr std::string_view kRetiring = "dialog/instrument/retire";
constexpr int kMonthsFresh = 12;

int MonthsOf(const v1::CivilDate& date) { return date.year() * 12 + date.month(); }

void Field(View& view, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  Column(view.ui, {}, [&] {
    Meta(view.ui, label);
    Text(view.ui, text);
  });
}

// Only somebody who keeps the catalogue says that it still is right.
void CheckNow(View& view, const InstrumentEntry& instrument) {
  if (!KeepsCatalogue(view)) return;
  const v1::CivilDate today = view.model.Today();
  if (chain::CivilOf(instrument->last_checked()) == chain::CivilOf(today)) return;
  v1::Command command;
  command.set_expected_revision(instrument.revision);
  command.mutable_put_instrument()->set_id(*instrument.id);
  *command.mutable_put_instrument()->mutable_instrument() = *instrument.value;
  *command.mutable_put_instrument()->mutable_instrument()->mutable_last_checked() = today;
  (void)SubmitButton(view, "check", {.label = view.T("instrument.check_now"),
                                     .icon = icons::kCheck},
                     command, kPlace);
}

void Retire(View& view, const InstrumentEntry& instrument) {
  if (!KeepsCatalogue(view)) return;
  if (Button(view.ui, "retire", {.label = view.T("instrument.retire"), .icon = icons::kArchive,
                                 .kind = ButtonKind::kQuiet})) {
    view.Choose(std::string(kRetiring), *instrument.id);
  }
}

// Roles end with it and do not come back: asked once more.
void RetireDialog(View& view, const InstrumentEntry& instrument) {
  if (view.Chosen(kRetiring) != *instrument.id || instrument->has_retired_on()) return;
  const auto wish = Dialog(view.ui, "retire", {.title = view.T("instrument.retire")}, [&] {
    Text(view.ui, view.T("instrument.retire.line"));
    v1::Command command;
    command.mutable_retire_instrument()->set_id(*instrument.id);
    *command.mutable_retire_instrument()->mutable_on() = view.model.Today();
    RefusalLine(view, kPlace);
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "yes", {.label = view.T("instrument.retire"),
                                     .kind = ButtonKind::kPrimary},
                       command, kPlace)) {
        view.Choose(std::string(kRetiring), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kRetiring), "");
}

void Wishes(View& view, const InstrumentEntry& instrument) {
  if (instrument->has_retired_on()) return;
  const char* edit = KeepsCatalogue(view) ? "instrument.edit" : "instrument.propose_edit";
  if (Button(view.ui, "edit", {.label = view.T(edit), .icon = icons::kPen})) {
    OpenInstrument(view, *instrument.id);
  }
  CheckNow(view, instrument);
  if (Button(view.ui, "action", {.label = view.T("coverage.make_action"), .icon = icons::kPlus})) {
    OpenActionFor(view, InstrumentName(view, *instrument.value), instrument->block_keys(0),
                  v1::Element::kInstrument, *instrument.id);
  }
  Retire(view, instrument);
}

void About(View& view, const InstrumentEntry& instrument) {
  const std::string name = InstrumentName(view, *instrument.value);
  Card(view.ui, {.key = "about", .role = Role::kRegion, .label = name, .gap_px = space::kTight},
       [&] {
         const std::string what =
             content::InstrumentWhat(view.model.texts(), *instrument.value);
         if (!what.empty()) Text(view.ui, what, {.type = Type::kLead});
         InstrumentChips(view, *instrument.value);
         if (instrument->has_retired_on()) {
           Text(view.ui, view.T("instrument.retired",
                                {{"date", LongDate(view, instrument->retired_on())}}));
         } else {
           Row(view.ui, {}, [&] { CheckedChip(view, *instrument.value); });
         }
         Field(view, view.T("instrument.area"), instrument->area());
         Field(view, view.T("instrument.contact"), instrument->contact());
         if (!instrument->link().empty()) {
           (void)Link(view.ui, "link", {.label = view.T("instrument.open_link"),
                                        .href = instrument->link(), .icon = icons::kLink,
                                        .name = view.T("instrument.open_link") + ": " + name});
         }
         RefusalLine(view, kPlace);
         Flow(view.ui, {.gap_px = space::kStep}, [&] { Wishes(view, instrument); });
         (void)ShowActionsOf(view, v1::Element::kInstrument, *instrument.id);
       });
}

void Roles(View& view, const InstrumentEntry& instrument) {
  const std::string title = view.T("instrument.who");
  Card(view.ui, {.key = "roles", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Column(view.ui, {.key = "list", .role = Role::kList, .label = title,
                          .gap_px = space::kGap},
                [&] {
                  for (const v1::Role role : {v1::INSTRUMENT_PROVIDER, v1::INSTRUMENT_DEVELOPER}) {
                    RoleLine(view, {.role = role, .instrument_id = *instrument.id},
                             RoleTitle::kRole);
                  }
                });
       });
}

}  // namespace

void InstrumentChips(View& view, const v1::Instrument& instrument) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    Chip(view.ui, {.label = view.T("support." + instrument.category_key()), .icon = icons::kTool,
                   .tone = ChipTone::kAccent});
    for (const std::string& key : instrument.block_keys()) {
      Chip(view.ui, {.label = view.T("block." + key), .icon = icons::kPuzzle});
    }
    if (instrument.segment_keys_size() == 0) {
      Chip(view.ui, {.label = view.T("instrument.for_all"), .icon = icons::kPeople});
    }
    for (const std::string& key : instrument.segment_keys()) {
      Chip(view.ui, {.label = view.T("segment." + key), .icon = icons::kPeople});
    }
  });
}

void CheckedChip(View& view, const v1::Instrument& instrument) {
  if (!instrument.has_last_checked()) {
    return Chip(view.ui, {.label = view.T("instrument.never_checked"), .icon = icons::kClock});
  }
  const bool fresh =
      MonthsOf(view.model.Today()) - MonthsOf(instrument.last_checked()) <= kMonthsFresh;
  if (!fresh) {
    return Chip(view.ui, {.label = view.T("instrument.checked_long_ago"), .icon = icons::kClock});
  }
  Chip(view.ui, {.label = view.T("instrument.checked_on",
                                 {{"date", ShortDate(view, instrument.last_checked())}}),
                 .icon = icons::kCheck});
}

void InstrumentPage(View& view, const InstrumentEntry& instrument) {
  PageTitle(view, InstrumentName(view, *instrument.value), "", [&] {
    if (Button(view.ui, "back", {.label = view.T("instrument.all"), .icon = icons::kBack})) {
      view.GoToDetail(Screen::kInstruments, "");
    }
  });
  ApproachNavigation(view);
  TwoColumns(
      view,
      [&] {
        About(view, instrument);
        FeedbackCard(view, instrument);
      },
      [&] { Roles(view, instrument); });
  RetireDialog(view, instrument);
}

}  // namespace ketentafel::views
