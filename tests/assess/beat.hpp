#pragma once

#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

namespace cwp::assess_test {

/// An officer who leads the room R1 through 2026, and the room.
struct Beat {
    Bureau bureau;
    std::int64_t room = bureau.room("R1");
    std::int64_t officer = bureau.officer("012345");

    Beat() { bureau.post(officer, room, {"2026-01-01", ""}, "lead"); }
    Beat(std::vector<PackFile> const& changed) : bureau(changed) { bureau.post(officer, room, {"2026-01-01", ""}, "lead"); }

    std::int64_t done(std::string const& measure, std::string const& part) { return bureau.tally_of(measure, part, officer).done; }
    std::int64_t due(std::string const& measure, std::string const& part) { return bureau.tally_of(measure, part, officer).due; }
    Evidence row(std::string const& measure, std::int64_t id, std::string const& part = "")
    {
        for (Evidence const& each : bureau.evidence(measure, officer))
            if (each.id == id && (part.empty() || each.part == part))
                return each;
        FAIL("no evidence row #" << id);
        return {};
    }
    std::int64_t patrol(std::string const& date, std::string const& start, std::string const& finish)
    {
        return bureau.add("patrol", {{"officer", officer}, {"date", date}, {"start", start}, {"finish", finish}});
    }
    std::int64_t duty(std::string const& date, std::string const& start, std::string const& finish, std::string const& kind = "room")
    {
        return bureau.add("duty", {{"officer", officer}, {"date", date}, {"start", start}, {"finish", finish}, {"kind", kind}});
    }
    std::int64_t inspection(std::string const& date, std::string const& unit, Fields more = {})
    {
        more.insert(more.end(), {{"officer", officer}, {"date", date}, {"unit_name", unit}});
        return bureau.add("inspection", more);
    }
    std::int64_t petition(std::string const& number, std::string const& received, Fields more = {})
    {
        more.insert(more.end(), {{"room", room}, {"number", number}, {"received", received}, {"kind", "letter"}});
        return bureau.add("petition", more);
    }
    std::int64_t dispute(std::string const& number, Fields more)
    {
        more.insert(more.end(), {{"room", room}, {"number", number}, {"found", "2026-09-01"}, {"kind", "family"}});
        return bureau.add("dispute", more);
    }
    std::int64_t survey(std::string const& batch, std::string const& date, std::vector<int> const& figures)
    {
        return bureau.add("survey", {{"batch", batch}, {"room", room}, {"date", date}, {"method", "phone"}, {"safe", figures[0]}, {"safety_sample", figures[1]},
                                     {"satisfied", figures[2]}, {"satisfaction_sample", figures[3]}});
    }
    std::int64_t merit(std::string const& number, std::string const& kind, Fields more = {})
    {
        more.insert(more.end(), {{"officer", officer}, {"number", number}, {"date", "2026-10-20"}, {"kind", kind}});
        return bureau.add("merit", more);
    }
    std::int64_t supervision(std::string const& number, std::string const& date, std::string const& verdict)
    {
        return bureau.add("supervision", {{"room", room}, {"number", number}, {"officer", officer}, {"date", date}, {"kind", "spot_check"}, {"verdict", verdict}});
    }
};

}
