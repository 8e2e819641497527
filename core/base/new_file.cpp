#include "core/base/new_file.hpp"

#include "core/base/file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/random.h>
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

/// A device or pipe, also behind a link such as /dev/stdout: nothing may be put in its place.
bool is_device(std::string const& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && (S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || S_ISBLK(status.st_mode));
}

std::string random_ending()
{
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    std::array<unsigned char, 8> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) < 0)
        bytes.fill(static_cast<unsigned char>(::getpid())); // a name that is taken is tried again
    std::string out = ".";
    for (unsigned char const byte : bytes)
        out += letters[byte % letters.size()];
    return out;
}

int sync_again(int file)
{
    int code = 0;
    do
        code = ::fsync(file);
    while (code != 0 && errno == EINTR);
    return code;
}

/// The new name itself has to reach the disk; some file systems do not offer that, and the file is whole either way.
void sync_folder(std::string const& path)
{
    int const folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    sync_again(folder);
    ::close(folder);
}

}

bool write_all(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
}

NewFile::NewFile(std::string path) : m_path(std::move(path))
{
    if (is_device(m_path)) {
        m_file = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        do {
            m_temporary.emplace(m_path + random_ending());
            m_file = ::open(m_temporary->path().c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
            if (m_file < 0 && errno == EEXIST)
                m_temporary->became_another(); // somebody else's
        } while (m_file < 0 && (errno == EEXIST || errno == EINTR));
    }
    if (m_file < 0)
        cannot_write();
}

NewFile::~NewFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

std::string const& NewFile::temporary_path() const
{
    return m_temporary ? m_temporary->path() : m_path;
}

void NewFile::write(std::string_view bytes)
{
    if (!m_temporary)
        begin_keeping();
    if (!write_all(m_file, bytes))
        cannot_write();
}

void NewFile::commit()
{
    bool const synced = !m_temporary || sync_again(m_file) == 0;
    if (!synced || ::close(std::exchange(m_file, -1)) != 0)
        cannot_write();
    if (!m_temporary)
        return;
    begin_keeping();
    if (::rename(m_temporary->path().c_str(), m_path.c_str()) != 0)
        cannot_write();
    m_temporary->became_another();
    sync_folder(m_path);
}

void NewFile::cannot_write()
{
    cannot(tr("cannot write {}: {}"), m_path, reason(errno));
}

}
