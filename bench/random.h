#pragma once
// Random numbers that are the same with every library and compiler (splitmix64); the standard's distributions are not.
#include <cstddef>
#include <cstdint>

namespace bench {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    // 0 to limit - 1.
    unsigned below(unsigned limit) { return static_cast<unsigned>((next() >> 32U) * limit >> 32U); }
    bool percent(unsigned chance) { return below(100) < chance; }

    template <class T, std::size_t n>
    T const& pick(T const (&from)[n]) {
        return from[below(static_cast<unsigned>(n))];
    }

private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        auto mixed = state_;
        mixed = (mixed ^ mixed >> 30U) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94d049bb133111ebU;
        return mixed ^ mixed >> 31U;
    }

    std::uint64_t state_;
};

}  // namespace bench
