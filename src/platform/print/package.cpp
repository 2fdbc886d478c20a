// What a stranger's Word file is held against before anything is made of it.
#include "platform/print/package.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <set>

#include "base/text.h"
#include "platform/print/word_xml.h"
#include "platform/sheet/xml.h"

namespace print {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";
constexpr std::string_view word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

base::Error refused(std::string code, base::Arguments arguments = {}) {
    return {base::Fault::invalid, std::move(code), std::move(arguments)};
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

// Well-formed, without a document type, not too deep: what the tree is built from afterwards holds no surprise.
class Bounds : public sheet::XmlSink {
public:
    explicit Bounds(TemplateLimits const& limits) : limits_(limits), left_(limits.elements) {}

    base::Result<> opened(std::string_view /*name*/, sheet::Attributes /*attributes*/) override {
        if (++depth_ > limits_.depth || left_-- == 0) return refused("template.is_too_large");
        return {};
    }
    base::Result<> closed(std::string_view /*name*/) override {
        --depth_;
        return {};
    }
    void said(std::string_view /*text*/) override {}

private:
    TemplateLimits const& limits_;
    std::size_t depth_ = 0;
    std::size_t left_;
};

base::Result<> check_xml(Part const& part, Bounds& bounds) {
    if (!base::is_utf8(part.bytes)) return broken_part(part.name);
    sheet::XmlParser parser(part.name, bounds);
    std::string_view left = part.bytes;
    while (true) {
        auto const room = parser.room();
        auto const bytes = std::min(room.size(), left.size());
        std::memcpy(room.data(), left.data(), bytes);
        left.remove_prefix(bytes);
        auto read = parser.parse(bytes, bytes == 0 ? sheet::Piece::last : sheet::Piece::inner);
        if (!read && read.error().code == "file.is_broken") return broken_part(part.name);
        if (!read) return read.take_error();
        if (bytes == 0) return {};
    }
}

// "http://.../relationships/header" and strict's "http://purl.oclc.org/.../header" are one.
std::string_view last_step(std::string_view url) {
    return url.substr(url.rfind('/') + 1);
}

// A target as its part's name: "media/a.png" in word/ is word/media/a.png, "/word/a.xml" is word/a.xml.
std::string resolved(std::string_view part, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    auto const slash = part.rfind('/');
    return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1)).append(target);
}

// The part that "word/_rels/document.xml.rels" speaks for.
std::string spoken_for(std::string_view relationships) {
    std::string name(relationships);
    auto const folder = name.find("_rels/");
    if (folder != std::string::npos) name.erase(folder, std::strlen("_rels/"));
    return name.substr(0, name.size() - std::strlen(".rels"));
}

