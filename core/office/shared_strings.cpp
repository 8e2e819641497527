#include "core/office/shared_strings.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/office/cell_values.hpp"
#include "core/office/rich_text.hpp"
#include "core/office/xml.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t most_strings = std::size_t{16} << 20; ///< every cell of the largest sheet of fifteen columns

class Items : public XmlListener {
public:
    Items(std::string const& file, std::vector<std::uint32_t>& ends) : m_file(file), m_ends(ends) {}

    void start(std::string_view name, XmlAttributes const&) override
    {
        if (name == "si") {
            m_item.clear();
            m_in_item = true;
        } else if (m_in_item) {
            m_item.start(name);
        }
    }

    void end(std::string_view name) override
    {
        if (name != "si") {
            m_item.end(name);
            return;
        }
        m_in_item = false;
        m_out += unescaped_text(m_item.text());
        if (m_ends.size() >= most_strings)
            fail(tr("{}: the workbook holds more than {} texts; it is not read"), printable(m_file), most_strings);
        m_ends.push_back(static_cast<std::uint32_t>(m_given + waiting()));
    }

    void text(std::string_view piece) override
    {
        if (!m_in_item)
            return;
        m_item.text(piece);
        if (m_item.text().size() > longest_cell)
            fail(tr("{}: a cell holds more than {} KB of text; it is not read"), printable(m_file), longest_cell >> 10);
    }

    /// What was gathered and not yet taken.
    std::size_t take(char* to, std::size_t size)
    {
        std::size_t const count = std::min(size, waiting());
        m_out.copy(to, count, m_taken);
        m_taken += count;
        m_given += count;
        if (m_taken == m_out.size()) {
            m_out.clear();
            m_taken = 0;
        }
        return count;
    }

    std::size_t waiting() const { return m_out.size() - m_taken; }

private:
    std::string m_out;
    std::size_t m_taken = 0; ///< bytes of it
    std::string const& m_file;
    std::vector<std::uint32_t>& m_ends;
    RichText m_item;
    bool m_in_item = false;
    std::size_t m_given = 0;
};

MappedFile gathered(Archive const& archive, std::string_view member, std::vector<std::uint32_t>& ends)
{
    Archive::Member part(archive, member);
    Items items(archive.name(), ends);
    XmlParser parser(archive.name(), items);
    bool more = true;
    std::array<char, 65536> piece{};
    return MappedFile(MappedFile::Read([&](char* to, std::size_t size) {
        while (items.waiting() < size && more) {
            std::size_t const count = part.read(piece.data(), piece.size());
            more = count > 0;
            if (more)
                parser.feed({piece.data(), count});
            else
                parser.finish();
        }
        return items.take(to, size);
    }));
}

}

SharedStrings::SharedStrings(Archive const& archive, std::string_view member) : m_text(gathered(archive, member, m_ends)) {}

std::string_view SharedStrings::at(std::size_t place) const
{
    std::size_t const begin = place == 0 ? 0 : m_ends[place - 1];
    return m_text.bytes().substr(begin, m_ends[place] - begin);
}

}
