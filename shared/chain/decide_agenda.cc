#include <algorithm>

#include "shared/base/order_key.h"
#include "shared/chain/blocks.h"
#include "shared/chain/carried_over.h"
#include "shared/chain/checks.h"
#include "shared/chain/plan.h"
#include "shared/chain/plan_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// An item of a meeting that is not over. Errors: NOT_FOUND ITEM_UNKNOWN; as CheckMeetingAhead.
Status CheckItemAhead(const LedgerState& state, const std::string& item_id) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAgendaItem, item_id, refusal::kItemUnknown));
  return CheckMeetingAhead(state, state.Get<v1::AgendaItem>(item_id)->meeting_id());
}

// Errors: FAILED_PRECONDITION ITEM_BEGUN.
Status CheckNotBegun(const LedgerState& state, const std::string& item_id) {
  if (!HasBegun(state, item_id)) return OkStatus();
  return FailedPrecondition(refusal::kItemBegun, "this item is or has been current");
}

// The item after which another comes to stand; empty is the beginning.
// Errors: NOT_FOUND ITEM_UNKNOWN; INVALID_ARGUMENT ITEM_OF_OTHER_MEETING.
Status CheckAfter(const LedgerState& state, const std::string& meeting_id,
                  const std::string& after_id) {
  if (after_id.empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAgendaItem, after_id, refusal::kItemUnknown));
  if (state.Get<v1::AgendaItem>(after_id)->meeting_id() == meeting_id) return OkStatus();
  return InvalidArgument(refusal::kItemOfOtherMeeting, "that item is on another agenda")
      .With("id", after_id);
}

// The key directly behind `after_id` among the others of a meeting.
std::string KeyAfter(const LedgerState& state, const std::string& meeting_id,
                     const std::string& after_id, const std::string& moving_id) {
  std::string before;
  bool passed = after_id.empty();
  for (const auto& item : ItemsOf(state, meeting_id)) {
    if (*item.id == moving_id) continue;
    if (passed) return OrderKeyBetween(before, item->order_key());
    before = item->order_key();
    passed = *item.id == after_id;
  }
  return OrderKeyBetween(before, "");
}

std::string LastItemOf(const LedgerState& state, const std::string& meeting_id) {
  const auto items = ItemsOf(state, meeting_id);
  return items.empty() ? "" : *items.back().id;
}

// Refuses: as CheckMeetingAhead and CheckAfter; INVALID_ARGUMENT TOO_MANY.
Decision Add(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::PutAgendaItem& put = situation.command.put_agenda_item();
  const std::string& meeting_id = put.item().meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckMeetingAhead(state, meeting_id));
  const int items = static_cast<int>(ItemsOf(state, meeting_id).size());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("items", items + 1, {1, kMostItems}));
  KETENTAFEL_RETURN_IF_ERROR(CheckAfter(state, meeting_id, put.after_item_id()));
  StatusOr<v1::AgendaItem> item = FreshItem(state, put.item());
  if (!item.ok()) return item.status();
  const std::string after =
      put.after_item_id().empty() ? LastItemOf(state, meeting_id) : put.after_item_id();
  item->set_order_key(KeyAfter(state, meeting_id, after, put.id()));
  Changes changes;
  changes.Put(put.id(), *std::move(item));
  return changes.Take();
}

template <class T>
bool SomethingSaidAt(const LedgerState& state, const std::string& item_id) {
  const auto lines = state.All<T>();
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line->item_id() == item_id; });
}

// Whether anybody wrote, offered or said anything at an item.
bool HasWords(const LedgerState& state, const std::string& item_id) {
  return SomethingSaidAt<v1::MinutesEntry>(state, item_id) ||
         SomethingSaidAt<v1::Proposal>(state, item_id) ||
         SomethingSaidAt<v1::QuestionVoice>(state, item_id) ||
         SomethingSaidAt<v1::Answer>(state, item_id);
}

// What was said at an item was said about its block. Errors: FAILED_PRECONDITION ITEM_HAS_MINUTES.
Status SetBlock(const LedgerState& state, const v1::PutAgendaItem& put, v1::AgendaItem* item) {
  const std::string& wanted = put.item().block_key();
  if (wanted.empty() || wanted == item->block_key()) return OkStatus();
  if (!BlockOf(*item).empty() && HasWords(state, put.id())) {
    return FailedPrecondition(refusal::kItemHasMinutes, "something was said about its block");
  }
  item->set_block_key(wanted);
  return OkStatus();
}

