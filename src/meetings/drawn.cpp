// The list on which members are ticked and sign, and the notice for the wall.
#include "meetings/drawn.h"

#include <algorithm>

#include "base/text.h"

namespace meetings {
namespace {

using draw::Align;
using draw::Paragraph;
using draw::Weight;

// Room for what is written by hand.
constexpr auto dots = ".............";
constexpr auto long_dots = "..............................................................";
constexpr double row_to_sign_mm = 9;

class Speaker {
public:
    explicit Speaker(words::Language language) : language_(language) {}
    [[nodiscard]] std::string operator()(std::string_view code, base::Arguments const& arguments = {}) const {
        return words::text(language_, code, arguments);
    }
    [[nodiscard]] std::string clock(int minute_of_day) const {
        auto const minute = std::to_string(minute_of_day % 60);
        return (*this)("drawn.clock", {{"hour", std::to_string(minute_of_day / 60)},
                                       {"minute", minute.size() == 1 ? "0" + minute : minute}});
    }
    [[nodiscard]] std::string kind(MeetingKind kind) const {
        return (*this)("screen.meeting_kind." + std::string(json::name_of(kind)));
    }
    // "thứ bảy, ngày 20/04/2019"
    [[nodiscard]] std::string day(base::Day day) const {
        auto const weekday = std::chrono::weekday(day).iso_encoding();
        return (*this)("drawn.day", {{"weekday", (*this)("drawn.weekday." + std::to_string(weekday))},
                                     {"day", base::to_words(day)}});
    }

private:
    words::Language language_;
};

std::string by_hand_or(std::optional<int> count) {
    return count ? std::to_string(*count) : dots;
}

draw::Sides heading_of(Occasion const& occasion, Speaker const& say) {
    draw::Sides heading{.left_share = 0.5, .after_pt = 14};
    if (occasion.parent)
        heading.left.push_back({.text = base::raised(occasion.parent->name), .align = Align::centre, .after_pt = 0});
    heading.left.push_back(
        {.text = base::raised(occasion.cell.name), .weight = Weight::bold, .align = Align::centre, .after_pt = 0});
    heading.left.push_back({.text = "*", .align = Align::centre, .after_pt = 0});
    heading.right.push_back({.text = say("drawn.party"), .weight = Weight::bold, .align = Align::centre});
    return heading;
}

void add_occasion(draw::Sheet& sheet, Occasion const& occasion, Speaker const& say) {
    sheet.blocks.emplace_back(heading_of(occasion, say));
    sheet.blocks.emplace_back(
        Paragraph{.text = say("drawn.list"), .size_pt = 16, .weight = Weight::bold, .align = Align::centre});
    auto const kind = occasion.topic ? say.kind(occasion.kind) + ": " + *occasion.topic : say.kind(occasion.kind);
    sheet.blocks.emplace_back(Paragraph{.text = kind, .weight = Weight::bold, .align = Align::centre, .after_pt = 12});
    auto const time = occasion.start_minute ? say.clock(*occasion.start_minute) + ", " : "";
    sheet.blocks.emplace_back(Paragraph{.text = say("drawn.when", {{"when", time + say.day(occasion.day)}})});
    sheet.blocks.emplace_back(
        Paragraph{.text = say("drawn.where", {{"place", occasion.place.value_or(long_dots)}}), .after_pt = 10});
}

// Beside the tick: why somebody was not there, or when he came and went.
std::string note_on(OnRoll const& one, Speaker const& say) {
    if (one.state == Attendance::present) {
        std::string note;
        if (one.came_at_minute) note = say("screen.attendance.came_at", {{"time", say.clock(*one.came_at_minute)}});
        if (one.came_at_minute && one.left_at_minute) note += "; ";
        if (one.left_at_minute) note += say("screen.attendance.left_at", {{"time", say.clock(*one.left_at_minute)}});
        return note;
    }
    if (!one.state) return one.is_exempt ? say("screen.attendance.exempt") : "";
    auto const state = say("screen.attendance." + std::string(json::name_of(*one.state)));
    return one.reason ? state + ": " + *one.reason : state;
}

draw::Table table_of(std::vector<OnRoll> const& roll, Speaker const& say) {
    draw::Table table{.columns = {{say("drawn.number"), 1.0, Align::centre},
                                  {say("drawn.name"), 5.2},
                                  {say("drawn.present"), 1.4, Align::centre},
                                  {say("drawn.absent"), 3.4},
                                  {say("drawn.signature"), 2.8}},
                      .row_mm = row_to_sign_mm};
    for (std::size_t place = 0; place < roll.size(); ++place) {
        auto const& one = roll[place];
        auto const name =
            one.is_official ? one.full_name : one.full_name + " (" + say("screen.live.probationary") + ")";
        table.rows.push_back(
            {std::to_string(place + 1), name, one.state == Attendance::present ? "x" : "", note_on(one, say), ""});
    }
    return table;
}

void add_counts(draw::Sheet& sheet, AttendanceList const& list, Speaker const& say) {
    auto const count = [&](auto const& is_such) {
        return std::to_string(std::count_if(list.roll.begin(), list.roll.end(), is_such));
    };
    auto const probationary = [](OnRoll const& one) { return !one.is_official; };
    auto const exempt = [](OnRoll const& one) { return one.is_exempt; };
    auto const expected = [](OnRoll const& one) { return !one.is_exempt; };
    sheet.blocks.emplace_back(Paragraph{.text = say("drawn.members", {{"members", std::to_string(list.roll.size())},
                                                                      {"probationary", count(probationary)},
                                                                      {"exempt", count(exempt)},
                                                                      {"expected", count(expected)}})});
    sheet.blocks.emplace_back(
        Paragraph{.text = say("drawn.counts", {{"present", by_hand_or(list.counts.present)},
                                               {"excused", by_hand_or(list.counts.absent_excused)},
                                               {"unexcused", by_hand_or(list.counts.absent_unexcused)}}),
                  .after_pt = 16});
}

std::vector<Paragraph> place_to_sign(std::string const& title, std::string const& name) {
    constexpr double room_pt = 48;
    return {{.text = title, .weight = Weight::bold, .align = Align::centre, .after_pt = room_pt},
            {.text = name, .weight = Weight::bold, .align = Align::centre}};
}

}  // namespace

draw::Sheet drawn_list(AttendanceList const& list, words::Language language) {
    Speaker const say(language);
    draw::Sheet sheet;
    sheet.title =
        say("drawn.list_title", {{"cell", list.occasion.cell.name}, {"day", base::to_words(list.occasion.day)}});
    add_occasion(sheet, list.occasion, say);
    sheet.blocks.emplace_back(table_of(list.roll, say));
    add_counts(sheet, list, say);
    sheet.blocks.emplace_back(draw::Sides{.left = place_to_sign(say("drawn.minute_taker"), list.minute_taker),
                                          .right = place_to_sign(say("drawn.chair"), list.chair)});
    return sheet;
}

draw::Sheet drawn_poster(Occasion const& occasion, std::string const& address, words::Language language) {
    constexpr double code_side_mm = 110;
    Speaker const say(language);
    draw::Sheet sheet;
    sheet.title = say("drawn.poster_title", {{"kind", say.kind(occasion.kind)}, {"day", base::to_words(occasion.day)}});
    sheet.pages = draw::Pages::one;
    auto const add = [&](std::string text, double size_pt, Weight weight, double after_pt) {
        sheet.blocks.emplace_back(Paragraph{.text = std::move(text),
                                            .size_pt = size_pt,
                                            .weight = weight,
                                            .align = Align::centre,
                                            .after_pt = after_pt});
    };
    if (occasion.parent) add(base::raised(occasion.parent->name), 18, Weight::plain, 2);
    add(base::raised(occasion.cell.name), 22, Weight::bold, 36);
    add(base::raised(say.kind(occasion.kind)), 34, Weight::bold, 12);
    if (occasion.topic) add(*occasion.topic, 26, Weight::plain, 12);
    if (occasion.start_minute) add(say.clock(*occasion.start_minute), 44, Weight::bold, 4);
    add(say.day(occasion.day), 30, Weight::plain, 12);
    if (occasion.place) add(*occasion.place, 30, Weight::bold, 12);
    sheet.blocks.emplace_back(draw::Code{address, code_side_mm});
    add(say("drawn.scan"), 18, Weight::plain, 4);
    add(address, 13, Weight::plain, 0);
    return sheet;
}

base::Result<std::string> address_of(http::Request const& request) {
    auto const host = request.header("host");
    if (host.empty()) return base::Error{base::Fault::refused, "drawn.no_address"};
    auto const is_secure = request.is_secure || request.header("x-forwarded-proto") == "https";
    return (is_secure ? "https://" : "http://") + std::string(host);
}

}  // namespace meetings
