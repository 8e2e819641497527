#include "core/pack/files.hpp"
#include "core/pack/standard_attributes.hpp"

#include <algorithm>

namespace cwp {

namespace {

bool overlap(std::string const& from, std::string const& until, std::string const& other_from, std::string const& other_until)
{
    return from <= other_until && other_from <= until;
}

/// Every key beyond the usual ones is an attribute that measures can join.
void read_attributes(TableReader& table, StandardItem& item)
{
    for (Node::Member const* member : table.rest()) {
        Node const& value = member->value;
        if (!is_name(member->key)) {
            table.mistakes().add(member->place, say(tr("“{}” is no name: small letters a–z, digits and _ are allowed, a letter first"), member->key));
        } else if (value.kind == Node::Kind::table || value.kind == Node::Kind::array) {
            table.mistakes().add(value.place, say(tr("“{}” must be a number, text, true or false"), member->key));
        } else {
            if (value.kind == Node::Kind::number) {
                read_number(value, table.mistakes());
            }
            item.attributes.emplace(member->key, value.text);
        }
    }
}

StandardItem read_item(TableReader& table)
{
    StandardItem item;
    item.code = table.text("code");
    item.label = {table.text("zh"), table.text("en")};
    read_validity(table, item.from, item.until);
    read_attributes(table, item);
    return item;
}

void read_items(TableReader& file, Standard& standard)
{
    for (Node const* node : file.tables("item")) {
        TableReader table(*node, file.mistakes());
        StandardItem item = read_item(table);
        for (StandardItem const& other : standard.items) {
            if (other.code == item.code && overlap(other.from, other.until, item.from, item.until)) {
                table.mistake("code", say(tr("“{}” stands here twice for the same months"), item.code));
                break;
            }
        }
        standard.items.push_back(std::move(item));
    }
}

void read_values(TableReader& file, Standard& standard)
{
    for (Node const* node : file.tables("value")) {
        TableReader table(*node, file.mistakes());
        StandardValue value;
        value.name = table.id("name");
        value.value = table.number("value");
        value.label = {table.text("zh"), table.text("en")};
        value.unit = table.text_or("unit", {});
        read_validity(table, value.from, value.until);
        table.finish();
        for (StandardValue const& other : standard.values) {
            if (other.name == value.name && overlap(other.from, other.until, value.from, value.until)) {
                table.mistake("name", say(tr("“{}” stands here twice for the same months"), value.name));
                break;
            }
        }
        standard.values.push_back(std::move(value));
    }
}

void read_holidays(TableReader& file, Standard& standard)
{
    for (Node const* node : file.tables("holiday")) {
        TableReader table(*node, file.mistakes());
        Holiday holiday{table.date("from"), table.date("until"), {}};
        holiday.label = {table.text("zh"), table.text("en")};
        table.finish();
        if (holiday.until < holiday.from) {
            table.mistake("until", say(tr("“until” ({}) lies before “from” ({})"), iso(holiday.until), iso(holiday.from)));
        }
        standard.holidays.push_back(holiday);
    }
}

bool is_holiday(Standard const& standard, Date date)
{
    return std::any_of(standard.holidays.begin(), standard.holidays.end(),
        [date](Holiday const& holiday) { return holiday.from <= date && date <= holiday.until; });
}

void read_extra_workdays(TableReader& file, Standard& standard)
{
    for (Node const* node : file.tables("workday")) {
        TableReader table(*node, file.mistakes());
        Date const date = table.date("date");
        table.text_or("zh", {});
        table.text_or("en", {});
        table.finish();
        if (is_holiday(standard, date)) {
            table.mistake("date", say(tr("{} is a holiday and a make-up workday at once"), iso(date)));
        } else if (weekday_of(date) <= 5) {
            table.mistake("date", say(tr("{} is a weekday anyway; a make-up workday falls on a weekend"), iso(date)));
        }
        standard.extra_workdays.push_back(date);
    }
}

void read_years(TableReader& file, Standard& standard)
{
    for (Node const* node : file.tables("year")) {
        TableReader table(*node, file.mistakes());
        std::int64_t const year = table.whole_or("year", 0);
        table.finish();
        if (year < 1900 || year > 2199) {
            table.mistake("year", say(tr("year = 2026 is expected here")));
        } else if (!standard.complete_years.empty() && year != standard.complete_years.back() + 1) {
            table.mistake("year", say(tr("the years must follow each other without a gap; {} does not follow {}"), year, standard.complete_years.back()));
        }
        standard.complete_years.push_back(static_cast<int>(year));
    }
}

void check_calendar(TableReader& file, Standard const& standard)
{
    if (standard.complete_years.empty()) {
        file.mistakes().add(file.place(), say(tr("the calendar needs at least one [[year]]")));
    }
    std::vector<Node const*> const nodes = file.tables("value");
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        StandardValue const& value = standard.values[at];
        if (value.name == "month_start_day" && (!value.value.is_whole() || value.value < Exact(1) || value.value > Exact(28))) {
            TableReader(*nodes[at], file.mistakes()).mistake("value", say(tr("month_start_day must be a whole number from 1 to 28")));
        }
    }
}

}

StandardItem const* Standard::item(std::string_view code, Month month) const
{
    std::string const at = iso(month);
    auto const found = std::find_if(items.begin(), items.end(), [&](StandardItem const& each) { return each.code == code && each.from <= at && at <= each.until; });
    return found == items.end() ? nullptr : &*found;
}

Standard read_standard(PackFile const& file, Mistakes& mistakes)
{
    Node const root = read_toml(file.text, mistakes);
    Standard standard;
    if (!mistakes.empty()) {
        return standard;
    }
    TableReader top(root, mistakes);
    if (Node const* head = top.required("standard", Node::Kind::table)) {
        TableReader table(*head, mistakes);
        standard.name = table.id("name");
        check_own_name(table, standard.name, file.path);
        standard.title = table.label("title");
        table.finish();
    }
    read_items(top, standard);
    check_attributes(top, standard);
    read_values(top, standard);
    if (stem_of(file.path) == "calendar") {
        read_holidays(top, standard);
        read_extra_workdays(top, standard);
        read_years(top, standard);
        check_calendar(top, standard);
    }
    top.finish();
    return standard;
}

}
