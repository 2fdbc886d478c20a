// Proves the rules of the data directory and what reading and writing files promise.
#include "platform/files/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

namespace fs = std::filesystem;

unsigned permissions_of(fs::path const& path) {
    return static_cast<unsigned>(fs::status(path).permissions()) & 0777U;
}

std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    return names;
}

base::Error error_of(base::Result<std::string> const& result) {
    return result ? base::Error{} : result.error();
}

TEST(DataDirectory, FollowsTheXdgVariable) {
    auto const folder = files::data_directory("/srv/data", "/home/an");
    ASSERT_TRUE(folder);
    EXPECT_EQ(*folder, "/srv/data/nennep");
}

TEST(DataDirectory, FallsBackToTheHomeFolderWhenTheVariableIsEmptyOrRelative) {
    for (auto const* xdg : {"", "data"}) {
        auto const folder = files::data_directory(xdg, "/home/an");
        ASSERT_TRUE(folder);
        EXPECT_EQ(*folder, "/home/an/.local/share/nennep");
    }
}

TEST(DataDirectory, IsRefusedWithoutAHome) {
    auto const folder = files::data_directory("", "");
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, "data.no_home");
}

TEST(ReadFile, GivesBackTheBytesWritten) {
    files::TemporaryFolder const folder;
    auto const path = folder.path() / "Danh sách đảng viên.bin";
    std::string const bytes("a\0\xff\n", 4);
    ASSERT_TRUE(files::write_file_atomically(path, bytes));
    auto const read = files::read_file(path, 4);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bytes);
}

TEST(ReadFile, ReadsAcrossManyChunks) {
    files::TemporaryFolder const folder;
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i);
    ASSERT_TRUE(files::write_file_atomically(folder.path() / "f", bytes));
    auto const read = files::read_file(folder.path() / "f", bytes.size());
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == bytes);
}

TEST(ReadFile, SaysWhyItCannot) {
    files::TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    EXPECT_EQ(error_of(files::read_file(path, 10)),
              (base::Error{base::Fault::not_found, "file.not_found", {{"file", path.native()}}}));
    EXPECT_EQ(error_of(files::read_file(folder.path(), 10)).code, "file.is_folder");
    ASSERT_TRUE(files::write_file_atomically(path, "12345678901"));
    EXPECT_EQ(
        error_of(files::read_file(path, 10)),
        (base::Error{base::Fault::invalid, "file.is_too_large", {{"file", path.native()}, {"limit_bytes", "10"}}}));
    EXPECT_EQ(error_of(files::read_file(path / "below a file", 10)).code, "file.not_found");
    EXPECT_EQ(error_of(files::read_file(folder.path() / std::string(300, 'n'), 10)).code, "file.unreadable");
}

TEST(WriteFile, IsForTheOwnerAloneAndLeavesNothingBesideIt) {
    files::TemporaryFolder const folder;
    auto const path = folder.path() / "f";
    std::ofstream(path) << "old";
    fs::permissions(path, fs::perms::all);
    ASSERT_TRUE(files::write_file_atomically(path, "new"));
    EXPECT_EQ(*files::read_file(path, 10), "new");
    EXPECT_EQ(permissions_of(path), 0600U);
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"f"});
}

TEST(WriteFile, RefusesAFolderAndAMissingFolder) {
    files::TemporaryFolder const folder;
    auto const over_folder = files::write_file_atomically(folder.path(), "x");
    ASSERT_FALSE(over_folder);
    EXPECT_EQ(over_folder.error().code, "file.is_folder");
    auto const nowhere = files::write_file_atomically(folder.path() / "missing" / "f", "x");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, "file.unwritable");
    EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(MakePrivateFolder, MakesAllThatIsMissingForTheOwnerAlone) {
    files::TemporaryFolder const folder;
    auto const deep = folder.path() / "a" / "b";
    ASSERT_TRUE(files::make_private_folder(deep));
    ASSERT_TRUE(files::make_private_folder(deep));
    EXPECT_EQ(permissions_of(deep), 0700U);
    EXPECT_EQ(permissions_of(deep.parent_path()), 0700U);
}

TEST(MakePrivateFolder, IsRefusedWhereAFileStands) {
    files::TemporaryFolder const folder;
    std::ofstream(folder.path() / "f") << "x";
    auto const refused = files::make_private_folder(folder.path() / "f");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "file.unwritable");
}

TEST(BaseName, IsComposedUtf8) {
    EXPECT_EQ(files::base_name("/tmp/So\xcc\x82\xcc\x89.xlsx"), "Sổ.xlsx");
    EXPECT_EQ(files::base_name("/tmp/a\xff.xlsx"), "a\xef\xbf\xbd.xlsx");
}

TEST(TemporaryFolder, GoesWithAllItHolds) {
    fs::path path;
    {
        files::TemporaryFolder const parent;
        files::TemporaryFolder const folder(parent.path());
        path = folder.path();
        EXPECT_EQ(path.parent_path(), parent.path());
        EXPECT_EQ(permissions_of(path), 0700U);
        std::ofstream(path / "f") << "x";
    }
    EXPECT_FALSE(fs::exists(path));
}

}  // namespace
