"""What a room has and what is arranged around it: kit, money, inspections, meetings, tasks handed down, plates, teams, networks, mobile rooms, crime."""

from datetime import date

from bureau import FUNDING, SURNAMES
from chance import Chance
from days import MONTHS, days_of, is_workday, later, workdays_later, workdays_of

FIXED_KIT = ["标牌", "标识灯箱", "警务公示栏", "警民联系牌", "警民联系箱", "计算机", "电话", "打印机", "执法记录仪", "强光手电", "急救包", "办公桌椅"]
MOBILE_KIT = ["警车", "灯光标识", "计算机", "执法记录仪", "急救包"]
CHECKLIST = ["独立办公场所", "外观蓝白", "名称规范", "标牌", "灯箱", "公示栏", "联系牌", "联系箱", "制度上墙", "警务区地图", "台账齐全", "设备完好", "环境整洁", "接待时间公示", "档案柜"]
NOT_IN_MOBILE = ("独立办公场所", "外观蓝白", "警务区地图")
NETWORKS = ["街面巡逻防控网", "社区防控网", "单位内部防控网", "技术视频防控网", "虚拟社会防控网"]
CRIMES = [("刑事案件", 3), ("入室盗窃", 1), ("两抢", 0), ("盗窃车辆", 1), ("电信网络诈骗", 1), ("治安案件", 5), ("可防性案件", 2)]  # kind, usual count a month
SPENDING = [("水电", 180, 420, "电费、水费"), ("通信", 80, 160, "电话宽带费"), ("办公", 60, 380, "打印纸、硒鼓"), ("宣传", 120, 600, "反诈宣传单印制"),
            ("走访", 50, 200, "走访慰问困难户"), ("燃油", 150, 400, "巡逻用油"), ("装备维护", 80, 500, "维修打印机、监控")]
OPINIONS = ["建议在夜市增设巡逻点", "建议村口加装监控探头", "反映电动车停放混乱", "希望多开展防诈骗讲座", "反映路灯不亮", "建议增加户籍代办次数", "反映网吧接纳未成年人"]
TASKS = [("统计上报电动车上牌数量", "1"), ("开展反诈宣传月活动", "7"), ("排查出租房消防隐患", "8"), ("摸排矛盾纠纷并建档", "5"), ("夏季夜间巡逻", "6"), ("走访重点人员", "4")]
OUTSIDE = ["协助征收城乡居民医保费", "参加文明创建卫生大扫除", "承担招商引资指标", "代收农业保险费"]
RULES = [("安公通〔2025〕11号", "社区警务室勤务报批制度", "勤务报批制度"), ("安公通〔2025〕12号", "社区警务工作检查监督办法", "检查监督制度"),
         ("安公通〔2025〕13号", "社区民警工作日志制度", "工作日志制度"), ("安公通〔2025〕14号", "社区警务工作责任追究办法", "责任追究制度"),
         ("安公通〔2025〕15号", "社区警务室保障服务制度", "保障服务制度"), ("安公通〔2025〕16号", "社区民警绩效考核办法", "绩效考核制度"),
         ("安公通〔2025〕17号", "警民恳谈日工作规范", "其他")]


def open_on(bureau, day):
    return [room for room in bureau.rooms if room.opened <= day and (not room.closed or day <= room.closed)]


def open_in(bureau, month):
    return open_on(bureau, days_of(month)[-1])


def town_rooms(bureau, month):
    return [room for room in open_in(bureau, month) if room.kind == "urban"]


# Registers: what stands, whatever the month.

def joint(bureau):
    rooms = [room for room in bureau.stations[1].rooms if room.kind == "urban"]
    for place, room in enumerate(rooms):
        yield {"team": f"大鲸港联勤{place // 3 + 1}组", "room": room, "since": date(2026, 3, 1)}


def equipment(bureau):
    for room in bureau.rooms:
        heavy = room.rated(date(2026, 1, 1)) == 1 and room.station.number == 0
        for item in MOBILE_KIT if room.kind == "mobile" else FIXED_KIT + ["交通工具"] * heavy:
            chance = Chance("equipment", room.code, item)
            if chance.happens(0.07):
                continue
            yield {"room": room, "item": item, "quantity": 1 + (item == "计算机" and heavy and chance.happens(0.6)) + (item == "办公桌椅" and chance.happens(0.5)),
                   "since": date(chance.between(2019, 2025), chance.between(1, 12), 15), "condition": "损坏" if chance.happens(0.05) else "完好"}


