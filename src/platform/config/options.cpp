// The table of options, and how their values are shown.
#include "platform/config/options.h"

#include <arpa/inet.h>

#include <array>
#include <string>

#include "json/names.h"
#include "platform/log/log.h"
#include "platform/words/words.h"

namespace config {
namespace {

constexpr std::string_view mask = "***";

// "password=x" and "sslpassword=x" to "password=***".
std::string masked_parameters(std::string_view query) {
    std::string shown;
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        auto const parameter = query.substr(0, end);
        auto const name = parameter.substr(0, parameter.find('='));
        auto const is_password = name.find("password") != std::string_view::npos && name.size() < parameter.size();
        shown += is_password ? std::string(name) + '=' + std::string(mask) : std::string(parameter);
        query.remove_prefix(end);
        if (query.empty()) break;
        shown += '&';
        query.remove_prefix(1);
    }
    return shown;
}

std::string masked_url(std::string_view url) {
    if (url.starts_with("sqlite:")) return std::string(url);
    auto const scheme_end = url.find("://");
    auto const user = scheme_end == std::string_view::npos ? 0 : scheme_end + 3;
    auto const at = url.rfind('@');
    auto const colon = url.find(':', user);
    auto shown = std::string(url);
    if (at != std::string_view::npos && colon < at) {
        shown = std::string(url.substr(0, colon + 1)).append(mask).append(url.substr(at));
    }
    auto const question = shown.find('?');
    if (question == std::string::npos) return shown;
    return shown.substr(0, question + 1) + masked_parameters(std::string_view(shown).substr(question + 1));
}

}  // namespace

std::span<Option const> options() {
    static std::array<Option, 8> const table{{
        {.name = "data",
         .environment = "NENNEP_DATA",
         .kind = Kind::path,
         .otherwise = "{data}",
         .help = "config.help_data",
         .reach = Reach::outside_the_file},
        {.name = "db",
         .environment = "NENNEP_DB",
         .kind = Kind::text,
         .otherwise = "sqlite:{data}/nennep.db",
         .help = "config.help_db",
         .check = &is_database_url,
         .allowed = "sqlite:FILE, postgresql://USER:PASSWORD@HOST:PORT/NAME",
         .visibility = Visibility::password_masked},
        {.name = "language",
         .environment = "NENNEP_LANGUAGE",
         .kind = Kind::choice,
         .otherwise = "vi",
         .help = "config.help_language",
         .choices = json::names_of<words::Language>()},
        {.name = "log-level",
         .environment = "NENNEP_LOG_LEVEL",
         .kind = Kind::choice,
         .otherwise = "warn",
         .help = "config.help_log_level",
         .choices = json::names_of<logs::Level>()},
        {.name = "listen",
         .environment = "NENNEP_LISTEN",
         .kind = Kind::text,
         .otherwise = "127.0.0.1",
         .help = "config.help_listen",
         .check = &is_ip_address,
         .allowed = "127.0.0.1, 0.0.0.0, ::1, ::"},
        {.name = "port",
         .environment = "NENNEP_PORT",
         .kind = Kind::number,
         .otherwise = "8080",
         .help = "config.help_port",
         .minimum = 0,
         .maximum = 65'535},
        {.name = "tls-cert",
         .environment = "NENNEP_TLS_CERT",
         .kind = Kind::path,
         .otherwise = "",
         .help = "config.help_tls_cert"},
        {.name = "tls-key",
         .environment = "NENNEP_TLS_KEY",
         .kind = Kind::path,
         .otherwise = "",
         .help = "config.help_tls_key"},
    }};
    return table;
}

bool is_database_url(std::string_view url) {
    for (std::string_view const scheme : {"sqlite:", "postgresql://", "postgres://"}) {
        if (url.starts_with(scheme) && url.size() > scheme.size()) return true;
    }
    return false;
}

bool is_ip_address(std::string_view address) {
    std::array<unsigned char, sizeof(in6_addr)> parsed{};
    std::string const text(address);
    return ::inet_pton(AF_INET, text.c_str(), parsed.data()) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), parsed.data()) == 1;
}

std::string masked(Option const& option, std::string_view value) {
    switch (option.visibility) {
        case Visibility::open: return std::string(value);
        case Visibility::password_masked: return masked_url(value);
        case Visibility::secret: return std::string(mask);
    }
    return std::string(mask);
}

}  // namespace config
