#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace cwp::reports {

extern Report const fund;

namespace {

/// A room's money under one head, in fen.
struct Booked {
    std::string room;
    std::string room_name;
    std::string station;
    std::string station_name;
    std::string funding;     ///< class of the room on the period's last day; empty: not rated
    std::string head;
    std::int64_t before = 0; ///< balance before the period
    std::int64_t received = 0;
    std::int64_t spent = 0;
};

std::vector<Booked> booked(Database const& db, Period period, std::optional<std::set<std::string>> const& units)
{
    Statement rows = db.prepare(R"(
SELECT r.code, r.name, u.code, u.name,
       COALESCE((SELECT x.funding FROM rating x WHERE x.room = r.id AND x.since <= :last ORDER BY x.since DESC LIMIT 1), ''), f.head,
       SUM(CASE WHEN f.date < :first THEN f.received - f.spent ELSE 0 END), SUM(CASE WHEN f.date >= :first THEN f.received ELSE 0 END), SUM(CASE WHEN f.date >= :first THEN f.spent ELSE 0 END)
  FROM fund f
  JOIN room r ON r.id = f.room
  JOIN unit u ON u.id = r.station
 WHERE f.date <= :last
 GROUP BY r.id, f.head
 ORDER BY u.code, r.code, f.head)");
    rows.bind(":first", Value{iso(period.first)});
    rows.bind(":last", Value{iso(period.last)});
    std::vector<Booked> all;
    while (rows.step()) {
        if (!units || units->contains(rows.string(2))) {
            all.push_back({rows.string(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5), rows.integer(6), rows.integer(7), rows.integer(8)});
        }
    }
    return all;
}

struct Sum {
    std::int64_t before = 0;
    std::int64_t received = 0;
    std::int64_t spent = 0;

    void add(Booked const& each)
    {
        before += each.before;
        received += each.received;
        spent += each.spent;
    }
};

std::string yuan(std::int64_t fen) { return Exact::fraction(fen, 100).fixed(2); }

TableRow row_of(Cell name, Sum const& sum, RowRole role)
{
    return {{std::move(name), number_cell(yuan(sum.before)), number_cell(yuan(sum.received)), number_cell(yuan(sum.spent)), number_cell(yuan(sum.before + sum.received - sum.spent))}, role};
}

/// One way to split the money; the parts add up to the same total, whatever the way.
struct Split {
    std::string key;
    std::string caption;
    std::string heading;
    std::function<std::string(Booked const&)> part;       ///< its code: they come in this order
    std::function<std::string(Booked const&)> part_named; ///< what people read
};

Table split_table(std::vector<Booked> const& all, Split const& split, Speech const& say)
{
    std::map<std::string, std::pair<std::string, Sum>> parts;
    Sum total;
    for (Booked const& each : all) {
        auto& [name, sum] = parts[split.part(each)];
        name = split.part_named(each);
        sum.add(each);
        total.add(each);
    }
    Table table;
    table.key = split.key;
    table.caption = split.caption;
    table.if_empty = say(tr("No money was booked."));
    table.columns = {{split.key, split.heading}, {"before", say(tr("brought forward (yuan)")), CellKind::number}, {"received", say(tr("received (yuan)")), CellKind::number},
        {"spent", say(tr("spent (yuan)")), CellKind::number}, {"balance", say(tr("balance (yuan)")), CellKind::number}};
    for (auto const& [code, part] : parts) {
        table.rows.push_back(row_of(coded_cell(part.first, code), part.second, RowRole::item));
    }
    if (!parts.empty()) {
        table.rows.push_back(row_of(text_cell(say(tr("total"))), total, RowRole::total));
    }
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    Period const period = question.period ? *question.period : assessment_month(db, assessment_month_of(db, question.today) - 1);
    auto const all = booked(db, period, units_asked(references, question));
    auto const label_of_class = [&](Booked const& each) { return each.funding.empty() ? say(tr("not rated")) : references.standard_label("allowance", each.funding, say.language()); };
    Document document;
    document.name = "fund";
    document.language = say.language();
    document.title = say(tr("Earmarked money, {} to {}"), iso(period.first), iso(period.last));
    std::vector<Split> const splits{
        {"funding", say(tr("By funding class")), say(tr("funding class")), [](Booked const& each) { return each.funding; }, label_of_class},
        {"head", say(tr("By head")), say(tr("head")), [](Booked const& each) { return each.head; }, [&](Booked const& each) { return references.standard_label("funds", each.head, say.language()); }},
        {"station", say(tr("By station")), say(tr("station")), [](Booked const& each) { return each.station; }, [](Booked const& each) { return each.station_name; }},
        {"room", say(tr("By room")), say(tr("room")), [](Booked const& each) { return each.room; }, [](Booked const& each) { return each.room_name; }}};
    for (Split const& split : splits) {
        document.blocks.emplace_back(split_table(all, split, say));
    }
    document.footer = say(tr("Balance = brought forward + received − spent. The class is the room's on the last day. Money comes in under one head and is spent under others, so a head alone may be below nothing. Overspending and missing vouchers: cwp check --group rooms."));
    return document;
}

}

Report const fund{"fund", tr("earmarked money by funding class, head, station and room: received, spent, balance"), TimeAsked::period, "", {station_option()},
    "cwp report fund --month last\ncwp report fund --from 2026-07-01 --to 2026-09-30 -f xlsx -o 经费.xlsx", build};

}
