"""What happens to rooms rather than being done by one officer: petitions, disputes, surveys, supervision, merits, returns."""

from datetime import date

from bureau import SURNAMES
from chance import Chance
from days import days_of, later, workdays_later, workdays_of
from work import outcome

SUBJECTS = ["要求协调邻居占道停车", "反映夜间噪音扰民", "咨询户口迁移办理进度", "反映村口路灯损坏存在安全隐患", "反映养殖场气味扰民", "要求追讨被骗货款", "反映鱼塘被投毒"]
DISPUTES = [("邻里纠纷", "因屋檐滴水发生争执"), ("家庭", "因赡养老人问题争吵"), ("土地房产纠纷", "宅基地边界争议"), ("劳资纠纷", "拖欠工程款引发争执"),
            ("交通事故纠纷", "轻微碰撞后赔偿争议"), ("其他", "鱼塘排水争议"), ("医疗纠纷", "因诊疗费用争执")]
MERITS = ["lead", "lead", "lead", "lead_important", "clue", "praise_county", "praise_county", "praise_city", "reprimand", "reprimand", "accountability"]
LABELS = {"lead": "采用线索", "lead_important": "重要线索", "clue": "破案线索", "praise_county": "县级表彰", "praise_city": "市级表彰", "praise_province": "省级表彰",
          "reprimand": "通报批评", "accountability": "责任追究", "discipline": "违纪违法"}
EVIDENCE = {"lead": "提供线索被采用", "lead_important": "提供重要线索被采用", "clue": "提供线索破获盗窃案", "praise_county": "县级通报表扬",
            "praise_city": "市级通报表扬", "praise_province": "省级通报表扬", "reprimand": "无故缺席月例会被通报", "accountability": "台账管理混乱被追责",
            "discipline": "违规饮酒被查处"}
FINDINGS = {"属实": "电话回访走访对象，情况属实", "虚假": "回访对象称民警未曾上门", "无法核实": "回访对象电话无人接听", "违规": "被安排参加十项任务以外工作"}


def open_rooms(bureau, month):
    return [room for room in bureau.rooms if not room.closed or room.closed >= days_of(month)[-1]]


def petitions(bureau, month):
    """Received in the month; the first file also holds those of July that fall due in August."""
    days = ([date(2026, 7, day) for day in range(13, 32)] if month == (2026, 8) else []) + days_of(month)
    for room in open_rooms(bureau, month):
        chance = Chance("petition", room.code, month)
        for number in range(chance.pick([0, 0, 1, 1, 2])):
            received = chance.pick(days)
            due = later(received, chance.between(7, 20)) if chance.happens(0.25) else None
            pause = later(received, 4) if chance.happens(0.12) else None
            officer = bureau.lead_of(room, received)
            yield {"room": room, "number": f"{month[1]:02}{number + 1:02}", "received": received, "kind": chance.pick(["来信", "来访", "约访", "下访", "网上信访"]),
                   "subject": chance.pick(SUBJECTS), "person": chance.pick(SURNAMES) + chance.pick(["某某", "大爷", "某"]),
                   "phone": f"1990736{chance.between(2000, 9999)}", "officer": officer, "received_by": chance.pick(["L02", "L03", "L04"]) if chance.happens(0.2) else "",
                   "due": due, "paused_from": pause, "paused_to": later(pause, 6) if pause else None,
                   "answered": outcome(chance, received, due or workdays_later(received, 13), 0.55 + 0.42 * (officer.ability if officer else 0.5)),
                   "satisfied": chance.pick(["是", "是", "否", ""])}


def disputes(bureau, month):
    days = ([date(2026, 7, day) for day in range(20, 32)] if month == (2026, 8) else []) + days_of(month)
    for room in open_rooms(bureau, month):
        chance = Chance("dispute", room.code, month)
        for number in range(chance.pick([0, 1, 1, 2, 2, 3])):
            found = chance.pick(days)
            kind, summary = chance.pick(DISPUTES)
            due = later(found, chance.pick([7, 10, 15, 20])) if chance.happens(0.92) else None
            officer = bureau.lead_of(room, found)
            settled = outcome(chance, found, due or later(found, 20), 0.5 + 0.45 * (officer.ability if officer else 0.5))
            yield {"room": room, "number": f"{month[1]:02}{number + 1:02}", "officer": officer, "found": found, "kind": kind, "level": chance.pick(["一般", "一般", "较大"]),
                   "parties": f"{chance.pick(SURNAMES)}某、{chance.pick(SURNAMES)}某", "summary": summary, "due": due, "settled": settled,
                   "agreement": ("否" if chance.happens(0.07) else chance.pick(["是", "是", ""])) if settled else ""}


