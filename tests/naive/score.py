#!/usr/bin/env python3
"""The naive program: the scores of a month, recomputed straight from the files the stations sent.

    score.py MONTH FOLDER        MONTH like 2026-10; FOLDER holds registers/ and one folder a month

It shares nothing with cwp but the regulation, which stands below as Python data, and prints what
`cwp assess show --month MONTH -f csv` prints, by badge. Numbers are fractions until they are printed.

It reads every file into lists of plain rows and then answers each question of the regulation by looking
through them, with no care for speed.
"""

import csv
import io
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

# ---------------------------------------------------------------- the regulation

HOLIDAYS = {date(2026, 9, 25), date(2026, 9, 26), date(2026, 9, 27)} | {date(2026, 10, day) for day in range(1, 8)}
MAKE_UP_WORKDAYS = {date(2026, 9, 20), date(2026, 10, 10)}
CLASS_COEFFICIENT = {1: Fraction(1), 2: Fraction(1), 3: Fraction(9, 10), 4: Fraction(3, 4)}
PROBATION = Fraction(85, 100)
PETITION_WORKDAYS = 15
EXCUSED = {"annual", "sick", "family", "training", "secondment"}
MERIT = {"lead": Fraction(1, 2), "lead_important": Fraction(1), "clue": Fraction(1), "praise_county": Fraction(1), "praise_city": Fraction(2),
         "praise_province": Fraction(3), "reprimand": Fraction(-1), "accountability": Fraction(-2), "leak": Fraction(0), "discipline": Fraction(0), "grave": Fraction(0)}
VETO_FACTS = {"leak", "discipline", "grave"}
FALSE_RECORDS_THAT_VETO = 3
BONUS_CAP, PENALTY_CAP = 5, 10
GRADES = [(90, "优秀"), (80, "良好"), (70, "合格"), (60, "基本合格"), (0, "不合格")]
INDICATORS = ["visits", "publicity", "patrols", "inspections", "notices", "grievances", "presence", "satisfaction", "quality"]
FULL = {"visits": 20, "publicity": 10, "patrols": 12, "inspections": 13, "notices": 10, "grievances": 10, "presence": 10, "satisfaction": 10, "quality": 5}
SURVEY_BANDS = [(80, 4), (90, 8), (95, 10)]

# ---------------------------------------------------------------- what stands in the files

