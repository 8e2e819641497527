#include "core/report/public_form.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>

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

Table public_table(Table const& table, PublicForm const& form)
{
    Table shown = suppress_small_counts(table, form.counts);
    for (TableRow& row : shown.rows)
        for (std::size_t const column : form.names)
            if (row.role == RowRole::item && column < row.cells.size())
                row.cells[column] = text_cell(public_name(row.cells[column].text));
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < shown.columns.size(); ++column)
        if (std::find(form.left_out.begin(), form.left_out.end(), column) == form.left_out.end())
            kept.push_back(column);
    return with_columns(shown, kept);
}

}
