#include "core/office/workbook_proof.hpp"

#include "core/base/error.hpp"
#include "core/office/archive.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t letters_of_a_name = 12;
/// What the program itself has written may be as large as it is.
constexpr ArchiveLimits no_limits{.members = 100000, .member = ~std::uint64_t{0}, .total = ~std::uint64_t{0}, .ratio = ~std::uint64_t{0}, .harmless = ~std::uint64_t{0}};

PartTally tally_of(Archive const& archive, std::string const& part)
{
    PartTally tally;
    Archive::Member member(archive, part);
    std::array<char, 65536> piece{};
    while (std::size_t const size = member.read(piece.data(), piece.size()))
        tally.read({piece.data(), size});
    return tally;
}

}

std::size_t xml_length(std::string_view text)
{
    std::size_t length = text.size();
    for (char const c : text)
        length += c == '&' ? 4u : c == '<' || c == '>' ? 3u : 0u;
    return length;
}

void PartTally::tag()
{
    std::string const name = m_name.substr(0, m_name.find_first_of(" \n"));
    if (name.starts_with('?'))
        return;
    if (m_root.empty())
        m_root = ("/" + name).substr(0, letters_of_a_name);
    m_last = name;
    m_in_text = name == "t";
    m_tally.cells += name == "c" || name == "si" ? 1u : 0u;
}

void PartTally::read(std::string_view piece)
{
    while (!piece.empty()) {
        std::size_t const end = piece.find(m_in_tag ? '>' : '<');
        std::string_view const before = piece.substr(0, end);
        if (!m_in_tag)
            m_tally.text += m_in_text ? before.size() : 0;
        else if (m_name.size() < letters_of_a_name)
            m_name += before.substr(0, letters_of_a_name - m_name.size());
        if (end == std::string_view::npos)
            return;
        if (m_in_tag)
            tag();
        m_name.clear();
        m_in_tag = !m_in_tag;
        piece.remove_prefix(end + 1);
    }
}

namespace {

bool holds_all(Archive const& archive, std::vector<SheetTally> const& sheets, SheetTally const& shared)
{
    auto const holds = [&archive](std::string const& part, SheetTally const& expected) {
        if (!archive.has(part))
            return false;
        PartTally const found = tally_of(archive, part);
        return found.ends() && found.tally() == expected;
    };
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (!holds("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml", sheets[i]))
            return false;
    return shared.cells == 0 || holds("xl/sharedStrings.xml", shared);
}

}

bool is_complete(std::string const& name, std::string_view bytes, std::vector<SheetTally> const& sheets, SheetTally const& shared)
{
    try {
        return holds_all(Archive(name, bytes, no_limits), sheets, shared);
    } catch (Error const&) {
        return false;
    }
}

}
