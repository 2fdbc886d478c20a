// Votes on a site, on both engines: what is kept, what is refused, and that asking twice changes nothing.
#include <gmock/gmock.h>

#include <random>

#include "support/members/register.h"
#include "support/on_paper.h"
#include "support/site.h"
#include "voting/voting.h"

namespace voting {
namespace {

using meetings::MeetingKind;
using support::a_member;
using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

// A cell of five official members and a probationary one, meeting today at noon: four official ones and the
// probationary one are there.
class VotesOfAMeeting : public support::Site {
protected:
    void begin() override {
        Site::begin();
        auto listed = support::some_members(5, "Chi bộ 1");
        listed.push_back(a_member("Phạm Thị Dung").joined("2026-03-02").official(""));
        take_members(listed);
        meeting = open_one(MeetingKind::regular);
        for (auto const* const name : {"Đảng viên 1", "Đảng viên 2", "Đảng viên 3", "Đảng viên 4", "Phạm Thị Dung"})
            mark(name, "present");
        mark("Đảng viên 5", "absent_excused");
    }

    MeetingId open_one(MeetingKind kind) {
        auto const planned = ok(act([&](events::Context& context) {
            auto const cell = ok(organisations::tree_on(context.tx, context.today()).find("Chi bộ 1"))->id;
            return meetings::plan_meeting(context, {{}, cell, 1, kind, context.today(), {}, {}});
        }));
        MeetingId const id{planned.id.value};
        write("update meeting_records set opened_at = $2 where meeting_id = $1", id, clock.now());
        return id;
    }
    // The meeting of this morning was held on paper, with that attendance.
    void enter(meetings::PaperMeeting paper) {
        paper.id = meeting = ids.next<meetings::Meeting>();
        paper.day = base::local_day(clock);
        paper.start_minute = 8 * 60;
        paper.end_minute = 10 * 60;
        paper.items = {{meetings::ItemId{1}, "Nghị quyết tháng", meetings::ItemKind::party, 100, {}, {}}};
        ok(act([&](events::Context& context) {
            auto const cell = ok(organisations::tree_on(context.tx, context.today()).find("Chi bộ 1"))->id;
            return support::enter_on_paper(context, cell, paper);
        }));
    }
    meetings::PaperMark was(std::string const& name, meetings::Attendance state) {
        return {one<members::MemberId>("select id from members where full_name = $1", name), state, {}, {}, {}};
    }
    meetings::PaperMeeting by_name() {
        using enum meetings::Attendance;
        meetings::PaperMeeting paper;
        paper.attendance = {was("Đảng viên 1", present),        was("Đảng viên 2", present),
                            was("Đảng viên 3", present),        was("Đảng viên 4", absent_excused),
                            was("Đảng viên 5", absent_excused), was("Phạm Thị Dung", present)};
        return paper;
    }
    static meetings::PaperMeeting by_count(int present, int absent) {
        meetings::PaperMeeting paper;
        paper.counts = {present, absent, 0};
        return paper;
    }
    void finish_minutes() {
        ok(act([&](events::Context& context) { return meetings::finish_minutes(context, meeting, context.today()); }));
    }
    void mark(std::string const& name, std::string const& state) {
        auto const member = one<members::MemberId>("select id from members where full_name = $1", name);
        write("delete from attendances where meeting_id = $1 and member_id = $2", meeting, member);
        write(
            "insert into attendances (meeting_id, member_id, state, is_official, is_exempt) values ($1, $2, $3, $4, "
            "$5)",
            meeting, member, state, name != "Phạm Thị Dung", false);
    }
    void close() { write("update meeting_records set closed_at = $2 where meeting_id = $1", meeting, clock.now()); }

    template <class... P>
    void write(std::string_view sql, P const&... parameters) {
        ok(act([&](events::Context& context) -> base::Result<> {
            context.tx.run(db::Sql{"test.write", sql}, parameters...);
            return {};
        }));
    }

