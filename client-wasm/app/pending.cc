#include "client-wasm/app/pending.h"

#include <algorithm>
#include <utility>

namespace ketentafel::app {
namespace {

// A wish's place in the line is its revision in the drawn state: above everything true.
int64_t DrawnRevision(const chain::LedgerState& truth, size_t index) {
  return truth.revision() + 1 + static_cast<int64_t>(index);
}

}  // namespace

std::deque<Wish>::iterator Pending::Find(std::string_view command_id) {
  return std::find_if(wishes_.begin(), wishes_.end(),
                      [&](const Wish& wish) { return wish.command.id() == command_id; });
}

const Wish* Pending::NextToSend() const {
  for (const Wish& wish : wishes_) {
    if (wish.stage == Wish::Stage::kSent) return nullptr;
    if (wish.stage == Wish::Stage::kWaiting) return &wish;
  }
  return nullptr;
}

void Pending::MarkSent(std::string_view command_id) {
  if (auto wish = Find(command_id); wish != wishes_.end()) wish->stage = Wish::Stage::kSent;
}

void Pending::MarkUnsent(std::string_view command_id) {
  if (auto wish = Find(command_id); wish != wishes_.end()) wish->stage = Wish::Stage::kWaiting;
}

void Pending::MarkAnswered(std::string_view command_id, int64_t revision) {
  answered_[std::string(command_id)] = revision;
  if (auto wish = Find(command_id); wish != wishes_.end()) {
    wish->stage = Wish::Stage::kAnswered;
    wish->revision = revision;
  }
}

Wish Pending::Remove(std::string_view command_id) {
  auto found = Find(command_id);
  if (found == wishes_.end()) return {};
  Wish wish = std::move(*found);
  wishes_.erase(found);
  return wish;
}

void Pending::DoubtAllBut(const Footing& now) {
  for (Wish& wish : wishes_) {
    if (!wish.footing.StandsIn(now)) wish.stage = Wish::Stage::kInDoubt;
  }
}

void Pending::Trust(const Footing& now) {
  for (Wish& wish : wishes_) {
    if (wish.stage != Wish::Stage::kInDoubt) continue;
    wish.footing = now;
    wish.stage = Wish::Stage::kWaiting;
  }
}

std::vector<Wish> Pending::TakeReached(int64_t revision) {
  std::vector<Wish> reached;
  std::erase_if(wishes_, [&](Wish& wish) {
    if (wish.stage != Wish::Stage::kAnswered || wish.revision > revision) return false;
    reached.push_back(std::move(wish));
    return true;
  });
  return reached;
}

chain::LedgerState Pending::DrawOver(const chain::LedgerState& truth,
                                     const chain::Presence& presence, const chain::Caller& caller,
                                     Instant now) const {
  chain::LedgerState drawn = truth;
  std::map<std::string_view, int64_t> drawn_at;
  for (size_t i = 0; i < wishes_.size(); ++i) {
    if (wishes_[i].stage == Wish::Stage::kInDoubt) continue;
    v1::Command command = wishes_[i].command;
    if (command.expected_case() == v1::Command::kExpectedCommandId) {
      const std::string earlier = command.expected_command_id();
      if (auto here = drawn_at.find(earlier); here != drawn_at.end()) {
        command.set_expected_revision(here->second);
      } else if (auto there = answered_.find(earlier); there != answered_.end()) {
        command.set_expected_revision(there->second);
      }
    }
    auto decision = chain::Decide(drawn, presence, command, caller, now);
    if (!decision.ok()) continue;
    v1::ChangeSet changes;
    changes.set_revision(DrawnRevision(truth, i));
    for (v1::Change& change : *decision) *changes.add_changes() = std::move(change);
    drawn.Apply(changes);
    drawn_at[wishes_[i].command.id()] = changes.revision();
  }
  return drawn;
}

void Pending::Expect(const chain::LedgerState& truth, v1::Command* command) const {
  if (command->expected_case() != v1::Command::kExpectedRevision) return;
  const int64_t above = command->expected_revision() - truth.revision();
  if (above <= 0 || above > static_cast<int64_t>(wishes_.size())) return;
  command->set_expected_command_id(wishes_[static_cast<size_t>(above - 1)].command.id());
}

size_t Pending::InDoubt() const {
  return static_cast<size_t>(std::count_if(wishes_.begin(), wishes_.end(), [](const Wish& wish) {
    return wish.stage == Wish::Stage::kInDoubt;
  }));
}

size_t Pending::Unanswered() const {
  return static_cast<size_t>(std::count_if(wishes_.begin(), wishes_.end(), [](const Wish& wish) {
    return wish.stage != Wish::Stage::kAnswered;
  }));
}

}  // namespace ketentafel::app
