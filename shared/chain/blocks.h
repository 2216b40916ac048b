#ifndef KETENTAFEL_SHARED_CHAIN_BLOCKS_H_
#define KETENTAFEL_SHARED_CHAIN_BLOCKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

// What the chain has done with its building blocks. Source: domain 4, KT-16, KT-18, KT-26.
namespace ketentafel::chain {

// The block that an item zooms in on; empty when it is about none, or when that is still open.
std::string BlockOf(const v1::AgendaItem& item);

// The block of a guiding question: "b1" of "b1.3".
std::string BlockOfQuestion(std::string_view question_key);

// The blocks that a meeting zooms in on, in the order of its agenda, each once.
std::vector<std::string> BlocksOf(const LedgerState& state, std::string_view meeting_id);

// What a block has had so far.
struct BlockRecord {
  std::vector<Entry<v1::Meeting>> held;     // zoomed in on it, earliest first
  std::vector<Entry<v1::Meeting>> planned;  // will
  int answers = 0;  // guiding questions that have an answer, from whichever meeting
  int gaps = 0;     // said to be missing
  int ideas = 0;
  int goals = 0;
  int open_actions = 0;
};
BlockRecord RecordOf(const LedgerState& state, std::string_view block_key);

// The blocks that basic meetings have zoomed in on, or will, in the order of the approach: those
// that phase C is about here. Fewer than seven is a shortened phase C. Source: KT-19.
std::vector<std::string> ChosenBlocks(const LedgerState& state);

// The answers to a guiding question, of the latest meeting first.
std::vector<Entry<v1::Answer>> AnswersTo(const LedgerState& state, std::string_view question_key);

// What parties said to a guiding question at an agenda item, in the order in which they said it.
std::vector<Entry<v1::QuestionVoice>> VoicesAt(const LedgerState& state, std::string_view item_id,
                                               std::string_view question_key);

// The goals of a block, in their order. Empty key: those of the whole chain.
std::vector<Entry<v1::Goal>> GoalsOf(const LedgerState& state, std::string_view block_key);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_BLOCKS_H_
