// Reads the files of the rule book: book/rules.json, the documents with their entries, and a site's own. All faults at
// once.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "rules/contents.h"
#include "rules/parameters.h"
#include "rules/reader.h"
#include "rules/rules.h"

namespace rules {
namespace {

constexpr std::size_t file_size_limit = std::size_t{1} << 20U;
constexpr std::string_view rules_file = "rules.json";

enum class Origin { book, local };

// An entry with the place in its file, for faults that only show beside the others.
struct PlacedEntry {
    Entry entry;
    std::string pointer;
};

class Loader {
public:
    void read_rules(base::EmbeddedFile const* file);
    void read_document(base::EmbeddedFile const& file, Origin origin);
    base::Result<Book> finish();

private:
    std::optional<boost::json::value> parsed(base::EmbeddedFile const& file) {
        return parse_json(file.text, file_size_limit, std::string(file.name) + "#", faults_);
    }
    std::optional<Text> read_text(Node const& node);
    std::optional<Text> read_sentence(Node const& node, base::Arguments const& allowed);
    void read_rule(Node const& node);
    void read_sentences(Node const& node, Rule& rule);
    Document read_paper(Node const& node);
    void read_entry(Node const& node, Entry entry, Origin origin);
    void place_entries(std::vector<PlacedEntry>& placed, Rule& rule);

