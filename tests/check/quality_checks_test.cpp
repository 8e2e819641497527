#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

/// What the checks of the group `quality` remark, and what they just let pass.

namespace {

/// A bureau whose officer 000001 works in October 2026.
class Work : public SmallBureau {
public:
    std::int64_t visit(std::string const& date, std::string const& start, std::string const& subject, std::string const& target = "household", std::string const& note = {},
        std::string const& officer = "000001")
    {
        return add("visit", {{"officer", officer}, {"date", date}, {"start", start}, {"subject", subject}, {"target", target}, {"note", note}});
    }
    std::int64_t patrol(std::string const& date, std::string const& start, std::string const& finish, int checked)
    {
        return add("patrol", {{"officer", "000001"}, {"date", date}, {"start", start}, {"finish", finish}, {"route", "一线"}, {"checked", std::to_string(checked)}});
    }
    std::int64_t journal(std::string const& date, int line, std::string const& note, int minutes = 0)
    {
        return add("journal", {{"officer", "000001"}, {"date", date}, {"task", "1"}, {"line", std::to_string(line)}, {"note", note}, {"minutes", std::to_string(minutes)}});
    }
    /// `ledger#id: reason` of all findings, in Chinese, a line each.
    std::string said(std::string const& name, Period period = october())
    {
        std::string all;
        for (Finding const& finding : check(name, period))
            all += finding.ledger + "#" + std::to_string(finding.id) + ": " + finding.reason.zh + "\n";
        return all;
    }
};

std::string day(int number)
{
    return iso(make_date(2026, 10, 1) + (number - 1));
}

}

TEST_CASE("what the checks of quality find is a hint, and none of them is run before a write")
{
    SmallBureau small;
    int hints = 0;
    for (std::string const& name : small.pack.check_names()) {
        CheckFile const& check = small.pack.check(name);
        if (check.group != "quality")
            continue;
        ++hints;
        CAPTURE(name);
        CHECK(check.level == Level::info);
        CHECK(check.on.empty());
        CHECK(small.check(name).empty());
    }
    CHECK(hints >= 10);
}

TEST_CASE("the members of one household entered one by one are found, in one minute or, without times, on one day")
{
    Work work;
    auto const first = work.visit("2026-10-12", "09:30", "白龙路1号张三");
    work.visit("2026-10-12", "09:31", "白龙路1号赵六");  // another minute
    work.visit("2026-10-12", "09:30", "白龙路11号李四"); // another house
    work.visit("2026-10-13", "09:30", "白龙路1号李四");  // another day
    work.visit("2026-10-12", "09:30", "白龙路1号王五", "household", "", "000002");
    CHECK(work.said("likely_duplicate") == "");
    auto const second = work.visit("2026-10-12", "09:30", "白龙路1号李四");
    CHECK(work.said("likely_duplicate") == "visit#" + std::to_string(second) + ": 王芳（000001）2026-10-12 09:30 走访“白龙路1号李四”，与 #" + std::to_string(first) + "“白龙路1号张三”同一地点\n");
    CHECK(work.check("likely_duplicate")[0].station == "331124510000");
    work.visit("2026-10-14", "", "新街3栋2-401室 甲", "rental");
    work.visit("2026-10-14", "", "新街3栋2-402室 乙", "rental"); // the flat next door
    work.visit("2026-10-15", "", "新街8号超市", "business");
    work.visit("2026-10-15", "", "新街8号网吧", "business"); // two businesses in one building
    work.visit("2026-10-15", "", "筏铺村张家");
    work.visit("2026-10-15", "", "筏铺村李家"); // no number, so nothing says that it is one place
    CHECK(work.check("likely_duplicate").size() == 1);
    work.visit("2026-10-14", "", "新街3栋2-401室 丙", "rental");
    CHECK(work.check("likely_duplicate").size() == 2);
}