# For each ledger a heading that no other ledger has, and the column each heading means.
LEDGERS = {
    "unit": ("单位代码", {"单位代码": "code", "单位名称": "name"}),
    "room": ("启用日期", {"警务室编号": "code", "警务室名称": "name", "所属派出所": "station", "警务室类别": "area", "启用日期": "opened", "注销日期": "closed"}),
    "rating": ("定级日期", {"警务室编号": "room", "定级日期": "since", "警务室等级": "class", "应配警力": "posts_due", "任务繁重": "heavy"}),
    "officer": ("从警日期", {"警号": "badge", "姓名": "name", "人员类别": "kind", "试用期至": "probation_until", "离队日期": "left_on"}),
    "post": ("到岗日期", {"警号": "officer", "任职警务室": "room", "职责": "role", "到岗日期": "since", "离岗日期": "until", "批准人": "approved_by"}),
    "absence": ("离岗类别", {"警号": "officer", "开始日期": "since", "结束日期": "until", "离岗类别": "kind"}),
    "visit": ("走访对象|走访地址", {"警号": "officer", "走访人": "officer", "民警": "officer", "走访日期": "date", "走访时间": "date", "走访对象": "subject",
                              "走访地址": "subject", "对象类型": "target", "属性": "target", "是否见面": "met"}),
    "duty": ("勤务类别|勤务类型", {"警号": "officer", "值班民警": "officer", "民警": "officer", "勤务日期": "date", "值班日期": "date", "开始时间": "start",
                             "结束时间": "finish", "勤务类别": "kind", "勤务类型": "kind"}),
    "patrol": ("巡逻路线", {"带队民警": "officer", "巡逻日期": "date", "开始时间": "start", "结束时间": "finish"}),
    "publicity": ("宣传主题", {"宣传民警": "officer", "宣传日期": "date", "宣传主题": "theme", "宣传地点": "place", "教育群众人数": "people"}),
    "inspection": ("被检查单位", {"检查民警": "officer", "检查日期": "date", "被检查单位": "unit", "发现隐患": "hazard", "整改期限": "due", "整改完成日期": "done",
                               "警务室": "room"}),
    "notice": ("防范提示", {"发布民警": "officer", "通报日期": "date"}),
    "petition": ("信访编号", {"接收警务室": "room", "来访日期": "begun", "办理期限": "due", "中止日期": "paused_from", "中止截止日期": "paused_to", "答复日期": "done"}),
    "dispute": ("纠纷编号", {"警务室": "room", "发现日期": "begun", "化解期限": "due", "化解日期": "done", "是否达成协议": "agreement"}),
    "survey": ("测评批次", {"警务室": "room", "测评日期": "date", "安全感样本数": "safety_sample", "感到安全人数": "safe", "满意度样本数": "satisfaction_sample",
                        "满意人数": "satisfied"}),
    "supervision": ("监督编号", {"被检查民警": "officer", "检查日期": "date", "结论": "verdict"}),
    "merit": ("奖惩编号", {"奖惩对象": "officer", "奖惩日期": "date", "奖惩类别": "kind", "分值": "points"}),
    "return": ("报送月份", {"报送单位": "station", "报送月份": "month", "报送日期": "submitted"}),
}
WORDS = {
    "一类": 1, "二类": 2, "三类": 3, "四类": 4,
    "民警": "police", "协警": "auxiliary", "辅警": "auxiliary", "巡防队员": "patrol", "综治干部": "governance_cadre", "治保干部": "security_cadre",
    "年休假": "annual", "病假": "sick", "婚假": "family", "培训": "training", "借调": "secondment", "擅自离岗": "unexcused",
    "居民户": "household", "单位商户": "business", "出租房": "rental",
    "警务室值守": "room", "下社区": "community", "弹性工作": "flexible", "派出所值班": "station", "处警": "callout",
    "反诈": "anti_fraud", "防盗": "anti_theft", "消防": "fire", "禁毒": "drugs", "反家暴": "domestic", "交通安全": "traffic", "其他": "other",
    "属实": "genuine", "虚假": "false", "无法核实": "unclear", "违规": "violation",
    "采用线索": "lead", "重要线索": "lead_important", "破案线索": "clue", "县级表彰": "praise_county", "市级表彰": "praise_city", "省级表彰": "praise_province",
    "通报批评": "reprimand", "责任追究": "accountability", "泄露公民信息": "leak", "违纪违法": "discipline", "重大失职": "grave",
}
ROLES = {"主管民警": "lead", "民警": "member", "协作力量": "partner"}


def text_of(path):
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def heading_of(cell):
    """A heading without stars, spaces and the unit in brackets behind it."""
    plain = re.sub(r"[\s*]", "", unicodedata.normalize("NFKC", cell))
    return re.sub(r"\([^()]*\)$", "", plain)


def sheet(path):
    """(ledger, rows): the ledger is known by its heading; None where no ledger of ours is in the file."""
    text = text_of(path)
    lines = list(csv.reader(io.StringIO(text), delimiter="\t" if "\t" in text else ","))
    for at, line in enumerate(lines[:10]):
        headings = [heading_of(cell) for cell in line]
        for ledger, (mark, columns) in LEDGERS.items():
            if any(word in headings for word in mark.split("|")):
                return ledger, [row_of(headings, columns, cells) for cells in lines[at + 1:] if not is_footer(cells)]
    return None, []


def is_footer(cells):
    return not "".join(cells).strip() or cells[0].startswith(("合计", "填表人"))


def row_of(headings, columns, cells):
    row = dict.fromkeys(columns.values(), "")  # a column that is not in the file is blank
    row |= {columns[heading]: unicodedata.normalize("NFKC", cell).strip() for heading, cell in zip(headings, cells) if heading in columns}
    for name, value in row.items():
        if name in ("date", "since", "until", "due", "done", "begun", "paused_from", "paused_to", "probation_until", "opened", "closed", "left_on", "submitted"):
            row[name] = date_of(value)
        elif name in ("people", "safety_sample", "safe", "satisfaction_sample", "satisfied"):
            row[name] = int(value or 0)
        elif name in ("kind", "class", "target", "theme", "verdict"):
            row[name] = value and WORDS[value]  # a finding of a meeting has no verdict
    if "role" in row:
        row["role"] = ROLES[row["role"]]
    if "month" in row:
        row["month"] = "{:04}-{:02}".format(*map(int, re.findall(r"\d+", row["month"])))
    return row


