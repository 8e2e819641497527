#include "core/duty/room_month.hpp"

#include <algorithm>
#include <stdexcept>

namespace cwp {

namespace {

Date stored_date(Statement const& row, int column)
{
    std::optional<Date> const date = iso_date(row.text(column));
    if (!date)
        throw std::logic_error("a stored date is not a date: " + row.string(column));
    return *date;
}

std::vector<Date> workdays_of(Database const& db, Period month)
{
    std::vector<Date> workdays;
    Statement days = db.prepare("SELECT date FROM calendar WHERE date BETWEEN ? AND ? AND workday = 1 ORDER BY date");
    days.with(std::string_view(iso(month.first)), std::string_view(iso(month.last)));
    while (days.step())
        workdays.push_back(stored_date(days, 0));
    return workdays;
}

}

std::vector<RoomMonth> rooms_of_month(Database const& db, Period month)
{
    std::vector<Date> const workdays = workdays_of(db, month);
    std::vector<RoomMonth> open;
    Statement rooms = db.prepare("SELECT r.id, r.code, r.name, r.kind, u.code, u.name, r.opened, r.closed FROM room r JOIN unit u ON u.id = r.station"
                                 " WHERE r.opened <= ?2 AND (r.closed IS NULL OR r.closed >= ?1) ORDER BY r.code");
    Statement rating = db.prepare("SELECT class FROM rating WHERE room = ? AND since <= ? ORDER BY since DESC LIMIT 1");
    rooms.with(std::string_view(iso(month.first)), std::string_view(iso(month.last)));
    while (rooms.step()) {
        RoomMonth room{.id = rooms.integer(0), .code = rooms.string(1), .name = rooms.string(2), .kind = rooms.string(3), .station = rooms.string(4),
                      .station_name = rooms.string(5), .first = std::max(month.first, stored_date(rooms, 6)),
                      .last = rooms.is_null(7) ? month.last : std::min(month.last, stored_date(rooms, 7)), .workdays = 0, .rating = {}};
        room.workdays = static_cast<int>(std::count_if(workdays.begin(), workdays.end(), [&](Date day) { return room.first <= day && day <= room.last; }));
        if (rating.with(room.id, std::string_view(iso(room.last))).step())
            room.rating = rating.string(0);
        open.push_back(std::move(room));
    }
    return open;
}

}
