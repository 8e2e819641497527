#include "core/base/error.hpp"
#include "core/base/exact.hpp"
#include "core/base/proportion.hpp"
#include "core/ledger/records.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/hard_requirements.hpp"
#include "core/report/query_table.hpp"
#include "core/report/report.hpp"
#include "core/report/room_scores.hpp"
#include "core/room/checklist_state.hpp"
#include "core/room/room_kit.hpp"
#include "core/room/staffing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace cwp::reports {

extern Report const room;

namespace {

/// What the page is about: a room in a month, as of the last day that is over and on which it was open.
struct Page {
    References& references;
    Month month;
    Period period;
    Date on;
    RoomStaffing staffing;
    Speech const& say;

    Database const& db() const { return references.db(); }
    std::int64_t id() const { return staffing.room.id; }
};

std::string value_of(Page const& page, std::string_view sql)
{
    Statement row = page.db().prepare(sql);
    row.with(page.id());
    return row.step() ? row.string(0) : std::string();
}

[[noreturn]] void refuse_not_open(References& references, std::int64_t id, Period period)
{
    Statement row = references.db().prepare("SELECT r.name, r.code, r.opened, COALESCE(r.closed, ''), COALESCE(s.code, '') FROM room r LEFT JOIN room s ON s.id = r.successor WHERE r.id = ?");
    row.with(id).step();
    if (row.text(2) > iso(period.last))
        fail(tr("{} ({}) was not open from {} to {}: it opens on {}"), row.string(0), row.string(1), iso(period.first), iso(period.last), row.string(2));
    if (row.string(4).empty())
        fail(tr("{} ({}) was not open from {} to {}: it was closed on {}"), row.string(0), row.string(1), iso(period.first), iso(period.last), row.string(3));
    fail(tr("{} ({}) was not open from {} to {}: it was closed on {}; its successor is {}"), row.string(0), row.string(1), iso(period.first), iso(period.last), row.string(3), row.string(4));
}

RoomStaffing staffing_of(References& references, std::int64_t id, Period period)
{
    for (RoomStaffing const& each : staffing_in(references.db(), period))
        if (each.room.id == id)
            return each;
    refuse_not_open(references, id, period);
}

/// Name and value, for what is one fact each.
class Facts {
public:
    explicit Facts(Speech const& say) : m_say(say)
    {
        m_table.key = "room";
        m_table.columns = {{"fact", say(tr("fact"))}, {"value", say(tr("value"))}};
    }
    void add(std::string const& key, Text const& name, std::string const& value)
    {
        if (!value.empty())
            m_table.rows.push_back({{coded_cell(m_say(name), key), text_cell(value)}, RowRole::item});
    }
    Table table() const { return m_table; }

private:
    Table m_table;
    Speech const& m_say;
};

std::string choice_label(Page const& page, std::string_view ledger, std::string_view column, std::string const& code)
{
    for (Choice const& choice : page.references.pack().ledger(ledger).column(column).choices)
        if (choice.code == code)
            return page.say(choice.label);
    return code;
}

/// `R01 name (closed 2026-06-30)` of every room whose successor this is.
std::string predecessors_of(Page const& page)
{
    Statement rows = page.db().prepare("SELECT code, name, COALESCE(closed, '') FROM room WHERE successor = ? ORDER BY code");
    rows.with(page.id());
    std::string text;
    while (rows.step())
        text += (text.empty() ? "" : page.say.language() == Language::zh ? "、" : ", ") + page.say(tr("{} {} (until {})"), rows.string(0), rows.string(1), rows.string(2));
    return text;
}

std::string filled_text(Page const& page)
{
    RoomStaffing const& staffing = page.staffing;
    if (staffing.due == 0)
        return page.say(tr("{} of 0 person-days"), staffing.filled);
    return page.say(tr("{} of {} person-days ({})"), staffing.filled, staffing.due, percent_text(Exact::fraction(staffing.filled, staffing.due)));
}

std::string beside_text(Page const& page)
{
    RoomStaffing const& staffing = page.staffing;
    if (!staffing.has_pattern())
        return page.say(tr("no pattern is fixed; helpers: {}"), staffing.people.helpers());
    std::string const pattern = choice_label(page, "rating", "staffing", staffing.pattern);
    return staffing.meets_pattern() ? page.say(tr("{}: met; helpers: {}"), pattern, staffing.people.helpers()) : page.say(tr("{}: not met; helpers: {}"), pattern, staffing.people.helpers());
}

Table facts_table(Page const& page)
{
    OpenRoom const& open = page.staffing.room;
    Facts facts(page.say);
    facts.add("code", tr("room code"), open.code);
    facts.add("station", tr("station"), open.station_name);
    facts.add("kind", tr("kind of room"), choice_label(page, "room", "kind", open.kind));
    std::string const rating = value_of(page, "SELECT class FROM rating WHERE room = ?1 AND since <= '" + iso(page.on) + "' ORDER BY since DESC LIMIT 1");
    facts.add("class", tr("class"), rating.empty() ? page.say(tr("not rated")) : choice_label(page, "rating", "class", rating));
    facts.add("heavy", tr("heavy load"), open.heavy ? page.say(tr("yes")) : std::string());
    facts.add("opened", tr("open since"), value_of(page, "SELECT opened FROM room WHERE id = ?"));
    facts.add("closed", tr("closed on"), value_of(page, "SELECT closed FROM room WHERE id = ? AND closed IS NOT NULL"));
    facts.add("predecessor", tr("carries on"), predecessors_of(page));
    facts.add("filled", tr("posts filled"), filled_text(page));
    facts.add("beside", tr("1+X"), beside_text(page));
    facts.add("plate", tr("name plate"), value_of(page, "SELECT name || ' (' || granted || ')' FROM plate WHERE room = ?1 AND granted <= '" + iso(page.on) + "' AND (withdrawn IS NULL OR withdrawn > '" + iso(page.on) + "') ORDER BY granted DESC LIMIT 1"));
    return facts.table();
}

Table people_table(Page const& page)
{
    Statement rows = page.db().prepare("SELECT o.name, o.badge, o.kind, p.role, p.since, p.until FROM post p JOIN officer o ON o.id = p.officer"
                                       " WHERE p.room = ? AND p.since <= ? AND (p.until IS NULL OR p.until >= ?) ORDER BY CASE p.role WHEN 'lead' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, p.since, o.badge");
    rows.with(page.id(), std::string_view(iso(page.period.last)), std::string_view(iso(page.period.first)));
    Table table = query_table(page.references, rows, "people", {{"name", {}, "officer.name"}, {"badge", {}, "officer.badge"}, {"kind", {}, "officer.kind"}, {"role", {}, "post.role"}, {"since", {}, "post.since"},
        {"until", {}, "post.until", CellKind::date, Shown::where_filled}}, page.say);
    table.caption = page.say(tr("People in the month"));
    table.if_empty = page.say(tr("Nobody has a post here."));
    return table;
}

Table coverage_table(Page const& page)
{
    Statement rows = page.db().prepare("SELECT c.name, v.mode, c.households, c.population, c.floating FROM coverage v JOIN community c ON c.id = v.community"
                                       " WHERE v.room = ?1 AND v.since <= ?2 AND (v.until IS NULL OR v.until >= ?2) GROUP BY c.id ORDER BY c.code");
    rows.with(page.id(), std::string_view(iso(page.on)));
    Table table = query_table(page.references, rows, "coverage", {{"community", {}, "community.name"}, {"mode", {}, "coverage.mode"}, {"households", {}, "community.households"}, {"population", {}, "community.population"},
        {"floating", {}, "community.floating"}}, page.say);
    add_total(table, {"households", "population", "floating"}, page.say(tr("total")));
    table.caption = page.say(tr("What it covers"));
    table.if_empty = page.say(tr("It covers no community."));
    return table;
}

/// People of what the room covers for each of its officers; nothing where it covers nothing.
std::optional<Paragraph> per_officer(Page const& page)
{
    for (RoomForce const& force : force_on(page.db(), page.on)) {
        if (force.room.id != page.id())
            continue;
        if (force.communities == 0)
            break;
        if (force.people.police() == 0)
            return Paragraph{page.say(tr("{} people, no officer."), force.population), true};
        return Paragraph{page.say(tr("{} people, {} officers: {} people for each."), force.population, force.people.police(), Exact::fraction(force.population, force.people.police()).fixed(0)), true};
    }
    return std::nullopt;
}

Table kit_table(Page const& page)
{
    Table table;
    table.key = "kit";
    table.caption = page.say(tr("Kit"));
    table.if_empty = page.say(tr("No room has to have anything."));
    table.columns = {{"item", page.say(tr("kit item"))}, {"required", page.say(tr("must have")), CellKind::number}, {"good", page.say(tr("good")), CellKind::number}, {"damaged", page.say(tr("damaged")), CellKind::number},
        {"missing", page.say(tr("missing")), CellKind::number}};
    std::vector<KitItem> const standard = kit_standard(page.db(), month_containing(page.on));
    for (RoomKit const& kit : room_kits(page.db(), standard, page.on)) {
        for (std::size_t i = 0; kit.room.id == page.id() && i < standard.size(); ++i) {
            Pieces const& pieces = kit.items[i];
            if (pieces.required + pieces.good + pieces.damaged > 0)
                table.rows.push_back({{coded_cell(page.say(standard[i].label), standard[i].code), number_cell(pieces.required), number_cell(pieces.good), number_cell(pieces.damaged), number_cell(pieces.missing)}, RowRole::item});
        }
    }
    add_total(table, {"required", "good", "damaged", "missing"}, page.say(tr("total")));
    return table;
}

Paragraph money_text(Page const& page)
{
    std::map<std::int64_t, RoomMoney> const all = money_in(page.db(), page.period);
    auto const found = all.find(page.id());
    RoomMoney const money = found == all.end() ? RoomMoney{} : found->second;
    auto const yuan = [](std::int64_t fen) { return Exact::fraction(fen, 100).fixed(2); };
    return {page.say(tr("Earmarked money in the month: received {} yuan, spent {} yuan; balance {} yuan."), yuan(money.received), yuan(money.spent), yuan(money.balance)), true};
}

Paragraph inspection_text(Page const& page)
{
    ChecklistState const state = checklist_state(page.db(), page.on);
    for (RoomChecklist const& each : state.rooms) {
        if (each.room.id != page.id())
            continue;
        if (!each.is_inspected())
            return {page.say(tr("Not inspected since {}."), iso(state.since)), true};
        std::string failed;
        for (std::size_t i = 0; i < each.items.size(); ++i)
            if (each.items[i] == ItemState::failed)
                failed += (failed.empty() ? "" : page.say.language() == Language::zh ? "、" : ", ") + page.say(state.items[i].label);
        return {page.say(tr("Last inspected on {}: {} of {} items looked at passed ({}), {} were not looked at; the standard is {}. Failed: {}."), each.latest, each.counts.passed, each.counts.looked_at,
                    percent_text(each.counts.item_rate().value_or(Exact(0))), each.counts.items - each.counts.looked_at, page.say(each.meets() ? tr("met") : tr("not met")), failed.empty() ? page.say(tr("none")) : failed),
            true};
    }
    return {page.say(tr("Not inspected since {}."), iso(state.since)), true};
}

Paragraph requirements_text(Page const& page, Date today)
{
    std::vector<Violation> const all = violations_in(page.references, page.period, today);
    auto const count = std::count_if(all.begin(), all.end(), [&](Violation const& each) { return each.room == page.staffing.room.code; });
    return {page.say(tr("The four hard requirements were broken {} times in the month."), count), true};
}

Page page_of(References& references, Question const& question, Speech const& say)
{
    std::int64_t const id = find_record(references, references.pack().ledger("room"), question.subject);
    Month const month = question.month.value_or(assessment_month_of(references.db(), question.today) - 1);
    Period const period = assessment_month(references.db(), month);
    RoomStaffing staffing = staffing_of(references, id, period);
    Date on = std::min(period.last, question.today);
    Statement closed = references.db().prepare("SELECT closed FROM room WHERE id = ? AND closed IS NOT NULL");
    closed.with(id);
    if (closed.step())
        on = std::min(on, *iso_date(closed.text(0)));
    return {references, month, period, on, std::move(staffing), say};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    Page const page = page_of(references, question, say);
    Document document;
    document.name = "room";
    document.language = say.language();
    document.title = say(tr("{}, {}"), page.staffing.room.name, iso(page.month));
    document.subtitle = say(tr("The room on one page, as of {}"), iso(page.on));
    document.blocks.emplace_back(facts_table(page));
    document.blocks.emplace_back(people_table(page));
    document.blocks.emplace_back(coverage_table(page));
    if (std::optional<Paragraph> const people = per_officer(page))
        document.blocks.emplace_back(*people);
    document.blocks.emplace_back(kit_table(page));
    document.blocks.emplace_back(money_text(page));
    document.blocks.emplace_back(inspection_text(page));
    document.blocks.emplace_back(requirements_text(page, question.today));
    Table scores = room_scores(db, page.id(), page.month, say);
    if (scores.rows.size() > 1)
        document.blocks.emplace_back(trend_of(scores, say));
    document.blocks.emplace_back(std::move(scores));
    document.blocks.emplace_back(officers_of_room(db, page.staffing.room.code, page.month, say));
    return document;
}

}

Report const room{"room", tr("a room's month on one page: people and 1+X, coverage, kit, plate, money, last inspection, hard requirements, score and trend"), TimeAsked::month, "ROOM", {},
    "cwp report room 430721513101 --month 2026-10\ncwp report room 430721513101 -o 警务室.html", build, {.refusal = tr("the page names who works in the room and what it lacks")}};

}
