#include <set>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/instrument_parts.h"

namespace ketentafel::views {
namespace {

// The examples that the catalogue does not have yet.
std::vector<const v1::Instrument*> NotTakenYet(const View& view) {
  std::set<std::string> taken;
  for (const InstrumentEntry& instrument : chain::InstrumentsOffered(view.state())) {
    taken.insert(instrument->content_key());
  }
  std::vector<const v1::Instrument*> left;
  for (const v1::Instrument& known : view.model.texts().content().instruments()) {
    if (!taken.contains(known.content_key())) left.push_back(&known);
  }
  return left;
}

// Its words stay those of the library, in each reader's language, until somebody changes them.
v1::Command TakeCommand(const View& view, const v1::Instrument& known) {
  v1::Command command;
  command.set_expected_revision(0);
  command.mutable_put_instrument()->set_id(view.NewId());
  v1::Instrument* instrument = command.mutable_put_instrument()->mutable_instrument();
  *instrument = known;
  instrument->clear_name();
  instrument->clear_what();
  return command;
}

void TakeButton(View& view, const v1::Instrument& known) {
  const std::string label = view.T("instrument.take");
  (void)SubmitButton(view, "take", {.label = label, .icon = icons::kPlus,
                                    .name = label + ": " + known.name()},
                     TakeCommand(view, known), "instrument/library");
}

// On a phone the button stands below the words.
void ExampleRow(View& view, const v1::Instrument& known) {
  const bool phone = view.ui.IsPhone();
  Row(view.ui, {.key = known.content_key(), .role = Role::kListItem, .label = known.name(),
                .padding = Sides(0, space::kStep), .gap_px = 12, .align = Align::kStart},
      [&] {
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, known.name(), {.type = Type::kBodyStrong});
          Meta(view.ui, known.what());
          if (phone) TakeButton(view, known);
        });
        if (!phone) TakeButton(view, known);
      });
}

}  // namespace

void LibraryCard(View& view) {
  const auto left = NotTakenYet(view);
  const std::string title = view.T("instrument.library");
  Card(view.ui, {.key = "library", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(left.size())});
    RefusalLine(view, "instrument/library");
    if (left.empty()) {
      return IconText(view.ui, icons::kCheckc, view.T("instrument.library.all_taken"),
                      {.width = Flex()});
    }
    Text(view.ui, view.T("instrument.library.line"), {.color = Color::kInk2});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < left.size(); ++i) {
        if (i > 0) Divider(view.ui);
        ExampleRow(view, *left[i]);
      }
    });
  });
}

}  // namespace ketentafel::views
