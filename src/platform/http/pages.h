#pragma once
// The front end as it travels inside the program: its files by path, packed beforehand, with what browsers need to
// keep them.
#include <map>
#include <optional>
#include <span>
#include <string>

#include "base/embedded.h"
#include "platform/http/message.h"

namespace http {

class Pages {
public:
    // The files' bytes must live as long as the program. "x.gz" is x packed, where it is there.
    explicit Pages(std::span<base::EmbeddedFile const> files);

    // Nothing where there is no such page. A path without a dot in its last part is one of the front end's own, which
    // index.html answers; what stands below assets/ has its content's hash in its name and never changes.
    [[nodiscard]] std::optional<Response> answer(Request const& request) const;

private:
    struct Page {
        std::string_view bytes{};
        std::string_view packed{};  // empty: there is none
        std::string tag{};          // of the bytes; the packed ones have their own
    };

    [[nodiscard]] Page const* page_of(std::string_view path, std::string_view& name) const;

    std::map<std::string, Page, std::less<>> pages_;
};

}  // namespace http
