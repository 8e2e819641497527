#!/usr/bin/env python3
"""The naive program for rooms: what score.py is for officers, with their part of the regulation below.

    rooms.py MONTH FOLDER        MONTH like 2026-10; FOLDER holds registers/ and one folder a month

It prints what `cwp assess show --month MONTH --kind room -f csv` prints, by code of the room.
"""

import csv
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import score
from score import Assessed, Books, bands, days_between, hundredths, is_workday, minutes_of, petition_due, printed, rank_and_grade, rate, share, workdays_after

# ---------------------------------------------------------------- the regulation

INDICATORS = {"staffing": 15, "opening": 10, "standards": 15, "kit": 10, "activity": 20, "grievances": 10, "prevention": 10, "voice": 10}
ACTIVITIES, ACTIVITIES_FULL = ("visits", "publicity", "patrols", "inspections", "notices"), 65
SURVEY_BANDS = [(80, Fraction(24, 10)), (90, Fraction(48, 10)), (95, 6)]
TENURE_YEARS, ANSWER_WORKDAYS, RETURN_WORKDAYS, TALK_DAY, INSPECTION_MONTHS = 5, 15, 3, 18, 6
NIGHT = (22 * 60, 6 * 60)
FIXED_KIT = ["标牌", "标识灯箱", "警务公示栏", "警民联系牌", "警民联系箱", "计算机", "电话", "打印机", "执法记录仪", "强光手电", "急救包", "办公桌椅"]
HEAVY_KIT = ["计算机", "交通工具"]
MOBILE_KIT = ["警车", "灯光标识", "计算机", "执法记录仪", "急救包"]
CHECKLIST = ["独立办公场所", "外观蓝白", "名称规范", "标牌", "灯箱", "公示栏", "联系牌", "联系箱", "制度上墙", "警务区地图", "台账齐全", "设备完好", "环境整洁", "接待时间公示", "档案柜"]
NOT_IN_MOBILE = {"独立办公场所", "外观蓝白", "警务区地图"}

score.LEDGERS.update({
    "equipment": ("装备名称", {"警务室": "room", "装备名称": "item", "实有数量": "quantity", "配备日期": "since", "完好情况": "condition"}),
    "fund": ("经费科目", {"警务室": "room", "日期": "date", "支出金额": "spent", "凭证号": "voucher", "审批人": "approved_by"}),
    "checklist": ("检查项目", {"受检警务室": "room", "检查日期": "date", "检查项目": "item", "检查结果": "result"}),
    "event": ("活动类型", {"活动日期": "date", "活动类型": "what", "承办警务室": "room", "参加人数": "people"}),
    "opinion": ("意见编号", {"收集警务室": "room", "收集日期": "begun", "转办单位": "passed_to", "答复期限": "due", "答复日期": "done"}),
    "crime": ("发案月份", {"发案警务室": "room", "发案月份": "month", "案件类别": "what", "发案数": "count"}),
    "trip": ("停靠地点", {"流动警务室": "room", "出勤日期": "date", "开始时间": "start", "结束时间": "finish"}),
    "tasking": ("任务编号", {"下达日期": "date", "承办警务室": "room", "承办民警": "officer", "对应任务": "task", "准入结果": "outcome"}),
    "request": ("报批类型", {"申请人": "officer", "申请日期": "date", "报批类型": "what", "审批结果": "decision"}),
})

# ---------------------------------------------------------------- the month of a room