def kit(bureau):
    for officer in bureau.police:
        chance = Chance("kit", officer.badge)
        first = max(date(2024, 3, 1), officer.posts[0].since)
        if chance.happens(0.95):
            yield {"officer": officer, "item": "警务工作包", "date": first, "returned": officer.left_on}
        if chance.happens(0.92):
            yield {"officer": officer, "item": "工作日志本", "date": max(date(2026, 1, 5), officer.posts[0].since)}


def team(bureau):
    for room in bureau.rooms:
        if room.kind == "mobile":
            continue
        for role in ["信息员", "专管员", "调解员", "安全员"]:
            chance = Chance("team", room.code, role)
            for number in range(chance.pick([0, 1, 2, 2, 3])):
                given = chance.pick(["德贵", "春生", "桂香", "满秀", "运来", "菊英", "立秋", "长根"])
                yield {"room": room, "role": role, "name": chance.pick(SURNAMES) + given, "phone": f"1990737{chance.between(1000, 9999)}",
                       "since": max(room.opened, date(chance.between(2021, 2025), 1 + number, 1)), "until": room.closed}


def network(bureau):
    for room in bureau.rooms:
        if room.kind == "mobile":
            continue
        for name in NETWORKS:
            chance = Chance("network", room.code, name)
            state = chance.pick(["已建成", "已建成", "已建成", "部分建成", "未建"])
            yield {"room": room, "network": name, "date": date(2026, 6, 30), "nodes": 0 if state == "未建" else chance.between(2, 18), "state": state}


def plate(bureau):
    """Ten plates: one whose officer has left, one that came back after it had been withdrawn."""
    for place, room in enumerate(room for room in bureau.rooms if not room.closed and room.kind != "mobile"):
        lead = next(o for o in bureau.police for post in o.posts if post.room is room and post.role == "lead")
        left = lead.left_on is not None
        if place % 6 and not left:
            continue
        plate_name = f"{lead.name}警务室"
        if place == 12:
            yield {"room": room, "granted": date(2024, 5, 1), "name": plate_name, "officer": lead, "withdrawn": date(2025, 1, 20), "why": "测评低于90%",
                   "document": "安公通〔2025〕3号"}
        yield {"room": room, "granted": date(2025, 5, 1), "name": plate_name, "officer": lead, "document": "安公通〔2025〕20号"}


def award(bureau):
    best = sorted(bureau.police, key=lambda officer: -officer.ability)
    for officer in [o for o in best if o.joined.year < 2022][:5]:
        yield {"officer": officer, "year": "2025", "title": "优秀社区民警", "date": date(2026, 1, 20), "document": "安公通〔2026〕2号"}
    yield {"officer": best[0], "year": "2025", "title": "社区民警之星", "date": date(2026, 1, 20), "document": "安公通〔2026〕2号"}
    yield {"officer": best[1], "year": "2025", "title": "群众工作法", "note": "“板凳会”工作法", "date": date(2026, 1, 20), "document": "安公通〔2026〕2号"}


def rule(bureau):
    yield {"number": "安公通〔2019〕8号", "title": "社区民警绩效考核办法（试行）", "system": "绩效考核制度", "issued": date(2019, 4, 1), "in_force": date(2019, 5, 1),
           "repealed": date(2025, 7, 1), "document": "安公通〔2025〕16号"}
    for number, title, system in RULES:
        yield {"number": number, "title": title, "system": system, "issued": date(2025, 6, 10), "in_force": date(2025, 7, 1)}


def township(bureau):
    for station in bureau.stations:
        chance = Chance("township", station.township)
        for item, full in [("经费保障", 30), ("组织机构", 20), ("制度场所", 20), ("工作实绩", 30)]:
            yield {"township": station.township, "year": "2025", "item": item, "full_score": f"{full}.00", "score": f"{full * chance.between(78, 100) / 100:.2f}",
                   "document": "安综治〔2026〕4号"}


def earlier_crime(bureau):
    for month in [(2025, number) for number in range(7, 13)] + [(2026, number) for number in range(1, 8)]:
        yield from crime_of(bureau.rooms, month)


def earlier_checklist(bureau):
    """The inspection of the first half-year: all rooms but six."""
    for place, room in enumerate(bureau.rooms):
        if place % 11 != 5:
            yield from inspection(room, date(2026, 5, 11 + place % 12), 0.86)


REGISTERS = {"joint": joint, "equipment": equipment, "kit": kit, "team": team, "network": network, "plate": plate, "award": award, "rule": rule, "township": township,
             "crime": earlier_crime, "checklist": earlier_checklist}


# What a month brings.

def crime(bureau, month):
    yield from crime_of(open_in(bureau, month), month)


