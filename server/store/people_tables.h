#ifndef KETENTAFEL_SERVER_STORE_PEOPLE_TABLES_H_
#define KETENTAFEL_SERVER_STORE_PEOPLE_TABLES_H_

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.h"
#include "server/store/people.h"

namespace ketentafel::store {

// Accounts, links and sessions in SQLite.
class PeopleTables final : public People {
 public:
  // `writer` is shared with the ledgers; `writing` guards it.
  PeopleTables(Connection* writer, std::mutex* writing, Connection reader)
      : writer_(writer), writing_(writing), reader_(std::move(reader)) {}
  Status Prepare();

  StatusOr<std::optional<SessionRecord>> FindSession(const std::string& secret_hash) override;
  Status ExtendSession(const std::string& secret_hash, Instant expires_at) override;
  Status EndSession(const std::string& secret_hash) override;
  StatusOr<std::vector<SeatTie>> TiesOf(const std::string& account_id) override;
  StatusOr<std::optional<LinkRecord>> FindLink(const std::string& secret_hash) override;
  Status PutLink(const LinkRecord& link) override;
  Status Open(const LinkOpening& opening) override;
  StatusOr<std::optional<FollowUpLinkRecord>> FindFollowUpLink(
      const std::string& secret_hash) override;
  Status PutFollowUpLink(const FollowUpLinkRecord& link) override;
  Status EndFollowUpLink(const std::string& secret_hash) override;
  Status PutCalendarFeed(const CalendarFeedRecord& feed) override;
  StatusOr<std::optional<CalendarFeedRecord>> FindCalendarFeed(
      const std::string& secret_hash) override;
  Status Forget(Instant now) override;

 private:
  Status TakeLink(const LinkOpening& opening);

  Connection* writer_;
  std::mutex* writing_;
  Statement extend_session_;
  Statement delete_session_;
  Statement delete_link_of_seat_;
  Statement insert_link_;
  Statement delete_link_;
  Statement count_link_;
  Statement upsert_account_;
  Statement insert_session_;
  Statement insert_tie_;
  Statement put_calendar_feed_;
  Statement delete_old_sessions_;
  Statement delete_old_links_;
  Statement put_follow_up_link_;
  Statement delete_follow_up_link_;
  Statement delete_old_follow_up_links_;

  std::mutex reading_;
  Connection reader_;
  Statement select_session_;
  Statement select_ties_;
  Statement select_link_;
  Statement select_follow_up_link_;
  Statement select_calendar_feed_;
};

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_PEOPLE_TABLES_H_
