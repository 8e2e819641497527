#pragma once

#include "core/base/error.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// Files read whole, mapped or replaced. Errors name the path and the reason (exit code 3).
namespace cwp {

/// What the system says about its error number (`errno`).
Message reason(int error_number);

std::string read_file(std::string const& path);

/// Puts `bytes` under `path` in one step (NewFile): whoever looks sees the old file or the new one, whole. For its owner only (0600).
void replace_file(std::string const& path, std::string_view bytes);
/// Makes the folder that is to hold the file, and those above it, where they are missing; for their owner only (0700).
void make_folder_of(std::string const& path);

/// The bytes of a file that may be larger than memory.
class MappedFile {
public:
    /// A regular file is mapped; a pipe is read to its end first.
    explicit MappedFile(std::string const& path);
    /// Reads pieces until `read` returns 0 and keeps them in a temporary file without a name. `read` fills at most `size` bytes of `to`.
    using Read = std::function<std::size_t(char* to, std::size_t size)>;
    explicit MappedFile(Read const& read);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    /// All of it.
    std::string_view bytes() const { return {m_data, m_size}; }
    /// Gives the memory of the bytes before `upto` back to the system; they can still be read, from the disk again.
    void drop(std::size_t upto);

private:
    void map(int file, std::string const& name);
    void unmap() noexcept;

    char const* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_dropped = 0;
};

}
