#include "core/ledger/sheet_headings.hpp"

#include "core/base/csv.hpp"
#include "core/base/text.hpp"
#include "core/ledger/cell_marks.hpp"
#include "core/ledger/sheet_encoding.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t records_searched = 10;
constexpr std::string_view wide_comma = "，";

/// Whether a search for the byte would find it inside characters, or it is no single byte.
bool needs_stand_in(std::string_view written_delimiter, Encoding encoding)
{
    return written_delimiter.size() > 1 || (written_delimiter == "|" && encoding == Encoding::gb18030);
}

/// The cells of a record in words; what is no text in this encoding is no heading either.
std::vector<std::string> words_of(CsvRecord const& record, Decoder& decoder)
{
    std::vector<std::string> words;
    words.reserve(record.cells.size());
    for (std::string_view const cell : record.cells) {
        try {
            words.push_back(decoder(cell));
        } catch (Invalid const&) {
            words.emplace_back();
        }
    }
    return words;
}

/// Line breaks within a heading are nothing but a narrow column.
std::vector<std::string> words_of_workbook(CsvRecord const& record)
{
    std::vector<std::string> words;
    for (std::string_view const cell : record.cells) {
        words.push_back(unmarked(cell).text);
        std::replace(words.back().begin(), words.back().end(), '\n', ' ');
    }
    return words;
}

/// The first record that is likely the heading row of the ledger, else the one with most of its columns.
Reading best_row(std::vector<std::vector<std::string>> const& rows, std::vector<std::size_t> const& lines, Headings const& names)
{
    Reading best;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Layout layout = read_layout(names, rows[i]);
        bool const likely = layout.is_likely();
        if (best.layout.ledger == nullptr || likely || layout.beats(best.layout)) {
            best.record = i;
            best.line = lines[i];
            best.layout = std::move(layout);
        }
        if (likely)
            break;
    }
    return best;
}

template <class Words>
Reading read_with(std::string_view text, char delimiter, Words const& words, std::span<Headings const> ledgers)
{
    CsvReader reader(text, delimiter);
    CsvRecord record;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
    while (rows.size() < records_searched && reader.next(record)) {
        rows.push_back(words(record));
        lines.push_back(record.line);
    }
    Reading best;
    std::vector<Layout> equals;
    for (Headings const& names : ledgers) {
        Reading reading = best_row(rows, lines, names);
        if (reading.layout.fields.empty())
            continue;
        if (best.layout.ledger == nullptr || reading.layout.beats(best.layout)) {
            best = std::move(reading);
            equals.clear();
        } else if (reading.layout.ties(best.layout)) {
            equals.push_back(std::move(reading.layout));
        }
    }
    best.delimiter = delimiter;
    best.equals = std::move(equals);
    return best;
}

Reading read_text(std::string_view text, Encoding encoding, char delimiter, std::span<Headings const> ledgers)
{
    Decoder decoder(encoding);
    Reading reading = read_with(text, delimiter, [&](CsvRecord const& record) { return words_of(record, decoder); }, ledgers);
    reading.encoding = encoding;
    return reading;
}

/// The beginning of the text: enough for the records in which headings are looked for.
std::string_view head_of(std::string_view text)
{
    return text.substr(0, after_last_line(text, 0, std::size_t{256} << 10));
}

std::vector<Encoding> encodings_to_try(Sheet const& sheet, SheetOptions const& options)
{
    if (options.encoding)
        return {*options.encoding};
    if (sheet.encoding_given)
        return {sheet.encoding};
    return sheet.sound ? std::vector{Encoding::utf8, Encoding::gb18030} : std::vector{Encoding::gb18030, Encoding::utf8};
}

/// Reads with one delimiter; nothing where the text does not hold it.
std::optional<Reading> read_separated(std::string_view head, Encoding encoding, std::string_view written_delimiter, std::span<Headings const> ledgers)
{
    Reading reading;
    if (needs_stand_in(written_delimiter, encoding)) {
        std::string const plain = separated_plainly(head, encoding, written_delimiter);
        if (plain.find(stand_in_delimiter) == std::string::npos)
            return std::nullopt;
        reading = read_text(plain, encoding, stand_in_delimiter, ledgers);
    } else {
        reading = read_text(head, encoding, written_delimiter.front(), ledgers);
    }
    reading.written_delimiter = written_delimiter;
    return reading;
}