def crime_of(rooms, month):
    for room in rooms:
        chance = Chance("crime", room.code, month)
        busy = 0 if room.kind == "mobile" else 2 if room.rated(date(2026, 1, 1)) == 1 else 1
        for kind, usual in CRIMES:
            yield {"room": room, "month": month, "kind": kind, "count": chance.between(0, usual * busy + (busy > 1))}


def checklist(bureau, month):
    rooms = open_in(bureau, month)
    for place, room in enumerate(rooms):
        if place % 3 == month[1] % 3 and place % 7 != 6:
            yield from inspection(room, workdays_of(month)[6 + place % 9], 0.93)


def inspection(room, day, sound):
    chance = Chance("checklist", room.code, day)
    inspector = chance.pick(["治安大队 刘建", "治安大队 方静", "政工室 胡海波"])
    for item in CHECKLIST:
        if room.kind == "mobile" and item in NOT_IN_MOBILE:
            continue
        weak = item in ("灯箱", "接待时间公示", "档案柜")
        result = "合格" if chance.happens(sound - 0.12 * weak) else "不合格"
        yield {"room": room, "date": day, "item": item, "result": "不适用" if item == "档案柜" and room.kind == "mobile" else result, "inspector": inspector,
               "note": "限期一个月整改" if result == "不合格" else ""}


def fund(bureau, month):
    """Each quarter's money comes in its first month (that of the third quarter in the August files); what is spent follows, with a voucher and an approval, mostly."""
    paid_in = {8: date(2026, 7, 3), 10: date(2026, 10, 9)}.get(month[1])
    for place, room in enumerate(open_in(bureau, month)):
        chance = Chance("fund", room.code, month)
        if paid_in:
            quarter = {"城区": "2100.00", "偏僻郊区": "2400.00", "偏远农村": "2700.00"}[FUNDING[room.rated(paid_in)]]
            yield {"room": room, "date": paid_in, "line": 1, "head": "办公", "received": quarter, "voucher": f"拨{paid_in:%m}{place + 1:03}",
                   "purpose": f"{'三' if paid_in.month == 7 else '四'}季度专项经费", "approved_by": "县财政局"}
        for line, (head, low, high, purpose) in enumerate(chance.some(SPENDING, chance.between(1, 3))):
            amount = chance.between(low, high) + (1900 if (place, month[1]) == (7, 9) else 0)
            yield {"room": room, "date": chance.pick(workdays_of(month)), "line": line + 2, "head": head, "spent": f"{amount}.{chance.between(0, 9)}0",
                   "voucher": f"票{month[1]:02}{place + 1:03}{line + 1}" if chance.happens(0.96) else "", "purpose": purpose,
                   "approved_by": room.station.name + "所长" if chance.happens(0.97) else ""}


def allowance(bureau, month):
    """Paid in the month after. September's list was made before a departure was known: it pays him the whole month."""
    if month == MONTHS[-1]:
        return
    workdays = workdays_of(month)
    for officer in bureau.police:
        cents = 0
        for day in workdays:
            post = officer.post_on(day)
            overpaid = month[1] == 9 and officer.left_on
            if post or overpaid:
                room = (post or officer.posts[0]).room
                cents += {"城区": 20000, "偏僻郊区": 40000, "偏远农村": 60000}[FUNDING[room.rated(day)]]
        if cents:
            fen = (2 * cents + len(workdays)) // (2 * len(workdays))
            yield {"officer": officer, "month": month, "amount": f"{fen // 100}.{fen % 100:02}", "paid_on": date(month[0], month[1] + 1, 15)}


def meeting(bureau, month):
    for place, room in enumerate(town_rooms(bureau, month)):
        chance = Chance("meeting", room.code, month)
        if chance.happens(0.9):
            yield {"station": room.station, "date": workdays_of(month)[2 + place % 5], "kind": "警务室月例会", "room": room, "attended": chance.between(4, 12),
                   "summary": "通报上月工作，部署本月任务"}
        if place % 4 == month[1] % 4:
            yield {"station": room.station, "date": workdays_of(month)[12 + place % 4], "kind": "两述一评", "room": room, "leader": "L04" if place % 8 < 4 else "L02",
                   "officer": bureau.lead_of(room, workdays_of(month)[12]), "attended": chance.between(28, 90), "rating": f"{chance.between(91, 99)}.{chance.between(0, 9)}%",
                   "summary": "民警述职述廉，群众评议"}
    if month[1] == 10:
        yield {"station": bureau, "date": date(2026, 10, 14), "kind": "后进推进会", "leader": "L01", "attended": 26, "summary": "三季度后进警务室表态发言，限期整改"}
    if month[1] == 8:
        yield {"station": bureau, "date": date(2026, 8, 20), "kind": "经验交流会", "leader": "L03", "attended": 62, "summary": "示范警务室介绍经验"}


