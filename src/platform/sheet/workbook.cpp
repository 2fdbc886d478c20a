// From the bytes of a file to its worksheets: the package's relations, the list of sheets, then each part in turn.
#include "platform/sheet/workbook.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "platform/sheet/faults.h"
#include "platform/sheet/file_kind.h"
#include "platform/sheet/package.h"
#include "platform/sheet/rich_text.h"
#include "platform/sheet/sheet_reader.h"
#include "platform/sheet/styles.h"
#include "platform/sheet/xml.h"

namespace sheet {
namespace {

struct Relation {
    std::string kind;  // the last segment of its type: transitional and strict files differ in what stands before
    std::string part;
};

std::string folder_of(std::string_view part) {
    return std::string(part.substr(0, part.rfind('/') + 1));
}

// Relative targets start from the folder of the part that names them; "." and ".." are resolved, above the root is the
// root.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string(target) : std::string(folder) + std::string(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    std::vector<std::string_view> segments;
    for (std::string_view rest = path; !rest.empty();) {
        auto const segment = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(rest.size(), segment.size() + 1));
        if (segment == ".." && !segments.empty()) segments.pop_back();
        if (!segment.empty() && segment != "." && segment != "..") segments.push_back(segment);
    }
    std::string out;
    for (auto const segment : segments) out.append(out.empty() ? "" : "/").append(segment);
    return out;
}

// Reads the relations of a part (or of the package): by id, those to parts of this package.
class Relations final : public XmlSink {
public:
    Relations(std::string folder, std::size_t most) : folder_(std::move(folder)), most_(most) {}

    base::Result<> opened(std::string_view name, Attributes attributes) override {
        if (name != "Relationship" || attributes.find("TargetMode") == "External") return {};
        if (by_id.size() >= most_) return refused("file.is_too_large");
        auto const type = attributes.find("Type").value_or("");
        by_id.emplace(attributes.find("Id").value_or(""),
                      Relation{std::string(type.substr(type.rfind('/') + 1)),
                               resolved(folder_, attributes.find("Target").value_or(""))});
        return {};
    }
    base::Result<> closed(std::string_view) override { return {}; }
    void said(std::string_view) override {}

    [[nodiscard]] std::optional<std::string> first_of(std::string_view kind) const {
        for (auto const& [id, relation] : by_id) {
            if (relation.kind == kind) return relation.part;
        }
        return std::nullopt;
    }

    std::map<std::string, Relation, std::less<>> by_id{};

private:
    std::string folder_;
    std::size_t most_;
};

struct SheetEntry {
    std::string name;
    std::string relation;
    Visibility visibility;
};

// Reads the workbook part: which sheets there are and from which day dates count.
class SheetList final : public XmlSink {
public:
    SheetList(std::string_view part, std::size_t most) : part_(part), most_(most) {}

    base::Result<> opened(std::string_view name, Attributes attributes) override {
        if (!std::exchange(has_root_, true)) return expect_root(name);
        if (name == "sheets") has_list = true;
        if (name == "workbookPr") {
            auto const from_1904 = attributes.find("date1904").value_or("0");
            if (from_1904 == "1" || from_1904 == "true") epoch = Epoch::from_1904;
        }
        if (name != "sheet" || !has_list) return {};
        if (sheets.size() >= most_) return refused("file.is_too_large");
        auto const state = attributes.find("state").value_or("visible");
        sheets.push_back({std::string(attributes.find("name").value_or("")),
                          std::string(attributes.find("id").value_or("")),
                          state == "visible" ? Visibility::visible : Visibility::hidden});
        return {};
    }
    base::Result<> closed(std::string_view) override { return {}; }
    void said(std::string_view) override {}

    std::vector<SheetEntry> sheets{};
    Epoch epoch = Epoch::from_1900;
    bool has_list = false;

private:
    // Word's and PowerPoint's packages are built alike; their main part tells them apart.
    base::Result<> expect_root(std::string_view name) const {
        if (name == "workbook") return {};
        if (name == "document") return refused("file.is_word");
        if (name == "presentation") return not_excel("PowerPoint");
        return broken(part_);
    }

    std::string_view part_;
    std::size_t most_;
    bool has_root_ = false;
};

base::Result<Relations> read_relations(Package& package, std::string_view part, Limits const& limits) {
    auto const folder = folder_of(part);
    Relations relations(folder, limits.zip_entries);
    TRY(package.read(folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels", relations));
    return relations;
}

base::Result<std::string> find_workbook_part(Package& package, Limits const& limits) {
    if (!package.has("_rels/.rels")) {
        if (package.has("mimetype") && package.has("META-INF/manifest.xml")) return refused("file.is_open_document");
        if (package.has("[Content_Types].xml") || package.has("xl/workbook.xml")) return broken("_rels/.rels");
        return not_excel("ZIP");
    }
    auto const relations = TRY(read_relations(package, "", limits));
    auto part = relations.first_of("officeDocument");
    if (!part) return not_excel("ZIP");
    if (part->ends_with(".bin")) return not_excel("XLSB");
    return *std::move(part);
}

base::Result<> read_shared_strings(Package& package, Relations const& relations, Surroundings& around) {
    auto const part = relations.first_of("sharedStrings");
    if (!part) return {};
    SharedStrings strings(*part, around.texts, around.limits);
    TRY(package.read(*part, strings));
    around.strings = std::move(strings.strings);
    return {};
}

}  // namespace

Cell const& Row::at(std::size_t column) const {
    auto const found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](Cell const& cell, std::size_t wanted) { return cell.column < wanted; });
    return found != cells.end() && found->column == column ? *found : empty_cell;
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

base::Result<Workbook> read_workbook(std::string_view bytes, Limits const& limits) {
    TRY(expect_package(bytes));
    auto package = TRY(Package::open(bytes, limits));
    auto const part = TRY(find_workbook_part(package, limits));
    SheetList list(part, limits.sheets);
    TRY(package.read(part, list));
    if (!list.has_list) return broken(part);

    auto const relations = TRY(read_relations(package, part, limits));
    Workbook workbook;
    Surroundings around{limits, workbook.texts, {}, {}, list.epoch, limits.cells};
    if (auto const styles = relations.first_of("styles")) TRY(package.read(*styles, around.styles));
    TRY(read_shared_strings(package, relations, around));
    for (auto const& entry : list.sheets) {
        auto const relation = relations.by_id.find(entry.relation);
        if (relation == relations.by_id.end()) return broken(part);
        if (relation->second.kind != "worksheet") continue;
        auto& sheet = workbook.sheets.emplace_back(Sheet{entry.name, entry.visibility, {}});
        SheetReader reader(relation->second.part, sheet, around);
        TRY(package.read(relation->second.part, reader));
    }
    return workbook;
}

}  // namespace sheet
