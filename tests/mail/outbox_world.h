#ifndef KETENTAFEL_TESTS_MAIL_OUTBOX_WORLD_H_
#define KETENTAFEL_TESTS_MAIL_OUTBOX_WORLD_H_

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/mail/mail_room.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/table.h"

// A chain whose start meeting has ended, a mail room that a hand turns, and a postman that does as
// the test says.
namespace ketentafel::mail {

// One chain; what is submitted is decided at once.
class TableSteward final : public core::Steward {
 public:
  explicit TableSteward(chain::Table* table) : table_(table) {}

  StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind, const Wanted& wanted) override;
  StatusOr<chain::LedgerState> Read(const std::string&) override { return table_->state; }
  StatusOr<chain::LedgerState> ReadAsDirector(const core::CallerIdentity&,
                                              const std::string&) override {
    return table_->state;
  }
  Status Submit(const std::string& ledger_id, v1::Command command) override;
  void Listen(Listener listener) override { listener_ = std::move(listener); }

  // The next so many notes are refused, as by a full disk.
  int refuse = 0;

 private:
  chain::Table* table_;
  Listener listener_;
};

class ScriptedPostman final : public Postman {
 public:
  Handover Carry(const std::string& from, const std::string& to, const std::string& message,
                 const std::atomic<bool>& stop) override;

  std::map<std::string, std::deque<Handover>> answers;  // by address; none: taken
  std::vector<std::string> tried;
  std::vector<std::string> messages;
  std::function<void()> meanwhile;  // happens while a message is under way
};

class OutboxWorld {
 public:
  OutboxWorld();

  // The report to these people, whose address is "<name>@x.example".
  void Send(const std::vector<std::string>& people);
  // As after kill -9: the room forgets everything, the ledger nothing.
  void Restart();
  void Work() { next = room->Work(); }
  // Time passes for the ledger and for the room.
  void Advance(Micros by) { table.now += by; }

  const v1::Delivery& Of(const std::string& name) const;

  chain::Table table;
  TableSteward steward;
  ScriptedPostman postman;
  std::unique_ptr<LetterWriter> writer;
  std::unique_ptr<MailRoom> room;
  std::optional<Instant> next;

 private:
  // The table's own time.
  class TableClock final : public Clock {
   public:
    explicit TableClock(const chain::Table* table) : table_(table) {}
    Instant Now() const override { return table_->now; }

   private:
    const chain::Table* table_;
  };
  TableClock clock_;
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_TESTS_MAIL_OUTBOX_WORLD_H_
