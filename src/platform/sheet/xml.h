#pragma once
// XML as a stream of events, read with expat: bounded memory, no DTD (hence no entities), names without their prefixes,
// so that transitional and strict OOXML look the same.
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

struct XML_ParserStruct;

namespace sheet {

// Views that live for the duration of the event.
class Attributes {
public:
    explicit Attributes(char const* const* pairs) : pairs_(pairs) {}
    // By name without prefix.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

private:
    char const* const* pairs_;
};

// Who listens to a document; the first fault ends the reading.
class XmlSink {
public:
    virtual ~XmlSink() = default;
    virtual base::Result<> opened(std::string_view name, Attributes attributes) = 0;
    virtual base::Result<> closed(std::string_view name) = 0;
    // A run of text; one text may come in many runs.
    virtual void said(std::string_view text) = 0;
};

enum class Piece { inner, last };

class XmlParser {
public:
    // `part` names the document in faults.
    XmlParser(std::string_view part, XmlSink& sink);
    XmlParser(XmlParser const&) = delete;
    XmlParser& operator=(XmlParser const&) = delete;
    ~XmlParser();

    // Where the next piece of the document is to be written.
    [[nodiscard]] std::span<char> room();
    // Reads that many bytes of the room. Faults: the sink's, or file.is_broken.
    base::Result<> parse(std::size_t bytes, Piece piece);

private:
    struct Callbacks;

    std::string part_;
    XmlSink& sink_;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> parser_;
    std::optional<base::Error> fault_{};
    std::exception_ptr exception_{};
    std::size_t bytes_given_ = 0;
};

}  // namespace sheet
