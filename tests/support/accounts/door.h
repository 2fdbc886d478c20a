#pragma once
// A small site with its members and offices, and the room's routes in front of it: what a browser would ask, without a
// socket.
#include <gtest/gtest.h>

#include "accounts/accounts.h"
#include "platform/http/dispatcher.h"
#include "support/accounts/signed_in.h"
#include "support/lists.h"
#include "support/members/register.h"

namespace support {

// What came back: the status, the JSON, the cookie that was set.
struct Answered {
    int status = 0;
    boost::json::value json{};
    std::string cookie{};         // the whole Set-Cookie header of the session
    std::string device_cookie{};  // and of the browser
    std::string retry_after{};

    [[nodiscard]] std::string token() const { return value_of(cookie); }
    [[nodiscard]] std::string device() const { return value_of(device_cookie); }
    static std::string value_of(std::string const& cookie) {
        auto const start = cookie.find('=') + 1;
        return cookie.substr(start, cookie.find(';') - start);
    }
    [[nodiscard]] std::string text(std::string_view pointer) const {
        boost::json::error_code missing;
        auto const* const found = json.find_pointer(pointer, missing);
        if (found == nullptr) return "(nothing)";
        return found->is_string() ? std::string(found->as_string()) : json::print(*found);
    }
};

// Đảng bộ Sở Y tế with Chi bộ 1 (Nguyễn Văn Ân, its secretary, and Trần Thị Bình) and Chi bộ 2 (Lê Văn Cường), Đảng bộ
// Sở Tài chính with Chi bộ 3 (Phạm Văn Dũng, also secretary of the whole bloc).
class Door : public Register {
protected:
    // What all may choose as theirs.
    static constexpr char const* good_password = "mưa rào tháng bảy";
    static constexpr std::int64_t hour = 3600;  // in seconds, as pass() takes them

    using OrganisationId = organisations::OrganisationId;
    using MemberId = members::MemberId;

    void SetUp() override {
        Register::SetUp();
        if (IsSkipped()) return;
        take(member_list({a_member("Nguyễn Văn Ân"), a_member("Trần Thị Bình"), a_member("Lê Văn Cường").in("Chi bộ 2"),
                          a_member("Phạm Văn Dũng").in("Chi bộ 3", "Đảng bộ Sở Tài chính")}));
        take_office("Chi bộ 1", "Nguyễn Văn Ân", members::Office::secretary);
        take_office("Đảng bộ Khối các cơ quan tỉnh", "Phạm Văn Dũng", members::Office::secretary);
        restart();
    }
    void TearDown() override {
        dispatcher.reset();
        Register::TearDown();
    }

    // A server of its own: what the last one remembered of failed tries is forgotten.
    void restart() {
        dispatcher = std::make_unique<http::Dispatcher>(
            http::Wiring{{site(), clock, ids}, accounts::routes(), &accounts::actor_of, {}});
    }

    OrganisationId organisation(std::string const& name) {
        auto const now = tree();
        return ok(now.find(name))->id;
    }
    void take_office(std::string const& at, std::string const& name, members::Office office,
                     std::optional<base::Day> to_day = {}) {
        members::OfficeHeld const held{organisation(at), member_named(name), office, base::make_day(2020, 1, 1),
                                       to_day};
        ok(act([&](events::Context& context) { return members::take_office(context, held); }));
    }
    SignedIn sign_in(AnAccount const& account) {
        return ok(act([&](events::Context& context) -> base::Result<SignedIn> { return signed_in(context, account); }));
    }
    // Staff of an organisation's office.
    SignedIn staff_of(std::string const& name, std::string const& login_name = "vanphong") {
        AnAccount account;
        account.login_name = login_name;
        account.name = "Văn phòng";
        account.organisation_id = account.post_at = organisation(name);
        return sign_in(account);
    }
    SignedIn administrator() {
        AnAccount account;
        account.login_name = "quantri";
        account.name = "Quản trị";
        account.is_administrator = true;
        return sign_in(account);
    }

    Answered ask(http::Method method, std::string const& path, std::string const& token = "",
                 std::string const& body = "") {
        http::Request request;
        request.method = method;
        auto const question = std::min(path.find('?'), path.size());
        request.path = path.substr(0, question);
        request.query = path.substr(std::min(question + 1, path.size()));
        request.address = address;
        request.is_secure = is_secure;
        request.headers["host"] = "nennep.test";
        request.headers["user-agent"] = "Firefox";
        auto& cookies = request.headers["cookie"];
        cookies = "other=1; nennep_session=" + token;
        if (!device.empty()) cookies += "; nennep_device=" + device;
        if (!body.empty()) request.headers["content-type"] = "application/json";
        request.body = body;
        auto const response = dispatcher->answer(request);
        Answered answered;
        answered.status = response.status;
        if (!response.bytes().empty()) answered.json = ok(json::parse(std::string(response.bytes())));
        for (auto const& [name, value] : response.headers) {
            if (name == "set-cookie" && value.starts_with("nennep_session")) answered.cookie = value;
            if (name == "set-cookie" && value.starts_with("nennep_device")) answered.device_cookie = value;
            if (name == "retry-after") answered.retry_after = value;
        }
        return answered;
    }
    Answered get(std::string const& path, std::string const& token = "") { return ask(http::Method::get, path, token); }
    Answered post(std::string const& path, std::string const& token, std::string const& body) {
        return ask(http::Method::post, path, token, body);
    }

    void pass(std::int64_t seconds) { clock = base::FixedClock({clock.now().milliseconds + seconds * 1000}); }

    std::unique_ptr<http::Dispatcher> dispatcher{};
    std::string address = "192.0.2.7";
    std::string device{};  // what the browser carries
    bool is_secure = false;
};

}  // namespace support
