#include "core/ledger/sheet.hpp"

#include "core/base/csv.hpp"
#include "core/base/digest.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t records_searched = 10;
constexpr std::size_t piece = std::size_t{8} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view wide_comma = "，";

/// The end of the last whole line at or before `end`, so that no character is cut; `end` itself where there is none.
std::size_t after_last_line(std::string_view bytes, std::size_t begin, std::size_t end)
{
    if (end >= bytes.size())
        return bytes.size();
    std::size_t const at = bytes.substr(begin, end - begin).rfind('\n');
    return at == std::string_view::npos ? end : begin + at + 1;
}

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

/// Whether a search for the byte would find it inside characters, or it is no single byte.
bool needs_stand_in(std::string_view written_delimiter, Encoding encoding)
{
    return written_delimiter.size() > 1 || (written_delimiter == "|" && encoding == Encoding::gb18030);
}

/// One way to read the first records, and the heading row it finds.
struct Reading {
    Encoding encoding = Encoding::utf8;
    char delimiter = ',';
    std::string_view written_delimiter = ",";
    std::size_t record = 0;
    std::size_t line = 1;
    Layout layout;
    std::vector<Layout> equals; ///< other ledgers that fit as well
};

std::vector<std::string> decoded_cells(std::vector<std::string_view> const& cells, Decoder& decoder)
{
    std::vector<std::string> words;
    words.reserve(cells.size());
    for (std::string_view const cell : cells) {
        try {
            words.push_back(decoder(cell));
        } catch (Invalid const&) {
            words.emplace_back(); // not a heading in this encoding
        }
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

Reading read_with(std::string_view text, Encoding encoding, char delimiter, std::span<Headings const> ledgers)
{
    Decoder decoder(encoding);
    CsvReader reader(text, delimiter);
    CsvRecord record;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
    while (rows.size() < records_searched && reader.next(record)) {
        rows.push_back(decoded_cells(record.cells, decoder));
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
    best.encoding = encoding;
    best.delimiter = delimiter;
    best.equals = std::move(equals);
    return best;
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
        reading = read_with(plain, encoding, stand_in_delimiter, ledgers);
    } else {
        reading = read_with(head, encoding, written_delimiter.front(), ledgers);
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

/// Length of the well-formed UTF-8 character of three or four bytes with which `text` begins; 0 where there is none. Chinese in UTF-8 is made of these.
std::size_t long_character(std::string_view text)
{
    unsigned const lead = static_cast<unsigned char>(text.front());
    std::size_t const length = lead >= 0xF0 && lead <= 0xF4 ? 4 : ((lead & 0xF0U) == 0xE0U ? 3 : 0);
    return length > 0 && length <= text.size() && !invalid_utf8(text.substr(0, length)) ? length : 0;
}

/// How well the lines of a text suit the two encodings.
struct Suitability {
    std::size_t bad_in_utf8 = 0;     ///< lines that are not UTF-8
    std::size_t bad_in_gb18030 = 0;  ///< lines that are not GB18030
    std::size_t long_bytes = 0;      ///< of characters of three and four bytes in UTF-8
    std::size_t broken_bytes = 0;    ///< that belong to no character in UTF-8
};

void count_bytes(std::string_view line, Suitability& found)
{
    for (std::size_t i = 0; i < line.size();) {
        std::string_view const rest = line.substr(i);
        std::size_t length = 1;
        if (static_cast<unsigned char>(rest.front()) >= 0x80) {
            if (std::size_t const whole = long_character(rest); whole > 0) {
                length = whole;
                found.long_bytes += whole;
            } else if (rest.size() > 1 && !invalid_utf8(rest.substr(0, 2))) {
                length = 2;
            } else {
                ++found.broken_bytes;
            }
        }
        i += length;
    }
}

/// Whether a text with broken UTF-8, whose headings are the same in both encodings, is a damaged UTF-8 file: many Chinese characters in UTF-8 happen
/// to be other characters in GB18030, so that being decodable proves little. In doubt it is UTF-8, where the broken bytes are refused and nothing is garbled.
bool is_damaged_utf8(std::string_view text)
{
    Suitability found;
    Decoder gb18030(Encoding::gb18030);
    std::string decoded;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string_view const line = text.substr(begin, end - begin);
        begin = end + 1;
        if (is_plain(line))
            continue;
        found.bad_in_utf8 += invalid_utf8(line).has_value() ? std::size_t{1} : std::size_t{0};
        count_bytes(line, found);
        try {
            gb18030.decode_into(line, decoded);
        } catch (Invalid const&) {
            ++found.bad_in_gb18030;
        }
    }
    return found.bad_in_gb18030 >= found.bad_in_utf8 || found.long_bytes >= found.broken_bytes;
}

/// Tries encodings and delimiters; the one with the most known headings wins, the first of equals.
Reading find_headings(Sheet const& sheet, SheetOptions const& options, std::span<Headings const> ledgers)
{
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

/// The cells of the first record that is not blank, for a message.
std::string first_cells(Sheet const& sheet, Reading const& reading)
{
    Encoding const encoding = sheet.sound ? Encoding::utf8 : reading.encoding;
    Decoder decoder(encoding);
    CsvReader reader(head_of(sheet.text), reading.delimiter);
    CsvRecord record;
    while (reader.next(record)) {
        std::string const list = quoted_list(decoded_cells(record.cells, decoder));
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
    fail(tr("{}:{}: {} lacks the column {}{}. Found: {}"), printable(sheet.name), reading.line, layout.ledger->title.in(language),
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
        fail(tr("{}:{}: the columns “{}” and “{}” both mean the same. Keep one of them"), printable(sheet.name), reading.line, printable(layout.headings[first]),
             printable(layout.headings[second]));
}

void note_findings(Sheet& sheet)
{
    sheet.notes.push_back(say(tr("{}: encoding {}, delimiter {}, headings in line {}"), printable(sheet.name), name_of(sheet.encoding), sheet.delimiter == '\t' ? "tab" : sheet.written_delimiter, sheet.heading_line));
    if (sheet.heading_record > 0)
        sheet.notes.push_back(say(tr("{}: lines above the headings are skipped as titles: {}"), printable(sheet.name), sheet.heading_record));
    if (sheet.written_delimiter == wide_comma)
        sheet.warnings.push_back(say(tr("{}: warning: the cells are separated by full-width commas; check the cells that hold commas themselves"), printable(sheet.name)));
    if (!sheet.layout.unknown.empty()) {
        std::vector<std::string> unknown;
        for (std::size_t const cell : sheet.layout.unknown)
            unknown.push_back(sheet.layout.headings[cell]);
        sheet.warnings.push_back(say(tr("{}: columns that {} does not have are ignored: {}"), printable(sheet.name), sheet.ledger().title, quoted_list(unknown)));
    }
    sheet.notes.insert(sheet.notes.end(), sheet.warnings.begin(), sheet.warnings.end());
}

/// Whether one ledger was clearly meant.
bool is_certain(Reading const& reading, bool named, bool key_suffices)
{
    Layout const& layout = reading.layout;
    if (layout.ledger == nullptr)
        return false;
    if (named)
        return layout.is_likely() || layout.required_found() > 0;
    bool const lacks_key = std::any_of(layout.missing.begin(), layout.missing.end(), [&](std::size_t column) { return layout.ledger->columns[column].key; });
    return reading.equals.empty() && (layout.is_likely() || (key_suffices && !lacks_key && layout.fields.size() > 1));
}

}

Sheet open_sheet(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language)
{
    Sheet sheet;
    sheet.name = file.name;
    sheet.bytes = file.bytes;
    sheet.release = file.release;
    if (auto const foreign = foreign_format(file.bytes))
        fail(tr("{}: {}"), printable(file.name), *foreign);
    if (trim(file.bytes.substr(0, 4096)).empty() && trim(file.bytes).empty())
        fail(tr("{}: the file is empty"), printable(file.name));
    survey(sheet);
    bool const marked = file.bytes.starts_with(byte_order_mark);
    sheet.text = marked ? file.bytes.substr(byte_order_mark.size()) : file.bytes;
    sheet.encoding_given = marked || options.encoding.has_value();

    Reading reading = find_headings(sheet, options, ledgers);
    if (!is_certain(reading, ledgers.size() == 1, options.key_suffices))
        refuse_unknown(sheet, reading, ledgers, language);
    check_columns(sheet, reading, ledgers, options, language);
    sheet.encoding = reading.encoding;
    sheet.sound = sheet.sound && sheet.encoding == Encoding::utf8;
    sheet.delimiter = reading.delimiter;
    sheet.heading_record = reading.record;
    sheet.heading_line = reading.line;
    sheet.layout = std::move(reading.layout);
    sheet.written_delimiter = reading.written_delimiter;
    if (sheet.delimiter == stand_in_delimiter)
        sheet.separated = separated_plainly(sheet.text, sheet.encoding, sheet.written_delimiter);
    note_findings(sheet);
    return sheet;
}

}
