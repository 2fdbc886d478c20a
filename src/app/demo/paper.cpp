// Writing papers by the program's routes.
#include "app/demo/paper.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "json/codec.h"

namespace app::demo {
namespace {

using boost::json::array;
using boost::json::object;
using http::Method;

// Calls f(visitor) as somebody of the office.
template <class F>
base::Result<> signed_in(OfficeDesk const& desk, F&& f) {
    Visitor visitor(desk.application);
    TRY(visitor.sign_in(desk.login.login_name, desk.login.password));
    TRY(f(visitor));
    return visitor.sign_out();
}

// The last section is for people to write: what is to be done next.
void write_tasks(array& sections) {
    using words::Language;
    array tasks;
    for (auto const* task : {"demo.task_meetings", "demo.task_thematic", "demo.task_admission"})
        tasks.emplace_back(words::text(Language::vi, task));
    sections.back().as_object()["paragraphs"] = std::move(tasks);
}

}  // namespace

base::Result<> set_local_rule(OfficeDesk const& desk, int year) {
    auto const day = [&](int of_year, unsigned month, unsigned number) {
        return base::to_text(base::make_day(of_year, month, number));
    };
    object const rule{{"rule", "meeting.duration"},
                      {"place", "dong-nai/bloc"},
                      {"from", day(year, 1, 1)},
                      {"document", object{{"number", "07-QĐ/ĐUK"}, {"issued", day(year - 1, 12, 19)}}},
                      {"says", words::text(words::Language::vi, "demo.rule_says")},
                      {"reason", words::text(words::Language::vi, "demo.rule_reason")},
                      {"parameters", object{{"minutes", object{{"regular", 90}, {"thematic", 90}, {"combined", 120}}},
                                            {"small_cell", object{{"under", 9}, {"minutes", 60}}}}}};
    return signed_in(desk, [&](Visitor& office) -> base::Result<> {
        TRY(office.ask(Method::post, "/api/local-rules", rule));
        return {};
    });
}

base::Result<> write_and_lock(OfficeDesk const& desk, base::Quarter quarter) {
    auto const root = base::to_text(desk.root);
    auto const report = "/api/reports/quarters/" + base::to_text(quarter);
    return signed_in(desk, [&](Visitor& office) -> base::Result<> {
        auto text = TRY(office.ask(Method::get, report + "/text?organisation=" + root));
        auto& sections = text.at("drafted").as_array();
        write_tasks(sections);
        TRY(office.ask(Method::put, report + "/text",
                       object{{"organisation", root}, {"version", 0}, {"sections", sections}}));
        TRY(office.ask(Method::post, report + "/lock", object{{"organisation", root}}));
        return {};
    });
}

}  // namespace app::demo
