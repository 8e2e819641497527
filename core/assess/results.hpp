#pragma once

#include "core/base/date.hpp"
#include "core/base/exact.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a month's assessment says of every subject, as computed and as stored with its run.
namespace cwp {

/// Where a subject stands (scoring: who is assessed, days).
enum class Standing {
    ranked,
    unranked,   ///< less than half the month on duty: scored, no rank, no grade
    vetoed,     ///< 不合格, listed after the ranked
    blocked,    ///< something that may not be missing is missing: no total
    unreported, ///< its station sent no return: no total, no rank
    off_duty    ///< no duty day in the month: not assessed, listed with the reason
};

std::string_view name_of(Standing standing);
Label const& label_of(Standing standing);

/// What one part of an indicator earned and from which figures.
struct PartResult {
    std::string id;
    std::int64_t done = 0;
    std::int64_t due = 0;
    bool known = false;          ///< there was evidence
    std::string target;          ///< effective target, exact; empty where the rule has none
    Exact full;                  ///< full points; 0 where the part was dropped
    Exact earned;                ///< exact
    Policy policy = Policy::none; ///< the policy that was applied, if one was
};

struct IndicatorResult {
    std::string id;
    Points points;               ///< rounded once
    Exact full;                  ///< of the parts kept
    bool dropped = false;        ///< no part was kept
    std::vector<PartResult> parts;
};

struct Result {
    std::int64_t subject = 0;    ///< officer.id or room.id
    std::string code;            ///< badge or room code
    std::string name;
    std::string room;            ///< code of the room where the officer is at home; of a room its own
    std::string room_name;
    std::string station;         ///< code of its station
    std::string station_name;
    std::string area;            ///< kind of the room: urban rural mobile
    std::string rating;          ///< class 1–4; empty where the room has no rating
    int workdays = 0;            ///< W
    int in_post = 0;             ///< workdays in lead and member posts; of a room, on which it is open
    int excused = 0;             ///< excused workdays among them
    Exact factor;                ///< f; of a room open workdays ÷ W
    Exact weight;                ///< k × Σ c ÷ W: what a target is multiplied with; of a room as factor
    Standing standing = Standing::ranked;
    std::string reason;          ///< code word for standing: missing indicator id, `no_return`, `absent` …
    std::vector<IndicatorResult> indicators;
    Points earned;               ///< Σ of the rounded indicators
    Exact full;                  ///< Σ of what was kept; below 100 the total is 折算 ×100 ÷ this
    Points bonus;
    Points penalty;
    std::optional<Points> total;
    std::optional<int> rank;          ///< within the class
    std::optional<int> overall_rank;  ///< information
    std::string grade;                ///< code of the scheme's grade; empty: none

    IndicatorResult const* find(std::string_view indicator) const;
    bool is_scaled_up() const { return full != Exact(100) && total.has_value(); }
};

/// What one scheme says of all its subjects.
struct Scores {
    Scheme scheme;
    std::vector<Result> results; ///< by class, rank, then code; the unranked after the ranked

    /// By badge or room code; nullptr where there is none.
    Result const* find(std::string_view code) const;
    bool are_of_rooms() const { return scheme.subject == "room"; }
};

enum class RunState { draft, published };

/// One run: all results of a month under one revision, with what it was made from.
struct Run {
    std::int64_t id = 0;
    Month month;
    Period period;               ///< the assessment month's days
    int revision = 1;
    RunState state = RunState::draft;
    std::string made_at;         ///< local time of the run: its cut-off
    std::string published_at;
    std::string published_by;
    std::string waived;          ///< reason given for publishing over block findings; empty: none
    std::string chain_head;      ///< head of the operation chain when it was made
    Scores officers;             ///< their schemes parsed from the text stored with the run
    Scores rooms;                ///< without a result or an indicator where no scheme for rooms was in force

    bool has_rooms() const { return !rooms.scheme.indicators.empty(); }
};

/// Ranked results of a class in order of rank.
std::vector<Result const*> ranked_in_class(Scores const& scores, std::string_view rating);
/// The classes that occur, in order; blank (no rating) last.
std::vector<std::string> classes_in(Scores const& scores);

/// The laggards of a month (scoring §4): the last ⌊N ÷ 10⌋ of a class (at least one where N ≥ 5), a tie at the boundary whole, never anyone with 90 or more;
/// everyone below 70; the vetoed. Never the unranked.
std::vector<Result const*> laggards(Scores const& scores);

struct UnitScore {
    std::string station;         ///< code
    std::string name;
    std::optional<Points> score; ///< rounded once
    int officers = 0;            ///< with a total
    int listed = 0;              ///< all of its officers in the run
    int rooms = 0;               ///< with a total
    int rooms_listed = 0;        ///< all of its rooms in the run
};
/// Units by score, best first: the mean of their rooms' totals; of a run without rooms, of their officers' totals weighted by workdays in post.
std::vector<UnitScore> unit_scores(Run const& run);

/// The latest revision of a month's run: published where there is one, else the draft; nothing where there is none.
std::optional<Run> find_run(Database const& db, Month month);
/// The same; Error that names the command to run where there is none.
Run load_run(Database const& db, Month month);
/// Months with runs, oldest first, with state.
struct RunHead { Month month; int revision; RunState state; std::string made_at; };
std::vector<RunHead> run_heads(Database const& db);
bool is_published(Database const& db, Month month);

/// Writes a draft, in place of an earlier draft of the month; returns the run's id. `operation` is the number of the operation that does it.
std::int64_t store_draft(Database const& db, Run const& run, std::int64_t operation);

}
