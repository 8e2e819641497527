#pragma once

#include "core/office/archive.hpp"
#include "core/office/number_look.hpp"
#include "core/office/shared_strings.hpp"
#include "core/office/xml.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Workbooks (.xlsx, .xlsm) that come from outside. Nothing in them is calculated, fetched or run.
namespace cwp {

/// A sheet of rows; charts on a sheet of their own are none.
struct Worksheet {
    std::string name;
    bool hidden = false;
    std::string part; ///< of the archive
};

class Workbook {
public:
    /// Error (exit 1) where the bytes are another kind of archive or a damaged or vast workbook: one sentence says what to do.
    /// \param name of the file, for messages. \param bytes outlive the workbook.
    Workbook(std::string name, std::string_view bytes);

    std::string const& name() const { return m_archive.name(); }
    Archive const& archive() const { return m_archive; }
    /// In the order of their tabs.
    std::vector<Worksheet> const& sheets() const { return m_sheets; }
    /// Its days are counted from 1904.
    bool date1904() const { return m_date1904; }
    /// The texts that cells share; read when they are needed first.
    SharedStrings const* strings();
    /// What the number format of a cell makes of its number. \param style as the cell names it.
    NumberLook look(std::size_t style) const { return style < m_looks.size() ? m_looks[style] : NumberLook::number; }

private:
    Archive m_archive;
    std::vector<Worksheet> m_sheets;
    bool m_date1904 = false;
    std::string m_strings_part;
    std::optional<SharedStrings> m_strings;
    std::vector<NumberLook> m_looks; ///< by style of the cells
};

/// Tells one part of an archive to the listener.
void read_part(Archive const& archive, std::string_view part, XmlListener& listener);

}
