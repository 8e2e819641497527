#include "core/assess/month_tables.hpp"

namespace cwp {

void make_month_tables(Database const& db)
{
    db.execute("CREATE TEMP TABLE IF NOT EXISTS home (officer INTEGER PRIMARY KEY, room INTEGER NOT NULL);"
               "CREATE INDEX IF NOT EXISTS temp.home_room ON home (room);"
               "CREATE TEMP TABLE IF NOT EXISTS open_room (room INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, workdays INTEGER NOT NULL);"
               "CREATE TEMP TABLE IF NOT EXISTS past_month (back INTEGER PRIMARY KEY, month TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL)");
}

void write_homes(Database const& db, std::map<std::int64_t, DutyMonth> const& months)
{
    make_month_tables(db);
    db.execute("DELETE FROM temp.home");
    Statement insert = db.prepare("INSERT INTO temp.home (officer, room) VALUES (?, ?)");
    for (auto const& [officer, month] : months)
        if (month.home)
            insert.with(officer, month.home->room).run();
}

void write_open_rooms(Database const& db, std::vector<RoomMonth> const& rooms)
{
    make_month_tables(db);
    db.execute("DELETE FROM temp.open_room");
    Statement insert = db.prepare("INSERT INTO temp.open_room (room, first, last, workdays) VALUES (?, ?, ?, ?)");
    for (RoomMonth const& room : rooms)
        insert.with(room.id, std::string_view(iso(room.first)), std::string_view(iso(room.last)), std::int64_t{room.workdays}).run();
}

void write_past_months(Database const& db, Month month)
{
    make_month_tables(db);
    db.execute("DELETE FROM temp.past_month");
    Statement insert = db.prepare("INSERT INTO temp.past_month (back, month, first, last) VALUES (?, ?, ?, ?)");
    for (int back = 0; back <= 12; ++back) {
        Period const days = days_of_past_month(db, month - back);
        insert.with(std::int64_t{back}, std::string_view(iso(month - back)), std::string_view(iso(days.first)), std::string_view(iso(days.last))).run();
    }
}

Period days_of_past_month(Database const& db, Month month)
{
    Statement days = db.prepare("SELECT MIN(date), MAX(date) FROM calendar WHERE month = ?");
    days.with(std::string_view(iso(month))).step();
    if (days.is_null(0))
        return {first_day(month), last_day(month)};
    return {*iso_date(days.text(0)), *iso_date(days.text(1))};
}

}
