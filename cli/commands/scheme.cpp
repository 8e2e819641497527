#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/assess/rule.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"

#include <filesystem>

namespace cwp {

namespace {

/// Open ends of validity are blank.
std::string month_or_blank(std::string const& month) { return month == "0000-00" || month == "9999-99" ? std::string() : month; }

Exact full_points(Scheme const& scheme)
{
    Exact sum;
    for (Indicator const& indicator : scheme.indicators) {
        sum += full_points(indicator);
    }
    return sum;
}

Month month_in_question(Session& session, Arguments const& arguments)
{
    return month_asked(session, arguments).value_or(month_containing(session.today()));
}

Exit list(Session& session, Arguments const& arguments)
{
    Speech const& say = session.say();
    Month const month = month_in_question(session, arguments);
    Table table;
    table.key = "schemes";
    table.columns = {{"name", say(tr("scheme")), CellKind::code}, {"title", say(tr("title")), CellKind::text}, {"subject", say(tr("assesses")), CellKind::code},
        {"from", say(tr("from month")), CellKind::date}, {"until", say(tr("until month")), CellKind::date},
        {"indicators", say(tr("indicators")), CellKind::number}, {"points", say(tr("points")), CellKind::number}};
    Pack const& pack = session.pack();
    for (std::string const& name : pack.scheme_names()) {
        if (pack.file("schemes/" + name + ".toml", iso(month)) == nullptr) {
            continue;
        }
        Scheme const& scheme = pack.scheme(name, month);
        table.rows.push_back({{code_cell(name), text_cell(say(scheme.title)), code_cell(scheme.subject), date_cell(month_or_blank(scheme.from)),
            date_cell(month_or_blank(scheme.until)), number_cell(static_cast<std::int64_t>(scheme.indicators.size())), number_cell(full_points(scheme).text())}, RowRole::item});
    }
    Document document;
    document.name = "schemes";
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
}

Table indicator_table(Scheme const& scheme, Speech const& say)
{
    Table table;
    table.key = "indicators";
    table.caption = say(tr("Indicators"));
    table.columns = {{"indicator", say(tr("indicator")), CellKind::text}, {"part", say(tr("part")), CellKind::text},
        {"measure", say(tr("measure")), CellKind::code}, {"rule", say(tr("rule")), CellKind::text}, {"points", say(tr("points")), CellKind::number}};
    for (Indicator const& indicator : scheme.indicators) {
        for (SchemePart const& part : indicator.parts) {
            table.rows.push_back({{text_cell(say(indicator.title)), text_cell(say(part.title)), code_cell(part.measure),
                text_cell(say(rule_in_words(part))), number_cell(part.points.text())}, RowRole::item});
        }
        if (indicator.parts.size() > 1) {
            table.rows.push_back({{text_cell(say(indicator.title)), text_cell(""), code_cell(""), text_cell(""), number_cell(full_points(indicator).text())}, RowRole::note});
        }
    }
    table.rows.push_back({{text_cell(say(tr("total"))), text_cell(""), code_cell(""), text_cell(""), number_cell(full_points(scheme).text())}, RowRole::total});
    return table;
}

Table grade_table(Scheme const& scheme, Speech const& say)
{
    Table table;
    table.key = "grades";
    table.caption = say(tr("Grades"));
    table.columns = {{"code", say(tr("code")), CellKind::code}, {"grade", say(tr("grade")), CellKind::text}, {"least", say(tr("from points")), CellKind::number}};
    for (GradeBound const& grade : scheme.grades) {
        table.rows.push_back({{code_cell(grade.code), text_cell(say(grade.label)), number_cell(grade.least.text())}, RowRole::item});
    }
    return table;
}

void add_adjustment(Table& table, Text kind, Adjustments const& adjustments, Speech const& say)
{
    for (Adjustment const& each : adjustments.from) {
        table.rows.push_back({{text_cell(say(kind)), code_cell(each.measure + "/" + each.part),
            text_cell(say(tr("{} points for each; together at most {}"), each.each.text(), adjustments.cap.text()))}, RowRole::item});
    }
}

Table adjustment_table(Scheme const& scheme, Speech const& say)
{
    Table table;
    table.key = "adjustments";
    table.caption = say(tr("Outside the hundred"));
    table.columns = {{"kind", say(tr("kind")), CellKind::text}, {"measure", say(tr("measure")), CellKind::code}, {"effect", say(tr("effect")), CellKind::text}};
    table.if_empty = say(tr("There is no bonus, no penalty and no veto."));
    add_adjustment(table, tr("bonus"), scheme.bonus, say);
    add_adjustment(table, tr("penalty"), scheme.penalty, say);
    for (Adjustment const& veto : scheme.veto) {
        table.rows.push_back({{text_cell(say(tr("veto"))), code_cell(veto.measure + "/" + veto.part),
            text_cell(say(tr("from {} on the grade is {}"), veto.at, scheme.grades.back().label.in(say.language())))}, RowRole::item});
    }
    return table;
}

/// What holds for the whole scheme, a sentence each.
ListBlock general_rules(Scheme const& scheme, Speech const& say)
{
    ListBlock rules;
    rules.items.push_back(say(tr("Basis: {}"), scheme.basis));
    rules.items.push_back(say(tr("Ranked and graded from a duty factor of {} on; the best grade goes to at most one in {} of a class."),
        scheme.rank_from.text(), scheme.excellent_share));
    if (scheme.subject == "officer") {
        std::vector<std::string> classes;
        for (auto const& [code, coefficient] : scheme.class_coefficient) {
            classes.push_back(code + ": " + coefficient.text());
        }
        rules.items.push_back(say(tr("Targets are multiplied by the class of the room ({}) and, on probation, by {}."), join(classes, ", "), scheme.probation.text()));
    }
    return rules;
}

Exit show(Session& session, Arguments const& arguments)
{
    Month const month = month_in_question(session, arguments);
    Speech const& say = session.say();
    Scheme const& scheme = session.pack().scheme(arguments.word("NAME"), month);
    Document document;
    document.name = "scheme-" + scheme.name;
    document.title = say(scheme.title);
    document.subtitle = say(tr("as in force in {}"), iso(month));
    document.language = say.language();
    document.blocks.emplace_back(general_rules(scheme, say));
    document.blocks.emplace_back(indicator_table(scheme, say));
    document.blocks.emplace_back(adjustment_table(scheme, say));
    document.blocks.emplace_back(grade_table(scheme, say));
    session.show(document);
    return Exit::done;
}

/// The scheme files among the mistakes; `only` one path, or all of them where it is empty.
std::vector<Message> scheme_mistakes(Pack const& pack, std::string const& only)
{
    std::vector<Message> found;
    std::string const begins = only.empty() ? "schemes/" : only + ":";
    for (Message const& mistake : mistakes_in(pack)) {
        if (english(mistake).starts_with(begins)) {
            found.push_back(mistake);
        }
    }
    return found;
}

Exit check(Session& session, Arguments const& arguments)
{
    std::string const& file = arguments.word("FILE");
    std::vector<Message> mistakes;
    if (file.empty()) {
        mistakes = scheme_mistakes(session.pack(), {});
    } else {
        std::string const path = "schemes/" + std::filesystem::path(file).filename().string();
        PackFile const draft{path, "0000-00", read_file(session.world().path(file))};
        mistakes = scheme_mistakes(with_files(session.pack(), {draft}, "9999-99"), path);
    }
    for (Message const& mistake : mistakes) {
        session.print(printable(session.say()(mistake)));
    }
    if (mistakes.empty()) {
        session.note(tr("no mistakes"));
    }
    return mistakes.empty() ? Exit::done : Exit::no;
}

Command command(std::string verb, Text summary, Exit (*run)(Session&, Arguments const&))
{
    Command command;
    command.noun = "scheme";
    command.verb = std::move(verb);
    command.summary = argument(summary);
    command.run = run;
    return command;
}

std::vector<Command> make(Session&)
{
    Command listed = command("list", tr("the schemes in force"), list);
    listed.options = {month_option()};
    listed.examples = "cwp scheme list\ncwp scheme list --month 2026-10";
    Command shown = command("show", tr("a scheme in words: indicators, rules, targets, points, grades"), show);
    shown.positionals = {{"NAME", argument(tr("the scheme's name, as cwp scheme list shows it")), true, false}};
    shown.options = {month_option()};
    shown.examples = "cwp scheme show officer\ncwp scheme show officer --month 2026-10 -f html -o scheme.html";
    Command checked = command("check", tr("look for mistakes in the schemes in force, or in a draft"), check);
    checked.positionals = {{"FILE", argument(tr("a scheme file (.toml); left out: the schemes in force")), false, false}};
    checked.examples = "cwp scheme check\ncwp scheme check officer.toml";
    return {listed, shown, checked};
}

}

namespace commands {
extern CommandFile const scheme;
CommandFile const scheme{"assess", make};
}

}
