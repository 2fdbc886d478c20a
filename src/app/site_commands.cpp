// Commands about the site as a whole.
#include "app/site_commands.h"

#include <filesystem>

#include "app/serve.h"
#include "app/wiring.h"
#include "json/codec.h"
#include "platform/db/copy.h"
#include "platform/db/query.h"

namespace app {
namespace {

command::Answer copied(std::vector<db::CopiedTable> const& tables, std::string const& file, char const* code,
                       words::Language language) {
    std::int64_t rows = 0;
    for (auto const& table : tables) rows += table.rows;
    auto text = words::text(language, code, {{"file", file}, {"rows", words::number(language, rows)}}) + "\n";
    return {{{"file", file}, {"rows", rows}, {"tables", json::encode(tables)}}, std::move(text)};
}

base::Result<command::Answer> backup(command::Invocation& invocation) {
    auto* site = TRY(invocation.site());
    auto const& file = invocation.value("FILE");
    return copied(TRY(db::back_up(*site, file, invocation.clock())), file, "backup.written", invocation.language());
}

base::Result<command::Answer> restore(command::Invocation& invocation) {
    auto const& file = invocation.value("FILE");
    if (!std::filesystem::is_regular_file(file))
        return base::Error{base::Fault::not_found, "file.not_found", {{"file", file}}};
    auto* site = TRY(invocation.site(db::Existing::may_be_made));
    return copied(TRY(db::restore(file, *site, invocation.clock())), file, "backup.restored", invocation.language());
}

base::Result<command::Answer> config_show(command::Invocation& invocation) {
    auto const shown = invocation.settings().shown();
    std::string text;
    for (auto const& setting : shown)
        text += setting.name + " = " + setting.value + "  (" + std::string(json::name_of(setting.origin)) + ")\n";
    return command::Answer{json::encode(shown), text};
}

// The register of queries as one file, for review: docs/queries.sql.
base::Result<command::Answer> queries(command::Invocation&) {
    std::string text = "-- Every query of the program, by name; written by `nennep queries`, never by hand.\n";
    for (auto const* query : db::all_queries())
        text += "\n-- " + std::string(query->name) + std::string(query->sql) + ";\n";
    return command::Answer{boost::json::value(boost::json::string(text)), text};
}

// What the server answers, for whoever writes a client: docs/api/openapi.json, from which the pages' client is made.
base::Result<command::Answer> openapi(command::Invocation&) {
    auto document = http::openapi(all_routes(), NENNEP_VERSION);
    auto text = json::print(document, json::Layout::indented) + "\n";
    return command::Answer{std::move(document), std::move(text)};
}

}  // namespace

std::vector<command::Command> site_commands() {
    using command::Kind;
    return {serve_command(),
            {"backup", {{"FILE", Kind::positional, true}}, backup},
            {"restore", {{"FILE", Kind::positional, true}}, restore},
            {"config show", {}, config_show},
            {"queries", {}, queries},
            {"openapi", {}, openapi}};
}

}  // namespace app