    static Cast four_of_four() { return {{}, Matter::ordinary, "Thông qua nghị quyết", 4, 0, 0, {}}; }
    base::Result<Vote> try_record(VoteId id, Cast const& cast) {
        return act([&](events::Context& context) { return record(context, meeting, id, cast); });
    }
    Vote records(Cast const& cast) { return ok(try_record(ids.next<Vote>(), cast)); }
    base::Result<Vote> try_correct(Vote const& vote, Cast const& cast, Bases bases = Bases::keep) {
        return act([&](events::Context& context) {
            return correct(context, meeting, vote.id, {vote.version, cast, bases});
        });
    }
    base::Result<> try_remove(VoteId id) {
        return act([&](events::Context& context) { return remove(context, meeting, id); });
    }
    std::vector<Vote> all() {
        return site().read([&](db::Tx& tx) { return votes_of(tx, meeting); });
    }
    std::int64_t version_of_meeting() {
        return one<std::int64_t>("select version from meeting_records where meeting_id = $1", meeting);
    }
    // Everything that is kept of votes, of their meeting, and how many acts there were.
    std::vector<std::string> kept() {
        return site().read([](db::Tx& tx) {
            std::vector<std::string> lines;
            for (auto const* const sql : {"select * from votes order by id", "select version from meeting_records",
                                          "select count(*) from audit_entries"})
                for (auto& line : support::rows_of(tx, sql)) lines.push_back(line);
            return lines;
        });
    }

    MeetingId meeting{};
};
ON_BOTH_ENGINES(VotesOfAMeeting);

TEST_P(VotesOfAMeeting, KeepTheBasesOfTheirMoment) {
    auto const vote = records(four_of_four());
    EXPECT_EQ(vote.official, 5) << "the probationary one has no vote";
    EXPECT_EQ(vote.present, 4);
    EXPECT_EQ(vote.at, clock.now());
    EXPECT_EQ(decide(vote, base::local_day(clock)).outcome, Outcome::carried);
    mark("Đảng viên 5", "present");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].present, 4) << "whatever attendance comes to say";
    auto cast = four_of_four();
    cast.in_favour = 5;
    EXPECT_EQ(code_of(try_correct(vote, cast)), "body.invalid");
    auto const renewed = ok(try_correct(vote, cast, Bases::renew));
    EXPECT_EQ(renewed.present, 5);
    EXPECT_EQ(renewed.version, 2);
    EXPECT_EQ(records(cast).present, 5);
}

TEST_P(VotesOfAMeeting, AreRefusedWhereMoreVotedThanCould) {
    auto cast = four_of_four();
    cast.against = 1;
    auto const refused = try_record(ids.next<Vote>(), cast);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.front().code, "vote.more_than_present");
    EXPECT_THAT(all(), IsEmpty());
}

TEST_P(VotesOfAMeeting, ShowInTheMeetingsVersion) {
    auto const before = version_of_meeting();
    auto const vote = records(four_of_four());
    EXPECT_EQ(version_of_meeting(), before + 1);
    ok(try_remove(vote.id));
    EXPECT_EQ(version_of_meeting(), before + 2);
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_EQ(one<std::int64_t>("select count(*) from outbox_events where event in ('vote.recorded', 'vote.removed')"),
              2);
}

TEST_P(VotesOfAMeeting, AreRecordedOnceHoweverOftenTheyAreAskedFor) {
    auto const id = ids.next<Vote>();
    auto const vote = ok(try_record(id, four_of_four()));
    auto const once = kept();
    EXPECT_EQ(ok(try_record(id, four_of_four())).version, 1);
    EXPECT_EQ(kept(), once);
    auto other = four_of_four();
    other.question = "Việc khác";
    EXPECT_EQ(code_of(try_record(id, other)), "vote.id_is_taken");
    auto const corrected = ok(try_correct(vote, other));
    EXPECT_EQ(corrected.version, 2);
    auto const twice = kept();
    EXPECT_EQ(ok(try_correct(vote, other)).version, 2);
    EXPECT_EQ(ok(try_record(id, four_of_four())).version, 2) << "asked for again late";
    EXPECT_EQ(kept(), twice);
    EXPECT_EQ(code_of(try_correct(vote, four_of_four())), "vote.stale");
    ok(try_remove(id));
    auto const gone = kept();
    ok(try_remove(id));
    EXPECT_EQ(kept(), gone);
    EXPECT_EQ(code_of(try_correct(corrected, other)), "http.not_found");
}

