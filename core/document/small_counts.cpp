#include "core/document/small_counts.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

namespace cwp {

namespace {

constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max() / 4;

enum class State { shown, small, withheld };

/// What a reader knows of a figure.
struct Bounds {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

struct Figure {
    std::size_t row = 0;
    std::size_t column = 0;
    std::int64_t value = 0;
    bool is_sum = false;
    State state = State::shown;
    bool was_small = false;
};

/// The parts add up to the sum. Numbers are places among the figures.
struct Equation {
    std::vector<std::size_t> parts;
    std::size_t sum = 0;
};

std::optional<std::int64_t> count_in(Table const& table, std::size_t row, std::size_t column)
{
    if (column >= table.rows[row].cells.size())
        return std::nullopt;
    std::string const& text = table.rows[row].cells[column].text;
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

/// The counts of a table and the sums by which a reader may find what is hidden.
class Puzzle {
public:
    Puzzle(Table const& table, SmallCounts const& rules) : m_rules(rules)
    {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t const column : rules.columns)
                if (auto const value = count_in(table, row, column)) {
                    bool const is_sum = table.rows[row].role == RowRole::total || column == rules.sum;
                    m_place[{row, column}] = m_figures.size();
                    m_figures.push_back({row, column, *value, is_sum});
                }
        add_columns(table);
        if (rules.sum)
            add_rows(table);
        make_sums_true();
        for (Figure& figure : m_figures)
            if (figure.value >= 1 && figure.value < rules.least) {
                figure.state = State::small;
                figure.was_small = true;
            }
    }

    void solve()
    {
        while (auto const found = first_known())
            hide_beside(*found);
    }

    State state(std::size_t row, std::size_t column) const
    {
        auto const place = m_place.find({row, column});
        return place == m_place.end() ? State::shown : m_figures[place->second].state;
    }

private:
    std::optional<std::size_t> place(std::size_t row, std::size_t column) const
    {
        auto const found = m_place.find({row, column});
        return found == m_place.end() ? std::nullopt : std::optional(found->second);
    }

    void add(std::vector<std::size_t> parts, std::optional<std::size_t> sum)
    {
        if (sum && !parts.empty())
            m_equations.push_back({std::move(parts), *sum});
    }

    /// A row of totals adds up the items since the one before it.
    void add_columns(Table const& table)
    {
        for (std::size_t const column : m_rules.columns) {
            std::vector<std::size_t> parts;
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                auto const here = place(row, column);
                if (table.rows[row].role == RowRole::item && here)
                    parts.push_back(*here);
                if (table.rows[row].role == RowRole::total) {
                    add(parts, here);
                    parts.clear();
                }
            }
        }
    }

    void add_rows(Table const& table)
    {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            std::vector<std::size_t> parts;
            for (std::size_t const column : m_rules.columns)
                if (auto const here = place(row, column); here && column != *m_rules.sum)
                    parts.push_back(*here);
            add(parts, place(row, *m_rules.sum));
        }
    }

    /// Of what is no sum of the others nobody must find more than if it were one.
    void make_sums_true()
    {
        for (int pass = 0; pass < 2; ++pass) // the sum of sums comes after its parts
            for (Equation const& equation : m_equations) {
                std::int64_t sum = 0;
                for (std::size_t const part : equation.parts)
                    sum += m_figures[part].value;
                m_figures[equation.sum].value = sum;
            }
    }

    Bounds known_at_first(Figure const& figure) const
    {
        if (figure.state == State::shown)
            return {figure.value, figure.value};
        if (figure.state == State::small)
            return {1, m_rules.least - 1};
        // Whoever knows these rules knows that no small count is withheld as long as a larger one can be.
        return {figure.value >= m_rules.least ? m_rules.least : 0, unbounded};
    }

    /// The most that the parts besides one can be.
    static std::int64_t most_of_others(Equation const& equation, std::vector<Bounds> const& bounds, std::size_t besides)
    {
        std::int64_t most = 0;
        for (std::size_t const part : equation.parts)
            if (part != besides)
                most = std::min(unbounded, most + bounds[part].high);
        return most;
    }

