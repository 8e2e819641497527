#include "core/base/error.hpp"
#include "core/ledger/values.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

Column column_of(ColumnType type)
{
    Column column;
    column.name = "value";
    column.type = type;
    column.places = type == ColumnType::decimal ? 2 : 0;
    column.label = {"值", "value"};
    if (type == ColumnType::choice) {
        column.choices = {{"active", {"在用", "in use"}, {"使用中"}}, {"planned", {"筹建", "planned"}, {}}, {"closed", {"停用", "closed"}, {"关停"}}};
    } else if (type == ColumnType::ref) {
        column.target = "officer";
    } else if (type == ColumnType::standard) {
        column.target = "tasks";
    }
    return column;
}

struct Accepted {
    ColumnType type;
    char const* written;
    Value stored;
    char const* printed; ///< in Chinese
    char const* exported;
};

Value number(std::int64_t value) { return value; }
Value text(char const* value) { return std::string(value); }

std::vector<Accepted> const accepted{
    {ColumnType::text, " 门牌已换，见面  ", text("门牌已换，见面"), "门牌已换，见面", "门牌已换，见面"},
    {ColumnType::text, "two\r\nlines", text("two\nlines"), "two\nlines", "two\nlines"},
    {ColumnType::code, "０１２３４５", text("012345"), "012345", "012345"},
    {ColumnType::code, "'012345 ", text("012345"), "012345", "012345"},
    {ColumnType::code, "330106E10", text("330106E10"), "330106E10", "330106E10"},
    {ColumnType::integer, "1,234", number(1234), "1234", "1234"},
    {ColumnType::integer, "－１２", number(-12), "-12", "-12"},
    {ColumnType::integer, "168.0", number(168), "168", "168"},
    {ColumnType::count, "１，２３４，５６７", number(1234567), "1234567", "1234567"},
    {ColumnType::count, "0", number(0), "0", "0"},
    {ColumnType::decimal, "-0.5", number(-50), "-0.50", "-0.50"},
    {ColumnType::decimal, "12.500", number(1250), "12.50", "12.50"},
    {ColumnType::decimal, ".5", number(50), "0.50", "0.50"},
    {ColumnType::money, "1,234.50", number(123450), "1234.50", "1234.50"},
    {ColumnType::money, "1，234.50元", number(123450), "1234.50", "1234.50"},
    {ColumnType::money, "￥200", number(20000), "200.00", "200.00"},
    {ColumnType::percent, "95%", number(9500), "95%", "95%"},
    {ColumnType::percent, "95.5", number(9550), "95.5%", "95.5%"},
    {ColumnType::percent, "０.９５％", number(95), "0.95%", "0.95%"},
    {ColumnType::percent, "0", number(0), "0%", "0%"},
    {ColumnType::boolean, "是", number(1), "是", "yes"},
    {ColumnType::boolean, "有", number(1), "是", "yes"},
    {ColumnType::boolean, "√", number(1), "是", "yes"},
    {ColumnType::boolean, "TRUE", number(1), "是", "yes"},
    {ColumnType::boolean, "×", number(0), "否", "no"},
    {ColumnType::boolean, "无", number(0), "否", "no"},
    {ColumnType::boolean, "０", number(0), "否", "no"},
    {ColumnType::date, "2026-10-03", text("2026-10-03"), "2026-10-03", "2026-10-03"},
    {ColumnType::date, "2026年10月3日", text("2026-10-03"), "2026-10-03", "2026-10-03"},
    {ColumnType::date, "20261003", text("2026-10-03"), "2026-10-03", "2026-10-03"},
    {ColumnType::time, "8:30", text("08:30"), "08:30", "08:30"},
    {ColumnType::month, "2026年10月", text("2026-10"), "2026-10", "2026-10"},
    {ColumnType::choice, "closed", text("closed"), "停用", "closed"},
    {ColumnType::choice, "停用", text("closed"), "停用", "closed"},
    {ColumnType::choice, "使用中", text("active"), "在用", "active"},
    {ColumnType::choice, " In Use ", text("active"), "在用", "active"},
    {ColumnType::standard, "矛盾纠纷排查化解", text("5"), "矛盾纠纷排查化解", "5"},
    {ColumnType::standard, "5", text("5"), "矛盾纠纷排查化解", "5"},
    {ColumnType::ref, "012346", number(2), "李娜", "012346"},
    {ColumnType::ref, "张伟(012345)", number(1), "张伟(012345)", "012345"},
    {ColumnType::phone, "１３８ 0000 1234", text("13800001234"), "13800001234", "13800001234"},
    {ColumnType::phone, "(0571)8765-4321", text("05718765-4321"), "05718765-4321", "05718765-4321"},
    {ColumnType::person_id, "11010519491231002x", text("11010519491231002X"), "11010519491231002X", "11010519491231002X"},
};

