// Files of this machine, by POSIX calls where durability or permissions matter.
#include "platform/files/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "base/text.h"

namespace files {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (is_open()) ::close(number_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

// A half-written file, removed unless it has got its name.
class Draft {
public:
    explicit Draft(fs::path const& target)
        : path_(target.native() + ".XXXXXX"), file_(::mkostemp(path_.data(), O_CLOEXEC)) {}
    ~Draft() {
        if (file_.is_open() && !is_kept_) ::unlink(path_.c_str());
    }
    Draft(Draft const&) = delete;
    Draft& operator=(Draft const&) = delete;

    [[nodiscard]] Descriptor const& file() const { return file_; }
    [[nodiscard]] bool keep_as(fs::path const& target) {
        is_kept_ = ::rename(path_.c_str(), target.c_str()) == 0;
        return is_kept_;
    }

private:
    std::string path_;
    Descriptor file_;
    bool is_kept_ = false;
};

base::Error error(base::Fault fault, char const* code, fs::path const& path) {
    return {fault, code, {{"file", base::composed(path.native())}}};
}

[[noreturn]] void throw_last(char const* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

// nullopt when the machine will not give the bytes; at most one more than the limit.
std::optional<std::string> read_up_to(Descriptor const& file, std::size_t limit_bytes) {
    std::string bytes;
    std::array<char, 1U << 16U> chunk{};
    while (bytes.size() <= limit_bytes) {
        auto const count = ::read(file.number(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

void write_all(Descriptor const& file, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw_last("write");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(file.number()) != 0) throw_last("fsync");
}

bool is_folder(fs::path const& path) {
    std::error_code unknown;
    return fs::is_directory(path, unknown);
}

// A rename is only as durable as the folder's list of names.
void sync_folder(fs::path const& folder) {
    Descriptor const file(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.is_open() || ::fsync(file.number()) != 0) throw_last("fsync of a folder");
}

std::string_view variable(char const* name) {
    auto const* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
    return value ? value : "";
}

}  // namespace

base::Result<fs::path> data_directory(std::string_view xdg_data_home, std::string_view home) {
    if (xdg_data_home.starts_with('/')) return fs::path(xdg_data_home) / "nennep";
    if (home.starts_with('/')) return fs::path(home) / ".local/share/nennep";
    return base::Error{base::Fault::unavailable, "data.no_home"};
}

base::Result<fs::path> data_directory() {
    return data_directory(variable("XDG_DATA_HOME"), variable("HOME"));
}

base::Result<std::string> read_file(fs::path const& path, std::size_t limit_bytes) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) {
        auto const is_missing = errno == ENOENT || errno == ENOTDIR;
        return is_missing ? error(base::Fault::not_found, "file.not_found", path)
                          : error(base::Fault::refused, "file.unreadable", path);
    }
    struct stat status {};
    if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
        return error(base::Fault::invalid, "file.is_folder", path);
    }
    auto bytes = read_up_to(file, limit_bytes);
    if (!bytes) return error(base::Fault::refused, "file.unreadable", path);
    if (bytes->size() > limit_bytes) {
        auto too_large = error(base::Fault::invalid, "file.is_too_large", path);
        too_large.arguments["limit_bytes"] = std::to_string(limit_bytes);
        return too_large;
    }
    return *std::move(bytes);
}

base::Result<> write_file_atomically(fs::path const& path, std::string_view bytes) {
    if (is_folder(path)) return error(base::Fault::invalid, "file.is_folder", path);
    Draft draft(path);
    if (!draft.file().is_open()) return error(base::Fault::refused, "file.unwritable", path);
    write_all(draft.file(), bytes);
    if (!draft.keep_as(path)) return error(base::Fault::refused, "file.unwritable", path);
    sync_folder(path.parent_path());
    return {};
}

base::Result<> make_private_folder(fs::path const& path) {
    if (is_folder(path)) return {};
    if (path.has_parent_path() && path.parent_path() != path) TRY(make_private_folder(path.parent_path()));
    // Someone else may have made it meanwhile.
    if (::mkdir(path.c_str(), S_IRWXU) == 0 || is_folder(path)) return {};
    return error(base::Fault::refused, "file.unwritable", path);
}

std::string base_name(fs::path const& path) {
    return base::composed(path.filename().native());
}

TemporaryFolder::TemporaryFolder(fs::path const& parent) {
    auto name = (parent / "nennep-XXXXXX").native();
    if (!::mkdtemp(name.data())) throw_last("mkdtemp");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;  // what cannot be removed is left to the system's own cleaning
    fs::remove_all(path_, ignored);
}

}  // namespace files
