// Who gets a slip when an office prints them for everybody, and the act that makes them.
#include "accounts/slips.h"

#include <algorithm>
#include <unordered_map>

#include "accounts/code.h"
#include "accounts/login_name.h"
#include "base/text.h"

namespace accounts {
namespace {

// By rank: a secretary's slip names that office, whatever else he holds.
int rank_of(std::optional<members::Office> office) {
    return office ? static_cast<int>(*office) : static_cast<int>(members::Office::committee_member) + 1;
}

std::vector<Candidate> candidates(db::Tx& tx, SlipsAsked const& asked, base::Day today) {
    if (asked.whom == SlipsFor::office_holders)
        return candidates_of(members::office_holders_below(tx, asked.organisation_id, today));
    return candidates_of(members::members_below(tx, asked.organisation_id, today));
}

// Those who hold an office where this one does not administer, or will.
std::set<store::MemberId> members_out_of_reach(db::Tx& tx, Office const& office) {
    std::set<store::MemberId> out;
    for (auto const& held : members::lasting_offices(tx, office.today))
        if (!office.reach.may(rights::Right::administer, held.organisation_id)) out.insert(held.member_id);
    return out;
}

std::unordered_set<std::string> names_in_use(db::Tx& tx) {
    auto const names = store::login_names(tx);
    return {names.begin(), names.end()};
}

struct Printed {
    std::vector<Slip> slips{};
    std::vector<store::AccountRow> added{};
    std::vector<events::Change> changes{};
};

class Printer {
public:
    Printer(events::Context& context, Office const& office, bool renews)
        : context_(context),
          office_(office),
          renews_(renews),
          valid_until_(code_valid_until(context.now())),
          names_(names_in_use(context.tx)) {
        for (auto& account : store::accounts_of_members(context.tx)) {
            auto const member = account.member_id->value;
            known_.emplace(member, std::move(account));
        }
    }

    void print(Candidate const& person) {
        auto const known = known_.find(person.member_id.value);
        if (known == known_.end())
            make(person);
        else if (renews_ && has_never_come(known->second))
            renew(known->second, person);
    }
    Printed take() { return std::move(printed_); }

private:
    // A blocked account stays shut, and that of an administrator or of the office's own hands is not for a heap of
    // slips.
    [[nodiscard]] bool has_never_come(store::AccountRow const& account) const {
        return !account.password_hash && !account.last_seen_at && !account.is_blocked && !account.is_administrator &&
               store::posts_of(context_.tx, account.id).empty();
    }

    void make(Candidate const& person) {
        auto const code = make_code();
        store::AccountRow account;
        account.id = context_.ids.next<Account>();
        account.login_name = names_.take_for(person.full_name);
        account.name = person.full_name;
        account.search_text = base::folded(person.full_name);
        account.member_id = person.member_id;
        account.organisation_id = person.organisation_id;
        account.code_hash = kept_code(code);
        account.code_valid_until = valid_until_;
        tell(account, person, code,
             R"({"login_name":")" + account.login_name + R"(","member":")" + base::to_text(person.member_id) + R"("})");
        printed_.added.push_back(std::move(account));
    }

    void renew(store::AccountRow account, Candidate const& person) {
        auto const code = make_code();
        auto const version = account.version++;
        account.code_hash = kept_code(code);
        account.code_valid_until = valid_until_;
        if (store::change(context_.tx, account, version)) tell(account, person, code, R"({"code":"renewed"})");
    }

    void tell(store::AccountRow const& account, Candidate const& person, std::string const& code, std::string changes) {
        auto const* const at = office_.reach.tree().find(person.organisation_id);
        printed_.slips.push_back({account.id, account.login_name, code, person.full_name, person.office,
                                  at == nullptr ? std::string() : office_.reach.tree().path_of(*at), valid_until_});
        printed_.changes.push_back({"account", account.id.value, account.version, std::move(changes)});
    }

    events::Context& context_;
    Office const& office_;
    bool renews_;
    base::Instant valid_until_;
    LoginNames names_;
    std::unordered_map<std::int64_t, store::AccountRow> known_{};
    Printed printed_{};
};

}  // namespace

std::vector<Candidate> candidates_of(std::vector<members::OfficeHolder> const& holders) {
    std::vector<Candidate> candidates;
    for (auto const& holder : holders)
        candidates.push_back({holder.member_id, holder.full_name, holder.office, holder.organisation_id});
    return candidates;
}

std::vector<Candidate> candidates_of(std::vector<members::MemberBelow> const& below) {
    std::vector<Candidate> candidates;
    for (auto const& member : below) candidates.push_back({member.member_id, member.full_name, {}, member.cell_id});
    return candidates;
}

std::vector<Candidate> one_for_each(std::vector<Candidate> candidates, std::set<store::MemberId> const& out_of_reach) {
    std::erase_if(candidates, [&](Candidate const& person) { return out_of_reach.contains(person.member_id); });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](Candidate const& a, Candidate const& b) { return rank_of(a.office) < rank_of(b.office); });
    std::set<store::MemberId> seen;
    std::erase_if(candidates, [&](Candidate const& person) { return !seen.insert(person.member_id).second; });
    // As an office hands them out: organisation by organisation.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](Candidate const& a, Candidate const& b) { return a.organisation_id < b.organisation_id; });
    return candidates;
}

base::Result<std::vector<Slip>> print_slips(events::Context& context, Office const& office, SlipsAsked const& asked) {
    context.tx.lock("accounts");
    TRY(office.reach.require(rights::Right::administer, asked.organisation_id));
    auto const people =
        one_for_each(candidates(context.tx, asked, office.today), members_out_of_reach(context.tx, office));
    Printer printer(context, office, asked.renew);
    for (auto const& person : people) printer.print(person);
    auto printed = printer.take();
    store::add(context.tx, printed.added);
    if (!printed.changes.empty())
        events::record(context, {context.ids.next<events::Act>(), "print slips", std::move(printed.changes),
                                 "account.slips_printed", "{}"});
    return std::move(printed.slips);
}

}  // namespace accounts
