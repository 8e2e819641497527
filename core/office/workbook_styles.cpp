#include "core/office/workbook_styles.hpp"

#include "core/office/workbook.hpp"

#include <charconv>
#include <map>

namespace cwp {

namespace {

constexpr std::size_t most_styles = 65536; ///< a spreadsheet takes 64,000

unsigned number_of(std::string_view text)
{
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class Styles : public XmlListener {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "cellXfs")
            m_in_cells = true;
        else if (name == "numFmt" && m_formats.size() < most_styles)
            m_formats.insert_or_assign(number_of(attributes.value("numFmtId")), look_of_format(attributes.value("formatCode")));
        else if (name == "xf" && m_in_cells && looks.size() < most_styles)
            looks.push_back(look_of(number_of(attributes.value("numFmtId"))));
    }

    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_in_cells = false;
    }

    std::vector<NumberLook> looks;

private:
    /// The formats of a workbook stand before its styles.
    NumberLook look_of(unsigned format) const
    {
        auto const own = m_formats.find(format);
        return own != m_formats.end() ? own->second : look_of_builtin(format);
    }

    std::map<unsigned, NumberLook> m_formats;
    bool m_in_cells = false;
};

}

std::vector<NumberLook> read_looks(Archive const& archive, std::string_view part)
{
    Styles styles;
    read_part(archive, part, styles);
    return std::move(styles.looks);
}

}
