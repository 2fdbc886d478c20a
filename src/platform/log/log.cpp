// The log, written through spdlog, which sees to levels, locking and output.
#include "platform/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <sstream>
#include <utility>

#include "base/id.h"
#include "base/text.h"
#include "json/names.h"
#include "json/print.h"

namespace logs {
namespace {

thread_local Scope const* innermost = nullptr;

std::shared_ptr<spdlog::logger> made(spdlog::sink_ptr sink, spdlog::level::level_enum level) {
    auto logger = std::make_shared<spdlog::logger>("nennep", std::move(sink));
    logger->set_pattern("%v");
    logger->set_level(level);
    return logger;
}

std::shared_ptr<spdlog::logger>& current() {
    static auto logger = made(std::make_shared<spdlog::sinks::stderr_sink_mt>(), spdlog::level::warn);
    return logger;
}

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug: return spdlog::level::debug;
        case Level::info: return spdlog::level::info;
        case Level::warn: return spdlog::level::warn;
        case Level::error: return spdlog::level::err;
        case Level::off: return spdlog::level::off;
    }
    return spdlog::level::off;
}

boost::json::value json_of(Value const& value) {
    struct Writer {
        boost::json::value operator()(bool flag) const { return flag; }
        boost::json::value operator()(std::int64_t number) const { return number; }
        // Every line stays valid JSON, whatever bytes an event hands over.
        boost::json::value operator()(std::string const& text) const {
            return boost::json::value(base::is_utf8(text) ? text : base::composed(text));
        }
        boost::json::value operator()(Personal) const { return "***"; }
    };
    return std::visit(Writer{}, value.held());
}

void put_scopes(boost::json::object& line, Scope const* scope) {
    if (!scope) return;
    put_scopes(line, scope->outer());
    line[scope->name()] = json_of(scope->value());
}

void write(Level level, std::string_view event, Fields fields) {
    auto& logger = *current();
    if (!logger.should_log(spdlog_level(level))) return;
    boost::json::object line;
    line["time"] = base::to_text(base::SystemClock().now());
    line["level"] = json::name_of(level);
    line["event"] = event;
    put_scopes(line, innermost);
    for (auto const& field : fields) line.emplace(field.name, json_of(field.value));
    logger.log(spdlog_level(level), json::print(line));
}

}  // namespace

void debug(std::string_view event, Fields fields) {
    write(Level::debug, event, fields);
}

void info(std::string_view event, Fields fields) {
    write(Level::info, event, fields);
}

void warn(std::string_view event, Fields fields) {
    write(Level::warn, event, fields);
}

void error(std::string_view event, Fields fields) {
    write(Level::error, event, fields);
}

void set_level(Level level) {
    current()->set_level(spdlog_level(level));
}

Scope::Scope(std::string_view name, Value value)
    : outer_(std::exchange(innermost, this)), name_(name), value_(std::move(value)) {}

Scope::~Scope() {
    innermost = outer_;
}

struct Capture::State {
    std::ostringstream out;
    std::shared_ptr<spdlog::logger> before;
};

Capture::Capture(Level level) : state_(std::make_unique<State>()) {
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(state_->out);
    state_->before = std::exchange(current(), made(std::move(sink), spdlog_level(level)));
}

Capture::~Capture() {
    current() = std::move(state_->before);
}

std::string Capture::text() const {
    return state_->out.str();
}

}  // namespace logs
