// Joining the embedded book with a site's own rules.
#include "rulebook/rulebook.h"

#include "base/embedded.h"
#include "base/text.h"
#include "json/codec.h"

namespace rulebook {
namespace {

struct LocalRules {
    std::string name{};
    std::string text{};
};
RECORD(LocalRules, name, text)

db::Query const all_local_rules{"rulebook.local_rules", R"sql(
select name, text from local_rules order by id)sql"};

db::Query const add_rules{"rulebook.add_local_rules", R"sql(
insert into local_rules (id, at, actor, name, text) values ($1, $2, $3, $4, $5))sql"};

base::Result<rules::Book> joined(std::vector<LocalRules> const& local) {
    std::vector<base::EmbeddedFile> files;
    for (auto const& own : local) files.push_back({own.name, own.text});
    return rules::load_book(embedded::book(), files);
}

}  // namespace

rules::Book book_of(db::Tx& tx) {
    auto const local = tx.all<LocalRules>(all_local_rules);
    if (local.empty()) return rules::embedded_book();
    auto book = joined(local);
    if (!book) throw db::Broken("the site's own rules cannot be read: " + book.error().code);
    return *std::move(book);
}

base::Result<> add_local_rules(events::Context& context, std::string_view name, std::string_view text) {
    auto const tidy_name = base::tidied(name);
    if (tidy_name.empty()) return base::Error{base::Fault::invalid, "local_rules.name_missing"};
    context.tx.lock("local_rules");
    auto local = context.tx.all<LocalRules>(all_local_rules);
    local.push_back({tidy_name, std::string(text)});
    TRY(joined(local));
    auto const id = context.ids.next();
    context.tx.run(add_rules, id, context.now(), context.actor, tidy_name, text);
    auto const changes = json::print(json::encode(local.back()));
    events::record(context, {context.ids.next<events::Act>(),
                             "add local rules",
                             {{"local_rules", id, 1, changes}},
                             "local_rules.added",
                             "{}"});
    return {};
}

}  // namespace rulebook