TEST_CASE("two places in one minute are found; the members of one household in that minute are one place")
{
    Work work;
    work.visit("2026-10-12", "09:30", "白龙路1号张三");
    work.visit("2026-10-12", "09:30", "白龙路1号李四");
    work.visit("2026-10-12", "", "白龙路5号");
    work.visit("2026-10-12", "", "白龙路6号");
    CHECK(work.said("same_time") == "");
    auto const elsewhere = work.visit("2026-10-12", "09:30", "青龙路7号");
    CHECK(work.said("same_time").starts_with("visit#" + std::to_string(elsewhere) + ": 王芳（000001）2026-10-12 09:30 走访“青龙路7号”"));
}

TEST_CASE("the same text in at least five rows and half of what was written is remarked; stock phrases are not")
{
    Work work;
    for (int i = 1; i <= 4; ++i)
        work.visit(day(10 + i), "", "甲" + std::to_string(i) + "号", "household", "走访户主，宣传反诈，家中平安");
    for (int i = 1; i <= 6; ++i)
        work.journal(day(10 + i), 0, "采集信息无变化"); // seven characters
    CHECK(work.said("same_text") == "");
    work.visit(day(15), "", "甲5号", "household", "走访户主，宣传反诈，家中平安");
    CHECK(work.said("same_text") == "visit#1: 王芳（000001）2026-10 入户调查 100%（5 条中 5 条）的内容都是“走访户主，宣传反诈，家中平安”，自 #1 至 #5\n");
}

TEST_CASE("the same text in less than half of what was written passes, and months are counted apart")
{
    Work work;
    for (int i = 1; i <= 5; ++i)
        work.journal(day(10 + i), 0, "采集暂住人员信息四条");
    for (int i = 1; i <= 6; ++i)
        work.journal(day(10 + i), 1, "核对房屋信息第" + std::to_string(i) + "户门牌");
    CHECK(work.said("same_text") == "");
    work.journal("2026-10-20", 0, "采集暂住人员信息四条");
    CHECK(work.check("same_text").size() == 1);
    // Three in each of two months are no five.
    Work apart;
    for (int i = 1; i <= 3; ++i) {
        apart.journal("2026-09-0" + std::to_string(i), 0, "采集暂住人员信息四条");
        apart.journal("2026-10-0" + std::to_string(i), 0, "采集暂住人员信息四条");
    }
    CHECK(apart.said("same_text", {make_date(2026, 9, 1), make_date(2026, 10, 31)}) == "");
}

TEST_CASE("more visits in an hour or a day than the norm are remarked")
{
    Work work;
    for (int i = 0; i < 10; ++i)
        work.visit("2026-10-12", "09:" + std::to_string(10 + i), "甲" + std::to_string(i) + "号");
    CHECK(work.said("impossible_rate") == "");
    auto const eleventh = work.visit("2026-10-12", "09:59", "甲11号");
    CHECK(work.said("impossible_rate") == "visit#" + std::to_string(eleventh - 10) + ": 王芳（000001）2026-10-12 09 时起一小时内入户 11 户，超过 10 户（首条 #" + std::to_string(eleventh - 10) + "）\n");
    for (int i = 0; i < 40; ++i)
        work.visit("2026-10-13", "", "乙" + std::to_string(i) + "号");
    CHECK(work.check("impossible_rate").size() == 1);
    work.visit("2026-10-13", "", "乙41号");
    CHECK(work.said("impossible_rate").find("2026-10-13当日入户 41 户，超过 40 户") != std::string::npos);
}

TEST_CASE("patrols of more hours than a shift and with more persons checked than can be are remarked")
{
    Work work;
    work.patrol("2026-10-12", "08:00", "20:00", 0); // twelve hours
    work.patrol("2026-10-13", "20:00", "02:00", 360); // six hours, sixty an hour
    CHECK(work.said("impossible_rate") == "");
    work.patrol("2026-10-12", "20:00", "20:01", 0);
    auto const crowd = work.patrol("2026-10-14", "23:30", "00:30", 61);
    auto const said = work.said("impossible_rate");
    CHECK(said.find("2026-10-12当日巡逻 13 小时，超过 12 小时") != std::string::npos);
    CHECK(said.find("patrol#" + std::to_string(crowd) + ": 王芳（000001）2026-10-14 23 时起巡逻每小时盘查 61 人，超过 60 人") != std::string::npos);
    CHECK(work.check("impossible_rate").size() == 2);
}