    Faults faults_{"book.", {}};
    Contents contents_;
    std::map<std::string, std::vector<PlacedEntry>> entries_;  // by rule
};

// What the sentences of a finding may name in braces.
base::Arguments const finding_arguments{{"measured", ""}, {"required", ""}, {"day", ""}, {"given_day", ""}};

std::optional<Text> Loader::read_text(Node const& node) {
    if (!node.is_object({"vi", "en"})) return {};
    return Text{node.at("vi").needed().text().value_or(""), node.at("en").text()};
}

std::optional<Text> Loader::read_sentence(Node const& node, base::Arguments const& allowed) {
    auto read = read_text(node.needed());
    if (!read) return {};
    auto const check = [&](std::string_view text, std::string_view language) {
        if (auto const name = unknown_placeholder(text, allowed))
            node.at(language).refuse("unknown_placeholder", {{"value", *name}});
    };
    check(read->vi, "vi");
    if (read->en) check(*read->en, "en");
    return read;
}

void Loader::read_sentences(Node const& node, Rule& rule) {
    auto const reasons = reasons_of(rule.measure);
    std::vector<std::string_view> keys;
    for (auto const reason : reasons) keys.push_back(name_of(reason));
    if (!node.needed().is_object(keys)) return;
    for (auto const reason : reasons) {
        rule.says[reason] = read_sentence(node.at(name_of(reason)), finding_arguments).value_or(Text{});
    }
}

void Loader::read_rule(Node const& node) {
    if (!node.needed().is_object({"rule", "measure", "subject", "severity", "meetings", "title", "says"})) return;
    Rule rule;
    rule.id = node.at("rule").needed().text().value_or("");
    auto const measure = node.at("measure").needed().choice<Measure>("unknown_measure");
    auto const subject = node.at("subject").needed().choice<Subject>("unknown_subject");
    rule.severity = node.at("severity").needed().choice<Severity>("unknown_severity").value_or(Severity::advice);
    rule.title = read_text(node.at("title").needed()).value_or(Text{});
    if (!measure || !subject || rule.id.empty()) return;
    rule.measure = *measure;
    rule.subject = *subject;
    if ((rule.measure == Measure::meetings_held) != (rule.subject != Subject::meeting))
        node.at("measure").refuse("measure_unsuited");
    auto const meetings = node.at("meetings");
    if (rule.subject == Subject::meeting) {
        rule.meeting_kinds = read_kinds(meetings.needed());
    } else if (meetings.is_given()) {
        meetings.refuse("unknown_key");
    }
    read_sentences(node.at("says"), rule);
    auto const is_same = [&](Rule const& other) { return other.id == rule.id; };
    if (std::any_of(contents_.rules.begin(), contents_.rules.end(), is_same)) {
        node.at("rule").refuse("rule_repeated", {{"rule", rule.id}});
        return;
    }
    contents_.rules.push_back(std::move(rule));
}

void Loader::read_rules(base::EmbeddedFile const* file) {
    if (file == nullptr) {
        Node(nullptr, std::string(rules_file) + "#", faults_).refuse("missing");
        return;
    }
    auto const value = parsed(*file);
    if (!value) return;
    Node const root(&*value, std::string(file->name) + "#", faults_);
    if (!root.needed().is_object({"rules", "says"})) return;
    for (auto const& node : root.at("rules").needed().elements()) read_rule(node);
    auto const says = root.at("says");
    if (!says.needed().is_object({"no_entry", "not_for_this_kind", "secondary", "unverified"})) return;
    auto const sentence = [&](std::string_view key) {
        return read_sentence(says.at(key), {{"day", ""}}).value_or(Text{});
    };
    contents_.no_entry = sentence("no_entry");
    contents_.not_for_this_kind = sentence("not_for_this_kind");
    contents_.secondary = sentence("secondary");
    contents_.unverified = sentence("unverified");
}

Document Loader::read_paper(Node const& node) {
    if (!node.is_object({"number", "issued", "title"})) return {};
    return {node.at("number").text(), node.at("issued").day(), read_text(node.at("title"))};
}

void Loader::read_document(base::EmbeddedFile const& file, Origin origin) {
    auto const value = parsed(file);
    if (!value) return;
    Node const root(&*value, std::string(file.name) + "#", faults_);
    if (!root.needed().is_object({"document", "place", "note", "entries"})) return;
    Entry common;
    common.document = read_paper(root.at("document"));
    common.note = read_text(root.at("note"));
    if (auto place = root.at("place").needed().place()) common.place = *std::move(place);
    if (origin == Origin::local && common.place == "central") root.at("place").refuse("not_local");
    for (auto const& node : root.at("entries").needed().elements()) read_entry(node, common, origin);
}

void Loader::read_entry(Node const& node, Entry entry, Origin origin) {
    if (!node.needed().is_object({"rule", "kind", "from", "to", "clause", "status", "parameters", "says"})) return;
    auto const id = node.at("rule").needed().text();
    auto const kind = node.at("kind").needed().choice<Kind>("unknown_kind");
    auto const from = node.at("from").needed().day();
    auto const status = node.at("status").needed().choice<Status>("unknown_status");
    entry.to = node.at("to").day();
    entry.clause = node.at("clause").text();
    entry.from = from.value_or(base::Day{});
    entry.status = status.value_or(Status::unverified);
    if (from && entry.to && *entry.to < *from) node.at("to").refuse("to_before_from");
    if (origin == Origin::local && status && *status != Status::local) node.at("status").refuse("not_local");
    if (!id) return;
    auto const is_named = [&](Rule const& other) { return other.id == *id; };
    auto const rule = std::find_if(contents_.rules.begin(), contents_.rules.end(), is_named);
    if (rule == contents_.rules.end()) {
        node.at("rule").refuse("unknown_rule", {{"rule", *id}});
        return;
    }
    if (!kind) return;
    if (!suits(*kind, rule->measure)) {
        node.at("kind").refuse("kind_unsuited", {{"rule", *id}});
        return;
    }
    auto const parameters = read_parameters(node.at("parameters"), *kind, *rule);
    if (!parameters) return;
    entry.parameters = *parameters;
    entry.says = read_sentence(node.at("says"), arguments_of(*rule, entry.parameters)).value_or(Text{});
    if (from) entries_[*id].push_back({std::move(entry), node.pointer()});
}

// Sorts the entries of a rule by place and day; two in force on one day at one place are a fault of the later one.
void Loader::place_entries(std::vector<PlacedEntry>& placed, Rule& rule) {
    std::stable_sort(placed.begin(), placed.end(), [](PlacedEntry const& a, PlacedEntry const& b) {
        return std::tie(a.entry.place, a.entry.from) < std::tie(b.entry.place, b.entry.from);
    });
    PlacedEntry const* last = nullptr;  // that of this place which reaches farthest
    for (auto const& here : placed) {
        bool const is_new_place = last == nullptr || last->entry.place != here.entry.place;
        if (!is_new_place && (!last->entry.to || *last->entry.to >= here.entry.from)) {
            Node(nullptr, here.pointer + "/from", faults_).refuse("overlap", {{"with", last->pointer}});
        }
        bool const reaches_farther =
            is_new_place || (last->entry.to && (!here.entry.to || *here.entry.to > *last->entry.to));
        if (reaches_farther) last = &here;
    }
    for (auto& here : placed) rule.entries.push_back(here.entry);
}

std::string hash_text(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (char const c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = "0123456789abcdef"[hash & 0xfU];
        hash >>= 4U;
    }
    return digits;
}

std::string version_of(std::vector<Rule> const& rules) {
    std::string text;
    for (auto const& rule : rules) {
        text += rule.id + "\n";
        for (auto const& entry : rule.entries) text += boost::json::serialize(entry_to_json(rule, entry)) + "\n";
    }
    return hash_text(text);
}

base::Result<Book> Loader::finish() {
    for (auto& rule : contents_.rules) place_entries(entries_[rule.id], rule);
    if (!faults_.fields.empty())
        return base::Error{base::Fault::invalid, "book.invalid", {}, std::move(faults_.fields)};
    contents_.version = version_of(contents_.rules);
    return Book(std::make_shared<Contents const>(std::move(contents_)));
}

}  // namespace

base::Result<Book> load_book(std::span<base::EmbeddedFile const> files, std::span<base::EmbeddedFile const> local) {
    Loader loader;
    auto const list =
        std::find_if(files.begin(), files.end(), [](auto const& file) { return file.name == rules_file; });
    loader.read_rules(list == files.end() ? nullptr : &*list);
    for (auto const& file : files) {
        if (file.name != rules_file) loader.read_document(file, Origin::book);
    }
    for (auto const& file : local) loader.read_document(file, Origin::local);
    return loader.finish();
}

Book const& embedded_book() {
    static Book const book = [] {
        auto loaded = load_book(embedded::book());
        if (loaded) return *std::move(loaded);
        std::string faults = "the embedded rule book is broken:";
        for (auto const& field : loaded.error().fields) faults += " " + field.pointer + " " + field.code;
        throw std::logic_error(faults);
    }();
    return book;
}

}  // namespace rules