def request(bureau, month):
    for number, officer in enumerate(Chance("request", month).some([o for o in bureau.police if o.working_days(month)], 14)):
        day = officer.working_days(month)[number % 10]
        refused = number == 3 or (number == 9 and month[1] == 9)
        yield {"officer": officer, "date": day, "kind": "请假" if number % 5 == 4 else "弹性工作", "what": "家中有事请假半天" if number % 5 == 4 else "晚间入户，次日上午补休",
               "decision": "不同意" if refused else "同意" if number != 13 else "", "decided_by": officer.station.name + "所长" if number != 13 else "",
               "decided_on": day if number != 13 else None}


def tasking(bureau, month):
    chance = Chance("tasking", month)
    rooms = open_in(bureau, month)
    for number in range(10):
        outside = number in (2, 6)
        title, task = (chance.pick(OUTSIDE), "") if outside else chance.pick(TASKS)
        room = chance.pick(rooms)
        yield {"issued_by": bureau if number % 3 else room.station, "number": f"{month[0]}{month[1]:02}-{number + 1:02}", "date": chance.pick(workdays_of(month)),
               "form": "指标" if number % 4 == 1 else "任务", "room": room, "task": task, "title": title, "basis": "" if outside else "年度工作要点",
               "outcome": "退办" if number == 6 else "接收"}


def event(bureau, month):
    """The 18th of October is a Sunday: most rooms held the talk day on the Monday after."""
    year, number = month
    eighteenth = date(year, number, 18)
    for room in open_in(bureau, month):
        if room.kind == "mobile":
            continue
        chance = Chance("event", room.code, month)
        if not chance.happens(0.9):
            continue
        day = eighteenth if is_workday(eighteenth) or chance.happens(0.2) else workdays_later(eighteenth, 1)
        if chance.happens(0.08):
            day = workdays_later(day, 4)
        raised = chance.between(0, 6)
        answered = chance.between(0, raised)
        yield {"unit": room.station, "date": day, "kind": chance.pick(["警民恳谈日", "警民恳谈日", "警务室开放日"]), "room": room, "people": chance.between(6, 60), "raised": raised,
               "answered": answered, "passed_on": (raised - answered) // 2, "officer": bureau.lead_of(room, day)}
    for station in bureau.stations[:6]:
        chance = Chance("outreach", station.code, month)
        yield {"unit": station, "date": chance.pick(workdays_of(month)), "kind": chance.pick(["进学校", "进企业", "走出去", "请进来", "警营开放"]), "people": chance.between(20, 200)}


def opinion(bureau, month):
    for room in open_in(bureau, month):
        chance = Chance("opinion", room.code, month)
        for number in range(chance.pick([0, 0, 1, 1, 2])):
            day = chance.pick(workdays_of(month)[:16])
            passed = chance.happens(0.35)
            yield {"room": room, "number": f"{month[1]:02}{number + 1:02}", "date": day, "source": chance.pick(["警民恳谈日", "警民恳谈日", "入户走访", "网上", "警民联系箱"]),
                   "content": chance.pick(OPINIONS), "passed_to": chance.pick(["镇综治办", "村委会", "交警大队", "城管局"]) if passed else "",
                   "answered": workdays_later(day, chance.between(2, 13) + 8 * (not chance.happens(0.9))) if chance.happens(0.93) else None,
                   "result": "已答复群众"}


def trip(bureau, month):
    for room in open_in(bureau, month):
        if room.kind != "mobile":
            continue
        for number, day in enumerate(workdays_of(month)):
            chance = Chance("trip", room.code, day)
            if not chance.happens(0.85):
                continue
            places = ["步行街口", "城北市场", "汽车站"] if room.station.number == 0 else ["黄山头集市", "景区停车场", "镇中学门口"]
            for turn in range(1 + chance.happens(0.3)):
                start = 8 + 5 * turn
                yield {"room": room, "date": day, "place": places[(number + turn) % 3], "start": f"{start:02}:30", "finish": f"{start + chance.between(2, 4):02}:{chance.pick(['00', '30'])}",
                       "reports": chance.between(0, 2), "checks": chance.between(0, 12), "collected": chance.between(0, 6), "served": chance.between(3, 30)}


MONTHLY = {"crime": crime, "checklist": checklist, "fund": fund, "allowance": allowance, "meeting": meeting, "request": request, "tasking": tasking, "event": event,
           "opinion": opinion, "trip": trip}
