#include "core/report/wording.hpp"

#include "core/base/error.hpp"

namespace cwp {

namespace {

Template own_template(std::string_view document, Month month)
{
    auto const own = Pack::embedded();
    auto const path = "documents/" + std::string(document) + ".toml";
    return own.file(path, iso(month)) ? own.document(document, month) : Template{};
}

template <class Sentences>
auto const* sentence_in(Sentences const& mine, Sentences const& own, std::string const& name)
{
    auto found = mine.find(name);
    if (found != mine.end()) {
        return &found->second;
    }
    found = own.find(name);
    return found != own.end() ? &found->second : nullptr;
}

}

Wording::Wording(Pack const& pack, std::string_view document, Month month)
    : m_template(pack.document(document, month)), m_own(own_template(document, month))
{
}

std::string const* Wording::find(std::string_view name) const
{
    return sentence_in(m_template.text, m_own.text, std::string(name));
}

std::string Wording::operator()(std::string_view name, Places const& places) const
{
    auto const* sentence = find(name);
    if (!sentence) {
        fail(tr("documents/{}.toml has no sentence “{}” under [text]"), m_template.name, name);
    }
    return fill_places(*sentence, places);
}

std::vector<std::string> const& Wording::list(std::string_view name) const
{
    auto const* items = sentence_in(m_template.lists, m_own.lists, std::string(name));
    if (!items) {
        fail(tr("documents/{}.toml has no list “{}” under [text]"), m_template.name, name);
    }
    return *items;
}

TableColumn Wording::column(std::string_view key, CellKind kind, Shown shown) const
{
    return {std::string(key), (*this)("column_" + std::string(key)), kind, shown};
}

std::string Wording::day(Date date) const
{
    return (*this)("day", {{"year", std::to_string(year_of(date))}, {"month", std::to_string(month_of(date))}, {"day", std::to_string(day_of(date))}});
}

Cell Wording::month(Month month) const
{
    return Cell{(*this)("month", {{"year", std::to_string(year_of(month))}, {"month", std::to_string(month_of(month))}}), CellKind::date, iso(month)};
}

std::string Wording::moment(std::string_view local_time) const
{
    auto const date = iso_date(local_time.substr(0, 10));
    if (!date || local_time.size() < 16) {
        return std::string(local_time);
    }
    return (*this)("moment", {{"day", day(*date)}, {"time", std::string(local_time.substr(11, 5))}});
}

}
