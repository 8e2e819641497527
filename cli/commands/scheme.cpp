#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/assess/rule.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>
#include <map>

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

/// One form of a scheme and the months in which it is in force.
struct SchemeVersion {
    Scheme const& scheme;
    std::string from;
    std::string until;
};

/// Every form of every scheme that is installed, by name and month; one that the next replaces before its first month is in force never.
std::vector<SchemeVersion> scheme_versions(Pack const& pack)
{
    Month const last = make_month(9999, 12);
    std::vector<SchemeVersion> versions;
    for (std::string const& name : pack.scheme_names()) {
        std::string const path = "schemes/" + name + ".toml";
        std::vector<std::string> starts;
        for (PackFile const& file : pack.files()) {
            if (file.path == path) {
                starts.push_back(file.from);
            }
        }
        std::sort(starts.begin(), starts.end());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            Month const end = i + 1 < starts.size() ? *iso_month(starts[i + 1]) - 1 : last;
            PackFile const* const file = pack.file(path, iso(end));
            if (file == nullptr || file->text.empty()) {
                continue;
            }
            Scheme const& scheme = pack.scheme(name, end);
            std::string const from = std::max(starts[i], scheme.from);
            std::string const until = std::min(i + 1 < starts.size() ? iso(end) : std::string("9999-99"), scheme.until);
            if (from <= until) {
                versions.push_back({scheme, from, until});
            }
        }
    }
    return versions;
}

Exit list(Session& session, Arguments const& arguments)
{
    Speech const& say = session.say();
    std::optional<Month> const month = month_asked(session, arguments);
    Table table;
    table.key = "schemes";
    table.columns = {{"name", say(tr("scheme")), CellKind::code}, {"title", say(tr("title")), CellKind::text}, {"subject", say(tr("assesses")), CellKind::code},
        {"from", say(tr("from month")), CellKind::date}, {"until", say(tr("until month")), CellKind::date},
        {"indicators", say(tr("indicators")), CellKind::number}, {"points", say(tr("points")), CellKind::number}};
    for (SchemeVersion const& version : scheme_versions(session.pack())) {
        if (month && (iso(*month) < version.from || version.until < iso(*month))) {
            continue;
        }
        Scheme const& scheme = version.scheme;
        table.rows.push_back({{code_cell(scheme.name), text_cell(say(scheme.title)), code_cell(scheme.subject), date_cell(month_or_blank(version.from)),
            date_cell(month_or_blank(version.until)), number_cell(static_cast<std::int64_t>(scheme.indicators.size())), number_cell(full_points(scheme).text())}, RowRole::item});
    }
    Document document;
    document.name = "schemes";
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
}

/// What the target is multiplied by.
Text scaling_words(Scaling scaling)
{
    switch (scaling) {
    case Scaling::duty_and_class: return tr("duty and class");
    case Scaling::duty: return tr("duty");
    case Scaling::none: return tr("nothing");
    }
    return tr("nothing");
}

Text policy_words(Policy policy)
{
    switch (policy) {
    case Policy::none: return tr("—");
    case Policy::full: return tr("full points");
    case Policy::drop: return tr("left out");
    case Policy::zero: return tr("no points");
    case Policy::block: return tr("no total");
    }
    return tr("—");
}

TableRow part_row(Indicator const& indicator, SchemePart const& part, Speech const& say)
{
    bool const is_share = part.rule == RuleKind::share;
    Policy const policy = part.nothing_due == Policy::none ? part.missing : part.nothing_due;
    return {{text_cell(say(indicator.title)), text_cell(say(part.title)), code_cell(part.measure), text_cell(say(rule_in_words(part))),
                number_cell(is_share ? part.target.text() : std::string()), text_cell(is_share ? say(scaling_words(part.scaling)) : std::string()),
                text_cell(say(policy_words(policy))), number_cell(part.points.text())},
        RowRole::item};
}

TableRow sum_row(std::string name, Exact const& points, RowRole role)
{
    return {{text_cell(std::move(name)), text_cell(""), code_cell(""), text_cell(""), number_cell(""), text_cell(""), text_cell(""), number_cell(points.text())}, role};
}

