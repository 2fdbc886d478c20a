// Who did something, as whoever reads of it may know him.
#include <algorithm>

#include "accounts/office.h"
#include "accounts/sessions.h"
#include "platform/http/call.h"
#include "platform/words/words.h"

namespace accounts {
namespace {

using rights::Right;

// Where it stands in the lists of accounts, and in the register.
bool may_be_named(db::Tx& tx, http::Call const& call, store::AccountRow const& account) {
    if (call.actor().is_administrator || call.actor().account_id == account.id.value) return true;
    auto const tree = organisations::shared_tree_on(tx, call.today());
    organisations::Reach const reach(*tree, call.actor());
    auto const cells = account.member_id ? members::cells_of(tx, *account.member_id, call.today())
                                         : std::vector<store::OrganisationId>();
    if (std::any_of(cells.begin(), cells.end(), [&](auto cell) { return reach.may(Right::see_register, cell); }))
        return true;
    return cells.empty() && account.organisation_id && reach.may(Right::administer, *account.organisation_id);
}

}  // namespace

std::string name_of(db::Tx& tx, http::Call const& call, std::string const& actor) {
    auto const id = base::parse_id(actor);
    auto const account = id ? store::account(tx, AccountId{*id}) : std::nullopt;
    if (!account) return words::text(call.language(), actor == "operator" ? "by.operator" : "by.unknown");
    if (may_be_named(tx, call, *account)) return store::listed_one(tx, account->id, call.today())->name;
    return words::text(call.language(), account->is_administrator ? "by.administrator" : "by.office");
}

}  // namespace accounts
