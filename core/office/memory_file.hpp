#pragma once

#include <string>

/// What the library that writes workbooks needs from the system, asked for beforehand, because it complains on the error stream.
namespace cwp {

/// A file without a name, whose path is that of its descriptor.
class MemoryFile {
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    std::string path() const;

private:
    int m_file;
};

/// Error (exit 3) where the file can neither be made nor written.
void require_writable(std::string const& path);
/// TMPDIR or /tmp; Error (exit 3) where nothing can be written there. \param file what needs it, for the message.
std::string writable_temporary_folder(std::string const& file);

}
