// The acts on a meeting's papers, on both engines: what is kept, refused, and never changed again.
#include "minutes/acts.h"

#include <gmock/gmock.h>

#include <random>
#include <thread>

#include "platform/crypto/hash.h"
#include "support/held_site.h"
#include "support/on_paper.h"

namespace minutes {
namespace {

using support::code_of;
using support::ok;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class PapersOfAMeeting : public support::HeldSite {
protected:
    void begin() override {
        HeldSite::begin();
        ok(open());
        ok(all_present());
        ok(say({meetings::InterventionId{21}, 0, 0, first, member("Trần Thị Bình"), {}, "Cần làm sớm hơn"}));
        ok(act([&](events::Context& context) {
            return meetings::conclude(context, meeting_, {first, "Nhất trí với báo cáo", 1});
        }));
        minutes_later(95);
        ok(close());
        chair = {member("Nguyễn Văn Ân"), "Nguyễn Văn Ân", true};
        writer = {*head().minute_taker_id, "Trần Thị Bình", false};
    }

    meetings::RecordHead head() {
        return site().read([&](db::Tx& tx) { return *meetings::record_head_of(tx, meeting_); });
    }
    Which which(Kind kind = Kind::minutes) { return {meeting_, kind}; }
    Paper paper(Kind kind = Kind::minutes) {
        return site().read([&](db::Tx& tx) {
            auto const ground = ok(ground_of(tx, meeting_));
            return paper_of(tx, which(kind), newest(store::papers_of(tx, meeting_), kind), ground);
        });
    }
    base::Result<> saves(std::int64_t version, Text const& text, Kind kind = Kind::minutes) {
        return act([&](events::Context& context) { return save(context, which(kind), version, text); });
    }
    base::Result<> approves(Role role, Speaker const& speaker, std::int64_t version = 1, Kind kind = Kind::minutes,
                            bool on_word = false) {
        return act([&](events::Context& context) {
            return approve(context, which(kind), {version, role, on_word, {}}, speaker);
        });
    }
    base::Result<> seals(std::int64_t version = 1, Kind kind = Kind::minutes) {
        return act([&](events::Context& context) { return seal(context, which(kind), version); });
    }
    base::Result<> corrects(documents::SealedPaperId sealed, Kind kind = Kind::minutes) {
        return act([&](events::Context& context) { return correct(context, which(kind), sealed); });
    }
    base::Result<> reads_back(std::int64_t version, int minute) {
        return act([&](events::Context& context) {
            return read_back(context, which(), {base::make_day(2019, 4, 20), minute, " 3/3  đồng ý ", version});
        });
    }
    // The minutes with the draft's text, saved, approved by both, and sealed.
    documents::SealedPaper sealed_minutes() {
        ok(saves(0, paper().text));
        ok(approves(Role::chair, chair));
        ok(approves(Role::minute_taker, writer));
        ok(seals());
        return archive().back();
    }
    std::vector<documents::SealedPaper> archive() {
        return site().read([&](db::Tx& tx) { return documents::sealed_papers_of(tx, "meeting", meeting_.value); });
    }
    std::string bytes(documents::SealedPaperId id) {
        return site().read([&](db::Tx& tx) { return ok(documents::bytes_of(tx, id)); });
    }
    // Everything that this room and the archive keep, and how many acts there were.
    std::vector<std::string> kept() {
        std::vector<std::string> lines;
        for (auto const* table : {"meeting_papers", "meeting_paper_texts", "meeting_paper_approvals", "sealed_papers",
                                  "paper_numbers", "audit_entries", "outbox_events"})
            lines.push_back(std::to_string(rows_in(table)));
        lines.push_back(std::to_string(one<std::int64_t>("select coalesce(sum(version), 0) from meeting_papers")));
        return lines;
    }

    Speaker chair{};
    Speaker writer{};
};
ON_BOTH_ENGINES(PapersOfAMeeting);

TEST_P(PapersOfAMeeting, AreDraftedFromTheRecord) {
    auto const drafted = paper();
    EXPECT_EQ(state_of(drafted), State::drafted);
    EXPECT_EQ(drafted.text.minutes->present, "03");
    EXPECT_EQ(drafted.text.minutes->exempt, "01");
    EXPECT_EQ(drafted.text.minutes->chair.name, "Nguyễn Văn Ân");
    EXPECT_EQ(drafted.text.minutes->chair.post, "Bí thư chi bộ");
    EXPECT_THAT(drafted.text.minutes->sections[0].paragraphs, Contains("- Đồng chí Trần Thị Bình: Cần làm sớm hơn"));
    EXPECT_EQ(drafted.text.minutes->closed, "09 giờ 35 cùng ngày");
    EXPECT_EQ(rows_in("meeting_papers"), 0) << "a draft is read, not kept";
    EXPECT_EQ(paper(Kind::resolution).text.decision->signer.name, "Nguyễn Văn Ân");
}

TEST_P(PapersOfAMeeting, CarryTheVotesOfAMeetingThatWasEnteredFromPaper) {
    meetings::PaperMeeting on_paper{.id = ids.next<meetings::Meeting>(),
                                    .day = base::make_day(2019, 4, 19),
                                    .start_minute = 14 * 60,
                                    .end_minute = 16 * 60,
                                    .chair_id = chair.member_id,
                                    .minute_taker_id = writer.member_id,
                                    .topic = "Nghị quyết tháng"};
    on_paper.counts = {3, 0, 0};
    meeting_ = ok(act([&](events::Context& context) { return support::enter_on_paper(context, cell_, on_paper); }));
    auto const id = ids.next<voting::Vote>();
    voting::Cast const cast{{}, voting::Matter::ordinary, "Thông qua nghị quyết", 2, 1, 0, {}};
    ok(act([&](events::Context& context) { return voting::record(context, meeting_, id, cast); }));
    auto const drafted = paper();
    ASSERT_THAT(drafted.text.minutes->votes, SizeIs(1));
    EXPECT_EQ(drafted.text.minutes->votes[0].subject, "Thông qua nghị quyết");
    EXPECT_EQ(drafted.text.minutes->votes[0].against, "1");
    auto text = drafted.text;
    text.minutes->conclusions = {"Thông qua nghị quyết"};
    ok(saves(0, text));
    ok(approves(Role::chair, chair));
    ok(approves(Role::minute_taker, writer));
    ok(seals());
    auto const remove = act([&](events::Context& context) { return voting::remove(context, meeting_, id); });
    EXPECT_EQ(code_of(remove), "meeting.minutes_are_finished");
}

TEST_P(PapersOfAMeeting, AreSavedVersionByVersion) {
    auto text = paper().text;
    ok(saves(0, text));
    auto const once = kept();
    ok(saves(0, text));
    EXPECT_EQ(kept(), once) << "the same request again";
    text.minutes->conclusions.push_back("Giao chi ủy theo dõi");
    EXPECT_EQ(code_of(saves(0, text)), "meeting_paper.stale") << "somebody else has begun already";
    ok(saves(1, text));
    EXPECT_EQ(paper().version, 2);
    EXPECT_EQ(paper().text.minutes->conclusions.back(), "Giao chi ủy theo dõi");
    EXPECT_EQ(rows_in("meeting_paper_texts"), 2);
    EXPECT_EQ(code_of(saves(2, Text{})), "body.invalid");
}

TEST_P(PapersOfAMeeting, AreNotMadeBeforeItIsClosed) {
    go_to("2019-05-18", 8 * 60);
    meeting_ = plan_for("2019-05-20");
    auto const text = paper().text;
    EXPECT_EQ(code_of(saves(0, text)), "meeting_paper.meeting_is_not_closed");
    EXPECT_EQ(code_of(seals()), "meeting_paper.meeting_is_not_closed");
}

TEST_P(PapersOfAMeeting, NeedItsRecord) {
    take_meetings({support::a_meeting("05/03/2019").present(3).absent(0, 0)});
    meeting_ = one<MeetingId>("select id from meetings where held_on = '2019-03-05'");
    auto const refused = site().read([&](db::Tx& tx) { return code_of(ground_of(tx, meeting_)); });
    EXPECT_EQ(refused, "meeting_paper.no_record");
    auto const unknown = site().read([&](db::Tx& tx) { return code_of(ground_of(tx, MeetingId{5})); });
    EXPECT_EQ(unknown, "http.not_found");
}

TEST_P(PapersOfAMeeting, AreApprovedByTwoPersonsEachForHimself) {
    ok(saves(0, paper().text));
    EXPECT_EQ(code_of(approves(Role::minute_taker, chair)), "meeting_paper.is_not_yours_to_approve");
    EXPECT_EQ(code_of(approves(Role::chair, writer)), "meeting_paper.is_not_yours_to_approve");
    ok(approves(Role::chair, chair));
    auto const once = kept();
    ok(approves(Role::chair, chair));
    EXPECT_EQ(kept(), once);
    ok(approves(Role::minute_taker, writer));
    ASSERT_THAT(paper().approvals, SizeIs(2));
    EXPECT_FALSE(find(paper().approvals, Role::minute_taker)->is_on_word);
    EXPECT_EQ(state_of(paper()), State::approved);
}

TEST_P(PapersOfAMeeting, MayBeApprovedOnSomebodysWordWhichIsSaidOpenly) {
    ok(saves(0, paper().text));
    EXPECT_EQ(code_of(approves(Role::chair, {writer.member_id, writer.name, false}, 1, Kind::minutes, true)),
              "meeting_paper.is_not_yours_to_approve");
    ok(approves(Role::minute_taker, chair, 1, Kind::minutes, true));
    auto const approvals = paper().approvals;
    ASSERT_THAT(approvals, SizeIs(1));
    EXPECT_TRUE(approvals[0].is_on_word);
    EXPECT_EQ(approvals[0].name, "Trần Thị Bình");
    EXPECT_EQ(approvals[0].recorded_by, "Nguyễn Văn Ân");
    auto const audit = one<std::string>("select changes from audit_entries where act = 'approved meeting paper'");
    EXPECT_THAT(audit, testing::HasSubstr("\"is_on_word\":true"));
    ok(approves(Role::chair, chair, 1, Kind::minutes, true));
    EXPECT_FALSE(find(paper().approvals, Role::chair)->is_on_word) << "he was there himself";
}

TEST_P(PapersOfAMeeting, AreApprovedAnewOnceTheyAreChanged) {
    auto text = paper().text;
    ok(saves(0, text));
    ok(approves(Role::chair, chair));
    ok(approves(Role::minute_taker, writer));
    text.minutes->place = "Phòng họp số 2";
    ok(saves(1, text));
    EXPECT_THAT(paper().approvals, IsEmpty());
    EXPECT_EQ(code_of(approves(Role::chair, chair, 1)), "meeting_paper.stale");
    EXPECT_EQ(code_of(seals(2)), "meeting_paper.is_not_ready");
    EXPECT_EQ(code_of(seals(1)), "meeting_paper.stale");
}

TEST_P(PapersOfAMeeting, RememberWhenTheyWereReadToTheMeeting) {
    EXPECT_EQ(code_of(reads_back(1, 570)), "meeting_paper.is_not_saved");
    ok(saves(0, paper().text));
    EXPECT_EQ(code_of(reads_back(1, 7 * 60)), "body.invalid") << "before the meeting began";
    ok(reads_back(1, 570));
    auto const once = kept();
    ok(reads_back(1, 570));
    EXPECT_EQ(kept(), once);
    EXPECT_EQ(paper().read_back->note, "3/3 đồng ý");
    ok(reads_back(1, 572));
    EXPECT_EQ(paper().read_back->minute, 572);
    auto const resolution = act([&](events::Context& context) {
        return read_back(context, which(Kind::resolution), {base::make_day(2019, 4, 20), 570, {}, 1});
    });
    EXPECT_EQ(code_of(resolution), "meeting_paper.is_not_read");
}

TEST_P(PapersOfAMeeting, AreNumberedAndSealedAndTheMinutesAreThenFinished) {
    auto const sealed = sealed_minutes();
    EXPECT_EQ(sealed.number, "01-BB/CB");
    EXPECT_EQ(sealed.subject, "họp chi bộ thường kỳ tháng 4 năm 2019");
    EXPECT_EQ(sealed.day, base::make_day(2019, 4, 20));
    EXPECT_EQ(crypto::sha256_hex(bytes(sealed.id)), sealed.sha256);
    auto const held = site().read([&](db::Tx& tx) { return *meetings::find(tx, meeting_); });
    EXPECT_EQ(held.minutes_finished_on, base::make_day(2019, 4, 20));
    auto const once = kept();
    ok(seals());
    EXPECT_EQ(kept(), once) << "the same request again takes no second number";
    EXPECT_EQ(state_of(paper()), State::sealed);
    auto text = paper().text;
    text.minutes->place = "Nơi khác";
    EXPECT_EQ(code_of(saves(1, text)), "meeting_paper.is_sealed");
    EXPECT_EQ(code_of(reads_back(1, 571)), "meeting_paper.is_sealed");
    ok(approves(Role::chair, chair));
    EXPECT_EQ(kept(), once);
}

TEST_P(PapersOfAMeeting, AreNumberedWithinTheirKind) {
    sealed_minutes();
    auto text = paper(Kind::resolution).text;
    ok(saves(0, text, Kind::resolution));
    ok(approves(Role::chair, chair, 1, Kind::resolution));
    ok(approves(Role::minute_taker, writer, 1, Kind::resolution));
    EXPECT_EQ(code_of(seals(1, Kind::resolution)), "meeting_paper.is_not_ready") << "a hint in brackets is left";
    text.decision->sections[0].paragraphs = {"Hoàn thành tốt nhiệm vụ."};
    ok(saves(1, text, Kind::resolution));
    ok(approves(Role::chair, chair, 2, Kind::resolution));
    ok(approves(Role::minute_taker, writer, 2, Kind::resolution));
    ok(seals(2, Kind::resolution));
    EXPECT_EQ(archive().back().number, "01-NQ/CB");
}

TEST_P(PapersOfAMeeting, AreCorrectedByANewPaperThatNamesTheOldOne) {
    EXPECT_EQ(code_of(corrects({5})), "meeting_paper.is_not_sealed");
    auto const first_sealed = sealed_minutes();
    EXPECT_EQ(code_of(corrects({5})), "meeting_paper.stale");
    go_to("2019-04-25", 9 * 60);
    ok(corrects(first_sealed.id));
    auto const once = kept();
    ok(corrects(first_sealed.id));
    EXPECT_EQ(kept(), once);
    EXPECT_EQ(paper().version, 1);
    EXPECT_EQ(state_of(paper()), State::edited);
    auto text = paper().text;
    text.minutes->place = "Phòng họp số 2";
    ok(saves(1, text));
    ok(approves(Role::chair, chair, 2));
    ok(approves(Role::minute_taker, writer, 2));
    ok(seals(2));
    auto const second_sealed = archive().back();
    EXPECT_EQ(second_sealed.number, "02-BB/CB");
    EXPECT_EQ(second_sealed.day, base::make_day(2019, 4, 25));
    EXPECT_EQ(second_sealed.corrects_id, first_sealed.id);
    EXPECT_THAT(second_sealed.subject, testing::HasSubstr("thay Biên bản số 01-BB/CB ngày 20 tháng 4 năm 2019"));
    EXPECT_EQ(archive().front().corrected_by_id, second_sealed.id);
    auto const held = site().read([&](db::Tx& tx) { return *meetings::find(tx, meeting_); });
    EXPECT_EQ(held.minutes_finished_on, base::make_day(2019, 4, 20)) << "the day of the first ones";
    EXPECT_EQ(code_of(corrects(first_sealed.id)), "meeting_paper.stale") << "it is corrected already";
}

TEST_P(PapersOfAMeeting, MayGiveUpACorrectionButNothingElse) {
    auto const give_up_now = [&](std::int64_t version) {
        return act([&](events::Context& context) { return give_up(context, which(), version); });
    };
    ok(saves(0, paper().text));
    EXPECT_EQ(code_of(give_up_now(1)), "meeting_paper.is_no_correction");
    auto const sealed = sealed_minutes();
    ok(corrects(sealed.id));
    EXPECT_EQ(code_of(give_up_now(3)), "meeting_paper.stale");
    ok(give_up_now(1));
    EXPECT_EQ(state_of(paper()), State::sealed);
    auto const once = kept();
    ok(give_up_now(1));
    EXPECT_EQ(kept(), once);
}

TEST_P(PapersOfAMeeting, AreSealedOnceWhoeverAsksAtTheSameTime) {
    ok(saves(0, paper().text));
    ok(approves(Role::chair, chair));
    ok(approves(Role::minute_taker, writer));
    std::vector<std::string> refused(4);
    std::vector<std::thread> threads;
    for (auto& said : refused)
        threads.emplace_back([&said, this] {
            if (auto const outcome = seals(); !outcome) said = outcome.error().code;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(refused, testing::Each("")) << "all are told that it is sealed";
    EXPECT_THAT(archive(), SizeIs(1));
    EXPECT_EQ(rows_in("paper_numbers"), 1);
}

TEST_P(PapersOfAMeeting, AreSavedByOneOfTwoWhoBeginAtTheSameTime) {
    auto one_text = paper().text;
    auto other_text = one_text;
    other_text.minutes->place = "Nơi khác";
    std::vector<std::string> refused(2);
    std::thread one_writer([&] {
        if (auto const outcome = saves(0, one_text); !outcome) refused[0] = outcome.error().code;
    });
    std::thread other_writer([&] {
        if (auto const outcome = saves(0, other_text); !outcome) refused[1] = outcome.error().code;
    });
    one_writer.join();
    other_writer.join();
    EXPECT_THAT(refused, testing::UnorderedElementsAre("", "meeting_paper.stale"));
    EXPECT_EQ(rows_in("meeting_papers"), 1);
}

// What may be done to a site after a paper is sealed, in any order.
class WhateverIsDone {
public:
    explicit WhateverIsDone(unsigned seed) : random_(seed) {}
    unsigned one_of(unsigned count) { return std::uniform_int_distribution<unsigned>(0, count - 1)(random_); }

private:
    std::mt19937 random_;
};

TEST_P(PapersOfAMeeting, NeverChangeOnceTheyAreSealedWhateverIsDone) {
    std::map<documents::SealedPaperId, std::string> sealed;
    auto const first_sealed = sealed_minutes();
    sealed.emplace(first_sealed.id, bytes(first_sealed.id));
    auto const cuong = member("Lê Văn Cường");
    WhateverIsDone whatever(4711);
    for (int step = 0; step < 120; ++step) {
        auto now = paper();
        auto const newest_sealed = archive().back();
        switch (whatever.one_of(12)) {
            case 0:
                now.text.minutes->place = "Nơi " + std::to_string(step);
                static_cast<void>(saves(now.version, now.text));
                break;
            case 1:
            case 2: static_cast<void>(approves(Role::chair, chair, now.version)); break;
            case 3:
            case 4: static_cast<void>(approves(Role::minute_taker, chair, now.version, Kind::minutes, true)); break;
            case 5:
            case 6: static_cast<void>(seals(now.version)); break;
            case 7:
            case 8: static_cast<void>(corrects(newest_sealed.id)); break;
            case 9: static_cast<void>(reads_back(now.version, 540 + step)); break;
            case 10:
                static_cast<void>(
                    act([&](events::Context& context) { return give_up(context, which(), now.version); }));
                break;
            case 11:
                ok(act([&](events::Context& context) -> base::Result<> {
                    context.tx.run(db::Sql{"test.rename", "update members set full_name = $1 where id = $2"},
                                   "Người " + std::to_string(step), cuong);
                    return {};
                }));
                break;
            default: FAIL();
        }
        for (auto const& paper_now : archive()) sealed.emplace(paper_now.id, bytes(paper_now.id));
        for (auto const& [id, was] : sealed) ASSERT_EQ(bytes(id), was) << "step " << step;
    }
    EXPECT_GT(sealed.size(), 2U) << "papers were corrected and sealed on the way";
    EXPECT_EQ(sealed.size(), archive().size());
}

}  // namespace
}  // namespace minutes
