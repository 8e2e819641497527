#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// Minutes after midnight of `08:15`.
int minutes(std::string const& time) { return std::stoi(time.substr(0, 2)) * 60 + std::stoi(time.substr(3, 2)); }

/// By the rule, minute by minute: whether any minute of the turn lies at or after 22:00 or before 06:00.
bool touches_the_night(std::string const& start, std::string const& finish)
{
    int const first = minutes(start);
    int last = minutes(finish);
    if (last <= first)
        last += 24 * 60;
    for (int minute = first; minute < last; ++minute)
        if (minute % (24 * 60) >= 22 * 60 || minute % (24 * 60) < 6 * 60)
            return true;
    return false;
}

/// Every hour of the day, and quarter hours where the night begins, ends and the day changes.
std::vector<std::string> times()
{
    std::set<std::string> all{"21:45", "22:15", "22:30", "05:30", "05:45", "06:15", "23:45", "00:15"};
    for (int hour = 0; hour < 24; ++hour)
        all.insert((hour < 10 ? "0" : "") + std::to_string(hour) + ":00");
    return {all.begin(), all.end()};
}

/// Adds many rows as one operation.
class BusyBureau : public SmallBureau {
public:
    template <class Rows>
    void add_all(std::string const& ledger, Rows const& rows)
    {
        Operation operation(db, author(), "add");
        for (Given const& row : rows)
            add_record(operation, references, pack.ledger(ledger), row);
        operation.commit();
    }
    /// A value of the only finding.
    std::string value(std::string const& check_name, std::string const& column, Period period = october())
    {
        auto const found = check(check_name, period);
        REQUIRE(found.size() == 1);
        for (auto const& [name, value] : found[0].values)
            if (name == column)
                return value;
        return "no such column";
    }
    /// Findings about a post of R02 in these days, of somebody with that badge.
    std::size_t moved(std::string const& badge, std::string const& since, std::string const& until, Given more = {}, std::string const& kind = "police", std::string const& left_on = "", std::string const& role = "member")
    {
        Given officer{{"badge", badge}, {"name", "某" + badge}, {"kind", kind}};
        if (!left_on.empty())
            officer.emplace_back("left_on", left_on);
        add("officer", officer);
        Given post{{"officer", badge}, {"room", "R02"}, {"role", role}, {"since", since}, {"until", until}};
        post.insert(post.end(), more.begin(), more.end());
        add("post", post);
        auto const found = check("fixed_post", {*iso_date(until), *iso_date(until)});
        return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](Finding const& each) { return each.reason.en.find(badge) != std::string::npos; }));
    }
};

}

TEST_CASE("station duty and call-outs at night: the truth table of all hours, with quarter hours at the edges")
{
    std::vector<std::string> const all = times();
    REQUIRE(all.size() == 32);
    for (std::string const kind : {"station", "callout", "room", "community", "flexible"}) {
        BusyBureau small;
        bool const regulated = kind == "station" || kind == "callout";
        std::vector<Given> rows;
        std::set<std::pair<std::string, std::string>> expected; // start and finish
        for (std::size_t n = 0; n < all.size(); ++n) {
            for (std::string const& start : all) {
                std::string const& finish = all[n];
                if (start == finish)
                    continue;
                // The finish is no part of the key: each has a day of its own, from 28 September on.
                rows.push_back({{"officer", "000001"}, {"date", iso(make_date(2026, 9, 28) + static_cast<int>(n))}, {"start", start}, {"finish", finish}, {"kind", kind}});
                if (regulated && touches_the_night(start, finish))
                    expected.emplace(start, finish);
            }
        }
        small.add_all("duty", rows);
        std::set<std::pair<std::string, std::string>> found;
        for (Finding const& finding : small.check("night_duty", {make_date(2026, 9, 1), make_date(2026, 10, 31)})) {
            std::map<std::string, std::string> const values(finding.values.begin(), finding.values.end());
            CHECK(found.emplace(values.at("start"), values.at("finish")).second); // one violation a row
        }
        INFO(kind);
        CHECK(found == expected);
        CHECK((expected.empty() || expected.size() < rows.size()));
    }
}

TEST_CASE("a turn to 24:00 ends with the day; the room of the post on the first day is charged with it")
{
    BusyBureau small;
    small.add("duty", {{"officer", "000001"}, {"date", "2026-10-14"}, {"start", "23:00"}, {"finish", "24:00"}, {"kind", "callout"}});
    CHECK(small.value("night_duty", "room_code") == "R01");
    CHECK(small.value("night_duty", "responsible") == "331124510000");
    CHECK(small.check("night_duty")[0].reason.en == "王芳 (000001) was on station duty or call-out at night: 2026-10-14 23:00 to 24:00; responsible: 西屏派出所");
    small.db.execute("UPDATE post SET until = '2026-10-14' WHERE officer = 1");
    small.add("post", {{"officer", "000001"}, {"room", "R02"}, {"role", "lead"}, {"since", "2026-10-15"}});
    CHECK(small.value("night_duty", "room_code") == "R01");
    small.add("duty", {{"officer", "000001"}, {"date", "2026-10-15"}, {"start", "23:00"}, {"finish", "05:00"}, {"kind", "station"}});
    CHECK(small.value("night_duty", "room_code", {make_date(2026, 10, 15), make_date(2026, 10, 15)}) == "R02");
    CHECK(small.check("night_duty", {make_date(2026, 10, 16), make_date(2026, 10, 16)}).empty()); // the day on which it ends
}

