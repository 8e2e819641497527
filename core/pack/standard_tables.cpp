#include "core/pack/standard_tables.hpp"

#include "core/pack/files.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Months as text, both ends included.
struct Months {
    std::string from;
    std::string until;

    bool is_empty() const { return until < from; }
};

Months both(Months const& a, Months const& b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

/// The months in which one version of a file is in force: until the month before the next one.
Months validity(Pack const& pack, PackFile const& file)
{
    Months months{file.from, "9999-99"};
    for (PackFile const& other : pack.files()) {
        std::optional<Month> const next = other.path == file.path && other.from > file.from ? iso_month(other.from) : std::nullopt;
        if (next) {
            months.until = std::min(months.until, iso(*next - 1));
        }
    }
    return months;
}

/// × 10000: a decimal, yes or no; NULL for words.
Value attribute_number(std::string const& text)
{
    if (text == "true" || text == "false") {
        return std::int64_t{text == "true" ? 10000 : 0};
    }
    bool const digits = !text.empty() && text.find_first_not_of("+-.0123456789") == std::string::npos;
    bool const plain = digits && text.find_first_of("+-", 1) == std::string::npos && text.size() <= 12 && text.find('.') == text.rfind('.');
    if (!plain || text.find_first_of("0123456789") == std::string::npos) {
        return {};
    }
    return Exact::decimal(text.starts_with('+') ? text.substr(1) : text).scaled(4);
}

class Writer {
public:
    explicit Writer(Database const& db)
        : m_item(db.prepare("INSERT INTO standard_item (list, code, position, zh, en, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?)")),
          m_attribute(db.prepare("INSERT INTO standard_attribute (list, code, name, number, text, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?)")),
          m_norm(db.prepare("INSERT INTO norm (name, value, valid_from, valid_until) VALUES (?, ?, ?, ?)"))
    {
    }

    void write(Standard const& standard, Months const& in_force)
    {
        std::int64_t position = 0;
        for (StandardItem const& item : standard.items) {
            Months const months = both(in_force, {item.from, item.until});
            ++position;
            if (!months.is_empty()) {
                write_item(standard.name, item, position, months);
            }
        }
        for (StandardValue const& value : standard.values) {
            Months const months = both(in_force, {value.from, value.until});
            if (!months.is_empty()) {
                m_norm.with(value.name, value.value.scaled(4), months.from, months.until).run();
            }
        }
    }

private:
    void write_item(std::string const& list, StandardItem const& item, std::int64_t position, Months const& months)
    {
        m_item.with(list, item.code, position, item.label.zh, item.label.en, months.from, months.until).run();
        for (auto const& [name, text] : item.attributes) {
            m_attribute.with(list, item.code, name, attribute_number(text), text, months.from, months.until).run();
        }
    }

    Statement m_item;
    Statement m_attribute;
    Statement m_norm;
};

}

void write_standards(Database const& db, Pack const& pack)
{
    db.execute("DELETE FROM standard_item; DELETE FROM standard_attribute; DELETE FROM norm");
    Writer writer(db);
    for (PackFile const& file : pack.files()) {
        if (folder_of(file.path) != "standards" || file.text.empty()) {
            continue;
        }
        Months const months = validity(pack, file);
        if (months.is_empty()) {
            continue;
        }
        Mistakes mistakes(file.path);
        Standard const standard = read_standard(file, mistakes);
        mistakes.throw_first();
        writer.write(standard, months);
    }
}

}
