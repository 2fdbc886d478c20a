#pragma once
// A site that has begun, on either engine, and what tests of its register and its meetings do to it.
#include <gtest/gtest.h>

#include "meetings/meetings.h"
#include "members/members.h"
#include "support/databases.h"
#include "support/lists.h"
#include "support/result.h"

namespace support {

using Months = std::vector<base::Month>;

inline Months months(std::string_view period) {
    return ok(meetings::parse_period(period));
}

class Site : public OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (!IsSkipped()) begin();
    }

    virtual void begin() { found("dong-nai/bloc"); }

    organisations::OrganisationId found(std::string const& place) {
        return ok(act([&](events::Context& context) {
            organisations::NewOrganisation root;
            root.name = "Đảng bộ Khối các cơ quan tỉnh";
            root.kind = organisations::Kind::upper_committee;
            root.code = "K";
            root.place = place;
            return organisations::found_site(context, root);
        }));
    }

    void today_is(std::string_view day) { clock = base::FixedClock(noon(ok(base::parse_day(day)))); }

    imports::Outcome take_members(std::string const& list, imports::Options const& options = {}) {
        return ok(act([&](events::Context& context) { return members::import_list(context, list, options); }));
    }
    imports::Outcome take_members(std::vector<ListedMember> const& listed) { return take_members(member_list(listed)); }

    imports::Outcome take_meetings(std::string const& log, imports::Options const& options = {},
                                   std::optional<Months> const& covered = {}) {
        return ok(act([&](events::Context& context) { return meetings::import_log(context, log, covered, options); }));
    }
    imports::Outcome take_meetings(std::vector<ListedMeeting> const& held) { return take_meetings(meeting_log(held)); }

    template <class T, class... P>
    T one(std::string_view sql, P const&... parameters) {
        return site().read([&](db::Tx& tx) { return tx.one<T>(db::Sql{"test.one", sql}, parameters...); });
    }
    std::int64_t rows_in(std::string const& table) { return one<std::int64_t>("select count(*) from " + table); }
};

}  // namespace support
