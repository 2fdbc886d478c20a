// Word's XML made fit for marks.
#include "platform/print/word_xml.h"

#include <array>
#include <vector>

#include "platform/print/marks.h"

namespace print {
namespace {

// Takes what a tree writes of itself.
struct XmlText : pugi::xml_writer {
    std::string xml{};
    void write(void const* data, std::size_t size) override { xml.append(static_cast<char const*>(data), size); }
};

bool is_noise(pugi::xml_node const& node) {
    for (auto const* name : {"w:proofErr", "w:lastRenderedPageBreak", "w:bookmarkStart", "w:bookmarkEnd"})
        if (is(node, name)) return true;
    return false;
}

void tidy_attributes(pugi::xml_node node) {
    for (auto attribute = node.first_attribute(); attribute;) {
        auto const next = attribute.next_attribute();
        std::string_view const name = attribute.name();
        if (name.starts_with("w:rsid") || name == "w14:paraId" || name == "w14:textId")
            node.remove_attribute(attribute);
        attribute = next;
    }
}

// What was in a content control stands in its place; gives what comes next in its parent, the first of that.
pugi::xml_node unwrap(pugi::xml_node const& control) {
    auto parent = control.parent();
    auto const before = control.previous_sibling();
    auto content = control.child("w:sdtContent");
    while (auto const child = content.first_child()) parent.insert_move_before(child, control);
    parent.remove_child(control);
    return before ? before.next_sibling() : parent.first_child();
}

// A paragraph's text, and whose it is.
struct Run {
    pugi::xml_node text{};  // none: something that is no text
    std::string was{};
    std::string is{};
};

void join_in_paragraph(pugi::xml_node const& paragraph) {
    std::vector<Run> runs;
    std::string all;
    each_text(paragraph, [&](pugi::xml_node const& text) {
        runs.push_back({text, text ? text_of(text) : "\x01", {}});
        all += runs.back().was;
    });
    if (all.find("{") == std::string::npos && all.find("}") == std::string::npos) return;
    std::size_t run = 0;
    std::size_t in_run = 0;
    // The run of the next letter; a mark goes whole to the run of its first.
    auto const go = [&](std::size_t letters) {
        in_run += letters;
        while (run < runs.size() && in_run >= runs[run].was.size()) in_run -= runs[run++].was.size();
    };
    go(0);
    for (auto const& token : tokens_of(all)) {
        if (token.is_mark) {
            runs[run].is += token.written;
            go(token.written.size());
            continue;
        }
        for (char const letter : token.written) {
            runs[run].is += letter;
            go(1);
        }
    }
    for (auto& one : runs)
        if (one.text && one.is != one.was) set_text(one.text, one.is);
}

bool holds_block_mark(pugi::xml_node const& run) {
    for (auto const& text : run.children("w:t"))
        for (auto const& token : tokens_of(text_of(text)))
            if (is_block_mark(token)) return true;
    return false;
}

// One run after another in place of one: each mark of a block has its own.
class Splitting {
public:
    explicit Splitting(pugi::xml_node const& run) : run_(run) {}

    void split() {
        for (auto child = run_.first_child(); child;) {
            auto const next = child.next_sibling();
            if (is(child, "w:t"))
                split_text(child);
            else if (!is(child, "w:rPr"))
                open().append_move(child);
            child = next;
        }
        run_.parent().remove_child(run_);
    }

private:
    void split_text(pugi::xml_node const& text) {
        std::string plain;
        auto const put = [&](std::string const& words) {
            if (!words.empty()) add_text(words);
        };
        for (auto const& token : tokens_of(text_of(text))) {
            if (!is_block_mark(token)) {
                plain += token.written;
                continue;
            }
            put(plain);
            plain.clear();
            close();
            add_text(token.written);
            close();
        }
        put(plain);
    }

    void add_text(std::string const& words) {
        auto text = open().append_child("w:t");
        text.append_attribute("xml:space") = "preserve";
        set_text(text, words);
    }

    pugi::xml_node open() {
        if (current_) return current_;
        current_ = run_.parent().insert_child_before("w:r", run_);
        for (auto const& attribute : run_.attributes()) current_.append_copy(attribute);
        if (auto const properties = run_.child("w:rPr")) current_.append_copy(properties);
        return current_;
    }
    void close() { current_ = {}; }

    pugi::xml_node run_;
    pugi::xml_node current_{};
};

template <class Use>
void each_named(pugi::xml_node const& node, char const* name, Use const& use) {
    for (auto child = node.first_child(); child;) {
        auto const next = child.next_sibling();
        each_named(child, name, use);
        if (is(child, name)) use(child);
        child = next;
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const letter = text[at];
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else if (letter == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(letter) < 0x20)
            out += ' ';
        else
            out += letter;
    }
    // U+FFFE and U+FFFF are no letters in XML.
    for (auto const* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = out.find(none); at != std::string::npos; at = out.find(none, at)) out.replace(at, 3, " ");
    return out;
}

std::string start_tag(pugi::xml_node const& node) {
    std::string tag = "<";
    tag += node.name();
    for (auto const& attribute : node.attributes())
        tag.append(" ").append(attribute.name()).append("=\"").append(escaped(attribute.value())).append("\"");
    return tag += ">";
}

std::string end_tag(pugi::xml_node const& node) {
    return std::string("</").append(node.name()).append(">");
}

std::string whole(pugi::xml_node const& node) {
    XmlText text;
    node.print(text, "", pugi::format_raw);
    return std::move(text.xml);
}

std::string text_of(pugi::xml_node const& node) {
    std::string text;
    for (auto const& child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    return text;
}

void set_text(pugi::xml_node node, std::string const& text) {
    node.remove_children();
    node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

pugi::xml_node paragraph_of(pugi::xml_node node) {
    while (node && !is(node, "w:p")) node = node.parent();
    return node;
}

void tidy(pugi::xml_node node) {
    tidy_attributes(node);
    for (auto child = node.first_child(); child;) {
        auto next = child.next_sibling();
        if (is_noise(child))
            node.remove_child(child);
        else if (is(child, "w:sdt"))
            next = unwrap(child);
        else
            tidy(child);
        child = next;
    }
}

void join_marks(pugi::xml_node const& root) {
    each_named(root, "w:p", join_in_paragraph);
    each_named(root, "w:r", [](pugi::xml_node const& run) {
        if (holds_block_mark(run)) Splitting(run).split();
    });
}

}  // namespace print
