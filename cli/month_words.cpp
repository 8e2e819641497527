#include "cli/month_words.hpp"

#include "core/pack/regulation.hpp"

namespace cwp {

Month month_word(Session& session, std::string_view word)
{
    if (word == "this" || word == "last") {
        Month const now = assessment_month_of(session.db(), session.today());
        return word == "this" ? now : now - 1;
    }
    try {
        return parse_month(word);
    } catch (Invalid const&) {
        misuse(tr("month \"{}\" is neither last, this nor a month such as 2026-10"), word);
    }
}

Period period_of(Session& session, Month month) { return assessment_month(session.db(), month); }

}
