#include "core/base/text.hpp"
#include "core/ledger/sheet.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Whether an entry of an old office file (they are small file systems) has this name.
bool has_entry(std::string_view bytes, std::string_view name)
{
    std::string wide; // names of entries are in UTF-16
    for (char const c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

Message old_office_file(std::string_view bytes)
{
    if (has_entry(bytes, "EncryptedPackage"))
        return say(tr("the workbook is locked with a password: open it in the spreadsheet, take the password off (File, Info, Protect), save it and import it again"));
    if (has_entry(bytes, "WordDocument"))
        return say(tr("this is a text document (.doc), not a workbook: copy its table into a spreadsheet and save that as .xlsx"));
    return say(tr("this is an old workbook (.xls or .et); in the spreadsheet choose Save as, Excel workbook (.xlsx), and import that file; soffice --convert-to xlsx does it for many"));
}

bool is_web_page(std::string_view bytes)
{
    std::string const head = lower(trim(bytes.substr(0, 512)));
    return head.starts_with("<html") || head.starts_with("<!doctype html") || head.starts_with("<table") || head.starts_with("<?xml") || head.starts_with("<meta");
}

}

bool is_workbook(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04");
}

std::optional<Message> foreign_format(std::string_view bytes)
{
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return old_office_file(bytes);
    if (bytes.starts_with("%PDF"))
        return say(tr("this is a PDF; ask for the spreadsheet it was made from and import that"));
    if (is_web_page(bytes))
        return say(tr("this is a web page or XML, whatever it is called; open it in the spreadsheet, choose Save as, Excel workbook (.xlsx), and import that file"));
    return std::nullopt;
}

}
