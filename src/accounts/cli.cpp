// The first account of a site, and the operator's commands for whoever is locked out.
#include "accounts/code.h"
#include "accounts/login_name.h"
#include "accounts/office.h"
#include "base/text.h"
#include "json/codec.h"
#include "platform/command/command.h"

namespace accounts {
namespace {

constexpr std::string_view first_login_name = "quantri";
constexpr std::string_view first_name = "Quản trị";

// A line of `nennep accounts list`.
struct Line {
    AccountId id{};
    std::string login_name{};
    std::string name{};
    bool is_administrator = false;
    State state = State::invited;
    std::optional<base::Instant> last_seen_at{};
};
RECORD(Line, id, login_name, name, is_administrator, state, last_seen_at)

std::vector<Line> lines_of(db::Tx& tx, base::Day today) {
    store::Asked asked;
    asked.today = today;
    asked.limit = std::numeric_limits<std::int64_t>::max();
    std::vector<Line> lines;
    organisations::Tree const no_tree({});
    for (auto const& row : store::listed(tx, asked)) {
        auto const view = account_view(row, {}, no_tree);
        lines.push_back({view.id, view.login_name, view.name, view.is_administrator, view.state, view.last_seen_at});
    }
    return lines;
}

base::Result<command::Answer> list(command::Invocation& invocation) {
    auto const lines = TRY(invocation.read([&](db::Tx& tx) {
        return base::Result<std::vector<Line>>(lines_of(tx, base::local_day(invocation.clock())));
    }));
    auto const language = invocation.language();
    std::string text;
    for (auto const& line : lines) {
        text += line.login_name + "  " + line.name + "  ";
        text += words::text(language, "account_state." + std::string(json::name_of(line.state)));
        text += line.is_administrator ? "  " + words::text(language, "account.administrator") + "\n" : "\n";
    }
    return command::Answer{json::encode(lines), std::move(text)};
}

base::Result<command::Answer> reset(command::Invocation& invocation) {
    auto const login_name = typed_login_name(invocation.value("LOGIN"));
    auto const renewed = TRY(invocation.act([&](events::Context& context) -> base::Result<FirstLogin> {
        auto const account = store::account_named(context.tx, login_name);
        if (!account) return base::Error{base::Fault::not_found, "account.unknown", {{"login_name", login_name}}};
        return renew_code(context, *account);
    }));
    auto text = words::text(invocation.language(), "account.code_renewed",
                            {{"login_name", renewed.login_name}, {"code", renewed.code}});
    return command::Answer{json::encode(renewed), std::move(text) + "\n"};
}

}  // namespace

base::Result<std::optional<FirstLogin>> first_administrator(events::Context& context) {
    context.tx.lock("accounts");
    if (store::count(context.tx) > 0) return std::optional<FirstLogin>();
    auto const code = make_code();
    store::AccountRow account;
    account.id = context.ids.next<Account>();
    account.login_name = first_login_name;
    account.name = first_name;
    account.search_text = base::folded(first_name);
    account.is_administrator = true;
    account.code_hash = kept_code(code);
    account.code_valid_until = code_valid_until(context.now());
    store::add(context.tx, {account});
    events::record(context, {context.ids.next<events::Act>(),
                             "add administrator",
                             {{"account", account.id.value, 1, R"({"is_administrator":true})"}},
                             "account.changed",
                             "{}"});
    return std::optional(FirstLogin{account.login_name, code});
}

std::vector<command::Command> commands() {
    using command::Kind;
    return {{"accounts list", {}, list}, {"accounts reset", {{"LOGIN", Kind::positional, true}}, reset}};
}

}  // namespace accounts
