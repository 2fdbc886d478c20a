// Proves what the codec reads, what it refuses and by which codes, what it writes, and the schema it gives.
#include "json/codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "json/written.h"

namespace sample {

enum class Answer { yes, no, abstained };
RECORD_ENUM(Answer, yes, no, abstained)

struct Ballot {
    base::Id<struct Voter> voter;
    Answer answer = Answer::abstained;
    bool operator==(Ballot const&) const = default;
};
RECORD(Ballot, voter, answer)

struct Everything {
    bool is_open = false;
    std::uint8_t seats = 0;
    std::int64_t fee_minor = 0;
    std::uint64_t mask = 0;
    std::string place;
    base::Day held_on;
    base::PartialDay born;
    base::Month month;
    base::Quarter quarter;
    base::Instant written_at;
    base::Id<Voter> chair;
    Answer answer = Answer::yes;
    json::Decimal share;
    std::optional<std::string> note;
    std::vector<Ballot> ballots;
    std::vector<bool> flags;
    std::map<std::string, std::string> labels;
    bool operator==(Everything const&) const = default;
};
RECORD(Everything, is_open, seats, fee_minor, mask, place, held_on, born, month, quarter, written_at, chair, answer,
       share, note, ballots, flags, labels)

struct Nobody {};
RECORD(Nobody)

struct Forgetful {
    std::string name;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Forgetful, (), (name))
static_assert(!json::detail::lists_every_member<Forgetful>());

}  // namespace sample

namespace {

using sample::Answer;
using sample::Ballot;
using sample::Everything;
using sample::Nobody;
using testing::ElementsAre;

boost::json::value parsed(std::string_view text) {
    return json::parse(text).has_value() ? *json::parse(text) : boost::json::value("not JSON");
}

template <class T>
std::vector<base::FieldError> faults_of(std::string_view text) {
    auto const result = json::decode<T>(parsed(text));
    return result ? std::vector<base::FieldError>{} : result.error().fields;
}

// The code a lone value of type T is refused with; "" when it is read.
template <class T>
std::string code_of(std::string_view text) {
    auto const faults = faults_of<T>(text);
    return faults.empty() ? "" : faults.front().code;
}

Everything an_example() {
    return {.is_open = true,
            .seats = 9,
            .fee_minor = -123'456'789'012,
            .mask = 18'446'744'073'709'551'615U,
            .place = "Nhà văn hoá thôn Đoài",
            .held_on = base::make_day(2025, 3, 5),
            .born = {1960, 0, 0},
            .month = {2025, 3},
            .quarter = {2025, 1},
            .written_at = {1'741'161'600'123},
            .chair = {1'234'567'890'123'456'789},
            .answer = Answer::no,
            .share = {114},
            .note = std::nullopt,
            .ballots = {{{42}, Answer::yes}, {{43}, Answer::abstained}},
            .flags = {true, false},
            .labels = {{"đợt/1", "kết nạp"}}};
}

TEST(Parse, ReadsOneValue) {
    EXPECT_EQ(json::print(parsed(" {\"a\": [1, 2.5, \"ă\"]} \n")), R"({"a":[1,2.5,"ă"]})");
}

TEST(Parse, SaysInWhichLineAndColumnItStopped) {
    auto const result = json::parse("{\"a\": 1,\n  \"b\" x}");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (base::Error{base::Fault::invalid, "json.invalid", {{"line", "2"}, {"column", "7"}}}));
}

TEST(Parse, RefusesWhatIsMissingTooMuchOrNotUtf8) {
    for (auto const* text : {"", "[1,", "[1] 2", "nul", "\"\xff\"", "\"\\ud800\"", "{'a':1}", "[1,]"}) {
        auto const result = json::parse(text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.error().code, "json.invalid") << text;
    }
}