/// Whether every heading that is known reads the same in both encodings.
bool is_known_by_ascii(Layout const& layout)
{
    return std::all_of(layout.fields.begin(), layout.fields.end(), [&](Field const& field) {
        std::string const& heading = layout.headings[field.cell];
        return std::all_of(heading.begin(), heading.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    });
}

/// The cells of the first record that is not blank, for a message.
std::string first_cells(Sheet const& sheet, Reading const& reading)
{
    Decoder decoder(sheet.sound ? Encoding::utf8 : reading.encoding);
    CsvReader reader(head_of(sheet.text), reading.delimiter);
    CsvRecord record;
    while (reader.next(record)) {
        std::string const list = quoted_list(sheet.workbook ? words_of_workbook(record) : words_of(record, decoder));
        if (list != "-")
            return list;
    }
    return "-";
}

std::string labels_of(std::vector<std::size_t> const& columns, Ledger const& ledger, Language language)
{
    std::vector<std::string> labels;
    for (std::size_t const column : columns)
        labels.push_back(ledger.columns[column].label.in(language));
    return join(labels, ", ");
}

[[noreturn]] void refuse_unknown(Sheet const& sheet, Reading const& reading, std::span<Headings const> ledgers, Language language)
{
    if (ledgers.size() == 1) {
        Ledger const& ledger = ledgers.front().ledger();
        std::vector<std::size_t> required;
        for (std::size_t i = 0; i < ledger.columns.size(); ++i)
            if (ledger.columns[i].required)
                required.push_back(i);
        fail(tr("{}: no heading row was found in the first ten lines. {} needs the columns {}; the file begins with {}"), printable(sheet.name), ledger.title.in(language),
             labels_of(required, ledger, language), first_cells(sheet, reading));
    }
    if (reading.layout.ledger == nullptr)
        fail(tr("{}: its headings belong to no ledger (the file begins with {}). Say which it is with --as"), printable(sheet.name), first_cells(sheet, reading));
    std::vector<std::string> candidates{reading.layout.ledger->name};
    for (Layout const& layout : reading.equals)
        candidates.push_back(layout.ledger->name);
    fail(tr("{}: its headings ({}) do not say for certain which ledger it is; it may be {}. Say which it is with --as"), printable(sheet.name), quoted_list(reading.layout.headings),
         join(candidates, ", "));
}

[[noreturn]] void refuse_missing(Sheet const& sheet, Reading const& reading, std::vector<std::size_t> const& missing, Headings const& names, Language language)
{
    Layout const& layout = reading.layout;
    Message guess;
    for (std::size_t const cell : layout.unknown) {
        std::string const near = names.nearest_to(layout.headings[cell], language);
        for (std::size_t const column : missing)
            if (!near.empty() && near == layout.ledger->columns[column].label.in(language))
                guess = say(tr(" (is “{}” meant for {}?)"), printable(layout.headings[cell]), near);
    }
    fail(tr("{}: {} lacks the column {}{}. Found: {}"), printable(sheet.at_line(reading.line)), layout.ledger->title.in(language),
         labels_of(missing, *layout.ledger, language), guess, quoted_list(layout.headings));
}

void check_columns(Sheet const& sheet, Reading const& reading, std::span<Headings const> ledgers, SheetOptions const& options, Language language)
{
    Layout const& layout = reading.layout;
    auto const names = std::find_if(ledgers.begin(), ledgers.end(), [&](Headings const& candidate) { return &candidate.ledger() == layout.ledger; });
    std::vector<std::size_t> missing;
    for (std::size_t const column : layout.missing)
        if (!options.key_suffices || layout.ledger->columns[column].key)
            missing.push_back(column);
    if (!missing.empty())
        refuse_missing(sheet, reading, missing, *names, language);
    for (auto const& [first, second] : layout.doubles)
        fail(tr("{}: the columns “{}” and “{}” both mean the same. Keep one of them"), printable(sheet.at_line(reading.line)), printable(layout.headings[first]),
             printable(layout.headings[second]));
}

}

