// Joining the embedded book with a site's own rules.
#include "rulebook/rulebook.h"

#include <mutex>

#include "base/embedded.h"
#include "base/text.h"
#include "json/codec.h"
#include "rulebook/store.h"

namespace rulebook {
namespace {

using store::LocalRules;

base::Result<rules::Book> joined(std::vector<LocalRules> const& local) {
    std::vector<base::EmbeddedFile> files;
    for (auto const& own : local) files.push_back({own.name, own.text});
    return rules::load_book(embedded::book(), files);
}

// The last book that was joined, for as long as the rules it was joined from are the same: reading them all again for
// every request would take longer than most requests.
struct Kept {
    std::mutex mutex{};
    std::vector<LocalRules> local{};
    std::optional<rules::Book> book{};
};

Kept& kept() {
    static Kept kept;
    return kept;
}

}  // namespace

rules::Book book_of(db::Tx& tx) {
    auto local = store::local_rules(tx);
    if (local.empty()) return rules::embedded_book();
    std::lock_guard const guard(kept().mutex);
    if (kept().book && kept().local == local) return *kept().book;
    auto book = joined(local);
    if (!book) throw db::Broken("the site's own rules cannot be read: " + book.error().code);
    kept().local = std::move(local);
    kept().book = *book;
    return *std::move(book);
}

base::Result<> add_local_rules(events::Context& context, std::string_view name, std::string_view text,
                               std::optional<std::string> const& reason) {
    auto const tidy_name = base::tidied(name);
    if (tidy_name.empty()) return base::Error{base::Fault::invalid, "local_rules.name_missing"};
    context.tx.lock("local_rules");
    auto local = store::local_rules(context.tx);
    auto const id = context.ids.next();
    local.push_back({id, tidy_name, std::string(text)});
    TRY(joined(local));
    store::add(context.tx, {id, context.now(), context.actor, tidy_name, std::string(text), reason});
    boost::json::object changes{{"name", tidy_name}, {"text", text}};
    if (reason) changes["reason"] = *reason;
    events::record(context, {context.ids.next<events::Act>(),
                             "add local rules",
                             {{"local_rules", id, 1, json::print(changes)}},
                             "local_rules.added",
                             "{}"});
    return {};
}

}  // namespace rulebook
