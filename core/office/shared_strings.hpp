#pragma once

#include "core/base/file.hpp"
#include "core/office/archive.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cwp {

/// The texts that the cells of a workbook share, each stored once. They lie in a temporary file without a name, however many there are.
class SharedStrings {
public:
    /// \param member the part of the archive that holds them. Runs of rich text are joined; readings above the characters (`rPh`) are left out.
    SharedStrings(Archive const& archive, std::string_view member);

    std::size_t size() const { return m_ends.size(); }
    /// \pre place < size()
    std::string_view at(std::size_t place) const;

private:
    std::vector<std::uint32_t> m_ends; ///< a part of an archive has less than 4 GB
    MappedFile m_text;
};

}
