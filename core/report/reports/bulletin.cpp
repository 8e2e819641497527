#include "core/report/bulletin.hpp"

#include "core/base/error.hpp"
#include "core/report/figures.hpp"
#include "core/report/report.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const bulletin;

namespace {

constexpr int months_of_trend = 12;

std::vector<Run> runs_before(Database const& db, Month month)
{
    std::vector<Run> runs;
    for (int back = months_of_trend - 1; back > 0; --back) {
        if (auto run = find_run(db, month - back)) {
            runs.push_back(std::move(*run));
        }
    }
    return runs;
}

/// The day the run was published, else the day it was made.
std::string day_of(Run const& run, Wording const& wording)
{
    auto const& time = run.published_at.empty() ? run.made_at : run.published_at;
    auto const day = iso_date(std::string_view(time).substr(0, 10));
    return day ? wording.day(*day) : time;
}

std::string subtitle(Run const& run, Wording const& wording, bool is_public)
{
    if (run.state == RunState::draft) {
        return wording("draft");
    }
    if (is_public) {
        return wording("public_form");
    }
    return run.revision > 1 ? wording("revised", {{"revision", std::to_string(run.revision - 1)}}) : std::string();
}

std::string opening(BulletinSource const& source)
{
    auto const& run = source.run;
    if (source.is_public()) {
        return source.wording("public_opening", {{"basis", run.officers.scheme.basis}, {"year", std::to_string(year_of(run.month))}, {"month", std::to_string(month_of(run.month))},
                                                    {"first", source.wording.day(run.period.first)}, {"last", source.wording.day(run.period.last)}});
    }
    std::size_t scored = 0;
    for (auto const& result : run.officers.results) {
        scored += result.total.has_value() ? 1U : 0U;
    }
    auto const workdays = run.officers.results.empty() ? 0 : run.officers.results.front().workdays;
    return source.wording("opening", {{"basis", run.officers.scheme.basis}, {"year", std::to_string(year_of(run.month))}, {"month", std::to_string(month_of(run.month))},
                                         {"assessed", std::to_string(scored)}, {"ranked", std::to_string(ranked(run.officers).size())},
                                         {"unassessed", std::to_string(run.officers.results.size() - scored)}, {"missing_returns", std::to_string(stations_unreported(run).size())},
                                         {"first", source.wording.day(run.period.first)}, {"last", source.wording.day(run.period.last)},
                                         {"workdays", std::to_string(workdays)}, {"cutoff", source.wording.moment(run.made_at)}});
}

std::string small_print(BulletinSource const& source)
{
    auto const& run = source.run;
    return source.wording("small_print", {{"scheme", run.officers.scheme.title.in(source.language())}, {"run", std::to_string(run.id)}, {"revision", std::to_string(run.revision)},
                                             {"cutoff", source.wording.moment(run.made_at)}, {"head", run.chain_head}});
}

/// What is only of interest (`info`) stays with `cwp check`.
Circumstances told_of(Database const& db, Pack const& pack, Run const& run)
{
    auto circumstances = circumstances_of(db, pack, run);
    auto& findings = circumstances.findings;
    findings.erase(std::remove_if(findings.begin(), findings.end(), [](Finding const& finding) { return finding.level == Level::info; }), findings.end());
    return circumstances;
}

std::string public_note(BulletinSource const& source)
{
    return source.wording("public_note", {{"below", std::to_string(source.small_group - 1)}, {"least", std::to_string(source.small_group)}});
}

void add_parts_for_those_concerned(Document& document, BulletinSource const& source)
{
    add_laggards(document, source);
    add_room_laggards(document, source);
    add_requirements(document, source);
    document.blocks.emplace_back(Paragraph{source.wording("enclosures"), true});
    document.blocks.emplace_back(ListBlock{annex_titles(source), true});
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const&)
{
    if (!question.month) {
        misuse(tr("The bulletin is of one month: --month last or --month 2026-10."));
    }
    auto const run = load_run(db, *question.month);
    if (question.for_public && run.state == RunState::draft) {
        fail(tr("The bulletin of {} is a draft, which is never public: publish the run first with: cwp assess publish --month {}"), iso(run.month), iso(run.month));
    }
    BulletinSource const source{run, runs_before(db, run.month), told_of(db, pack, run), pack, Wording(pack, "bulletin", run.month),
        question.for_public ? small_group(db, run.month) : 0};
    auto const& wording = source.wording;
    auto const bureau = source.circumstances.facts.find("bureau");
    bool const named = bureau != source.circumstances.facts.end() && !bureau->second.empty();
    Document document;
    document.name = "bulletin";
    document.official = true;
    document.language = source.language();
    document.issuer = wording("office", {{"bureau", named ? bureau->second : wording("bureau_unknown")}});
    document.title = wording("title", {{"year", std::to_string(year_of(run.month))}, {"month", std::to_string(month_of(run.month))}});
    document.subtitle = subtitle(run, wording, source.is_public());
    document.footer = small_print(source) + (source.is_public() ? public_note(source) : "");
    if (!source.is_public()) {
        document.blocks.emplace_back(Paragraph{wording("recipients"), true});
    }
    document.blocks.emplace_back(Paragraph{opening(source)});
    if (auto const rules = source.circumstances.facts.find("rules"); rules != source.circumstances.facts.end() && !rules->second.empty()) {
        document.blocks.emplace_back(Paragraph{wording("rules", {{"rules", rules->second}})});
    }
    add_overview(document, source);
    add_room_scores(document, source);
    add_leaders(document, source);
    add_room_leaders(document, source);
    add_problems(document, source);
    if (source.is_public()) {
        document.blocks.emplace_back(Paragraph{wording("closing")});
    } else {
        add_parts_for_those_concerned(document, source);
    }
    document.blocks.emplace_back(Signature{document.issuer, day_of(run, wording)});
    if (!source.is_public()) {
        add_annexes(document, source);
    }
    return document;
}

}

Report const bulletin{"bulletin", tr("the monthly bulletin (月通报) of a run: situation, leaders, problems, laggards, every score"), TimeAsked::month, "", {},
    "cwp report bulletin --month last\ncwp report bulletin --month 2026-10 -f html -o 通报/\ncwp report bulletin --month last --public -f html -o 公示.html", build,
    {.tables = {{.key = "units", .shown = {"station", "score"}, .counts = {"scored"}, .rates = {{"score", "scored"}}, .order = {"score"}}, // a gap in the ranks would tell what is withheld
         {.key = "distribution", .shown = {"range", "count", "share"}, .counts = {"count"}, .rates = {{"share", "count"}}},
         {.key = "trend", .shown = {"month", "mean", "median"}, .counts = {"ranked"}, .rates = {{"mean", "ranked"}, {"median", "ranked"}}},
         {.key = "leaders", .shown = {"name", "station", "class", "rank"}, .names = {"name"}, .order = {"class", "rank"}}}}};

}
