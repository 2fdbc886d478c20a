#pragma once
// Files of this machine: read whole within a limit, written whole or not at all, and folders that go away by
// themselves. Every error carries {file}, the path as it was given. What only a broken machine does (disk full, I/O
// errors while writing) is thrown.
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace files {

// Where the program keeps its data when nobody says otherwise: <xdg_data_home>/nennep, or <home>/.local/share/nennep.
// As the XDG base directory specification has it, a path that is not absolute counts as not given. The fault's code is
// "data.no_home".
base::Result<std::filesystem::path> data_directory(std::string_view xdg_data_home, std::string_view home);
// The same from this process's environment.
base::Result<std::filesystem::path> data_directory();

// Codes: file.not_found, file.is_folder, file.is_too_large {limit_bytes}, file.unreadable.
base::Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit_bytes);

// Replaces or creates the file, for the owner alone (0600); after a crash there is the old file or the new one, never
// half of one. The folder must exist. Codes: file.is_folder, file.unwritable.
base::Result<> write_file_atomically(std::filesystem::path const& path, std::string_view bytes);

// Makes the folder and those above it as far as they are missing, for the owner alone (0700). Code: file.unwritable.
base::Result<> make_private_folder(std::filesystem::path const& path);

// The last part of a path as composed UTF-8: macOS hands over decomposed letters, and bytes that are no UTF-8 become
// U+FFFD.
std::string base_name(std::filesystem::path const& path);

// A new folder for the owner alone, gone with all it holds when this goes.
class TemporaryFolder {
public:
    // Below the system's folder for such things, or below `parent` when the files must end up on its disk.
    TemporaryFolder() : TemporaryFolder(std::filesystem::temp_directory_path()) {}
    explicit TemporaryFolder(std::filesystem::path const& parent);
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace files
