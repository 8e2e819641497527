#pragma once

#include <string>

/// Files that come into being whole or not at all.
namespace cwp {

/// Makes an empty file with mode 0600. Error where something of that name exists (exit 1) or the folder cannot be written (exit 3).
void make_private_file(std::string const& path);

/// A file that is written beside its final name and gets that name when all of it is on disk. Without `commit` nothing is left of it.
class NewFile {
public:
    explicit NewFile(std::string path);
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Where to write; it exists, empty, with mode 0600.
    std::string const& temporary_path() const { return m_temporary; }
    /// Syncs the file, gives it its name (replacing what had it) and syncs the folder.
    void commit();

private:
    std::string m_path;
    std::string m_temporary;
    bool m_committed = false;
};

}
