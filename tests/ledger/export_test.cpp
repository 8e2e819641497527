#include "core/ledger/export.hpp"

#include "core/ledger/template.hpp"
#include "core/ledger/values.hpp"
#include "tests/ledger/import_desk.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::import_test;

namespace {

/// Rows that use all that a ledger can hold, the same for the same seed.
class Filler {
public:
    Filler(LedgerDesk& desk, unsigned seed) : m_desk(desk), m_random(seed) {}

    void fill_all()
    {
        std::vector<std::string> left = m_desk.pack.ledger_names();
        while (!left.empty()) {
            auto const ready = std::find_if(left.begin(), left.end(), [&](std::string const& name) { return is_ready(m_desk.pack.ledger(name), left); });
            REQUIRE(ready != left.end());
            fill(m_desk.pack.ledger(*ready));
            left.erase(ready);
        }
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    static bool is_ready(Ledger const& ledger, std::vector<std::string> const& left)
    {
        return std::none_of(ledger.columns.begin(), ledger.columns.end(), [&](Column const& column) {
            return column.type == ColumnType::ref && column.target != ledger.name && std::find(left.begin(), left.end(), column.target) != left.end();
        });
    }

    void fill(Ledger const& ledger)
    {
        Operation operation(m_desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp add"}, "add");
        for (int i = 0; i < 40; ++i) {
            Row row;
            for (Column const& column : ledger.columns)
                row.emplace_back(column.name, value(ledger, column, row));
            try {
                insert_row(operation, ledger, row);
            } catch (ConstraintError const&) {
                // the key exists
            }
        }
        // References to the own ledger may lead backward, forward and to the row itself.
        std::int64_t const rows = m_desk.count(ledger.name);
        CHECK_MESSAGE(rows >= 5, ledger.name);
        for (Column const& column : ledger.columns)
            if (column.type == ColumnType::ref && column.target == ledger.name)
                for (std::int64_t id = 1; id <= rows; id += 2)
                    m_desk.db.prepare("UPDATE " + ledger.name + " SET " + column.name + " = ? WHERE id = ?").with(std::int64_t{1 + below(static_cast<int>(rows))}, id).run();
        operation.commit();
    }

    Value value(Ledger const& ledger, Column const& column, Row const& row)
    {
        bool const own = column.type == ColumnType::ref && column.target == ledger.name;
        if (own || (!column.required && below(3) == 0))
            return blank_of(column);
        switch (column.type) {
        case ColumnType::integer:
            return std::int64_t{below(2000) - 1000};
        case ColumnType::percent:
            return std::int64_t{below(10001)};
        case ColumnType::count:
        case ColumnType::decimal:
        case ColumnType::money:
            return std::int64_t{below(1000000)};
        case ColumnType::boolean:
            return std::int64_t{below(2)};
        case ColumnType::ref:
            return std::int64_t{1 + below(static_cast<int>(m_desk.count(column.target)))};
        default:
            return text(ledger, column, row);
        }
    }

    std::string text(Ledger const& ledger, Column const& column, Row const& row)
    {
        switch (column.type) {
        case ColumnType::date:
            return date(column, row);
        case ColumnType::time:
            return iso(TimeOfDay{below(1440)});
        case ColumnType::month:
            return iso(make_month(2020 + below(10), 1 + below(12)));
        case ColumnType::choice:
            return column.choices[static_cast<std::size_t>(below(static_cast<int>(column.choices.size())))].code;
        case ColumnType::standard: {
            auto const& items = m_desk.pack.standard(column.target).items;
            return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))].code;
        }
        case ColumnType::phone:
            return "0736-" + std::to_string(1000000 + below(9000000));
        case ColumnType::person_id:
            return "11010519491231002X";
        case ColumnType::code: {
            static constexpr char const* forms[] = {"0000", "A-", "甲", "007-", "-", "=", "张1号"};
            return forms[below(7)] + std::to_string(++m_codes);
        }
        default: {
            static constexpr char const* words[] = {"安康", "a,b", "说\"好\"", "一行\n二行", "=1+1", "@home", "-5", "+86", "'quoted", "'=x", "㐂𠮷", "2026-10-03", "tab\there", "全角，", "0012", "1e5", "小计"};
            std::string const word = words[below(17)];
            return column.name == "name" || ledger.code_column() == &column ? word + std::to_string(++m_codes) : word;
        }
        }
    }

    std::string date(Column const& column, Row const& row)
    {
        int earliest = make_date(2015, 1, 1).days;
        for (auto const& [name, given] : row)
            if (name == column.not_before && std::holds_alternative<std::string>(given) && !std::get<std::string>(given).empty())
                earliest = iso_date(std::get<std::string>(given))->days;
        return iso(Date{earliest + below(3000)});
    }

    LedgerDesk& m_desk;
    std::mt19937 m_random;
    int m_codes = 0;
};

