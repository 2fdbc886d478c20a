// What an office does with accounts, by HTTP.
#include <algorithm>
#include <set>

#include "accounts/http.h"
#include "accounts/login_name.h"
#include "accounts/office.h"
#include "accounts/sessions.h"
#include "base/text.h"

namespace accounts {
namespace {

using http::Call;
using http::Nothing;
using organisations::Reach;
using store::OrganisationId;

constexpr std::int64_t usual_limit = 50;
constexpr std::int64_t highest_limit = 200;

struct AccountsAsked {
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> search{};
    std::optional<std::string> after{};
    std::optional<std::int64_t> limit{};
};
RECORD(AccountsAsked, organisation, search, after, limit)

struct AccountPage {
    std::vector<AccountView> rows{};
    std::optional<std::string> next{};
};
RECORD(AccountPage, rows, next)

struct SlipPage {
    std::vector<Slip> slips{};
};
RECORD(SlipPage, slips)

// The version is that of the account, which changes with each of its posts.
struct PostEnd {
    std::int64_t version = 0;
    base::Day to_day{};
};
RECORD(PostEnd, version, to_day)

// Calls f(office) with the caller's reach as it is in that transaction.
template <class F>
auto with_office(db::Tx& tx, Call const& call, F&& f) {
    auto const tree = organisations::shared_tree_on(tx, call.today());
    Reach const reach(*tree, call.actor());
    return f(Office{call.actor(), reach, call.today()});
}

// Without those at places of which the office may not know.
std::vector<store::PostRow> known_posts(Office const& office, std::vector<store::PostRow> posts) {
    if (office.actor.is_administrator) return posts;
    std::set<OrganisationId> known;
    for (auto const* const node : office.reach.known()) known.insert(node->id);
    std::erase_if(posts, [&](store::PostRow const& post) { return !known.contains(post.organisation_id); });
    return posts;
}

AccountView view_of(db::Tx& tx, Office const& office, AccountId id) {
    return account_view(*store::listed_one(tx, id, office.today), known_posts(office, store::posts_of(tx, id)),
                        office.reach.tree());
}

// Runs an act of the office upon an account and shows the account afterwards.
template <class F>
base::Result<AccountView> acted(Call& call, F&& act) {
    auto const id = TRY(call.id<Account>("account"));
    return call.act([&](events::Context& context) {
        return with_office(context.tx, call, [&](Office const& office) -> base::Result<AccountView> {
            TRY(act(context, office, id));
            return view_of(context.tx, office, id);
        });
    });
}

// Where to look: everywhere for an administrator who names no organisation, else at the organisation, else below the
// highest ones of the caller.
base::Result<std::vector<std::optional<OrganisationId>>> tops_of(Office const& office, AccountsAsked const& asked) {
    using rights::Right;
    std::vector<std::optional<OrganisationId>> tops;
    if (asked.organisation) {
        TRY(office.reach.require(Right::administer, *asked.organisation));
        tops.emplace_back(*asked.organisation);
    } else if (office.actor.is_administrator) {
        tops.emplace_back(std::nullopt);
    } else {
        for (auto const* const top : office.reach.tops(Right::administer)) tops.emplace_back(top->id);
    }
    return tops;
}

base::Result<AccountPage> page_of(db::Tx& tx, Office const& office, AccountsAsked const& in) {
    if (in.after && !is_login_name(*in.after)) return base::Error{base::Fault::invalid, "account.cursor_invalid"};
    auto const limit = std::clamp<std::int64_t>(in.limit.value_or(usual_limit), 1, highest_limit);
    store::Asked asked{{}, office.today, base::folded(in.search.value_or("")), in.after, limit + 1};
    std::vector<store::ListedRow> rows;
    for (auto const& top : TRY(tops_of(office, in))) {
        asked.top = top;
        auto const found = store::listed(tx, asked);
        rows.insert(rows.end(), found.begin(), found.end());
    }
    std::sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.login_name < b.login_name; });
    AccountPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.resize(static_cast<std::size_t>(limit));
        page.next = rows.back().login_name;
    }
    if (rows.empty()) return page;
    auto const posts = known_posts(office, store::posts_between(tx, rows.front().login_name, rows.back().login_name));
    for (auto const& row : rows) page.rows.push_back(account_view(row, posts, office.reach.tree()));
    return page;
}

base::Result<AccountPage> list_accounts(Call& call, AccountsAsked const& in) {
    return call.read([&](db::Tx& tx) {
        return with_office(tx, call, [&](Office const& office) { return page_of(tx, office, in); });
    });
}

base::Result<Slip> create_account(Call& call, NewAccount const& in) {
    return call.act([&](events::Context& context) {
        return with_office(context.tx, call, [&](Office const& office) { return add_account(context, office, in); });
    });
}

base::Result<SlipPage> create_slips(Call& call, SlipsAsked const& in) {
    return call.act([&](events::Context& context) {
        return with_office(context.tx, call, [&](Office const& office) -> base::Result<SlipPage> {
            return SlipPage{TRY(print_slips(context, office, in))};
        });
    });
}

base::Result<Slip> reset_password(Call& call, Nothing const&) {
    auto const id = TRY(call.id<Account>("account"));
    return call.act([&](events::Context& context) {
        return with_office(context.tx, call, [&](Office const& office) { return reset_account(context, office, id); });
    });
}

base::Result<AccountView> change(Call& call, AccountChange const& in) {
    return acted(call, [&](events::Context& context, Office const& office, AccountId id) {
        return change_account(context, office, id, in);
    });
}

base::Result<AccountView> give_post(Call& call, NewPost const& in) {
    return acted(call, [&](events::Context& context, Office const& office, AccountId id) {
        return accounts::add_post(context, office, id, in);
    });
}

base::Result<AccountView> change_post(Call& call, PostEnd const& in) {
    auto const post = TRY(call.id<store::Post>("post"));
    return acted(call, [&](events::Context& context, Office const& office, AccountId id) {
        return accounts::end_post(context, office, {id, post, {}, {}, in.to_day}, in.version);
    });
}

}  // namespace

std::vector<http::Route> office_routes() {
    using enum http::Method;
    auto const right = rights::Right::administer;
    return {
        http::route<AccountsAsked, AccountPage>(get, "/api/accounts", right, "The accounts an office answers for",
                                                &list_accounts),
        http::route<NewAccount, Slip>(post, "/api/accounts", right, "Make an account; its one-time code is told once",
                                      &create_account),
        http::route<SlipsAsked, SlipPage>(post, "/api/accounts/slips", right,
                                          "Make accounts for everybody of an organisation and below who has none",
                                          &create_slips),
        http::route<Nothing, Slip>(post, "/api/accounts/{account}/reset", right,
                                   "A new one-time code for a forgotten password; the account's sessions end",
                                   &reset_password),
        http::route<AccountChange, AccountView>(patch, "/api/accounts/{account}", right,
                                                "Block an account, open it again, correct its name", &change),
        http::route<NewPost, AccountView>(post, "/api/accounts/{account}/posts", right,
                                          "Make its owner staff of a committee's office", &give_post),
        http::route<PostEnd, AccountView>(patch, "/api/accounts/{account}/posts/{post}", right,
                                          "Change the last day of a post", &change_post),
    };
}

}  // namespace accounts
