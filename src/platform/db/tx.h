#pragma once
// What the rest of the program sees of the database: a transaction that runs named queries and gives structs.
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "json/record.h"
#include "platform/db/connection.h"

namespace db {

template <class T>
concept Record = boost::describe::has_describe_members<T>::value;

// Where each of the names stands in a row; throws Broken when a column is missing or nobody asked for it.
std::vector<int> columns_of(Row const& row, std::vector<std::string_view> const& names);

template <class T>
void read_field(T& field, Row const& row, int column) {
    field = Field<T>::read(row, column);
}

// Rows as Ts: each member is the column of its name.
template <Record T>
class Columns {
public:
    explicit Columns(Row const& row) : at_(columns_of(row, names(json::MembersOf<T>()))) {}

    [[nodiscard]] T read(Row const& row) const {
        T record{};
        fill(record, row, json::MembersOf<T>());
        return record;
    }

private:
    template <template <class...> class List, class... Member>
    static std::vector<std::string_view> names(List<Member...> /*described*/) {
        return {Member::name...};
    }

    template <template <class...> class List, class... Member>
    void fill(T& record, Row const& row, List<Member...> /*described*/) const {
        std::size_t member = 0;
        (read_field(record.*Member::pointer, row, at_[member++]), ...);
    }

    std::vector<int> at_;
};

template <class... P>
Values values_of(P const&... parameters) {
    return Values{Field<P>::write(parameters)...};
}

template <class T, template <class...> class List, class... Member>
Values values_of_all(T const& record, List<Member...> /*described*/) {
    return values_of(record.*Member::pointer...);
}

// The members of a record in their order, as $1, $2 ...
template <Record T>
Values values_of_members(T const& record) {
    return values_of_all(record, json::MembersOf<T>());
}

// A transaction; it is committed or rolled back by Database. Not to be kept beyond the function it was handed to.
class Tx {
public:
    explicit Tx(Connection& connection) : connection_(connection) {}
    Tx(Tx const&) = delete;
    Tx& operator=(Tx const&) = delete;

    // Calls `use` for every row, without keeping them.
    template <class T, class Use, class... P>
    void each(Sql const& query, Use&& use, P const&... parameters) {
        if constexpr (Record<T>) {
            std::optional<Columns<T>> columns;
            connection_.run(query, values_of(parameters...), [&](Row const& row) {
                if (!columns) columns.emplace(row);
                use(columns->read(row));
            });
        } else {
            connection_.run(query, values_of(parameters...), [&](Row const& row) { use(Field<T>::read(row, 0)); });
        }
    }

    // T is a RECORD, or one column's type.
    template <class T, class... P>
    std::vector<T> all(Sql const& query, P const&... parameters) {
        std::vector<T> rows;
        each<T>(
            query, [&](T&& row) { rows.push_back(std::move(row)); }, parameters...);
        return rows;
    }

    template <class T, class... P>
    std::optional<T> maybe(Sql const& query, P const&... parameters) {
        auto rows = all<T>(query, parameters...);
        if (rows.size() > 1) throw Broken(std::string(query.name) + " gave more than one row");
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    template <class T, class... P>
    T one(Sql const& query, P const&... parameters) {
        auto row = maybe<T>(query, parameters...);
        if (!row) throw Broken(std::string(query.name) + " gave no row");
        return *std::move(row);
    }

    // Gives the number of rows changed. A refused constraint is thrown as Violation, which Database::write turns into
    // an Error.
    template <class... P>
    std::int64_t run(Sql const& query, P const&... parameters) {
        return connection_.run(query, values_of(parameters...), {});
    }

    // An insert or update whose $1, $2 ... are the record's members in their order.
    template <Record T>
    std::int64_t put(Sql const& query, T const& record) {
        return connection_.run(query, values_of_members(record), {});
    }
    template <Record T>
    void put_all(Sql const& query, std::vector<T> const& records) {
        std::vector<Values> rows;
        rows.reserve(records.size());
        for (auto const& record : records) rows.push_back(values_of_members(record));
        connection_.run_many(query, rows);
    }

    // What was worked out from a thing may be kept for as long as the thing's token stays: a number that every
    // transaction that changes the thing draws anew at its end. `renew` says that this one does. `token` is the number
    // as of this snapshot; nothing where there is none yet, or where this very transaction changes the thing.
    void renew(std::string_view thing);
    [[nodiscard]] std::optional<std::int64_t> token(std::string_view thing);

    // See Connection::lock.
    void lock(std::string_view name) { connection_.lock(name); }
    Connection& connection() { return connection_; }

private:
    friend class Database;
    void draw_tokens();

    Connection& connection_;
    std::set<std::string, std::less<>> renewed_;
};

}  // namespace db
