#pragma once

#include "core/base/interruption.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Files that come into being whole or not at all. All of them are for their owner only (0600): what this program writes names people.
/// Who wants other permissions lets the shell write (`> FILE`) or changes them. Errors name the path and the reason (exit code 3).
namespace cwp {

/// A file that is written beside its final name and gets that name when all of it is on disk. Without `commit` nothing is left of it,
/// also when the program is ended by a signal. A symbolic link of that name is replaced, not followed, unless it leads to a device or
/// pipe: to those the bytes are written as they come.
class NewFile {
public:
    explicit NewFile(std::string path);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Where others may write; it exists, empty, with mode 0600. The path itself where it is a device.
    std::string const& temporary_path() const;
    /// Behind what was written so far.
    void write(std::string_view bytes);
    /// Syncs the file, gives it its name (replacing what had it) and syncs the folder.
    void commit();

private:
    [[noreturn]] void cannot_write();

    std::string m_path;
    std::optional<TemporaryName> m_temporary; ///< nothing where the path is a device
    int m_file = -1;
};

/// Writes all of it, again after an interruption or a short write. False with errno where that fails.
bool write_all(int file, std::string_view bytes);

}