TEST_CASE("work dated on a day of leave or training is found, the days before and after are not")
{
    Work work;
    work.add("absence", {{"officer", "000001"}, {"since", "2026-10-12"}, {"until", "2026-10-14"}, {"kind", "training"}});
    work.visit("2026-10-11", "", "甲1号");
    work.visit("2026-10-15", "", "甲2号");
    work.visit("2026-10-12", "", "甲3号", "household", "", "000002");
    CHECK(work.said("work_on_leave") == "");
    auto const first = work.visit("2026-10-12", "", "甲4号");
    auto const last = work.patrol("2026-10-14", "18:00", "19:00", 0);
    CHECK(work.said("work_on_leave") == "patrol#" + std::to_string(last) + ": 王芳（000001）2026-10-12 至 2026-10-14 培训，却有 2026-10-14 的治安巡逻记录\n"
            + "visit#" + std::to_string(first) + ": 王芳（000001）2026-10-12 至 2026-10-14 培训，却有 2026-10-12 的入户调查记录\n");
    // An absence that reaches in from the month before and out into the next one.
    Work long_away;
    long_away.add("absence", {{"officer", "000001"}, {"since", "2026-09-01"}, {"until", "2026-12-31"}, {"kind", "sick"}});
    long_away.visit("2026-10-31", "", "甲1号");
    long_away.visit("2026-11-01", "", "甲1号");
    CHECK(long_away.check("work_on_leave").size() == 1);
}

TEST_CASE("homes are not visited from 22:00 to 06:00")
{
    Work work;
    work.visit("2026-10-12", "21:59", "甲1号");
    work.visit("2026-10-12", "06:00", "甲2号");
    work.visit("2026-10-12", "", "甲3号");
    CHECK(work.said("night_visit") == "");
    work.visit("2026-10-12", "22:00", "甲4号");
    work.visit("2026-10-12", "05:59", "甲5号");
    CHECK(work.check("night_visit").size() == 2);
}

TEST_CASE("who is on station duty or at a call-out is at no door")
{
    Work work;
    auto const duty = [&](std::string const& date, std::string const& start, std::string const& finish, std::string const& kind) {
        return work.add("duty", {{"officer", "000001"}, {"date", date}, {"start", start}, {"finish", finish}, {"kind", kind}});
    };
    duty("2026-10-12", "08:00", "12:00", "station");
    duty("2026-10-12", "13:00", "17:00", "community");
    duty("2026-10-13", "18:00", "06:00", "callout");
    work.visit("2026-10-12", "07:59", "甲1号");
    work.visit("2026-10-12", "12:00", "甲2号");
    work.visit("2026-10-12", "14:00", "甲3号");
    work.visit("2026-10-12", "", "甲4号");
    work.visit("2026-10-12", "09:00", "甲5号", "household", "", "000002");
    CHECK(work.said("visit_on_call") == "");
    work.visit("2026-10-12", "08:00", "甲6号");
    work.visit("2026-10-13", "23:00", "甲7号");
    CHECK(work.check("visit_on_call").size() == 2);
}

TEST_CASE("a month whose records are dated at its end is remarked once it is over")
{
    Work work;
    // The last two workdays of October 2026 are the 29th and the 30th, the 31st is a Saturday.
    for (int i = 0; i < 10; ++i)
        work.visit("2026-10-28", "", "甲" + std::to_string(i) + "号");
    for (int i = 0; i < 9; ++i)
        work.visit(i < 5 ? "2026-10-29" : "2026-10-31", "", "乙" + std::to_string(i) + "号");
    CHECK(work.said("month_end") == "");   // nineteen
    auto const other = work.patrol("2026-10-30", "18:00", "19:00", 0);
    CHECK(other > 0);
    CHECK(work.said("month_end").starts_with("visit#11: 王芳（000001）2026-10 的 20 条记录中 10 条（50%）的日期在 2026-10-29 及以后"));
    work.visit("2026-10-02", "", "丙1号");
    CHECK(work.said("month_end") == "");   // ten of twenty-one
    Work now;
    for (int i = 0; i < 30; ++i)
        now.visit("2026-10-30", "", "甲" + std::to_string(i) + "号");
    CHECK(run_check(now.references, now.pack.check("month_end"), SmallBureau::october(), make_date(2026, 10, 31)).empty());
    CHECK(now.check("month_end").size() == 1);
}

