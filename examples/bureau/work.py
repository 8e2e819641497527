"""Three months of work as rows: what officers of varying zeal leave behind in the ledgers."""

from datetime import date, timedelta

from bureau import SURNAMES
from chance import Chance
from days import days_of, later, workdays_of

CLASS_COEFFICIENT = {1: 1.0, 2: 1.0, 3: 0.9, 4: 0.75}
SHOPS = ["超市", "副食店", "农资店", "渔具店", "餐馆", "理发店", "五金店", "药房", "旅馆", "修理厂", "网吧", "早餐店"]
PLACES = {"超市": "商场超市", "副食店": "商场超市", "农资店": "危险物品", "渔具店": "商场超市", "餐馆": "餐饮", "理发店": "休闲服务", "五金店": "商场超市",
          "药房": "医药", "旅馆": "旅馆业", "修理厂": "机动车修理", "网吧": "网吧", "早餐店": "餐饮"}
HAZARDS = [("消防通道堵塞", "较大隐患"), ("灭火器过期", "一般隐患"), ("未登记旅客身份", "较大隐患"), ("监控设备损坏", "一般隐患"),
           ("电线私拉乱接", "较大隐患"), ("烟花爆竹超量存放", "重大隐患"), ("门窗防护缺失", "一般隐患")]
THEMES = ["反诈", "反诈", "反诈", "防盗", "防盗", "消防", "禁毒", "反家暴", "交通安全"]
FORMS = ["入户发放资料", "集市设点", "坝坝会", "村村响广播", "微信群推送", "进校园讲座"]
ADVICE = ["近期冒充客服退款诈骗多发，请勿点击陌生链接", "年末盗窃电动车案件上升，请加装防盗锁", "刷单返利都是诈骗，请勿转账",
          "外出务工家庭请托付邻居看护门户", "湖汛期间请勿下水捕捞，发现非法捕捞请举报"]
TASKS = ["人口房屋单位信息采集", "社情民意与情报信息", "重点人员管控"]
ENTRIES = ["采集新增租住人员信息{n}条", "更新房屋信息{n}条", "收集社情民意{n}条并上报", "走访重点人员{n}名，情况正常", "核对流动人口信息{n}条", "与村干部会商治安情况"]
TIME_KINDS = [("警务室值守", "08:30", "14:00"), ("警务室值守", "08:30", "17:30"), ("下社区", "09:00", "14:30"), ("下社区", "14:30", "20:00"),
              ("弹性工作", "16:00", "21:30"), ("弹性工作", "18:30", "00:30"), ("警务室值守", "12:00", "17:30")]
PATROLS = [("19:30", "21:00"), ("20:00", "21:30"), ("22:40", "00:20"), ("18:40", "20:10"), ("05:30", "06:50"), ("15:10", "16:30"), ("23:20", "01:00")]


class Month:
    """What one officer could do and did in one month."""

    def __init__(self, officer, month):
        self.officer, self.month = officer, month
        self.days = officer.working_days(month)
        whole = len(workdays_of(month))
        self.share = len(self.days) / whole
        probation = 0.85 if officer.probation_until and officer.probation_until >= days_of(month)[-1] else 1
        self.effective = probation * sum(CLASS_COEFFICIENT[officer.post_on(day).room.rated(day)] for day in self.days) / whole
        self.mood = 0.9 + 0.2 * Chance("mood", officer.badge, month).part()

    def chance(self, ledger):
        return Chance(ledger, self.officer.badge, self.month)

    def amount(self, chance, target):
        """How many of `target` such an officer gets done; `target` is already scaled."""
        return int(target * self.officer.ability * self.mood * (0.85 + 0.35 * chance.part()) + 0.5)

    def room(self, day):
        return self.officer.post_on(day).room

    def places(self, day):
        """The communities of the room; a mobile room stops everywhere in its township."""
        room = self.room(day)
        return room.communities or room.station.communities


def short(community):
    return community["name"].removesuffix("社区").removesuffix("村")


def household(chance, community):
    if community["name"].endswith("社区"):
        return f"{short(community)}{chance.between(1, 12)}栋{chance.between(1, 4)}-{chance.between(1, 6)}0{chance.between(1, 4)}"
    return f"{short(community)}{chance.between(1, 14)}组{chance.between(1, 48)}号"


