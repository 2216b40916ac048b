#include "tests/core/world.h"

#include <gtest/gtest.h>

#include "server/core/secrets.h"
#include "shared/base/ids.h"
#include "tests/store/failing_disk.h"

namespace ketentafel::testing {

World::World() : ledger_id(IdFromBits(0x1ed6e7, 1)) {
  SetDiskFailure(DiskFailure::kNone);
  Restart();
}

World::~World() { SetDiskFailure(DiskFailure::kNone); }

void World::LetGo() {
  // What was posted holds on to the ledgers: it goes first.
  loop = nullptr;
  disk = nullptr;
  ledgers_ = nullptr;
  store_ = nullptr;
}

void World::Restart() {
  LetGo();
  auto opened = store::OpenSqlite({database_path(), kFailingDisk});
  EXPECT_TRUE(opened.ok()) << opened.status().ToString();
  store_ = std::move(*opened);
  loop = std::make_unique<ManualLoop>();
  disk = std::make_unique<ManualLoop>();
  ledgers_ = std::make_unique<core::LiveLedgers>(
      core::LiveLedgers::Surroundings{store_.get(), &clock, loop.get(), disk.get()});
}

void World::RunUntilIdle() {
  while (loop->Run() || disk->Run()) {
  }
}

void World::Advance(Micros by) {
  for (Micros passed{0}; passed < by;) {
    const Micros step = std::min<Micros>(std::chrono::seconds(1), by - passed);
    clock.Advance(step);
    loop->Advance(step);
    RunUntilIdle();
    passed += step;
  }
}

core::CallerIdentity World::MakeAccount(bool may_make_chains) {
  const std::string account_id = core::NewId();
  store::LinkOpening opening;
  opening.link_hash = core::NewId();
  opening.account = {account_id, may_make_chains, clock.Now()};
  EXPECT_TRUE(store_->people().PutLink({opening.link_hash, "", "", Instant(), Instant()}).ok());
  EXPECT_TRUE(store_->people().Open(opening).ok());
  return {account_id, may_make_chains};
}

core::CallerIdentity World::Operator() { return MakeAccount(true); }
core::CallerIdentity World::Stranger() { return MakeAccount(false); }

core::CallerIdentity World::AccountOf(const Member& member, const std::string& account_id) {
  const core::CallerIdentity caller =
      account_id.empty() ? Stranger() : core::CallerIdentity{account_id, false};
  store::LinkOpening opening;
  opening.link_hash = core::NewId();
  opening.account = {caller.account_id, false, clock.Now()};
  clock.Advance(Micros(1));  // ties have an order
  opening.tie = store::SeatTie{caller.account_id, ledger_id, member.seat_id, clock.Now()};
  EXPECT_TRUE(store_->people().PutLink({opening.link_hash, "", "", Instant(), Instant()}).ok());
  EXPECT_TRUE(store_->people().Open(opening).ok());
  ledgers_->Tie(*opening.tie);
  RunUntilIdle();
  return caller;
}

Answer World::SubmitLater(const core::CallerIdentity& caller, const v1::Command& command) {
  v1::SubmitRequest request;
  request.set_ledger_id(ledger_id);
  *request.mutable_command() = command;
  auto answer = std::make_shared<std::optional<StatusOr<int64_t>>>();
  ledgers_->Submit(caller, request, [answer](StatusOr<v1::SubmitResponse> response) {
    EXPECT_FALSE(answer->has_value()) << "answered twice";
    if (response.ok()) {
      answer->emplace(response->revision());
    } else {
      answer->emplace(response.status());
    }
  });
  return answer;
}

StatusOr<int64_t> World::Submit(const core::CallerIdentity& caller, const v1::Command& command) {
  Answer answer = SubmitLater(caller, command);
  RunUntilIdle();
  return answer->has_value() ? **answer : Internal("NEVER_ANSWERED", "");
}

core::CallerIdentity World::MakeChain() {
  const core::CallerIdentity director = Operator();
  const auto made = Submit(director, CreateChain(Member(1)));
  EXPECT_TRUE(made.ok()) << made.status().ToString();
  return director;
}

core::CallerIdentity World::Seat(const core::CallerIdentity& director, const Member& member,
                                 v1::ParticipationKind participation) {
  for (const v1::Command& command :
       {PutParty(member, participation), PutPerson(member, member.name),
        TakeSeat(member, participation)}) {
    const auto done = Submit(director, command);
    EXPECT_TRUE(done.ok()) << done.status().ToString();
  }
  return AccountOf(member);
}

World::OpenWatch World::Watch(const core::CallerIdentity& caller) {
  return Resume(caller, RecordingReader(ledger_id));
}

World::OpenWatch World::Resume(const core::CallerIdentity& caller, const RecordingReader& former) {
  auto reader = std::make_shared<RecordingReader>(ledger_id);
  reader->replica = former.replica;
  v1::WatchRequest request;
  request.set_ledger_id(ledger_id);
  request.set_after_revision(former.replica.revision());
  request.set_history_id(former.history_id);
  const core::WatchId id = ledgers_->Watch(caller, request, reader);
  RunUntilIdle();
  return {reader, id};
}

Status World::Hint(const core::CallerIdentity& caller, const v1::Hint& hint) {
  v1::HintRequest request;
  request.set_ledger_id(ledger_id);
  *request.mutable_hint() = hint;
  std::optional<Status> answer;
  ledgers_->Hint(caller, request, [&](Status status) { answer = std::move(status); });
  RunUntilIdle();
  return answer ? *answer : Internal("NEVER_ANSWERED", "");
}

StatusOr<chain::LedgerState> World::Read(const core::CallerIdentity& caller) {
  std::optional<StatusOr<chain::LedgerState>> answer;
  ledgers_->ReadState(caller, ledger_id,
                      [&](StatusOr<chain::LedgerState> state) { answer = std::move(state); });
  RunUntilIdle();
  return answer ? *answer : Internal("NEVER_ANSWERED", "");
}

store::LedgerRecord World::OnDisk() {
  auto record = store_->LoadLedger(ledger_id);
  EXPECT_TRUE(record.ok() && record->has_value());
  return **record;
}

}  // namespace ketentafel::testing
