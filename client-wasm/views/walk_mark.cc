#include <algorithm>
#include <array>

#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"
#include "shared/base/ids.h"
#include "shared/chain/expected_parties.h"

namespace ketentafel::views {
namespace {

constexpr std::array kMoments = {v1::TOUCH_MOMENT_UNSPECIFIED, v1::TOUCH_EARLY, v1::TOUCH_MIDWAY,
                                 v1::TOUCH_LATE, v1::TOUCH_ALWAYS};

v1::Command SetTo(v1::PersonaTouchpoint touchpoint) {
  v1::Command command;
  *command.mutable_set_touchpoint()->mutable_touchpoint() = std::move(touchpoint);
  return command;
}

// A party comes to stand on a block, or leaves it.
v1::Command Toggle(const LiveWalk& walk, const std::string& party, const std::string& block,
                   bool stands) {
  v1::Command command;
  if (stands) {
    v1::RemoveTouchpoint* remove = command.mutable_remove_touchpoint();
    remove->set_walk_id(walk.id);
    remove->set_party_id(party);
    remove->set_block_key(block);
  } else {
    v1::PersonaTouchpoint touchpoint;
    touchpoint.set_walk_id(walk.id);
    touchpoint.set_party_id(party);
    touchpoint.set_block_key(block);
    command = SetTo(std::move(touchpoint));
  }
  return command;
}

bool StandsOn(const chain::BlockOnWay& block, const std::string& party) {
  return std::any_of(block.parties.begin(), block.parties.end(),
                     [&](const auto& one) { return one->party_id() == party; });
}

const v1::PersonaTouchpoint* OwnOn(const LiveWalk& walk, const chain::BlockOnWay& block) {
  for (const auto& touchpoint : block.parties) {
    if (touchpoint->party_id() == walk.my_party_id) return touchpoint.value;
  }
  return nullptr;
}

void ForOthers(View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  const std::string label = view.T("walk.for_others");
  Menu(view.ui, "others",
       {.button = {.label = label, .icon = icons::kPen, .kind = ButtonKind::kQuiet,
                   .name = label + ": " + BlockLine(view, block.block_key),
                   .description = view.T("walk.for_others.line")}},
       [&] {
         for (const auto& party : chain::ExpectedParties(view.state(), walk.meeting.id)) {
           if (*party.id == walk.my_party_id) continue;
           const bool stands = StandsOn(block, *party.id);
           if (MenuItem(view.ui, *party.id, {.label = party->name(), .selected = stands})) {
             view.Submit(Toggle(walk, *party.id, block.block_key, stands), kWalkPlace);
           }
         }
       });
}

// The instruments that belong to the block, and the one that was chosen before.
SelectOptions Instruments(const View& view, const v1::PersonaTouchpoint& touchpoint) {
  SelectOptions options;
  options.Add("", view.T("walk.instrument.none"));
  for (const auto& instrument : view.state().All<v1::Instrument>()) {
    const auto& blocks = instrument->block_keys();
    const bool here =
        !instrument->has_retired_on() &&
        std::find(blocks.begin(), blocks.end(), touchpoint.block_key()) != blocks.end();
    if (!here && *instrument.id != touchpoint.instrument_id()) continue;
    options.Add(*instrument.id, InstrumentName(view, *instrument.id));
  }
  return options;
}

void Choices(View& view, const v1::PersonaTouchpoint& touchpoint) {
  const SelectOptions moments = KindOptions(view, kMoments);
  if (const auto moment = Select(view.ui, "when", std::to_string(touchpoint.moment()),
                                 moments.span(),
                                 {.label = view.T("walk.when"), .width = Flex()})) {
    v1::PersonaTouchpoint changed = touchpoint;
    changed.set_moment(static_cast<v1::TouchMoment>((*moment)[0] - '0'));
    view.Submit(SetTo(std::move(changed)), kWalkPlace);
  }
  const SelectOptions instruments = Instruments(view, touchpoint);
  if (instruments.span().size() < 2) return;
  if (const auto instrument = Select(view.ui, "instrument", touchpoint.instrument_id(),
                                     instruments.span(),
                                     {.label = view.T("walk.instrument"), .width = Flex()})) {
    v1::PersonaTouchpoint changed = touchpoint;
    changed.set_instrument_id(*instrument);
    view.Submit(SetTo(std::move(changed)), kWalkPlace);
  }
}

void HowLine(View& view, const LiveWalk& walk, const v1::PersonaTouchpoint& touchpoint) {
  const std::string draft = "walk/" + walk.id + "/how/" + touchpoint.block_key();
  std::string how;
  const std::string label = view.T("walk.how");
  const auto line = [&] {
    how = DraftTextField(view, {.draft_key = draft, .stored = touchpoint.how()},
                         {.label = label, .placeholder = view.T("walk.how.hint"),
                          .width = Flex()});
    (void)Button(view.ui, "save", {.label = view.T("common.save"),
                                   .name = view.T("common.save") + ": " +
                                           BlockLine(view, touchpoint.block_key()),
                                   .submits = true});
  };
  const bool sent = Form(view.ui, {.key = "how", .label = label}, [&] {
    if (view.ui.IsPhone()) {
      Column(view.ui, {.gap_px = space::kStep}, line);
    } else {
      Row(view.ui, {.gap_px = space::kStep, .align = Align::kEnd}, line);
    }
  });
  if (!sent) return;
  v1::PersonaTouchpoint changed = touchpoint;
  changed.set_how(how);
  view.Submit(SetTo(std::move(changed)), kWalkPlace, {draft});
  view.Choose("walk/mark", "");
}

bool IsUnfolded(const View& view, const chain::BlockOnWay& block) {
  return view.Chosen("walk/mark") == block.block_key;
}

}  // namespace

void MarkLinks(View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  if (walk.meeting.i_write) ForOthers(view, walk, block);
  if (OwnOn(walk, block) == nullptr || IsUnfolded(view, block)) return;
  const std::string label = view.T("walk.when_and_how");
  if (Button(view.ui, "details", {.label = label, .icon = icons::kPen, .kind = ButtonKind::kQuiet,
                                  .padding_px = 0.0f,
                                  .name = label + ": " + BlockLine(view, block.block_key)})) {
    view.Choose("walk/mark", block.block_key);
  }
}

void MarkDetails(View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  const v1::PersonaTouchpoint* own = OwnOn(walk, block);
  if (own == nullptr || !IsUnfolded(view, block)) return;
  const std::string label = view.T("walk.when_and_how");
  const std::string title = BlockLine(view, block.block_key);
  Panel(view.ui, Tone::kCanvas, {.key = "details", .role = Role::kGroup,
                                 .label = label + ": " + title, .gap_px = 12},
        [&] {
          const auto choices = [&] { Choices(view, *own); };
          if (view.ui.IsPhone()) {
            Column(view.ui, {.gap_px = 12}, choices);
          } else {
            Row(view.ui, {.gap_px = 12, .align = Align::kStart}, choices);
          }
          HowLine(view, walk, *own);
        });
}

void MarkButtons(View& view, const LiveWalk& walk, const chain::BlockOnWay& block) {
  const bool stands = StandsOn(block, walk.my_party_id);
  const v1::Command toggle = Toggle(walk, walk.my_party_id, block.block_key, stands);
  if (!view.model.Would(toggle).ok()) return;  // a guest looks on
  const std::string name =
      view.T("walk.we_too.at", {{"block", BlockLine(view, block.block_key)}});
  if (SubmitButton(view, "we", {.label = view.T("walk.we_too"),
                                .icon = stands ? icons::kCheck : icons::kPlus,
                                .kind = stands ? ButtonKind::kTinted : ButtonKind::kPlain,
                                .padding_px = 12.0f, .name = name, .pressed = stands},
                   toggle, kWalkPlace)) {
    view.Choose("walk/mark", stands ? "" : block.block_key);
  }
}

void DoneChoosing(View& view, const LiveWalk& walk) {
  const auto* choice =
      view.state().Get<v1::WalkChoice>(JoinIds(walk.id, walk.my_party_id));
  const bool done = choice != nullptr && choice->done();
  v1::Command command;
  command.mutable_set_walk_choice()->set_walk_id(walk.id);
  command.mutable_set_walk_choice()->set_party_id(walk.my_party_id);
  command.mutable_set_walk_choice()->set_done(!done);
  if (!view.model.Would(command).ok()) return;
  const bool nowhere =
      std::none_of(walk.way.blocks.begin(), walk.way.blocks.end(),
                   [&](const auto& block) { return StandsOn(block, walk.my_party_id); });
  const std::string label =
      nowhere ? view.T("walk.done.nowhere", {{"name", walk.name}}) : view.T("walk.done");
  const std::string hint = nowhere ? view.T("walk.done.line") : std::string();
  if (Checkbox(view.ui, "done", {.label = label, .checked = done, .hint = hint})) {
    view.Submit(command, kWalkPlace);
  }
}

}  // namespace ketentafel::views
