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

}  // namespace http
