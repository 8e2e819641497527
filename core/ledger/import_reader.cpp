#include "core/ledger/import_reader.hpp"

#include "core/base/csv.hpp"
#include "core/base/text.hpp"
#include "core/ledger/cell_marks.hpp"
#include "core/ledger/import_workbook.hpp"
#include "core/ledger/values.hpp"
#include "core/ledger/written_words.hpp"

#include <algorithm>
#include <functional>

namespace cwp {

namespace {

constexpr std::size_t most_bytes = 4 * longest_text; // in either encoding

bool repeats(ColumnType type)
{
    switch (type) {
    case ColumnType::boolean:
    case ColumnType::date:
    case ColumnType::time:
    case ColumnType::month:
    case ColumnType::choice:
    case ColumnType::standard:
    case ColumnType::ref:
        return true;
    default:
        return false;
    }
}

unsigned char byte_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// Free text that is stored letter for letter: no outer space, no control character, no apostrophe of a spreadsheet, no `(清空)`.
bool is_plain_text(std::string_view raw)
{
    constexpr std::size_t surely_short = 10000;
    unsigned char const first = byte_at(raw, 0);
    unsigned char const last = byte_at(raw, raw.size() - 1);
    // U+3000 begins with E3 80 and ends with 80, U+00A0 is C2 A0: whatever might be one of these is looked at closely.
    if (raw.size() > surely_short || first <= ' ' || last <= ' ' || first == '\'' || first == '(' || (first == 0xE3 && byte_at(raw, 1) == 0x80) || first == 0xC2 || last == 0xA0
        || (last == 0x80 && raw.size() >= 3 && byte_at(raw, raw.size() - 2) == 0x80) || (first == 0xEF && byte_at(raw, 1) == 0xBC) || (first == 0xEF && byte_at(raw, 1) == 0xBB))
        return false;
    unsigned bad = 0;
    for (char const c : raw) {
        unsigned char const byte = static_cast<unsigned char>(c);
        bad |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == 0x7F) | static_cast<unsigned>(byte == 0xC2);
    }
    return bad == 0;
}

bool is_digits(std::string_view raw)
{
    return std::all_of(raw.begin(), raw.end(), [](char c) { return '0' <= c && c <= '9'; });
}


}

FaultKind fault_kind_of(ColumnType type)
{
    switch (type) {
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money:
    case ColumnType::percent:
        return FaultKind::number;
    case ColumnType::date:
    case ColumnType::time:
    case ColumnType::month:
        return FaultKind::date;
    case ColumnType::boolean:
    case ColumnType::choice:
    case ColumnType::standard:
        return FaultKind::choice;
    case ColumnType::ref:
        return FaultKind::reference;
    default:
        return FaultKind::text;
    }
}

EntryMemo::EntryMemo() : m_slots(256) {}

Entry const* EntryMemo::find(std::string_view raw, std::size_t hash) const
{
    std::size_t const mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].used; at = (at + 1) & mask)
        if (m_slots[at].hash == hash && m_slots[at].raw == raw)
            return &m_slots[at].entry;
    return nullptr;
}

Entry EntryMemo::add(std::string_view raw, std::size_t hash, Entry entry)
{
    if (m_count * 2 >= m_slots.size())
        grow();
    if (entry.kind == EntryKind::text)
        entry = Entry::of(m_texts.keep(entry.text()));
    std::size_t const mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].used)
        at = (at + 1) & mask;
    m_slots[at] = Slot{hash, m_texts.keep(raw), entry, true};
    ++m_count;
    return entry;
}

void EntryMemo::grow()
{
    std::vector<Slot> larger(m_slots.size() * 2);
    std::size_t const mask = larger.size() - 1;
    for (Slot const& slot : m_slots) {
        if (!slot.used)
            continue;
        std::size_t at = slot.hash & mask;
        while (larger[at].used)
            at = (at + 1) & mask;
        larger[at] = slot;
    }
    m_slots = std::move(larger);
}

EntryReader::EntryReader(Column const& column, References& references, std::mutex& naming, EntrySource const& source)
    : m_column(&column), m_references(&references), m_naming(&naming), m_repeats(repeats(column.type)), m_source(source)
{
}

bool EntryReader::is_in_file(std::string_view raw) const
{
    return std::less_equal<>{}(m_source.file.data(), raw.data()) && std::less<>{}(raw.data(), m_source.file.data() + m_source.file.size());
}

