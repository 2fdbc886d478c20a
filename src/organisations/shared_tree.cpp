// The trees kept between requests. The key is a token that every change of an organisation draws anew in its own
// transaction, so that each reader gets the tree of his own snapshot, whichever program made the change.
#include <array>
#include <mutex>

#include "organisations/store.h"

namespace organisations {
namespace {

struct Kept {
    std::int64_t token = 0;
    base::Day day{};
    std::shared_ptr<Tree const> tree{};
};

// A handful is enough: today, the last day of a quarter or two, yesterday for whoever asks around midnight.
class Keeper {
public:
    std::shared_ptr<Tree const> find(std::int64_t token, base::Day day) {
        std::scoped_lock const lock(mutex_);
        for (auto const& kept : kept_)
            if (kept.tree && kept.token == token && kept.day == day) return kept.tree;
        return nullptr;
    }
    void keep(Kept kept) {
        std::scoped_lock const lock(mutex_);
        kept_[next_] = std::move(kept);
        next_ = (next_ + 1) % kept_.size();
    }

private:
    std::mutex mutex_;
    std::array<Kept, 16> kept_{};
    std::size_t next_ = 0;
};

}  // namespace

std::shared_ptr<Tree const> shared_tree_on(db::Tx& tx, base::Day day) {
    static Keeper keeper;
    auto const token = store::token(tx);
    if (token)
        if (auto kept = keeper.find(*token, day)) return kept;
    auto tree = std::make_shared<Tree const>(tree_on(tx, day));
    // In a transaction that writes, another may have committed in between: then it is nobody else's tree.
    if (token && store::token(tx) == token) keeper.keep({*token, day, tree});
    return tree;
}

}  // namespace organisations