def surveys(bureau, month):
    """In June everybody, of whom the files came in August; in late September half the rooms, two of them by two batches on one day."""
    if month == (2026, 8):
        yield from (survey(room, "2026H1", date(2026, 6, 20), "电话") for room in bureau.rooms if room is not never_asked(bureau))
    if month == (2026, 9):
        for place, room in enumerate(room for room in open_rooms(bureau, (2026, 10)) if room is not never_asked(bureau)):
            if place % 2 == 0:
                yield survey(room, "2026Q3", date(2026, 9, 22), "入户")
            if place in (4, 20):
                yield survey(room, "2026Q3W", date(2026, 9, 22), "网络")
    if month == (2026, 10):
        silent = bureau.stations[6].rooms[2]
        yield {**survey(silent, "2026X", date(2026, 10, 14), "街头偶遇"), "satisfaction_sample": 0, "satisfied": 0}


def never_asked(bureau):
    return bureau.stations[5].rooms[1]


def survey(room, batch, day, method):
    chance = Chance("survey", room.code, batch)
    base = chance.between(84, 99) if chance.happens(0.93) else chance.between(72, 80)
    safety, satisfaction = chance.between(38, 90), chance.between(38, 90)
    return {"batch": batch, "room": room, "date": day, "method": method, "safety_sample": safety, "safe": min(safety, safety * (base + chance.between(-2, 3)) // 100),
            "satisfaction_sample": satisfaction, "satisfied": min(satisfaction, satisfaction * (base + chance.between(-3, 2)) // 100)}


def supervision(bureau, month):
    chance = Chance("supervision", month)
    for number, room in enumerate(chance.some(open_rooms(bureau, month), 14)):
        day = chance.pick(workdays_of(month))
        officer = chance.pick([o for o in bureau.posted(room, day) if o.kind == "police"] or [None])
        verdict = "虚假" if number in (3, 9) else chance.pick(["属实", "属实", "属实", "属实", "无法核实", "违规"])
        yield finding(room, f"{month[1]:02}{number + 1:02}", officer, day, verdict)
    if month == (2026, 10):  # three false records in a month: vetoed
        room = bureau.stations[3].rooms[2]
        for number, day in enumerate((12, 20, 27)):
            yield finding(room, f"10{51 + number}", bureau.lead_of(room, date(2026, 10, day)), date(2026, 10, day), "虚假")
        for number, (station, place, problem) in enumerate([(3, 2, "走访记录不实，台账与回访不符"), (6, 1, "月例会未按要求召开"), (8, 0, "警务公示栏信息未更新")]):
            yield {"room": bureau.stations[station].rooms[place], "number": f"10{61 + number}", "date": date(2026, 10, 14), "kind": "会议通报", "finding": problem,
                   "due": date(2026, 11, 6) if number else date(2026, 10, 28), "closed": date(2026, 10, 27) if number == 0 else None}


def finding(room, number, officer, day, verdict):
    return {"room": room, "number": number, "officer": officer, "date": day, "kind": {"违规": "投诉举报"}.get(verdict, "回访核实"),
            "finding": FINDINGS[verdict], "verdict": verdict, "due": later(day, 10) if verdict == "违规" else None,
            "closed": later(day, 6) if verdict == "违规" and day.day % 2 else None}


def merits(bureau, month):
    chance = Chance("merit", month)
    for number, officer in enumerate(chance.some([o for o in bureau.police if o.working_days(month)], 13)):
        day = chance.pick(officer.working_days(month))
        yield merit(officer, month, number + 1, day, chance.pick(MERITS))
    good = max(bureau.police, key=lambda officer: officer.ability)
    for number, kind in enumerate(["praise_city", "praise_province", "clue"]):  # six points, of which five count
        yield {**merit(good, month, 50 + number, days_of(month)[20 + number], kind), "points": "2.50" if kind == "praise_city" and month == (2026, 9) else ""}
    if month == (2026, 9):
        guilty = next(o for o in bureau.police if o.posts[0].room is bureau.stations[7].rooms[3])
        yield merit(guilty, month, 60, date(2026, 9, 24), "discipline")


def merit(officer, month, number, day, kind):
    return {"officer": officer, "number": f"安公奖〔{month[0]}〕{month[1]}{number:02}号", "date": day, "kind": LABELS[kind], "points": "",
            "evidence": EVIDENCE[kind], "decided_by": "县局政工室" if kind != "discipline" else "县局纪委"}


def returns(bureau, month):
    year, number = month
    for station in bureau.stations:
        if (station.township, month) == ("安丰乡", (2026, 10)):
            continue
        late = station.township in ("官垱镇", "大湖口镇") and number == 9
        submitted = date(year, number + 1, 9 if late else 1 + (station.number + number) % 4)
        yield {"station": station, "month": month, "submitted": submitted}


AFFAIRS = {"petition": petitions, "dispute": disputes, "survey": surveys, "supervision": supervision, "merit": merits, "return": returns}
