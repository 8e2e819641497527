#pragma once

#include "core/base/encoding.hpp"
#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/ledger/headings.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A file of rows before its rows are read: a text in some encoding and with some delimiter or a sheet of a workbook, where its headings stand and which ledger they are of.
namespace cwp {

/// A file as given. The bytes outlive everything made from it.
struct SheetFile {
    std::string name;             ///< as messages name it
    std::string_view bytes;
    std::function<void(std::size_t)> release; ///< the bytes before this offset are not needed for now; may be empty
};

/// What the user has settled; what is empty is found out.
struct SheetOptions {
    std::string ledger;
    std::optional<Encoding> encoding;
    char delimiter = '\0';
    bool key_suffices = false;    ///< required columns besides the key may be missing: rows that exist are updated
    std::vector<std::string> tabs{}; ///< of a workbook: names or numbers (from 1) of the sheets to read
};

struct Sheet {
    std::string name;             ///< as messages and sources of records name it: `visits.csv`, `visits.xlsx[October]`
    std::string file;             ///< as given: `visits.xlsx`
    std::string tab;              ///< of a workbook: the name of its sheet
    bool workbook = false;        ///< `text` has a line for every row of a workbook's sheet (cell_marks.hpp)
    bool date1904 = false;        ///< of a workbook: its days are counted from 1904
    std::string_view bytes;       ///< as given
    std::string_view text;        ///< in `encoding`, without a byte order mark
    std::shared_ptr<MappedFile> converted; ///< what `text` points to where the bytes could not be read as they are
    std::string separated;        ///< where the cells are separated by what no byte search can find (full-width commas, | in GB18030): the text with another delimiter
    std::function<void(std::size_t)> release; ///< the bytes of `rows_text` before this offset are not needed for now; may be empty
    std::string sha256;           ///< of the bytes
    Encoding encoding = Encoding::utf8; ///< of `text`
    Encoding written_encoding = Encoding::utf8; ///< of the file
    bool marked = false;          ///< the file begins with a byte order mark
    bool encoding_given = false;  ///< by option or byte order mark
    bool sound = false;           ///< all of the text is known to be valid UTF-8
    char delimiter = ',';         ///< between the cells of `rows_text`
    std::string written_delimiter = ","; ///< as the file has it
    std::size_t heading_record = 0; ///< records before the heading row
    std::size_t heading_line = 1;
    Layout layout;
    std::vector<Message> notes;
    std::vector<Message> warnings; ///< those of the notes that nobody should miss

    Ledger const& ledger() const { return *layout.ledger; }
    /// What its rows are read from.
    std::string_view rows_text() const { return separated.empty() ? text : std::string_view(separated); }
    /// A cell of `rows_text` in words for people, whatever its bytes are.
    std::string shown(std::string_view cell) const;
    /// Where a line stands, for messages: `visits.csv:3`, `visits.xlsx[October]!A3`.
    std::string at_line(std::size_t line) const;
};

/// Whether the bytes are those of a workbook, whatever the file is called.
bool is_workbook(std::string_view bytes);

/// Recognises a file; of a workbook those sheets that are named or else those whose headings are certain. Error where it is no table,
/// where no sheet or several ledgers fit, where required columns are missing or one column stands twice.
std::vector<Sheet> open_sheets(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language);

/// Whether the bytes begin like an old or locked workbook, a PDF or a web page: then one sentence says what to do.
std::optional<Message> foreign_format(std::string_view bytes);

}
