#include "client-wasm/views/cards.h"
#include "client-wasm/views/clock_text.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::views {
namespace {

// Who was to read may be gone, or may rather not.
void OtherReader(View& view, const LiveWalk& walk) {
  if (!walk.may_lead) return;
  const SelectOptions parties = PartyOptions(view, view.T("walk.start.reader.none"));
  if (auto party = Select(view.ui, "other_reader", walk.walk->reader_party_id(), parties.span(),
                          {.label = view.T("walk.start.reader"), .width = Flex()})) {
    v1::Command command;
    command.mutable_set_walk_reader()->set_id(walk.id);
    command.mutable_set_walk_reader()->set_reader_party_id(*party);
    view.Submit(command, kWalkPlace);
  }
}

void Reader(View& view, const LiveWalk& walk) {
  const std::string& party = walk.walk->reader_party_id();
  const bool mine = !party.empty() && party == walk.my_party_id;
  const std::string line =
      party.empty() ? view.T("walk.reader.nobody")
      : mine        ? view.T("walk.reader.you", {{"name", walk.name}})
                    : view.T("walk.reader", {{"party", PartyName(view, party)}});
  Panel(view.ui, Tone::kTint, {.key = "reader", .gap_px = space::kStep}, [&] {
    StatusLine(view.ui, "reader", icons::kSound, line, {.type = Type::kLeadStrong});
    OtherReader(view, walk);
  });
}

void Blocks(View& view, const LiveWalk& walk) {
  Heading(view.ui, 3, view.T("walk.blocks"), {.type = Type::kBodyStrong});
  Column(view.ui, {.key = "blocks", .role = Role::kList, .label = view.T("walk.blocks"),
                   .gap_px = space::kStep},
         [&] {
           for (const std::string& block : walk.walk->block_keys()) {
             Row(view.ui, {.key = block, .role = Role::kListItem, .gap_px = 12}, [&] {
               Disc(view.ui, {.text = BlockNumber(view, block), .tone = DiscTone::kAccent});
               Text(view.ui, BlockLine(view, block), {.width = Flex()});
             });
           }
         });
}

// The words of the card, large enough to read from.
void Story(View& view, const v1::Persona& persona) {
  const auto paragraph = [&](const std::string& text) {
    if (!text.empty()) Text(view.ui, text, {.type = Type::kLead, .max_width_px = 720});
  };
  if (!persona.quote().empty()) {
    Text(view.ui, "“" + persona.quote() + "”",
         {.type = view.ui.IsPhone() ? Type::kLeadStrong : Type::kSpeaker, .max_width_px = 720});
  }
  paragraph(persona.personal_situation());
  paragraph(persona.occupation());
  paragraph(persona.profile());
  paragraph(persona.current_situation());
  for (const std::string& need : persona.needs()) paragraph(need);
  for (const std::string& pain : persona.pains()) paragraph(pain);
}

void Quiet(View& view, const LiveWalk& walk) {
  const auto left = chain::QuietLeft(*walk.walk, walk.meeting.now);
  if (!left) {
    if (walk.walk->has_quiet_since()) {
      StatusLine(view.ui, "quiet", icons::kCheckc, view.T("walk.quiet.done"));
    }
    return;
  }
  Panel(view.ui, Tone::kTint, {.key = "quiet", .gap_px = space::kStep}, [&] {
    StatusText(view.ui, "quiet", view.T("walk.quiet"), {.type = Type::kBodyStrong});
    Clock(view.ui, "clock",
          {.text = ClockText(*left), .spoken = SpokenTime(view, *left),
           .size = view.ui.IsPhone() ? ClockSize::kPhone : ClockSize::kDesk});
    const double share = 1.0 - static_cast<double>(left->count()) /
                                   static_cast<double>(chain::kQuietMinute.count());
    ProgressBar(view.ui, {.label = view.T("walk.quiet"), .value = static_cast<float>(share),
                          .height_px = 12});
    Text(view.ui, view.T("walk.quiet.line"), {.color = Color::kInk2});
  });
}

}  // namespace

void MeetPersona(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 1, walk.name);
  Card(view.ui, {.key = "meet", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("walk.step.1.line", {{"name", walk.name}}),
              {.color = Color::kInk2});
         Reader(view, walk);
         Blocks(view, walk);
       });
}

void ListenTo(View& view, const LiveWalk& walk) {
  const std::string title = StepTitle(view, 2, walk.name);
  Card(view.ui, {.key = "listen", .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Reader(view, walk);
         Quiet(view, walk);
         if (walk.persona.name().empty()) {
           EmptyState(view, icons::kPerson, view.T("walk.no_card"), view.T("walk.no_card.line"));
           return;
         }
         Story(view, walk.persona);
       });
}

}  // namespace ketentafel::views
