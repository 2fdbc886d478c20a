// expat's callbacks turned into an XmlSink's events; faults and exceptions wait until expat has returned.
#include "platform/sheet/xml.h"

#include <expat.h>

#include <new>
#include <utility>

#include "platform/sheet/faults.h"

namespace sheet {
namespace {

constexpr int piece_bytes = 64 * 1024;
// A tag is looked at again with every piece until it is whole; this keeps that from costing the square of its length.
constexpr std::size_t longest_tag_bytes = std::size_t{1} << 20U;

std::string_view local(std::string_view name) {
    auto const colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view name) const {
    for (auto const* pair = pairs_; *pair != nullptr; pair += 2) {
        if (local(pair[0]) == name) return std::string_view(pair[1]);
    }
    return std::nullopt;
}

struct XmlParser::Callbacks {
    // C code must not see an exception, and an event may still come after the parser was told to stop.
    template <class Act>
    static void guarded(void* data, Act act) {
        auto& self = *static_cast<XmlParser*>(data);
        if (self.fault_ || self.exception_) return;
        try {
            if (auto result = act(self); !result) self.fault_ = result.take_error();
        } catch (...) {
            self.exception_ = std::current_exception();
        }
        if (self.fault_ || self.exception_) XML_StopParser(self.parser_.get(), XML_FALSE);
    }

    static void opened(void* data, char const* name, char const** attributes) {
        guarded(data, [&](XmlParser& self) { return self.sink_.opened(local(name), Attributes(attributes)); });
    }

    static void closed(void* data, char const* name) {
        guarded(data, [&](XmlParser& self) { return self.sink_.closed(local(name)); });
    }

    static void said(void* data, char const* text, int bytes) {
        guarded(data, [&](XmlParser& self) -> base::Result<> {
            self.sink_.said({text, static_cast<std::size_t>(bytes)});
            return {};
        });
    }

    static void declares_types(void* data, char const*, char const*, char const*, int) {
        guarded(data, [](XmlParser& self) -> base::Result<> { return broken(self.part_); });
    }
};

XmlParser::XmlParser(std::string_view part, XmlSink& sink)
    : part_(part), sink_(sink), parser_(XML_ParserCreate(nullptr), &XML_ParserFree) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Callbacks::opened, &Callbacks::closed);
    XML_SetCharacterDataHandler(parser_.get(), &Callbacks::said);
    XML_SetStartDoctypeDeclHandler(parser_.get(), &Callbacks::declares_types);
}

XmlParser::~XmlParser() = default;

std::span<char> XmlParser::room() {
    auto* const buffer = static_cast<char*>(XML_GetBuffer(parser_.get(), piece_bytes));
    if (buffer == nullptr) throw std::bad_alloc();
    return {buffer, piece_bytes};
}

base::Result<> XmlParser::parse(std::size_t bytes, Piece piece) {
    auto const status = XML_ParseBuffer(parser_.get(), static_cast<int>(bytes), piece == Piece::last ? 1 : 0);
    if (exception_) std::rethrow_exception(exception_);
    if (fault_) return *std::move(fault_);
    if (status != XML_STATUS_OK) return broken(part_);
    bytes_given_ += bytes;
    auto const seen = XML_GetCurrentByteIndex(parser_.get());
    if (bytes_given_ > longest_tag_bytes + static_cast<std::size_t>(seen < 0 ? 0 : seen)) return broken(part_);
    return {};
}

}  // namespace sheet