std::string exported(LedgerDesk& desk, std::string const& ledger, Language language = Language::zh, bool excel = false, bool unmask = true)
{
    ExportOptions options;
    options.listing.unmask = unmask;
    options.excel = excel;
    std::string out;
    export_records(desk.references, desk.pack.ledger(ledger), options, language, [&](std::string_view bytes) { out += bytes; });
    return out;
}

std::string exported_workbook(LedgerDesk& desk, std::string const& ledger, Language language)
{
    ExportOptions options;
    options.listing.unmask = true;
    WorkbookWriter workbook({.title = ledger, .language = language, .streaming = true});
    export_records(desk.references, desk.pack.ledger(ledger), options, language, workbook);
    return workbook.bytes();
}

}

TEST_CASE("What is exported from every ledger imports to the same records, and over themselves changes nothing")
{
    for (unsigned const seed : {1u, 2u, 3u, 5u}) {
        LedgerDesk desk;
        Filler(desk, seed).fill_all();
        bool const as_workbook = seed > 3;
        Language const language = seed % 3 == 2 ? Language::en : Language::zh;
        Texts texts;
        for (std::string const& name : desk.pack.ledger_names()) {
            if (as_workbook) {
                texts.emplace_back(name + ".xlsx", exported_workbook(desk, name, language));
                continue;
            }
            std::string const bytes = exported(desk, name, language, seed == 3);
            texts.emplace_back(name + ".csv", seed == 1 ? encode(bytes, Encoding::gb18030) : bytes);
        }
        std::reverse(texts.begin(), texts.end());
        LedgerDesk fresh;
        Imported const imported = import_texts(fresh, texts);
        for (std::size_t i = 0; i < imported.outcome.faults.kept().size() && i < 10; ++i)
            MESSAGE(imported.told(i));
        REQUIRE(imported.outcome.faults.empty());
        for (std::string const& name : desk.pack.ledger_names())
            CHECK_MESSAGE(exported(fresh, name) == exported(desk, name), name);
        Imported const again = import_texts(desk, texts);
        CHECK(again.outcome.faults.empty());
        CHECK_FALSE(again.outcome.changes_anything());
        CHECK(again.counts().unchanged == again.counts().read);
    }
}

TEST_CASE("The right ledger is recognised from every export")
{
    LedgerDesk desk;
    for (Language const language : {Language::zh, Language::en})
        for (std::string const& name : desk.pack.ledger_names())
            CHECK(open_text(desk.pack, name, exported(desk, name, language)).ledger().name == name);
}

TEST_CASE("An empty template imports as it is, from CSV and from a workbook, and its ledger is recognised")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    for (Language const language : {Language::zh, Language::en})
        for (std::string const& name : desk.pack.ledger_names()) {
            CAPTURE(name);
            Speech const speech(language, {});
            for (std::string const& bytes : {sheet_template(desk.pack.ledger(name), language), workbook_template(desk.pack, &desk.references, desk.pack.ledger(name), speech),
                                             workbook_template(desk.pack, nullptr, desk.pack.ledger(name), speech)}) {
                CHECK(open_text(desk.pack, name, bytes).ledger().name == name);
                Imported const imported = import_text(desk, bytes);
                CHECK(imported.outcome.faults.empty());
                CHECK(imported.counts().read == 0);
            }
        }
}

TEST_CASE("Sensitive columns stay out of an export, and importing it leaves them as they are")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::string const bytes = exported(desk, "officer", Language::zh, false, false);
    CHECK(bytes.find("13800001234") == std::string::npos);
    CHECK(bytes.find("手机号码") == std::string::npos);
    CHECK_FALSE(import_text(desk, bytes).outcome.changes_anything());
    CHECK(desk.db.text("SELECT phone FROM officer WHERE badge = '012345'") == "13800001234");
}

TEST_CASE("An export can be narrowed and made for Excel")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    ExportOptions options;
    options.listing.officer = "012346";
    options.excel = true;
    std::string out;
    CHECK(export_records(desk.references, desk.pack.ledger("post"), options, Language::zh, [&](std::string_view bytes) { out += bytes; }).records == 2);
    CHECK(out.starts_with("\xEF\xBB\xBF警号,警务室,"));
    CHECK(out.find("\r\n012346,CX-07,lead,2025-01-01,2026-10-15,,\r\n") != std::string::npos);
}

TEST_CASE("A template has the headings of its ledger and is recognised when it comes back")
{
    Pack const pack = Pack::embedded();
    for (std::string const& name : pack.ledger_names()) {
        for (Language const language : {Language::zh, Language::en}) {
            std::string const bytes = sheet_template(pack.ledger(name), language);
            Sheet const sheet = open_text(pack, name, bytes);
            CHECK(sheet.ledger().name == name);
            CHECK(sheet.layout.unknown.empty());
            CHECK(sheet.layout.fields.size() == pack.ledger(name).columns.size());
        }
    }
    Document const document = explained_columns(pack, pack.ledger("visit"), Speech());
    CHECK(std::get<Table>(document.blocks[0]).rows.size() == pack.ledger("visit").columns.size());
}
