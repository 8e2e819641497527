#include "core/assess/explain.hpp"
#include "core/assess/views.hpp"
#include "core/report/bulletin.hpp"
#include "core/report/officer_card.hpp"
#include "core/report/report.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const officer;

namespace {

/// The month asked for; else the latest that has a run.
Run run_asked(Database const& db, Question const& question)
{
    if (question.month) {
        return load_run(db, *question.month);
    }
    auto const heads = run_heads(db);
    if (heads.empty()) {
        fail(tr("No month has been assessed yet; score one with: cwp assess run --month last"));
    }
    return load_run(db, heads.back().month);
}

std::vector<Run> year_before(Database const& db, Month month)
{
    std::vector<Run> runs;
    for (int back = 11; back > 0; --back) {
        if (auto run = find_run(db, month - back)) {
            runs.push_back(std::move(*run));
        }
    }
    return runs;
}

std::string outcome(CardSource const& source)
{
    auto const& result = source.result;
    auto const language = source.wording.language();
    auto const grade = grade_label(source.run.officers.scheme, result.grade).in(language);
    auto const reason = reason_label(result, source.run.officers.scheme).in(language);
    if (!result.total) {
        return source.wording("unassessed", {{"reason", reason.empty() ? label_of(result.standing).in(language) : reason}});
    }
    if (result.standing == Standing::vetoed) {
        return source.wording("vetoed", {{"total", result.total->text()}, {"grade", grade}, {"reason", reason}});
    }
    if (!result.rank) {
        return source.wording("unranked", {{"total", result.total->text()}, {"reason", reason}});
    }
    auto const of_class = ranked_in_class(source.run.officers, result.rating).size();
    return source.wording("result", {{"total", result.total->text()}, {"grade", grade}, {"rank", text_of(result.rank)}, {"ranked", std::to_string(of_class)}});
}

void add_identity(Document& document, CardSource const& source)
{
    auto const& result = source.result;
    document.blocks.emplace_back(Paragraph{source.wording("post", {{"station", result.station_name}, {"room", result.room_name}, {"class", rating_word(source.wording, result.rating)}}), true});
    document.blocks.emplace_back(Paragraph{source.wording("duty", {{"workdays", std::to_string(result.workdays)}, {"in_post", std::to_string(result.in_post)},
                                                                      {"excused", std::to_string(result.excused)}, {"factor", result.factor.fixed(2)}}), true});
    auto const scaled = result.is_scaled_up() ? source.wording("scaled", {{"full", result.full.text()}}) : std::string();
    document.blocks.emplace_back(Paragraph{outcome(source) + scaled, true});
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const&)
{
    auto const run = run_asked(db, question);
    auto const& result = officer_named(run, question.subject);
    CardSource const source{db, pack, run, year_before(db, run.month), result, Wording(pack, "officer", run.month)};
    auto const& wording = source.wording;
    Document document;
    document.name = "officer";
    document.language = wording.language();
    document.title = wording("title", {{"name", result.name}, {"badge", result.code}, {"year", std::to_string(year_of(run.month))}, {"month", std::to_string(month_of(run.month))}});
    document.subtitle = run.state == RunState::draft ? wording("draft") : std::string();
    add_identity(document, source);
    document.blocks.emplace_back(Heading{1, wording("indicators")});
    document.blocks.emplace_back(score_table(source));
    document.blocks.emplace_back(Heading{1, wording("uncounted")});
    document.blocks.emplace_back(uncounted_table(source));
    add_card_trend(document, source);
    document.blocks.emplace_back(Heading{1, wording("posts")});
    document.blocks.emplace_back(posts_table(source));
    document.blocks.emplace_back(Paragraph{wording("appeal", {{"badge", result.code}, {"period", iso(run.month)}})});
    document.footer = wording("small_print", {{"scheme", run.officers.scheme.title.in(wording.language())}, {"cutoff", wording.moment(run.made_at)}, {"head", run.chain_head}, {"badge", result.code}, {"period", iso(run.month)}});
    return document;
}

}

Report const officer{"officer", tr("an officer's month on one page: score, targets, rank, the year's trend"), TimeAsked::month, "BADGE", {},
    "cwp report officer 012345 --month 2026-10\ncwp report officer 012345 -f html -o card.html", build,
    {.refusal = tr("a paper about a single person is for that person and the superiors")}};

}