std::optional<BadCell> EntryReader::read(std::string_view raw, Entry& entry, TextStore& texts)
{
    if (raw.empty()) {
        entry = Entry();
        return std::nullopt;
    }
    // Before anything copies it.
    if (!m_source.workbook && raw.size() > most_bytes)
        return BadCell{FaultKind::text, say(tr("longer than {} characters"), longest_text), {}};
    if (!m_repeats) {
        if (read_plainly(raw, entry, texts))
            return std::nullopt;
        return read_slowly(raw, entry, texts);
    }
    if (raw == m_last) {
        entry = m_last_entry;
        return std::nullopt;
    }
    std::size_t const hash = std::hash<std::string_view>{}(raw);
    if (Entry const* known = m_memo.find(raw, hash)) {
        entry = *known;
    } else {
        if (auto bad = read_slowly(raw, entry, texts))
            return bad;
        if (m_memo.is_full())
            return std::nullopt;
        entry = m_memo.add(raw, hash, entry);
    }
    // Cells that do not point into the file live only until the next record.
    if (is_in_file(raw)) {
        m_last = raw;
        m_last_entry = entry;
    }
    return std::nullopt;
}

bool EntryReader::read_text(std::string_view raw, Entry& entry, TextStore& texts)
{
    if (m_source.decoder == nullptr) {
        if (!is_plain_text(raw))
            return false;
        entry = Entry::of(is_in_file(raw) ? raw : texts.keep(raw));
        return true;
    }
    try {
        m_source.decoder->decode_into(raw, m_decoded);
    } catch (Invalid const&) {
        return false; // said why on the long way
    }
    if (!is_plain_text(m_decoded))
        return false;
    entry = Entry::of(texts.keep(m_decoded));
    return true;
}

/// The common forms, without detours; false for everything else.
bool EntryReader::read_plainly(std::string_view raw, Entry& entry, TextStore& texts)
{
    switch (m_column->type) {
    case ColumnType::text:
        return read_text(raw, entry, texts);
    case ColumnType::integer:
    case ColumnType::count: {
        if (raw.size() > 15 || !is_digits(raw))
            return false;
        std::int64_t number = 0;
        for (char const c : raw)
            number = number * 10 + (c - '0');
        entry = Entry::of(number);
        return true;
    }
    case ColumnType::code:
        if (raw.size() > 64 || !is_digits(raw))
            return false;
        entry = Entry::of(texts.keep(raw));
        return true;
    default:
        return false;
    }
}

/// What the marked cell says in words that a CSV file would have, into `m_decoded`.
std::optional<BadCell> EntryReader::read_workbook(std::string_view raw)
{
    MarkedCell const cell = unmarked(raw);
    bool const resolved = cell.nature != CellNature::error && cell.nature != CellNature::unresolved;
    try {
        std::lock_guard const lock(*m_naming);
        WrittenCell written = written_cell(cell, {*m_column, m_source.ledger, m_source.date1904, *m_references});
        if (!m_remark && !written.remark.text.empty())
            m_remark = std::move(written.remark);
        m_decoded = std::move(written.text);
        return std::nullopt;
    } catch (Invalid const& invalid) {
        // A reference that no record answers may find one later in the file, a failed formula never.
        return BadCell{resolved ? fault_kind_of(m_column->type) : FaultKind::text, invalid.message(), invalid.hint()};
    }
}

std::optional<BadCell> EntryReader::read_slowly(std::string_view raw, Entry& entry, TextStore& texts)
{
    std::string_view text = raw;
    if (m_source.workbook) {
        if (auto bad = read_workbook(raw))
            return bad;
        text = m_decoded;
    } else if (m_source.decoder != nullptr) {
        try {
            m_source.decoder->decode_into(raw, m_decoded);
        } catch (Invalid const& invalid) {
            return BadCell{FaultKind::bytes, invalid.message(), say(tr("save the file as CSV UTF-8, or name its encoding with --encoding"))};
        }
        text = m_decoded;
    }
    text = trim(text);
    if (text.empty()) {
        entry = Entry();
        return std::nullopt;
    }
    if (says_clear(text)) {
        entry = Entry::cleared();
        return std::nullopt;
    }
    try {
        std::lock_guard const lock(*m_naming);
        Value const value = parse_value(*m_column, undefused(text), *m_references);
        if (auto const* number = std::get_if<std::int64_t>(&value))
            entry = Entry::of(*number);
        else if (auto const* words = std::get_if<std::string>(&value))
            entry = Entry::of(texts.keep(*words));
        else
            entry = Entry();
        return std::nullopt;
    } catch (Invalid const& invalid) {
        return BadCell{fault_kind_of(m_column->type), invalid.message(), invalid.hint()};
    }
}

std::string shown(std::string_view raw, Encoding encoding)
{
    try {
        return decode(raw, encoding);
    } catch (Invalid const&) {
        std::string out;
        for (char const c : raw) {
            auto const byte = static_cast<unsigned>(static_cast<unsigned char>(c));
            out += byte < 0x80 ? std::string(1, c) : fmt::format("\\x{:02x}", byte);
        }
        return out;
    }
}

bool says_clear(std::string_view text)
{
    return text == "(清空)" || text == "（清空）";
}

}
