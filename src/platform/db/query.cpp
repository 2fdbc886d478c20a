// The register of queries: filled while the program starts, read-only afterwards.
#include "platform/db/query.h"

#include <algorithm>

namespace db {
namespace {

std::vector<Query const*>& registered() {
    static std::vector<Query const*> queries;
    return queries;
}

}  // namespace

Query::Query(std::string_view its_name, std::string_view its_sql) : Sql{its_name, its_sql} {
    registered().push_back(this);
}

std::vector<Query const*> all_queries() {
    auto queries = registered();
    std::sort(queries.begin(), queries.end(), [](auto const* a, auto const* b) { return a->name < b->name; });
    return queries;
}

}  // namespace db