def shop(chance, community):
    kind = chance.pick(SHOPS)
    return f"{short(community)}{chance.pick(SURNAMES)}记{kind}", PLACES[kind]


def visits(month):
    chance = month.chance("visit")
    seen = []
    wanted = [("居民户", month.amount(chance, 41 * month.effective)), ("", month.amount(chance, 20.5 * month.effective))]
    for target, number in wanted:
        for _ in range(number if month.days else 0):
            day = chance.pick(month.days)
            community = chance.pick(month.places(day))
            kind = target or ("出租房" if chance.happens(0.3) else "单位商户")
            subject = {"居民户": household, "单位商户": lambda c, where: shop(c, where)[0],
                       "出租房": lambda c, where: f"{short(where)}出租房{c.between(1, 60)}号"}[kind](chance, community)
            seen.append({"officer": month.officer, "date": day, "subject": subject, "target": kind, "community": community["code"],
                         "met": "否" if chance.happens(0.02) else "是", "reason": "入室盗窃回访" if chance.happens(0.03) else "日常走访"})
    for row in chance.some(seen, chance.between(0, 2)):  # somebody calls again a few days later
        again = [day for day in month.days if day > row["date"]]
        if again:
            seen.append({**row, "date": again[0], "met": "是"})
    return list({(row["date"], row["subject"]): row for row in seen}.values())


def duties(month):
    """Days in the room and the community, some past midnight; some nights at the station, which the regulation forbids."""
    chance = month.chance("duty")
    days = chance.some(month.days, month.amount(chance, 17 * month.share))
    busy_until = None
    for day in days:
        kind, start, finish = TIME_KINDS[0] if chance.happens(0.45) else chance.pick(TIME_KINDS)
        yield {"officer": month.officer, "date": day, "start": start, "finish": finish, "kind": kind}
        busy_until = day if finish < start else busy_until
    idle = [day for day in month.days if day not in days and later(day, 1) not in days and later(day, -1) != busy_until]
    if idle and chance.happens(0.18):
        yield {"officer": month.officer, "date": idle[0], "start": "17:30", "finish": "08:00", "kind": "派出所值班"}
    if len(idle) > 2 and chance.happens(0.12):
        yield {"officer": month.officer, "date": idle[-1], "start": "23:10", "finish": "24:00" if chance.happens(0.4) else "00:40", "kind": "处警"}


def patrols(month):
    chance = month.chance("patrol")
    for day in chance.some(month.days, month.amount(chance, 8.4 * month.effective)):
        start, finish = chance.pick(PATROLS)
        where = chance.pick(month.places(day))
        yield {"officer": month.officer, "date": day, "start": start, "finish": finish, "route": f"{short(where)}一线",
               "team": chance.between(2, 5), "checked": chance.between(0, 6)}


def publicity(month):
    chance = month.chance("publicity")
    for day in chance.some(month.days, month.amount(chance, 2.5 * month.effective)):
        where = chance.pick(month.places(day))
        people = 0 if chance.happens(0.03) else chance.between(6, 160)
        yield {"officer": month.officer, "date": day, "theme": chance.pick(THEMES), "place": short(where), "form": chance.pick(FORMS), "people": people}


def inspections(month):
    chance = month.chance("inspection")
    seen = set()
    for day in chance.some(month.days * 2, month.amount(chance, 8.6 * month.effective)):
        unit, place = shop(chance, chance.pick(month.places(day)))
        if (day, unit) in seen:
            continue
        seen.add((day, unit))
        row = {"officer": month.officer, "date": day, "unit_name": unit, "place_kind": place}
        if chance.happens(0.14):
            row["hazard"], row["severity"] = chance.pick(HAZARDS)
            if chance.happens(0.93):
                row["due"] = later(day, chance.pick([7, 10, 15]))
                row["fixed"] = outcome(chance, day, row["due"], 0.5 + 0.45 * month.officer.ability)
        yield row


def outcome(chance, begun, due, zeal):
    """When something owed was done: in time, late, or never; the files were written on the evening of 2 November."""
    done = None
    if chance.happens(zeal):
        done = later(begun, chance.between(1, (due - begun).days))
    elif chance.happens(0.6):
        done = later(due, chance.between(1, 9))
    return done if done and done <= date(2026, 11, 2) else None


