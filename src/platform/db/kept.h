#pragma once
// What was worked out from a database, kept between its readers for as long as nothing changes from which it was.
#include <list>
#include <memory>
#include <mutex>
#include <string_view>

#include "platform/db/tx.h"

namespace db {

// Answers by Key, as of the snapshot of whoever asks. Safe from any thread, for several databases at once: their tokens
// differ. Room is counted in whatever unit the caller counts it; what was asked for longest ago goes first.
template <class Key, class Value>
class Kept {
public:
    Kept(std::string_view thing, std::size_t room) : thing_(thing), room_(room) {}
    Kept(Kept const&) = delete;
    Kept& operator=(Kept const&) = delete;

    // The kept value, else what `make()` gives, which takes `room_of(value)`.
    template <class Make, class RoomOf>
    std::shared_ptr<Value const> get(Tx& tx, Key const& key, Make const& make, RoomOf const& room_of) {
        auto const token = tx.token(thing_);
        if (token)
            if (auto kept = find(*token, key)) return kept;
        auto value = std::make_shared<Value const>(make());
        // In a transaction that writes, another may have committed in between: then it is of neither state.
        if (token && tx.token(thing_) == token) keep({*token, key, value, room_of(*value)});
        return value;
    }

private:
    struct Entry {
        std::int64_t token = 0;
        Key key{};
        std::shared_ptr<Value const> value{};
        std::size_t room = 0;
    };

    std::shared_ptr<Value const> find(std::int64_t token, Key const& key) {
        std::scoped_lock const lock(mutex_);
        for (auto at = entries_.begin(); at != entries_.end(); ++at) {
            if (at->token != token || !(at->key == key)) continue;
            entries_.splice(entries_.begin(), entries_, at);
            return at->value;
        }
        return nullptr;
    }

    void keep(Entry entry) {
        if (entry.room > room_) return;
        std::scoped_lock const lock(mutex_);
        // Of another state, or made by two readers at once.
        for (auto at = entries_.begin(); at != entries_.end();) at = at->key == entry.key ? drop(at) : std::next(at);
        taken_ += entry.room;
        entries_.push_front(std::move(entry));
        while (taken_ > room_) drop(std::prev(entries_.end()));
    }

    auto drop(typename std::list<Entry>::iterator entry) {
        taken_ -= entry->room;
        return entries_.erase(entry);
    }

    std::string_view thing_;
    std::size_t room_;
    std::size_t taken_ = 0;
    std::mutex mutex_;
    std::list<Entry> entries_;  // the one asked for last comes first
};

}  // namespace db
