// One run of a command, and what is said when it is refused.
#include "platform/command/command.h"

#include "json/codec.h"
#include "platform/db/migrator.h"
#include "platform/files/files.h"

namespace command {

std::string const& Invocation::value(std::string_view name) const {
    static std::string const none;
    auto const found = values_.find(name);
    return found == values_.end() ? none : found->second;
}

bool Invocation::names_a_site() const {
    for (auto const& setting : settings_.shown())
        if (setting.name == "db") return setting.origin != config::Origin::otherwise;
    return false;
}

base::Result<db::Database*> Invocation::site(db::Existing existing) {
    if (site_) return site_.get();
    // Where nobody named a database it is kept in the data directory, which init makes.
    if (existing == db::Existing::may_be_made && !names_a_site())
        TRY(files::make_private_folder(settings_.path("data")));
    auto opened = TRY(db::Database::open(settings_.text("db"), existing));
    auto const migrations = db::migrations_of(embedded::migrations());
    // Only what begins a site may put tables into a database that has none of ours.
    if (existing == db::Existing::must_exist && TRY(db::schema_of(*opened, migrations)) == db::Schema::none)
        return base::Error{base::Fault::refused, "database.no_site"};
    TRY(db::migrate(*opened, migrations, clock_));
    site_ = std::move(opened);
    return site_.get();
}

boost::json::value to_json(base::Error const& error) {
    boost::json::array fields;
    for (auto const& field : error.fields)
        fields.push_back(
            {{"pointer", field.pointer}, {"code", field.code}, {"arguments", json::encode(field.arguments)}});
    return {{"error", {{"code", error.code}, {"arguments", json::encode(error.arguments)}}},
            {"errors", std::move(fields)}};
}

std::string to_text(base::Error const& error, words::Language language) {
    std::string text = words::text(language, error.code, error.arguments) + "\n";
    for (auto const& field : error.fields) {
        auto const where = field.pointer.empty() ? std::string() : field.pointer + ": ";
        text += "  " + where + words::text(language, field.code, field.arguments) + "\n";
    }
    return text;
}

}  // namespace command
