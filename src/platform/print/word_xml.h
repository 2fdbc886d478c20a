#pragma once
// Private to the filling of templates: what is known of Word's XML.
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace print {

inline bool is(pugi::xml_node const& node, char const* name) {
    return std::string_view(node.name()) == name;
}

// Text as XML holds it: what XML has no place for becomes a blank.
std::string escaped(std::string_view text);
// "<w:p w:a="b">"; the element's own text form without what is in it.
std::string start_tag(pugi::xml_node const& node);
std::string end_tag(pugi::xml_node const& node);
std::string whole(pugi::xml_node const& node);
// All text directly in a node such as w:t.
std::string text_of(pugi::xml_node const& node);
void set_text(pugi::xml_node node, std::string const& text);

// The nearest paragraph that holds a node; null where there is none.
pugi::xml_node paragraph_of(pugi::xml_node node);

// Takes out what Word leaves between the letters (marks of its spell checker, old page breaks, revision numbers) and
// what must not stand twice (bookmarks); content controls give way to their content.
void tidy(pugi::xml_node node);

// Calls use(node) for each w:t of a paragraph, and use of an empty node for whatever else breaks its text; text boxes
// within it have paragraphs of their own.
template <class Use>
void each_text(pugi::xml_node const& node, Use const& use) {
    for (auto const& child : node.children()) {
        if (is(child, "w:t")) {
            use(child);
        } else if (is(child, "w:pPr") || is(child, "w:rPr") || is(child, "w:p")) {
            continue;
        } else if (is(node, "w:r")) {
            use(pugi::xml_node());
        } else {
            each_text(child, use);
        }
    }
}

// Makes each mark lie in one w:t, and each mark of a block alone in its run. For the whole tree below the node.
void join_marks(pugi::xml_node const& root);

}  // namespace print
