#pragma once
// Word templates: a .docx in which marks stand for values, filled without Word. Pure; a Template may be filled by many
// threads at once, and the same values give the same bytes.
//
// Marks, in any case, also where Word has split them over runs:
//   {{name}} {{signer.name}}     a text; each further line of it becomes a paragraph like the one it stands in
//   {{upper:name}}               the same in capitals
//   {{#list}} ... {{/list}}      what is between, once for each entry; inside, {{.}} is an entry that is a text itself
//                                and {{no}} its number from 1; of anything but a list, as {{?name}}
//   {{?name}} ... {{/name}}      what is between, once, where the text, flag or list is not empty
//   {{^name}} ... {{/name}}      what is between, where it is
//   {{chart:name}}               a chart
// What a block repeats: its row, where it begins in one cell and ends in another; whole rows, where it begins in one
// and ends in another; whole paragraphs, where it takes a paragraph from end to end or begins in one and ends in
// another; else the words between. A paragraph, and a row between whose marks others lie, goes where it held only
// marks.
#include <boost/json/object.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/record.h"
#include "platform/print/chart.h"

namespace print {

struct TemplateLimits {
    std::size_t file_bytes = std::size_t{8} << 20U;
    std::size_t entries = 500;
    std::size_t unpacked_bytes = std::size_t{64} << 20U;
    std::size_t ratio = 200;                            // unpacked to packed, of an entry over a megabyte
    std::size_t depth = 100;                            // of elements within one another
    std::size_t elements = 500'000;                     // of all parts
    std::size_t filled_bytes = std::size_t{64} << 20U;  // of one filled part
};

// What a mark may name.
enum class Holds { text, flag, list, group, chart };
RECORD_ENUM(Holds, text, flag, list, group, chart)
struct Known {
    std::string name{};
    Holds holds = Holds::text;
    std::vector<Known> inside{};  // of a list (of texts: empty) or a group
};

// What an object's JSON schema says may be named. Strings, integers and what may be null are texts.
std::vector<Known> known_from(boost::json::object const& schema);

class Template {
public:
    // Faults, all Fault::invalid: template.is_broken {part}, template.is_not_word, template.is_too_large,
    // template.has_macros, template.has_objects {part}, template.links_outside {target}, template.has_field {field};
    // or template.invalid with fields "/document/12" (the part and the number of its paragraph) of these codes, each
    // with {near}, the paragraph's first words:
    //   template.mark_unclosed, template.mark_odd {mark}, template.block_unclosed {mark}, template.block_unopened
    //   {mark}, template.block_crosses {mark}, template.chart_misplaced {mark}.
    static base::Result<Template> read(std::string_view bytes, TemplateLimits const& limits = {});

    // The marks that name nothing: fields of template.unknown_mark {mark, known}, template.not_a_text {mark},
    // template.not_a_chart {mark}. Empty where all is well.
    [[nodiscard]] std::vector<base::FieldError> unknown(std::vector<Known> const& known) const;

    // A .docx. What a mark names must be there: a text, integer or null, a flag, an array, an object. Faults:
    // template.invalid with the fields above; template.is_too_large.
    [[nodiscard]] base::Result<std::string> fill(boost::json::object const& values, Charts const& charts = {}) const;

private:
    struct Compiled;
    explicit Template(std::shared_ptr<Compiled const> compiled) : compiled_(std::move(compiled)) {}

    std::shared_ptr<Compiled const> compiled_;
};

}  // namespace print
