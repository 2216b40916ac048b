#ifndef KETENTAFEL_TESTS_PAPERS_TOLD_MEETING_H_
#define KETENTAFEL_TESTS_PAPERS_TOLD_MEETING_H_

#include "server/papers/report.h"
#include "tests/rules/table.h"

// A start meeting that was held from beginning to end, told through commands.
namespace ketentafel::papers {

// Ended; ana led, ben wrote; nobody has settled the report yet.
chain::Table ToldMeeting();

// ToldMeeting, settled by both.
chain::Table SettledMeeting();

// Two hours ahead of UTC, whatever the zone.
std::optional<v1::CivilDateTime> SummerClock(Instant instant, const std::string& zone);

// The start meeting, as somebody wishes for its report right now.
ReportWish WishFor(const chain::Table& table);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_TESTS_PAPERS_TOLD_MEETING_H_