def months_before(day, number):
    """The first day of the month so many months before that of `day`."""
    months = day.year * 12 + day.month - 1 - number
    return date(months // 12, months % 12 + 1, 1)


def month_name(day):
    return f"{day.year:04}-{day.month:02}"


def minutes_open(row):
    """Every minute between start and finish, as (day, minute)."""
    begin = int(row["start"][:-3]) * 60 + int(row["start"][-2:])
    return {(row["date"].toordinal() * 1440 + begin + minute) for minute in range(minutes_of(row))}


def is_at_night(row):
    return any(minute % 1440 >= NIGHT[0] or minute % 1440 < NIGHT[1] for minute in minutes_open(row))


class Room:
    """One room in one month."""

    def __init__(self, books, code, month, officers):
        self.books, self.code, self.month, self.officers = books, code, month, officers
        row = books.rooms[code]
        self.name, self.station, self.is_mobile = row["name"], row["station"], row["area"].startswith("流动")
        self.first = date(*map(int, month.split("-")), 1)
        self.last = (self.first + timedelta(31)).replace(day=1) - timedelta(1)
        month_days = days_between(self.first, self.last)
        open_days = [day for day in month_days if row["opened"] <= day <= (row["closed"] or date.max)]
        self.open_workdays = [day for day in open_days if is_workday(day)]
        self.is_assessed = bool(self.open_workdays)
        if not self.is_assessed:
            return
        self.factor = Fraction(len(self.open_workdays), len([day for day in month_days if is_workday(day)]))
        self.last_open = open_days[-1]
        self.grade_class = self.rating(self.last_open)["class"]
        self.returned = [each["submitted"] for each in books.rows["return"] if each["station"] == self.station and each["month"] == month]
        self.is_reported = bool(self.returned)
        self.is_vetoed, self.bonus, self.penalty = False, Fraction(0), Fraction(0)
        self._score()

    def rating(self, day):
        rows = [row for row in self.books.rows["rating"] if row["room"] == self.code and row["since"] <= day]
        return max(rows, key=lambda row: row["since"])

    def _score(self):
        self.total, self.rank, self.grade, self.blocked = None, None, "", False
        self.dropped = 0
        exact = {indicator: getattr(self, indicator)() for indicator in INDICATORS}
        self.points = {indicator: hundredths(value) for indicator, value in exact.items()}
        if not self.is_reported or self.blocked:
            return
        total, kept = sum(self.points.values()), 100 - self.dropped
        self.total = total if kept == 100 else hundredths(total * 100 / kept)

    @property
    def is_ranked(self):
        return self.total is not None and self.factor >= Fraction(1, 2)

    def rows(self, ledger, month=True):
        return [row for row in self.books.rows[ledger] if row["room"] == self.code and (not month or self.within(row["date"]))]

    def within(self, day):
        return day is not None and self.first <= day <= self.last

    # the indicators, exact

    def staffing(self):
        due = sum(int(self.rating(day)["posts_due"]) for day in self.open_workdays)
        filled = sum(1 for day in self.open_workdays for badge in self.books.officers if self.is_police_here(badge, day))
        return rate(filled, due, 100, 5) + max(10 - Fraction(5, 2) * self.violations(), Fraction(0))

    def is_police_here(self, badge, day):
        post = self.books.post(badge, day)
        return self.books.officers[badge]["kind"] == "police" and post is not None and post["room"] == self.code and post["role"] in ("lead", "member")

    def is_posted(self, badge, day):
        """Whatever his role and kind."""
        post = self.books.post(badge, day)
        return post is not None and post["room"] == self.code

    def violations(self):
        night = [row for row in self.books.rows["duty"] if self.within(row["date"]) and row["kind"] in ("station", "callout")
                 and self.is_police_here(row["officer"], row["date"]) and is_at_night(row)]
        refused = [row for row in self.books.rows["request"] if self.within(row["date"]) and row["what"] == "弹性工作" and row["decision"] == "不同意"
                   and self.is_police_here(row["officer"], row["date"])]
        outside = [row for row in self.books.rows["tasking"] if self.within(row["date"]) and not row["task"] and row["outcome"] != "退办" and self.answers_for(row)]
        moved = [post for post in self.books.rows["post"] if post["room"] == self.code and self.within(post["until"]) and self.is_early(post)]
        return len(night) + len(refused) + len(outside) + len(moved)

    def answers_for(self, tasking):
        if tasking["room"]:
            return tasking["room"] == self.code
        return self.is_posted(tasking["officer"], tasking["date"])

    def is_early(self, post):
        officer = self.books.officers[post["officer"]]
        next_day = post["until"] + timedelta(1)
        years = next_day.year - post["since"].year - ((next_day.month, next_day.day) < (post["since"].month, post["since"].day))
        left = officer["left_on"] is not None and officer["left_on"] <= next_day
        return officer["kind"] == "police" and post["role"] in ("lead", "member") and years < TENURE_YEARS and not post["approved_by"] and not left

    def opening(self):
        if self.is_mobile:
            stays = self.rows("trip")
        else:
            stays = [row for row in self.books.rows["duty"] if self.within(row["date"]) and row["kind"] == "room"
                     and self.is_posted(row["officer"], row["date"])]
        minutes = set().union(*map(minutes_open, stays))
        return share(len({row["date"] for row in stays}), 16 * self.factor, 5) + share(len(minutes), 4800 * self.factor, 5)

    def standards(self):
        since = months_before(self.first, INSPECTION_MONTHS - 1)
        passed = applicable = 0
        for item in CHECKLIST:
            if self.is_mobile and item in NOT_IN_MOBILE:
                continue
            found = [row for row in self.rows("checklist", month=False) if row["item"] == item and since <= row["date"] <= self.last]
            latest = max(found, key=lambda row: row["date"])["result"] if found else "未查"
            applicable += latest != "不适用"
            passed += latest == "合格"
        return rate(passed, applicable, 100, 15) if applicable else Fraction(0)

    def kit(self):
        items = MOBILE_KIT if self.is_mobile else FIXED_KIT + HEAVY_KIT * (self.rating(self.last_open)["heavy"] == "是")
        good = 0
        for item in set(items):
            there = sum(int(row["quantity"]) for row in self.rows("equipment", month=False)
                        if row["item"] == item and row["condition"] != "损坏" and (row["since"] or date.min) <= self.last_open)
            good += min(there, items.count(item))
        spent = [row for row in self.rows("fund") if row["spent"] and Fraction(row["spent"])]
        papers = [row for row in spent if row["voucher"] and row["approved_by"]]
        in_time = any(day <= workdays_after(self.last, RETURN_WORKDAYS) for day in self.returned)
        return rate(good, len(items), 100, 6) + rate(*(int(100 * sum(Fraction(row["spent"]) for row in rows)) for rows in (papers, spent)), 100, 3) + int(in_time)

    def activity(self):
        weighted = days = 0
        for one in self.officers:
            here = sum(1 for day in self.month_workdays() if self.is_police_here(one.badge, day))
            if one.total is not None and here:
                weighted += here * sum(one.points[indicator] for indicator in ACTIVITIES)
                days += here
        return min(Fraction(20 * weighted, ACTIVITIES_FULL * days), Fraction(20)) if days else Fraction(0)

    def month_workdays(self):
        return [day for day in days_between(self.first, self.last) if is_workday(day)]

    def grievances(self):
        disputes = [row for row in self.rows("dispute", month=False) if self.within(row["due"])]
        settled = [row for row in disputes if row["done"] and row["done"] <= row["due"] and row["agreement"] != "否"]
        asked = [(row, petition_due(row)) for row in self.rows("petition", month=False)]
        asked += [(row, row["due"] or workdays_after(row["begun"], ANSWER_WORKDAYS)) for row in self.rows("opinion", month=False) if row["passed_to"]]
        asked = [(row, due) for row, due in asked if self.within(due)]
        answered = [row for row, due in asked if row["done"] and row["done"] <= due]
        return rate(len(settled), len(disputes), 90, 6, Fraction(2, 10)) + rate(len(answered), len(asked), 100, 4)

    def crime(self, month):
        return next((int(row["count"]) for row in self.rows("crime", month=False) if row["month"] == month and row["what"] == "可防性案件"), None)

    def prevention(self):
        now = self.crime(self.month)
        known = [count for back in (1, 12) if (count := self.crime(month_name(months_before(self.first, back)))) is not None]
        if now is None or (now and not known):
            self.blocked = True
            return Fraction(0)
        if now == 0:
            return Fraction(10)
        return min(max(Fraction(15, 2) - Fraction(1, 4) * (now - Fraction(sum(known), len(known))), Fraction(0)), Fraction(10))

    def voice(self):
        day = self.first.replace(day=TALK_DAY)
        counts = {day} if is_workday(day) else {day, workdays_after(day, 1)}
        talked = any(row["date"] in counts and row["what"] in ("警民恳谈日", "警务室开放日") and row["people"] > 0 for row in self.rows("event", month=False))
        percent = self.books.opinion_of(self.code, self.last)
        self.dropped = 6 if percent is None else 0
        return (4 if talked else 0) + (Fraction(0) if percent is None else Fraction(bands(percent, SURVEY_BANDS, 0)))


def main():
    month, folder = sys.argv[1], Path(sys.argv[2])
    books = Books(folder)
    officers = [one for badge in sorted(books.officers) if (one := Assessed(books, badge, month)).is_assessed]
    rooms = [room for code in sorted(books.rooms) if (room := Room(books, code, month, officers)).is_assessed]
    rank_and_grade(rooms)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "name", "class", "total", "rank", "grade", *INDICATORS, "bonus", "penalty"])
    for room in rooms:
        out.writerow([room.code, room.name, room.grade_class, printed(room.total), "" if room.rank is None else room.rank, room.grade,
                      *(printed(room.points[indicator]) for indicator in INDICATORS), printed(room.bonus), printed(room.penalty)])


if __name__ == "__main__":
    main()
