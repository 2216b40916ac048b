#include "client-wasm/views/live_minutes.h"

#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/entry_kinds.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/stale_choice.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using EntryOf = chain::Entry<v1::MinutesEntry>;
using ProposalOf = chain::Entry<v1::Proposal>;

std::vector<EntryOf> EntriesOf(const View& view, const LiveMeeting& meeting,
                               const std::string& item_id) {
  auto entries = view.state().All<v1::MinutesEntry>();
  std::erase_if(entries, [&](const EntryOf& entry) {
    return entry->meeting_id() != meeting.id || entry->item_id() != item_id;
  });
  std::stable_sort(entries.begin(), entries.end(), [](const EntryOf& a, const EntryOf& b) {
    return chain::InstantOf(a->written_at()) < chain::InstantOf(b->written_at());
  });
  return entries;
}

// "Afspraak A4"; "…" while the server has not yet chosen the number.
std::string KindWord(const View& view, const EntryOf& entry) {
  if (entry->kind() != v1::AGREEMENT) return view.T(TextKey(entry->kind()));
  const std::string number = view.model.IsUnderWay(entry.revision)
                                 ? "…"
                                 : std::to_string(entry->agreement_number());
  return view.T("agreement.number", {{"number", number}});
}

v1::Command Rewritten(const EntryOf& entry, const std::string& text, int64_t expected) {
  v1::Command command;
  command.set_expected_revision(expected);
  v1::PutMinutesEntry* put = command.mutable_put_minutes_entry();
  put->set_id(*entry.id);
  put->set_meeting_id(entry->meeting_id());
  put->set_item_id(entry->item_id());
  put->set_kind(entry->kind());
  put->set_text(text);
  return command;
}

void EditEntry(View& view, const EntryOf& entry) {
  const std::string draft = "entry/" + *entry.id;
  StaleChoice(view, {.draft_key = draft, .text = entry->text(), .revision = entry.revision});
  const std::string text = DraftTextArea(
      view, {.draft_key = draft, .stored = entry->text(),
             .base_revision = BaseOf(view, entry.revision), .guard = Guard::kOffersCard},
      {.label = view.T(TextKey(entry->kind())), .label_place = LabelPlace::kSpoken, .rows = 2,
       .max_rows = 8});
  const v1::Command command =
      Rewritten(entry, text, ExpectedOf(view, draft, entry.revision));
  RefusalLine(view, draft);
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kTinted},
                     command, draft, {draft})) {
      view.Choose("minutes/edit", "");
    }
    if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
      view.out.Push(app::ClearDraftIntent{draft});
      view.Choose("minutes/edit", "");
    }
  });
}

// Once the report is settled a line can still be corrected, but no longer taken out.
void EntryMenu(View& view, const EntryOf& entry) {
  if (!view.model.Would(Rewritten(entry, entry->text(), entry.revision)).ok()) return;
  v1::Command remove;
  remove.mutable_remove_minutes_entry()->set_id(*entry.id);
  Menu(view.ui, "more",
       {.button = {.label = view.T("minutes.change_entry"), .icon = icons::kPen,
                   .kind = ButtonKind::kQuiet},
        .look = MenuStyle::Look::kIconButton},
       [&] {
         if (MenuItem(view.ui, "edit", {.label = view.T("common.edit"), .icon = icons::kPen})) {
           view.Choose("minutes/edit", *entry.id);
         }
         if (view.model.Would(remove).ok() &&
             MenuItem(view.ui, "remove", {.label = view.T("common.remove"), .icon = icons::kX})) {
           view.Submit(remove, "minutes");
         }
       });
}

void EntryRow(View& view, const LiveMeeting& meeting, const EntryOf& entry) {
  Row(view.ui, {.key = *entry.id, .role = Role::kListItem, .padding = Sides(0, 10), .gap_px = 12,
                .align = Align::kStart},
      [&] {
        Icon(view.ui, IconOf(entry->kind()), 20, Color::kAccent);
        Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
          Row(view.ui, {.gap_px = space::kStep}, [&] {
            Text(view.ui, KindWord(view, entry), {.type = Type::kMetaStrong});
            Meta(view.ui, TimeOfDay(view, chain::InstantOf(entry->written_at()),
                                    meeting.plan->zone()));
          });
          const bool edits = view.Chosen("minutes/edit") == *entry.id ||
                             view.model.HasDraft("entry/" + *entry.id);
          if (edits) {
            EditEntry(view, entry);
          } else {
            Text(view.ui, entry->text());
          }
          if (!entry->corrections().empty()) {
            Meta(view.ui, view.T("report.formerly",
                                 {{"text", entry->corrections().rbegin()->former_text()}}));
          }
        });
        EntryMenu(view, entry);
      });
}

std::string TitleOf(const View& view, const LiveMeeting& meeting, const std::string& item_id) {
  for (const auto& item : meeting.items) {
    if (*item.id == item_id) return ItemTitle(view, *item.value);
  }
  return "";
}

