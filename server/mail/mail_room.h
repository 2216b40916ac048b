#ifndef KETENTAFEL_SERVER_MAIL_MAIL_ROOM_H_
#define KETENTAFEL_SERVER_MAIL_MAIL_ROOM_H_

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "server/core/steward.h"
#include "server/mail/letter_writer.h"
#include "server/mail/message.h"
#include "server/mail/postman.h"
#include "server/mail/reminder_round.h"
#include "shared/base/clock.h"

namespace ketentafel::mail {

// When to try again after so many attempts; nothing: enough. A day and three quarters in all.
std::optional<Micros> BackOff(int attempts);

// Sends what waits in the outboxes of all chains: their Delivery elements, which change by
// NoteDelivery alone. Nothing is lost and nothing goes twice by itself:
//   - before a mail leaves, UNDER_WAY is on disk;
//   - what the mail server surely has not got waits again, with a reason and a time;
//   - what it surely has is SENT; what it will never take has FAILED;
//   - where nobody can know (the message left whole and no answer came, or the server was killed
//     between two notes), it is UNSURE: a person decides with one click. Mail knows no way to ask
//     whether a message arrived (RFC 5321 6.1), so the choice is between perhaps twice and a
//     question; a second copy carries the same Message-ID.
// Bounded: what is kept is a time per ledger that has something waiting.
// Threads: a thread of its own from Start to Stop; tests turn it by hand with Work.
class MailRoom {
 public:
  struct Surroundings {
    core::Steward* steward = nullptr;
    const Clock* clock = nullptr;
    Postman* postman = nullptr;
    LetterWriter* writer = nullptr;
    Mailbox from;
  };
  // All of them outlive it.
  explicit MailRoom(Surroundings around);
  ~MailRoom() { Stop(); }

  void Start();

  // A message on its way is waited for, shortly. Once; before the core stops.
  void Stop();

  // Does all that is due, and says when there is more to do; nothing: when something changes.
  std::optional<Instant> Work();

 private:
  struct Job {
    std::string ledger_id;
    std::string delivery_id;
  };

  void Run();
  void Changed(const std::string& ledger_id, const v1::ChangeSet& changes);
  // Finds the outboxes on disk, also of chains that nobody has opened yet.
  bool OpenOutboxes();
  void TakeChanged();
  // Whether this is for the room to send.
  bool Concerns(const v1::Delivery& delivery) const;
  void Look(const std::string& ledger_id);
  std::optional<Job> NextJob();
  void Do(const Job& job);
  // The letter's message; nothing where the delivery was settled or put off instead.
  std::optional<std::string> Prepare(const Job& job, const chain::LedgerState& state,
                                     const v1::Delivery& delivery);
  StatusOr<std::string> WriteMessage(const Job& job, const chain::LedgerState& state,
                                     const v1::Delivery& delivery);
  void Bring(const Job& job, const v1::Delivery& delivery, const std::string& to,
             const std::string& message);
  v1::NoteDelivery NoteOf(const v1::Delivery& delivery, const Handover& handover) const;
  v1::NoteDelivery PutOff(v1::NoteDelivery note, int attempts) const;
  Status Note(const Job& job, v1::NoteDelivery note);
  // Until the ledger has it: what has left must not be forgotten.
  void NoteForSure(const Job& job, const v1::NoteDelivery& note);
  std::optional<Instant> NextTime() const;

  const Surroundings around_;
  ReminderRound reminders_;
  std::atomic<bool> stop_ = false;
  std::thread thread_;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::set<std::string> changed_;  // ledgers to look at

  // The worker's alone.
  bool opened_ = false;
  std::map<std::string, Instant> due_;  // per ledger with something waiting: the earliest
  Instant paused_until_;                // the mail server is out of reach
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_MAIL_ROOM_H_