TEST_CASE("ten days of work typed in on one day are remarked; nine are not, nor what a file brought")
{
    Work work;
    for (int i = 1; i <= 9; ++i)
        work.journal(day(i), 0, "走访");
    work.journal(day(9), 1, "核对");
    CHECK(work.said("typed_at_once") == "");
    work.visit(day(10), "", "甲1号");
    CHECK(work.said("typed_at_once") == "journal#1: 王芳（000001）2026-10-01 至 2026-10-10 共 10 天的 11 条记录于 2026-11-04 一天内逐条录入（首条 journal #1）\n");
    work.db.execute("UPDATE operation SET kind = 'import' WHERE kind = 'add'");
    CHECK(work.said("typed_at_once") == "");
}

TEST_CASE("one figure in nine of ten rows is remarked, nothing entered is none")
{
    Work work;
    for (int i = 1; i <= 9; ++i)
        work.journal(day(i), 0, "走访", 30);
    for (int i = 1; i <= 12; ++i)
        work.patrol(day(i), "18:00", "19:00", 0);
    CHECK(work.said("same_figure") == "");
    work.journal(day(10), 0, "走访", 30);
    CHECK(work.said("same_figure") == "journal#1: 王芳（000001）2026-10 10 条日志用时中 10 条都填 30（首条 #1）\n");
    work.journal(day(11), 0, "走访", 45);
    CHECK(work.check("same_figure").size() == 1); // ten of eleven
    work.journal(day(12), 0, "走访", 20);
    CHECK(work.said("same_figure") == "");        // ten of twelve
}

TEST_CASE("a supervision that names another officer's record is found")
{
    Work work;
    auto const visit = work.visit("2026-10-12", "", "甲1号");
    auto const supervise = [&](std::string const& number, std::string const& officer, std::string const& ref) {
        return work.add("supervision", {{"room", "R01"}, {"number", number}, {"officer", officer}, {"date", "2026-10-20"}, {"kind", "back_check"}, {"finding", "查无此户"}, {"ref", ref}, {"verdict", "false"}});
    };
    std::string const ref = "visit#" + std::to_string(visit);
    supervise("1", "000001", ref);
    supervise("2", "", ref);
    CHECK(work.said("checked_officer") == "");
    auto const wrong = supervise("3", "000002", ref);
    CHECK(work.said("checked_officer") == "supervision#" + std::to_string(wrong) + ": 白龙社区警务室 的监督 3（2026-10-20）写的是李强（000002），核查的记录“" + ref + "”却是 王芳（000001）的\n");
}

TEST_CASE("a false record that was removed may be named still; one that never was is mistyped")
{
    Work work;
    auto const visit = work.visit("2026-10-12", "", "甲1号");
    auto const supervise = [&](std::string const& number, std::string const& ref) {
        return work.add("supervision", {{"room", "R01"}, {"number", number}, {"date", "2026-10-20"}, {"kind", "back_check"}, {"finding", "查无此户"}, {"ref", ref}, {"verdict", "false"}});
    };
    supervise("1", "visit#" + std::to_string(visit));
    Operation operation(work.db, SmallBureau::author(), "remove");
    remove_record(operation, work.references, work.pack.ledger("visit"), visit);
    operation.commit();
    CHECK(work.said("checked_row") == "");
    for (std::string const& mistyped : std::vector<std::string>{"visit#99", "visit" + std::to_string(visit), "patrol#" + std::to_string(visit), "visit#0" + std::to_string(visit)})
        supervise("wrong " + mistyped, mistyped);
    CHECK(work.check("checked_row").size() == 4);
}
