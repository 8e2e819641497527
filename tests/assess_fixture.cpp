#include "tests/assess_fixture.hpp"

#include "core/assess/room_assessment.hpp"
#include "core/ledger/schema.hpp"
#include "core/ledger/values.hpp"
#include "core/pack/embedded.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace cwp::assess_test {

namespace {

Author clerk() { return {"clerk", "", "2026-11-03 08:15:00", "cwp test"}; }

/// Engine tables, ledgers and regulation.
Database fresh(std::vector<PackFile> const& changed)
{
    Database db = Database::open(":memory:", Database::Mode::create);
    for (PackText const& file : embedded_pack())
        if (file.path.starts_with("schema/"))
            db.execute(file.text);
    std::vector<PackFile> files = Pack::embedded().files();
    for (PackFile const& file : changed) {
        std::erase_if(files, [&](PackFile const& each) { return each.path == file.path; });
        files.push_back(file);
    }
    Operation operation(db, clerk(), "install");
    install_pack(operation, files);
    operation.commit();
    prepare_tables(db, load_pack(db));
    return db;
}

}

Bureau::Bureau(std::vector<PackFile> const& changed) : db(fresh(changed)), pack(load_pack(db))
{
    own_station = station("330106010000");
    for (int month = 1; month <= 12; ++month)
        sent_return(own_station, iso(make_month(2026, month)));
}

std::int64_t Bureau::add(std::string const& ledger, Fields const& cells)
{
    std::string names;
    std::string places;
    std::vector<Value> values;
    for (Column const& column : pack.ledger(ledger).columns) {
        auto const given = std::find_if(cells.begin(), cells.end(), [&](auto const& cell) { return cell.first == column.name; });
        Value const blank = column.required ? Value(std::string("-")) : blank_of(column);
        names += column.name + ", ";
        places += "?, ";
        values.push_back(given == cells.end() ? blank : given->second.value);
    }
    Statement insert = db.prepare("INSERT INTO " + ledger + " (" + names + "op) VALUES (" + places + "1)");
    int place = 0;
    for (Value const& value : values)
        insert.bind(++place, value);
    insert.run();
    return db.last_id();
}

void Bureau::set(std::string const& ledger, std::int64_t id, std::string const& column, Field const& cell)
{
    db.prepare("UPDATE " + ledger + " SET " + column + " = ? WHERE id = ?").with(cell.value, id).run();
    REQUIRE(db.changes() == 1);
}

void Bureau::remove(std::string const& ledger, std::int64_t id)
{
    db.prepare("DELETE FROM " + ledger + " WHERE id = ?").with(id).run();
    REQUIRE(db.changes() == 1);
}

std::int64_t Bureau::station(std::string const& code) { return add("unit", {{"code", code}, {"name", "所" + code}, {"level", "station"}}); }

std::int64_t Bureau::room(std::string const& code, std::string const& rating)
{
    std::int64_t const id = add("room", {{"code", code}, {"name", "室" + code}, {"station", own_station}, {"kind", "urban"}, {"opened", "2020-01-01"}});
    if (!rating.empty())
        rate(id, "2020-01-01", rating);
    return id;
}

std::int64_t Bureau::rate(std::int64_t room, std::string const& since, std::string const& rating)
{
    return add("rating", {{"room", room}, {"since", since}, {"class", rating}, {"funding", "urban"}, {"posts_due", 1}});
}

std::int64_t Bureau::officer(std::string const& badge) { return add("officer", {{"badge", badge}, {"name", badge}, {"kind", "police"}}); }

std::int64_t Bureau::post(std::int64_t officer, std::int64_t room, Term const& term, std::string const& role)
{
    Fields cells{{"officer", officer}, {"room", room}, {"role", role}, {"since", term.since}};
    if (!term.until.empty())
        cells.emplace_back("until", term.until);
    return add("post", cells);
}

std::int64_t Bureau::absence(std::int64_t officer, Term const& term, std::string const& kind)
{
    return add("absence", {{"officer", officer}, {"since", term.since}, {"until", term.until}, {"kind", kind}});
}

std::int64_t Bureau::visit(std::int64_t officer, std::string const& date, std::string const& subject, std::string const& target)
{
    return add("visit", {{"officer", officer}, {"date", date}, {"start", iso(TimeOfDay{static_cast<int>(++m_next % 1440)})}, {"subject", subject}, {"target", target}});
}

