// The parts of a call that need no template.
#include "platform/http/call.h"

namespace http {

words::Language Call::language() const {
    return request_.header("accept-language").starts_with("en") ? words::Language::en : words::Language::vi;
}

std::string Call::actor_name() const {
    struct Account;
    return actor_.is_signed_in() ? base::to_text(base::Id<Account>{actor_.account_id}) : "nobody";
}

std::string Call::name_of(db::Tx& tx, std::string const& actor) const {
    if (!name_of_) return actor;
    auto const [at, is_new] = names_.try_emplace(actor);
    if (is_new) at->second = name_of_(tx, *this, actor);
    return at->second;
}

}  // namespace http