    static std::int64_t least_of_others(Equation const& equation, std::vector<Bounds> const& bounds, std::size_t besides)
    {
        std::int64_t least = 0;
        for (std::size_t const part : equation.parts)
            if (part != besides)
                least += bounds[part].low;
        return least;
    }

    static bool narrow(Bounds& bounds, std::int64_t low, std::int64_t high)
    {
        bool const narrows = low > bounds.low || high < bounds.high;
        bounds.low = std::max(bounds.low, low);
        bounds.high = std::min(bounds.high, high);
        return narrows;
    }

    /// What follows from one equation; whether anything did.
    static bool narrow(Equation const& equation, std::vector<Bounds>& bounds)
    {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        bool narrowed = narrow(bounds[equation.sum], least_of_others(equation, bounds, none), most_of_others(equation, bounds, none));
        for (std::size_t const part : equation.parts) {
            if (bounds[part].low == bounds[part].high)
                continue;
            Bounds const sum = bounds[equation.sum];
            std::int64_t const most = most_of_others(equation, bounds, part);
            std::int64_t const low = most >= unbounded ? 0 : sum.low - most;
            std::int64_t const high = sum.high >= unbounded ? unbounded : sum.high - least_of_others(equation, bounds, part);
            narrowed = narrow(bounds[part], low, high) || narrowed;
        }
        return narrowed;
    }

    std::vector<Bounds> known() const
    {
        std::vector<Bounds> bounds;
        for (Figure const& figure : m_figures)
            bounds.push_back(known_at_first(figure));
        for (bool narrowed = true; narrowed;) {
            narrowed = false;
            for (Equation const& equation : m_equations)
                narrowed = narrow(equation, bounds) || narrowed;
        }
        return bounds;
    }

    /// A small count that a reader can find.
    std::optional<std::size_t> first_known() const
    {
        std::vector<Bounds> const bounds = known();
        for (std::size_t i = 0; i < m_figures.size(); ++i)
            if (m_figures[i].was_small && bounds[i].low == bounds[i].high)
                return i;
        return std::nullopt;
    }

    /// The lower is withheld first.
    int cost(Figure const& figure) const
    {
        if (figure.state != State::shown)
            return 3;
        return figure.value < m_rules.least ? 2 : figure.is_sum ? 1 : 0;
    }

    /// Withholds one more figure of the equations in which the count stands.
    void hide_beside(std::size_t found)
    {
        std::optional<std::size_t> best;
        auto const consider = [&](std::size_t candidate) {
            Figure const& figure = m_figures[candidate];
            if (figure.state == State::withheld)
                return;
            if (!best || std::pair(cost(figure), figure.value) < std::pair(cost(m_figures[*best]), m_figures[*best].value))
                best = candidate;
        };
        for (Equation const& equation : m_equations) {
            bool const concerned = equation.sum == found || std::find(equation.parts.begin(), equation.parts.end(), found) != equation.parts.end();
            if (!concerned)
                continue;
            consider(equation.sum);
            std::for_each(equation.parts.begin(), equation.parts.end(), consider);
        }
        if (best) {
            m_figures[*best].state = State::withheld;
            return;
        }
        // Nothing is left beside it: then the table says nothing at all.
        for (Figure& figure : m_figures)
            figure.state = State::withheld;
    }

    SmallCounts const& m_rules;
    std::vector<Figure> m_figures;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_place;
    std::vector<Equation> m_equations;
};

}

Table suppress_small_counts(Table const& table, SmallCounts const& rules)
{
    Puzzle puzzle(table, rules);
    puzzle.solve();
    Table out = table;
    // Of the kind `code`: it is text even in a column of numbers.
    Cell const small = code_cell("<" + std::to_string(rules.least));
    Cell const withheld = code_cell("*");
    for (std::size_t row = 0; row < out.rows.size(); ++row) {
        std::vector<Cell>& cells = out.rows[row].cells;
        for (std::size_t const column : rules.columns)
            if (State const state = puzzle.state(row, column); state != State::shown)
                cells[column] = state == State::small ? small : withheld;
        for (SmallCounts::Rate const& rate : rules.rates)
            if (rate.column < cells.size() && puzzle.state(row, rate.base) != State::shown)
                cells[rate.column] = withheld;
    }
    return out;
}

}
