// Papers on a site, on both engines: heads, forms, numbers, the archive.
#include "documents/documents.h"

#include <gmock/gmock.h>

#include "documents/forms.h"
#include "documents/head.h"
#include "documents/numbers.h"
#include "support/databases.h"
#include "support/platform/docx.h"

namespace documents {
namespace {

using organisations::NewOrganisation;
using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Papers : public support::OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        NewOrganisation bloc;
        bloc.name = "Đảng bộ Khối các cơ quan tỉnh";
        bloc.kind = organisations::Kind::upper_committee;
        root = ok(act([&](events::Context& context) { return organisations::found_site(context, bloc); }));
        committee = add(root, organisations::Kind::grassroots_committee, "Đảng bộ Sở Y tế");
        cell = add(committee, organisations::Kind::attached_cell, "Chi bộ 1");
    }

    OrganisationId add(OrganisationId above, organisations::Kind kind, std::string const& name) {
        NewOrganisation made;
        made.id = ids.next<organisations::Organisation>();
        made.parent_id = above;
        made.kind = kind;
        made.name = name;
        ok(act([&](events::Context& context) -> base::Result<> {
            organisations::add(context, {made});
            return {};
        }));
        return made.id;
    }

    std::string rendered(Paper const& wanted) {
        return support::text_of_docx(ok(site().read([&](db::Tx& tx) { return render(tx, wanted); })));
    }
    Paper resolution(OrganisationId of, base::Day on) {
        DecisionPaper values;
        values.subject = "lãnh đạo thực hiện nhiệm vụ tháng 11";
        values.bases = {"Căn cứ Điều lệ Đảng"};
        values.sections = {{"I- Kết quả", {"Đoạn một.\nĐoạn hai."}}};
        values.tasks = {{"Rà soát hồ sơ", "Trần Thị Bình", "25/11/2026"}};
        values.recipients = {"Đảng ủy Sở Y tế (báo cáo)"};
        values.signer = {"Bí thư", "Nguyễn Văn Ân"};
        return paper(Kind::resolution, of, on, values);
    }
    base::Result<Number> next(Kind kind, base::Day on) {
        return act([&](events::Context& context) { return next_number(context, cell, kind, on); });
    }
    base::Result<> save(Profile const& profile, OrganisationId of) {
        return act([&](events::Context& context) { return save_profile(context, of, profile); });
    }
    base::Result<> terms(std::vector<base::Day> const& days) {
        return act([&](events::Context& context) { return set_terms(context, cell, days); });
    }
    base::Result<store::FormVersion> keep(OrganisationId of, std::string const& bytes,
                                          std::string const& layout = "2026") {
        NewForm const form{of, Kind::resolution, layout, "Mẫu của Sở.docx"};
        return act([&](events::Context& context) { return keep_form(context, form, bytes); });
    }

    OrganisationId root{};
    OrganisationId committee{};
    OrganisationId cell{};
    base::Day const today = base::make_day(2026, 11, 23);
};
ON_BOTH_ENGINES(Papers);

TEST_P(Papers, HaveTheirHeadFromTheRegister) {
    auto const text = rendered(resolution(cell, base::make_day(2026, 2, 5)));
    for (auto const* line :
         {"ĐẢNG BỘ SỞ Y TẾ\n", "CHI BỘ 1\n", "Số       -NQ/CB\n", ", ngày 05 tháng 02 năm 2026\n",
          "NGHỊ QUYẾT\nlãnh đạo thực hiện nhiệm vụ tháng 11\n-----\n", "- Căn cứ Điều lệ Đảng;\n",
          "I- Kết quả\nĐoạn một.\nĐoạn hai.\n", "1\n| Rà soát hồ sơ\n| Trần Thị Bình\n| 25/11/2026\n",
          "- Đảng ủy Sở Y tế (báo cáo),\n- Lưu Chi bộ.\n", "T/M CHI BỘ\nBÍ THƯ\nNguyễn Văn Ân\n"})
        EXPECT_THAT(text, HasSubstr(line));
    auto const above = rendered(resolution(committee, today));
    for (auto const* line : {"ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\n", "ĐẢNG ỦY SỞ Y TẾ\n", "-NQ/ĐU\n", "T/M ĐẢNG ỦY\n"})
        EXPECT_THAT(above, HasSubstr(line));
}

TEST_P(Papers, AreOfAnOrganisationThatWasThere) {
    auto wanted = resolution(OrganisationId{7}, today);
    EXPECT_EQ(code_of(site().read([&](db::Tx& tx) { return render(tx, wanted); })), "http.not_found");
}

TEST_P(Papers, HaveTheHeadThatSomebodyHasSet) {
    EXPECT_EQ(code_of(save({0, {}, {}, " Biên  Hòa ", {}}, committee)), "");
    EXPECT_EQ(code_of(save({0, "Chi bộ Văn phòng", "Đảng ủy Sở Y tế", "", "CBVP"}, cell)), "");
    auto const text = rendered(resolution(cell, today));
    for (auto const* line : {"ĐẢNG ỦY SỞ Y TẾ\n", "CHI BỘ VĂN PHÒNG\n", "-NQ/CBVP", "Biên Hòa, ngày 23 tháng 11"})
        EXPECT_THAT(text, HasSubstr(line));
    EXPECT_EQ(code_of(save({0, {}, {}, {}, {}}, cell)), "paper_profile.stale");
    EXPECT_EQ(code_of(save({1, {}, {}, {}, "C B"}, cell)), "body.invalid");
}

