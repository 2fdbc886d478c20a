// Browsers that an account's owner has signed in with.
#include "accounts/devices.h"

#include "platform/crypto/hash.h"
#include "platform/crypto/random.h"
#include "platform/events/act.h"

namespace accounts {
namespace {

// Of one account: more than anybody's desks, and few enough that nobody fills the disk by signing in.
constexpr std::int64_t most_devices = 30;

base::Instant forgotten_before(base::Instant now) {
    return {now.milliseconds - device_lifetime_days * base::day_ms};
}

bool may_be_token(std::string_view token) {
    return token.size() == 2 * token_bytes;
}

}  // namespace

std::string known_by(db::Tx& tx, std::string const& login_name, std::string_view token, base::Instant now) {
    if (!may_be_token(token)) return "";
    auto hash = crypto::sha256_hex(token);
    return store::has_device(tx, login_name, hash, forgotten_before(now)) ? hash : "";
}

std::string remember_device(events::Context& context, AccountId account, std::string_view token) {
    auto& tx = context.tx;
    auto const is_known = may_be_token(token) && store::is_device(tx, crypto::sha256_hex(token));
    auto kept = is_known ? std::string(token) : crypto::random_hex(token_bytes);
    store::put_device(tx, account, crypto::sha256_hex(kept), context.now());
    store::remove_old_devices(tx, account, forgotten_before(context.now()), most_devices);
    return kept;
}

}  // namespace accounts
