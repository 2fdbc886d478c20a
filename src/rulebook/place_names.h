#pragma once
// Private to rulebook: what people call a place of the rule book.
#include <map>
#include <string>

#include "organisations/organisations.h"
#include "platform/words/words.h"

namespace rulebook {

class PlaceNames {
public:
    // A place is called as the highest organisation that it is the own place of, among those the reader may know of.
    PlaceNames(organisations::Reach const& reach, words::Language language);
    // "Trung ương"; "Đảng bộ Khối các cơ quan tỉnh"; "Đồng Nai"; with no organisation, part by part as far as there are
    // words: "Đồng Nai / bloc".
    [[nodiscard]] std::string name_of(std::string const& place) const;

private:
    words::Language language_;
    std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace rulebook