struct Refused {
    ColumnType type;
    char const* written;
    char const* reason; ///< part of it
    char const* hint;   ///< part of it; empty: none is looked for
};

std::vector<Refused> const refused{
    {ColumnType::text, "bell\x07", "control character \\x07", "delete it"},
    {ColumnType::code, "1.1E+17", "scientific notation", "set the column to text"},
    {ColumnType::code, "two\nlines", "one line", ""},
    {ColumnType::integer, "约100", "not a number", "write 100"},
    {ColumnType::integer, "8 5", "not a number", ""},
    {ColumnType::integer, "1,23", "not a number", ""},
    {ColumnType::integer, "12,34,567", "not a number", ""},
    {ColumnType::integer, "-0.0.66", "not a number", ""},
    {ColumnType::integer, "12.5", "not a whole number", ""},
    {ColumnType::integer, "1234567890123456789", "too large", ""},
    {ColumnType::count, "-1", "cannot be negative", ""},
    {ColumnType::decimal, "0.125", "more than 2 decimals", ""},
    {ColumnType::money, "1.005", "more than 2 decimals", ""},
    {ColumnType::money, "1.5万元", "in yuan", "15000"},
    {ColumnType::percent, "101%", "between 0 and 100", ""},
    {ColumnType::percent, "0.95", "share or a percentage", "write 95% or 0.95%"},
    {ColumnType::boolean, "可能", "neither yes nor no", "是"},
    {ColumnType::date, "10/3/2026", "", ""},
    {ColumnType::date, "2026-02-30", "", ""},
    {ColumnType::time, "25:00", "", ""},
    {ColumnType::month, "2026-13", "", ""},
    {ColumnType::choice, "停用了", "在用 (active), 筹建 (planned), 停用 (closed)", "did you mean 停用?"},
    {ColumnType::standard, "矛盾纠纷排查化", "no such code or name", "5 矛盾纠纷排查化解"},
    {ColumnType::ref, "12346", "no such code or name", "012346 李娜"},
    {ColumnType::ref, "张伟", "2 are called 张伟: 012345, F00001", "write the code"},
    {ColumnType::phone, "12345", "7 to 20 digits, this one has 5", ""},
    {ColumnType::phone, "13800001234/13900001234", "not a phone number", "one number to a cell"},
    {ColumnType::person_id, "1.10105E+17", "scientific notation", "set the column to text"},
    {ColumnType::person_id, "110105194912310021", "check character", "digit is wrong"},
    {ColumnType::person_id, "110105194913310020", "birthday", ""},
    {ColumnType::person_id, "110105194912310000", "check character", "15 digits"},
    {ColumnType::person_id, "110105491231002", "has 18 characters, this one has 15", ""},
};

}

TEST_CASE("what people write is stored, printed and exported, and the exported form is read as the same value")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    for (Accepted const& each : accepted) {
        CAPTURE(each.written);
        Column const column = column_of(each.type);
        Value const stored = parse_value(column, each.written, desk.references);
        CHECK(stored == each.stored);
        CHECK(print_value(column, stored, desk.references, Language::zh) == each.printed);
        CHECK(export_value(column, stored, desk.references) == each.exported);
        CHECK(parse_value(column, export_value(column, stored, desk.references), desk.references) == stored);
        CHECK(parse_value(column, print_value(column, stored, desk.references, Language::zh), desk.references) == stored);
    }
}

