#include "core/base/half_year.hpp"
#include "core/base/proportion.hpp"
#include "core/report/report.hpp"
#include "core/report/standards_tables.hpp"
#include "core/report/station_asked.hpp"

#include <algorithm>
#include <cstdlib>

namespace cwp::reports {

extern Report const standards;

namespace {

/// So many items are named as the worst.
constexpr std::size_t most_worst = 3;

void keep_units(ChecklistState& state, std::set<std::string> const& units)
{
    state.rooms.erase(std::remove_if(state.rooms.begin(), state.rooms.end(), [&](RoomChecklist const& room) { return !units.contains(room.room.station); }), state.rooms.end());
}

standards_tables::Source source_of(Database const& db, Pack const& pack, Question const& question)
{
    standards_tables::Source source{checklist_state(db, question.today), checklist_state(db, half_year_of(question.today).before().last())};
    References references(db, pack);
    if (auto const units = units_asked(references, question)) {
        keep_units(source.now, *units);
        keep_units(source.before, *units);
    }
    return source;
}

/// How a share stands to that of an earlier day.
std::string comparison(std::optional<Exact> const& now, std::optional<Exact> const& before, Date then, Speech const& say)
{
    if (!now || !before)
        return say(tr("nothing to compare it with on {}"), iso(then));
    std::int64_t const change = standards_tables::tenths(*now) - standards_tables::tenths(*before);
    std::string const points = Exact::fraction(std::abs(change), 10).fixed(1);
    if (change == 0)
        return say(tr("as on {}"), iso(then));
    return change > 0 ? say(tr("{} percentage points more than on {}"), points, iso(then)) : say(tr("{} percentage points less than on {}"), points, iso(then));
}

Paragraph summary(standards_tables::Source const& source, Speech const& say)
{
    ChecklistCounts const now = standards_tables::sum_of(source.now);
    ChecklistCounts const before = standards_tables::sum_of(source.before);
    Date const then = source.before.on;
    if (now.inspected == 0)
        return {say(tr("{} rooms were to be inspected; none was since {}."), now.rooms, iso(source.now.since)), true};
    return {say(tr("{} rooms were to be inspected, {} were since {}, {} were not. {} meet the standard: {} ({}). Of {} items looked at {} passed: {} ({})."), now.rooms, now.inspected, iso(source.now.since),
                now.rooms - now.inspected, now.meeting, percent_text(*now.room_rate()), comparison(now.room_rate(), before.room_rate(), then, say), now.looked_at, now.passed,
                percent_text(now.item_rate().value_or(Exact(0))), comparison(now.item_rate(), before.item_rate(), then, say)),
        true};
}

/// Nothing where no item failed.
std::string worst_items(standards_tables::Source const& source, Speech const& say)
{
    std::string names;
    std::size_t named = 0;
    for (auto const& each : standards_tables::item_counts(source.now)) {
        ChecklistCounts const& counts = each.counts;
        if (named == most_worst || counts.looked_at == counts.passed)
            continue;
        ++named;
        names += (names.empty() ? "" : say.language() == Language::zh ? "、" : ", ")
            + say(tr("{} {} ({} of {} failed)"), source.now.items[each.item].label, percent_text(*counts.item_rate()), counts.looked_at - counts.passed, counts.looked_at);
    }
    return names;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    standards_tables::Source const source = source_of(db, pack, question);
    Document document;
    document.name = "standards";
    document.language = say.language();
    document.title = say(tr("Signs and order in the rooms, as of {}"), iso(source.now.on));
    document.subtitle = say(tr("By their inspections since {}, beside how they stood on {}"), iso(source.now.since), iso(source.before.on));
    document.blocks.emplace_back(summary(source, say));
    if (std::string const worst = worst_items(source, say); !worst.empty())
        document.blocks.emplace_back(Paragraph{say(tr("The worst items: {}."), worst), true});
    document.blocks.emplace_back(standards_tables::rooms_by_station(source, say));
    document.blocks.emplace_back(standards_tables::items_by_station(source, say));
    document.blocks.emplace_back(standards_tables::items(source, say));
    document.blocks.emplace_back(standards_tables::rooms(source, say));
    document.footer = say(tr("The latest result of an item since {} counts; what was not inspected since is not failed, it is in no rate. A room meets the standard when every required item passes and with them at least {}% of the items that apply to it (what was not looked at does not pass); the rate is of the rooms inspected. Items passed: of the items looked at; what does not apply to the kind of room, or was found not to, is left out. Changes are differences of the printed rates in percentage points."),
        iso(source.now.since), source.now.pass_share.text());
    return document;
}

}

Report const standards{"standards", tr("signs and order in the rooms: how many meet the standard, items passed, the worst items"), TimeAsked::half_year, "", {station_option()},
    "cwp report standards\ncwp report standards --on 2026-10-31\ncwp report standards --half 2026-H1 --station 430721510000 -o 内务.html", build,
    {.refusal = tr("what a room fails is for the bureau to mend")}};

}