def notices(month):
    chance = month.chance("notice")
    for half in (month.days[:len(month.days) // 2], month.days[len(month.days) // 2:]):
        if half and chance.happens(0.35 + 0.6 * month.officer.ability):
            day = chance.pick(half)
            yield {"officer": month.officer, "date": day, "audience": f"{short(chance.pick(month.places(day)))}微信群", "advice": chance.pick(ADVICE)}


def journal(month):
    chance = month.chance("journal")
    for day in chance.some(month.days, chance.between(2, 4)):
        yield {"officer": month.officer, "date": day, "task": chance.pick(TASKS), "line": 1, "minutes": chance.between(2, 16) * 10,
               "note": chance.pick(ENTRIES).format(n=chance.between(2, 9))}


MONTHLY = {"visit": visits, "duty": duties, "patrol": patrols, "publicity": publicity, "inspection": inspections, "notice": notices, "journal": journal}


def rows_of(bureau, ledger, month):
    """The rows of an activity in a month, by officer and date; helpers come along on some patrols and visits."""
    rows = []
    for officer in bureau.police:
        rows += MONTHLY[ledger](Month(officer, month))
    if ledger == "patrol":
        rows += company(bureau, rows, month)
    rows += STORY.get((ledger, month), lambda bureau: [])(bureau)
    return sorted(rows, key=lambda row: (row["officer"].badge, row["date"], row.get("start", ""), row.get("subject", ""), row.get("place", "")))


def company(bureau, rows, month):
    """Several people on one patrol: one row each."""
    for officer in bureau.officers:
        if officer.kind == "police" or not officer.working_days(month):
            continue
        lead = bureau.lead_of(officer.post_on(officer.working_days(month)[0]).room, officer.working_days(month)[0])
        for row in [row for row in rows if row["officer"] is lead and officer.post_on(row["date"])][:2]:
            yield {**row, "officer": officer}


def before_his_post(bureau):
    """The newcomer wrote down two visits of the week before he came; they count nowhere."""
    newcomer = next(o for o in bureau.police if o.joined == date(2026, 9, 21))
    community = newcomer.posts[0].room.communities[0]
    for number in (1, 2):
        yield {"officer": newcomer, "date": date(2026, 9, 17), "subject": f"{short(community)}15组{number}号", "target": "居民户",
               "community": community["code"], "met": "是", "reason": "日常走访"}


def two_themes(bureau):
    """One evening in the square, entered once under each theme."""
    officer = bureau.lead_of(bureau.rooms[0], date(2026, 10, 20))
    for theme in ("反诈", "消防"):
        yield {"officer": officer, "date": date(2026, 10, 20), "theme": theme, "place": "文化广场", "form": "集市设点", "people": 85}


def entered_twice(bureau):
    """The same words twice in one day's journal."""
    officer = bureau.lead_of(bureau.rooms[0], date(2026, 10, 20))
    for line in (1, 2):
        yield {"officer": officer, "date": date(2026, 10, 20), "task": TASKS[0], "line": line, "minutes": 60, "note": "采集新增租住人员信息4条"}


def by_two(bureau):
    """One household on one day by two officers of a room: it counts for each."""
    day = date(2026, 10, 21)
    for officer in [o for o in bureau.posted(bureau.rooms[0], day) if o.kind == "police"][:2]:
        yield {"officer": officer, "date": day, "subject": "官陵湖9栋2-903", "target": "居民户", "community": bureau.rooms[0].communities[0]["code"],
               "met": "是", "reason": "日常走访"}


STORY = {("visit", (2026, 9)): before_his_post, ("visit", (2026, 10)): by_two, ("publicity", (2026, 10)): two_themes,
         ("journal", (2026, 10)): entered_twice}


def sure_of(rows):
    """Stops the script when two rows of one officer overlap, as `cwp` would."""
    last = {}
    for row in rows:
        start, finish = (minutes(row["date"], row[name]) for name in ("start", "finish"))
        finish += timedelta(1) if finish <= start else timedelta(0)
        if start < last.get(row["officer"].badge, start):
            raise SystemExit(f"{row['officer'].badge} is in two places at once on {row['date']}")
        last[row["officer"].badge] = finish
    return rows


def minutes(day, clock):
    hour, minute = clock.split(":")
    return timedelta(days=day.toordinal(), hours=int(hour) % 24, minutes=int(minute))
