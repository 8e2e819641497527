#include "core/document/small_counts.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <set>

using namespace cwp;

namespace {

using Numbers = std::vector<std::vector<std::int64_t>>;

/// Rooms and what was counted in each; with a row and a column of sums where they are wanted.
Table table_of(Numbers const& numbers, bool row_of_sums, bool column_of_sums)
{
    Table table;
    table.columns.push_back({"room", "room"});
    std::size_t const width = numbers.front().size();
    for (std::size_t c = 0; c < width + (column_of_sums ? 1 : 0); ++c)
        table.columns.push_back({"c" + std::to_string(c), "c", CellKind::number});
    std::vector<std::int64_t> sums(width + 1, 0);
    auto const add = [&](std::vector<std::int64_t> const& row, RowRole role) {
        TableRow made{{text_cell("x")}, role};
        std::int64_t sum = 0;
        for (std::size_t c = 0; c < width; ++c) {
            made.cells.push_back(number_cell(row[c]));
            sum += row[c];
        }
        if (column_of_sums)
            made.cells.push_back(number_cell(sum));
        table.rows.push_back(made);
    };
    for (auto const& row : numbers) {
        add(row, RowRole::item);
        for (std::size_t c = 0; c < width; ++c)
            sums[c] += row[c];
    }
    if (row_of_sums)
        add(sums, RowRole::total);
    return table;
}

SmallCounts rules_for(Table const& table, bool column_of_sums)
{
    SmallCounts rules;
    for (std::size_t c = 1; c < table.columns.size(); ++c)
        rules.columns.push_back(c);
    if (column_of_sums)
        rules.sum = table.columns.size() - 1;
    return rules;
}

Table hidden(Numbers const& numbers, bool row_of_sums = true, bool column_of_sums = false)
{
    Table const table = table_of(numbers, row_of_sums, column_of_sums);
    return suppress_small_counts(table, rules_for(table, column_of_sums));
}

std::string row(Table const& table, std::size_t index)
{
    std::string text;
    for (std::size_t c = 1; c < table.columns.size(); ++c)
        text += (c > 1 ? " " : "") + table.rows[index].cells[c].text;
    return text;
}

std::string column(Table const& table, std::size_t index = 1)
{
    std::string text;
    for (auto const& each : table.rows)
        text += (text.empty() ? "" : " ") + each.cells[index].text;
    return text;
}

/// Every value that a reader can still give to the cells of a small table: he knows the sums, that `<5` is 1 to 4, and no upper end of what is withheld but `most`.
class Reader {
public:
    Reader(Table const& shown, bool row_of_sums, bool column_of_sums, std::int64_t most) : m_shown(shown), m_most(most)
    {
        m_height = shown.rows.size() - (row_of_sums ? 1 : 0);
        m_width = shown.columns.size() - 1 - (column_of_sums ? 1 : 0);
        m_guess.assign(m_height, std::vector<std::int64_t>(m_width, 0));
        m_row_of_sums = row_of_sums;
        m_column_of_sums = column_of_sums;
        m_possible.assign(shown.rows.size(), std::vector<std::set<std::int64_t>>(shown.columns.size() - 1));
    }

    std::set<std::int64_t> possible(std::size_t r, std::size_t c)
    {
        if (!m_done)
            guess(0);
        m_done = true;
        return m_possible[r][c];
    }

private:
    static bool fits(std::string const& shown, std::int64_t value) { return shown == "*" || (shown == "<5" ? value >= 1 && value <= 4 : shown == std::to_string(value)); }
    std::string const& text(std::size_t r, std::size_t c) const { return m_shown.rows[r].cells[c + 1].text; }

    void guess(std::size_t at)
    {
        if (at == m_height * m_width) {
            keep();
            return;
        }
        std::size_t const r = at / m_width;
        std::size_t const c = at % m_width;
        std::string const& shown = text(r, c);
        std::int64_t const first = shown == "*" ? 0 : shown == "<5" ? 1 : std::stoll(shown);
        std::int64_t const last = shown == "*" ? m_most : shown == "<5" ? 4 : first;
        for (std::int64_t value = first; value <= last; ++value) {
            m_guess[r][c] = value;
            if (c + 1 == m_width && m_column_of_sums && !fits(text(r, m_width), sum_of_row(r)))
                continue;
            guess(at + 1);
        }
    }

    std::int64_t sum_of_row(std::size_t r) const
    {
        std::int64_t sum = 0;
        for (std::int64_t const value : m_guess[r])
            sum += value;
        return sum;
    }

    void keep()
    {
        std::vector<std::int64_t> sums(m_width + 1, 0);
        for (std::size_t r = 0; r < m_height; ++r)
            for (std::size_t c = 0; c < m_width; ++c) {
                sums[c] += m_guess[r][c];
                sums[m_width] += m_guess[r][c];
            }
        if (m_row_of_sums)
            for (std::size_t c = 0; c < m_width + (m_column_of_sums ? 1 : 0); ++c)
                if (!fits(text(m_height, c), sums[c]))
                    return;
        for (std::size_t r = 0; r < m_height; ++r) {
            for (std::size_t c = 0; c < m_width; ++c)
                m_possible[r][c].insert(m_guess[r][c]);
            if (m_column_of_sums)
                m_possible[r][m_width].insert(sum_of_row(r));
        }
        if (m_row_of_sums)
            for (std::size_t c = 0; c < m_width + (m_column_of_sums ? 1 : 0); ++c)
                m_possible[m_height][c].insert(sums[c]);
    }

