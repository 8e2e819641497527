#include "core/room/gaps.hpp"

#include "core/pack/regulation.hpp"
#include "core/room/coverage.hpp"

#include <algorithm>
#include <map>

namespace cwp {

namespace {

std::string_view name_of(GapKind kind)
{
    switch (kind) {
    case GapKind::uncovered: return "uncovered";
    case GapKind::broken_coverage: return "broken_coverage";
    case GapKind::no_officer: return "no_officer";
    case GapKind::key_without_room: return "key_without_room";
    case GapKind::no_community: return "no_community";
    }
    return "";
}

Text title_of(GapKind kind)
{
    switch (kind) {
    case GapKind::uncovered: return tr("covered by nobody");
    case GapKind::broken_coverage: return tr("coverage that no longer holds");
    case GapKind::no_officer: return tr("room without an officer");
    case GapKind::key_without_room: return tr("key village without a room of its own");
    case GapKind::no_community: return tr("room that covers no community");
    }
    return tr("covered by nobody");
}

std::string with_code(std::string const& name, std::string const& code) { return name + " (" + code + ")"; }

/// When the last coverage of a community ended; blank where it never had one that did.
std::map<std::int64_t, std::string> last_covered(Database const& db, std::string const& day)
{
    auto rows = db.prepare("SELECT community, MAX(until) FROM coverage WHERE until < ? GROUP BY community");
    rows.with(day);
    std::map<std::int64_t, std::string> last;
    while (rows.step()) {
        last[rows.integer(0)] = rows.string(1);
    }
    return last;
}

class GapSearch {
public:
    GapSearch(Database const& db, Date day) : m_db(db), m_communities(communities_on(db, day)), m_rooms(room_loads(db, m_communities, day)), m_last(last_covered(db, iso(day))) {}

    std::vector<RoomGap> search()
    {
        for (Community const& community : m_communities) {
            look_at(community);
        }
        for (RoomLoad const& room : m_rooms) {
            look_at(room);
        }
        std::stable_sort(m_gaps.begin(), m_gaps.end(), [](RoomGap const& a, RoomGap const& b) { return a.kind < b.kind; });
        return std::move(m_gaps);
    }

private:
    void add(GapKind kind, Community const& community, std::string const& ledger, std::int64_t id, Message what, Message remedy)
    {
        m_gaps.push_back({kind, community.station_code, community.station_name, ledger, id, with_code(community.name, community.code), std::move(what), std::move(remedy)});
    }
    void add(GapKind kind, RoomLoad const& room, Message what, Message remedy)
    {
        m_gaps.push_back({kind, room.station_code, room.station_name, "room", room.id, with_code(room.name, room.code), std::move(what), std::move(remedy)});
    }

    void look_at(Community const& community)
    {
        bool const wants_room = community.is_key && !community.has_mode("own_room");
        if (!community.is_covered()) {
            add(GapKind::uncovered, community, "community", community.id, since_when(community),
                wants_room ? say(tr("a key village: open a room, then cwp coverage add --community {} --mode own_room --room CODE --since DATE"), community.code)
                           : say(tr("link it to a room or name who covers it: cwp coverage add --community {} …; cwp coverage plan shows where a room would do most"), community.code));
        } else if (wants_room) {
            add(GapKind::key_without_room, community, "community", community.id, argument(tr("a key village is to have an officer of its own")),
                say(tr("open a room there, or correct it: cwp community edit {} key_village=no"), community.code));
        }
        for (Covering const& covering : community.coverings) {
            if (!covering.holds()) {
                add(GapKind::broken_coverage, community, "coverage", covering.id, broken_by(covering),
                    say(tr("end it (cwp coverage edit '#{}' until=DATE) and say who covers the place now"), covering.id));
            }
        }
    }

    Message since_when(Community const& community) const
    {
        auto const last = m_last.find(community.id);
        if (!community.coverings.empty()) {
            return argument(tr("its coverage no longer holds"));
        }
        return last == m_last.end() ? argument(tr("never covered")) : say(tr("not covered since {}"), last->second);
    }

    Message broken_by(Covering const& covering) const
    {
        if (covering.room != 0) {
            auto rows = m_db.prepare("SELECT r.code, r.opened, COALESCE(r.closed, '…'), COALESCE(n.code, '') FROM room r LEFT JOIN room n ON n.id = r.successor WHERE r.id = ?");
            rows.with(covering.room);
            rows.step();
            return rows.text(3).empty() ? say(tr("room {} was open from {} to {}"), rows.text(0), rows.text(1), rows.text(2))
                                        : say(tr("room {} was open from {} to {}; {} took over"), rows.text(0), rows.text(1), rows.text(2), rows.text(3));
        }
        auto rows = m_db.prepare("SELECT badge, name, left_on FROM officer WHERE id = ?");
        rows.with(covering.officer);
        return rows.step() ? say(tr("{} {} left on {}"), rows.text(0), rows.text(1), rows.text(2)) : argument(tr("neither room nor officer is named"));
    }

    void look_at(RoomLoad const& room)
    {
        if (room.officers == 0) {
            add(GapKind::no_officer, room, room.communities > 0 ? say(tr("no police officer in post; communities it covers: {}, people: {}"), room.communities, room.people)
                                                               : argument(tr("no police officer in post")),
                say(tr("post one: cwp officer move BADGE --room {} --role lead --from DATE"), room.code));
        }
        if (room.communities == 0 && room.kind != "mobile") {
            add(GapKind::no_community, room, argument(tr("no community is recorded for it")), say(tr("record them (cwp coverage add --room {} …) or close the room"), room.code));
        }
    }

    Database const& m_db;
    std::vector<Community> m_communities;
    std::vector<RoomLoad> m_rooms;
    std::map<std::int64_t, std::string> m_last;
    std::vector<RoomGap> m_gaps;
};

}

std::vector<RoomGap> gaps_on(Database const& db, Date day) { return GapSearch(db, day).search(); }

Document gaps_document(std::vector<RoomGap> const& gaps, Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "gaps";
    table.if_empty = say(tr("There is no gap: every community is covered, and every room has an officer."));
    table.columns = {{"gap", say(tr("gap"))}, {"station", say(tr("station"))}, {"ledger", say(tr("ledger"))}, {"id", "#", CellKind::number}, {"name", say(tr("community or room"))},
        {"what", say(tr("what is missing"))}, {"remedy", say(tr("what to do"))}};
    for (RoomGap const& gap : gaps) {
        table.rows.push_back({{coded_cell(say(title_of(gap.kind)), std::string(name_of(gap.kind))), coded_cell(gap.station_name, gap.station_code),
                                  coded_cell(say(pack.ledger(gap.ledger).title), gap.ledger), number_cell(gap.id), text_cell(gap.name), text_cell(say(gap.what)), text_cell(say(gap.remedy))},
                              RowRole::item});
    }
    Document document;
    document.name = "gaps";
    document.language = say.language();
    document.data_only = true;
    document.blocks = {std::move(table)};
    return document;
}

}
