#include "core/office/archive.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include <minizip/unzip.h>

namespace cwp {

namespace {

/// The bytes of a file in memory, as the unpacker walks over them.
struct Source {
    std::string_view bytes;
    std::size_t at = 0;
};

// What the unpacker calls instead of the system: nothing is opened anywhere.
voidpf open_source(voidpf opaque, void const*, int) { return opaque; }
int close_source(voidpf, voidpf) { return 0; }
int error_of_source(voidpf, voidpf) { return 0; }
ZPOS64_T place_in_source(voidpf, voidpf stream) { return static_cast<Source const*>(stream)->at; }

uLong read_source(voidpf, voidpf stream, void* to, uLong size)
{
    auto* const source = static_cast<Source*>(stream);
    std::size_t const count = std::min<std::size_t>(size, source->bytes.size() - source->at);
    if (count > 0)
        std::memcpy(to, source->bytes.data() + source->at, count);
    source->at += count;
    return static_cast<uLong>(count);
}

long seek_source(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    auto* const source = static_cast<Source*>(stream);
    std::size_t const size = source->bytes.size();
    std::size_t const from = origin == ZLIB_FILEFUNC_SEEK_CUR ? source->at : (origin == ZLIB_FILEFUNC_SEEK_END ? size : 0);
    if (offset > size - from)
        return -1;
    source->at = from + static_cast<std::size_t>(offset);
    return 0;
}

/// An open archive; closes itself.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_source{bytes}
    {
        zlib_filefunc64_def functions{};
        functions.zopen64_file = open_source;
        functions.zread_file = read_source;
        functions.ztell64_file = place_in_source;
        functions.zseek64_file = seek_source;
        functions.zclose_file = close_source;
        functions.zerror_file = error_of_source;
        functions.opaque = &m_source;
        m_file = unzOpen2_64("", &functions);
    }
    ~Unpacker()
    {
        if (m_file != nullptr)
            unzClose(m_file);
    }
    Unpacker(Unpacker const&) = delete;
    Unpacker& operator=(Unpacker const&) = delete;
    unzFile file() const { return m_file; }

private:
    Source m_source;
    unzFile m_file = nullptr;
};

/// As members are compared: names of parts are the same in capitals and small letters.
std::string plain_name(std::string_view member)
{
    std::string name = lower(member);
    std::replace(name.begin(), name.end(), '\\', '/');
    name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
    return name;
}

[[noreturn]] void refuse_damaged(std::string const& name)
{
    fail(tr("{}: the workbook is cut short or damaged: copy it again from where it comes, or open it in the spreadsheet and save it"), printable(name));
}

[[noreturn]] void refuse_large(std::string const& name)
{
    fail(tr("{}: unpacked the file would be larger than any workbook of a station (more than {} MB, or packed suspiciously tight); it is not read"), printable(name), 512);
}

}

struct Archive::State {
    std::string name;
    std::string_view bytes;
    struct Listed {
        unz64_file_pos place{};
        std::uint64_t size = 0; ///< unpacked
    };
    std::map<std::string, Listed, std::less<>> members{};
};

Archive::Archive(std::string name, std::string_view bytes, ArchiveLimits const& limits) : m_state(std::make_unique<State>(State{std::move(name), bytes}))
{
    Unpacker const unpacker(bytes);
    unz_global_info64 info{};
    if (unpacker.file() == nullptr || unzGetGlobalInfo64(unpacker.file(), &info) != UNZ_OK || info.number_entry == 0)
        refuse_damaged(m_state->name);
    if (info.number_entry > limits.members)
        refuse_large(m_state->name);
    std::uint64_t total = 0;
    std::uint64_t left = info.number_entry;
    for (int found = unzGoToFirstFile(unpacker.file()); left > 0; found = unzGoToNextFile(unpacker.file()), --left) {
        unz_file_info64 member{};
        char title[1024] = {};
        unz64_file_pos place{};
        if (found != UNZ_OK || unzGetCurrentFileInfo64(unpacker.file(), &member, title, sizeof title - 1, nullptr, 0, nullptr, 0) != UNZ_OK || unzGetFilePos64(unpacker.file(), &place) != UNZ_OK)
            refuse_damaged(m_state->name);
        constexpr uLong encrypted = 1;
        if ((member.flag & encrypted) != 0)
            fail(tr("{}: the archive is locked with a password: unpack it, and import what is in it"), printable(m_state->name));
        bool const tight = member.uncompressed_size > limits.harmless && member.uncompressed_size / limits.ratio > member.compressed_size;
        // Compared before they are added, so that no sum overflows.
        if (member.uncompressed_size > limits.member || tight || (total += member.uncompressed_size) > limits.total)
            refuse_large(m_state->name);
        if (!m_state->members.emplace(plain_name(title), State::Listed{place, member.uncompressed_size}).second)
            refuse_damaged(m_state->name); // two parts of one name: readers would not agree which is meant
    }
}

Archive::~Archive() = default;

std::string const& Archive::name() const { return m_state->name; }

bool Archive::has(std::string_view member) const { return m_state->members.contains(plain_name(member)); }

struct Archive::Member::Open {
    std::string const& name;
    Unpacker unpacker;
    std::uint64_t left = 0; ///< bytes that are to come
};

Archive::Member::Member(Archive const& archive, std::string_view member) : m_open(new Open{archive.m_state->name, Unpacker(archive.m_state->bytes)})
{
    auto const found = archive.m_state->members.find(plain_name(member));
    unzFile const file = m_open->unpacker.file();
    if (found == archive.m_state->members.end() || file == nullptr || unzGoToFilePos64(file, &found->second.place) != UNZ_OK || unzOpenCurrentFile(file) != UNZ_OK)
        refuse_damaged(m_open->name);
    m_open->left = found->second.size;
}

Archive::Member::~Member() = default;

std::size_t Archive::Member::read(char* to, std::size_t size)
{
    unzFile const file = m_open->unpacker.file();
    if (m_open->left == 0)
        return 0;
    constexpr std::uint64_t most = std::numeric_limits<int>::max();
    int const count = unzReadCurrentFile(file, to, static_cast<unsigned>(std::min<std::uint64_t>(size, most)));
    if (count <= 0 || static_cast<std::uint64_t>(count) > m_open->left)
        refuse_damaged(m_open->name);
    m_open->left -= static_cast<std::uint64_t>(count);
    // The check sum is compared when the member is closed behind its last byte.
    if (m_open->left == 0 && unzCloseCurrentFile(file) != UNZ_OK)
        refuse_damaged(m_open->name);
    return static_cast<std::size_t>(count);
}

std::string Archive::read(std::string_view member, std::size_t most) const
{
    Member part(*this, member);
    std::string all;
    char piece[16384];
    while (std::size_t const count = part.read(piece, sizeof piece)) {
        all.append(piece, count);
        if (all.size() > most)
            refuse_large(m_state->name);
    }
    return all;
}

}
