#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/coverage_verbs.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {

std::string JudgementId(const LedgerState& state, const std::string& block_key,
                        const std::string& category_key, const std::string& segment_key) {
  const std::string of_block = JoinIds(JoinIds(state.ledger_id(), block_key), category_key);
  return JoinIds(of_block, segment_key.empty() ? "all" : segment_key);
}

// Refuses: STALE, EXPECTED_MISSING, and what the limits refuse.
Decision DecideJudgement(const Situation& situation) {
  v1::BlockJudgement judgement = situation.command.judge_block().judgement();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKey("judgement.block_key", judgement.block_key(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKey("judgement.category_key", judgement.category_key(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("judgement.segment_key", judgement.segment_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("judgement.adequacy", judgement.adequacy(),
                                         v1::Adequacy_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("judgement.note", judgement.note()));
  const std::string id = JudgementId(situation.state, judgement.block_key(),
                                     judgement.category_key(), judgement.segment_key());
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kBlockJudgement, id));
  Changes changes;
  if (judgement.adequacy() == v1::ADEQUACY_UNSPECIFIED) {
    changes.Delete<v1::BlockJudgement>(id);
    return changes.Take();
  }
  judgement.set_person_id(situation.caller.person_id);
  *judgement.mutable_judged_at() = TimestampOf(situation.now);
  changes.Put(id, std::move(judgement));
  return changes.Take();
}

}  // namespace ketentafel::chain
