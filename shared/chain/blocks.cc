#include "shared/chain/blocks.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr std::string_view kZoomInPrefix = "zoom_in.";

bool Contains(const std::vector<std::string>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

auto MomentOf(const v1::Meeting& meeting) {
  const v1::CivilDateTime& starts = meeting.starts();
  return std::tuple(starts.date().year(), starts.date().month(), starts.date().day(),
                    starts.hour(), starts.minute());
}

void SortByMoment(std::vector<Entry<v1::Meeting>>* meetings) {
  std::sort(meetings->begin(), meetings->end(), [](const auto& a, const auto& b) {
    return std::tuple(MomentOf(*a.value), *a.id) < std::tuple(MomentOf(*b.value), *b.id);
  });
}

void CountMeetings(const LedgerState& state, std::string_view block_key, BlockRecord* record) {
  std::set<std::string_view> about;
  for (const auto& item : state.All<v1::AgendaItem>()) {
    if (BlockOf(*item.value) == block_key) about.insert(item->meeting_id());
  }
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::CANCELLED || !about.contains(*meeting.id)) continue;
    (meeting->state() == v1::PLANNED ? record->planned : record->held).push_back(meeting);
  }
  SortByMoment(&record->held);
  SortByMoment(&record->planned);
}

}  // namespace

std::string BlockOf(const v1::AgendaItem& item) {
  if (item.kind() != v1::ZOOM_IN) return "";
  if (!item.block_key().empty()) return item.block_key();
  // Agendas from before items said so themselves.
  const std::string_view key = item.content_key();
  return key.starts_with(kZoomInPrefix) ? std::string(key.substr(kZoomInPrefix.size())) : "";
}

std::string BlockOfQuestion(std::string_view question_key) {
  const size_t dot = question_key.find('.');
  return dot == std::string_view::npos ? "" : std::string(question_key.substr(0, dot));
}

std::vector<std::string> BlocksOf(const LedgerState& state, std::string_view meeting_id) {
  std::vector<std::string> blocks;
  for (const auto& item : ItemsOf(state, meeting_id)) {
    const std::string block = BlockOf(*item.value);
    if (!block.empty() && !Contains(blocks, block)) blocks.push_back(block);
  }
  return blocks;
}

BlockRecord RecordOf(const LedgerState& state, std::string_view block_key) {
  BlockRecord record;
  CountMeetings(state, block_key, &record);
  std::set<std::string_view> answered;
  for (const auto& answer : state.All<v1::Answer>()) {
    const std::string& question = answer->question_key();
    if (BlockOfQuestion(question) == block_key) answered.insert(question);
  }
  record.answers = static_cast<int>(answered.size());
  for (const auto& voice : state.All<v1::QuestionVoice>()) {
    if (BlockOfQuestion(voice->question_key()) != block_key) continue;
    record.gaps += voice->kind() == v1::VOICE_GAP;
    record.ideas += voice->kind() == v1::VOICE_IDEA;
  }
  record.goals = static_cast<int>(GoalsOf(state, block_key).size());
  for (const auto& action : state.All<v1::Action>()) {
    const bool over = action->state() == v1::DONE || action->state() == v1::DROPPED;
    record.open_actions += action->block_key() == block_key && !over;
  }
  return record;
}

std::vector<std::string> ChosenBlocks(const LedgerState& state) {
  std::set<std::string> chosen;
  for (const auto& item : state.All<v1::AgendaItem>()) {
    std::string block = BlockOf(*item.value);
    const auto* meeting = block.empty() ? nullptr : state.Get<v1::Meeting>(item->meeting_id());
    if (meeting == nullptr || meeting->kind() != v1::BASIC) continue;
    if (meeting->state() != v1::CANCELLED) chosen.insert(std::move(block));
  }
  return {chosen.begin(), chosen.end()};
}

std::vector<Entry<v1::Answer>> AnswersTo(const LedgerState& state, std::string_view question_key) {
  auto answers = state.All<v1::Answer>();
  std::erase_if(answers,
                [&](const auto& answer) { return answer->question_key() != question_key; });
  std::sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) {
    return std::tuple(InstantOf(a->settled_at()), *a.id) >
           std::tuple(InstantOf(b->settled_at()), *b.id);
  });
  return answers;
}

std::vector<Entry<v1::QuestionVoice>> VoicesAt(const LedgerState& state, std::string_view item_id,
                                               std::string_view question_key) {
  auto voices = state.All<v1::QuestionVoice>();
  std::erase_if(voices, [&](const auto& voice) {
    return voice->item_id() != item_id || voice->question_key() != question_key;
  });
  SortByOrderKey(&voices);
  return voices;
}

std::vector<Entry<v1::Goal>> GoalsOf(const LedgerState& state, std::string_view block_key) {
  auto goals = state.All<v1::Goal>();
  std::erase_if(goals, [&](const auto& goal) { return goal->block_key() != block_key; });
  SortByOrderKey(&goals);
  return goals;
}

}  // namespace ketentafel::chain
