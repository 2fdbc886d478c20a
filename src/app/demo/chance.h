#pragma once
// Chance that is the same on every machine: what the demonstration site is made of.
#include <cmath>
#include <cstdint>
#include <span>

namespace app::demo {

// SplitMix64 (Steele, Lea, Flood 2014). Not for secrets.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    // From the first to the last, both included.
    int between(int first, int last) {
        return first + static_cast<int>(next() % static_cast<std::uint64_t>(last - first + 1));
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool happens(int per_thousand) { return between(1, 1000) <= per_thousand; }

    template <class T, std::size_t extent>
    T const& one_of(std::span<T const, extent> all) {
        return all[below(all.size())];
    }

    // Many small values, few large ones.
    double exponential(double mean) {
        constexpr double steps = 9007199254740992.0;  // 2^53
        return -mean * std::log1p(-static_cast<double>(next() >> 11U) / steps);
    }

private:
    std::uint64_t state_;
};

}  // namespace app::demo
