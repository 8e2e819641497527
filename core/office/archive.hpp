#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

/// Zip archives that come from outside: read from memory, within limits. Names of members are looked up and never used as paths.
namespace cwp {

struct ArchiveLimits {
    std::size_t members = 10000;
    std::uint64_t member = std::uint64_t{512} << 20;  ///< unpacked bytes of one
    std::uint64_t total = std::uint64_t{1} << 30;     ///< unpacked bytes of all
    std::uint64_t ratio = 200;                        ///< unpacked to packed, where more than `harmless` bytes are unpacked
    std::uint64_t harmless = std::uint64_t{16} << 20;
};

class Archive {
    struct State;

public:
    /// Reads the list of members. Error (exit 1) where it is cut short or damaged, encrypted, or larger than the limits.
    /// \param name of the file, for messages. \param bytes outlive the archive.
    Archive(std::string name, std::string_view bytes, ArchiveLimits const& limits = {});
    ~Archive();
    Archive(Archive const&) = delete;
    Archive& operator=(Archive const&) = delete;

    std::string const& name() const;
    /// Whether a member has this name, whatever the case of its letters.
    bool has(std::string_view member) const;

    /// One member, unpacked piece by piece.
    class Member {
    public:
        /// Error where the archive has no such member or it cannot be unpacked.
        Member(Archive const& archive, std::string_view member);
        ~Member();
        Member(Member const&) = delete;
        Member& operator=(Member const&) = delete;
        /// How many bytes were unpacked to `to`, at most `size`; 0 at the end, where the check sum is right. Error where the member is damaged.
        std::size_t read(char* to, std::size_t size);

    private:
        struct Open;
        std::unique_ptr<Open> m_open;
    };

    /// All of a small member. Error beyond `most` bytes.
    std::string read(std::string_view member, std::size_t most) const;

private:
    std::unique_ptr<State> m_state;
};

}