std::int64_t Bureau::lead_of_own_room(std::string const& badge, std::string const& rating)
{
    std::int64_t const id = officer(badge);
    post(id, room("R" + badge, rating), {"2026-01-01", ""}, "lead");
    return id;
}

void Bureau::sent_return(std::int64_t station, std::string const& month)
{
    add("return", {{"station", station}, {"month", month}, {"submitted", iso(last_day(*iso_month(month)) + 1)}});
}

DutyBook Bureau::book(std::string const& month) const { return DutyBook(db, assessment_month(db, *iso_month(month)), scheme(month)); }

Tally Bureau::tally_of(std::string const& measure, std::string const& part, std::int64_t officer, std::string const& month) const
{
    Assessment const assessment(db, pack, *iso_month(month), scheme(month));
    return assessment.tally_of(measure, part, officer);
}

std::vector<Evidence> Bureau::evidence(std::string const& measure, std::int64_t officer, std::string const& month) const
{
    Assessment const assessment(db, pack, *iso_month(month), scheme(month));
    return evidence_of(db, assessment.measure(measure), assessment.window(), assessment.book(), officer);
}

Tally Bureau::room_tally_of(std::string const& measure, std::string const& part, std::int64_t room, std::string const& month) const
{
    Assessment const officers(db, pack, *iso_month(month), scheme(month));
    std::vector<Result> const results = officers.results();
    return RoomAssessment(db, pack, officers, results, pack.scheme_for("room", *iso_month(month))).tally_of(measure, part, room);
}

std::vector<Evidence> Bureau::room_evidence(std::string const& measure, std::int64_t room, std::string const& month) const
{
    Assessment const officers(db, pack, *iso_month(month), scheme(month));
    std::vector<Result> const results = officers.results();
    RoomAssessment const rooms(db, pack, officers, results, pack.scheme_for("room", *iso_month(month)));
    return evidence_of(db, rooms.measure(measure), rooms.window(), rooms.book(), room);
}

Run Bureau::assess(std::string const& month) const { return assess_month(db, pack, *iso_month(month), "2026-11-03 08:15:00", "head"); }

std::int64_t Bureau::draft(std::string const& month)
{
    Operation operation(db, clerk(), "assess");
    std::int64_t const id = store_draft(db, assess(month), operation.number());
    operation.commit();
    return id;
}

void Bureau::publish_month(std::string const& month, std::string const& today)
{
    Operation operation(db, clerk(), "publish");
    publish(db, pack, {.month = *iso_month(month), .today = day(today), .at = "2026-11-04 09:00:00", .by = "王主任", .waived = "", .operation = operation.number()});
    operation.commit();
}

PackFile changed_file(std::string const& path, std::string const& passage, std::string const& replacement)
{
    Pack const embedded = Pack::embedded();
    PackFile file = *embedded.file(path, "9999-99");
    std::size_t const at = file.text.find(passage);
    REQUIRE(at != std::string::npos);
    file.text.replace(at, passage.size(), replacement);
    return file;
}

int Dice::throw_of(int sides)
{
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>((m_state >> 33U) % static_cast<std::uint64_t>(sides));
}

namespace {

/// Writes the rows of one officer's month, good and bad.
class RandomMonth {
public:
    RandomMonth(Bureau& bureau, Dice& dice, std::vector<std::int64_t> const& rooms) : m_bureau(bureau), m_dice(dice), m_rooms(rooms) {}

    void of(std::int64_t officer)
    {
        m_officer = officer;
        int const handover = 1 + m_dice.throw_of(31);
        m_bureau.post(officer, any_room(), {"2026-09-10", date_on(handover)}, m_dice.one_in(4) ? "partner" : "member");
        if (handover < 31 && !m_dice.one_in(4))
            m_bureau.post(officer, any_room(), {date_on(std::min(handover + 1 + m_dice.throw_of(3), 31)), ""}, "member");
        if (m_dice.one_in(2))
            m_bureau.absence(officer, {date_on(5), date_on(5 + m_dice.throw_of(20))}, m_dice.one_in(3) ? "unexcused" : "sick");
        for (int i = 0; i < 30; ++i)
            visit();
        for (int i = 0; i < 8; ++i)
            work();
        for (int i = 0; i < 3; ++i)
            file();
        keep_house();
    }

private:
    std::string date_on(int day_of_month) const { return iso(make_date(2026, 10, day_of_month)); }
    std::string some_date() { return iso(make_date(2026, 9, 25) + m_dice.throw_of(42)); } // from before the month to after it
    std::int64_t any_room() { return m_rooms[static_cast<std::size_t>(m_dice.throw_of(static_cast<int>(m_rooms.size())))]; }
    std::string number() { return std::to_string(++m_number); }

