// The trees kept between requests, so that each reader gets the tree of his own snapshot, whichever program made the
// last change.
#include "organisations/store.h"
#include "platform/db/kept.h"

namespace organisations {

std::shared_ptr<Tree const> shared_tree_on(db::Tx& tx, base::Day day) {
    // A handful is enough: today, the last day of a quarter or two, yesterday for whoever asks around midnight.
    static db::Kept<base::Day, Tree> kept(store::changed_thing, 16);
    return kept.get(
        tx, day, [&] { return tree_on(tx, day); }, [](Tree const& /*tree*/) { return std::size_t{1}; });
}

}  // namespace organisations