TEST(Parse, RefusesTextAboveTheSizeLimit) {
    EXPECT_TRUE(json::parse("[1,2]", {.size_bytes = 5}));
    auto const result = json::parse("[1,2] ", {.size_bytes = 5});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (base::Error{base::Fault::invalid, "json.too_large", {{"limit_bytes", "5"}}}));
}

TEST(Parse, RefusesNestingAboveTheDepthLimit) {
    EXPECT_TRUE(json::parse("[[[1]]]", {.depth = 3}));
    auto const result = json::parse("[[[[1]]]]", {.depth = 3});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (base::Error{base::Fault::invalid, "json.too_deep", {{"limit", "3"}}}));
}

TEST(Decode, GivesBackWhatWasEncoded) {
    auto const text = json::print(json::encode(an_example()), json::Layout::indented);
    auto const again = json::decode<Everything>(parsed(text));
    ASSERT_TRUE(again) << text;
    EXPECT_EQ(*again, an_example());
}

TEST(Decode, TakesANumberOnlyWithinItsType) {
    EXPECT_EQ(code_of<std::uint8_t>("255"), "");
    EXPECT_EQ(code_of<std::uint8_t>("256"), "out_of_range");
    EXPECT_EQ(code_of<std::uint8_t>("-1"), "out_of_range");
    EXPECT_EQ(code_of<std::int64_t>("9223372036854775807"), "");
    EXPECT_EQ(code_of<std::int64_t>("9223372036854775808"), "out_of_range");
    EXPECT_EQ(code_of<std::int64_t>("-99999999999999999999"), "out_of_range");
    EXPECT_EQ(code_of<std::uint64_t>("18446744073709551615"), "");
    EXPECT_EQ(code_of<std::uint64_t>("18446744073709551616"), "out_of_range");
    EXPECT_EQ(code_of<std::uint64_t>("-1"), "out_of_range");
    EXPECT_EQ(code_of<std::int64_t>("1.5"), "not_an_integer");
    EXPECT_EQ(code_of<std::int64_t>("\"1\""), "not_an_integer");
    EXPECT_EQ(code_of<std::int64_t>("1e999"), "out_of_range");
}

TEST(Decode, NamesTheBoundsOfARange) {
    base::FieldError const expected{"", "out_of_range", {{"minimum", "0"}, {"maximum", "255"}}};
    EXPECT_THAT(faults_of<std::uint8_t>("300"), ElementsAre(expected));
}

TEST(Decode, TakesASmallNumberThatAProgramKeptAsUnsigned) {
    auto const result = json::decode<std::uint8_t>(boost::json::value(std::uint64_t{7}));
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 7);
}

TEST(Decode, TakesTwoDecimalsExactly) {
    for (std::int64_t hundredths = -20'000; hundredths <= 20'000; ++hundredths) {
        auto const text = json::print(json::encode(json::Decimal{hundredths}));
        auto const again = json::decode<json::Decimal>(parsed(text));
        ASSERT_TRUE(again) << text;
        ASSERT_EQ(again->hundredths, hundredths) << text;
    }
    EXPECT_EQ(json::print(json::encode(json::Decimal{114})), "1.14");
    EXPECT_EQ(json::print(json::encode(json::Decimal{9000})), "90");
    EXPECT_EQ(json::print(json::encode(json::Decimal{-5})), "-0.05");
    EXPECT_EQ(code_of<json::Decimal>("99999999999.99"), "");
    EXPECT_EQ(code_of<json::Decimal>("100000000000"), "out_of_range");
    EXPECT_EQ(code_of<json::Decimal>("1.145"), "too_many_decimals");
    EXPECT_EQ(code_of<json::Decimal>("90000000000.001"), "too_many_decimals");
    EXPECT_EQ(code_of<json::Decimal>("\"1.14\""), "not_a_number");
    EXPECT_EQ(code_of<json::Decimal>("1e999"), "out_of_range");
}

