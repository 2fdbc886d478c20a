// Forms: those that come with the program, and those that an office has put in their place.
#include "documents/forms.h"

#include <map>
#include <mutex>

#include "base/text.h"
#include "json/codec.h"
#include "platform/crypto/hash.h"
#include "platform/http/call.h"

namespace documents {
namespace {

// Forms that have been read, by what they are; a paper is filled in a fraction of the time it takes to read its form.
class Shelf {
public:
    std::optional<print::Template> find(std::string const& key) {
        std::lock_guard const lock(guard_);
        auto const found = kept_.find(key);
        return found == kept_.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(std::string const& key, print::Template const& form) {
        std::lock_guard const lock(guard_);
        if (kept_.size() >= most) kept_.clear();
        kept_.insert_or_assign(key, form);
    }

private:
    static constexpr std::size_t most = 64;

    std::mutex guard_;
    std::map<std::string, print::Template> kept_;
};

std::string key_of(FormInForce const& form, Kind kind, std::string_view layout) {
    if (!form.is_built_in()) return *form.version->sha256;
    return std::string(layout).append("/").append(json::name_of(kind));
}

base::Result<> check(std::string_view bytes, Kind kind) {
    auto const form = TRY(print::Template::read(bytes));
    auto unknown = form.unknown(marks_of(kind));
    if (unknown.empty()) return {};
    return base::Error{base::Fault::invalid, "template.invalid", {}, std::move(unknown)};
}

base::Result<store::FormVersion> add(events::Context& context, NewForm const& form,
                                     std::optional<std::string_view> bytes) {
    context.tx.lock("paper_forms");
    auto const was = store::latest_form(context.tx, form.organisation, form.kind, form.layout);
    store::FormVersion version{form.organisation, form.kind,     form.layout, was ? was->version + 1 : 1,
                               context.now(),     context.actor, {},          {}};
    if (bytes) {
        version.file_name = base::tidied(form.file_name);
        version.sha256 = crypto::sha256_hex(*bytes);
    }
    auto const id = context.ids.next();
    store::add_form(context.tx, id, version, bytes);
    auto const changes = json::print(boost::json::object{{"kind", json::name_of(form.kind)},
                                                         {"layout", form.layout},
                                                         {"file_name", json::encode(version.file_name)},
                                                         {"sha256", json::encode(version.sha256)}});
    events::record(context, {context.ids.next<events::Act>(),
                             bytes ? "keep paper form" : "reset paper form",
                             {{"paper_form", id, version.version, changes}},
                             bytes ? "paper_form.kept" : "paper_form.reset",
                             "{}"});
    return version;
}

}  // namespace

base::Result<FormInForce> form_in_force(db::Tx& tx, organisations::Tree const& tree, OrganisationId organisation,
                                        Kind kind, std::string_view layout) {
    auto const* node = tree.find(organisation);
    if (node == nullptr) return http::Call::not_found();
    for (; node != nullptr; node = node->parent_id ? tree.find(*node->parent_id) : nullptr)
        if (auto version = store::latest_form(tx, node->id, kind, layout)) return FormInForce{std::move(version)};
    return FormInForce{};
}

std::string bytes_of(db::Tx& tx, FormInForce const& form, Kind kind, std::string_view layout) {
    if (form.is_built_in()) return std::string(built_in_form(layout, kind));
    auto bytes = store::form_bytes(tx, *form.version);
    if (!bytes || crypto::sha256_hex(*bytes) != *form.version->sha256)
        throw db::Broken("the form of a paper is not what was kept");
    return *std::move(bytes);
}

base::Result<print::Template> template_of(db::Tx& tx, FormInForce const& form, Kind kind, std::string_view layout) {
    static Shelf shelf;
    auto const key = key_of(form, kind, layout);
    if (auto kept = shelf.find(key)) return *std::move(kept);
    auto read = TRY(print::Template::read(bytes_of(tx, form, kind, layout)));
    shelf.keep(key, read);
    return read;
}

base::Result<store::FormVersion> keep_form(events::Context& context, NewForm const& form, std::string_view bytes) {
    TRY(check(bytes, form.kind));
    return add(context, form, bytes);
}

base::Result<store::FormVersion> reset_form(events::Context& context, NewForm const& form) {
    auto const tree = organisations::shared_tree_on(context.tx, context.today());
    auto const now = TRY(form_in_force(context.tx, *tree, form.organisation, form.kind, form.layout));
    if (now.is_built_in()) return base::Error{base::Fault::refused, "paper_form.is_built_in"};
    return add(context, form, std::nullopt);
}

boost::json::object sample_of(std::vector<print::Known> const& known, std::string const& path,
                              std::string (*label)(std::string const& path)) {
    boost::json::object sample;
    for (auto const& one : known) {
        auto const name = path.empty() ? one.name : path + "." + one.name;
        auto const entry = [&]() -> boost::json::value {
            if (one.inside.empty()) return boost::json::string(label(name));
            return sample_of(one.inside, name, label);
        };
        switch (one.holds) {
            case print::Holds::text: sample[one.name] = label(name); break;
            case print::Holds::flag: sample[one.name] = true; break;
            case print::Holds::group: sample[one.name] = sample_of(one.inside, name, label); break;
            case print::Holds::list: sample[one.name] = boost::json::array{entry(), entry()}; break;
            case print::Holds::chart: break;
        }
    }
    return sample;
}

}  // namespace documents
