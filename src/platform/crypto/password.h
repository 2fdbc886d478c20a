#pragma once
// Passwords as they are kept: Argon2id, slow and hungry for memory on purpose, hence only a few at a time.
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace crypto {

// Argon2id with 19 MiB, 2 passes, 1 lane and a salt of its own, as a PHC string ("$argon2id$v=19$m=19456,t=2,p=1$...").
std::string password_hash(std::string_view password);
// Whether the password gives that PHC string, by the cost that stands in it. Throws where it is no such string.
bool password_matches(std::string const& phc, std::string_view password);

// Lets a few computations run at once and a few more wait their turn, so that a rush of people (or of guesses) can
// neither fill the memory nor occupy every worker. Safe from any thread.
class PasswordQueue {
public:
    explicit PasswordQueue(unsigned at_once = 2, unsigned may_wait = 16);

    // The fault, here and below, is login.busy.
    base::Result<std::string> hash(std::string_view password);
    // Without a PHC string the answer is no, and takes as long as with one: time does not tell whether there was an
    // account.
    base::Result<bool> matches(std::optional<std::string> const& phc, std::string_view password);

private:
    class Turn;

    unsigned const at_once_;
    unsigned const may_wait_;
    std::mutex mutex_;
    std::condition_variable freed_;
    unsigned running_ = 0;
    unsigned waiting_ = 0;
};

}  // namespace crypto