def date_of(value):
    if not value:
        return None
    if re.fullmatch(r"\d{8}", value):
        return date(int(value[:4]), int(value[4:6]), int(value[6:]))
    return date(*map(int, re.findall(r"\d+", value)))


def minutes_of(row):
    """Minutes from start to finish, past midnight where the finish is not later."""
    start, finish = ((int(clock[:-3]) * 60 + int(clock[-2:])) % 1440 for clock in (row["start"], row["finish"]))
    return finish - start if finish > start else finish - start + 1440


def number_before(text):
    """`code-name` is its code; a name is looked up by its letters alone."""
    return re.sub(r"\s", "", text).split("-")[0]


# ---------------------------------------------------------------- days


def is_workday(day):
    return day in MAKE_UP_WORKDAYS or (day.weekday() < 5 and day not in HOLIDAYS)


def days_between(first, last):
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def workdays_after(day, number):
    while number:
        day += timedelta(1)
        number -= is_workday(day)
    return day


# ---------------------------------------------------------------- rounding and the rules


def hundredths(value):
    """Rounded to 0.01, half away from zero."""
    scaled = abs(value) * 100 + Fraction(1, 2)
    return Fraction(scaled.numerator // scaled.denominator, 100) * (1 if value >= 0 else -1)


def share(done, target, points):
    return Fraction(points) if target == 0 else points * min(Fraction(done) / target, Fraction(1))


def rate(done, due, full_at, points, slope=None):
    """Nothing due earns the whole."""
    if due == 0:
        return Fraction(points)
    x = Fraction(100 * done, due)
    if x >= full_at:
        return Fraction(points)
    return max(points - slope * (full_at - x), Fraction(0)) if slope else points * x / full_at


def bands(x, through, below):
    if x < through[0][0]:
        return Fraction(below)
    for (x0, y0), (x1, y1) in zip(through, through[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return Fraction(through[-1][1])


# ---------------------------------------------------------------- the month


class Books:
    """All rows of all files; officers, rooms and stations by number and by name."""

    def __init__(self, folder):
        self.rows = defaultdict(list)
        for path in sorted(folder.glob("*/*.csv")):
            ledger, rows = sheet(path)
            self.rows[ledger] += rows
        self.officers = {row["badge"]: row for row in self.rows["officer"]}
        self.rooms = {row["code"]: row for row in self.rows["room"]}
        self._numbers = {number_before(row["name"]): row.get("code") or row["badge"] for ledger in ("unit", "room", "officer") for row in self.rows[ledger]}
        for rows in self.rows.values():
            for row in rows:
                for column in ("officer", "room", "station"):
                    if column in row:
                        row[column] = self.number(row[column])

    def number(self, reference):
        key = number_before(reference)
        return self._numbers.get(key, key)

    def of(self, ledger, badge):
        return [row for row in self.rows[ledger] if row["officer"] == badge]

    def post(self, badge, day):
        return next((post for post in self.of("post", badge) if post["since"] <= day <= (post["until"] or date.max)), None)

    def lead(self, room, day):
        return next((post["officer"] for post in self.rows["post"]
                     if post["room"] == room and post["role"] == "lead" and post["since"] <= day <= (post["until"] or date.max)), None)

    def rated(self, room, day):
        """The class of a room on a day."""
        return max((row["since"], row["class"]) for row in self.rows["rating"] if row["room"] == room and row["since"] <= day)[1]

    def opinion_of(self, room, last):
        """The lower percentage of a room's latest survey within the twelve months that end with `last`; None where there is none."""
        since = (date(last.year - 1, last.month, 1) + timedelta(31)).replace(day=1)
        surveys = [row for row in self.rows["survey"] if row["room"] == room and since <= row["date"] <= last]
        surveys = [row for row in surveys if row["safety_sample"] or row["satisfaction_sample"]]  # asking nobody is no survey
        latest = [row for row in surveys if row["date"] == max(row["date"] for row in surveys)]
        shares = []
        for good, sample in (("safe", "safety_sample"), ("satisfied", "satisfaction_sample")):
            asked = sum(row[sample] for row in latest)
            if asked:
                shares.append(Fraction(100 * sum(row[good] for row in latest), asked))
        return min(shares, default=None)

    def absent(self, badge, day, kinds):
        return any(row["kind"] in kinds and row["since"] <= day <= row["until"] for row in self.of("absence", badge))


class Assessed:
    """One officer in one month; None of what follows is rounded but the indicators and the total."""

    def __init__(self, books, badge, month):
        self.books, self.badge, self.name = books, badge, books.officers[badge]["name"]
        self.first = date(*map(int, month.split("-")), 1)
        self.last = (self.first + timedelta(31)).replace(day=1) - timedelta(1)
        self.month = month
        workdays = [day for day in days_between(self.first, self.last) if is_workday(day)]
        scored = {day: post for day in days_between(self.first, self.last) if (post := books.post(badge, day)) and post["role"] in ("lead", "member")}
        in_post = [day for day in workdays if day in scored]
        counted = [day for day in in_post if not books.absent(badge, day, EXCUSED)]
        self.is_assessed = books.officers[badge]["kind"] == "police" and bool(in_post)
        if not self.is_assessed:
            return
        self.factor = Fraction(len(counted), len(workdays))
        probation = books.officers[badge]["probation_until"]
        on_probation = probation is not None and probation >= self.last
        worth = sum((CLASS_COEFFICIENT[books.rated(scored[day]["room"], day)] for day in counted), Fraction(0)) / len(workdays)
        self.effective = worth * (PROBATION if on_probation else 1)
        self._find_home(scored, in_post)
        self._score()

    def _find_home(self, scored, in_post):
        """The room where he had most workdays in post, the later one in a tie; its class on his last day there."""
        last_there = {scored[day]["room"]: day for day in sorted(scored)}
        self.room = max(last_there, key=lambda room: (sum(scored[day]["room"] == room for day in in_post), last_there[room]))
        self.station = self.books.rooms[self.room]["station"]
        self.grade_class = self.books.rated(self.room, last_there[self.room])
        self.is_reported = any(row["station"] == self.station and row["month"] == self.month for row in self.books.rows["return"])

    def within(self, day):
        return day is not None and self.first <= day <= self.last

    def rows(self, ledger):
        """His rows of the month; work on a day without a post counts nowhere."""
        return [row for row in self.books.of(ledger, self.badge) if self.within(row["date"]) and self.books.post(self.badge, row["date"])]

    def _score(self):
        self.points, self.total, self.rank, self.grade = {}, None, None, ""
        self.bonus = self.penalty = None
        self.is_vetoed = False
        if self.factor == 0:
            return
        earned = {indicator: getattr(self, indicator)() for indicator in INDICATORS}
        self.points = {indicator: hundredths(value) for indicator, value in earned.items() if value is not None}
        self._weigh_merit()
        if not self.is_reported:
            return
        total = sum(self.points.values())
        kept = sum(FULL[indicator] for indicator in self.points)
        if kept != 100:
            total = hundredths(total * 100 / kept)
        self.total = max(total + self.bonus - self.penalty, Fraction(0))

    @property
    def is_ranked(self):
        return self.total is not None and self.factor >= Fraction(1, 2) and not self.is_vetoed

    # the indicators: each returns its points, exact, or None where it is left out

    def visits(self):
        met = [row for row in self.rows("visit") if row["met"] != "否"]
        households = {row["subject"] for row in met if row["target"] == "household"}
        businesses = {row["subject"] for row in met if row["target"] in ("business", "rental")}
        return share(len(households), 40 * self.effective, 14) + share(len(businesses), 20 * self.effective, 6)

    def publicity(self):
        themes = [row["theme"] for row in self.rows("publicity") if row["people"] >= 1]
        themed = [theme for theme in themes if theme in ("anti_fraud", "anti_theft")]
        return share(len(themes), 2 * self.effective, 5) + share(len(themed), 1 * self.effective, 5)

    def patrols(self):
        patrols = self.rows("patrol")
        return share(len(patrols), 8 * self.effective, 6) + share(sum(map(minutes_of, patrols)), 720 * self.effective, 6)

    def inspections(self):
        units = {row["unit"] for row in self.rows("inspection")}
        due = [row for row in self.books.rows["inspection"] if row["hazard"] and self.within(row["due"]) and self.answers_for(self.hazard_room(row), row["due"])]
        in_time = [row for row in due if row["done"] and row["done"] <= row["due"]]
        return share(len(units), 8 * self.effective, 8) + rate(len(in_time), len(due), 95, 5)

    def hazard_room(self, row):
        post = self.books.post(row["officer"], row["date"])
        return row["room"] or (post and post["room"])

    def answers_for(self, room, day):
        return self.books.lead(room, day) == self.badge

    def notices(self):
        halves = {row["date"].day <= 15 for row in self.rows("notice")}
        return share(len(halves), 2 * self.factor, 10)

    def grievances(self):
        disputes = [row for row in self.books.rows["dispute"] if self.within(row["due"]) and self.answers_for(row["room"], row["due"])]
        settled = [row for row in disputes if row["done"] and row["done"] <= row["due"] and row["agreement"] != "否"]
        petitions = [(row, petition_due(row)) for row in self.books.rows["petition"]]
        petitions = [(row, due) for row, due in petitions if self.within(due) and self.answers_for(row["room"], due)]
        answered = [row for row, due in petitions if row["done"] and row["done"] <= due]
        return rate(len(settled), len(disputes), 90, 6, Fraction(2, 10)) + rate(len(answered), len(petitions), 100, 4)

    def presence(self):
        duties = [row for row in self.rows("duty") if row["kind"] in ("room", "community", "flexible")]
        days = {row["date"] for row in duties}
        return share(sum(map(minutes_of, duties)), 4800 * self.factor, 6) + share(len(days), 16 * self.factor, 4)

    def satisfaction(self):
        percent = self.books.opinion_of(self.room, self.last)
        return None if percent is None else bands(percent, SURVEY_BANDS, 0)

    def quality(self):
        return max(5 - Fraction(3, 10) * self.false_records(), Fraction(0))

    def false_records(self):
        return len([row for row in self.books.of("supervision", self.badge) if self.within(row["date"]) and row["verdict"] == "false"])

    def _weigh_merit(self):
        merits = [row for row in self.books.of("merit", self.badge) if self.within(row["date"])]
        worth = [Fraction(row["points"]) if row["points"] else MERIT[row["kind"]] for row in merits]
        self.bonus = min(sum(points for points in worth if points > 0), BONUS_CAP)
        self.penalty = min(sum(-points for points in worth if points < 0) + self.false_records(), PENALTY_CAP)
        self.is_vetoed = self.false_records() >= FALSE_RECORDS_THAT_VETO or any(row["kind"] in VETO_FACTS for row in merits)


def petition_due(row):
    due = row["due"] or workdays_after(row["begun"], PETITION_WORKDAYS)
    if row["paused_from"] and row["paused_to"]:
        due += timedelta((row["paused_to"] - row["paused_from"]).days + 1)
    return due


def rank_and_grade(officers):
    """Within each class: competition ranks; 优秀 for one in five, a tie that does not fit whole becomes 良好."""
    for grade_class in CLASS_COEFFICIENT:
        ranked = [one for one in officers if one.is_ranked and one.grade_class == grade_class]
        for one in ranked:
            one.rank = 1 + sum(other.total > one.total for other in ranked)
            one.grade = next(label for bound, label in GRADES if one.total >= bound)
            last_of_tie = sum(other.total >= one.total for other in ranked)
            if one.grade == "优秀" and last_of_tie > len(ranked) // 5:
                one.grade = "良好"
    for one in officers:
        if one.is_vetoed and one.is_reported:
            one.grade = "不合格"


def printed(value):
    return "" if value is None else f"{float(value):.2f}"


def main():
    month, folder = sys.argv[1], Path(sys.argv[2])
    books = Books(folder)
    officers = [Assessed(books, badge, month) for badge in sorted(books.officers)]
    officers = [one for one in officers if one.is_assessed]
    rank_and_grade(officers)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "name", "class", "total", "rank", "grade", *INDICATORS, "bonus", "penalty"])
    for one in officers:
        out.writerow([one.badge, one.name, one.grade_class, printed(one.total), "" if one.rank is None else one.rank, one.grade,
                      *(printed(one.points.get(indicator)) for indicator in INDICATORS), printed(one.bonus), printed(one.penalty)])


if __name__ == "__main__":
    main()
