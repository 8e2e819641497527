#include "core/room/coverage_plan.hpp"

#include <algorithm>

namespace cwp {

namespace {

Message want_in_words(Community const& community)
{
    switch (want_of(community)) {
    case Want::key_without_room: return argument(tr("key village without a room of its own"));
    case Want::uncovered: return argument(tr("covered by nobody"));
    case Want::fallback_only: return argument(tr("covered without a room only"));
    case Want::none: break;
    }
    return {};
}

std::string kilometres(std::int64_t metres) { return Exact::fraction(metres, 1000).fixed(1); }

/// So many that nobody has more residents than the norm.
std::int64_t officers_due(std::int64_t people, std::int64_t each) { return each > 0 ? std::max<std::int64_t>(1, (people + each - 1) / each) : 1; }

class PlanView {
public:
    PlanView(CoveragePlan const& plan, Pack const& pack, Speech const& say) : m_plan(plan), m_pack(pack), m_say(say) {}

    Document document()
    {
        m_table.key = "plan";
        m_table.if_empty = m_say(tr("Nothing wants a room: every key village has its own, and every community is covered by a room."));
        m_table.columns = {{"rank", m_say(tr("rank")), CellKind::number}, {"room_code", label("room", "code"), CellKind::code}, {"name", label("room", "name")},
            {"station", label("room", "station")}, {"kind", label("room", "kind")}, {"opened", label("room", "opened"), CellKind::date}, {"community", label("coverage", "community")},
            {"mode", label("coverage", "mode")}, {"people", m_say(tr("people")), CellKind::number}, {"officers", m_say(tr("officers due")), CellKind::number},
            {"metres", m_say(tr("metres from the room")), CellKind::number}, {"gain", m_say(tr("worth")), CellKind::number}, {"why", m_say(tr("why"))}};
        for (std::size_t room = 0; room < m_plan.placement.rooms.size(); ++room) {
            add_room(room);
        }
        Document document;
        document.name = "coverage-plan";
        document.language = m_say.language();
        document.data_only = true;
        document.blocks = {m_table};
        return document;
    }

private:
    std::string label(std::string_view ledger, std::string_view column) const { return m_say(m_pack.ledger(ledger).column(column).label); }

    Cell choice(std::string_view ledger, std::string_view column, std::string_view code) const
    {
        for (Choice const& each : m_pack.ledger(ledger).column(column).choices) {
            if (each.code == code) {
                return coded_cell(m_say(each.label), each.code);
            }
        }
        return code_cell(std::string(code));
    }

    std::string mode_of(PlacedRoom const& room) const
    {
        Community const& site = m_plan.wanting[room.site];
        if (!site.is_village) {
            return officers_due(site.people, m_plan.norms.people_per_urban_officer) > 1 ? "urban_multi" : "urban_single";
        }
        return room.links.empty() ? "own_room" : "linked";
    }

    std::int64_t people_of(PlacedRoom const& room) const
    {
        std::int64_t people = m_plan.wanting[room.site].people;
        for (Link const& link : room.links) {
            people += m_plan.wanting[link.place].people;
        }
        return people;
    }

    void add_room(std::size_t rank)
    {
        PlacedRoom const& room = m_plan.placement.rooms[rank];
        Community const& site = m_plan.wanting[room.site];
        std::int64_t const each = site.is_village ? m_plan.norms.people_per_rural_officer : m_plan.norms.people_per_urban_officer;
        std::string why = m_say(want_in_words(site));
        if (!room.links.empty()) {
            why += m_say(tr("; the room links {} more, for {} people of at most {}"), room.links.size(), people_of(room), each);
        }
        add_row(rank, site, {number_cell(officers_due(people_of(room), each)), number_cell(0), number_cell(room.gain)}, why);
        Cell const blank = number_cell(std::string());
        for (Link const& link : room.links) {
            std::string const way = link.known ? m_say(tr("; {} km from the room"), kilometres(link.metres)) : m_say(tr("; distance not known, the same township or station"));
            add_row(rank, m_plan.wanting[link.place], {blank, link.known ? number_cell(link.metres) : blank, blank},
                    m_say(want_in_words(m_plan.wanting[link.place])) + way);
        }
    }

    void add_row(std::size_t rank, Community const& community, std::vector<Cell> figures, std::string const& why)
    {
        PlacedRoom const& room = m_plan.placement.rooms[rank];
        Community const& site = m_plan.wanting[room.site];
        TableRow row{{number_cell(static_cast<std::int64_t>(rank) + 1), code_cell("J" + site.code), text_cell(m_say(tr("{} {} police room"), site.station_name, site.name)),
                      coded_cell(site.station_name, site.station_code), choice("room", "kind", site.is_village ? "rural" : "urban"), date_cell(iso(m_plan.question.day)),
                      coded_cell(community.code + "-" + community.name, community.code), choice("coverage", "mode", mode_of(room)), number_cell(community.people)}, RowRole::item};
        row.cells.insert(row.cells.end(), figures.begin(), figures.end());
        row.cells.push_back(text_cell(why));
        m_table.rows.push_back(std::move(row));
    }

    CoveragePlan const& m_plan;
    Pack const& m_pack;
    Speech const& m_say;
    Table m_table;
};

}

Document plan_document(CoveragePlan const& plan, Pack const& pack, Speech const& say) { return PlanView(plan, pack, say).document(); }

}
