#ifndef KETENTAFEL_PAPERS_REPORT_H_
#define KETENTAFEL_PAPERS_REPORT_H_

#include <string>
#include <vector>

#include "ketentafel/v1/chain.pb.h"
#include "server/papers/wall_clock.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

// The report of a meeting as a document: every text as the reader gets it, in the order in which it
// is read. Source: KT-29.
namespace ketentafel::papers {

// A name for something and what there is to say about it.
struct Fact {
  std::string name;
  std::string text;
};

// What a settled line said before.
struct FormerText {
  std::string changed;  // when and by whom
  std::string text;
};

struct Line {
  v1::MinutesEntryKind kind = v1::NOTE;
  std::string number;  // "A12", of an agreement
  std::string text;
  std::string proposed_by;  // empty: by who wrote it
  std::vector<FormerText> formerly;
  std::vector<FormerText> revised;  // what an agreement said from some moment on
};

struct Item {
  std::string title;
  std::vector<Line> lines;
  std::vector<Fact> answers;  // of a zoom-in: guiding questions and what the table answered
};

struct Attendee {
  std::string party;
  std::string person;
  std::string state;
};

struct ActionRow {
  std::string title;
  std::string note;
  std::string owner;
  std::string helpers;  // a sentence; empty: nobody
  std::string due;
  std::string effort;
  std::string state;
};

struct GoalText {
  std::string text;
  std::vector<Fact> parts;  // SMART; those that were filled in
};

struct NextMeeting {
  std::string title;
  std::string moment;
  std::string place;
};

struct Brought {
  std::string party;
  std::string brings;
  std::string expects_of_others;
  std::string expects_of_director;
  std::string hours;
};

struct Missed {
  std::string name;
  std::string why;
  std::string asked_by;
};

enum class Standing { kDraft, kSettled };

struct Report {
  std::string language;
  std::string meeting_id;
  std::string title;
  std::string chain;
  bool is_example = false;
  Standing standing = Standing::kDraft;
  std::vector<std::string> standing_lines;  // who settled it and when, or whom it waits for
  std::vector<Fact> facts;                  // when, where, who led and wrote
  std::string introduction;
  std::vector<Attendee> attendance;
  std::vector<Line> decisions;
  std::vector<Line> agreements;
  std::vector<ActionRow> actions;
  std::vector<Fact> successes;  // the party it is owed to, or none, and what worked
  std::vector<GoalText> goals;
  std::vector<NextMeeting> dates;
  std::vector<Fact> roles;
  std::vector<Brought> contributions;
  std::string hours_together;
  std::vector<Missed> missing;
  std::vector<std::string> impressions;
  std::vector<std::string> opportunities;
  std::vector<Item> items;
  std::vector<std::string> parked;
  std::string next_minute_taker;  // a sentence; empty: nobody can be named
  std::string made_on;
  std::string day;  // "2026-09-17", for the name of a file
};

struct ReportWish {
  std::string meeting_id;
  Instant now;
  WallClock wall_clock;
};

// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_NOT_ENDED (no report yet).
StatusOr<Report> BuildReport(const chain::LedgerState& state, const content::Bundle& bundle,
                             const ReportWish& wish);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_REPORT_H_
