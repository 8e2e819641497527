#include "cli/periods.hpp"

#include "cli/asked.hpp"
#include "core/base/half_year.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>

namespace cwp {

Month month_named(Session& session, std::string_view option, std::string const& word)
{
    std::string const plain = lower(half_width(trim(word)));
    bool const last = plain == "last" || plain == "上月";
    if (!last && plain != "this" && plain != "本月") {
        try {
            return parse_month(word);
        } catch (Invalid const& invalid) {
            refuse_word(option, word, invalid);
        }
    }
    Month const now = assessment_month_of(session.db(), session.today());
    return last ? now - 1 : now;
}

Date date_named(std::string_view option, std::string const& word, Date today)
{
    std::string const plain = lower(half_width(trim(word)));
    if (plain == "today" || plain == "今天")
        return today;
    if (plain == "yesterday" || plain == "昨天")
        return today - 1;
    try {
        return parse_date(word);
    } catch (Invalid const& invalid) {
        refuse_word(option, word, invalid);
    }
}

Date day_asked(Session& session, Arguments const& arguments, std::string const& option)
{
    return arguments.has(option) ? date_named("--" + option, arguments.value(option), session.today()) : session.today();
}

std::optional<Month> month_asked(Session& session, Arguments const& arguments)
{
    if (!arguments.has("month"))
        return std::nullopt;
    return month_named(session, "--month", arguments.value("month"));
}

std::optional<Period> period_asked(Session& session, Arguments const& arguments)
{
    bool const by_days = arguments.has("from") || arguments.has("to");
    if (auto month = month_asked(session, arguments)) {
        if (by_days)
            misuse(tr("give --month, or --from and --to, not both"));
        return assessment_month(session.db(), *month);
    }
    if (!by_days)
        return std::nullopt;
    Period period{make_date(1, 1, 1), make_date(9999, 12, 31)};
    if (arguments.has("from"))
        period.first = day_asked(session, arguments, "from");
    if (arguments.has("to"))
        period.last = day_asked(session, arguments, "to");
    if (period.last < period.first)
        misuse(tr("--to {} lies before --from {}"), iso(period.last), iso(period.first));
    return period;
}

std::optional<int> year_asked(Session& session, Arguments const& arguments)
{
    if (!arguments.has("year"))
        return std::nullopt;
    std::string const written = arguments.value("year");
    std::string plain = lower(half_width(trim(written)));
    if (plain.ends_with("年"))
        plain.resize(plain.size() - std::string_view("年").size());
    int const now = year_of(assessment_month_of(session.db(), session.today()));
    if (plain == "this" || plain == "本")
        return now;
    if (plain == "last" || plain == "上")
        return now - 1;
    bool const is_year = plain.size() == 4 && plain.find_first_not_of("0123456789") == std::string::npos && plain >= "1900";
    if (!is_year)
        misuse(tr("--year “{}” is no year: write 2026, last or this"), written);
    return std::stoi(plain);
}

Date half_year_end_asked(Session& session, Arguments const& arguments)
{
    if (!arguments.has("half"))
        return day_asked(session, arguments, "on");
    if (arguments.has("on"))
        misuse(tr("give --on or --half, not both"));
    try {
        HalfYear const half = parse_half_year(arguments.value("half"), session.today());
        if (half.first() > session.today())
            throw Invalid(say(tr("that half-year begins after {}"), iso(session.today())));
        return std::min(half.last(), session.today());
    } catch (Invalid const& invalid) {
        refuse_word("--half", arguments.value("half"), invalid);
    }
}

OptionSpec day_option()
{
    OptionSpec option;
    option.name = "on";
    option.value = "DATE";
    option.help = argument(tr("as of this day; today where it is left out"));
    return option;
}

OptionSpec year_option()
{
    OptionSpec option;
    option.name = "year";
    option.value = "YEAR";
    option.help = argument(tr("the year: 2026, last or this"));
    return option;
}

OptionSpec half_year_option()
{
    OptionSpec option;
    option.name = "half";
    option.value = "HALF";
    option.help = argument(tr("as of the end of this half-year: 2026-H1, 2026-H2, last or this"));
    return option;
}

OptionSpec month_option()
{
    OptionSpec option;
    option.name = "month";
    option.value = "MONTH";
    option.help = argument(tr("the assessment month: 2026-10, last or this"));
    return option;
}

std::vector<OptionSpec> period_options()
{
    OptionSpec from;
    from.name = "from";
    from.value = "DATE";
    from.help = argument(tr("first day"));
    OptionSpec to = from;
    to.name = "to";
    to.help = argument(tr("last day"));
    return {month_option(), from, to};
}

}
