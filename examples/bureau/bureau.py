"""The example bureau: stations, rooms, officers, who is posted where and who is away.

Places are those of Anxiang county, Hunan; persons, telephone numbers and everything that happens are invented.
"""

import csv
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from chance import Chance
from days import workdays_of

COUNTY = "430721"
NO_SUCH_COUNTY = "430799"  # so that no invented citizen id is anybody's
STATIONS = [  # township, fixed rooms, class of the rooms, police in each room
    ("深柳镇", 9, 1, 3), ("大鲸港镇", 6, 2, 2), ("黄山头镇", 4, 2, 2), ("三岔河镇", 6, 2, 2), ("官垱镇", 5, 2, 2),
    ("下渔口镇", 4, 3, 2), ("陈家嘴镇", 5, 3, 2), ("大湖口镇", 7, 3, 1), ("安障乡", 3, 4, 1), ("安全乡", 3, 4, 2),
    ("安丰乡", 3, 4, 1), ("安康乡", 3, 4, 1),
]
TOWN = ("深柳镇", "大鲸港镇")
MOBILE = {"深柳镇": "湘J0736警", "黄山头镇": "湘J0791警"}
STYLES = ["打击控制型", "防范服务型", "综合实战型", "矛盾调处型", "流动人口服务型", "警企警校共建型"]
FUNDING = {1: "城区", 2: "偏僻郊区", 3: "偏远农村", 4: "偏远农村"}

SURNAMES = list("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈")
GIVEN = list("伟勇军磊洋艳杰娟涛明超霞平刚桂英华兰建国文斌鹏飞辉玲波婷宇凯浩强敏静丽志红梅峰亮龙健林晨阳旭东海燕云")
KINDS = [("auxiliary", "协警"), ("auxiliary", "辅警"), ("patrol", "巡防队员"), ("governance_cadre", "综治干部"), ("security_cadre", "治保干部")]


@dataclass
class Station:
    number: int
    code: str
    name: str
    township: str
    communities: list
    rooms: list = field(default_factory=list)


@dataclass
class Room:
    code: str
    name: str
    station: Station
    kind: str
    communities: list
    ratings: list  # (since, class), oldest first
    opened: date
    vehicle: str = ""
    closed: date = None
    successor: object = None

    def rated(self, day):
        return [grade for since, grade in self.ratings if since <= day][-1]


@dataclass
class Post:
    room: Room
    role: str
    since: date
    until: date = None
    reason: str = ""
    approved_by: str = ""

    def holds(self, day):
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass
class Officer:
    badge: str
    name: str
    kind: str
    kind_label: str
    station: Station
    joined: date
    ability: float
    posts: list = field(default_factory=list)
    absences: list = field(default_factory=list)  # (since, until, kind, ordered by)
    probation_until: date = None
    left_on: date = None

    def post_on(self, day):
        return next((post for post in self.posts if post.holds(day)), None)

    def is_away(self, day):
        return any(since <= day <= until for since, until, _, _ in self.absences)

    def working_days(self, month):
        return [day for day in workdays_of(month) if self.post_on(day) and not self.is_away(day)]


