#include "client-wasm/views/dates.h"

#include <cstdio>

#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

bool IsSet(const v1::CivilDate& date) { return date.year() != 0; }

Civil Today(const View& view) { return chain::CivilOf(view.model.Today()); }

}  // namespace

std::string FieldValue(const v1::CivilDate& date) {
  return IsSet(date) ? ToIso(chain::CivilOf(date)) : "";
}

std::string FieldTime(const v1::CivilDateTime& moment) {
  if (!IsSet(moment.date())) return "";
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", moment.hour() % 100, moment.minute() % 100);
  return text;
}

v1::CivilDate DateOfField(std::string_view value) {
  Civil civil;
  const std::string text(value);
  if (std::sscanf(text.c_str(), "%d-%d-%d", &civil.year, &civil.month, &civil.day) != 3 ||
      !IsValid(civil)) {
    return {};
  }
  return chain::DateOf(civil);
}

void SetTimeOfField(std::string_view value, v1::CivilDateTime* moment) {
  int hour = 0, minute = 0;
  const std::string text(value);
  if (std::sscanf(text.c_str(), "%d:%d", &hour, &minute) != 2) return;
  moment->set_hour(hour);
  moment->set_minute(minute);
}

std::string ShownDate(const View& view, std::string_view field_value) {
  return LongDate(view, DateOfField(field_value));
}

std::string ShownTime(const View& view, std::string_view field_value) {
  if (field_value.empty()) return "";
  v1::CivilDateTime moment;
  SetTimeOfField(field_value, &moment);
  return content::TimeOfDay(view.model.texts(), MinuteOfDay(moment));
}

std::string LongDate(const View& view, const v1::CivilDate& date) {
  return IsSet(date) ? content::LongDate(view.model.texts(), chain::CivilOf(date)) : "";
}

std::string DayAndMonth(const View& view, const v1::CivilDate& date) {
  return IsSet(date) ? content::DayAndMonth(view.model.texts(), chain::CivilOf(date), Today(view))
                     : "";
}

std::string ShortDate(const View& view, const v1::CivilDate& date) {
  return IsSet(date) ? content::ShortDate(view.model.texts(), chain::CivilOf(date), Today(view))
                     : "";
}

std::string TimeOfDay(const View& view, Instant instant, std::string_view zone) {
  return content::TimeOfDay(view.model.texts(), MinuteOfDay(view.model.Local(instant, zone)));
}

std::string MeetingMoment(const View& view, const v1::Meeting& meeting) {
  if (!IsSet(meeting.starts().date())) return view.T("time.no_date");
  const content::Args args = {
      {"date", LongDate(view, meeting.starts().date())},
      {"range", content::TimeRange(view.model.texts(), MinuteOfDay(meeting.starts()),
                                   meeting.planned_minutes())},
      {"place", meeting.place()}};
  std::string line =
      view.T(meeting.place().empty() ? "time.moment" : "time.moment_and_place", args);
  // It stands on a line of its own. Names of days begin with a plain Latin letter.
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') {
    line[0] = static_cast<char>(line[0] - 'a' + 'A');
  }
  return line;
}

int MinuteOfDay(const v1::CivilDateTime& moment) { return moment.hour() * 60 + moment.minute(); }

}  // namespace ketentafel::views
