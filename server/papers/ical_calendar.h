#ifndef KETENTAFEL_PAPERS_ICAL_CALENDAR_H_
#define KETENTAFEL_PAPERS_ICAL_CALENDAR_H_

#include <string>
#include <vector>

#include "ketentafel/v1/civil.pb.h"
#include "shared/base/clock.h"

// A calendar as iCalendar text.
namespace ketentafel::papers {

struct CalendarEvent {
  std::string uid;
  int sequence = 0;
  std::string title;
  std::string place;
  std::string about;
  std::string organiser;  // a name; never an address
  v1::CivilDateTime starts;
  std::string zone;  // IANA; one that is not known here: whatever the reader's clock says
  int minutes = 0;
  bool cancelled = false;
};

enum class CalendarUse { kPublish, kCancel };

struct Calendar {
  CalendarUse use = CalendarUse::kPublish;
  std::string name;  // of what one subscribes to; empty: none
  std::vector<CalendarEvent> events;
  Instant made_at;
};

// With a VTIMEZONE for each zone in it.
// Source: RFC 5545; RFC 5546, 3.2.1 and 3.2.5; RFC 7986 for the name.
// Threads: any.
std::string CalendarText(const Calendar& calendar);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_ICAL_CALENDAR_H_