// Sets the words, minutes and block of an item. Refuses: STALE, MEETING_OVER, ITEM_HAS_MINUTES,
// ITEM_OF_OTHER_MEETING.
Decision Put(const Situation& situation) {
  const v1::PutAgendaItem& put = situation.command.put_agenda_item();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kAgendaItem, put.id()));
  const auto* existing = situation.state.Get<v1::AgendaItem>(put.id());
  if (existing == nullptr) return Add(situation);
  KETENTAFEL_RETURN_IF_ERROR(CheckMeetingAhead(situation.state, existing->meeting_id()));
  const std::string& meeting_id = put.item().meeting_id();
  if (!meeting_id.empty() && meeting_id != existing->meeting_id()) {
    return InvalidArgument(refusal::kItemOfOtherMeeting, "an item stays on its agenda");
  }
  v1::AgendaItem item = *existing;
  item.set_title(put.item().title());
  item.set_purpose(put.item().purpose());
  item.set_planned_minutes(put.item().planned_minutes());
  KETENTAFEL_RETURN_IF_ERROR(SetBlock(situation.state, put, &item));
  KETENTAFEL_RETURN_IF_ERROR(CheckAgendaItem(item));
  Changes changes;
  changes.Put(put.id(), std::move(item));
  return changes.Take();
}

// Refuses: ITEM_UNKNOWN, MEETING_OVER, ITEM_BEGUN, AFTER_ITSELF, ITEM_OF_OTHER_MEETING.
Decision Move(const Situation& situation) {
  const v1::MoveAgendaItem& move = situation.command.move_agenda_item();
  KETENTAFEL_RETURN_IF_ERROR(CheckItemAhead(situation.state, move.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckNotBegun(situation.state, move.id()));
  if (move.after_item_id() == move.id()) {
    return InvalidArgument(refusal::kAfterItself, "an item cannot follow itself");
  }
  v1::AgendaItem item = *situation.state.Get<v1::AgendaItem>(move.id());
  KETENTAFEL_RETURN_IF_ERROR(CheckAfter(situation.state, item.meeting_id(), move.after_item_id()));
  item.set_order_key(KeyAfter(situation.state, item.meeting_id(), move.after_item_id(), move.id()));
  Changes changes;
  changes.Put(move.id(), std::move(item));
  return changes.Take();
}

// Refuses: ITEM_UNKNOWN, MEETING_OVER, ITEM_BEGUN, ITEM_HAS_MINUTES, LAST_ITEM.
Decision Remove(const Situation& situation) {
  const LedgerState& state = situation.state;
  const std::string& id = situation.command.remove_agenda_item().id();
  KETENTAFEL_RETURN_IF_ERROR(CheckItemAhead(state, id));
  KETENTAFEL_RETURN_IF_ERROR(CheckNotBegun(state, id));
  if (HasWords(state, id)) {
    return FailedPrecondition(refusal::kItemHasMinutes, "something was written at this item");
  }
  if (ItemsOf(state, state.Get<v1::AgendaItem>(id)->meeting_id()).size() == 1) {
    return FailedPrecondition(refusal::kLastItem, "an agenda keeps one item");
  }
  Changes changes;
  changes.Delete<v1::AgendaItem>(id);
  // An order of introductions made beforehand goes with its item.
  if (state.Get<v1::SpeakingRound>(id) != nullptr) changes.Delete<v1::SpeakingRound>(id);
  return changes.Take();
}

}  // namespace

StatusOr<v1::AgendaItem> FreshItem(const LedgerState& state, const v1::AgendaItem& said) {
  KETENTAFEL_RETURN_IF_ERROR(CheckAgendaItem(said));
  v1::AgendaItem item = said;
  if (item.kind() == v1::AGENDA_ITEM_KIND_UNSPECIFIED) item.set_kind(v1::PLAIN);
  item.clear_times_carried();
  item.clear_let_go();
  if (!item.has_carried_from()) return item;
  const StatusOr<int> times = TimesCarried(state, item.carried_from());
  if (!times.ok()) return times.status();
  item.set_times_carried(*times);
  return item;
}

// Something that was not dealt with need not come along, or may come along after all.
// Refuses: ITEM_UNKNOWN, NOT_CARRIABLE.
Decision DecideLeftOver(const Situation& situation) {
  const v1::LetGoOfItem& verb = situation.command.let_go_of_item();
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kAgendaItem, verb.id(),
                                         refusal::kItemUnknown));
  v1::AgendaItem item = *situation.state.Get<v1::AgendaItem>(verb.id());
  const auto* meeting = situation.state.Get<v1::Meeting>(item.meeting_id());
  const bool was_left = meeting != nullptr && meeting->state() == v1::ENDED &&
                        !HasBegun(situation.state, verb.id());
  if (!was_left) return FailedPrecondition(refusal::kNotCarriable, "it was not left over");
  item.set_let_go(verb.let_go());
  Changes changes;
  changes.Put(verb.id(), std::move(item));
  return changes.Take();
}

Status CheckAgendaItem(const v1::AgendaItem& item) {
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("item.content_key", item.content_key()));
  const auto emptiness = item.content_key().empty() ? Emptiness::kRefused : Emptiness::kAllowed;
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("item.title", item.title(), emptiness));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("item.purpose", item.purpose()));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("item.block_key", item.block_key()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("item.kind", item.kind(), v1::AgendaItemKind_IsValid, Emptiness::kAllowed));
  return CheckNumber("item.planned_minutes", item.planned_minutes(), 1, 240);
}

Decision DecideAgendaItem(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutAgendaItem:
      return Put(situation);
    case Verb::kMoveAgendaItem:
      return Move(situation);
    default:
      return Remove(situation);
  }
}

}  // namespace ketentafel::chain
