#include "core/report/report.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"

#include <vector>

namespace cwp {

Report const& report_named(std::string_view name)
{
    std::vector<std::string> names;
    for (auto const* report : reports::all()) {
        if (report->name == name) {
            return *report;
        }
        names.emplace_back(report->name);
    }
    auto const near = nearest(name, names, 1);
    if (near.empty()) {
        misuse(tr("There is no report “{}”. Reports: {}."), name, join(names, " "));
    }
    misuse(tr("There is no report “{}”. Did you mean {}?"), name, near.front());
}

namespace {

void refuse_without_public_form(Report const& report)
{
    if (report.public_form.exists())
        return;
    bool const says_why = !report.public_form.refusal.english.empty();
    misuse(tr("report {} is never public: {}."), report.name, argument(says_why ? report.public_form.refusal : tr("it declares nothing that anybody may read")));
}

/// The month of which a public paper is.
Month public_month(Database const& db, Question const& question)
{
    std::optional<Month> month = question.month;
    if (!month && question.period) {
        Month const of_first_day = assessment_month_of(db, question.period->first);
        Period const whole = assessment_month(db, of_first_day);
        if (whole.first == question.period->first && whole.last == question.period->last)
            month = of_first_day;
    }
    if (!month)
        misuse(tr("A public paper is of one whole assessment month, --month 2026-10: from papers of days that overlap, small counts could be found by subtracting."));
    Date const last = assessment_month(db, *month).last;
    if (question.today <= last)
        misuse(tr("A public paper of {} can be made when the month is over, after {}: what is published before could be subtracted from it."), iso(*month), iso(last));
    return *month;
}

Question public_question(Report const& report, Question question)
{
    for (auto const& level : report.public_form.levels) {
        std::string& value = question.options[std::string(level.option)];
        if (!value.empty() && value != level.value)
            misuse(tr("A public paper is made by {} only, not by {}: from papers of two levels, small counts could be found by subtracting."), level.value, value);
        value = level.value;
    }
    return question;
}

}

Document answer(Report const& report, Database const& db, Pack const& pack, Question const& question, Speech const& speech)
{
    if (!question.for_public)
        return report.build(db, pack, question, speech);
    refuse_without_public_form(report);
    Question const asked = public_question(report, question);
    Month const month = public_month(db, asked);
    return public_document(report.build(db, pack, asked, speech), report.public_form, small_group(db, month));
}

}
