#include "core/ledger/sheet.hpp"

#include "core/base/digest.hpp"
#include "core/base/text.hpp"
#include "core/ledger/cell_marks.hpp"
#include "core/ledger/import_reader.hpp"
#include "core/ledger/sheet_encoding.hpp"
#include "core/ledger/sheet_headings.hpp"
#include "core/ledger/sheet_workbook.hpp"
#include "core/office/cell_values.hpp"

namespace cwp {

namespace {

constexpr std::size_t most_columns = 16384;

constexpr std::size_t piece = std::size_t{8} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One walk over all bytes: their digest, and whether they are UTF-8.
void survey(Sheet& sheet)
{
    Sha256 digest;
    sheet.sound = true;
    for (std::size_t begin = 0; begin < sheet.bytes.size();) {
        std::size_t const end = after_last_line(sheet.bytes, begin, begin + piece);
        std::string_view const part = sheet.bytes.substr(begin, end - begin);
        digest.add(part);
        sheet.sound = sheet.sound && !invalid_utf8(part);
        begin = end;
        if (sheet.release)
            sheet.release(begin);
    }
    sheet.sha256 = digest.hex();
}

void take_utf8(Sheet& sheet)
{
    sheet.marked = sheet.bytes.starts_with(byte_order_mark);
    sheet.text = sheet.marked ? sheet.bytes.substr(byte_order_mark.size()) : sheet.bytes;
    sheet.encoding_given = sheet.marked;
    if (sheet.release)
        sheet.release = [release = sheet.release, before = sheet.bytes.size() - sheet.text.size()](std::size_t upto) { release(upto + before); };
}

/// The text goes over into UTF-8; what is broken in it stays broken, and is found at its line.
void take_utf16(Sheet& sheet, ByteOrder order)
{
    constexpr std::size_t mark = 2;
    sheet.marked = has_utf16_mark(sheet.bytes);
    sheet.converted = std::make_shared<MappedFile>(text_of_utf16(sheet.bytes.substr(sheet.marked ? mark : 0), order));
    if (sheet.release)
        sheet.release(sheet.bytes.size());
    sheet.release = [file = sheet.converted.get()](std::size_t upto) { file->drop(upto); };
    sheet.text = sheet.converted->bytes();
    sheet.sound = !invalid_utf8(sheet.text);
    sheet.encoding_given = true;
    sheet.written_encoding = order == ByteOrder::little ? Encoding::utf16le : Encoding::utf16be;
}

void note_unknown_columns(Sheet& sheet)
{
    if (sheet.layout.unknown.empty())
        return;
    std::vector<std::string> unknown;
    for (std::size_t const cell : sheet.layout.unknown)
        unknown.push_back(sheet.layout.headings[cell]);
    sheet.warnings.push_back(say(tr("{}: columns that {} does not have are ignored: {}"), printable(sheet.name), sheet.ledger().title, quoted_list(unknown)));
}

Sheet open_text(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions options, Language language)
{
    Sheet sheet;
    sheet.name = file.name;
    sheet.file = file.name;
    sheet.bytes = file.bytes;
    sheet.release = file.release;
    if (auto const foreign = foreign_format(file.bytes))
        fail(tr("{}: {}"), printable(file.name), *foreign);
    bool const utf16_named = options.encoding == Encoding::utf16le || options.encoding == Encoding::utf16be;
    std::optional<ByteOrder> order = utf16_order(file.bytes);
    if (!order && utf16_named)
        order = options.encoding == Encoding::utf16le ? ByteOrder::little : ByteOrder::big;
    if (!order && file.bytes.substr(0, 4096).find('\0') != std::string_view::npos)
        fail(tr("{}: this is no text file: it holds zero bytes"), printable(file.name));
    if (trim(file.bytes.substr(0, 4096)).empty() && trim(file.bytes).empty())
        fail(tr("{}: the file is empty"), printable(file.name));
    survey(sheet);
    if (order) {
        take_utf16(sheet, *order);
        options.encoding = Encoding::utf8;
    } else {
        take_utf8(sheet);
        sheet.encoding_given = sheet.encoding_given || options.encoding.has_value();
    }
    settle_headings(sheet, find_headings(sheet, options, ledgers), ledgers, options, language);
    if (std::size_t const columns = sheet.layout.headings.size(); columns > most_columns)
        fail(tr("{0}:{1}: there are {2} columns, and no spreadsheet has more than {3}; check what separates the cells"), printable(sheet.name), sheet.heading_line, columns, most_columns);
    if (!order)
        sheet.written_encoding = sheet.encoding;
    if (sheet.delimiter == stand_in_delimiter) {
        sheet.separated = separated_plainly(sheet.text, sheet.encoding, sheet.written_delimiter);
        sheet.release = nullptr;
    }
    return sheet;
}

void note_text(Sheet& sheet, bool tab_named)
{
    constexpr std::string_view wide_comma = "，";
    sheet.notes.push_back(say(tr("{}: encoding {}, delimiter {}, headings in line {}"), printable(sheet.name), name_of(sheet.written_encoding),
                              sheet.delimiter == '\t' ? "tab" : sheet.written_delimiter, sheet.heading_line));
    if (sheet.heading_record > 0)
        sheet.notes.push_back(say(tr("{}: lines above the headings are skipped as titles: {}"), printable(sheet.name), sheet.heading_record));
    if (tab_named)
        sheet.warnings.push_back(say(tr("{}: it is no workbook, so --sheet says nothing about it"), printable(sheet.name)));
    if (sheet.written_delimiter == wide_comma)
        sheet.warnings.push_back(say(tr("{}: warning: the cells are separated by full-width commas; check the cells that hold commas themselves"), printable(sheet.name)));
}

}

std::string Sheet::shown(std::string_view cell) const
{
    return workbook ? unmarked(cell).text : cwp::shown(cell, encoding);
}

std::string Sheet::at_line(std::size_t line) const
{
    return workbook ? name + "!" + cell_name(0, line) : name + ":" + std::to_string(line);
}

std::vector<Sheet> open_sheets(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language)
{
    std::vector<Sheet> sheets;
    if (is_workbook(file.bytes)) {
        sheets = open_workbook(file, ledgers, options, language);
    } else {
        sheets.push_back(open_text(file, ledgers, options, language));
        note_text(sheets.back(), !options.tabs.empty());
    }
    for (Sheet& sheet : sheets) {
        note_unknown_columns(sheet);
        sheet.notes.insert(sheet.notes.end(), sheet.warnings.begin(), sheet.warnings.end());
    }
    return sheets;
}

}
