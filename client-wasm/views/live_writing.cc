#include "client-wasm/views/entry_kinds.h"
#include "client-wasm/views/live_minutes.h"
#include "client-wasm/views/names.h"
#include "shared/base/text.h"
#include "shared/chain/pen_turns.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "minutes";

// Lets the others read along. An empty text takes the line away.
void TellLine(View& view, const LiveMeeting& meeting, const std::string& item_id,
              v1::MinutesEntryKind kind, const std::string& text) {
  v1::DraftLine line;
  line.set_meeting_id(meeting.id);
  line.set_item_id(item_id);
  line.set_kind(kind);
  line.set_text(text);
  view.out.Push(app::DraftLineIntent{line});
}

void Write(View& view, const LiveMeeting& meeting, const std::string& item_id) {
  const std::string draft = "minutes/" + meeting.id + "/" + item_id;
  const v1::MinutesEntryKind kind = EntryKindTiles(view, "minutes/kind");
  const std::string before = view.model.DraftOr(draft, "");
  v1::Command command;
  v1::PutMinutesEntry* put = command.mutable_put_minutes_entry();
  const std::string text = DraftTextArea(
      view, {.draft_key = draft, .guard = Guard::kOffersCard},
      {.label = view.T("minutes.line"), .label_place = LabelPlace::kSpoken,
       .placeholder = view.T("minutes.line.hint"), .rows = 2, .max_rows = 6,
       .max_letters = static_cast<int>(kLongText)});
  if (text != before) TellLine(view, meeting, item_id, kind, text);
  put->set_id(view.NewId());
  put->set_meeting_id(meeting.id);
  put->set_item_id(item_id);
  put->set_kind(kind);
  put->set_text(text);
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    Meta(view.ui, view.T("minutes.all_read_along"), {.width = Flex()});
    const std::string reason =
        Trimmed(text).empty() ? view.T("minutes.type_first") : std::string();
    if (SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kPrimary,
                                    .disabled_reason = reason,
                                    .reason_place = ReasonPlace::kSpoken},
                     command, kPlace, {draft})) {
      TellLine(view, meeting, item_id, kind, "");
    }
  });
}

void LineOf(View& view, const std::string& person, const v1::DraftLine& line) {
  Column(view.ui, {.key = person, .gap_px = space::kStep}, [&] {
    Row(view.ui, {.gap_px = space::kStep}, [&] {
      IconText(view.ui, icons::kPen,
               view.T("minutes.writes_now", {{"name", PersonName(view, person)}}),
               {.type = Type::kMetaStrong});
      Spacer(view.ui);
      Meta(view.ui, view.T(TextKey(line.kind())));
    });
    Panel(view.ui, Tone::kTint, {.key = "line"}, [&] { TypedText(view.ui, line.text()); });
  });
}

void ReadAlong(View& view, const LiveMeeting& meeting) {
  const auto drafts =
      view.model.chain->link.replica().LiveDrafts(view.model.surroundings().Now());
  for (const auto& [person, draft] : drafts) {
    if (draft.line.meeting_id() != meeting.id || view.model.IsMe(person)) continue;
    LineOf(view, person, draft.line);
  }
}

void ProposeForm(View& view, const LiveMeeting& meeting, const std::string& item_id) {
  const std::string draft = "propose/" + meeting.id + "/" + item_id;
  const v1::MinutesEntryKind kind = EntryKindTiles(view, "propose/kind");
  v1::Command command;
  v1::ProposeEntry* propose = command.mutable_propose_entry();
  const std::string text = DraftTextArea(
      view, {.draft_key = draft},
      {.label = view.T("minutes.propose.text"), .rows = 2, .max_rows = 6,
       .max_letters = static_cast<int>(kLongText)});
  propose->set_id(view.NewId());
  propose->set_meeting_id(meeting.id);
  propose->set_item_id(item_id);
  propose->set_kind(kind);
  propose->set_text(text);
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    if (Button(view.ui, "cancel", {.label = view.T("common.cancel"), .width = Flex()})) {
      view.Choose("minutes/propose", "");
    }
    const std::string reason = Trimmed(text).empty() ? view.T("minutes.type_first") : "";
    if (SubmitButton(view, "send", {.label = view.T("minutes.propose.send"),
                                    .kind = ButtonKind::kTinted, .width = Flex(),
                                    .disabled_reason = reason,
                                    .reason_place = ReasonPlace::kSpoken},
                     command, kPlace, {draft})) {
      view.Choose("minutes/propose", "");
    }
  });
}

// The lead arranges the pen when its holder is gone: gives it to a person at once.
void ArrangeMenu(View& view, const LiveMeeting& meeting) {
  Menu(view.ui, "arrange", {.button = {.label = view.T("pen.arrange"), .icon = icons::kSwap}}, [&] {
    for (const std::string& party : chain::NextParties(view.state(), meeting.id)) {
      const auto seat = chain::RepresentativeOf(view.state(), party);
      if (seat.value == nullptr) continue;
      v1::Command ask;
      ask.mutable_offer_pen()->set_meeting_id(meeting.id);
      ask.mutable_offer_pen()->set_to_party_id(party);
      v1::Command give;
      give.mutable_take_pen()->set_meeting_id(meeting.id);
      give.mutable_take_pen()->set_for_person_id(seat->person_id());
      const bool gives = view.model.Would(give).ok();
      const v1::Command& command = gives ? give : ask;
      const Status would = view.model.Would(command);
      const std::string reason = would.ok() ? "" : view.model.Sentence(would);
      if (MenuItem(view.ui, party, {.label = PersonName(view, seat->person_id()),
                                    .icon = icons::kPen, .note = PartyName(view, party),
                                    .disabled_reason = reason})) {
        view.Submit(command, kPlace);
      }
    }
  });
}

}  // namespace

void ReadAlongCard(View& view, const LiveMeeting& meeting) {
  const bool running = meeting.times.progress == chain::MeetingProgress::kRunning ||
                       meeting.times.progress == chain::MeetingProgress::kPaused;
  if (!running || meeting.i_write || meeting.browses) return;
  const std::string holder =
      meeting.pen == nullptr ? std::string() : meeting.pen->holder_person_id();
  if (holder.empty()) return;
  const auto drafts =
      view.model.chain->link.replica().LiveDrafts(view.model.surroundings().Now());
  const auto draft = drafts.find(holder);
  const bool writes = draft != drafts.end() && draft->second.line.meeting_id() == meeting.id;
  Card(view.ui, {.key = "read_along", .role = Role::kRegion, .label = view.T("minutes.title"),
                 .gap_px = space::kStep},
       [&] {
         if (writes) {
           LineOf(view, holder, draft->second.line);
         } else {
           IconText(view.ui, icons::kPen,
                    view.T("pen.has", {{"name", PersonName(view, holder)}}),
                    {.type = Type::kMetaStrong});
         }
         if (Button(view.ui, "propose", {.label = view.T("minutes.propose"),
                                         .icon = icons::kPlus})) {
           view.Choose("minutes/propose", "open");
           GoToTab(view, kMinutesTab);
         }
       });
}

void WritingPlace(View& view, const LiveMeeting& meeting, const std::string& item_id) {
  if (meeting.i_write) return Write(view, meeting, item_id);
  ReadAlong(view, meeting);
  if (view.Chosen("minutes/propose") == "open") return ProposeForm(view, meeting, item_id);
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (Button(view.ui, "propose", {.label = view.T("minutes.propose"), .icon = icons::kPlus})) {
      view.Choose("minutes/propose", "open");
    }
    if (meeting.i_lead) ArrangeMenu(view, meeting);
  });
}

}  // namespace ketentafel::views
