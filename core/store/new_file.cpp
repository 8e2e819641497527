#include "core/store/new_file.hpp"

#include "core/base/file.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cwp {

namespace {

std::string folder_of(std::string const& path)
{
    auto const slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

[[noreturn]] void cannot_write(std::string const& path)
{
    cannot(tr("{} cannot be written: {}"), path, reason(errno));
}

void sync(std::string const& path, int flags)
{
    int const file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        cannot_write(path);
    int const synced = fsync(file);
    int const reason = errno;
    ::close(file);
    errno = reason;
    if (synced != 0)
        cannot_write(path);
}

}

void make_private_file(std::string const& path)
{
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0 && errno == EEXIST)
        fail(tr("{} exists already; nothing was changed"), path);
    if (file < 0)
        cannot_write(path);
    fchmod(file, 0600);
    ::close(file);
}

NewFile::NewFile(std::string path) : m_path(std::move(path)), m_temporary(m_path + ".XXXXXX")
{
    int const file = mkostemp(m_temporary.data(), O_CLOEXEC); // mode 0600, never through a link
    if (file < 0)
        cannot_write(m_path);
    ::close(file);
}

NewFile::~NewFile()
{
    if (!m_committed)
        unlink(m_temporary.c_str());
}

void NewFile::commit()
{
    sync(m_temporary, O_RDWR);
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0)
        cannot_write(m_path);
    m_committed = true;
    sync(folder_of(m_path), O_RDONLY | O_DIRECTORY);
}

}
