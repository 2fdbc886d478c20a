// Imports at the command line.
#include "platform/imports/command.h"

#include "json/codec.h"
#include "platform/files/files.h"

namespace imports {
namespace {

constexpr std::size_t file_limit_bytes = std::size_t{256} << 20U;

std::string lines_of(std::vector<Rejected> const& cells, words::Language language) {
    std::string lines;
    for (auto const& cell : cells)
        lines += "  " +
                 words::text(language, "import.row",
                             {{"row", std::to_string(cell.row)},
                              {"column", cell.column},
                              {"value", cell.value},
                              {"problem", words::text(language, cell.code)}}) +
                 "\n";
    return lines;
}

std::string in_words(Outcome const& outcome, words::Language language) {
    auto const count = [&](auto number) { return words::number(language, static_cast<std::int64_t>(number)); };
    std::string text = words::text(language, outcome.written ? "import.written" : "import.not_written") + "\n";
    text += words::text(language, "import.counts",
                        {{"accepted", count(outcome.accepted)},
                         {"unchanged", count(outcome.unchanged)},
                         {"updated", count(outcome.updated)},
                         {"differing", count(outcome.differs.size())},
                         {"rejected", count(outcome.rejected.size())},
                         {"passed_over", count(outcome.rows_passed_over.size())}}) +
            "\n";
    text += lines_of(outcome.rejected, language);
    for (auto const& cell : outcome.differs)
        text += "  " +
                words::text(language, "import.differs",
                            {{"row", std::to_string(cell.row)},
                             {"column", cell.column},
                             {"value", cell.value},
                             {"in_register", cell.in_register}}) +
                "\n";
    return text + lines_of(outcome.notices, language);
}

}  // namespace

std::vector<command::Argument> arguments(std::vector<command::Argument> more) {
    std::vector<command::Argument> all{{"FILE", command::Kind::positional, true},
                                       {"--dry-run", command::Kind::flag},
                                       {"--strict", command::Kind::flag},
                                       {"--update", command::Kind::flag}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

base::Result<command::Answer> run(command::Invocation& invocation, Act const& act) {
    auto const& file = invocation.value("FILE");
    auto const bytes = TRY(files::read_file(file, file_limit_bytes));
    Options const options{invocation.has("--dry-run"), invocation.has("--strict"), invocation.has("--update"),
                          files::base_name(file)};
    auto const outcome = TRY(invocation.act([&](events::Context& context) { return act(context, bytes, options); }));
    bool const has_no_table = !outcome.rejected.empty() && outcome.rejected.front().code == "column_missing";
    return command::Answer{json::encode(outcome), in_words(outcome, invocation.language()),
                           is_refused(outcome, options) || has_no_table};
}

}  // namespace imports
