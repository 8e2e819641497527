#pragma once

#include "core/base/encoding.hpp"
#include "core/base/error.hpp"
#include "core/ledger/headings.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A file of rows before its rows are read: in which encoding and with which delimiter it is written, where its headings stand and which ledger they are of.
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
};

struct Sheet {
    std::string name;
    std::string_view bytes;       ///< as given
    std::string_view text;        ///< in `encoding`, without a byte order mark
    std::string separated;        ///< where the cells are separated by what no byte search can find (full-width commas, | in GB18030): the text with another delimiter
    std::function<void(std::size_t)> release;
    std::string sha256;           ///< of the bytes
    Encoding encoding = Encoding::utf8;
    bool encoding_given = false;  ///< by option or byte order mark
    bool sound = false;           ///< all of it is known to be valid UTF-8
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
};

/// The delimiter of `Sheet::separated`.
inline constexpr char stand_in_delimiter = '\x1f';

/// Recognises a file. Error where it is no text, where no or several ledgers fit, where required columns are missing or one column stands twice.
Sheet open_sheet(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language);

/// Whether the bytes begin like a workbook, an archive, a PDF or UTF-16 text: then one sentence says what to do.
std::optional<Message> foreign_format(std::string_view bytes);

}
