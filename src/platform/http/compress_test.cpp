// Proves what is packed, for whom, and that it unpacks to the same.
#include "platform/http/compress.h"

#include <gmock/gmock.h>
#include <zlib.h>

namespace http {
namespace {

using testing::Contains;
using testing::Not;
using testing::Pair;

std::string unpacked(std::string const& packed) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 31), Z_OK);
    std::string text(std::size_t{1} << 20U, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

std::string const long_text = [] {
    std::string text;
    while (text.size() < 5000) text += "Chi bộ " + std::to_string(text.size()) + ", ";
    return text;
}();

Response compressed_answer(std::string const& type, std::string const& body, std::string const& accept) {
    Response response{200, {{"content-type", type}}, body};
    Request request;
    request.headers["accept-encoding"] = accept;
    compress(response, request);
    return response;
}

TEST(Compress, MakesLongTextsSmallerForWhomeverTakesGzip) {
    for (std::string const type : {"application/json", "text/html; charset=utf-8", "image/svg+xml"}) {
        auto const response = compressed_answer(type, long_text, "gzip, deflate, br");
        EXPECT_LT(response.body.size(), long_text.size() / 2);
        EXPECT_EQ(unpacked(response.body), long_text);
        EXPECT_THAT(response.headers, Contains(Pair("content-encoding", "gzip")));
        EXPECT_THAT(response.headers, Contains(Pair("vary", "accept-encoding")));
    }
}

TEST(Compress, SendsTheTextItselfToWhomeverDoesNot) {
    auto const response = compressed_answer("application/json", long_text, "br");
    EXPECT_EQ(response.body, long_text);
    EXPECT_THAT(response.headers, Contains(Pair("vary", "accept-encoding")));
    EXPECT_THAT(response.headers, Not(Contains(Pair("content-encoding", "gzip"))));
}

TEST(Compress, LeavesAloneWhatIsShortOrPacked) {
    EXPECT_EQ(compressed_answer("application/json", std::string(1024, 'x'), "gzip").body.size(), 1024U);
    EXPECT_LT(compressed_answer("application/json", std::string(1025, 'x'), "gzip").body.size(), 100U);
    EXPECT_EQ(compressed_answer("image/png", long_text, "gzip").body, long_text);
    Response packed{200, {{"content-type", "text/css"}, {"content-encoding", "gzip"}}, long_text};
    Request request;
    request.headers["accept-encoding"] = "gzip";
    compress(packed, request);
    EXPECT_EQ(packed.body, long_text);
    Response tagged{200, {{"content-type", "text/css"}, {"etag", "\"a\""}}, long_text};
    compress(tagged, request);
    EXPECT_EQ(tagged.body, long_text);
}

TEST(Compress, TakesBytesThatLiveAsLongAsTheProgram) {
    Response response{200, {{"content-type", "text/css"}}};
    response.fixed_body = long_text;
    Request request;
    request.headers["accept-encoding"] = "gzip";
    compress(response, request);
    EXPECT_EQ(unpacked(std::string(response.bytes())), long_text);
}

TEST(AcceptsGzip, ReadsNamesWeightsAndTheStar) {
    for (auto const* header :
         {"gzip", "GZip", "br, gzip", "gzip;q=0.5", "gzip ; q=1", "*", "br;q=1,*;q=0.1", "*;q=0, gzip"})
        EXPECT_TRUE(accepts_gzip(header)) << header;
    for (auto const* header : {"", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "xgzip", ","})
        EXPECT_FALSE(accepts_gzip(header)) << header;
}

}  // namespace
}  // namespace http
