#pragma once
// A site with a cell of four whose meeting is planned for today, and what tests do to it.
#include "meetings/holding.h"
#include "support/site.h"

namespace support {

class HeldSite : public Site {
protected:
    using MeetingId = meetings::MeetingId;
    using ItemId = meetings::ItemId;
    using MemberId = members::MemberId;

    static constexpr ItemId first{11};
    static constexpr ItemId second{12};
    static constexpr ItemId third{13};

    // 20/04/2019, eight in the morning: Ân (secretary), Bình, Cường, and Dung, who is exempt.
    void begin() override {
        Site::begin();
        take_members({a_member("Nguyễn Văn Ân"), a_member("Trần Thị Bình"), a_member("Lê Văn Cường"),
                      a_member("Phạm Thị Dung").exempt("x")});
        go_to("2019-04-20", 8 * 60);
        cell_ = site().read(
            [&](db::Tx& tx) { return ok(organisations::tree_on(tx, base::local_day(clock)).find("Chi bộ 1"))->id; });
        ok(act([&](events::Context& context) {
            return members::take_office(
                context, {cell_, member("Nguyễn Văn Ân"), members::Office::secretary, base::make_day(2015, 1, 1), {}});
        }));
        meeting_ = plan_for("2019-04-20");
    }

    void go_to(std::string_view day, int minute) {
        clock = base::FixedClock(
            meetings::instant_of({ok(base::parse_day(day)), minute}, base::SystemClock().offset_minutes()));
    }
    void minutes_later(int minutes) {
        clock = base::FixedClock({clock.now().milliseconds + std::int64_t{minutes} * 60'000});
    }

    MeetingId plan_for(std::string_view day) {
        return ok(act([&](events::Context& context) -> base::Result<MeetingId> {
            auto const planned = TRY(meetings::plan_meeting(
                context,
                {{}, cell_, 1, meetings::MeetingKind::regular, ok(base::parse_day(day)), 8 * 60, "Hội trường"}));
            auto plan = *meetings::find_plan(context.tx, planned.id);
            plan.items = {{first, "Kiểm điểm", meetings::ItemKind::party, 60, {}},
                          {second, "Giải lao", meetings::ItemKind::break_, 10, {}},
                          {third, "Kết luận", meetings::ItemKind::party, 20, {}}};
            TRY(meetings::save_plan(context, plan));
            return MeetingId{planned.id.value};
        }));
    }

    MemberId member(std::string const& name) {
        return one<MemberId>("select id from members where full_name = $1", name);
    }
    meetings::MeetingRecord record() {
        return site().read([&](db::Tx& tx) { return *meetings::record_of(tx, meeting_); });
    }
    base::Result<meetings::RecordHead> open() {
        return act([&](events::Context& context) { return meetings::open_meeting(context, meeting_); });
    }
    base::Result<meetings::RecordHead> go_on(ItemId wanted, std::optional<ItemId> believed) {
        return act([&](events::Context& context) { return meetings::go_to_item(context, meeting_, wanted, believed); });
    }
    base::Result<meetings::RecordHead> mark(std::string const& name, std::optional<meetings::Attendance> state,
                                            std::string const& reason = "") {
        auto const id = member(name);
        return act([&](events::Context& context) {
            return meetings::mark_attendance(context, meeting_, {id, state, reason, {}, {}});
        });
    }
    base::Result<meetings::RecordHead> all_present() {
        return act([&](events::Context& context) { return meetings::mark_all_present(context, meeting_); });
    }
    base::Result<meetings::RecordHead> say(meetings::Intervention const& said) {
        return act([&](events::Context& context) { return meetings::note_intervention(context, meeting_, said); });
    }
    base::Result<meetings::Held> close(meetings::CloseWish const& wish = {}) {
        return act([&](events::Context& context) { return meetings::close_meeting(context, meeting_, wish); });
    }

    organisations::OrganisationId cell_{};
    MeetingId meeting_{};
};

}  // namespace support
