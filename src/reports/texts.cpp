// Saving and reading the texts of reports.
#include "reports/texts.h"

#include "base/text.h"
#include "json/codec.h"
#include "platform/http/call.h"
#include "reports/draft.h"

namespace reports {
namespace {

constexpr std::size_t section_limit = 50;
constexpr std::size_t paragraph_limit = 200;
constexpr std::size_t text_limit_bytes = 20'000;

ReportText read(store::TextRow const& row) {
    auto const parsed = json::parse(row.sections);
    auto sections = parsed ? json::decode<std::vector<Section>>(*parsed) : base::Error{};
    if (!sections) throw db::Broken("the text of a report cannot be read");
    return {row.version, row.at, row.actor, *std::move(sections)};
}

void check_length(std::string const& text, std::string pointer, std::vector<base::FieldError>& faults) {
    if (text.size() > text_limit_bytes)
        faults.push_back({std::move(pointer), "text_too_long", {{"limit", std::to_string(text_limit_bytes)}}});
}

base::Result<> check(std::vector<Section> const& sections) {
    auto faults = unknown_figures(sections);
    auto const too_many = [&](std::string pointer, std::size_t limit) {
        faults.push_back({std::move(pointer), "out_of_range", {{"minimum", "0"}, {"maximum", std::to_string(limit)}}});
    };
    if (sections.size() > section_limit) too_many("/sections", section_limit);
    for (std::size_t at = 0; at < sections.size(); ++at) {
        auto const pointer = "/sections/" + std::to_string(at);
        check_length(sections[at].heading, pointer + "/heading", faults);
        if (sections[at].paragraphs.size() > paragraph_limit) too_many(pointer + "/paragraphs", paragraph_limit);
        for (std::size_t number = 0; number < sections[at].paragraphs.size(); ++number)
            check_length(sections[at].paragraphs[number], pointer + "/paragraphs/" + std::to_string(number), faults);
    }
    if (faults.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(faults)};
}

void compose(std::vector<Section>& sections) {
    for (auto& section : sections) {
        section.heading = base::tidied(section.heading);
        for (auto& paragraph : section.paragraphs) paragraph = base::composed(paragraph);
    }
}

}  // namespace

std::optional<ReportText> latest_text(db::Tx& tx, OrganisationId organisation, base::Quarter quarter) {
    auto const row = store::latest_text(tx, organisation, quarter);
    return row ? std::optional(read(*row)) : std::nullopt;
}

base::Result<ReportText> text_of_version(db::Tx& tx, OrganisationId organisation, base::Quarter quarter,
                                         std::int64_t version) {
    auto const row = store::text(tx, organisation, quarter, version);
    if (!row) return http::Call::not_found();
    return read(*row);
}

base::Result<ReportText> save_text(events::Context& context, NewText text) {
    TRY(check(text.sections));
    compose(text.sections);
    context.tx.lock("report_texts");
    auto const was = store::latest_text(context.tx, text.organisation, text.quarter);
    if ((was ? was->version : 0) != text.version) return base::Error{base::Fault::stale, "report_text.stale"};
    store::TextRow const row{text.organisation,
                             text.quarter,
                             text.version + 1,
                             context.ids.next(),
                             context.now(),
                             context.actor,
                             json::print(json::encode(text.sections))};
    store::add_text(context.tx, row);
    auto const changes = json::print(boost::json::object{{"quarter", base::to_text(text.quarter)},
                                                         {"organisation", base::to_text(text.organisation)}});
    events::record(context, {context.ids.next<events::Act>(),
                             "save report text",
                             {{"report_text", row.id, row.version, changes}},
                             "report_text.saved",
                             changes});
    return read(row);
}

}  // namespace reports
