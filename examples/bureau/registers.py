"""The registers of the example bureau as rows: what there is, before anybody works."""

from datetime import date

from bureau import FUNDING, NO_SUCH_COUNTY, STYLES, TOWN
from chance import Chance

CENTRES = {  # of the townships, about: degrees north and east × 10000
    "深柳镇": (294110, 1121700), "大鲸港镇": (293950, 1121450), "黄山头镇": (296050, 1121050), "三岔河镇": (292750, 1121150), "官垱镇": (295150, 1121400),
    "下渔口镇": (293550, 1122150), "陈家嘴镇": (294350, 1120450), "大湖口镇": (295450, 1122350), "安障乡": (293050, 1120550), "安全乡": (294750, 1121050),
    "安丰乡": (293450, 1120900), "安康乡": (294600, 1122300),
}
STAFFING = {"auxiliary": "民警+协警或巡防队员", "patrol": "民警+协警或巡防队员", "governance_cadre": "一室一警+综治干部", "security_cadre": "民警+治保干部"}


def units(bureau):
    branch_code, branch_name = bureau.town_branch
    yield {"code": bureau.code, "name": bureau.name, "level": "公安局", "aliases": "安乡县局"}
    yield {"code": branch_code, "name": bureau.name + branch_name, "level": "分局", "parent": bureau.name, "aliases": branch_name}
    for station in bureau.stations:
        town = station.township in TOWN
        posted = sum(o.kind == "police" and o.station is station for o in bureau.officers)
        yield {"code": station.code, "name": station.name, "level": "派出所",
               "parent": branch_code if town else bureau.code, "aliases": f"{bureau.name}{station.name}、{station.name[:-3]}所",
               "force": posted * 100 // (38 + 4 * (station.number % 4))}


def leaders(bureau):
    for number, (name, unit) in enumerate([("周建湘", bureau.name), ("肖克勤", bureau.name), ("龙德明", bureau.name), ("彭立新", bureau.name + bureau.town_branch[1])]):
        yield {"code": f"L{number + 1:02}", "name": name, "unit": unit, "since": date(2022 + number % 3, 4, 1)}
    yield {"code": "L05", "name": "邹长庚", "unit": bureau.name, "since": date(2018, 9, 1), "until": date(2026, 8, 31)}


def communities(bureau):
    for station in bureau.stations:
        for place, row in enumerate(station.communities):
            chance = Chance("community", row["code"])
            town = row["name"].endswith("社区")
            households = chance.between(900, 2600) if town and station.township in TOWN else chance.between(320, 980)
            north, east = CENTRES[row["township"]]
            if station.township == "深柳镇":
                kind = "111" if town else "112"
            elif station.township.endswith("镇"):
                kind = "121" if town else "220"
            else:
                kind = "210" if town else "220"
            yield {"code": row["code"], "name": row["name"], "kind": "社区" if town else "行政村", "urban_rural": kind,
                   "township": row["township"], "station": station.name, "households": households,
                   "population": households * chance.between(24, 36) // 10, "floating": households * chance.between(1, 12) // 50,
                   "rentals": households * chance.between(1, 8) // 60, "businesses": households * chance.between(2, 9) // 50,
                   "key_village": "是" if not town and place % 7 == 3 else "否",
                   "lat": degrees(north + chance.between(-350, 350)), "lon": degrees(east + chance.between(-450, 450))}


def degrees(number):
    return f"{number // 10000}.{number % 10000:04}"


def rooms(bureau):
    for place, room in enumerate(bureau.rooms):
        yield {"code": room.code, "name": room.name, "station": room.station.name,
               "kind": {"urban": "城市社区警务室", "rural": "农村警务室", "mobile": "流动警务室"}[room.kind],
               "style": STYLES[place % len(STYLES)], "address": "" if room.vehicle else f"{room.station.township}{room.communities[0]['name']}便民服务中心",
               "phone": f"0736-43{20 + room.station.number:02}{10 + place % 60:03}", "vehicle": room.vehicle,
               "site": "" if room.vehicle else ("居委会相邻" if place % 3 == 0 else "居委会内"),
               "opened": room.opened, "closed": room.closed, "successor": room.successor.code if room.successor else ""}


def ratings(bureau):
    for room in bureau.rooms:
        police = sum(o.kind == "police" and o.posts[0].room is room for o in bureau.officers)
        partner = next((o.kind for o in bureau.officers if o.kind != "police" and o.posts[0].room is room), "auxiliary")
        for since, grade in room.ratings:
            yield {"room": room.code, "since": since, "class": "一二三四"[grade - 1] + "类", "funding": FUNDING[grade],
                   "staffing": STAFFING[partner], "posts_due": max(police, 2 if grade < 3 else 1),
                   "heavy_load": "是" if grade == 1 and police == 3 else "否",
                   "demonstration": "是" if room.code.endswith("01") and grade < 4 else "否"}


def coverage(bureau):
    lonely = next(station for station in bureau.stations if station.township == "安全乡")
    uncovered, watched, settled, resident = [row["code"] for row in lonely.communities[-4:]]
    for station in bureau.stations:
        for room in station.rooms:
            for row in room.communities:
                since = max(room.opened, date(2020, 1, 1))
                if row["code"] == uncovered:
                    continue
                helper = next((o for o in bureau.officers if o.station is station and o.kind != "police"), None)
                if row["code"] == watched:
                    yield {"community": row["code"], "mode": "警务联络室", "since": since, "officer": helper.badge}
                elif row["code"] == settled:
                    yield {"community": row["code"], "mode": "驻村协警", "since": since, "officer": helper.badge}
                elif row["code"] == resident:
                    yield {"community": row["code"], "mode": "驻村联户", "since": since, "officer": bureau.lead_of(room, date(2026, 8, 1)).badge}
                else:
                    yield {"community": row["code"], "mode": _mode(room, row), "since": since, "until": room.closed, "room": room.code}
                    if room.closed:
                        yield {"community": row["code"], "mode": "联村一警", "since": date(2026, 9, 1), "room": room.successor.code}


def _mode(room, row):
    if row["name"].endswith("社区") and room.kind == "urban":
        return "一区多警" if room.rated(date(2026, 8, 1)) == 1 else "一区一警"
    return "联村一警" if len(room.communities) > 1 else "一村一警"


def officers(bureau):
    for number, officer in enumerate(bureau.officers):
        chance = Chance("person", officer.badge)
        born = f"{officer.joined.year - chance.between(22, 26)}{chance.between(1, 12):02}{chance.between(1, 28):02}"
        yield {"badge": officer.badge, "name": officer.name, "kind": officer.kind_label,
               "person_id": with_check_digit(NO_SUCH_COUNTY + born + f"{number + 100:03}"), "phone": f"1990736{number + 1000:04}",
               "joined": officer.joined, "probation_until": officer.probation_until,
               "full_time": "是" if officer.posts[0].role != "partner" or number % 2 else "否",
               "village_post": "是" if officer.kind == "police" and officer.station.number > 4 and number % 5 == 0 else "否", "left_on": officer.left_on}


def with_check_digit(digits):
    """GB 11643: the eighteenth character of a citizen id."""
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11]


def posts(bureau):
    labels = {"lead": "主管民警", "member": "民警", "partner": "协作力量"}
    for officer in bureau.officers:
        for post in officer.posts:
            yield {"officer": officer.badge, "room": f"{post.room.code}-{post.room.name}", "role": labels[post.role],
                   "since": post.since, "until": post.until, "reason": post.reason, "approved_by": post.approved_by}


def absences(bureau):
    labels = {"annual": "年休假", "sick": "病假", "family": "婚假", "training": "培训", "secondment": "借调", "unexcused": "擅自离岗"}
    for officer in bureau.officers:
        for since, until, kind, ordered_by in officer.absences:
            yield {"officer": officer.badge, "since": since, "until": until, "kind": labels[kind], "ordered_by": ordered_by}


REGISTERS = {"unit": units, "leader": leaders, "community": communities, "room": rooms, "rating": ratings, "coverage": coverage,
             "officer": officers, "post": posts, "absence": absences}
