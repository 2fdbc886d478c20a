#pragma once
// The text of a string item (<si>, <is>): its plain text or the runs of its rich text joined, without phonetic hints;
// and the table of strings that cells share.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/workbook.h"
#include "platform/sheet/xml.h"

namespace sheet {

// Excel writes characters that XML cannot carry as _xHHHH_. Control characters other than tab and line ends become
// blanks.
std::string unescaped(std::string_view text);

// How many characters a UTF-8 text has.
std::size_t characters_in(std::string_view text);

class RichText {
public:
    // Of a text that is certainly too long only the beginning is kept, more than `most_characters` of it.
    explicit RichText(std::size_t most_characters) : most_bytes_(most_characters * 8 + 8) {}

    void clear();
    void opened(std::string_view name);
    void closed(std::string_view name);
    void said(std::string_view text);
    // The text so far, unescaped.
    [[nodiscard]] std::string text() const { return unescaped(raw_); }

private:
    std::size_t most_bytes_;
    std::string raw_{};
    bool in_text_ = false;
    bool in_phonetic_ = false;
};

// Reads xl/sharedStrings.xml.
class SharedStrings final : public XmlSink {
public:
    // `part` names the part in faults. More strings than a workbook may have cells are file.is_too_large.
    SharedStrings(std::string_view part, Texts& texts, Limits const& limits)
        : part_(part), texts_(texts), most_strings_(limits.cells), text_(limits.text_characters) {}

    base::Result<> opened(std::string_view name, Attributes attributes) override;
    base::Result<> closed(std::string_view name) override;
    void said(std::string_view text) override { text_.said(text); }

    std::vector<std::string_view> strings{};  // kept by the Texts

private:
    std::string_view part_;
    Texts& texts_;
    std::size_t most_strings_;
    RichText text_;
    bool has_root_ = false;
    bool in_item_ = false;
};

}  // namespace sheet
