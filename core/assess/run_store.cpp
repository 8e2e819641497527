#include "core/assess/results.hpp"

#include "core/pack/files.hpp"

#include <stdexcept>

namespace cwp {

namespace {

std::string_view name_of(RunState state) { return state == RunState::published ? "published" : "draft"; }

Standing standing_named(std::string_view name)
{
    for (Standing const standing : {Standing::ranked, Standing::unranked, Standing::vetoed, Standing::blocked, Standing::unreported, Standing::off_duty})
        if (cwp::name_of(standing) == name)
            return standing;
    throw std::logic_error("a stored standing is unknown: " + std::string(name));
}

Value rank_value(std::optional<int> rank) { return rank ? Value(std::int64_t{*rank}) : Value(); }

std::optional<int> rank_at(Statement const& row, int column)
{
    return row.is_null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

/// Writes results in the order of the list.
class ResultWriter {
public:
    ResultWriter(Database const& db, std::int64_t run, std::string_view kind)
        : m_run(run), m_kind(kind),
          m_result(db.prepare("INSERT INTO result VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_part(db.prepare("INSERT INTO result_part VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"))
    {
    }

    void write(Result const& r)
    {
        m_result.with(m_run, m_kind, m_position, r.subject, view(r.code), view(r.name), view(r.room), view(r.room_name), view(r.station),
                      view(r.station_name), view(r.area), view(r.rating), number(r.workdays), number(r.in_post), number(r.excused),
                      view(r.factor.text()), view(r.weight.text()), cwp::name_of(r.standing), view(r.reason), r.earned.hundredths,
                      view(r.full.text()), r.bonus.hundredths, r.penalty.hundredths,
                      r.total ? Value(r.total->hundredths) : Value(), rank_value(r.rank), rank_value(r.overall_rank), view(r.grade));
        m_result.run();
        for (std::size_t i = 0; i < r.indicators.size(); ++i)
            for (std::size_t j = 0; j < r.indicators[i].parts.size(); ++j)
                write_part(static_cast<std::int64_t>(i), static_cast<std::int64_t>(j), r.indicators[i].parts[j]);
        ++m_position;
    }

private:
    static std::string_view view(std::string const& text) { return text; }
    static std::int64_t number(int value) { return value; }

    void write_part(std::int64_t indicator, std::int64_t place, PartResult const& part)
    {
        m_part.with(m_run, m_kind, m_position, indicator, place, part.done, part.due, std::int64_t{part.known}, view(part.target),
                    view(part.full.text()), view(part.earned.text()), static_cast<std::int64_t>(part.policy));
        m_part.run();
    }

    std::int64_t m_run;
    std::string_view m_kind;
    Statement m_result;
    Statement m_part;
    std::int64_t m_position = 0;
};

Result read_result(Statement const& row)
{
    Result r;
    r.subject = row.integer(row.column("subject"));
    r.code = row.string(row.column("code"));
    r.name = row.string(row.column("name"));
    r.room = row.string(row.column("room"));
    r.room_name = row.string(row.column("room_name"));
    r.station = row.string(row.column("station"));
    r.station_name = row.string(row.column("station_name"));
    r.area = row.string(row.column("area"));
    r.rating = row.string(row.column("rating"));
    r.workdays = static_cast<int>(row.integer(row.column("workdays")));
    r.in_post = static_cast<int>(row.integer(row.column("in_post")));
    r.excused = static_cast<int>(row.integer(row.column("excused")));
    r.factor = Exact::parse(row.text(row.column("factor")));
    r.weight = Exact::parse(row.text(row.column("weight")));
    r.standing = standing_named(row.text(row.column("standing")));
    r.reason = row.string(row.column("reason"));
    r.earned = Points{row.integer(row.column("earned"))};
    r.full = Exact::parse(row.text(row.column("full_points")));
    r.bonus = Points{row.integer(row.column("bonus"))};
    r.penalty = Points{row.integer(row.column("penalty"))};
    if (int const total = row.column("total"); !row.is_null(total))
        r.total = Points{row.integer(total)};
    r.rank = rank_at(row, row.column("rank"));
    r.overall_rank = rank_at(row, row.column("overall_rank"));
    r.grade = row.string(row.column("grade"));
    return r;
}

PartResult read_part(Statement const& row, SchemePart const& part)
{
    return {.id = part.id, .done = row.integer(3), .due = row.integer(4), .known = row.integer(5) != 0, .target = row.string(6),
            .full = Exact::parse(row.text(7)), .earned = Exact::parse(row.text(8)), .policy = static_cast<Policy>(row.integer(9))};
}

/// An indicator's points follow from its parts: exact sums, rounded once.
void sum_up(IndicatorResult& indicator)
{
    Exact points;
    indicator.dropped = true;
    for (PartResult const& part : indicator.parts) {
        points += part.earned;
        indicator.full += part.full;
        indicator.dropped = indicator.dropped && part.policy == Policy::drop;
    }
    indicator.points = Points::rounded(points);
}

/// Results of one kind of subject as they are stored.
class ResultReader {
public:
    ResultReader(Database const& db, std::int64_t run, Scheme const& scheme) : m_db(db), m_run(run), m_scheme(scheme) {}

    std::vector<Result> read()
    {
        Statement rows = m_db.prepare("SELECT * FROM result WHERE run = ? AND kind = ? ORDER BY position");
        rows.with(m_run, std::string_view(m_scheme.subject));
        while (rows.step())
            m_results.push_back(read_result(rows));
        read_parts();
        return std::move(m_results);
    }

private:
    void read_parts()
    {
        Statement parts = m_db.prepare("SELECT position, indicator, part, done, due, known, target, full_points, earned, policy FROM result_part"
                                       " WHERE run = ? AND kind = ? ORDER BY position, indicator, part");
        parts.with(m_run, std::string_view(m_scheme.subject));
        while (parts.step()) {
            Result& result = m_results.at(static_cast<std::size_t>(parts.integer(0)));
            std::size_t const indicator = static_cast<std::size_t>(parts.integer(1));
            Indicator const& of = m_scheme.indicators.at(indicator);
            if (result.indicators.size() <= indicator) {
                result.indicators.emplace_back();
                result.indicators.back().id = of.id;
            }
            result.indicators.at(indicator).parts.push_back(read_part(parts, of.parts.at(static_cast<std::size_t>(parts.integer(2)))));
        }
        for (Result& result : m_results)
            for (IndicatorResult& indicator : result.indicators)
                sum_up(indicator);
    }

    Database const& m_db;
    std::int64_t m_run;
    Scheme const& m_scheme;
    std::vector<Result> m_results;
};

/// Without an indicator where the run has no scheme for such subjects.
Scores read_scores(Database const& db, std::int64_t run, std::string_view subject)
{
    Scores scores;
    Statement scheme = db.prepare("SELECT name, text FROM run_scheme WHERE run = ? AND subject = ?");
    scheme.with(run, subject);
    if (!scheme.step())
        return scores;
    std::string const path = "schemes/" + scheme.string(0) + ".toml";
    Mistakes mistakes(path);
    scores.scheme = read_scheme({.path = path, .from = "0000-00", .text = scheme.string(1)}, mistakes);
    mistakes.throw_first();
    scores.results = ResultReader(db, run, scores.scheme).read();
    return scores;
}

void store_scores(Database const& db, std::int64_t run, Scores const& scores)
{
    std::string_view const subject = scores.scheme.subject;
    db.prepare("INSERT INTO run_scheme (run, subject, name, text) VALUES (?, ?, ?, ?)")
        .with(run, subject, std::string_view(scores.scheme.name), std::string_view(scores.scheme.text))
        .run();
    ResultWriter writer(db, run, subject);
    for (Result const& result : scores.results)
        writer.write(result);
}

Run read_run(Database const& db, Statement const& row)
{
    Run run;
    run.id = row.integer(0);
    run.month = *iso_month(row.text(1));
    run.period = {*iso_date(row.text(2)), *iso_date(row.text(3))};
    run.revision = static_cast<int>(row.integer(4));
    run.state = row.text(5) == "published" ? RunState::published : RunState::draft;
    run.made_at = row.string(6);
    run.published_at = row.string(7);
    run.published_by = row.string(8);
    run.waived = row.string(9);
    run.chain_head = row.string(10);
    run.officers = read_scores(db, run.id, "officer");
    run.rooms = read_scores(db, run.id, "room");
    return run;
}

}

std::int64_t store_draft(Database const& db, Run const& run, std::int64_t operation)
{
    db.prepare("DELETE FROM run WHERE month = ? AND state = 'draft'").with(std::string_view(iso(run.month))).run();
    Statement insert = db.prepare("INSERT INTO run (month, first, last, revision, state, made_at, chain_head, operation) VALUES (?,?,?,?,?,?,?,?)");
    insert.with(std::string_view(iso(run.month)), std::string_view(iso(run.period.first)), std::string_view(iso(run.period.last)),
                std::int64_t{run.revision}, name_of(run.state), std::string_view(run.made_at), std::string_view(run.chain_head), operation);
    insert.run();
    std::int64_t const id = db.last_id();
    store_scores(db, id, run.officers);
    if (run.has_rooms())
        store_scores(db, id, run.rooms);
    return id;
}

std::optional<Run> find_run(Database const& db, Month month)
{
    if (!db.has_table("run"))
        return std::nullopt;
    // The latest published revision stands before a draft of the next one.
    Statement run = db.prepare("SELECT id, month, first, last, revision, state, made_at, published_at, published_by, waived, chain_head FROM run"
                               " WHERE month = ? ORDER BY state = 'published' DESC, revision DESC LIMIT 1");
    run.with(std::string_view(iso(month)));
    if (!run.step())
        return std::nullopt;
    return read_run(db, run);
}

Run load_run(Database const& db, Month month)
{
    std::optional<Run> run = find_run(db, month);
    if (!run)
        fail(tr("{0} has not been assessed; run: cwp assess run --month {0}"), iso(month));
    return std::move(*run);
}

std::vector<RunHead> run_heads(Database const& db)
{
    std::vector<RunHead> heads;
    if (!db.has_table("run"))
        return heads;
    Statement runs = db.prepare("SELECT month, revision, state, made_at FROM run ORDER BY month, revision");
    while (runs.step())
        heads.push_back({*iso_month(runs.text(0)), static_cast<int>(runs.integer(1)),
                         runs.text(2) == "published" ? RunState::published : RunState::draft, runs.string(3)});
    return heads;
}

bool is_published(Database const& db, Month month)
{
    if (!db.has_table("run"))
        return false;
    Statement run = db.prepare("SELECT 1 FROM run WHERE month = ? AND state = 'published'");
    run.with(std::string_view(iso(month)));
    return run.step();
}

}