// --- Numbers ---

TEST_P(Papers, AreNumberedPerKind) {
    EXPECT_EQ(ok(next(Kind::resolution, today)).text, "01-NQ/CB");
    EXPECT_EQ(ok(next(Kind::resolution, today)).text, "02-NQ/CB");
    EXPECT_EQ(ok(next(Kind::minutes, today)).text, "01-BB/CB");
    EXPECT_EQ(code_of(next(Kind::attendance_list, today)), "paper.not_numbered");
}

TEST_P(Papers, AreOneSeriesWhereNoTermIsKnown) {
    EXPECT_EQ(ok(next(Kind::minutes, base::make_day(2020, 1, 5))).term_from, std::nullopt);
    EXPECT_EQ(ok(next(Kind::minutes, today)).value, 2);
}

TEST_P(Papers, BeginAgainWithEachTerm) {
    ok(terms({base::make_day(2025, 6, 1), base::make_day(2020, 5, 20)}));
    EXPECT_EQ(ok(next(Kind::minutes, base::make_day(2025, 5, 31))).term_from, base::make_day(2020, 5, 20));
    auto const first = ok(next(Kind::minutes, base::make_day(2025, 6, 1)));
    EXPECT_EQ(first.value, 1);
    EXPECT_EQ(first.term_from, base::make_day(2025, 6, 1));
    EXPECT_EQ(ok(next(Kind::minutes, base::make_day(2024, 1, 1))).value, 2);
    EXPECT_EQ(ok(next(Kind::minutes, base::make_day(2019, 1, 1))).term_from, std::nullopt);
}

TEST_P(Papers, GoOnWhereATermIsSaidAfterwards) {
    ok(next(Kind::minutes, base::make_day(2026, 3, 1)));
    ok(terms({base::make_day(2025, 6, 1)}));
    EXPECT_EQ(ok(next(Kind::minutes, today)).value, 2);
}

TEST_P(Papers, GoOnFromWhatWasNumberedByHand) {
    auto const so_far = [&](std::int64_t last) {
        return act([&](events::Context& context) { return set_numbered_so_far(context, cell, {Kind::minutes, last}); });
    };
    EXPECT_EQ(code_of(so_far(17)), "");
    EXPECT_EQ(ok(next(Kind::minutes, today)).text, "18-BB/CB");
    EXPECT_EQ(code_of(so_far(17)), "paper.number_is_taken");
}

TEST_P(Papers, LoseNoNumberToAnActThatFails) {
    auto const failed = act([&](events::Context& context) -> base::Result<> {
        ok(next_number(context, cell, Kind::minutes, today));
        return base::Error{base::Fault::refused, "x.y"};
    });
    EXPECT_EQ(code_of(failed), "x.y");
    EXPECT_EQ(ok(next(Kind::minutes, today)).value, 1);
}

// --- Forms ---

std::string own_form(std::string const& words) {
    return support::docx(support::paragraph(words + " {{subject}}, {{number}}"));
}

TEST_P(Papers, AreFilledFromTheFormOfTheNearestOffice) {
    ok(keep(root, own_form("Khối")));
    EXPECT_THAT(rendered(resolution(cell, today)), testing::StartsWith("Khối lãnh đạo"));
    ok(keep(committee, own_form("Sở")));
    EXPECT_THAT(rendered(resolution(cell, today)), testing::StartsWith("Sở lãnh đạo"));
    ok(keep(committee, own_form("Sở Y tế")));
    EXPECT_THAT(rendered(resolution(cell, today)), testing::StartsWith("Sở Y tế lãnh đạo"));
    EXPECT_THAT(rendered(resolution(root, today)), testing::StartsWith("Khối lãnh đạo"));
}

TEST_P(Papers, OfEarlierDaysKeepTheirLayoutsForm) {
    ok(keep(root, own_form("Mới")));
    EXPECT_THAT(rendered(resolution(cell, base::make_day(2025, 12, 31))), HasSubstr("NGHỊ QUYẾT"));
    ok(keep(root, own_form("Cũ"), "2018"));
    EXPECT_THAT(rendered(resolution(cell, base::make_day(2025, 12, 31))), testing::StartsWith("Cũ"));
    EXPECT_THAT(rendered(resolution(cell, today)), testing::StartsWith("Mới"));
}

