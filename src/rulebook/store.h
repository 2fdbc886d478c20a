#pragma once
// SQL of a site's own rules.
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "platform/db/tx.h"

namespace rulebook::store {

struct LocalRules {
    std::int64_t id = 0;
    std::string name{};
    std::string text{};
    bool operator==(LocalRules const&) const = default;
};
RECORD(LocalRules, id, name, text)

// With what is told of it.
struct ToldRules {
    std::int64_t id = 0;
    base::Instant at{};
    std::string actor{};
    std::string name{};
    std::string text{};
    std::optional<std::string> reason{};
};
RECORD(ToldRules, id, at, actor, name, text, reason)

std::vector<LocalRules> local_rules(db::Tx& tx);
// Newest first.
std::vector<ToldRules> told_rules(db::Tx& tx);
void add(db::Tx& tx, ToldRules const& rules);
void change_text(db::Tx& tx, std::int64_t id, std::string const& text);

}  // namespace rulebook::store