bool is_one_of(std::string_view word, std::span<std::string_view const> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 3> macro_relations{"vbaProject", "wordVbaData", "attachedToolbars"};
constexpr std::array<std::string_view, 7> object_relations{
    "oleObject", "package", "control", "aFChunk", "subDocument", "activeXControlBinary", "frame"};
constexpr std::array<std::string_view, 5> story_relations{"header", "footer", "footnotes", "endnotes", "comments"};

// By their names too, whatever the package says of them.
base::Result<> check_names(std::vector<Part> const& parts) {
    for (auto const& part : parts) {
        auto const name = base::lowered(part.name);
        if (name.find("vbaproject") != std::string::npos) return refused("template.has_macros");
        for (auto const* folder : {"word/embeddings/", "word/activex/"})
            if (name.starts_with(folder)) return refused("template.has_objects", {{"part", part.name}});
    }
    return {};
}

base::Result<> check_types(pugi::xml_node const& types, std::string const& main_part) {
    auto const main = "/" + main_part;
    std::string_view main_type;
    for (auto const& type : types.children()) {
        std::string_view const content = type.attribute("ContentType").value();
        auto const lowered = base::lowered(content);
        for (auto const* macro : {"macroenabled", "vbaproject", "vbadata"})
            if (lowered.find(macro) != std::string::npos) return refused("template.has_macros");
        for (auto const* object : {"oleobject", "activex"})
            if (lowered.find(object) != std::string::npos)
                return refused("template.has_objects", {{"part", type.attribute("PartName").value()}});
        if (type.attribute("PartName").value() == main) main_type = content;
    }
    if (main_type != word_type) return refused("template.is_not_word");
    return {};
}

// The template that Word itself has noted is only forgotten; nobody has asked for it.
base::Result<> check_relationship(pugi::xml_node const& one, std::string const& part) {
    auto const type = last_step(one.attribute("Type").value());
    if (is_one_of(type, macro_relations)) return refused("template.has_macros");
    if (is_one_of(type, object_relations)) return refused("template.has_objects", {{"part", part}});
    std::string const target(one.attribute("Target").value());
    if (std::string_view(one.attribute("TargetMode").value()) == "External" && type != "hyperlink")
        return refused("template.links_outside", {{"target", base::tidied(target)}});
    return {};
}

class Reader {
public:
    Reader(Package& package) : package_(package) {}

    base::Result<> read() {
        auto const* const top = find_part(package_, "_rels/.rels");
        auto const* const types = find_part(package_, types_part);
        if (top == nullptr || types == nullptr) return refused("template.is_not_word");
        auto const relations = tree_of(top->bytes);
        for (auto const& one : relations.document_element().children())
            if (last_step(one.attribute("Type").value()) == "officeDocument")
                package_.main_part = resolved("", one.attribute("Target").value());
        if (find_part(package_, package_.main_part) == nullptr) return refused("template.is_not_word");
        auto const listed = tree_of(types->bytes);
        TRY(check_types(listed.document_element(), package_.main_part));
        for (auto& part : package_.parts)
            if (part.name.ends_with(".rels")) TRY(read_relationships(part));
        forget_attached_template();
        list_stories();
        return {};
    }

private:
    base::Result<> read_relationships(Part& part) {
        auto tree = tree_of(part.bytes);
        auto const owner = spoken_for(part.name);
        std::vector<pugi::xml_node> forgotten;
        for (auto const& one : tree.document_element().children()) {
            if (last_step(one.attribute("Type").value()) == "attachedTemplate") {
                forgotten.push_back(one);
                continue;
            }
            TRY(check_relationship(one, owner));
            if (owner == package_.main_part && is_one_of(last_step(one.attribute("Type").value()), story_relations))
                named_stories_.insert(resolved(owner, one.attribute("Target").value()));
        }
        for (auto const& one : forgotten) tree.document_element().remove_child(one);
        if (!forgotten.empty()) part.bytes = written(tree);
        return {};
    }

    // The setting points to the relationship that is gone.
    void forget_attached_template() {
        for (auto& part : package_.parts) {
            if (!part.name.ends_with("settings.xml")) continue;
            auto tree = tree_of(part.bytes);
            if (tree.document_element().remove_child("w:attachedTemplate")) part.bytes = written(tree);
        }
    }

    void list_stories() {
        package_.stories.push_back(package_.main_part);
        for (auto const& name : named_stories_)
            if (find_part(package_, name) != nullptr && name != package_.main_part) package_.stories.push_back(name);
    }

    Package& package_;
    std::set<std::string> named_stories_;
};

}  // namespace

Part* find_part(Package& package, std::string_view name) {
    for (auto& part : package.parts)
        if (part.name == name) return &part;
    return nullptr;
}

std::string relationships_of(std::string_view part) {
    auto const name = part.rfind('/') + 1;
    return std::string(part.substr(0, name)).append("_rels/").append(part.substr(name)).append(".rels");
}

pugi::xml_document tree_of(std::string_view xml) {
    pugi::xml_document document;
    auto const read =
        document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (read.status == pugi::status_out_of_memory) throw std::bad_alloc();
    return document;
}

std::string written(pugi::xml_document const& document) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + whole(document.document_element());
}

base::Result<Package> read_package(std::string_view bytes, TemplateLimits const& limits) {
    if (bytes.size() > limits.file_bytes) return refused("template.is_too_large");
    if (!bytes.starts_with("PK")) return refused("template.is_not_word");
    Package package;
    package.parts = TRY(unpack(bytes, {limits.entries, limits.unpacked_bytes, limits.ratio}));
    Bounds bounds(limits);
    for (auto const& part : package.parts)
        if (is_xml(part.name)) TRY(check_xml(part, bounds));
    TRY(check_names(package.parts));
    TRY(Reader(package).read());
    return package;
}

}  // namespace print