TEST_CASE("helpers, and police without a lead or member post, may be on duty at night")
{
    BusyBureau small;
    small.add("duty", {{"officer", "000003"}, {"date", "2026-10-14"}, {"start", "23:00"}, {"finish", "24:00"}, {"kind", "station"}});
    small.add("officer", {{"badge", "000009"}, {"name", "周强"}, {"kind", "police"}});
    small.add("duty", {{"officer", "000009"}, {"date", "2026-10-14"}, {"start", "23:00"}, {"finish", "24:00"}, {"kind", "station"}});
    CHECK(small.check("night_duty").empty());
}

TEST_CASE("a post is fixed for five years, both ends counted, unless the move was approved or the officer left the force")
{
    BusyBureau small;
    CHECK(small.moved("100001", "2024-01-01", "2026-10-10") == 1);
    CHECK(small.moved("100002", "2021-10-11", "2026-10-10") == 0); // the last day of the fifth year
    CHECK(small.moved("100003", "2021-10-11", "2026-10-09") == 1);
    CHECK(small.moved("100004", "2021-01-01", "2025-12-31") == 0);
    CHECK(small.moved("100005", "2021-01-02", "2025-12-31") == 1);
    CHECK(small.moved("100006", "2020-02-29", "2025-02-28") == 0);
    CHECK(small.moved("100007", "2024-01-01", "2026-10-10", {{"approved_by", "局党委"}}) == 0);
    CHECK(small.moved("100008", "2024-01-01", "2026-10-10", {}, "police", "2026-10-10") == 0);
    CHECK(small.moved("100009", "2024-01-01", "2026-10-10", {}, "police", "2027-03-01") == 1);
    CHECK(small.moved("100010", "2024-01-01", "2026-10-10", {}, "auxiliary") == 0);
    CHECK(small.moved("100011", "2024-01-01", "2026-10-10", {}, "police", "", "partner") == 0);
    CHECK(small.check("fixed_post", {make_date(2026, 10, 9), make_date(2026, 10, 9)})[0].reason.zh
        == "某100003（100003）2021-10-11 至 2026-10-09 在筏铺村警务室（R02）任职，未满5年离岗，未经批准；责任单位：古市派出所");
}

TEST_CASE("flexible hours may not be refused; other requests may, and undecided ones are not refused")
{
    BusyBureau small;
    int day = 0;
    for (std::string const kind : {"flexible", "leave", "other"})
        for (std::string const decision : {"approved", "refused", ""})
            small.add("request", {{"officer", "000002"}, {"date", iso(make_date(2026, 10, ++day))}, {"kind", kind}, {"what", "晚间入户"}, {"decision", decision}});
    CHECK(small.value("flexible_hours", "date") == "2026-10-02");
    CHECK(small.value("flexible_hours", "room_code") == "R02");
    CHECK(small.check("flexible_hours")[0].reason.en == "李强 (000002) asked for flexible hours on 2026-10-02 (晚间入户) and was refused (decided by: —); responsible: 古市派出所");
}

TEST_CASE("nothing is handed down outside the ten: whoever did is responsible, unless it was sent back")
{
    BusyBureau small;
    int number = 0;
    for (std::string const form : {"task", "indicator"})
        for (std::string const task : {"", "5"})
            for (std::string const outcome : {"accepted", "refused", ""})
                small.add("tasking", {{"issued_by", "331124000000"}, {"number", std::to_string(++number)}, {"date", "2026-10-12"}, {"form", form}, {"room", "R02"}, {"task", task}, {"title", "招商"}, {"outcome", outcome}});
    auto const found = small.check("outside_ten");
    REQUIRE(found.size() == 4); // both forms: accepted, undecided
    for (Finding const& finding : found) {
        std::map<std::string, std::string> const values(finding.values.begin(), finding.values.end());
        CHECK(std::set<std::string>{"1", "3", "7", "9"}.contains(values.at("number")));
        CHECK(values.at("responsible") == "331124000000");
        CHECK(finding.station == "331124520000");
    }
    small.db.execute("DELETE FROM tasking WHERE number <> '1'");
    small.db.execute("UPDATE tasking SET room = NULL, officer = 1");
    CHECK(small.value("outside_ten", "room_code") == "R01");
    small.db.execute("UPDATE tasking SET officer = NULL");
    CHECK(small.value("outside_ten", "room_code") == "");
    CHECK(small.check("outside_ten")[0].station == "331124000000");
}
