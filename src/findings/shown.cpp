// Findings as answers show them, in one language.
#include <algorithm>

#include "findings/findings.h"
#include "platform/http/call.h"

namespace findings {
namespace {

std::string in_language(rules::Text const& text, words::Language language) {
    return language == words::Language::en ? text.en.value_or(text.vi) : text.vi;
}

std::optional<json::Decimal> decimal(std::optional<rules::Amount> amount) {
    return amount ? std::optional(json::Decimal{amount->hundredths}) : std::nullopt;
}

// A document without a number goes by its title.
Source source_of(rules::Entry const& entry, words::Language language) {
    auto document = entry.document.number;
    if (!document && entry.document.title) document = in_language(*entry.document.title, language);
    return {std::move(document), entry.document.issued, entry.clause, entry.place, entry.status};
}

// How far below the root.
int depth_of(organisations::Tree const& tree, Node const& node) {
    int depth = 0;
    for (auto const* at = &node; at != nullptr && at->parent_id; at = tree.find(*at->parent_id)) ++depth;
    return depth;
}

}  // namespace

Shown shown(rules::Book const& book, rules::Finding const& finding, words::Language language) {
    Shown shown{.rule = finding.rule->id,
                .title = in_language(finding.rule->title, language),
                .verdict = finding.verdict,
                .severity = finding.rule->severity,
                .measured = decimal(finding.measured),
                .required = decimal(finding.required),
                .reason = finding.reason,
                .says = in_language(rules::says(book, finding), language)};
    shown.unit = rules::unit_of(finding.rule->measure);
    if (finding.entry != nullptr) shown.source = source_of(*finding.entry, language);
    return shown;
}

OrganisationName name_of(organisations::Tree const& tree, Node const& node) {
    return {node.id, node.name, tree.path_of(node)};
}

base::Result<Node const*> asked_or_top(organisations::Reach const& reach, rights::Right right,
                                       std::optional<OrganisationId> asked) {
    if (asked) return reach.require(right, *asked);
    if (reach.tree().root() == nullptr) return base::Error{base::Fault::refused, "site.missing"};
    auto const tops = reach.tops(right);
    if (tops.empty()) return http::Call::forbidden();
    return *std::min_element(tops.begin(), tops.end(), [&](auto const* one, auto const* other) {
        return depth_of(reach.tree(), *one) < depth_of(reach.tree(), *other);
    });
}

}  // namespace findings
