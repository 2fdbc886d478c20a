// The commands that show and lock reports.
#include "base/text.h"
#include "json/names.h"
#include "platform/command/command.h"
#include "platform/files/files.h"
#include "platform/print/office.h"
#include "reports/paper.h"
#include "reports/reports.h"

namespace reports {
namespace {

base::Result<Wanted> wanted_by(command::Invocation const& invocation) {
    return Wanted{invocation.value("--organisation"), TRY(base::parse_quarter(invocation.value("QUARTER")))};
}

// By the file's name: "report.docx".
std::optional<FileFormat> format_of(std::string_view file) {
    auto const dot = file.rfind('.');
    return dot == std::string_view::npos ? std::nullopt : json::named<FileFormat>(base::lowered(file.substr(dot + 1)));
}

bool is_report_file(std::string_view file) {
    return format_of(file).has_value();
}

base::Result<> write_report(command::Invocation& invocation, Wanted const& wanted, std::string const& file) {
    auto const format = *format_of(file);
    auto bytes = TRY(invocation.read([&](db::Tx& tx) -> base::Result<std::string> {
        auto const quarterly = TRY(read_quarter(tx, base::local_day(invocation.clock()), wanted));
        return file_of(tx, *quarterly, format, invocation.language());
    }));
    if (format == FileFormat::pdf) bytes = TRY(print::Office().pdf_of(bytes));
    return files::write_file_atomically(file, bytes);
}

base::Result<command::Answer> report_quarter(command::Invocation& invocation) {
    auto const wanted = TRY(wanted_by(invocation));
    auto const& key = invocation.value("--trace");
    auto shown = TRY(invocation.read([&](db::Tx& tx) {
        return key.empty() ? quarter_report(tx, invocation.clock(), wanted)
                           : trace(tx, invocation.clock(), wanted, key);
    }));
    auto text = key.empty() ? table_of(shown, invocation.language()) : table_of_rows(shown, invocation.language());
    if (auto const& file = invocation.value("--out"); !file.empty()) {
        TRY(write_report(invocation, wanted, file));
        shown.as_object()["file"] = file;
        text = words::text(invocation.language(), "report.written", {{"file", file}}) + "\n";
    }
    return command::Answer{std::move(shown), std::move(text)};
}

base::Result<command::Answer> lock_quarter(command::Invocation& invocation) {
    auto const wanted = TRY(wanted_by(invocation));
    auto report = TRY(invocation.act([&](events::Context& context) { return lock_quarter_report(context, wanted); }));
    auto text = table_of(report, invocation.language());
    return command::Answer{std::move(report), std::move(text)};
}

bool is_quarter(std::string_view text) {
    return base::parse_quarter(text).has_value();
}

}  // namespace

std::vector<command::Command> commands() {
    using command::Kind;
    command::Argument const quarter{"QUARTER", Kind::positional, true, is_quarter};
    command::Argument const out{"--out", Kind::text, false, is_report_file};
    return {{"report quarter", {quarter, {"--organisation", Kind::text}, {"--trace", Kind::text}, out}, report_quarter},
            {"report lock", {quarter, {"--organisation", Kind::text}}, lock_quarter}};
}

}  // namespace reports