void ProposalPanel(View& view, const LiveMeeting& meeting, const ProposalOf& proposal,
                   const std::string& shown_item_id) {
  const std::string who =
      view.T("minutes.from_person", {{"name", PersonName(view, proposal->person_id())},
                                     {"party", ShortPartyName(view, proposal->party_id())}});
  Panel(view.ui, Tone::kCanvas, {.key = *proposal.id, .role = Role::kGroup, .label = who,
                                 .gap_px = space::kStep, .edge = Color::kLine},
        [&] {
          Row(view.ui, {.gap_px = space::kStep}, [&] {
            Icon(view.ui, IconOf(proposal->kind()), 20, Color::kAccent);
            Text(view.ui, view.T(TextKey(proposal->kind())), {.type = Type::kMetaStrong});
            Meta(view.ui, who, {.overflow = Overflow::kEllipsis, .width = Flex()});
          });
          Text(view.ui, proposal->text());
          if (proposal->item_id() != shown_item_id) {
            Meta(view.ui, view.T("minutes.for_item",
                                 {{"item", TitleOf(view, meeting, proposal->item_id())}}));
          }
          v1::Command take, leave;
          take.mutable_answer_proposal()->set_id(*proposal.id);
          take.mutable_answer_proposal()->set_answer(v1::TAKEN_IN);
          take.mutable_answer_proposal()->set_new_entry_id(view.NewId());
          leave.mutable_answer_proposal()->set_id(*proposal.id);
          leave.mutable_answer_proposal()->set_answer(v1::NOT_NOW);
          if (!view.model.Would(take).ok()) {
            Meta(view.ui, view.T("minutes.waits_for_minute_taker"));
            return;
          }
          Row(view.ui, {.gap_px = space::kStep}, [&] {
            (void)SubmitButton(view, "take", {.label = view.T("minutes.take_in"),
                                              .icon = icons::kCheck, .kind = ButtonKind::kTinted,
                                              .width = Flex()},
                               take, "minutes");
            (void)SubmitButton(view, "leave",
                               {.label = view.T("proposal.not_now"), .width = Flex()}, leave,
                               "minutes");
          });
        });
}

// The minute-taker sees every proposal that waits, also one for an item the table has left.
void Proposals(View& view, const LiveMeeting& meeting, const std::string& item_id) {
  for (const ProposalOf& proposal : view.state().All<v1::Proposal>()) {
    const bool waits = proposal->meeting_id() == meeting.id && proposal->state() == v1::WAITING;
    if (!waits || (proposal->item_id() != item_id && !meeting.i_write)) continue;
    ProposalPanel(view, meeting, proposal, item_id);
  }
}

void Written(View& view, const LiveMeeting& meeting, const std::string& item_id) {
  const std::string title = view.T("minutes.title");
  if (!LinesOfItem(view, meeting, item_id, title)) {
    EmptyState(view, icons::kNote, view.T("empty.minutes"), view.T("empty.minutes.line"));
  }
}

// After the end the minutes are read, and corrected, in the report. Whoever has the pen can add
// what is missing until that is settled.
void InReport(View& view, const LiveMeeting& meeting) {
  const std::string title = view.T("minutes.title"), open = view.T("report.show");
  Card(view.ui, {.key = "minutes", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    Text(view.ui, view.T("minutes.in_report"), {.color = Color::kInk2});
    if (Link(view.ui, "report", {.label = open, .href = view.HrefTo(Screen::kReport, meeting.id),
                                 .icon = icons::kRight, .name = open + ": " + title})) {
      view.Go(Screen::kReport, meeting.id);
    }
    const auto* report = view.state().Get<v1::MeetingReport>(meeting.id);
    const auto* item = meeting.shown_item();
    if (!meeting.i_write || item == nullptr || report == nullptr || chain::IsSettled(*report)) {
      return;
    }
    Divider(view.ui);
    Heading(view.ui, 3, ItemTitle(view, *item->value), {.type = Type::kBodyStrong});
    (void)LinesOfItem(view, meeting, *item->id, ItemTitle(view, *item->value));
    Proposals(view, meeting, *item->id);
    WritingPlace(view, meeting, *item->id);
    RefusalLine(view, "minutes");
  });
}

}  // namespace

bool LinesOfItem(View& view, const LiveMeeting& meeting, const std::string& item_id,
                 std::string_view label) {
  const auto entries = EntriesOf(view, meeting, item_id);
  Column(view.ui, {.key = item_id, .role = Role::kList, .label = label}, [&] {
    for (size_t i = 0; i < entries.size(); ++i) {
      if (i > 0) Divider(view.ui);
      EntryRow(view, meeting, entries[i]);
    }
  });
  return !entries.empty();
}

void MinutesColumn(View& view, const LiveMeeting& meeting) {
  if (meeting.times.progress == chain::MeetingProgress::kEnded) return InReport(view, meeting);
  const auto* item = meeting.shown_item();
  if (item == nullptr) return;
  // Beside the item the column is as high as the window and its lines scroll inside; alone on a
  // narrow page the whole page scrolls.
  const bool beside = !view.ui.IsNarrow();
  const float height = std::max(
      480.0f, view.ui.height_px() - 64 - OwnChangeHeight(view) - 2 * space::kGap);
  Card(view.ui, {.key = "minutes", .role = Role::kRegion, .label = view.T("minutes.title"),
                 .height = beside ? Px(height) : Auto(), .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("minutes.title"), .note = ItemTitle(view, *item->value)});
         PenBanner(view, meeting);
         RefusalLine(view, "minutes");
         if (beside) {
           ScrollArea(view.ui, {.key = "written", .role = Role::kGroup,
                                .label = view.T("minutes.written"), .height = Flex(),
                                .gap_px = 12},
                      FollowEnd::kYes, [&] {
                        Written(view, meeting, *item->id);
                        Proposals(view, meeting, *item->id);
                      });
         } else {
           Written(view, meeting, *item->id);
         }
         Divider(view.ui);
         WritingPlace(view, meeting, *item->id);
         if (!beside) Proposals(view, meeting, *item->id);
       });
}

}  // namespace ketentafel::views
