#include "client-wasm/views/becomes.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/zoom_in.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "shared/chain/reflections.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "reflection";

bool SaysSomething(const v1::SetReflection& notes) {
  return !Trimmed(notes.own_organisation()).empty() || !Trimmed(notes.other_parties()).empty() ||
         !Trimmed(notes.carers()).empty();
}

bool IsStored(const v1::SetReflection& notes, const v1::Reflection& stored) {
  return notes.own_organisation() == stored.own_organisation() &&
         notes.other_parties() == stored.other_parties() && notes.carers() == stored.carers();
}

v1::Command MarkCommand(const LiveMeeting& meeting, bool ready, bool released) {
  v1::Command command;
  command.mutable_mark_reflection()->set_meeting_id(meeting.id);
  command.mutable_mark_reflection()->set_ready(ready);
  command.mutable_mark_reflection()->set_released(released);
  return command;
}

// Three notes that stay on this page until their author is ready, and with their author until
// released. Commands go in order: what is marked is what was typed.
void OwnNotes(View& view, const LiveMeeting& meeting) {
  const std::string id = JoinIds(meeting.id, view.model.me());
  const v1::Element* element = view.state().Find(v1::Element::kReflection, id);
  const v1::Reflection stored = element == nullptr ? v1::Reflection() : element->reflection();
  const auto* progress = view.state().Get<v1::ReflectionProgress>(id);
  const bool ready = progress != nullptr && progress->ready();

  FormDraft form(view, "reflection/" + meeting.id, element == nullptr ? 0 : element->revision());
  v1::Command set;
  v1::SetReflection* notes = set.mutable_set_reflection();
  notes->set_meeting_id(meeting.id);
  const auto area = [&](std::string_view field, const std::string& text) {
    const std::string key = "reflection." + std::string(field);
    return form.Area(field, text, {.label = view.T(key), .help = view.T(key + ".line"),
                                   .rows = 2, .max_rows = 6});
  };
  notes->set_own_organisation(area("own_organisation", stored.own_organisation()));
  notes->set_other_parties(area("other_parties", stored.other_parties()));
  notes->set_carers(area("carers", stored.carers()));
  set.set_expected_revision(form.expected());

  const Status would = view.model.Would(MarkCommand(meeting, true, false));
  const std::string refused = would.ok() ? "" : view.model.Sentence(would);
  const auto send = [&](const v1::Command& mark) {
    if (!IsStored(*notes, stored)) view.Submit(set, kPlace, {form.prefix()});
    view.Submit(mark, kPlace);
  };
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (Button(view.ui, "ready", {.label = view.T("reflection.ready"), .icon = icons::kCheck,
                                  .kind = ready ? ButtonKind::kPlain : ButtonKind::kTinted,
                                  .disabled_reason = refused, .pressed = ready})) {
      send(MarkCommand(meeting, !ready, false));
    }
    const std::string reason =
        !refused.empty() || SaysSomething(*notes) ? refused : view.T("reflection.write_first");
    if (Button(view.ui, "share", {.label = view.T("reflection.share"), .icon = icons::kPeople,
                                  .disabled_reason = reason,
                                  .reason_place = ReasonPlace::kSpoken})) {
      send(MarkCommand(meeting, true, true));
    }
  });
  RefusalLine(view, kPlace);
}

void WhoIsReady(View& view, const std::vector<chain::PartyReflection>& round) {
  int ready = 0;
  for (const auto& one : round) ready += one.ready;
  StatusLine(view.ui, "ready_count", icons::kPeople,
             view.T("reflection.ready_count", {{"n", std::to_string(ready)},
                                               {"total", std::to_string(round.size())}}));
  Flow(view.ui, {.key = "parties", .gap_px = space::kStep}, [&] {
    for (const auto& one : round) {
      if (!one.ready) continue;
      Chip(view.ui, {.label = ShortPartyName(view, *one.party.id), .icon = icons::kCheck,
                     .tone = ChipTone::kGreen});
    }
  });
}

void Part(View& view, const LiveMeeting& meeting, const chain::Entry<v1::Reflection>& notes,
          std::string_view field, const std::string& text) {
  if (Trimmed(text).empty()) return;
  Column(view.ui, {.key = field, .gap_px = space::kHalf}, [&] {
    Meta(view.ui, view.T("reflection." + std::string(field)));
    Text(view.ui, text);
    const auto* item = meeting.shown_item();
    Flow(view.ui, {.gap_px = space::kStep, .align = Align::kCenter}, [&] {
      BecomesButtons(view, {.kind = v1::Element::kReflection, .id = *notes.id, .text = text,
                            .by = PersonName(view, notes->person_id()),
                            .meeting_id = meeting.id,
                            .item_id = item == nullptr ? "" : *item->id});
    });
  });
}

void Released(View& view, const LiveMeeting& meeting, const chain::Entry<v1::Reflection>& notes) {
  const std::string title = PersonName(view, notes->person_id()) + ", " +
                            ShortPartyName(view, notes->party_id());
  Card(view.ui, {.key = *notes.id, .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    Heading(view.ui, 3, title);
    Part(view, meeting, notes, "own_organisation", notes->own_organisation());
    Part(view, meeting, notes, "other_parties", notes->other_parties());
    Part(view, meeting, notes, "carers", notes->carers());
    Flow(view.ui, {.key = "came", .gap_px = space::kStep}, [&] {
      ShowWhatCameOf(view, {.kind = v1::Element::kReflection, .id = *notes.id});
    });
  });
}

}  // namespace

void ReflectionCard(View& view, const LiveMeeting& meeting) {
  const auto* own = view.state().Get<v1::Reflection>(JoinIds(meeting.id, view.model.me()));
  const bool shared = own != nullptr && own->released();
  Card(view.ui, {.key = "reflection", .role = Role::kRegion, .label = view.T("reflection.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("reflection.title")});
         if (shared) {
           IconText(view.ui, icons::kPeople, view.T("reflection.shared"));
         } else {
           IconText(view.ui, icons::kLock, view.T("reflection.line"), {.color = Color::kInk2});
           OwnNotes(view, meeting);
         }
         Divider(view.ui);
         WhoIsReady(view, chain::ReflectionRound(view.state(), meeting.id));
         RefusalLine(view, "becomes");
       });
  for (const auto& notes : chain::ReleasedReflections(view.state(), meeting.id)) {
    Released(view, meeting, notes);
  }
}

}  // namespace ketentafel::views
