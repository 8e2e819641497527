#include "core/base/csv.hpp"
#include "core/base/date.hpp"
#include "core/base/encoding.hpp"
#include "core/base/exact.hpp"
#include "core/base/json.hpp"
#include "core/base/text.hpp"
#include "core/ledger/sheet_encoding.hpp"
#include "core/ledger/written_numbers.hpp"
#include "tests/fuzz/target.hpp"

#include <functional>
#include <vector>

namespace cwp::fuzz {

namespace {

/// Whether the reading refused; what it throws besides is a finding.
bool refuses(std::function<void()> const& reading)
{
    try {
        reading();
        return false;
    } catch (Invalid const&) {
        return true;
    }
}

using Cells = std::vector<std::string>;

std::vector<Cells> records_of(std::string_view text, char delimiter, bool& whole)
{
    std::vector<Cells> records;
    CsvReader reader(text, delimiter);
    CsvRecord record;
    std::size_t line = 0;
    std::size_t position = 0;
    while (reader.next(record)) {
        demand(record.line > line, "a record begins on a line behind that of the record before it");
        demand(reader.position() > position && reader.position() <= text.size(), "every record takes some of the text");
        demand(!record.cells.empty(), "a record has a cell");
        line = record.line;
        position = reader.position();
        whole = whole && record.open_quote_cell == 0;
        records.emplace_back(record.cells.begin(), record.cells.end());
    }
    demand(reader.position() == text.size(), "all of the text is read");
    return records;
}

std::string written(std::vector<Cells> const& records, char delimiter)
{
    std::string text;
    for (Cells const& cells : records) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                text += delimiter;
            text += csv_cell(cells[i], delimiter);
        }
        text += '\n';
    }
    return text;
}

}

void read_csv(std::string_view bytes)
{
    static constexpr std::string_view delimiters = ",;\t|";
    char const delimiter = delimiters[cut_byte(bytes) % delimiters.size()];
    bool whole = true;
    auto const records = records_of(bytes, delimiter, whole);
    bool again_whole = true;
    demand(records_of(written(records, delimiter), delimiter, again_whole) == records && again_whole, "what is written is read again as it was");
    demand(undefused(defused(bytes)) == bytes || undefused(bytes) != bytes, "a defused cell comes back");
}

void read_dates(std::string_view bytes)
{
    bool const has_date = !refuses([&] {
        Date const date = parse_date(bytes);
        demand(1900 <= year_of(date) && year_of(date) <= 2199, "a date lies in the years that are believed");
        demand(parse_date(iso(date)) == date && iso_date(iso(date)) == date, "a printed date is read again");
        demand(make_date(year_of(date), month_of(date), day_of(date)) == date, "a date is made of its parts");
    });
    if (auto const date = iso_date(bytes); date && !has_date)
        demand(year_of(*date) < 1900 || year_of(*date) > 2199, "an ISO date is a date");
    refuses([&] {
        Month const month = parse_month(bytes);
        demand(iso_month(iso(month)) == month, "a printed month is read again");
    });
    refuses([&] {
        TimeOfDay const time = parse_time(bytes);
        demand(0 <= time.minutes && time.minutes < 24 * 60 && parse_time(iso(time)) == time, "a printed time is read again");
    });
    is_end_of_day(bytes);
}

void read_numbers(std::string_view bytes)
{
    refuses([&] {
        Exact const number = Exact::parse(bytes);
        demand(Exact::parse(number.text()) == number, "a printed number is read again");
    });
    refuses([&] { demand(Exact::decimal(bytes) == Exact::parse(bytes), "a decimal is the number that it says"); });
    refuses([&] { demand(written_integer(std::to_string(written_integer(bytes))) == written_integer(bytes), "a printed integer is read again"); });
    refuses([&] { demand(written_count(bytes) >= 0, "a count is not negative"); });
    for (int places = 0; places <= 4; ++places)
        refuses([&] {
            std::int64_t const scaled = written_decimal(bytes, places);
            demand(written_decimal(scaled_text(scaled, places), places) == scaled, "a printed decimal is read again");
        });
    refuses([&] {
        std::int64_t const money = written_money(bytes);
        demand(written_money(scaled_text(money, 2)) == money, "printed money is read again");
    });
    refuses([&] {
        std::int64_t const percent = written_percent(bytes);
        demand(0 <= percent && percent <= 10000, "a share lies between none and all");
    });
    is_scientific(bytes);
}

void read_json(std::string_view bytes)
{
    refuses([&] {
        FlatObject const object = parse_flat_json(bytes);
        std::string const text = flat_json(object);
        demand(parse_flat_json(text) == object, "a printed object is read again");
    });
    refuses([&] {
        FlatObject const object{{"any", std::string(bytes)}};
        demand(parse_flat_json(flat_json(object)) == object, "any text comes back from JSON");
    });
}

void read_encodings(std::string_view bytes)
{
    refuses([&] { demand(decode(bytes, Encoding::utf8) == bytes, "UTF-8 is decoded as it is"); });
    refuses([&] {
        std::string const text = decode(bytes, Encoding::gb18030);
        demand(decode(text, Encoding::utf8) == text, "what is decoded is UTF-8");
        demand(decode(encode(text, Encoding::gb18030), Encoding::gb18030) == text, "what is encoded again is the same text");
    });
    std::string const shown = printable(bytes);
    demand(decode(shown, Encoding::utf8) == shown && shown.find('\x1b') == shown.npos, "what is printed is UTF-8 without escapes");
    is_damaged_utf8(bytes);
    if (auto const order = utf16_order(bytes))
        refuses([&] { decode(text_of_utf16(bytes, *order).bytes(), Encoding::utf8); });
}

}
