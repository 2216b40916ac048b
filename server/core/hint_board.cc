#include "server/core/hint_board.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/chain/refusals.h"

namespace ketentafel::core {
namespace {

bool HasPen(const chain::LedgerState& state, const std::string& meeting_id,
            const std::string& person_id) {
  const auto* pen = state.Get<v1::Pen>(meeting_id);
  return pen != nullptr && pen->holder_person_id() == person_id;
}

}  // namespace

Status HintBoard::Take(const std::string& person_id, const v1::DraftLine& draft, Instant now) {
  if (!Allows(person_id, now)) {
    return ResourceExhausted("HINTS_TOO_FAST", "at most five hints a second");
  }
  if (draft.text().empty()) {
    typing_.erase(person_id);
  } else {
    typing_[person_id] = {draft, now};
  }
  return OkStatus();
}

bool HintBoard::Allows(const std::string& person_id, Instant now) {
  Allowance& allowance =
      allowances_.try_emplace(person_id, Allowance{kMostPerSecond, now}).first->second;
  const std::chrono::duration<double> passed = now - allowance.counted;
  allowance.hints =
      std::min<double>(kMostPerSecond, allowance.hints + passed.count() * kMostPerSecond);
  allowance.counted = now;
  if (allowance.hints < 1) return false;
  allowance.hints -= 1;
  return true;
}

std::vector<HintBoard::Line> HintBoard::Settle(const chain::LedgerState& state, Instant now) {
  std::vector<Line> ended;
  for (auto it = typing_.begin(); it != typing_.end();) {
    const auto& [person_id, typing] = *it;
    if (now - typing.refreshed < kExpiry && HasPen(state, typing.draft.meeting_id(), person_id)) {
      ++it;
      continue;
    }
    ended.push_back({person_id, typing.draft});
    ended.back().draft.clear_text();
    it = typing_.erase(it);
  }
  return ended;
}

std::vector<HintBoard::Line> HintBoard::Lines() const {
  std::vector<Line> lines;
  for (const auto& [person_id, typing] : typing_) lines.push_back({person_id, typing.draft});
  return lines;
}

Status CheckDraftLine(const chain::LedgerState& state, const std::string& person_id,
                      const v1::DraftLine& draft) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckText("draft_line.text", draft.text(), kLongText, Emptiness::kAllowed));
  if (HasPen(state, draft.meeting_id(), person_id)) return OkStatus();
  return PermissionDenied(chain::refusal::kNotYours, "the pen is somebody else's")
      .With("needs", "minute_taker");
}

v1::Hint HintOf(const v1::DraftLine& draft) {
  v1::Hint hint;
  *hint.mutable_draft_line() = draft;
  return hint;
}

}  // namespace ketentafel::core
