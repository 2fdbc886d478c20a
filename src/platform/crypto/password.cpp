// Argon2id by the reference library, and the queue before it.
#include "platform/crypto/password.h"

#include <argon2.h>

#include <array>
#include <stdexcept>

#include "platform/crypto/random.h"

namespace crypto {
namespace {

// OWASP's least for Argon2id: a guess costs some 20 milliseconds and 19 MiB, which an old server can still give.
constexpr std::uint32_t memory_kib = 19 * 1024;
constexpr std::uint32_t passes = 2;
constexpr std::uint32_t lanes = 1;
constexpr std::size_t salt_bytes = 16;
constexpr std::size_t hash_bytes = 32;

// Of no password that anybody knows; at the same cost as all others.
constexpr std::string_view nobodys =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cyBhY2NvdW50IQ$Tm9ib2R5IGtub3dzIHRoaXMgcGFzc3dvcmQgYXQgYWw";

}  // namespace

std::string password_hash(std::string_view password) {
    auto const salt = random_bytes(salt_bytes);
    std::array<char, 160> phc{};
    auto const code = argon2id_hash_encoded(passes, memory_kib, lanes, password.data(), password.size(), salt.data(),
                                            salt.size(), hash_bytes, phc.data(), phc.size());
    if (code != ARGON2_OK) throw std::runtime_error(argon2_error_message(code));
    return phc.data();
}

bool password_matches(std::string const& phc, std::string_view password) {
    auto const code = argon2id_verify(phc.c_str(), password.data(), password.size());
    if (code != ARGON2_OK && code != ARGON2_VERIFY_MISMATCH) throw std::runtime_error(argon2_error_message(code));
    return code == ARGON2_OK;
}

// Holds a place among those running; waits for it where there is none and few are waiting.
class PasswordQueue::Turn {
public:
    explicit Turn(PasswordQueue& queue) : queue_(queue) {
        std::unique_lock lock(queue.mutex_);
        if (queue.running_ >= queue.at_once_ && queue.waiting_ >= queue.may_wait_) return;
        ++queue.waiting_;
        queue.freed_.wait(lock, [&] { return queue.running_ < queue.at_once_; });
        --queue.waiting_;
        ++queue.running_;
        has_come_ = true;
    }
    ~Turn() {
        if (!has_come_) return;
        {
            std::lock_guard const lock(queue_.mutex_);
            --queue_.running_;
        }
        queue_.freed_.notify_one();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

    [[nodiscard]] base::Result<> come() const {
        if (has_come_) return {};
        return base::Error{base::Fault::unavailable, "login.busy"};
    }

private:
    PasswordQueue& queue_;
    bool has_come_ = false;
};

PasswordQueue::PasswordQueue(unsigned at_once, unsigned may_wait) : at_once_(at_once), may_wait_(may_wait) {}

base::Result<std::string> PasswordQueue::hash(std::string_view password) {
    Turn const turn(*this);
    TRY(turn.come());
    return password_hash(password);
}

base::Result<bool> PasswordQueue::matches(std::optional<std::string> const& phc, std::string_view password) {
    Turn const turn(*this);
    TRY(turn.come());
    auto const is_right = password_matches(phc.value_or(std::string(nobodys)), password);
    return phc.has_value() && is_right;
}

}  // namespace crypto
