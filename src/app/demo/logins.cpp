// Making accounts as an administrator does, and opening them as their owners do.
#include "app/demo/logins.h"

#include "json/codec.h"
#include "platform/crypto/random.h"

namespace app::demo {
namespace {

using http::Method;

constexpr std::string_view administrator_name = "Quản trị";
constexpr std::string_view office_name = "Văn phòng Đảng ủy Khối";

std::string text_at(boost::json::value const& answer, std::string_view key) {
    return std::string(answer.at(key).as_string());
}

// Makes the account, opens it with its code, and gives the new account's id.
base::Result<std::string> make(http::Application& application, Login const& administrator,
                               boost::json::object const& account, std::string const& password) {
    Visitor maker(application);
    TRY(maker.sign_in(administrator.login_name, administrator.password));
    auto const slip = TRY(maker.ask(Method::post, "/api/accounts", account));
    TRY(maker.sign_out());
    Visitor owner(application);
    TRY(owner.open(text_at(slip, "login_name"), text_at(slip, "code"), password));
    TRY(owner.sign_out());
    return text_at(slip, "account_id");
}

}  // namespace

std::string a_password() {
    // Without letters that are taken for others, and without those that Telex turns into marks.
    constexpr std::string_view letters = "bcghkmnpqtvy23456789";
    constexpr std::size_t length = 12;
    std::string password;
    // Bytes beyond the last whole multiple are thrown away: each letter is as likely as any other.
    constexpr auto usable = 256 / letters.size() * letters.size();
    while (password.size() < length + 2) {
        auto const byte = static_cast<unsigned char>(crypto::random_bytes(1).front());
        if (byte >= usable) continue;
        if (password.size() == 4 || password.size() == 9) password += '-';
        password += letters[byte % letters.size()];
    }
    return password;
}

base::Result<Login> open_administrator(http::Application& application, accounts::FirstLogin const& first) {
    Login login{"administrator", first.login_name, a_password(), std::string(administrator_name), ""};
    Visitor owner(application);
    TRY(owner.open(first.login_name, first.code, login.password));
    TRY(owner.sign_out());
    return login;
}

base::Result<OfficeLogin> open_office(http::Application& application, Login const& administrator,
                                      organisations::OrganisationId root) {
    Login login{"office", "vanphong", a_password(), std::string(office_name), ""};
    auto const organisation = base::to_text(root);
    auto const id = TRY(make(
        application, administrator,
        {{"login_name", login.login_name}, {"name", office_name}, {"organisation_id", organisation}}, login.password));
    Visitor maker(application);
    TRY(maker.sign_in(administrator.login_name, administrator.password));
    TRY(maker.ask(Method::post, "/api/accounts/" + id + "/posts", {{"organisation_id", organisation}}));
    TRY(maker.sign_out());
    return OfficeLogin{login, id};
}

base::Result<Login> open_member(http::Application& application, Login const& administrator, Wanted const& wanted,
                                Found const& found) {
    Login login{wanted.role, wanted.login_name, a_password(), wanted.person.full_name, wanted.place};
    TRY(make(application, administrator,
             {{"login_name", login.login_name},
              {"member_id", base::to_text(found.member)},
              {"organisation_id", base::to_text(found.cell)}},
             login.password));
    return login;
}

}  // namespace app::demo