TEST_P(VotesOfAMeeting, StayAsTheyAreOnceItIsClosed) {
    auto const vote = records(four_of_four());
    close();
    auto other = four_of_four();
    other.in_favour = 3;
    EXPECT_EQ(code_of(try_record(ids.next<Vote>(), other)), "meeting.is_closed");
    EXPECT_EQ(code_of(try_correct(vote, other)), "meeting.is_closed");
    EXPECT_EQ(code_of(try_remove(vote.id)), "meeting.is_closed");
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(VotesOfAMeeting, AreEnteredAfterAMeetingOnPaper) {
    enter(by_name());
    Cast cast{meetings::ItemId{1}, Matter::ordinary, "Thông qua nghị quyết", 3, 0, 0, {}};
    auto const id = ids.next<Vote>();
    auto const vote = ok(try_record(id, cast));
    EXPECT_EQ(vote.official, 5);
    EXPECT_EQ(vote.present, 3) << "without the probationary one";
    auto const once = kept();
    ok(try_record(id, cast));
    EXPECT_EQ(kept(), once) << "sent twice";
    cast.in_favour = 4;
    EXPECT_EQ(code_of(try_correct(vote, cast)), "body.invalid") << "more than were there";
    cast.in_favour = 2;
    cast.against = 1;
    EXPECT_EQ(ok(try_correct(vote, cast)).against, 1);
    ok(try_remove(id));
    EXPECT_THAT(all(), IsEmpty());
}

TEST_P(VotesOfAMeeting, OnPaperAreNotChangedOnceItsMinutesAreFinished) {
    enter(by_name());
    Cast cast{{}, Matter::ordinary, "Thông qua nghị quyết", 3, 0, 0, {}};
    auto const vote = records(cast);
    auto const before = version_of_meeting();
    finish_minutes();
    EXPECT_EQ(version_of_meeting(), before + 1) << "so that one of two who come at once waits for the other";
    auto const once = kept();
    EXPECT_EQ(code_of(try_record(ids.next<Vote>(), cast)), "meeting.minutes_are_finished");
    cast.in_favour = 2;
    EXPECT_EQ(code_of(try_correct(vote, cast)), "meeting.minutes_are_finished");
    EXPECT_EQ(code_of(try_remove(vote.id)), "meeting.minutes_are_finished");
    EXPECT_EQ(kept(), once);
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(VotesOfAMeeting, OnPaperAskHowManyWithAVoteWereThereWhereItSaysNot) {
    enter(by_count(4, 2));
    Cast cast{{}, Matter::ordinary, "Thông qua nghị quyết", 3, 0, 0, {}};
    auto const id = ids.next<Vote>();
    auto const refused = try_record(id, cast);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.front().code, "vote.present_is_needed") << "one of the four may be probationary";
    cast.present = 5;
    EXPECT_EQ(code_of(try_record(id, cast)), "body.invalid");
    cast.present = 3;
    auto const vote = ok(try_record(id, cast));
    EXPECT_EQ(vote.present, 3);
    EXPECT_EQ(vote.official, 5);
    cast.present = 4;
    EXPECT_EQ(code_of(try_record(id, cast)), "vote.id_is_taken");
    auto const renewed = ok(try_correct(vote, cast, Bases::renew));
    EXPECT_EQ(renewed.present, 4);
    auto const twice = kept();
    EXPECT_EQ(ok(try_correct(vote, cast, Bases::renew)).version, 2) << "sent twice";
    EXPECT_EQ(kept(), twice);
    EXPECT_EQ(ok(try_correct(renewed, {{}, Matter::ordinary, "Thông qua nghị quyết", 2, 1, 0, 3})).present, 4)
        << "kept, as it was asked for";
}

TEST_P(VotesOfAMeeting, OnPaperTakeCountsThatTellEverything) {
    enter(by_count(6, 0));
    auto const vote = records({{}, Matter::ordinary, "Thông qua nghị quyết", 5, 0, 0, {}});
    EXPECT_EQ(vote.present, 5) << "all came, so the probationary one is known to be among them";
    EXPECT_EQ(vote.official, 5);
}

TEST_P(VotesOfAMeeting, OnPaperAreNotJudgedAgainstARegisterThatKnowsFewerThanCame) {
    enter(by_count(9, 0));
    EXPECT_EQ(code_of(try_record(ids.next<Vote>(), four_of_four())), "vote.more_came_than_members");
    EXPECT_THAT(all(), IsEmpty());
}

TEST_P(VotesOfAMeeting, AreNotTakenBeforeItBegins) {
    write("update meeting_records set opened_at = null where meeting_id = $1", meeting);
    EXPECT_EQ(code_of(try_record(ids.next<Vote>(), four_of_four())), "meeting.is_not_open");
    meeting = MeetingId{12345};
    EXPECT_EQ(code_of(try_record(ids.next<Vote>(), four_of_four())), "http.not_found");
}

TEST_P(VotesOfAMeeting, OfACommitteeAreItsMembers) {
    meeting = open_one(MeetingKind::committee);
    auto const take = [&](char const* name, members::Office office) {
        ok(act([&](events::Context& context) {
            auto const cell = ok(organisations::tree_on(context.tx, context.today()).find("Chi bộ 1"))->id;
            auto const member = context.tx.one<members::MemberId>(
                db::Sql{"test.member", "select id from members where full_name = $1"}, std::string(name));
            return members::take_office(context, {cell, member, office, base::make_day(2026, 1, 1), {}});
        }));
    };
    take("Đảng viên 1", members::Office::secretary);
    take("Đảng viên 1", members::Office::committee_member);
    take("Đảng viên 2", members::Office::deputy);
    take("Đảng viên 3", members::Office::committee_member);
    mark("Đảng viên 1", "present");
    mark("Đảng viên 2", "present");
    auto const vote = records({{}, Matter::committee_decision, "Thống nhất nội dung họp chi bộ", 2, 0, 0, {}});
    EXPECT_EQ(vote.official, 3) << "two offices are one person";
    EXPECT_EQ(vote.present, 2);
    EXPECT_EQ(decide(vote, base::local_day(clock)).outcome, Outcome::carried);
}

// Whatever is sent in whatever order: no count that is kept exceeds its base, and nothing that is sent twice does
// anything the second time.
TEST_P(VotesOfAMeeting, NeverExceedTheirBase) {
    std::mt19937 random(16);
    auto const below = [&](std::size_t limit) { return static_cast<int>(random() % limit); };
    std::vector<Vote> known;
    int refused = 0;
    for (int step = 0; step < 60; ++step) {
        mark("Đảng viên " + std::to_string(1 + below(5)), below(2) == 0 ? "present" : "absent_excused");
        Cast const cast{{}, Matter::ordinary, "Câu hỏi", below(4), below(3), below(3), {}};
        auto const id = ids.next<Vote>();
        auto const choice = known.empty() ? 0 : below(4);
        auto const chosen = known.empty() ? Vote{} : known[static_cast<std::size_t>(below(known.size()))];
        auto const ask = [&]() -> base::Result<Vote> {
            if (choice <= 1) return try_record(id, cast);
            if (choice == 2) return try_correct(chosen, cast, Bases::renew);
            if (auto removed = try_remove(chosen.id); !removed) return removed.take_error();
            return chosen;
        };
        auto const first = ask();
        auto const once = kept();
        auto const second = ask();
        EXPECT_EQ(kept(), once) << "step " << step;
        EXPECT_EQ(code_of(first), code_of(second));
        refused += first ? 0 : 1;
        known = all();
        for (auto const& vote : known) {
            EXPECT_LE(vote.in_favour + vote.against + vote.abstained, vote.present);
            EXPECT_LE(vote.present, vote.official);
            EXPECT_LE(vote.official, 5);
        }
    }
    EXPECT_FALSE(known.empty());
    EXPECT_GT(refused, 0) << "else it showed nothing";
}

}  // namespace
}  // namespace voting