TEST(Decode, RefusesOtherKindsOfValue) {
    EXPECT_EQ(code_of<bool>("1"), "not_a_boolean");
    EXPECT_EQ(code_of<std::string>("1"), "not_text");
    EXPECT_EQ(code_of<std::string>("null"), "not_text");
    EXPECT_EQ(code_of<base::Day>("20250305"), "not_text");
    EXPECT_EQ(code_of<std::vector<bool>>("{}"), "not_a_list");
    EXPECT_EQ(code_of<Ballot>("[]"), "not_an_object");
    EXPECT_EQ((code_of<std::map<std::string, std::string>>("[]")), "not_an_object");
}

TEST(Decode, RefusesATextOfTheWrongFormWithTheCodeOfItsParser) {
    EXPECT_EQ(code_of<base::Day>("\"2025-02-29\""), "date.invalid");
    EXPECT_EQ(code_of<base::PartialDay>("\"2025-13\""), "date.invalid");
    EXPECT_EQ(code_of<base::Month>("\"2025-00\""), "month.invalid");
    EXPECT_EQ(code_of<base::Quarter>("\"2025-Q5\""), "quarter.invalid");
    EXPECT_EQ(code_of<base::Id<Ballot>>("\"abc\""), "id.invalid");
}

TEST(Decode, TakesAnInstantOnlyInTheFormItIsPrinted) {
    EXPECT_EQ(code_of<base::Instant>("\"2025-03-05T23:59:59.999Z\""), "");
    for (auto const* text : {"2025-03-05T24:00:00.000Z", "2025-03-05T08:60:00.000Z", "2025-03-05T08:00:60.000Z", "",
                             "2025-03-05T08:00:00Z", "2025-02-30T08:00:00.000Z", "2025-03-05 08:00:00.000Z",
                             "2025-03-05T-1:00:00.000Z", "2025-03-05T08:00:00.00 Z", "2025-03-05T08:00:00.000z"}) {
        EXPECT_EQ(code_of<base::Instant>('"' + std::string(text) + '"'), "instant.invalid") << text;
    }
}

TEST(Decode, NamesTheChoicesWhenANameIsUnknown) {
    base::FieldError const expected{"", "not_one_of", {{"allowed", "yes, no, abstained"}}};
    EXPECT_THAT(faults_of<Answer>("\"maybe\""), ElementsAre(expected));
}

TEST(Decode, TakesAnOptionalThatIsNullOrLeftOutAsEmpty) {
    auto example = json::encode(an_example()).as_object();
    ASSERT_TRUE(example.at("note").is_null());
    example.erase("note");
    auto const without = json::decode<Everything>(example);
    ASSERT_TRUE(without);
    EXPECT_EQ(without->note, std::nullopt);
    example["note"] = "vắng có lý do";
    auto const with = json::decode<Everything>(example);
    ASSERT_TRUE(with);
    EXPECT_EQ(with->note, "vắng có lý do");
}

TEST(Decode, ReportsAllFaultsAtOnceEachWithItsPointer) {
    auto example = json::encode(an_example()).as_object();
    example.erase("place");
    example["seats"] = 1000;
    example["ballots"] =
        parsed(R"([{"voter": "0000000000016", "answer": "yes"}, {"answer": "perhaps", "a/b~c": 1}, 7])");
    example["labels"] = parsed(R"({"x/y": 1})");
    auto const result = json::decode<Everything>(example);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().fault, base::Fault::invalid);
    EXPECT_EQ(result.error().code, "body.invalid");
    EXPECT_THAT(
        result.error().fields,
        ElementsAre(base::FieldError{"/seats", "out_of_range", {{"minimum", "0"}, {"maximum", "255"}}},
                    base::FieldError{"/place", "missing"}, base::FieldError{"/ballots/1/voter", "missing"},
                    base::FieldError{"/ballots/1/answer", "not_one_of", {{"allowed", "yes, no, abstained"}}},
                    base::FieldError{"/ballots/1/a~1b~0c", "unknown_key"},
                    base::FieldError{"/ballots/2", "not_an_object"}, base::FieldError{"/labels/x~1y", "not_text"}));
}