TEST_CASE("what cannot be meant is refused with the reason and, where there is one, the likely intention")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    for (Refused const& each : refused) {
        CAPTURE(each.written);
        try {
            parse_value(column_of(each.type), each.written, desk.references);
            FAIL_CHECK("accepted");
        } catch (Invalid const& invalid) {
            CAPTURE(invalid.what());
            CAPTURE(english(invalid.hint()));
            CHECK(std::string(invalid.what()).find(each.reason) != std::string::npos);
            CHECK(english(invalid.hint()).find(each.hint) != std::string::npos);
        }
    }
}

TEST_CASE("a refusal of a citizen id does not repeat it")
{
    LedgerDesk desk;
    try {
        parse_value(column_of(ColumnType::person_id), "110105194912310021", desk.references);
        FAIL("accepted");
    } catch (Invalid const& invalid) {
        CHECK(std::string(invalid.what()).find("1101") == std::string::npos);
        CHECK(english(invalid.hint()).find("1101") == std::string::npos);
    }
}

TEST_CASE("blank text is the blank of its column")
{
    LedgerDesk desk;
    Column column = column_of(ColumnType::text);
    CHECK(parse_value(column, " 　", desk.references) == Value());
    column.key = true;
    column.nullable = false;
    CHECK(parse_value(column, "", desk.references) == Value(std::string()));
    Column count = column_of(ColumnType::count);
    count.nullable = false;
    CHECK(parse_value(count, "", desk.references) == Value(std::int64_t{0}));
    Column room = column_of(ColumnType::ref);
    room.key = true;
    CHECK(parse_value(room, "", desk.references) == Value(std::int64_t{0}));
    CHECK(print_value(room, Value(std::int64_t{0}), desk.references, Language::zh) == "");
    CHECK(export_value(room, Value(std::int64_t{0}), desk.references) == "");
}

TEST_CASE("a required column has no blank that could be stored")
{
    LedgerDesk desk;
    Column column = column_of(ColumnType::code);
    column.required = true;
    column.key = true;
    column.nullable = false;
    CHECK(is_blank(parse_value(column, "  ", desk.references)));
    CHECK(sql_type(column) == "TEXT NOT NULL CHECK (value <> '')");
}

TEST_CASE("labels are printed in the language asked for")
{
    LedgerDesk desk;
    CHECK(print_value(column_of(ColumnType::choice), text("closed"), desk.references, Language::en) == "closed");
    CHECK(print_value(column_of(ColumnType::choice), text("planned"), desk.references, Language::zh) == "筹建");
    CHECK(print_value(column_of(ColumnType::boolean), number(1), desk.references, Language::en) == "yes");
}

TEST_CASE("the database refuses by itself what no parser would let through")
{
    LedgerDesk desk;
    for (auto const& [type, value] : std::vector<std::pair<ColumnType, std::string>>{
             {ColumnType::count, "-1"}, {ColumnType::percent, "10001"}, {ColumnType::boolean, "2"}, {ColumnType::date, "'2026/10/3'"},
             {ColumnType::time, "'8:30'"}, {ColumnType::month, "'2026-1'"}, {ColumnType::ref, "0"},
             {ColumnType::person_id, "'123'"}, {ColumnType::integer, "'many'"}}) {
        auto const& bad = value;
        CAPTURE(bad);
        desk.db.execute("CREATE TABLE tried (value " + sql_type(column_of(type)) + ") STRICT");
        CHECK_NOTHROW(desk.db.execute("INSERT INTO tried VALUES (NULL)"));
        CHECK_THROWS(desk.db.execute("INSERT INTO tried VALUES (" + bad + ")"));
        desk.db.execute("DROP TABLE tried");
    }
}
