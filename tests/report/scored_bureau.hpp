#pragma once

#include "core/assess/assessment.hpp"
#include "core/assess/results.hpp"
#include "core/report/circumstances.hpp"
#include "tests/check/small_bureau.hpp"

#include <optional>
#include <string>

/// The small bureau with two months of work and their runs; in October the station of 古市 sent no return.
namespace bureau {

class ScoredBureau : public SmallBureau {
public:
    ScoredBureau()
    {
        for (int month = 9; month <= 10; ++month) {
            work(month);
            add("return", {{"station", "331124510000"}, {"month", month_text(month)}, {"submitted", "2026-11-02"}});
        }
        add("return", {{"station", "331124520000"}, {"month", "2026-09"}, {"submitted", "2026-10-09"}});
        for (char const* const room : {"R01", "R02"}) {
            add("crime", {{"room", room}, {"month", "2026-08"}, {"kind", "preventable"}, {"count", "4"}});
        }
        score(9);
        score(10);
    }

    /// Scores a month as a draft and keeps its circumstances, as `cwp assess run` does.
    void score(int month)
    {
        auto const asked = cwp::make_month(2026, month);
        auto run = cwp::assess_month(db, pack, asked, "2026-11-04 08:15:00", "0123456789abcdef");
        cwp::Operation operation(db, author(), "assess");
        run.id = cwp::store_draft(db, run, operation.number());
        cwp::keep_circumstances(db, run.id, cwp::circumstances_now(db, pack, run.period, cwp::make_date(2026, 11, 4)));
        operation.commit();
    }

    void publish(int month)
    {
        db.prepare("UPDATE run SET state = 'published', published_at = '2026-11-05 09:00:00' WHERE month = ?").with(std::string_view(month_text(month))).run();
    }

    static std::string month_text(int month) { return cwp::iso(cwp::make_month(2026, month)); }

private:
    static std::string day(int month, int day) { return cwp::iso(cwp::make_date(2026, month, day)); }

    /// More in October than in September, so that there is a change to tell.
    void work(int month)
    {
        for (int n = 1; n <= (month == 10 ? 40 : 32); ++n) {
            auto const subject = "白龙路" + std::to_string(n) + "号";
            add("visit", {{"officer", "000001"}, {"date", day(month, 10 + n % 8)}, {"subject", subject}, {"target", n % 4 == 0 ? "business" : "household"}});
        }
        add("visit", {{"officer", "000001"}, {"date", day(month, 20)}, {"start", "09:00"}, {"subject", "白龙路1号"}, {"target", "household"}});
        add("publicity", {{"officer", "000001"}, {"date", day(month, 12)}, {"theme", "anti_fraud"}, {"place", "广场"}, {"form", "讲座"}, {"people", "60"}});
        add("patrol", {{"officer", "000001"}, {"date", day(month, 13)}, {"start", "22:30"}, {"finish", "00:30"}, {"route", "沿河"}});
        add("inspection", {{"officer", "000001"}, {"date", day(month, 14)}, {"unit_name", "白龙超市"}, {"place_kind", "商场"}, {"hazard", "通道堵塞"}, {"due", day(month, 28)}});
        add("notice", {{"officer", "000001"}, {"date", day(month, 15)}, {"audience", "白龙社区"}, {"advice", "夜间锁好门窗"}});
        add("visit", {{"officer", "000002"}, {"date", day(month, 15)}, {"subject", "筏铺村1组"}, {"target", "household"}});
        for (char const* const room : {"R01", "R02"}) {
            add("crime", {{"room", room}, {"month", month_text(month)}, {"kind", "preventable"}, {"count", month == 10 ? "3" : "5"}});
        }
        add("event", {{"unit", "331124510000"}, {"date", day(month, 18)}, {"kind", "talk_day"}, {"room", "R01"}, {"people", "40"}});
        add("duty", {{"officer", "000001"}, {"date", day(month, 16)}, {"start", "09:00"}, {"finish", "17:00"}, {"kind", "room"}});
    }
};

}
