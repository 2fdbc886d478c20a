// Every form filled and opened by LibreOffice, where it is installed: what Word's own reader would stumble over, it
// does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/forms.h"
#include "json/names.h"
#include "platform/print/office.h"
#include "support/result.h"

namespace documents {
namespace {

using support::ok;

std::string words_for(std::string const& path) {
    return path.ends_with("paragraphs") ? "Chi bộ thống nhất:\nRà soát hồ sơ đảng viên." : "Đường lối, nghị quyết";
}

std::string filled(std::string_view form, Kind kind) {
    print::Charts const charts{{"months", {print::ChartKind::stacked_columns, {"01/2019"}, {{"Đã họp", {346}, 0}}}}};
    return ok(ok(print::Template::read(form)).fill(sample_of(marks_of(kind), "", &words_for), charts));
}

std::size_t pages_of(std::string_view pdf) {
    constexpr std::string_view page = "/Type/Page/";
    std::size_t pages = 0;
    for (auto at = pdf.find(page); at != std::string_view::npos; at = pdf.find(page, at + 1)) ++pages;
    return pages;
}

class FormInLibreOffice : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        if (::access(print::OfficeSettings().program.c_str(), X_OK) != 0)
            GTEST_SKIP() << "LibreOffice is not installed";
    }
};
INSTANTIATE_TEST_SUITE_P(Layouts, FormInLibreOffice, testing::Values("2018", "2026"));

TEST_P(FormInLibreOffice, OfEachKindIsOpenedAndHasItsPages) {
    print::Office office;
    for (auto const& name : json::names_of<Kind>()) {
        auto const kind = *json::named<Kind>(name);
        auto const pdf = ok(office.pdf_of(filled(built_in_form(GetParam(), kind), kind)));
        EXPECT_THAT(pdf, testing::StartsWith("%PDF-1.")) << name;
        // The report's figures and its cells each begin a page.
        EXPECT_GE(pages_of(pdf), kind == Kind::quarter_report ? 3U : 1U) << name;
        EXPECT_LE(pages_of(pdf), 3U) << name;
    }
}

}  // namespace
}  // namespace documents