Table indicator_table(Scheme const& scheme, Speech const& say)
{
    Table table;
    table.key = "indicators";
    table.caption = say(tr("Indicators"));
    table.columns = {{"indicator", say(tr("indicator")), CellKind::text}, {"part", say(tr("part")), CellKind::text}, {"measure", say(tr("measure")), CellKind::code},
        {"rule", say(tr("rule")), CellKind::text}, {"target", say(tr("target")), CellKind::number}, {"scaled", say(tr("scaled by")), CellKind::text},
        {"without_data", say(tr("nothing due or no data")), CellKind::text}, {"points", say(tr("points")), CellKind::number}};
    for (Indicator const& indicator : scheme.indicators) {
        for (SchemePart const& part : indicator.parts) {
            table.rows.push_back(part_row(indicator, part, say));
        }
        if (indicator.parts.size() > 1) {
            table.rows.push_back(sum_row(say(indicator.title), full_points(indicator), RowRole::note));
        }
    }
    table.rows.push_back(sum_row(say(tr("total")), full_points(scheme), RowRole::total));
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

/// The mistakes of the schemes in force, among those of the pack.
std::vector<Message> scheme_mistakes(Pack const& pack)
{
    std::vector<Message> found;
    for (Message const& mistake : mistakes_in(pack)) {
        if (english(mistake).starts_with("schemes/")) {
            found.push_back(mistake);
        }
    }
    return found;
}

Exit check(Session& session, Arguments const& arguments)
{
    std::string const& file = arguments.word("FILE");
    std::vector<Message> const mistakes
        = file.empty() ? scheme_mistakes(session.pack()) : read_draft_scheme(session.pack(), file, read_file(session.world().path(file))).mistakes;
    for (Message const& mistake : mistakes) {
        session.print(printable(session.say()(mistake)));
    }
    if (mistakes.empty()) {
        session.note(tr("no mistakes"));
    }
    return mistakes.empty() ? Exit::done : Exit::no;
}

/// What counts, as a line each by `indicator/part`: rule, target, scaling, policy, points; and what is outside the hundred.
std::map<std::string, std::string> lines_of(Scheme const& scheme, Speech const& say)
{
    std::map<std::string, std::string> lines;
    for (Indicator const& indicator : scheme.indicators) {
        for (SchemePart const& part : indicator.parts) {
            std::string line = part.measure + ": " + say(rule_in_words(part));
            if (part.rule == RuleKind::share) {
                line += "; " + say(tr("target {}, scaled by {}"), part.target.text(), scaling_words(part.scaling));
            }
            if (part.nothing_due != Policy::none || part.missing != Policy::none) {
                line += "; " + say(tr("nothing due or no data")) + ": " + say(policy_words(part.nothing_due == Policy::none ? part.missing : part.nothing_due));
            }
            lines[indicator.id + "/" + part.id] = line;
        }
    }
    for (Table const& table : {adjustment_table(scheme, say), grade_table(scheme, say)}) {
        for (TableRow const& row : table.rows) {
            lines[row.cells[0].text + " " + row.cells[1].text] = row.cells[2].text;
        }
    }
    for (std::size_t at = 0; at < general_rules(scheme, say).items.size(); ++at) {
        lines[say(tr("rule of the whole scheme {}"), at + 1)] = general_rules(scheme, say).items[at];
    }
    return lines;
}

Exit diff(Session& session, Arguments const& arguments)
{
    Speech const& say = session.say();
    std::string const& file = arguments.word("FILE");
    DraftScheme const draft = read_draft_scheme(session.pack(), file, read_file(session.world().path(file)));
    if (!draft.mistakes.empty()) {
        throw Error(draft.mistakes.front());
    }
    std::map<std::string, std::string> const was = lines_of(session.pack().scheme_for(draft.scheme.subject, month_in_question(session, arguments)), say);
    std::map<std::string, std::string> const is = lines_of(draft.scheme, say);
    std::map<std::string, std::string> all = was;
    all.insert(is.begin(), is.end());
    Table table;
    table.key = "differences";
    table.columns = {{"place", say(tr("place")), CellKind::text}, {"was", say(tr("in force")), CellKind::text}, {"is", say(tr("the draft")), CellKind::text}};
    table.if_empty = say(tr("The draft scores as the scheme in force does."));
    for (auto const& [place, line] : all) {
        std::string const before = was.contains(place) ? was.at(place) : std::string();
        std::string const after = is.contains(place) ? is.at(place) : std::string();
        if (before != after) {
            table.rows.push_back({{text_cell(place), text_cell(before), text_cell(after)}, RowRole::item});
        }
    }
    Document document;
    document.name = "scheme-diff";
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
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
    checked.shows = false;
    checked.examples = "cwp scheme check\ncwp scheme check officer.toml";
    Command compared = command("diff", tr("what a draft scores otherwise than the scheme in force"), diff);
    compared.positionals = {{"FILE", argument(tr("a scheme file (.toml)")), true, false}};
    compared.options = {month_option()};
    compared.examples = "cwp scheme diff draft.toml\ncwp scheme diff draft.toml --month 2026-10";
    return {listed, shown, checked, compared};
}

}

namespace commands {
extern CommandFile const scheme;
CommandFile const scheme{"assess", make};
}

}
