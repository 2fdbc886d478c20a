// The tokens of things from which something may be worked out and kept.
#include "platform/db/tx.h"

#include <random>

namespace db {
namespace {

Query const token_now{"db.token", R"sql(
select token from tokens where thing = $1)sql"};

Query const change_token{"db.change_token", R"sql(
insert into tokens (thing, token) values ($1, $2)
on conflict (thing) do update set token = excluded.token)sql"};

// Any two states of any two databases have different ones, copies and backups included.
std::int64_t drawn_token() {
    std::random_device device;
    return static_cast<std::int64_t>((std::uint64_t{device()} << 31U) ^ device());
}

}  // namespace

std::vector<int> columns_of(Row const& row, std::vector<std::string_view> const& names) {
    if (static_cast<std::size_t>(row.size()) != names.size())
        throw Broken("a query gives other columns than its struct has members");
    std::vector<int> columns;
    columns.reserve(names.size());
    for (auto const name : names) {
        int column = 0;
        while (column < row.size() && row.name(column) != name) ++column;
        if (column == row.size()) throw Broken("a query gives no column " + std::string(name));
        columns.push_back(column);
    }
    return columns;
}

void Tx::renew(std::string_view thing) {
    renewed_.emplace(thing);
}

std::optional<std::int64_t> Tx::token(std::string_view thing) {
    if (renewed_.contains(thing)) return std::nullopt;
    return maybe<std::int64_t>(token_now, thing);
}

// Last of all and always in the same order, so that on PostgreSQL, where who draws one waits for who has just drawn it,
// nobody waits long and no two wait for each other.
void Tx::draw_tokens() {
    for (auto const& thing : renewed_) run(change_token, thing, drawn_token());
}

}  // namespace db