    void visit()
    {
        static char const* const targets[] = {"household", "household", "business", "rental"};
        std::int64_t const id = m_bureau.visit(m_officer, some_date(), "S" + std::to_string(m_dice.throw_of(25)), targets[m_dice.throw_of(4)]);
        if (m_dice.one_in(4))
            m_bureau.set("visit", id, "met", m_dice.throw_of(2));
    }

    /// One row of every ledger of ground work.
    void work()
    {
        m_bureau.add("publicity", {{"officer", m_officer}, {"date", some_date()}, {"theme", m_dice.one_in(2) ? "anti_fraud" : "fire"}, {"place", number()},
                                   {"people", m_dice.throw_of(3)}});
        m_bureau.add("patrol", {{"officer", m_officer}, {"date", some_date()}, {"start", iso(TimeOfDay{++m_minute % 1440})}, {"finish", "00:07"}, {"route", number()}});
        std::int64_t const inspection = m_bureau.add("inspection", {{"officer", m_officer}, {"date", date_on(1 + m_dice.throw_of(20))}, {"unit_name", "U" + number()},
                                                                    {"hazard", m_dice.one_in(2) ? "堵塞通道" : ""}});
        if (m_dice.one_in(2))
            m_bureau.set("inspection", inspection, "due", date_on(20 + m_dice.throw_of(10)));
        if (m_dice.one_in(2))
            m_bureau.set("inspection", inspection, "fixed", date_on(20 + m_dice.throw_of(10)));
        m_bureau.add("notice", {{"officer", m_officer}, {"date", some_date()}, {"audience", number()}});
        m_bureau.add("duty", {{"officer", m_officer}, {"date", some_date()}, {"start", iso(TimeOfDay{++m_minute % 1440})}, {"finish", "18:01"},
                              {"kind", m_dice.one_in(4) ? "station" : "community"}});
    }

    /// What lies in the files of the room and of the supervisors.
    void file()
    {
        std::int64_t const dispute = m_bureau.add("dispute", {{"room", any_room()}, {"number", number()}, {"found", "2026-09-20"}, {"kind", "family"},
                                                              {"due", date_on(1 + m_dice.throw_of(31))}});
        if (m_dice.one_in(2))
            m_bureau.set("dispute", dispute, "settled", date_on(1 + m_dice.throw_of(31)));
        std::int64_t const petition = m_bureau.add("petition", {{"room", any_room()}, {"number", number()}, {"received", iso(make_date(2026, 9, 1) + m_dice.throw_of(50))},
                                                                {"kind", "letter"}});
        if (m_dice.one_in(2))
            m_bureau.set("petition", petition, "answered", date_on(1 + m_dice.throw_of(31)));
        m_bureau.add("supervision", {{"room", any_room()}, {"number", number()}, {"officer", m_officer}, {"date", some_date()}, {"kind", "spot_check"},
                                     {"verdict", m_dice.one_in(3) ? "false" : "genuine"}});
        m_bureau.add("merit", {{"officer", m_officer}, {"number", number()}, {"date", some_date()}, {"kind", m_dice.one_in(2) ? "praise_city" : "accountability"}});
        m_bureau.add("survey", {{"batch", number()}, {"room", any_room()}, {"date", date_on(1 + m_dice.throw_of(3))}, {"method", "phone"},
                                {"safety_sample", 30}, {"safe", 20 + m_dice.throw_of(11)}, {"satisfaction_sample", 29}, {"satisfied", 20 + m_dice.throw_of(10)}});
    }

