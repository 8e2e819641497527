#pragma once

#include <string>
#include <string_view>

namespace cwp {

/// Gathers what the `t` elements of one text say, in runs or alone, without the readings (`rPh`).
class RichText {
public:
    void clear()
    {
        m_text.clear();
        m_in_text = false;
        m_readings = 0;
    }
    void start(std::string_view element)
    {
        if (element == "rPh")
            ++m_readings;
        m_in_text = element == "t" && m_readings == 0;
    }
    void end(std::string_view element)
    {
        if (element == "rPh")
            --m_readings;
        m_in_text = false;
    }
    void text(std::string_view piece)
    {
        if (m_in_text)
            m_text += piece;
    }
    std::string const& text() const { return m_text; }

private:
    std::string m_text;
    bool m_in_text = false;
    int m_readings = 0;
};

/// Longest text of a cell, in bytes: eight times what a spreadsheet takes in Chinese is no text any more.
inline constexpr std::size_t longest_cell = std::size_t{256} << 10;

}
