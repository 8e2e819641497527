#include "core/ledger/sheet.hpp"

namespace cwp {

std::optional<Message> foreign_format(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04"))
        return say(tr("this is a workbook (.xlsx) or another archive; in the spreadsheet choose Save as, CSV UTF-8, and import that file"));
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return say(tr("this is an old workbook (.xls); in the spreadsheet choose Save as, CSV UTF-8, and import that file"));
    if (bytes.starts_with("%PDF"))
        return say(tr("this is a PDF; ask for the spreadsheet it was made from and save that as CSV"));
    bool const marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    bool const zeros = bytes.substr(0, 4096).find('\0') != std::string_view::npos;
    if (marked || (zeros && bytes.size() >= 4 && (bytes[1] == '\0' || bytes[0] == '\0')))
        return say(tr("this is UTF-16 (“Unicode text”); in the spreadsheet choose Save as, CSV UTF-8, and import that file"));
    if (zeros)
        return say(tr("this is no text file: it holds zero bytes"));
    return std::nullopt;
}

}
