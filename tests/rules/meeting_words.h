#ifndef KETENTAFEL_TESTS_RULES_MEETING_WORDS_H_
#define KETENTAFEL_TESTS_RULES_MEETING_WORDS_H_

#include <string_view>
#include <vector>

#include "tests/rules/table.h"

// Short ways to say the commands of a meeting. All names are those of Id(): "start", "ana".
namespace ketentafel::chain {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

v1::Command Start(std::string_view meeting = "start");
v1::Command Move(std::string_view from, std::string_view to, std::string_view meeting = "start");
v1::Command Pause(std::string_view meeting = "start");
v1::Command Resume(std::string_view meeting = "start");
v1::Command Adjust(std::string_view item, int minutes, std::string_view meeting = "start");
// An empty item: the meeting itself.
v1::Command Correct(std::string_view item, Instant at, std::string_view meeting = "start");
v1::Command End(std::string_view meeting = "start");
v1::Command EndedAt(Instant at, std::string_view meeting = "start");
v1::Command TakeLead(std::string_view meeting = "start");
// An empty key closes it.
v1::Command ShowCard(std::string_view card, std::string_view meeting = "start");

v1::Command OrderRound(std::string_view item, const std::vector<std::string>& parties);
// Empty names are empty ids: nobody.
v1::Command Floor(std::string_view from, std::string_view to, std::string_view item = "round");
v1::Command Park(std::string_view id, std::string_view text, std::string_view meeting = "start");

v1::Command Attend(std::string_view party, v1::AttendanceState state,
                   std::string_view meeting = "start");
v1::Command Note(const std::vector<std::string>& parties, std::string_view meeting = "start");

v1::Command Line(std::string_view id, std::string_view item, v1::MinutesEntryKind kind,
                 std::string_view text, std::string_view meeting = "start");
v1::Command RemoveLine(std::string_view id);
v1::Command Propose(std::string_view id, std::string_view item, v1::MinutesEntryKind kind,
                    std::string_view text, std::string_view meeting = "start");
v1::Command Answer(std::string_view id, v1::ProposalState answer, std::string_view entry = "");

v1::Command OfferPen(std::string_view party, std::string_view meeting = "start");
v1::Command TakePen(std::string_view person = "", std::string_view meeting = "start");
v1::Command DeclinePen(std::string_view meeting = "start");

v1::Command Report(std::string_view introduction, std::string_view owner = "",
                   std::string_view meeting = "start");
v1::Command Settle(std::string_view meeting = "start");

// A table whose start meeting runs, led by ana; ana, ben and cai are here. Its first item has just
// become current.
Table Running();

// Somebody was last seen this long ago.
void Away(Table* table, std::string_view person, Micros since);
void Here(Table* table, std::string_view person);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_MEETING_WORDS_H_
