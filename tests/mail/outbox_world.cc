#include "tests/mail/outbox_world.h"

#include "tests/content/built_bundle.h"

namespace ketentafel::mail {

using chain::Id;

StatusOr<std::vector<std::string>> TableSteward::LedgersWith(chain::Kind kind,
                                                             const Wanted& wanted) {
  for (const v1::Element* element : table_->state.Elements()) {
    if (element->value_case() == kind && wanted(*element)) {
      return std::vector<std::string>{table_->state.ledger_id()};
    }
  }
  return std::vector<std::string>{};
}

Status TableSteward::Submit(const std::string& ledger_id, v1::Command command) {
  if (refuse > 0) {
    --refuse;
    return ResourceExhausted("DISK_FULL", "the disk is full");
  }
  const Status done = table_->Do("server", std::move(command));
  if (done.ok() && listener_) listener_(ledger_id, table_->log.back());
  return done;
}

Handover ScriptedPostman::Carry(const std::string&, const std::string& to,
                                const std::string& message, const std::atomic<bool>&) {
  tried.push_back(to);
  messages.push_back(message);
  if (meanwhile) meanwhile();
  std::deque<Handover>& script = answers[to];
  if (script.empty()) return {Handover::Result::kTaken, "", 250, {}};
  const Handover next = script.front();
  script.pop_front();
  return next;
}

OutboxWorld::OutboxWorld() : table(papers::ToldMeeting()), steward(&table), clock_(&table) {
  for (const char* name : {"ana", "ben", "cai", "gus"}) {
    v1::ContactCard card;
    card.set_email(std::string(name) + "@x.example");
    table.Plant(Id(name), card);
  }
  LetterWriter::Surroundings around;
  around.bundles.push_back(content::BuiltBundle("nl"));
  around.bundles.push_back(content::BuiltBundle("en"));
  around.wall_clock = papers::SummerClock;
  around.converters.pdf = [](const std::string&) { return std::string("%PDF"); };
  writer = std::make_unique<LetterWriter>(std::move(around));
  Restart();
}

void OutboxWorld::Restart() {
  room = std::make_unique<MailRoom>(MailRoom::Surroundings{
      &steward, &clock_, &postman, writer.get(), {"Keten", "keten@zorg.example"}});
}

void OutboxWorld::Send(const std::vector<std::string>& people) {
  v1::Command command;
  v1::SendPaper* send = command.mutable_send_paper();
  send->set_paper(v1::REPORT_PAPER);
  send->set_meeting_id(Id("start"));
  send->set_language("nl");
  for (const std::string& person : people) {
    v1::NewDelivery* delivery = send->add_deliveries();
    delivery->set_id(Id("mail " + person));
    delivery->set_person_id(Id(person));
  }
  table.Must("ana", command);
}

const v1::Delivery& OutboxWorld::Of(const std::string& name) const {
  return table.Get<v1::Delivery>(Id("mail " + name));
}

}  // namespace ketentafel::mail
