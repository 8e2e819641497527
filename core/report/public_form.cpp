#include "core/report/public_form.hpp"

#include "core/base/text.hpp"
#include "core/document/small_counts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <stdexcept>
#include <utility>

namespace cwp {

namespace {

constexpr auto double_surnames = std::to_array<std::u32string_view>({U"欧阳", U"司马", U"上官", U"诸葛", U"夏侯", U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐", U"司徒", U"东方", U"南宫",
    U"端木", U"澹台", U"轩辕", U"宇文", U"长孙", U"独孤", U"闻人", U"钟离", U"申屠", U"淳于", U"呼延", U"万俟"});

}

std::string public_name(std::string_view name)
{
    std::u32string const characters = code_points(trim(name));
    if (characters.empty())
        return {};
    std::u32string_view const all = characters;
    bool const is_double = all.size() > 2 && std::find(double_surnames.begin(), double_surnames.end(), all.substr(0, 2)) != double_surnames.end();
    std::string shown;
    for (char32_t const character : all.substr(0, is_double ? 2 : 1))
        append_utf8(shown, character);
    return shown + "某";
}

std::int64_t small_group(Database const& db, Month month)
{
    Statement norm = db.prepare("SELECT value / 10000 FROM norm WHERE name = 'small_group' AND ?1 BETWEEN valid_from AND valid_until");
    norm.with(iso(month));
    return norm.step() ? norm.integer(0) : 5;
}

namespace {

/// A declared column that the table has not is a mistake of the program's, which must not let a name out.
std::size_t column_of(Table const& table, std::string_view key)
{
    auto const found = std::find_if(table.columns.begin(), table.columns.end(), [&](TableColumn const& column) { return column.key == key; });
    if (found == table.columns.end())
        throw std::logic_error("the public form of table " + table.key + " declares the column " + std::string(key) + ", which it has not");
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::vector<std::size_t> columns_of(Table const& table, std::vector<std::string_view> const& keys)
{
    std::vector<std::size_t> columns;
    for (std::string_view const key : keys)
        columns.push_back(column_of(table, key));
    return columns;
}

SmallCounts small_counts_of(Table const& table, PublicTable const& form, std::int64_t least)
{
    SmallCounts rules;
    rules.least = least;
    rules.columns = columns_of(table, form.counts);
    for (auto const& rate : form.rates)
        rules.rates.push_back({column_of(table, rate.column), column_of(table, rate.base)});
    return rules;
}

/// What a reader sees of a cell, to be compared: whole numbers upwards, all else by the place at which it comes first, what is withheld or blank last.
class Places {
public:
    std::pair<int, std::int64_t> place(std::size_t column, Cell const& cell)
    {
        auto const [found, is_new] = m_words.try_emplace({column, cell.text}, static_cast<std::int64_t>(m_words.size()));
        std::int64_t number = 0;
        auto const [end, error] = std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), number);
        bool const is_number = !cell.text.empty() && error == std::errc() && end == cell.text.data() + cell.text.size();
        bool const is_withheld = cell.text.empty() || cell.text == "*" || cell.text.starts_with('<');
        return is_number ? std::pair(0, number) : is_withheld ? std::pair(2, std::int64_t{0}) : std::pair(1, found->second);
    }

private:
    std::map<std::pair<std::size_t, std::string>, std::int64_t> m_words;
};

std::vector<std::string> words_of(TableRow const& row)
{
    std::vector<std::string> words;
    for (Cell const& cell : row.cells)
        words.push_back(cell.text);
    return words;
}

/// Rows that a reader cannot tell apart by what orders them stand in the order of what else he sees: their order tells nothing more.
void order_rows(Table& table, std::vector<std::size_t> const& order)
{
    Places places;
    using Key = std::pair<std::vector<std::pair<int, std::int64_t>>, std::vector<std::string>>;
    std::vector<std::pair<Key, TableRow>> items;
    for (TableRow& row : table.rows) {
        if (row.role != RowRole::item)
            continue;
        Key key{{}, words_of(row)};
        for (std::size_t const column : order)
            key.first.push_back(places.place(column, row.cells[column]));
        items.emplace_back(std::move(key), std::move(row));
    }
    std::stable_sort(items.begin(), items.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::size_t next = 0;
    for (TableRow& row : table.rows)
        if (row.role == RowRole::item)
            row = std::move(items[next++].second);
}

Table public_table(Table const& table, PublicTable const& form, std::int64_t least)
{
    Table shown = suppress_small_counts(table, small_counts_of(table, form, least));
    for (std::size_t const column : columns_of(shown, form.names))
        for (TableRow& row : shown.rows)
            if (row.role == RowRole::item)
                row.cells[column] = text_cell(public_name(row.cells[column].text));
    shown = with_columns(shown, columns_of(shown, form.shown));
    if (!form.names.empty() || !form.order.empty())
        order_rows(shown, columns_of(shown, form.order));
    return shown;
}

}

Document public_document(Document document, PublicForm const& form, std::int64_t least)
{
    std::vector<Block> shown;
    for (Block& block : document.blocks) {
        if (auto const* table = std::get_if<Table>(&block)) {
            auto const declared = std::find_if(form.tables.begin(), form.tables.end(), [&](PublicTable const& each) { return each.key == table->key; });
            if (declared != form.tables.end())
                shown.emplace_back(public_table(*table, *declared, least));
        } else if (!std::holds_alternative<Chart>(block)) {
            shown.push_back(std::move(block));
        }
    }
    document.blocks = std::move(shown);
    document.json.clear();
    return document;
}

}
