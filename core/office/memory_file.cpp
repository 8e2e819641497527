#include "core/office/memory_file.hpp"

#include "core/base/error.hpp"
#include "core/base/file.hpp"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace cwp {

MemoryFile::MemoryFile() : m_file(memfd_create("workbook", MFD_CLOEXEC))
{
    if (m_file < 0)
        cannot(tr("a workbook cannot be made: {}"), reason(errno));
}

MemoryFile::~MemoryFile() { close(m_file); }

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(m_file); }

void require_writable(std::string const& path)
{
    int const file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        cannot(tr("{}: the workbook cannot be written: {}"), path, reason(errno));
    close(file);
}

std::string writable_temporary_folder(std::string const& file)
{
    std::error_code error;
    std::filesystem::path const folder = std::filesystem::temp_directory_path(error);
    if (error || access(folder.c_str(), W_OK | X_OK) != 0)
        cannot(tr("{}: a workbook needs a folder for temporary files; set TMPDIR to one that can be written"), file);
    return folder.string();
}

}
