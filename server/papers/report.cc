#include "server/papers/report.h"

#include <algorithm>
#include <tuple>

#include "server/papers/report_parts.h"
#include "shared/base/civil.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/pen_turns.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

void AddStanding(const v1::MeetingReport& stored, const PaperWords& words, Report* report) {
  report->standing = chain::IsSettled(stored) ? Standing::kSettled : Standing::kDraft;
  auto add = [&](bool settled, const google::protobuf::Timestamp& at, const std::string& person,
                 std::string_view waits_key) {
    report->standing_lines.push_back(
        settled ? words.Text("report.settled_by", {{"names", words.Person(person)}}) + ", " +
                      words.DateOf(at)
                : words.Text(waits_key));
  };
  // Who wrote and led as well says yes once for the reader.
  if (chain::IsSettled(stored) &&
      stored.minute_taker_person_id() == stored.lead_person_id()) {
    return add(true, stored.settled_by_lead_at(), stored.lead_person_id(), "");
  }
  add(stored.has_settled_by_minute_taker_at(), stored.settled_by_minute_taker_at(),
      stored.minute_taker_person_id(), "report.waits_for_minute_taker");
  add(stored.has_settled_by_lead_at(), stored.settled_by_lead_at(), stored.lead_person_id(),
      "report.waits_for_lead");
}

// When it really was; what was planned, where the clock does not tell.
void AddWhen(const Source& source, Report* report) {
  const PaperWords& words = source.words;
  const auto* clock = source.state.Get<v1::MeetingClock>(source.meeting_id);
  if (clock == nullptr || !clock->has_started_at() || !clock->has_ended_at()) {
    report->facts.push_back({words.Text("report.date"), words.PlannedMoment(source.meeting)});
    return;
  }
  report->facts.push_back({words.Text("report.date"), words.DateOf(clock->started_at())});
  const content::Args range = {{"start", words.TimeOf(clock->started_at())},
                               {"end", words.TimeOf(clock->ended_at())}};
  report->facts.push_back({words.Text("report.time"), words.Text("time.range", range)});
}

void AddFacts(const Source& source, const v1::MeetingReport& stored, Report* report) {
  const PaperWords& words = source.words;
  AddWhen(source, report);
  auto add = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) report->facts.push_back({words.Text(key), text});
  };
  auto person = [&](const std::string& id) { return id.empty() ? "" : words.Person(id); };
  add("report.place", source.meeting.place());
  add("report.led_by", person(stored.lead_person_id()));
  add("report.minutes_by", person(stored.minute_taker_person_id()));
  if (!stored.report_owner_party_id().empty()) {
    add("report.owner", words.Party(stored.report_owner_party_id()));
  }
}

void AddAttendance(const Source& source, Report* report) {
  const PaperWords& words = source.words;
  for (const auto& party : chain::ExpectedParties(source.state, source.meeting_id)) {
    const auto* noted = chain::AttendanceOf(source.state, source.meeting_id, *party.id);
    std::string state = words.Text(
        content::TextKey(chain::AttendedAs(source.state, source.meeting_id, *party.id)));
    if (noted != nullptr && noted->state() == v1::LATE && noted->has_late_at()) {
      const int minute = noted->late_at().hour() * 60 + noted->late_at().minute();
      state += ", " + words.Text("attendance.late_at",
                                 {{"time", content::TimeOfDay(words.bundle(), minute)}});
    }
    report->attendance.push_back({party->name(), words.Representative(*party.id), state});
  }
}

void AddDates(const Source& source, Report* report) {
  auto when = [](const v1::Meeting& meeting) {
    const v1::CivilDateTime& at = meeting.starts();
    return std::tuple(at.date().year(), at.date().month(), at.date().day(), at.hour(),
                      at.minute());
  };
  auto meetings = source.state.All<v1::Meeting>();
  std::erase_if(meetings, [&](const auto& meeting) {
    return meeting->state() != v1::PLANNED || when(*meeting.value) <= when(source.meeting);
  });
  std::ranges::stable_sort(meetings, {}, [&](const auto& meeting) { return when(*meeting.value); });
  for (const auto& meeting : meetings) {
    report->dates.push_back({source.words.Meeting(*meeting.value),
                             source.words.PlannedMoment(*meeting.value), meeting->place()});
  }
}

void AddRoles(const Source& source, Report* report) {
  auto roles = source.state.All<v1::RoleAssignment>();
  // Who gives or makes an instrument stands on the sheets of the building blocks.
  std::erase_if(roles, [](const auto& role) {
    return role->until().year() != 0 || !role->instrument_id().empty();
  });
  std::ranges::stable_sort(roles, {}, [](const auto& role) {
    return std::tuple(role->role(), std::string_view(role->block_key()));
  });
  for (const auto& role : roles) {
    std::string name = source.words.Text(content::TextKey(role->role()));
    if (!role->block_key().empty()) name += ", " + source.words.Text("block." + role->block_key());
    report->roles.push_back(
        {std::move(name), source.words.PersonOfParty(role->person_id(), role->party_id())});
  }
}

void AddHead(const Source& source, const ReportWish& wish, Report* report) {
  const PaperWords& words = source.words;
  const v1::CivilDate& date = source.meeting.starts().date();
  report->language = words.bundle().language();
  report->meeting_id = source.meeting_id;
  report->title =
      words.Text("report.title_of", {{"meeting", words.Meeting(source.meeting)}});
  if (const v1::Chain* chain = source.state.chain()) {
    report->chain = content::ChainTitle(words.bundle(), chain->name());
    report->is_example = chain->is_example();
  }
  report->made_on = words.Text("report.made_on", {{"date", words.DateOf(wish.now)}});
  report->day = date.year() == 0 ? "" : ToIso(chain::CivilOf(date));
}

}  // namespace

StatusOr<Report> BuildReport(const chain::LedgerState& state, const content::Bundle& bundle,
                             const ReportWish& wish) {
  const auto* meeting = state.Get<v1::Meeting>(wish.meeting_id);
  if (meeting == nullptr) return NotFound(chain::refusal::kMeetingUnknown, "no such meeting");
  const auto* stored = state.Get<v1::MeetingReport>(wish.meeting_id);
  if (stored == nullptr) {
    return FailedPrecondition(chain::refusal::kMeetingNotEnded,
                              "a meeting has its report when it ends");
  }
  const PaperWords words(state, bundle, wish.wall_clock, meeting->zone());
  const Source source{state, words, wish.meeting_id, *meeting};
  Report report;
  AddHead(source, wish, &report);
  AddStanding(*stored, words, &report);
  AddFacts(source, *stored, &report);
  report.introduction = stored->introduction();
  AddAttendance(source, &report);
  AddMinutes(source, &report);
  AddForms(source, &report);
  AddDates(source, &report);
  AddRoles(source, &report);
  const auto next = chain::NextParties(state, wish.meeting_id);
  if (!next.empty()) {
    report.next_minute_taker =
        words.Text("report.next_minute_taker", {{"party", words.Party(next.front())}});
  }
  return report;
}

}  // namespace ketentafel::papers
