#include "server/papers/ical_calendar.h"

#include <libical/ical.h>

#include <memory>
#include <mutex>
#include <set>

namespace ketentafel::papers {
namespace {

// RFC 5546 asks for an organiser's address; a chain has none. RFC 2606 keeps this one from leading
// anywhere.
constexpr char kOrganiser[] = "mailto:ketentafel@ketentafel.invalid";

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

Component Owned(icalcomponent* component) { return {component, icalcomponent_free}; }

// libical reads its zones into memory that all threads share.
std::mutex& ZonesInUse() {
  static auto* const mutex = new std::mutex;
  return *mutex;
}

// No meeting of ours is older than this.
constexpr int kOldestYear = 2020;

// Whether a part of a zone's history goes on for ever, as those of today do.
bool GoesOn(icalcomponent* part) {
  icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY);
  return rule != nullptr && icaltime_is_null_time(icalproperty_get_rrule(rule).until);
}

// libical cuts a rule in two at 2037, where a time_t of 32 bits ends: here the last part takes the
// place of both.
void BeginEarlier(icalcomponent* part) {
  icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY);
  icaltimetype start = icalcomponent_get_dtstart(part);
  start.year = kOldestYear;
  start.month = 1;
  start.day = 1;
  icalrecur_iterator* dates = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
  const icaltimetype first = dates == nullptr ? start : icalrecur_iterator_next(dates);
  icalrecur_iterator_free(dates);
  icalcomponent_set_dtstart(part, first);
}

// What holds from now on: a history since 1835 helps no calendar. A zone without summer time keeps
// its latest part.
void KeepToday(icalcomponent* zone) {
  std::vector<icalcomponent*> parts;
  bool any = false;
  for (auto* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part != nullptr;
       part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
    parts.push_back(part);
    any = any || GoesOn(part);
  }
  icalcomponent* latest = nullptr;
  for (icalcomponent* part : parts) {
    if (latest == nullptr ||
        icaltime_compare(icalcomponent_get_dtstart(part), icalcomponent_get_dtstart(latest)) > 0) {
      latest = part;
    }
  }
  for (icalcomponent* part : parts) {
    if (any && GoesOn(part)) BeginEarlier(part);
    if (any ? GoesOn(part) : part == latest) continue;
    icalcomponent_remove_component(zone, part);
    icalcomponent_free(part);
  }
}

void AddZone(const std::string& name, icalcomponent* calendar) {
  icaltimezone* known = icaltimezone_get_builtin_timezone(name.c_str());
  icalcomponent* facts = known == nullptr ? nullptr : icaltimezone_get_component(known);
  if (facts == nullptr) return;
  icalcomponent* zone = icalcomponent_new_clone(facts);
  KeepToday(zone);
  // libical's own name for it begins with its own address.
  if (auto* id = icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY)) {
    icalproperty_set_tzid(id, name.c_str());
  }
  icalcomponent_add_component(calendar, zone);
}

icaltimetype StartOf(const CalendarEvent& event) {
  icaltimetype start = icaltime_null_time();
  start.year = event.starts.date().year();
  start.month = event.starts.date().month();
  start.day = event.starts.date().day();
  start.hour = event.starts.hour();
  start.minute = event.starts.minute();
  return start;
}

// So many minutes later on the clock of the room, also where that clock is changed on the way.
icaltimetype EndOf(const CalendarEvent& event, icaltimezone* zone) {
  icaltimetype end = StartOf(event);
  if (zone == nullptr) {
    icaltime_adjust(&end, 0, 0, event.minutes, 0);
    return end;
  }
  const time_t ends = icaltime_as_timet_with_zone(end, zone) + event.minutes * 60;
  return icaltime_from_timet_with_zone(ends, 0, zone);
}

void AddTime(icalproperty* property, const CalendarEvent& event, bool zoned,
             icalcomponent* component) {
  if (zoned) icalproperty_add_parameter(property, icalparameter_new_tzid(event.zone.c_str()));
  icalcomponent_add_property(component, property);
}

icalproperty* OrganiserOf(const CalendarEvent& event) {
  icalproperty* organiser = icalproperty_new_organizer(kOrganiser);
  icalproperty_add_parameter(organiser, icalparameter_new_cn(event.organiser.c_str()));
  return organiser;
}

icalcomponent* EventComponent(const CalendarEvent& event, icaltimetype made_at) {
  icalcomponent* component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icaltimezone* zone = icaltimezone_get_builtin_timezone(event.zone.c_str());
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(component, property); };
  add(icalproperty_new_uid(event.uid.c_str()));
  add(icalproperty_new_dtstamp(made_at));
  add(icalproperty_new_sequence(event.sequence));
  add(icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add(icalproperty_new_summary(event.title.c_str()));
  if (!event.place.empty()) add(icalproperty_new_location(event.place.c_str()));
  if (!event.about.empty()) add(icalproperty_new_description(event.about.c_str()));
  add(OrganiserOf(event));
  AddTime(icalproperty_new_dtstart(StartOf(event)), event, zone != nullptr, component);
  icaltimetype end = EndOf(event, zone);
  end.zone = nullptr;
  AddTime(icalproperty_new_dtend(end), event, zone != nullptr, component);
  return component;
}

icaltimetype Utc(Instant instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch());
  return icaltime_from_timet_with_zone(static_cast<time_t>(seconds.count()), 0,
                                       icaltimezone_get_utc_timezone());
}

icalproperty* Named(const char* name, const std::string& value) {
  icalproperty* property = icalproperty_new_x(value.c_str());
  icalproperty_set_x_name(property, name);
  return property;
}

std::string TextOf(icalcomponent* component) {
  char* text = icalcomponent_as_ical_string_r(component);
  std::string copy(text == nullptr ? "" : text);
  icalmemory_free_buffer(text);
  return copy;
}

}  // namespace

std::string CalendarText(const Calendar& calendar) {
  const std::scoped_lock lock(ZonesInUse());
  const Component component = Owned(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  const auto add = [&](icalproperty* property) {
    icalcomponent_add_property(component.get(), property);
  };
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_prodid("-//Ketentafel//Ketentafel//NL"));
  add(icalproperty_new_calscale("GREGORIAN"));
  add(icalproperty_new_method(calendar.use == CalendarUse::kCancel ? ICAL_METHOD_CANCEL
                                                                   : ICAL_METHOD_PUBLISH));
  if (!calendar.name.empty()) {
    add(Named("X-WR-CALNAME", calendar.name));
    add(Named("X-PUBLISHED-TTL", "PT1H"));
  }
  std::set<std::string> zones;
  for (const CalendarEvent& event : calendar.events) zones.insert(event.zone);
  for (const std::string& zone : zones) AddZone(zone, component.get());
  const icaltimetype made_at = Utc(calendar.made_at);
  for (const CalendarEvent& event : calendar.events) {
    icalcomponent_add_component(component.get(), EventComponent(event, made_at));
  }
  return TextOf(component.get());
}

}  // namespace ketentafel::papers