TEST_P(Papers, SayWhichFormTheyWouldBePrintedInAndWhatItFollows) {
    auto const followed = [&](base::Day day) {
        return site().read([&](db::Tx& tx) {
            return ok(form_followed(tx, {Kind::resolution, cell, day}, words::Language::vi));
        });
    };
    auto const built_in = followed(today);
    EXPECT_EQ(built_in.layout, "2026");
    EXPECT_EQ(built_in.status, Status::secondary);
    EXPECT_THAT(built_in.documents, testing::Contains(HasSubstr("399-QĐ/TW")));
    EXPECT_THAT(built_in.note, HasSubstr("chưa đối chiếu bản gốc"));
    EXPECT_EQ(built_in.own_file, std::nullopt);
    ok(keep(root, own_form("Khối")));
    EXPECT_EQ(followed(today).set_by, "Đảng bộ Khối các cơ quan tỉnh");
    EXPECT_NE(followed(today).own_file, std::nullopt);
    EXPECT_EQ(followed(base::make_day(2026, 1, 8)).layout, "2018");
    EXPECT_EQ(followed(base::make_day(2026, 1, 8)).own_file, std::nullopt);
}

TEST_P(Papers, GoBackToTheFormThatCameWithTheProgram) {
    auto const reset = [&](OrganisationId of) {
        return act([&](events::Context& context) { return reset_form(context, {of, Kind::resolution, "2026", {}}); });
    };
    EXPECT_EQ(code_of(reset(cell)), "paper_form.is_built_in");
    ok(keep(root, own_form("Khối")));
    EXPECT_EQ(ok(reset(cell)).file_name, std::nullopt);
    EXPECT_THAT(rendered(resolution(cell, today)), HasSubstr("NGHỊ QUYẾT"));
    EXPECT_THAT(rendered(resolution(committee, today)), testing::StartsWith("Khối"));
}

TEST_P(Papers, TakeNoFormThatNamesWhatIsNotThere) {
    auto const refused = keep(root, support::docx(support::paragraph("{{sbject}}")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "template.invalid");
    EXPECT_THAT(refused.error().fields.at(0).arguments.at("known"), HasSubstr("subject"));
    EXPECT_EQ(code_of(keep(root, "no Word file")), "template.is_not_word");
}

TEST_P(Papers, KeepEveryFormThatWas) {
    ok(keep(root, own_form("Một")));
    ok(keep(root, own_form("Hai")));
    auto const versions = site().read([&](db::Tx& tx) { return store::form_versions(tx, root); });
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[1].version, 1);
    auto const first = site().read([&](db::Tx& tx) { return store::form_bytes(tx, versions[1]); });
    EXPECT_EQ(first, own_form("Một"));
}

// --- The archive ---

class SealedPapers : public Papers {
protected:
    base::Result<Sealed> put(ToSeal const& wanted) {
        return act([&](events::Context& context) { return seal(context, wanted); });
    }
    [[nodiscard]] ToSeal minutes() const {
        return {Kind::minutes, cell, today, Number{1, {}, "01-BB/CB"}, "họp tháng 11", "meeting", 42, {}, "bytes"};
    }
    base::Result<std::string> bytes(SealedPaperId id) {
        return site().read([&](db::Tx& tx) { return bytes_of(tx, id); });
    }
};
ON_BOTH_ENGINES(SealedPapers);

TEST_P(SealedPapers, AreReadAsTheyWere) {
    auto const sealed = ok(put(minutes()));
    EXPECT_EQ(ok(bytes(sealed.id)), "bytes");
    auto const papers = site().read([&](db::Tx& tx) { return sealed_papers_of(tx, "meeting", 42); });
    ASSERT_EQ(papers.size(), 1U);
    EXPECT_EQ(papers[0].number, "01-BB/CB");
    EXPECT_EQ(papers[0].sha256, "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9");
    EXPECT_EQ(papers[0].sealed_by, "operator");
    EXPECT_EQ(site().read([&](db::Tx& tx) { return sealed_papers_at(tx, cell).size(); }), 1U);
    EXPECT_EQ(code_of(bytes(SealedPaperId{7})), "paper.not_found");
}

TEST_P(SealedPapers, AreCorrectedByOneOther) {
    auto const was = ok(put(minutes())).id;
    auto correction = minutes();
    correction.corrects = was;
    correction.bytes = "better";
    auto const now = ok(put(correction)).id;
    auto const papers = site().read([&](db::Tx& tx) { return sealed_papers_of(tx, "meeting", 42); });
    ASSERT_EQ(papers.size(), 2U);
    EXPECT_EQ(papers[0].corrected_by_id, now);
    EXPECT_EQ(papers[1].corrects_id, was);
    EXPECT_EQ(ok(bytes(was)), "bytes");
    EXPECT_EQ(code_of(put(correction)), "paper.is_corrected");
    correction.corrects = now;
    correction.belongs_to_id = 43;
    EXPECT_EQ(code_of(put(correction)), "paper.corrects_another");
    correction.corrects = SealedPaperId{7};
    EXPECT_EQ(code_of(put(correction)), "paper.not_found");
}

TEST_P(SealedPapers, ShowWhereSomebodyHasBeenAtTheDatabase) {
    auto const id = ok(put(minutes())).id;
    ok(act([&](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.forge", "update sealed_papers set base64 = 'Z3Jlw6Rs' where id = $1"}, id);
        return {};
    }));
    EXPECT_EQ(code_of(bytes(id)), "paper.was_changed");
}

}  // namespace
}  // namespace documents