    Table const& m_shown;
    std::int64_t m_most;
    std::size_t m_height = 0;
    std::size_t m_width = 0;
    bool m_row_of_sums = false;
    bool m_column_of_sums = false;
    bool m_done = false;
    Numbers m_guess;
    std::vector<std::vector<std::set<std::int64_t>>> m_possible;
};

/// No small count of the table can be found from what is shown of it.
void check_hidden(Numbers const& numbers, bool row_of_sums, bool column_of_sums)
{
    Table const whole = table_of(numbers, row_of_sums, column_of_sums);
    Table const shown = suppress_small_counts(whole, rules_for(whole, column_of_sums));
    Reader reader(shown, row_of_sums, column_of_sums, 11);
    for (std::size_t r = 0; r < whole.rows.size(); ++r) {
        for (std::size_t c = 1; c < whole.columns.size(); ++c) {
            std::int64_t const value = std::stoll(whole.rows[r].cells[c].text);
            std::string const& text = shown.rows[r].cells[c].text;
            if (value >= 1 && value < 5) {
                CAPTURE(row(whole, r));
                CAPTURE(row(shown, r));
                REQUIRE((text == "<5" || text == "*"));
                REQUIRE(reader.possible(r, c - 1).size() >= 2);
                REQUIRE(reader.possible(r, c - 1).contains(value));
            } else {
                REQUIRE((text == "*" || text == std::to_string(value)));
            }
        }
    }
}

}

TEST_CASE("counts below five are hidden, zeros and large ones stay")
{
    CHECK(column(hidden({{3}, {0}, {5}, {4}, {1}, {100}}, false)) == "<5 0 5 <5 <5 100");
    SmallCounts rules;
    rules.columns = {1};
    rules.least = 3;
    CHECK(column(suppress_small_counts(table_of({{2}, {3}}, false, false), rules)) == "<3 3");
    CHECK(hidden({{3}}, false).rows[0].cells[1].kind == CellKind::code); // text, even in a column of numbers
}

TEST_CASE("one small count beside a sum takes the smallest of the others with it")
{
    CHECK(column(hidden({{3}, {20}, {9}, {30}})) == "<5 20 * 30 62");
    CHECK(column(hidden({{20}, {9}, {30}})) == "20 9 30 59"); // nothing to hide
}

TEST_CASE("two small counts whose sum leaves no choice need a third")
{
    CHECK(column(hidden({{1}, {1}, {9}, {30}})) == "<5 <5 * 30 41");
    CHECK(column(hidden({{4}, {4}, {9}, {30}})) == "<5 <5 * 30 47");
    CHECK(column(hidden({{2}, {3}, {9}, {30}})) == "<5 <5 9 30 44"); // 1 + 4, 2 + 3, 3 + 2, 4 + 1
}

TEST_CASE("where only zeros stand beside it the sum goes too")
{
    CHECK(column(hidden({{3}, {0}, {0}})) == "<5 0 0 <5");
    CHECK(column(hidden({{4}, {4}, {0}})) == "<5 <5 0 *");
}

TEST_CASE("a row of sums starts anew after the one before it")
{
    Table table = table_of({{3}, {9}, {9}}, true, false);
    table.rows.insert(table.rows.begin() + 3, TableRow{{text_cell("x"), number_cell(std::int64_t{21})}, RowRole::total});
    table.rows.insert(table.rows.begin() + 4, TableRow{{text_cell("x"), number_cell(std::int64_t{21})}, RowRole::item});
    SmallCounts rules;
    rules.columns = {1};
    CHECK(column(suppress_small_counts(table, rules)) == "<5 * 9 21 21 21");
}

TEST_CASE("a share goes with the count it is of, and what is no count stays as it is")
{
    Table table = table_of({{3, 50}, {40, 60}}, false, false);
    table.rows[1].cells[2] = text_cell("…");
    SmallCounts rules;
    rules.columns = {1};
    rules.rates = {{2, 1}};
    Table const shown = suppress_small_counts(table, rules);
    CHECK(row(shown, 0) == "<5 *");
    CHECK(row(shown, 1) == "40 …");
}

TEST_CASE("a sum that is none, of distinct households, hides as if it were one")
{
    Table table = table_of({{3}, {20}, {30}}, true, false);
    table.rows[3].cells[1] = number_cell(std::int64_t{51}); // two households twice
    SmallCounts rules;
    rules.columns = {1};
    CHECK(column(suppress_small_counts(table, rules)) == "<5 * 30 51");
}

TEST_CASE("no small count can be found from a column and its sum, whatever stands in it")
{
    std::mt19937 chance(20261103);
    for (int round = 0; round < 150; ++round) {
        Numbers numbers;
        std::size_t const height = 1 + chance() % 4;
        for (std::size_t r = 0; r < height; ++r)
            numbers.push_back({static_cast<std::int64_t>(chance() % (round % 3 == 0 ? 6 : 10))});
        check_hidden(numbers, true, false);
    }
}

TEST_CASE("no small count can be found from the sums of rows and columns together")
{
    std::mt19937 chance(18);
    for (int round = 0; round < 80; ++round) {
        Numbers numbers;
        for (std::size_t r = 0; r < 2; ++r) {
            numbers.emplace_back();
            for (std::size_t c = 0; c < 2; ++c)
                numbers.back().push_back(static_cast<std::int64_t>(chance() % (round % 2 == 0 ? 6 : 9)));
        }
        check_hidden(numbers, true, true);
    }
}