class Bureau:
    def __init__(self):
        self.code = COUNTY + "000000"
        self.name = "安乡县公安局"
        self.town_branch = (COUNTY + "300000", "城区分局")
        self.stations = []
        self.officers = []
        self._names = set()
        for number, (township, rooms, grade, _) in enumerate(STATIONS):
            self._found_station(number, township, rooms, grade)
        for station in self.stations:
            self._staff(station)
        self._tell_the_story()

    @property
    def rooms(self):
        return [room for station in self.stations for room in station.rooms]

    @property
    def police(self):
        return [officer for officer in self.officers if officer.kind == "police"]

    def lead_of(self, room, day):
        return next((o for o in self.police for p in o.posts if p.room is room and p.role == "lead" and p.holds(day)), None)

    def posted(self, room, day):
        return [o for o in self.officers if (post := o.post_on(day)) and post.room is room]

    def _found_station(self, number, township, rooms, grade):
        with open(Path(__file__).parent / "communities.csv", encoding="utf-8", newline="") as file:
            communities = [row for row in csv.DictReader(file) if row["township"] == township]
        short = township[:-1]
        station = Station(number, f"{COUNTY}{51 + number}0000", f"{short}派出所", township, communities)
        self.stations.append(station)
        for place in range(rooms):
            own = communities[place * len(communities) // rooms:(place + 1) * len(communities) // rooms]
            urban = township in TOWN and own[0]["name"].endswith("社区")
            station.rooms.append(Room(
                code=f"{COUNTY}{51 + number}31{place + 1:02}",
                name=f"{station.name}{own[0]['name']}警务室",
                station=station,
                kind="urban" if urban else "rural",
                communities=own,
                ratings=[(date(2026, 1, 1), 1 if township == "大鲸港镇" and place < 3 else grade)],
                opened=date(2008 + (number + place) % 12, 3 + place % 9, 1)))
        if township in MOBILE:
            station.rooms.append(Room(
                code=f"{COUNTY}{51 + number}31{rooms + 1:02}", name=f"{station.name}流动警务室", station=station, kind="mobile",
                communities=[], ratings=[(date(2026, 1, 1), grade)], opened=date(2021, 6, 1), vehicle=MOBILE[township]))

    def _staff(self, station):
        police = STATIONS[station.number][3]
        for place, room in enumerate(station.rooms):
            for seat in range(police if place % 2 == 0 or police == 3 else max(1, police - (station.number > 4))):
                self._engage(room, "police", "民警", "lead" if seat == 0 else "member")
            if place % 3 != 2:
                self._engage(room, *KINDS[(station.number + place) % len(KINDS)], "partner")

    def _engage(self, room, kind, label, role):
        police = kind == "police"
        number = sum((officer.kind == "police") == police for officer in self.officers) + 1
        badge = f"07{1200 + number * 7:04}" if police else f"F{room.station.number + 1:02}{number:03}"
        chance = Chance("officer", badge)
        ability = 0.5 + 0.7 * max(chance.part(), chance.part()) if chance.happens(0.85) else 0.45 + 0.3 * chance.part()
        officer = Officer(badge, self._name(chance), kind, label, room.station, date(chance.between(2000, 2021), chance.between(1, 12), 1), ability)
        since = max(room.opened, officer.joined, date(chance.between(2018, 2025), chance.between(1, 12), 1))
        officer.posts.append(Post(room, role, since))
        self.officers.append(officer)
        return officer

    def _name(self, chance):
        while True:
            name = chance.pick(SURNAMES) + chance.pick(GIVEN) + (chance.pick(GIVEN) if chance.happens(0.7) else "")
            if name not in self._names and not name[1:] == name[2:] * 2:
                self._names.add(name)
                return name

    def _station(self, township):
        return next(station for station in self.stations if station.township == township)

    def _officer(self, township, room, role="lead"):
        """The first who holds that role in the room of that place in its station."""
        wanted = self._station(township).rooms[room]
        return next(o for o in self.officers if o.posts[0].room is wanted and o.posts[0].role == role)

    def _tell_the_story(self):
        self._name_some()
        self._change_posts()
        self._send_away()
        self._grade_anew()

    def _name_some(self):
        """Names that files get wrong: beyond GBK, padded to align, and one that two officers share."""
        self._officer("深柳镇", 2).name = "王𠮷"
        self._officer("官垱镇", 1).name = "刘䶮"
        self._officer("大鲸港镇", 0).name = "李　明"
        self._officer("三岔河镇", 0, "member").name = self._officer("深柳镇", 4, "member").name = "张伟"

    def _change_posts(self):
        swap_day, last = date(2026, 10, 16), date(2026, 10, 15)
        first, second = self._officer("官垱镇", 2), self._officer("下渔口镇", 2)
        for officer, other in ((first, second.posts[0].room), (second, first.posts[0].room)):
            officer.posts[0].until, officer.posts[0].reason, officer.posts[0].approved_by = last, "交流轮岗", "县局党委"
            officer.posts.append(Post(other, "lead", swap_day, reason="交流轮岗", approved_by="县局党委"))

        departed = self._officer("陈家嘴镇", 1)
        departed.posts[0].until = departed.left_on = date(2026, 9, 18)
        departed.posts[0].reason = "调离"
        newcomer = self._engage(departed.posts[0].room, "police", "民警", "lead")
        newcomer.joined, newcomer.posts[0].since = date(2026, 9, 21), date(2026, 9, 21)
        newcomer.posts[0].reason, newcomer.ability = "接替调离民警", 0.9

        closing = self._station("大湖口镇").rooms[6]
        closing.closed, closing.successor = date(2026, 8, 31), self._station("大湖口镇").rooms[5]
        for officer in self.officers:
            for post in [p for p in officer.posts if p.room is closing]:
                post.until, post.reason, post.approved_by = closing.closed, "警务室撤并", "县局党委"
                officer.posts.append(Post(closing.successor, "member" if post.role == "lead" else post.role, date(2026, 9, 1), reason="警务室撤并"))

        trainee = self._officer("大鲸港镇", 3, "member")
        trainee.joined, trainee.probation_until = date(2025, 11, 1), date(2026, 10, 31)
        trainee.posts[0].since = date(2025, 11, 10)
        nearly = self._officer("深柳镇", 5, "member")
        nearly.joined, nearly.probation_until, nearly.posts[0].since = date(2025, 9, 16), date(2026, 9, 15), date(2025, 9, 16)

    def _send_away(self):
        away = [
            ("深柳镇", 1, "lead", date(2026, 9, 7), date(2026, 9, 18), "sick", "深柳派出所"),         # ten workdays of 22
            ("三岔河镇", 1, "lead", date(2026, 10, 12), date(2026, 10, 23), "sick", "三岔河派出所"),   # ten of 18: scored, not ranked
            ("黄山头镇", 1, "lead", date(2026, 10, 8), date(2026, 10, 19), "family", "黄山头派出所"),  # nine of 18: just ranked
            ("大鲸港镇", 1, "member", date(2026, 9, 1), date(2026, 9, 30), "training", "县局政工室"),  # a whole month
            ("官垱镇", 0, "member", date(2026, 8, 10), date(2026, 8, 14), "unexcused", "官垱派出所"),
            ("官垱镇", 0, "member", date(2026, 8, 13), date(2026, 8, 18), "annual", "官垱派出所"),     # two days are both: excused
            ("安康乡", 0, "lead", date(2026, 8, 3), date(2026, 8, 7), "annual", "安康派出所"),
            ("陈家嘴镇", 0, "lead", date(2026, 8, 24), date(2026, 9, 4), "secondment", "县局治安大队"),
            ("安全乡", 1, "lead", date(2026, 10, 26), date(2026, 10, 28), "annual", "安全派出所"),
        ]
        for township, room, role, since, until, kind, ordered_by in away:
            self._officer(township, room, role).absences.append((since, until, kind, ordered_by))
        for officer in self.police[::9]:
            chance = Chance("leave", officer.badge)
            first = date(2026, chance.between(8, 10), chance.between(10, 22))
            if not officer.absences and all(post.until is None for post in officer.posts):
                officer.absences.append((first, date(first.year, first.month, first.day + chance.between(1, 4)), "annual", officer.station.name))

    def _grade_anew(self):
        self._station("三岔河镇").rooms[3].ratings.append((date(2026, 10, 16), 3))
        self._station("下渔口镇").rooms[0].ratings.append((date(2026, 9, 1), 2))
