#include "server/store/people_tables.h"

#include <utility>

#include "server/store/schema.h"

namespace ketentafel::store {

Status PeopleTables::Prepare() {
  KETENTAFEL_RETURN_IF_ERROR(writer_->PrepareAll({
      {&extend_session_, "UPDATE sessions SET expires_at_us = ? WHERE secret_hash = ?"},
      {&delete_session_, "DELETE FROM sessions WHERE secret_hash = ?"},
      {&delete_link_of_seat_, "DELETE FROM links WHERE ledger = ? AND seat = ?"},
      {&insert_link_,
       "INSERT INTO links (secret_hash, ledger, seat, made_at_us, expires_at_us)"
       " VALUES (?, ?, ?, ?, ?)"},
      {&delete_link_, "DELETE FROM links WHERE secret_hash = ?"},
      {&count_link_, "SELECT count(*) FROM links WHERE secret_hash = ?"},
      {&upsert_account_,
       "INSERT INTO accounts (id, may_make_chains, made_at_us) VALUES (?, ?, ?)"
       " ON CONFLICT (id)"
       " DO UPDATE SET may_make_chains = max(may_make_chains, excluded.may_make_chains)"},
      {&insert_session_,
       "INSERT INTO sessions (secret_hash, account, opened_at_us, expires_at_us)"
       " VALUES (?, ?, ?, ?)"},
      {&insert_tie_, kInsertTie},
      {&put_calendar_feed_,
       "INSERT INTO calendar_feeds (secret_hash, account, made_at_us) VALUES (?, ?, ?)"
       " ON CONFLICT (account) DO UPDATE"
       " SET secret_hash = excluded.secret_hash, made_at_us = excluded.made_at_us"},
      {&delete_old_sessions_, "DELETE FROM sessions WHERE expires_at_us <= ?"},
      {&delete_old_links_, "DELETE FROM links WHERE expires_at_us <= ?"},
      {&put_follow_up_link_,
       "INSERT INTO follow_up_links (secret_hash, ledger, follow_up, made_at_us, expires_at_us)"
       " VALUES (?, ?, ?, ?, ?) ON CONFLICT (ledger, follow_up) DO UPDATE SET"
       " secret_hash = excluded.secret_hash, made_at_us = excluded.made_at_us,"
       " expires_at_us = excluded.expires_at_us"},
      {&delete_follow_up_link_, "DELETE FROM follow_up_links WHERE secret_hash = ?"},
      {&delete_old_follow_up_links_, "DELETE FROM follow_up_links WHERE expires_at_us <= ?"},
  }));
  return reader_.PrepareAll({
      {&select_session_,
       "SELECT a.id, a.may_make_chains, a.made_at_us, s.opened_at_us, s.expires_at_us"
       " FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.secret_hash = ?"},
      {&select_ties_,
       "SELECT ledger, seat, tied_at_us FROM seat_ties WHERE account = ?"
       " ORDER BY tied_at_us, ledger, seat"},
      {&select_link_,
       "SELECT ledger, seat, made_at_us, expires_at_us FROM links WHERE secret_hash = ?"},
      {&select_follow_up_link_,
       "SELECT ledger, follow_up, made_at_us, expires_at_us FROM follow_up_links"
       " WHERE secret_hash = ?"},
      {&select_calendar_feed_,
       "SELECT account, made_at_us FROM calendar_feeds WHERE secret_hash = ?"},
  });
}

StatusOr<std::optional<SessionRecord>> PeopleTables::FindSession(const std::string& secret_hash) {
  std::lock_guard lock(reading_);
  std::optional<SessionRecord> found;
  KETENTAFEL_RETURN_IF_ERROR(select_session_.Bind(Blob{secret_hash}).Each([&](const Row& row) {
    const AccountRecord account{row.Bytes(0), row.Number(1) != 0, row.Time(2)};
    found = SessionRecord{secret_hash, account, row.Time(3), row.Time(4)};
    return OkStatus();
  }));
  return found;
}

Status PeopleTables::ExtendSession(const std::string& secret_hash, Instant expires_at) {
  std::lock_guard lock(*writing_);
  return extend_session_.Bind(expires_at, Blob{secret_hash}).Run();
}

Status PeopleTables::EndSession(const std::string& secret_hash) {
  std::lock_guard lock(*writing_);
  return delete_session_.Bind(Blob{secret_hash}).Run();
}

StatusOr<std::vector<SeatTie>> PeopleTables::TiesOf(const std::string& account_id) {
  std::lock_guard lock(reading_);
  std::vector<SeatTie> ties;
  KETENTAFEL_RETURN_IF_ERROR(select_ties_.Bind(account_id).Each([&](const Row& row) {
    ties.push_back({account_id, row.Bytes(0), row.Bytes(1), row.Time(2)});
    return OkStatus();
  }));
  return ties;
}

StatusOr<std::optional<LinkRecord>> PeopleTables::FindLink(const std::string& secret_hash) {
  std::lock_guard lock(reading_);
  std::optional<LinkRecord> found;
  KETENTAFEL_RETURN_IF_ERROR(select_link_.Bind(Blob{secret_hash}).Each([&](const Row& row) {
    found = LinkRecord{secret_hash, row.Bytes(0), row.Bytes(1), row.Time(2), row.Time(3)};
    return OkStatus();
  }));
  return found;
}

Status PeopleTables::PutLink(const LinkRecord& link) {
  std::lock_guard lock(*writing_);
  StatusOr<Transaction> transaction = Transaction::Begin(writer_, Transaction::Kind::kWriting);
  if (!transaction.ok()) return transaction.status();
  KETENTAFEL_RETURN_IF_ERROR(delete_link_of_seat_.Bind(link.ledger_id, link.seat_id).Run());
  KETENTAFEL_RETURN_IF_ERROR(
      insert_link_
          .Bind(Blob{link.secret_hash}, link.ledger_id, link.seat_id, link.made_at, link.expires_at)
          .Run());
  return transaction->Commit();
}

Status PeopleTables::Open(const LinkOpening& opening) {
  std::lock_guard lock(*writing_);
  StatusOr<Transaction> transaction = Transaction::Begin(writer_, Transaction::Kind::kWriting);
  if (!transaction.ok()) return transaction.status();
  KETENTAFEL_RETURN_IF_ERROR(TakeLink(opening));
  const AccountRecord& account = opening.account;
  KETENTAFEL_RETURN_IF_ERROR(
      upsert_account_.Bind(account.id, account.may_make_chains, account.made_at).Run());
  if (const auto& session = opening.session) {
    KETENTAFEL_RETURN_IF_ERROR(
        insert_session_
            .Bind(Blob{session->secret_hash}, account.id, session->opened_at, session->expires_at)
            .Run());
  }
  if (const auto& tie = opening.tie) {
    KETENTAFEL_RETURN_IF_ERROR(
        insert_tie_.Bind(account.id, tie->ledger_id, tie->seat_id, tie->tied_at).Run());
  }
  return transaction->Commit();
}

Status PeopleTables::TakeLink(const LinkOpening& opening) {
  int64_t links = 0;
  KETENTAFEL_RETURN_IF_ERROR(count_link_.Bind(Blob{opening.link_hash}).Each([&](const Row& row) {
    links = row.Number(0);
    return OkStatus();
  }));
  if (links == 0) return NotFound("LINK_UNKNOWN", "the link was used or replaced just now");
  if (opening.afterwards == LinkOpening::Afterwards::kLinkStays) return OkStatus();
  return delete_link_.Bind(Blob{opening.link_hash}).Run();
}

StatusOr<std::optional<FollowUpLinkRecord>> PeopleTables::FindFollowUpLink(
    const std::string& secret_hash) {
  std::lock_guard lock(reading_);
  std::optional<FollowUpLinkRecord> found;
  KETENTAFEL_RETURN_IF_ERROR(
      select_follow_up_link_.Bind(Blob{secret_hash}).Each([&](const Row& row) {
        found = FollowUpLinkRecord{secret_hash, row.Bytes(0), row.Bytes(1), row.Time(2),
                                   row.Time(3)};
        return OkStatus();
      }));
  return found;
}

Status PeopleTables::PutCalendarFeed(const CalendarFeedRecord& feed) {
  std::lock_guard lock(*writing_);
  return put_calendar_feed_.Bind(Blob{feed.secret_hash}, feed.account_id, feed.made_at).Run();
}

StatusOr<std::optional<CalendarFeedRecord>> PeopleTables::FindCalendarFeed(
    const std::string& secret_hash) {
  std::lock_guard lock(reading_);
  std::optional<CalendarFeedRecord> found;
  KETENTAFEL_RETURN_IF_ERROR(
      select_calendar_feed_.Bind(Blob{secret_hash}).Each([&](const Row& row) {
        found = CalendarFeedRecord{secret_hash, row.Bytes(0), row.Time(1)};
        return OkStatus();
      }));
  return found;
}

Status PeopleTables::PutFollowUpLink(const FollowUpLinkRecord& link) {
  std::lock_guard lock(*writing_);
  return put_follow_up_link_
      .Bind(Blob{link.secret_hash}, link.ledger_id, link.follow_up_id, link.made_at,
            link.expires_at)
      .Run();
}

Status PeopleTables::EndFollowUpLink(const std::string& secret_hash) {
  std::lock_guard lock(*writing_);
  return delete_follow_up_link_.Bind(Blob{secret_hash}).Run();
}

Status PeopleTables::Forget(Instant now) {
  std::lock_guard lock(*writing_);
  KETENTAFEL_RETURN_IF_ERROR(delete_old_sessions_.Bind(now).Run());
  KETENTAFEL_RETURN_IF_ERROR(delete_old_follow_up_links_.Bind(now).Run());
  return delete_old_links_.Bind(now).Run();
}

}  // namespace ketentafel::store