TEST(Decode, NamesAtMostAThousandFaults) {
    std::string list = "[0";
    for (int i = 0; i < 2000; ++i) list += ",0";
    EXPECT_EQ(faults_of<std::vector<std::string>>(list + "]").size(), 1000U);
}

TEST(Written, IsTheSameTextAsTheEncodedValuePrinted) {
    auto everything = an_example();
    EXPECT_EQ(json::written(everything), json::print(json::encode(everything)));
    everything.note = "\"Đã\" ký\\\n\x01\x7f";
    everything.ballots.clear();
    everything.flags.clear();
    everything.labels.clear();
    everything.share = {-9'999'999'999'999};
    EXPECT_EQ(json::written(everything), json::print(json::encode(everything)));
    EXPECT_EQ(json::written(std::vector<Ballot>{}), "[]");
    EXPECT_EQ(json::written(Nobody{}), "{}");
    for (std::int64_t hundredths = -20'000; hundredths <= 20'000; ++hundredths)
        ASSERT_EQ(json::written(json::Decimal{hundredths}), json::print(json::encode(json::Decimal{hundredths})));
}

TEST(Schema, DescribesAStructAndItsLists) {
    EXPECT_EQ(json::print(json::schema<std::vector<Ballot>>()),
              R"({"type":"array","items":{"type":"object","properties":{)"
              R"("voter":{"type":"string","pattern":"^[0-9A-HJKMNP-TV-Z]{13}$"},)"
              R"("answer":{"type":"string","enum":["yes","no","abstained"]}},)"
              R"("required":["voter","answer"],"additionalProperties":false}})");
}

TEST(Schema, DescribesEveryKindOfMember) {
    auto const schema = json::schema<Everything>();
    auto const of = [&](char const* member) { return json::print(schema.at("properties").at(member)); };
    EXPECT_EQ(of("is_open"), R"({"type":"boolean"})");
    EXPECT_EQ(of("seats"), R"({"type":"integer","minimum":0,"maximum":255})");
    EXPECT_EQ(of("fee_minor"), R"({"type":"integer"})");
    EXPECT_EQ(of("mask"), R"({"type":"integer","minimum":0})");
    EXPECT_EQ(of("place"), R"({"type":"string"})");
    EXPECT_EQ(of("held_on"), R"({"type":"string","format":"date"})");
    EXPECT_EQ(of("born"), R"({"type":"string","pattern":"^\\d{4}(-\\d{2}(-\\d{2})?)?$"})");
    EXPECT_EQ(of("month"), R"({"type":"string","pattern":"^\\d{4}-\\d{2}$"})");
    EXPECT_EQ(of("quarter"), R"({"type":"string","pattern":"^\\d{4}-Q[1-4]$"})");
    EXPECT_EQ(of("written_at"), R"({"type":"string","format":"date-time"})");
    EXPECT_EQ(of("share"), R"({"type":"number","multipleOf":0.01})");
    EXPECT_EQ(of("note"), R"({"type":["string","null"]})");
    EXPECT_EQ(of("labels"), R"({"type":"object","additionalProperties":{"type":"string"}})");
    EXPECT_EQ(schema.at("required").as_array().size(), 16U);
}

TEST(Schema, LetsAnOptionalChoiceBeNull) {
    EXPECT_EQ(json::print(json::schema<std::optional<Answer>>()),
              R"({"type":["string","null"],"enum":["yes","no","abstained",null]})");
}

TEST(Names, GoBothWays) {
    EXPECT_THAT(json::names_of<Answer>(), ElementsAre("yes", "no", "abstained"));
    EXPECT_EQ(json::name_of(Answer::no), "no");
    EXPECT_EQ(json::name_of(static_cast<Answer>(9)), "");
    EXPECT_EQ(json::named<Answer>("no"), Answer::no);
    EXPECT_EQ(json::named<Answer>("No"), std::nullopt);
}

}  // namespace