    /// What the rooms are judged by besides.
    void keep_house()
    {
        m_bureau.add("duty", {{"officer", m_officer}, {"date", some_date()}, {"start", iso(TimeOfDay{++m_minute % 1440})}, {"finish", "02:30"}, {"kind", "callout"}});
        m_bureau.add("duty", {{"officer", m_officer}, {"date", date_on(8 + m_dice.throw_of(3))}, {"start", iso(TimeOfDay{500 + ++m_minute % 200})}, {"finish", "17:00"}, {"kind", "room"}});
        m_bureau.add("duty", {{"officer", m_officer}, {"date", date_on(12 + m_dice.throw_of(3))}, {"start", iso(TimeOfDay{900 + ++m_minute % 200})}, {"finish", "00:20"}, {"kind", "room"}});
        m_bureau.add("request", {{"officer", m_officer}, {"date", some_date()}, {"kind", "flexible"}, {"what", "错时"}, {"decision", m_dice.one_in(2) ? "refused" : "approved"}});
        m_bureau.add("tasking", {{"issued_by", m_bureau.own_station}, {"number", number()}, {"date", some_date()}, {"form", "task"}, {"officer", m_officer}, {"title", "统计"},
                                 {"outcome", m_dice.one_in(3) ? "refused" : "accepted"}});
        std::int64_t const spent = m_bureau.add("fund", {{"room", any_room()}, {"date", some_date()}, {"line", ++m_number}, {"head", "office"}, {"spent", 100 * m_dice.throw_of(50)},
                                                         {"voucher", m_dice.one_in(2) ? "v" : ""}});
        if (m_dice.one_in(2))
            m_bureau.set("fund", spent, "approved_by", "所长");
        std::int64_t const opinion = m_bureau.add("opinion", {{"room", any_room()}, {"number", number()}, {"date", date_on(1 + m_dice.throw_of(20))}, {"source", "box"},
                                                              {"passed_to", m_dice.one_in(2) ? "社区" : ""}, {"due", date_on(15 + m_dice.throw_of(17))}});
        if (m_dice.one_in(2))
            m_bureau.set("opinion", opinion, "answered", date_on(10 + m_dice.throw_of(22)));
        static char const* const results[] = {"pass", "pass", "fail", "na"};
        static char const* const items[] = {"own_office", "exterior", "light_box", "tidy", "area_map"};
        m_bureau.add("checklist", {{"room", any_room()}, {"date", iso(make_date(2026, 3, 1) + ++m_number % 240)}, {"item", items[m_dice.throw_of(5)]}, {"result", results[m_dice.throw_of(4)]}});
    }

    Bureau& m_bureau;
    Dice& m_dice;
    std::vector<std::int64_t> const& m_rooms;
    std::int64_t m_officer = 0;
    int m_number = 0;
    int m_minute = 0;
};

}

std::vector<std::int64_t> fill_at_random(Bureau& bureau, int officers, std::uint64_t seed)
{
    Dice dice(seed);
    std::vector<std::int64_t> rooms;
    for (int i = 0; i < 4; ++i) {
        rooms.push_back(bureau.room("X" + std::to_string(i), std::to_string(1 + i)));
        bureau.post(bureau.officer("lead" + std::to_string(i)), rooms.back(), {"2025-01-01", ""}, "lead");
        for (char const* const item : {"computer", "telephone", "torch"})
            bureau.add("equipment", {{"room", rooms.back()}, {"item", item}, {"quantity", dice.throw_of(3)}, {"condition", dice.one_in(3) ? "damaged" : "good"}});
        for (int day_of_month = 16; day_of_month <= 20; ++day_of_month)
            bureau.add("event", {{"unit", bureau.own_station}, {"date", make_date(2026, 10, day_of_month)}, {"kind", "talk_day"}, {"room", rooms.back()}, {"people", dice.throw_of(3)}});
        for (char const* const month : {"2025-10", "2026-09", "2026-10"})
            if (!dice.one_in(5))
                bureau.add("crime", {{"room", rooms.back()}, {"month", month}, {"kind", "preventable"}, {"count", dice.throw_of(9)}});
    }
    RandomMonth month(bureau, dice, rooms);
    std::vector<std::int64_t> ids;
    for (int i = 0; i < officers; ++i) {
        ids.push_back(bureau.officer("P" + std::to_string(i)));
        month.of(ids.back());
    }
    return ids;
}

}
