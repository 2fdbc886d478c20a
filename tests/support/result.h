#pragma once
// Opening a Result in a test: the value, or a failure that says the error.
#include <stdexcept>

#include "base/result.h"

namespace support {

inline std::string words_of(base::Error const& error) {
    std::string words = error.code;
    for (auto const& [name, value] : error.arguments) words.append(" ").append(name).append("=").append(value);
    for (auto const& field : error.fields) words.append(" ").append(field.pointer).append(":").append(field.code);
    return words;
}

// Of its error; empty where there is none.
template <class T>
std::string words_of(base::Result<T> const& result) {
    return result ? "" : words_of(result.error());
}

template <class T>
T ok(base::Result<T> result) {
    if (!result) throw std::runtime_error(words_of(result.error()));
    return base::take(std::move(result));
}

template <class T>
std::string code_of(base::Result<T> const& result) {
    return result ? "" : result.error().code;
}

}  // namespace support