/// Every delimiter outside quotes replaced by one byte that no text holds.
std::string separated_plainly(std::string_view text, Encoding encoding, std::string_view written_delimiter)
{
    std::string const mark = encode(written_delimiter, encoding);
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '"')
            quoted = !quoted;
        if (!quoted && text.substr(i).starts_with(mark)) {
            out += stand_in_delimiter;
            i += mark.size();
        } else {
            // A character of two bytes is kept whole: its second byte is no delimiter.
            bool const two = encoding == Encoding::gb18030 && static_cast<unsigned char>(text[i]) >= 0x81 && i + 1 < text.size();
            out.append(text.substr(i, two ? 2 : 1));
            i += two ? 2 : 1;
        }
    }
    return out;
}

Reading find_headings(Sheet const& sheet, SheetOptions const& options, std::span<Headings const> ledgers)
{
    if (sheet.workbook)
        return read_with(head_of(sheet.text), stand_in_delimiter, words_of_workbook, ledgers);
    static constexpr std::array<std::string_view, 5> delimiters{",", "\t", ";", "|", wide_comma};
    std::string_view const head = head_of(sheet.text);
    std::optional<Reading> best;
    for (Encoding const encoding : encodings_to_try(sheet, options)) {
        for (std::string_view const delimiter : delimiters) {
            if (options.delimiter != '\0' && delimiter != std::string_view(&options.delimiter, 1))
                continue;
            std::optional<Reading> reading = read_separated(head, encoding, delimiter, ledgers);
            bool const known = reading && reading->layout.ledger != nullptr;
            if (reading && (!best || (known && (best->layout.ledger == nullptr || reading->layout.beats(best->layout)))))
                best = std::move(reading);
        }
    }
    if (!best)
        return Reading{};
    // Headings in ASCII say nothing about the encoding.
    bool const open = !options.encoding && !sheet.encoding_given && !sheet.sound && best->layout.ledger != nullptr && best->encoding == Encoding::gb18030;
    if (open && is_known_by_ascii(best->layout) && is_damaged_utf8(sheet.text)) {
        SheetOptions in_utf8 = options;
        in_utf8.encoding = Encoding::utf8;
        return find_headings(sheet, in_utf8, ledgers);
    }
    return *std::move(best);
}

std::string quoted_list(std::vector<std::string> const& words)
{
    std::vector<std::string> shown;
    for (std::string const& word : words)
        if (std::string const plain = printable(trim(word)); !plain.empty() && shown.size() < 30)
            shown.push_back(shorten(plain, 40));
    return shown.empty() ? "-" : join(shown, ", ");
}

bool Reading::is_certain(bool named, bool key_suffices) const
{
    if (layout.ledger == nullptr)
        return false;
    if (named)
        return layout.is_likely() || layout.required_found() > 0;
    bool const lacks_key = std::any_of(layout.missing.begin(), layout.missing.end(), [&](std::size_t column) { return layout.ledger->columns[column].key; });
    return equals.empty() && (layout.is_likely() || (key_suffices && !lacks_key && layout.fields.size() > 1));
}

void settle_headings(Sheet& sheet, Reading reading, std::span<Headings const> ledgers, SheetOptions const& options, Language language)
{
    if (!reading.is_certain(ledgers.size() == 1, options.key_suffices))
        refuse_unknown(sheet, reading, ledgers, language);
    check_columns(sheet, reading, ledgers, options, language);
    sheet.encoding = reading.encoding;
    sheet.sound = sheet.sound && sheet.encoding == Encoding::utf8;
    sheet.delimiter = reading.delimiter;
    sheet.heading_record = reading.record;
    sheet.heading_line = reading.line;
    sheet.layout = std::move(reading.layout);
    sheet.written_delimiter = reading.written_delimiter;
}

}
