#include "core/report/wording.hpp"

#include "core/base/error.hpp"

namespace cwp {

std::string Wording::operator()(std::string_view name, Places const& places) const
{
    auto const found = m_template.text.find(std::string(name));
    if (found == m_template.text.end()) {
        fail(tr("documents/{}.toml has no sentence “{}” under [text]"), m_template.name, name);
    }
    return fill_places(found->second, places);
}

std::vector<std::string> const& Wording::list(std::string_view name) const
{
    auto const found = m_template.lists.find(std::string(name));
    if (found == m_template.lists.end()) {
        fail(tr("documents/{}.toml has no list “{}” under [text]"), m_template.name, name);
    }
    return found->second;
}

TableColumn Wording::column(std::string_view key, CellKind kind) const
{
    return {std::string(key), (*this)("column_" + std::string(key)), kind};
}

std::string Wording::day(Date date) const
{
    return (*this)("day", {{"year", std::to_string(year_of(date))}, {"month", std::to_string(month_of(date))}, {"day", std::to_string(day_of(date))}});
}

}
