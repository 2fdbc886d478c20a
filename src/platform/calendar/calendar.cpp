// A date as an iCalendar file, by libical.
#include "platform/calendar/calendar.h"

#include <libical/ical.h>

#include <memory>
#include <stdexcept>

namespace calendar {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype time_of(base::Instant instant) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(instant.milliseconds / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

icaltimetype date_of(base::Day day) {
    auto const parts = base::calendar(day);
    auto date = icaltime_null_date();
    date.year = static_cast<int>(parts.year());
    date.month = static_cast<int>(static_cast<unsigned>(parts.month()));
    date.day = static_cast<int>(static_cast<unsigned>(parts.day()));
    return date;
}

// The component keeps its properties.
void fill(icalcomponent* event, Entry const& entry) {
    icalcomponent_add_property(event, icalproperty_new_uid(entry.uid.c_str()));
    icalcomponent_add_property(event, icalproperty_new_sequence(entry.sequence));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(time_of(entry.stamp)));
    if (entry.begins) {
        auto const end = base::Instant{entry.begins->milliseconds + std::int64_t{entry.minutes} * 60'000};
        icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(*entry.begins)));
        icalcomponent_add_property(event, icalproperty_new_dtend(time_of(end)));
    } else {
        icalcomponent_add_property(event, icalproperty_new_dtstart(date_of(entry.day)));
        icalcomponent_add_property(event, icalproperty_new_dtend(date_of(entry.day + std::chrono::days{1})));
    }
    icalcomponent_add_property(event, icalproperty_new_summary(entry.summary.c_str()));
    if (!entry.place.empty()) icalcomponent_add_property(event, icalproperty_new_location(entry.place.c_str()));
    if (!entry.description.empty())
        icalcomponent_add_property(event, icalproperty_new_description(entry.description.c_str()));
}

}  // namespace

std::string to_ics(Entry const& entry) {
    std::unique_ptr<icalcomponent, Free> const file(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(file.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(file.get(), icalproperty_new_prodid("-//nennep//VI"));
    icalcomponent_add_property(file.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    auto* const event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    fill(event, entry);
    icalcomponent_add_component(file.get(), event);
    std::unique_ptr<char, Free> const text(icalcomponent_as_ical_string_r(file.get()));
    if (!text) throw std::runtime_error("no memory for a calendar file");
    return text.get();
}

}  // namespace calendar
