#include "cli/field_by_field.hpp"

#include "core/base/text.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <cctype>
#include <istream>
#include <ostream>

namespace cwp {

namespace {

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// `household 居民户, business 单位商户`.
std::string choices_of(Column const& column)
{
    std::string list;
    for (Choice const& choice : column.choices)
        list += (list.empty() ? "" : ", ") + choice.code + (choice.label.zh == choice.code ? "" : " " + choice.label.zh);
    return list;
}

/// Reads one line; what was typed is asked for again until the column can hold it.
std::string ask(Session& session, References& references, Column const& column)
{
    World& world = session.world();
    while (true) {
        world.err << printable(session.say()(help_of(column))) << ": " << std::flush;
        std::string line;
        if (!std::getline(world.in, line))
            fail(tr("the input ended before the last column; nothing was added"));
        try {
            Value const value = parse_value(column, line, references);
            if (!column.required || !is_blank(value))
                return line;
            session.note(tr("  this may not be blank"));
        } catch (Invalid const& invalid) {
            session.note(tr("  {}"), invalid.message());
            if (!invalid.hint().text.empty())
                session.note(tr("  {}"), invalid.hint());
        }
    }
}

}

std::string placeholder_of(Column const& column)
{
    switch (column.type) {
    case ColumnType::text: return "TEXT";
    case ColumnType::code: return "CODE";
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal: return "NUMBER";
    case ColumnType::money: return "YUAN";
    case ColumnType::percent: return "PERCENT";
    case ColumnType::boolean: return "yes|no";
    case ColumnType::date: return "DATE";
    case ColumnType::time: return "HH:MM";
    case ColumnType::month: return "MONTH";
    case ColumnType::choice: return "WORD";
    case ColumnType::standard: return "ITEM";
    case ColumnType::ref: return upper(column.target);
    case ColumnType::phone: return "PHONE";
    case ColumnType::person_id: return "ID";
    }
    return "VALUE";
}

Message help_of(Column const& column)
{
    Message help = argument(column.label);
    if (column.type == ColumnType::choice)
        help = say(tr("{} ({})"), help, choices_of(column));
    else if (column.type == ColumnType::boolean)
        help = say(tr("{} (yes or no)"), help);
    return column.required ? say(tr("{}, required"), help) : help;
}

std::vector<std::string> required_options(Ledger const& ledger)
{
    std::vector<std::string> names;
    for (Column const& column : ledger.columns)
        if (column.required)
            names.push_back("--" + column.name);
    return names;
}

Given ask_field_by_field(Session& session, References& references, Ledger const& ledger)
{
    session.note(tr("{}: one column after the other; Enter alone leaves one blank, Ctrl-D gives up"), ledger.title);
    Given given;
    for (Column const& column : ledger.columns)
        given.emplace_back(column.name, ask(session, references, column));
    return given;
}

}
