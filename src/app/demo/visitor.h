#pragma once
// Somebody who uses the program as its pages do: by its routes, signed in.
#include <boost/json/value.hpp>
#include <string>

#include "base/result.h"
#include "platform/http/message.h"

namespace app::demo {

class Visitor {
public:
    explicit Visitor(http::Application& application) : application_(application) {}

    // The answer's body; what was refused, as the error it tells of.
    base::Result<boost::json::value> ask(http::Method method, std::string const& path,
                                         boost::json::value const& body = {});
    base::Result<> sign_in(std::string const& login_name, std::string const& password);
    base::Result<> open(std::string const& login_name, std::string const& code, std::string const& password);
    base::Result<> sign_out();

private:
    http::Application& application_;
    std::string cookie_{};
};

}  // namespace app::demo
