#include "core/base/file.hpp"

#include "core/base/new_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cwp {

namespace {

constexpr std::size_t piece_size = 1 << 16;

/// An open file; closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }
    bool is_open() const { return m_number >= 0; }
    /// False where the system reports at the end that bytes were lost.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

[[noreturn]] void cannot_read(std::string const& path)
{
    cannot(tr("cannot read {}: {}"), path, reason(errno));
}

[[noreturn]] void cannot_write(std::string const& path)
{
    cannot(tr("cannot write {}: {}"), path, reason(errno));
}

Descriptor open_for_reading(std::string const& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

struct stat status_of(Descriptor const& file, std::string const& path)
{
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0)
        cannot_read(path);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        cannot_read(path);
    }
    if (S_ISBLK(status.st_mode))
        cannot(tr("cannot read {}: it is a device"), path);
    return status;
}

std::size_t read_piece(Descriptor const& file, char* to, std::size_t size, std::string const& path)
{
    for (;;) {
        ssize_t const count = ::read(file.number(), to, size);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            cannot_read(path);
    }
}

/// A file without a name in the folder for temporaries.
Descriptor nameless_file()
{
    char const* const wished = std::getenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe): nobody sets variables
    std::string const folder = wished != nullptr && *wished != '\0' ? wished : "/tmp";
    std::string name = folder + "/cwp.XXXXXX";
    int const number = ::mkostemp(name.data(), O_CLOEXEC);
    if (number < 0)
        cannot_write(folder);
    ::unlink(name.c_str());
    return Descriptor(number);
}

Descriptor spooled(MappedFile::Read const& read)
{
    Descriptor file = nameless_file();
    std::vector<char> piece(piece_size);
    while (std::size_t const count = read(piece.data(), piece.size())) {
        if (!write_all(file.number(), {piece.data(), count}))
            cannot(tr("cannot keep the input in the folder for temporary files: {}"), reason(errno));
    }
    return file;
}

}

Message reason(int error_number)
{
    switch (error_number) {
    case ENOENT: return say(tr("there is no such file or folder"));
    case EACCES:
    case EPERM: return say(tr("permission denied"));
    case EISDIR: return say(tr("it is a folder"));
    case ENOTDIR: return say(tr("a part of the path is not a folder"));
    case ENOSPC:
    case EDQUOT: return say(tr("the disk is full"));
    case EROFS: return say(tr("the file system is read-only"));
    case EIO: return say(tr("the disk reports an error"));
    case EFBIG: return say(tr("the file would become too large"));
    case EMFILE:
    case ENFILE: return say(tr("too many files are open"));
    case ENAMETOOLONG: return say(tr("the name is too long"));
    case EPIPE: return say(tr("nobody reads the other end any more"));
    default: return argument(std::strerror(error_number)); // NOLINT(concurrency-mt-unsafe)
    }
}

std::string read_file(std::string const& path)
{
    Descriptor const file = open_for_reading(path);
    struct stat const status = status_of(file, path);
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size));
    std::vector<char> piece(piece_size);
    while (std::size_t const count = read_piece(file, piece.data(), piece.size(), path))
        bytes.append(piece.data(), count);
    return bytes;
}

void replace_file(std::string const& path, std::string_view bytes)
{
    NewFile file(path);
    file.write(bytes);
    file.commit();
}

void make_folder_of(std::string const& path)
{
    std::size_t const slash = path.find_last_not_of('/', path.rfind('/'));
    if (path.rfind('/') == std::string::npos || slash == std::string::npos)
        return;
    std::string const folder = path.substr(0, slash + 1);
    struct stat status {};
    if (::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        return;
    make_folder_of(folder);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        cannot(tr("{}: the folder cannot be made: {}"), folder, reason(errno));
}

MappedFile::MappedFile(std::string const& path)
{
    Descriptor const file = open_for_reading(path);
    struct stat const status = status_of(file, path);
    if (S_ISREG(status.st_mode)) {
        map(file.number(), path);
        return;
    }
    Descriptor const copy = spooled([&](char* to, std::size_t size) { return read_piece(file, to, size, path); });
    map(copy.number(), path);
}

MappedFile::MappedFile(Read const& read)
{
    Descriptor const file = spooled(read);
    map(file.number(), "-");
}

MappedFile::~MappedFile()
{
    unmap();
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)), m_dropped(std::exchange(other.m_dropped, 0))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_dropped, other.m_dropped);
    return *this;
}

void MappedFile::map(int file, std::string const& name)
{
    struct stat status {};
    if (::fstat(file, &status) != 0)
        cannot_read(name);
    if (status.st_size == 0)
        return; // an empty file cannot be mapped
    auto const size = static_cast<std::size_t>(status.st_size);
    void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (data == MAP_FAILED)
        cannot_read(name);
    ::madvise(data, size, MADV_SEQUENTIAL);
    m_data = static_cast<char const*>(data);
    m_size = size;
}

void MappedFile::unmap() noexcept
{
    if (m_data != nullptr)
        ::munmap(const_cast<char*>(m_data), m_size);
}

void MappedFile::drop(std::size_t upto)
{
    auto const page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    std::size_t const end = std::min(upto, m_size) / page * page;
    if (end < m_dropped)
        m_dropped = 0; // read once more from the beginning
    if (end <= m_dropped)
        return;
    ::madvise(const_cast<char*>(m_data) + m_dropped, end - m_dropped, MADV_DONTNEED);
    m_dropped = end;
}

}
